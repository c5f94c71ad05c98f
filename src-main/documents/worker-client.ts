/** The document worker on Electron's utility process. */
import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { linkWorker, workerLimits } from './worker-link'
import type { WorkerChild } from './worker-link'
import { ranOutOfMemory } from './worker-end'
import type { DocumentWorker } from './worker.types'

/** Megabytes of JavaScript heap, and of the whole process, that making one document may take. */
const heapLimit = 1_024
const memoryLimit = 2_048

/** Starts the process. Exported for its test. */
export function forkUtility(): WorkerChild {
  const child = utilityProcess.fork(
    join(import.meta.dirname, 'worker.js'),
    [`--memory=${memoryLimit}`],
    {
      serviceName: 'Ciklus documents',
      // A utility process takes V8's flags in this way alone; given as to Node they are passed over.
      execArgv: [`--js-flags=--max-old-space-size=${heapLimit}`],
      stdio: 'ignore',
    },
  )
  let report: string | null = null
  // Without a listener this event would be an uncaught error of the main process.
  child.on('error', (_type, location, given) => (report = `${location} ${given}`))
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => {
      child.on('exit', (code) => {
        // Not within the event: Electron is still taking the process apart, and another may be started from here.
        setImmediate(() => listener(ranOutOfMemory({ code, report }, process.platform)))
      })
    },
    kill: () => void child.kill(),
  }
}

/**
 * Starts the document worker: a process of its own, forked at first use from worker.js beside the main bundle. `onOff` is called when
 * it died three times in a row, and is not started again by itself; without it, it always is.
 */
export function createDocumentWorker(onOff: (() => void) | null = null): DocumentWorker {
  return linkWorker(forkUtility, workerLimits, onOff)
}
