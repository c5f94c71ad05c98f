/**
 * The entry of the utility process in which documents are made and foreign files read. Nothing it does
 * can take the program with it: a thread of its own watches the memory, the main process the time.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { uncaughtCode } from './worker-end'
import type { FromWorker, ToWorker } from './worker.protocol'
import { serveWorker } from './worker-server'
import { openWorkerTask } from './worker-tasks'

/** The part of Electron's parent port that is used here. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: ToWorker }) => void): void
  postMessage(message: FromWorker): void
}

/** The value of an argument `--name=value`. */
function argument(name: string): string | null {
  const start = `--${name}=`
  return process.argv.find((one) => one.startsWith(start))?.slice(start.length) ?? null
}

/**
 * Native code does not yield, so the memory is watched from another thread, which ends the process by force: that, and nothing
 * else that the process does, is how the main process knows; see `worker-end.ts`.
 */
function watchMemory(megabytes: number): void {
  const code = `
    setInterval(() => {
      if (process.memoryUsage.rss() < ${megabytes} * 1048576) return
      process.kill(process.pid, 'SIGKILL')
    }, 100)`
  new Worker(code, { eval: true }).unref()
}

function start(): void {
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
  if (!parentPort) throw new Error('The document worker must be started as a utility process')
  const resources = argument('resources') ?? join(import.meta.dirname, '..', '..', 'resources')
  process.on('uncaughtException', () => process.exit(uncaughtCode))
  watchMemory(Number(argument('memory') ?? '2048'))
  serveWorker(
    {
      onMessage: (listener) => parentPort.on('message', (event) => listener(event.data)),
      post: (message) => parentPort.postMessage(message),
    },
    // Native code cannot read inside the packed archive; what it reads is unpacked beside it.
    openWorkerTask(resources.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')),
  )
}

start()
