/** How a table by months is laid out, and what it is read with. */
import type { MonthMarks, MonthNumbers } from './month-cells.rules'
import type { InCell } from '../../../../src-shared/documents'
import type { HeadingMonth } from './month-headings.rules'

/** What a table by months is read with. */
export interface MonthChoice {
  readonly numbers: MonthNumbers
  readonly marks: MonthMarks
  /** The year of the first month. */
  readonly year: number
  /** Whether months that the workbook hides are read. */
  readonly takesHidden: boolean
}

/** A date, a length, the way of meeting, who did not come, notes: the columns that take the place of the months. */
export type MadeHeadings = readonly [string, string, string, string, string]

/** A column of a month. */
export interface MonthColumn extends HeadingMonth {
  readonly column: number
  readonly heading: string
  /** The columns that stand below it; itself where it has no headings of its own. */
  readonly lower: readonly LowerColumn[]
}

/** What a column below a month says, where the months have headings of their own: "broj" and "sati". */
export type LowerKind = 'cells' | 'count' | 'days' | 'length' | 'how' | 'absent' | 'notes'

/** A column below a month. */
export interface LowerColumn {
  readonly column: number
  readonly kind: LowerKind
  readonly heading: string
}

/** Where the months stand, and what stands beside them. */
export interface Layout {
  readonly headerRow: number
  /** The headings of the columns, taken from both rows where there are two. */
  readonly headings: readonly InCell[]
  /** Below the months stand headings of their own. */
  readonly hasLower: boolean
  readonly months: readonly MonthColumn[]
  /** Columns that are neither months nor sums. */
  readonly others: readonly number[]
}
