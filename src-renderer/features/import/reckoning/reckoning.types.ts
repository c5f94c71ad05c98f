/** The words of a reckoning: how each physical line of a file, and each value of a column that was taken, ends. */
import type { Label } from '../../../i18n/label'
import type { Target } from '../reading/import.types'

/** How a line ends. `same`: it says what is known already, or repeats an earlier row. */
export const lineFates = ['new', 'same', 'undecided', 'refused', 'leftOut'] as const
/** One of {@link lineFates}. */
export type LineFate = (typeof lineFates)[number]

/** How a value ends. `lost`: nothing says what became of it, which is a fault of the reading and is told. */
export const valueFates = ['imported', 'same', 'undecided', 'refused', 'leftOut', 'lost'] as const
/** One of {@link valueFates}. */
export type ValueFate = (typeof valueFates)[number]

/** How a row ends, and why where that is not as one would expect. */
export interface RowFate {
  readonly fate: LineFate
  readonly why: Label | null
  /** Who or what the row is about. */
  readonly name: string
}

/** A value of a column that was taken. */
export interface ReckonedValue {
  readonly column: number
  readonly heading: string
  readonly target: Target
  readonly text: string
  readonly fate: ValueFate
  readonly why: Label | null
}

/** A row of the file, with the physical lines that it stands on. `fate` is null when nothing says what became of it. */
export interface ReckonedRow {
  readonly row: number
  readonly firstLine: number
  readonly lineCount: number
  readonly fate: LineFate | null
  readonly why: Label | null
  readonly name: string
  readonly values: readonly ReckonedValue[]
}

/** The whole file, accounted for. */
export interface Reckoning {
  readonly rows: readonly ReckonedRow[]
  /** Physical lines, counted from the file itself. */
  readonly lineCount: number
  /** Physical lines by how they end. */
  readonly lines: Readonly<Record<LineFate, number>>
  /** Lines that nothing was said about. */
  readonly linesLost: number
  readonly values: Readonly<Record<ValueFate, number>>
  /** True when every line and every value has its end. */
  readonly agrees: boolean
}
