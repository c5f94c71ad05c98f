/**
 * `process.parentPort` in a utility process: Electron's message port, over Node's channel to the parent. As there, messages
 * wait until somebody listens.
 */
import { EventEmitter } from 'node:events'

const port = new EventEmitter()
let waiting = []

port.postMessage = (message) => {
  if (process.connected) process.send(message, () => undefined)
}
process.on('message', (data) => {
  const event = { data, ports: [] }
  if (waiting === null) port.emit('message', event)
  else waiting.push(event)
})
port.on('newListener', (name) => {
  if (name !== 'message' || waiting === null) return
  const events = waiting
  waiting = null
  // The listener is being added only now; it hears of them right after.
  queueMicrotask(() => events.forEach((event) => port.emit('message', event)))
})
// A utility process does not outlive the program.
process.on('disconnect', () => process.exit(0))
process.parentPort = port
