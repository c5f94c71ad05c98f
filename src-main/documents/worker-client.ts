/** The document worker on Electron's utility process. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { utilityProcess } from 'electron'
import { linkWorker } from './worker-link'
import type { WorkerChild } from './worker-link'
import type { DocumentWorker } from './worker.types'

/** Megabytes of JavaScript heap, and of the whole process, that making one document may take. */
const heapLimit = 1_024
const memoryLimit = 2_048

function forkUtility(): WorkerChild {
  const child = utilityProcess.fork(
    join(import.meta.dirname, 'worker.js'),
    [`--memory=${memoryLimit}`],
    {
      serviceName: 'Ciklus documents',
      execArgv: [`--max-old-space-size=${heapLimit}`],
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let lastWords = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-4_000)
  })
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    // The stream's last chunk can come after the news of the end.
    onEnd: (listener) => void child.on('exit', () => listener(sleep(50).then(() => lastWords))),
    kill: () => void child.kill(),
  }
}

/** Starts the document worker: a process of its own, forked at first use from worker.js beside the main bundle. */
export function createDocumentWorker(): DocumentWorker {
  return linkWorker(forkUtility)
}
