/**
 * One row under reading: its cells by what they mean, with every value that could not be taken noted by row and
 * column. Shared by the readers of people, workshops and reports.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { columnCells, headingText } from './columns.rules'
import { nearestFirst } from './settle-columns.rules'
import { dateOrderOf, isHalfSwapped, swappedDate } from './date-order.rules'
import type { DateOrder } from './date-order.rules'
import { readMoment } from './dates.rules'
import type { ReadMoment } from './dates.rules'
import type {
  HeaderGuess,
  LeftOutReason,
  Mapping,
  Notice,
  NoticeCode,
  Problem,
  ProblemCode,
  TableReading,
  Target,
} from './import.types'
import type { MatrixEvent } from './parts.types'
import type { DaysAbout } from './years-about.rules'
import {
  cellText,
  cellsOf,
  excerpt,
  hasMarkFlood,
  isBlankCell,
  isFormula,
  isPlaceholder,
  isSum,
} from './text.rules'
import { cleanLine } from '../../../i18n/clean-text'
import { cleanText } from '../../../i18n/clean-text'
import type { Read } from './values.rules'

/** What a row says, before it is compared with anybody. */
export interface ReadRow<Draft> {
  readonly row: number
  readonly blank: boolean
  /** It may have been read wrongly: nothing comes of it without a decision. */
  readonly isDoubtful?: boolean
  /** A name for the user's eyes, even of a row that cannot be imported. */
  readonly name: string
  readonly draft: Draft | null
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

/** Collects what is found in one row. */
interface RowFindings {
  readonly problems: Problem[]
  readonly notices: Notice[]
  /** Notes a problem with a column's value, or with the row when the column is null. */
  readonly problem: (code: ProblemCode, column: number | null) => void
  /** Notes a remark on a column's value. */
  readonly notice: (code: NoticeCode, column: number | null, value?: string) => void
}

/** Begins the findings of a row. */
export function findingsOf(table: ForeignTable, header: HeaderGuess, row: number): RowFindings {
  const problems: Problem[] = []
  const notices: Notice[] = []
  const at = (column: number | null): Omit<Problem, 'code'> => ({
    row,
    column,
    heading: column === null ? '' : headingText(header, column),
    value: column === null ? '' : excerpt(cellText(cellsOf(table, row)[column])),
  })
  return {
    problems,
    notices,
    problem: (code, column) => problems.push({ code, ...at(column) }),
    notice: (code, column, value) =>
      notices.push({ code, ...at(column), ...(value === undefined ? {} : { value }) }),
  }
}

/** One row under reading: its cells by target. */
export interface RowCells {
  readonly cells: readonly InCell[]
  readonly columnsOf: (target: Target) => readonly number[]
  readonly found: RowFindings
  /** True for a column whose real dates may have day and month swapped. */
  readonly isHalfSwapped?: (column: number) => boolean
  /** The column that each meaning with one value took it from. */
  readonly taken?: Map<Target, number>
  /** Columns of further fields of which everything arrived. */
  readonly arrived?: Set<number>
}

/** The column that a meaning is read from in this row: the first of its columns that has anything. */
export function filledColumn(row: RowCells, target: Target): number | undefined {
  const columns = row.columnsOf(target)
  const filled = columns.find((column) => {
    const cell = row.cells[column]
    return !isBlankCell(cell) && !isPlaceholder(cellText(cell))
  })
  if (filled !== undefined) row.taken?.set(target, filled)
  return filled ?? columns[0]
}

/** The longest text that is kept. */
const longestText = 20_000

/** Reads the texts of a target's columns, joined by a separator; null when there is nothing. */
export function textOf(
  row: RowCells,
  target: Target,
  separator = '\n',
  oneLine = false,
): string | null {
  const texts = row.columnsOf(target).flatMap((column) => textAt(row, column, oneLine) ?? [])
  return texts.length === 0 ? null : [...new Set(texts)].join(separator)
}

/** Reads the text of one column; null when it is empty, a placeholder, or nothing to keep. */
export function textAt(row: RowCells, column: number, oneLine = false): string | null {
  const raw = cellText(row.cells[column])
  const { text, removed } = oneLine ? cleanLine(raw) : cleanText(raw)
  if (isPlaceholder(text)) return null
  if (isFormula(text) || isSum(text)) return refuse(row, 'formulaText', column)
  if (hasMarkFlood(text)) return refuse(row, 'tooManyMarks', column)
  if (text.length > longestText) return refuse(row, 'textTooLong', column)
  if (removed) row.found.notice('invisibleRemoved', column)
  return text
}

function refuse(row: RowCells, code: ProblemCode, column: number): null {
  row.found.problem(code, column)
  return null
}

/** Takes the first of a target's columns that has a value by a reader; notes what the reader says. */
export function valueOf<T>(
  row: RowCells,
  target: Target,
  read: (cell: InCell) => Read<T>,
): T | null {
  for (const column of row.columnsOf(target)) {
    const cell = row.cells[column]
    if (cell === undefined || isBlankCell(cell)) continue
    const result = read(cell)
    if (!result.ok) {
      row.found.problem(result.code, column)
      continue
    }
    if (result.notice !== null) row.found.notice(result.notice, column)
    if (result.value === null) continue
    row.taken?.set(target, column)
    return result.value
  }
  return null
}

/** Reads a date from the first of a target's columns that has one. */
export function momentOf(
  row: RowCells,
  target: Target,
  orderOf: (column: number) => DateOrder,
  today: string,
  read: typeof readMoment = readMoment,
): ReadMoment | null {
  for (const column of row.columnsOf(target)) {
    const cell = row.cells[column]
    if (cell === undefined || isBlankCell(cell)) continue
    if (typeof cell === 'string' && isPlaceholder(cell)) continue
    const result = read(cell, orderOf(column), today)
    if (result.ok) {
      noteOtherReading(row, column, cell)
      row.taken?.set(target, column)
      return result
    }
    row.found.problem(result.code, column)
  }
  return null
}

/** Says so when a real date stands in a column where day and month may have been swapped. */
function noteOtherReading(row: RowCells, column: number, cell: InCell): void {
  if (row.isHalfSwapped?.(column) !== true || typeof cell !== 'object' || cell === null) return
  const other = swappedDate(cell.date)
  if (other !== null) row.found.notice('dateMaybeSwapped', column, `${cell.date} / ${other}`)
}

/** What a reader of rows needs to know of the whole table. */
export interface RowSource {
  readonly table: ForeignTable
  readonly header: HeaderGuess
  readonly mapping: Mapping
  readonly today: string
  /** Rows of the file that are not in the table, because they are hidden or of another table. */
  readonly outside?: ReadonlyMap<number, LeftOutReason>
  /** Rows that may have been read wrongly: nothing comes of them without a decision. */
  readonly doubtful?: ReadonlySet<number>
  /** For attendance by events: the one event. */
  readonly event?: MatrixEvent | null
  /** Of days without a year: what says it. */
  readonly days?: DaysAbout | undefined
}

/** What is read of a table that was understood, with the columns as they were chosen. */
export function sourceOf(
  reading: TableReading,
  mapping: Mapping,
  today: string,
  days?: DaysAbout,
): RowSource {
  const { table, header, outside, longRows, event } = reading
  const doubtful = new Set(longRows.flatMap(({ row, column }) => (column === null ? row : [])))
  return { table, header, mapping, today, outside, doubtful, event, days }
}

const nameTargets: readonly Target[] = ['firstName', 'lastName', 'fullName', 'fullNameLastFirst']
const besideName: readonly Target[] = ['email', 'phone']

/** What a column of dates is read as. */
export const datedTargets: readonly Target[] = [
  'birthDate',
  'submittedAt',
  'joinedOn',
  'date',
  'joinTime',
  'leaveTime',
  'timestamp',
]

/** Days between the starts of the two ways in which workbooks count. */
const daysTo1904 = 1_462

/** In a workbook that counts days from 1904, a number without a format in a column of dates does so too. */
function cellsFrom1904(
  table: ForeignTable,
  dates: readonly number[],
): (row: number) => readonly InCell[] {
  const from1904 = table.notes.some((note) => note.code === 'dates1904')
  if (!from1904 || dates.length === 0) return (row) => cellsOf(table, row)
  const columns = new Set(dates)
  return (row) =>
    cellsOf(table, row).map((cell, column) =>
      typeof cell === 'number' && cell >= 1 && columns.has(column) ? cell + daysTo1904 : cell,
    )
}

/** Looks at all columns once: which are read as what, and which way round their dates are. `alsoDated`: own fields that are days. */
export function columnsOfMapping(
  source: RowSource,
  alsoDated: readonly Target[] = [],
): {
  readonly columnsOf: (target: Target) => readonly number[]
  readonly orderOf: (column: number) => DateOrder
  readonly isAssumed: (column: number) => boolean
  readonly isHalfSwapped: (column: number) => boolean
  /** The cells of a row, numbers that count days from 1904 made dates. */
  readonly cellsAt: (row: number) => readonly InCell[]
} {
  const byTarget = new Map<Target, number[]>()
  source.mapping.forEach((target, column) => {
    byTarget.set(target, [...(byTarget.get(target) ?? []), column])
  })
  const names = nameTargets.flatMap((target) => byTarget.get(target) ?? [])
  for (const target of besideName)
    byTarget.set(target, nearestFirst(byTarget.get(target) ?? [], names))
  const dates = [...datedTargets, ...alsoDated].flatMap((target) => byTarget.get(target) ?? [])
  const evidence = new Map(
    dates.map((column) => {
      const cells = columnCells(source.table, source.header, column, 20_000)
      return [column, { ...dateOrderOf(cells), isHalfSwapped: isHalfSwapped(cells) }] as const
    }),
  )
  return {
    columnsOf: (target) => byTarget.get(target) ?? [],
    orderOf: (column) => evidence.get(column)?.order ?? 'dmy',
    isAssumed: (column) => evidence.get(column)?.assumed ?? false,
    isHalfSwapped: (column) => evidence.get(column)?.isHalfSwapped ?? false,
    cellsAt: cellsFrom1904(source.table, dates),
  }
}

/** The keys under which leftover columns are kept: one per column, numbered where headings repeat. */
export function answerKeys(
  header: HeaderGuess,
  columns: readonly number[],
): ReadonlyMap<number, `answer:${string}`> {
  const counts = new Map<string, number>()
  return new Map(
    columns.map((column) => {
      const heading = Array.from(cleanLine(headingText(header, column)).text)
        .slice(0, 120)
        .join('')
      const count = (counts.get(heading) ?? 0) + 1
      counts.set(heading, count)
      return [column, `answer:${count === 1 ? heading : `${heading} (${String(count)})`}` as const]
    }),
  )
}
