/**
 * Answers the main process' requests with the press' work over any port that carries messages, so that
 * Electron's parent port and a test's pipe are served by the same code.
 */
import { FailureError } from '../../src-shared/result'
import type { Failure } from '../../src-shared/result'
import type { FromPress, Operation, ToPress } from './press.protocol'
import type { PressWork } from './press-work'
import type { PressOptions } from './press.types'

/** The end of a wire: messages in, messages out. */
export interface PressPort {
  readonly onMessage: (listener: (message: ToPress) => void) => void
  readonly post: (message: FromPress) => void
}

const reading: readonly Operation[] = ['readTable', 'readJson']

function failureOf(error: unknown, operation: Operation): Failure {
  if (error instanceof FailureError) return error.failure
  const memory =
    error instanceof RangeError && /allocation|Invalid (array|string) length/.test(error.message)
  if (memory) return { code: 'document.outOfMemory', params: {} }
  return { code: reading.includes(operation) ? 'file.damaged' : 'document.failed', params: {} }
}

/** Calls an operation with arguments that came over the wire; the link on the other side typed them. */
function call(
  work: PressWork,
  operation: Operation,
  args: readonly unknown[],
  options: PressOptions,
): Promise<unknown> {
  const run = work[operation] as (...all: readonly unknown[]) => Promise<unknown>
  return run(...args, options)
}

/** Serves requests until the process ends. */
export function servePress(port: PressPort, work: PressWork): void {
  const running = new Map<number, AbortController>()
  port.onMessage((message) => {
    if (message.kind === 'cancel') {
      running.get(message.id)?.abort()
      return
    }
    const { id, operation, args } = message
    const controller = new AbortController()
    running.set(id, controller)
    const options: PressOptions = {
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
