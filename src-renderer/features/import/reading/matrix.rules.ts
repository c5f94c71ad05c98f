/** Lists with people down and events across: a column for each event, a mark in each cell. */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { columnCells } from './columns.rules'
import { contentOf } from './content.rules'
import { dateOrderOf } from './date-order.rules'
import type { DateOrder } from './date-order.rules'
import { readMoment } from './dates.rules'
import { headingMatches } from './header-words.rules'
import type { HeaderGuess } from './import.types'
import { dayInHeading, isAttendanceState, isDated, isMark, isStateLetter } from './marks.rules'
import type { MatrixEvent } from './parts.types'
import { cellText, cellsOf, isBlankCell } from './text.rules'
import { cleanLine, foldedPhrase } from '../../../i18n/clean-text'

function marksIn(table: ForeignTable, header: HeaderGuess, column: number): boolean {
  // Sums and notes below the names are no marks.
  const filled = columnCells(table, header, column).filter((cell) => !isBlankCell(cell))
  const marks = filled.filter(isMark).length
  return marks > 0 && marks >= filled.length * 0.8
}

/** A year that is written somewhere about the list, when it is the only one. */
function yearOf(texts: readonly string[]): string | null {
  const years = new Set(
    texts.flatMap((text) => text.match(/(?<![\p{L}\d])(?:19|20)\d{2}(?![\p{L}\d])/gu) ?? []),
  )
  const [only] = years
  return years.size === 1 && only !== undefined ? only : null
}

/** What helps to read the days above the marks. */
interface DayHints {
  readonly year: string | null
  readonly order: DateOrder
}

/** The day of a heading alone, as it was written. */
function writtenDay(cell: InCell | undefined): string {
  const text = cleanLine(cellText(cell)).text
  const day = dayInHeading(text)
  return day === null ? '' : text.slice(day.from, day.to).replace(/[()[\]]/gu, '')
}

function eventOf(cell: InCell, column: number, { year, order }: DayHints): MatrixEvent {
  if (typeof cell === 'object' && cell !== null) return { column, title: '', date: cell.date }
  const text = cleanLine(cellText(cell)).text
  const found = dayInHeading(text)
  if (found === null) return { column, title: text, date: null }
  const written = found.year?.length === 2 ? `20${found.year}` : (found.year ?? year)
  const isMonthFirst = order === 'mdy' && text.slice(found.from, found.to).includes('/')
  const parts = isMonthFirst ? [found.month, found.day] : [found.day, found.month]
  const read =
    written === null ? null : readMoment([...parts, written].join('.'), 'dmy', `${written}-12-31`)
  const title = `${text.slice(0, found.from)} ${text.slice(found.to)}`
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:,–—-]+|[\s:,–—-]+$/gu, '')
  return { column, title, date: read?.ok === true ? read.date : null }
}

/** Columns of P, A and E, or of words for them, are of attendance whatever the list is called. */
function sayAttendance(
  table: ForeignTable,
  header: HeaderGuess,
  columns: readonly number[],
): boolean {
  const cells = columns
    .flatMap((column) => columnCells(table, header, column))
    .filter((cell) => !isBlankCell(cell) && isMark(cell))
  const states = cells.filter((cell) => isStateLetter(cell) || isAttendanceState(cell))
  const kinds = new Set(states.map((cell) => foldedPhrase(cellText(cell))))
  return kinds.size > 1 && states.length >= cells.length * 0.8
}

/**
 * The events of a list, when it is one of people by events; else none. A few columns of marks are only believed to be
 * events when their headings are days, or when something says that the list is one of attendance.
 */
export function eventsOf(
  table: ForeignTable,
  header: HeaderGuess,
  about: { readonly texts: readonly string[]; readonly isAttendance: boolean },
): readonly MatrixEvent[] {
  if (header.headerRow === null) return []
  const headings = cellsOf(table, header.headerRow)
  const columns = header.headings.flatMap((_, column) => {
    const cell = headings[column]
    if (cell === undefined || isBlankCell(cell) || !marksIn(table, header, column)) return []
    const [meaning] = headingMatches(cellText(cell), 'attendance')
    return (meaning?.score ?? 0) >= 0.8 && !isDated(cell) ? [] : column
  })
  const dated = columns.filter((column) => isDated(headings[column]))
  const isAbout = about.isAttendance || sayAttendance(table, header, columns)
  const chosen = dated.length >= 2 ? dated : isAbout ? columns : []
  if (chosen.length < 2 || !hasNames(table, header)) return []
  const year = yearOf(about.texts)
  const days = chosen.map((column) => writtenDay(headings[column]))
  const { order } = dateOrderOf(days)
  return chosen.map((column) => eventOf(headings[column] ?? null, column, { year, order }))
}

function hasNames(table: ForeignTable, header: HeaderGuess): boolean {
  return header.headings.some((heading, column) => {
    const [meaning] = headingMatches(heading, 'attendance')
    if (meaning !== undefined && meaning.score >= 0.8 && /name|email/iu.test(meaning.target))
      return true
    return contentOf(columnCells(table, header, column)).fullName >= 0.6
  })
}

/** The list with the marks of one event alone, beside what stands before the first. */
export function ofEvent(
  table: ForeignTable,
  events: readonly MatrixEvent[],
  event: MatrixEvent,
  headerRow: number,
): ForeignTable {
  const first = Math.min(...events.map(({ column }) => column))
  return {
    ...table,
    rows: table.rows.map((cells, index) =>
      index + 1 < headerRow
        ? cells
        : cells.map((cell, column) => (column < first || column === event.column ? cell : null)),
    ),
  }
}
