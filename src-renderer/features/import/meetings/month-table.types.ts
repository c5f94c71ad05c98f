/** How a table by months is laid out, and what it is read with. */
import type { MonthMarks, MonthNumbers } from './month-cells.rules'
import type { HeadingMonth } from './month-headings.rules'

/** What a table by months is read with. */
export interface MonthChoice {
  readonly numbers: MonthNumbers
  readonly marks: MonthMarks
  /** The year of the first month. */
  readonly year: number
}

/** A date, a length, the way of meeting, who did not come, notes: the columns that take the place of the months. */
export type MadeHeadings = readonly [string, string, string, string, string]

/** A column of a month. */
export interface MonthColumn extends HeadingMonth {
  readonly column: number
  readonly heading: string
}

/** Where the months stand, and what stands beside them. */
export interface Layout {
  readonly headerRow: number
  readonly months: readonly MonthColumn[]
  /** Columns that are neither months nor sums. */
  readonly others: readonly number[]
}
