/**
 * Tokens for files: the page never names a path, it holds a random word that stands for a file which the user
 * picked, dropped or had written. Tokens are good for as long as the window is open.
 */
import { randomBytes } from 'node:crypto'
import { raise } from '../../src-shared/result'

/** What a token stands for: a file on disk, or bytes that were dropped on the window. */
export type Held =
  | { readonly kind: 'path'; readonly path: string; readonly name: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string }

/** The tokens of one window. */
export interface Tokens {
  /** Makes a token: 32 hexadecimal digits, 128 random bits. */
  hold(held: Held): string
  /** What a token stands for. Throws `file.expired` when it is not known (any more). */
  get(token: string): Held
  /** Forgets one. */
  letGo(token: string): void
  /** Forgets everything: the window has closed. */
  clear(): void
}

/** Dropped bytes kept at the most; beyond it the oldest are forgotten. */
const bytesKept = 600_000_000

/** Makes the token list of one window. */
export function createTokens(): Tokens {
  const held = new Map<string, Held>()
  /** The sizes of the dropped files among them, the oldest first, and their sum. */
  const dropped = new Map<string, number>()
  let total = 0
  /** Drops the oldest dropped files until what is kept fits; the newest always stays. Each is looked at once. */
  const forgetOldest = (): void => {
    for (const [token, size] of dropped) {
      if (total <= bytesKept || dropped.size === 1) return
      held.delete(token)
      dropped.delete(token)
      total -= size
    }
  }
  return {
    hold(what) {
      const token = randomBytes(16).toString('hex')
      held.set(token, what)
      if (what.kind === 'path') return token
      dropped.set(token, what.bytes.byteLength)
      total += what.bytes.byteLength
      forgetOldest()
      return token
    },
    get(token) {
      return held.get(token) ?? raise('file.expired')
    },
    letGo(token) {
      held.delete(token)
      total -= dropped.get(token) ?? 0
      dropped.delete(token)
    },
    clear() {
      held.clear()
      dropped.clear()
      total = 0
    },
  }
}
