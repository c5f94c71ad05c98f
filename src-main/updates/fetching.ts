/**
 * Fetching from the one place that the program was packaged with: over https, never elsewhere, no more than asked for, and no
 * slower than somebody would wait.
 */
import { FailureError, raise } from '../../src-shared/result'
import { largestRelease, releaseFileName } from './release'

/** Where newer versions are looked for. */
interface Feed {
  /** The folder's address; ends in `/`. */
  readonly address: string
  /** Other hosts that it may send on to, as a place that publishes may keep its files elsewhere. */
  readonly hosts: readonly string[]
}

/** An answer: its status, and what comes of it. */
interface Answer {
  readonly status: number
  readonly body: AsyncIterable<Uint8Array>
}

/**
 * Asks an address. `mayFollow` says whether it may be sent on to another. Rejects with `update.redirected`, with the signal's reason, or
 * with whatever the network says.
 */
export type Ask = (
  url: URL,
  mayFollow: (to: URL) => boolean,
  signal: AbortSignal,
) => Promise<Answer>

/** What counts as too slow: fewer bytes than that within so many milliseconds. */
export interface Patience {
  readonly bytes: number
  readonly milliseconds: number
}

/** About the slowest line on which fetching a program makes sense: an hour for 1 MB would be slower. */
export const usualPatience: Patience = { bytes: 20_000, milliseconds: 60_000 }

/** See the file's own comment. */
export interface Fetching {
  /** The signed release. Throws an `update.*` failure. */
  readonly release: (signal: AbortSignal) => Promise<string>
  /** A package by its name, as it comes. What goes wrong on the way is thrown as an `update.*` failure. */
  readonly packageNamed: (name: string, signal: AbortSignal) => AsyncIterable<Uint8Array>
}

/** Makes it. */
export function createFetching(feed: Feed, ask: Ask, patience = usualPatience): Fetching {
  const { host } = new URL(feed.address)
  const mayFollow = (to: URL): boolean =>
    (to.protocol === 'https:' || to.protocol === new URL(feed.address).protocol) &&
    [host, ...feed.hosts].includes(to.host)
  const pieces = (name: string, signal: AbortSignal) =>
    piecesOf(ask, { url: new URL(name, feed.address), mayFollow, patience, signal })
  return {
    async release(signal) {
      const parts: Uint8Array[] = []
      let length = 0
      for await (const piece of pieces(releaseFileName, signal)) {
        length += piece.byteLength
        if (length > largestRelease) raise('update.unreadable')
        parts.push(piece)
      }
      return Buffer.concat(parts).toString('utf8')
    },
    packageNamed: pieces,
  }
}

interface Fetch {
  readonly url: URL
  readonly mayFollow: (to: URL) => boolean
  readonly patience: Patience
  readonly signal: AbortSignal
}

async function* piecesOf(
  ask: Ask,
  { url, mayFollow, patience, signal }: Fetch,
): AsyncIterable<Uint8Array> {
  const slow = new AbortController()
  const ended = AbortSignal.any([signal, slow.signal])
  let since = 0
  let hasBegun = false
  const timer = setInterval(() => {
    if (since < patience.bytes)
      slow.abort(new FailureError({ code: 'update.slow', params: { host: url.host } }))
    since = 0
  }, patience.milliseconds)
  try {
    const { status, body } = await ask(url, mayFollow, ended)
    refuseStatus(status, url)
    for await (const piece of stoppable(body, ended)) {
      since += piece.byteLength
      hasBegun = true
      yield piece
    }
  } catch (error) {
    ended.throwIfAborted()
    if (error instanceof FailureError) throw error
    const code = hasBegun ? 'update.cut' : 'update.offline'
    throw new FailureError({ code, params: { host: url.host } })
  } finally {
    clearInterval(timer)
    // Whoever reads may have had enough before the end.
    slow.abort(new FailureError({ code: 'request.cancelled', params: {} }))
  }
}

/** Ends at once when the signal says so, even while nothing comes. */
async function* stoppable(
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  stopped.catch(() => undefined)
  const from = body[Symbol.asyncIterator]()
  for (;;) {
    const next = await Promise.race([from.next(), stopped])
    if (next.done === true) return
    yield next.value
  }
}

function refuseStatus(status: number, { host }: URL): void {
  if (status === 404 || status === 410) raise('update.notThere', { host })
  if (status !== 200) raise('update.server', { host, status })
}
