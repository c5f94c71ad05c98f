/**
 * What happens to every request from the page, whatever its channel: who asks is checked, then what is asked, then the
 * handler runs, and the answer goes back as data. Knows nothing of Electron, so that tests can be any sender.
 */
import { contract } from '../../src-shared/contract'
import type { Args, Channel, Value } from '../../src-shared/contract'
import { fail, FailureError, ok } from '../../src-shared/result'
import type { Result } from '../../src-shared/result'
import { origin } from './scheme'

/** One handler for each channel. They throw a FailureError for what the user should hear of. */
export type Handlers = { readonly [C in Channel]: (args: Args<C>) => Promise<Value<C>> }

/** The frame that a request came from, as far as it matters. */
export interface SenderFrame {
  readonly origin: string
  readonly parent: unknown
}

/** A request as it arrived. */
interface Request {
  readonly channel: Channel
  /** `null` when the frame is gone already. */
  readonly frame: SenderFrame | null
  /** What was sent: nothing of it is trusted. */
  readonly args: readonly unknown[]
  /** The handlers of the window that asks; `null` when the window is not one of ours. */
  readonly handlers: Handlers | null
}

/** How requests are treated. */
export interface RequestOptions {
  /** Checks the handler's answer against the contract too; on unless the program is packaged. */
  readonly checkAnswers: boolean
  /** Takes errors that nobody expected. */
  readonly report: (channel: Channel, error: unknown) => void
}

/** Answers one request. Never throws. */
export async function answerRequest(
  request: Request,
  options: RequestOptions,
): Promise<Result<unknown>> {
  const { channel, frame, handlers } = request
  if (handlers === null || frame === null || frame.parent !== null || frame.origin !== origin) {
    return fail('request.refused')
  }
  const [sent, ...more] = request.args
  const parsed = contract[channel].args.safeParse(sent)
  if (!parsed.success || more.length > 0) return fail('request.invalid')
  try {
    // The schema of a channel and its handler agree by the type of Handlers; a union of channels cannot show it.
    const handle = handlers[channel] as (args: unknown) => Promise<unknown>
    const value = await handle(parsed.data)
    return ok(options.checkAnswers ? contract[channel].value.parse(value) : value)
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure }
    options.report(channel, error)
    return fail('request.unexpected')
  }
}
