/** Columns whose real dates may have day and month swapped: both readings, and the table with them swapped. */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { columnCells, headingText } from './columns.rules'
import { isHalfSwapped, swappedDate } from './date-order.rules'
import type { HeaderGuess, Mapping, Target } from './import.types'
import { datedTargets } from './row-cells.rules'

/** A column of dates that can be read in two ways. */
interface TwoReadings {
  readonly column: number
  readonly heading: string
  /** A date that was left as text. */
  readonly text: string
  /** Up to three real dates, as they are and swapped. */
  readonly taken: readonly string[]
  readonly other: readonly string[]
}

/** The columns read as dates whose real dates may be swapped. `alsoDated`: own fields that are days. */
export function twoReadings(
  table: ForeignTable,
  header: HeaderGuess,
  mapping: Mapping,
  alsoDated: readonly Target[] = [],
): readonly TwoReadings[] {
  const dated = new Set([...datedTargets, ...alsoDated])
  return mapping.flatMap((target, column): readonly TwoReadings[] => {
    const cells = columnCells(table, header, column, 20_000)
    if (!dated.has(target) || !isHalfSwapped(cells)) return []
    const pairs = cells.flatMap((cell) => {
      const other = isRealDate(cell) ? swappedDate(cell.date) : null
      return isRealDate(cell) && other !== null ? [[cell.date, other] as const] : []
    })
    const text = cells.find((cell) => typeof cell === 'string') ?? ''
    if (pairs.length === 0 || typeof text !== 'string') return []
    const some = pairs.slice(0, 3)
    return [
      {
        ...{ column, heading: headingText(header, column), text },
        taken: some.map(([taken]) => taken),
        other: some.map(([, other]) => other),
      },
    ]
  })
}

const isRealDate = (cell: InCell): cell is Extract<InCell, { readonly date: string }> =>
  typeof cell === 'object' && cell !== null

/** A real date with day and month swapped, as text: its order is then said, and it is not asked about again. */
function swappedText({ date, time }: Extract<InCell, { readonly date: string }>): string {
  const [year = '', month = '', day = ''] = (swappedDate(date) ?? date).split('-')
  return [`${day}.${month}.${year}.`, time].filter((part) => part !== null).join(' ')
}

/** The table with day and month of the real dates of a column swapped. */
export function swapDates(table: ForeignTable, column: number): ForeignTable {
  const swapped = (cell: InCell, at: number): InCell =>
    at === column && isRealDate(cell) ? swappedText(cell) : cell
  return { ...table, rows: table.rows.map((row) => row.map(swapped)) }
}
