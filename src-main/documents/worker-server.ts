/**
 * Answers the main process' requests with the document worker' work over any port that carries messages, so that
 * Electron's parent port and a test's pipe are served by the same code.
 */
import { FailureError } from '../../src-shared/result'
import type { Failure } from '../../src-shared/result'
import type { FromWorker, Operation, ToWorker } from './worker.protocol'
import type { WorkerTask } from './worker-tasks'
import type { WorkerOptions } from './worker.types'

/** The end of a wire: messages in, messages out. */
interface WorkerPort {
  readonly onMessage: (listener: (message: ToWorker) => void) => void
  readonly post: (message: FromWorker) => void
}

const reading: readonly Operation[] = [
  'readTable',
  'readJson',
  'readPicture',
  'checkSnapshot',
  'unlockFile',
  'decrypt',
]

function failureOf(error: unknown, operation: Operation): Failure {
  if (error instanceof FailureError) return error.failure
  const memory =
    error instanceof RangeError && /allocation|Invalid (array|string) length/.test(error.message)
  if (memory) return { code: 'document.outOfMemory', params: {} }
  return { code: reading.includes(operation) ? 'file.damaged' : 'document.failed', params: {} }
}

/** Calls an operation with arguments that came over the wire; the link on the other side typed them. */
function call(
  work: WorkerTask,
  operation: Operation,
  args: readonly unknown[],
  options: WorkerOptions,
): Promise<unknown> {
  const run = work[operation] as (...all: readonly unknown[]) => Promise<unknown>
  return run(...args, options)
}

/** Serves requests until the process ends. */
export function serveWorker(port: WorkerPort, work: WorkerTask): void {
  const running = new Map<number, AbortController>()
  port.onMessage((message) => {
    if (message.kind === 'cancel') {
      running.get(message.id)?.abort()
      return
    }
    const { id, operation, args } = message
    const controller = new AbortController()
    running.set(id, controller)
    const options: WorkerOptions = {
      signal: controller.signal,
      onProgress: (done, total) => port.post({ kind: 'progress', id, done, total }),
    }
    call(work, operation, args, options)
      .then(
        (value) => port.post({ kind: 'done', id, value }),
        (error: unknown) => port.post({ kind: 'failed', id, failure: failureOf(error, operation) }),
      )
      .finally(() => running.delete(id))
  })
  port.post({ kind: 'ready' })
}
