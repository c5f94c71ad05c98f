/**
 * Long work, by id: the page chooses the id, so that it can cancel before the answer comes. Progress goes to the page at
 * most ten times a second; the last step always goes.
 */
import { FailureError, raise } from '../../src-shared/result'
import type { JobProgress } from '../../src-shared/contract'

/** What a running job can use. Its shape is what the document worker takes as options. */
export interface RunningJob {
  /** Aborted when the user cancels or the window closes. */
  readonly signal: AbortSignal
  /** Reports work done and work in all; `total` 0 means unknown. */
  readonly onProgress: (done: number, total: number) => void
}

/** The running jobs of one window. */
export interface Jobs {
  /**
   * Runs work under an id. Throws `request.invalid` when the id is in use, `request.cancelled` when the job was cancelled
   * (whatever the work itself threw), else what the work threw.
   */
  run<T>(id: string, work: (job: RunningJob) => Promise<T>): Promise<T>
  /** Stops a job. Does nothing when it is not running (any more). */
  cancel(id: string): void
  /** Stops them all: the window has closed. */
  cancelAll(): void
}

/** Milliseconds between two progress events of a job. */
const pause = 100

/** Makes the job list of one window. `now` gives milliseconds; only differences count. */
export function createJobs(
  send: (progress: JobProgress) => void,
  now: () => number = () => performance.now(),
): Jobs {
  const running = new Map<string, AbortController>()
  return {
    async run(id, work) {
      if (running.has(id)) raise('request.invalid')
      const controller = new AbortController()
      running.set(id, controller)
      try {
        const { signal } = controller
        return await work({ signal, onProgress: throttled(id, signal, send, now) })
      } catch (error) {
        const failed = error instanceof FailureError ? error.failure.code : ''
        if (controller.signal.aborted && failed !== 'request.cancelled') raise('request.cancelled')
        throw error
      } finally {
        running.delete(id)
      }
    },
    cancel(id) {
      running.get(id)?.abort()
    },
    cancelAll() {
      for (const controller of running.values()) controller.abort()
    },
  }
}

function throttled(
  job: string,
  signal: AbortSignal,
  send: (progress: JobProgress) => void,
  now: () => number,
): RunningJob['onProgress'] {
  let last = -Infinity
  return (done, total) => {
    const atEnd = total > 0 && done >= total
    if (signal.aborted || (!atEnd && now() - last < pause)) return
    last = now()
    send({ job, done, total })
  }
}
