/** `process.parentPort` in a utility process: Electron's message port, over Node's channel to the parent. */
import { EventEmitter } from 'node:events'

const port = new EventEmitter()
port.postMessage = (message) => {
  if (process.connected) process.send(message, () => undefined)
}
process.on('message', (data) => port.emit('message', { data, ports: [] }))
// A utility process does not outlive the program.
process.on('disconnect', () => process.exit(0))
process.parentPort = port
