/** What `npm run import` is asked for. */
import { importKinds } from '../../../src-renderer/app/import-request'
import type { DateRange } from '../../../src-renderer/domain/cycle'
import { isDate } from '../../../src-renderer/i18n/dates'
import type { ImportKind } from '../../../src-renderer/app/import-request'

/** The words of the command line, understood. */
export interface Asked {
  readonly files: readonly string[]
  readonly base: readonly string[]
  /** What the files are expected to hold; null lets their content decide. */
  readonly kind: ImportKind | null
  readonly today: string
  /** The days of the cycle; null where they are not said. */
  readonly span: DateRange | null
}

/** The two days of "2023-09-01..2024-06-30"; null for anything else. */
function spanIn(text: string): DateRange | null {
  const [start = '', end = '', more] = text.split('..')
  return isDate(start) && isDate(end) && start <= end && more === undefined ? { start, end } : null
}

/** Understands the words of the command line; null when they cannot be. */
export function readAsked(words: readonly string[]): Asked | null {
  const files: string[] = []
  const base: string[] = []
  let kind: ImportKind | null = null
  let span: DateRange | null = null
  let today = new Date().toISOString().slice(0, 10)
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (!word.startsWith('--')) {
      files.push(word)
      continue
    }
    const value = words[(at += 1)]
    if (value === undefined) return null
    const known = importKinds.find((one) => one === value)
    if (word === '--kind' && known !== undefined) kind = known
    else if (word === '--base') base.push(value)
    else if (word === '--today' && /^\d{4}-\d{2}-\d{2}$/u.test(value)) today = value
    else if (word === '--cycle' && spanIn(value) !== null) span = spanIn(value)
    else return null
  }
  return files.length === 0 ? null : { files, base, kind, today, span }
}
