/**
 * The log of errors that nobody expected, for whoever mends the program. It holds no personal data: of an error only its
 * name, its code and the places in our own code; never its message, which may carry a name or a path.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The log grows to this size, then becomes `.old` and starts again. */
const maxBytes = 1_000_000

/** An error of the page, as the page described it: its kind, and places in the program's own code. */
export class PageError {
  constructor(
    readonly name: string,
    readonly places: readonly string[],
  ) {}
}

/** What an error calls itself may have been made of anything: only a plain word is taken. */
const plainWord = (text: string): string => (/^\w{1,60}$/.test(text) ? text : 'Error')

/** An error as a line that is safe to keep: `TypeError [ENOENT] at main.js:10:5 < main.js:22:1`. */
export function describeError(error: unknown): string {
  if (error instanceof PageError) return `${error.name} at ${error.places.join(' < ')}`
  if (!(error instanceof Error)) return typeof error
  const isCoded = 'code' in error && typeof error.code === 'string'
  const code = isCoded ? ` [${plainWord(String(error.code))}]` : ''
  const places = [...(error.stack ?? '').matchAll(/^\s+at .*?([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/gm)]
  return `${plainWord(error.name)}${code} at ${places.map((m) => m[1] ?? '').join(' < ')}`
}

/** Writes a line about an error: where it was, and the error. */
export type Log = (where: string, error: unknown) => void

/** Makes the function that writes a line about an error to the given file. Failing to write is not an error itself. */
export function createLog(path: string, now: () => Date = () => new Date()): Log {
  return (where, error) => {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) {
        renameSync(path, `${path}.old`)
      }
      appendFileSync(path, `${now().toISOString()} ${where} ${describeError(error)}\n`, {
        mode: 0o600,
      })
    } catch {
      // A full disk or a read-only folder must not turn one error into two.
    }
  }
}

/** The last lines of a log, oldest first; those of the log before it when it has just begun anew. None when it cannot be read. */
export function lastLines(path: string, most: number): readonly string[] {
  const linesOf = (file: string): readonly string[] => {
    try {
      return readFileSync(file, 'utf8').split('\n').filter(Boolean)
    } catch {
      return []
    }
  }
  return [...linesOf(`${path}.old`).slice(-most), ...linesOf(path)].slice(-most)
}
