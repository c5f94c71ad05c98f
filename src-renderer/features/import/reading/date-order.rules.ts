/** What a column says about the order of day and month, and whether its real dates may be the wrong way round. */
import type { InCell } from '../../../../src-shared/documents'

/** Which comes first where a date is written with slashes: the day or the month. */
export type DateOrder = 'dmy' | 'mdy'

/** What a column says about the order of day and month in dates with slashes. */
interface OrderEvidence {
  readonly order: DateOrder
  /** True when some dates could be read either way and nothing in the column tells which. */
  readonly assumed: boolean
}

/** Looks through a column for dates that can be read only one way round. AM and PM speak for the month first. */
export function dateOrderOf(values: readonly InCell[]): OrderEvidence {
  let dayFirst = 0
  let monthFirst = 0
  let open = 0
  for (const value of values) {
    if (typeof value !== 'string') continue
    const found = /^\s*(\d{1,2})\s*[-/]\s*(\d{1,2})\s*[-/]\s*\d{2,4}(.*)$/su.exec(value)
    if (found === null) continue
    const [a, b] = [Number(found[1]), Number(found[2])]
    if (a > 12 && b <= 12) dayFirst += 3
    else if (b > 12 && a <= 12) monthFirst += 3
    else open += 1
    if (/\d\s*[ap]\.?m\.?(?!\p{L})/iu.test(found[3] ?? '')) monthFirst += 0.5
  }
  const order = monthFirst > dayFirst ? 'mdy' : 'dmy'
  return { order, assumed: open > 0 && dayFirst === 0 && monthFirst === 0 }
}

/** A date whose day and month could be each other: the other reading; null when there is none. */
export function swappedDate(date: string): string | null {
  const [year = '', month = '', day = ''] = date.split('-')
  return Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : null
}

/**
 * True for a column in which a spreadsheet took for dates only those texts that its own order of day and month allowed,
 * and left the others as text: "25/07/1988" beside a real 1990-12-03 that was written "12/03/1990".
 */
export function isHalfSwapped(values: readonly InCell[]): boolean {
  let real = 0
  let left = 0
  for (const value of values) {
    if (
      typeof value === 'string' &&
      /^\s*\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}/u.test(value)
    ) {
      const [a = 0, b = 0] = value.split(/[-/.]/u, 2).map(Number)
      if (a <= 12 && b <= 12) return false
      left += 1
    } else if (typeof value === 'object' && value !== null) {
      const day = Number(value.date.slice(8))
      if (day > 12) return false
      real += 1
    }
  }
  return real > 0 && left > 0
}
