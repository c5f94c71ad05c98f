/** Starts the real document worker in a plain Node process, with a parent port like Electron's on Node's own channel. */
import { EventEmitter } from 'node:events'

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => void process.send?.(message),
})
process.on('message', (data) => port.emit('message', { data }))
process.on('disconnect', () => process.exit(0))
Object.assign(process, { parentPort: port })

await import('../../../src-main/documents/document-worker')
