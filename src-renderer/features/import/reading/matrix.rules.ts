/** Lists with people down and events across: a column for each event, a mark in each cell. */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { columnCells } from './columns.rules'
import { contentOf } from './content.rules'
import { readMoment } from './dates.rules'
import { headingMatches } from './header-words.rules'
import type { HeaderGuess } from './import.types'
import type { MatrixEvent } from './parts.types'
import { cellText, cellsOf, isBlankCell } from './text.rules'
import { cleanLine, foldedPhrase } from '../../../i18n/clean-text'

const signs = /^(?:[+\-–—✓✔☑✅✗✘☒❌×/]|[xXхХoOоО0-1])$/u
const words =
  /^(?:da|ne|yes|no|ja|nein|oui|non|igen|nem|p|a|d|n|b|prisut\p{L}*|odsut\p{L}*|opravdan\p{L}*|present|absent|excused|bio|bila|nije|anwesend|abwesend|entschuldigt|jelen|present e|absent e)$/u

/** True for a cell that can only be a mark beside a name. */
export function isMark(cell: InCell): boolean {
  if (typeof cell === 'boolean') return true
  const text = cellText(cell).trim()
  return text.length <= 12 && (signs.test(text) || words.test(foldedPhrase(text)))
}

const dayAndMonth = /^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2})?)?\.?\s*/u

function isDated(cell: InCell | undefined): boolean {
  if (typeof cell === 'object' && cell !== null) return true
  return dayAndMonth.test(cellText(cell))
}

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

function eventOf(cell: InCell, column: number, year: string | null): MatrixEvent {
  if (typeof cell === 'object' && cell !== null) return { column, title: '', date: cell.date }
  const text = cleanLine(cellText(cell)).text
  const found = dayAndMonth.exec(text)
  if (found === null) return { column, title: text, date: null }
  const [whole, day = '', month = '', own] = found
  const written = own ?? year
  const read =
    written === null ? null : readMoment(`${day}.${month}.${written}.`, 'dmy', `${written}-12-31`)
  const title = text.slice(whole.length).replace(/^[\s:,–—-]+/u, '')
  return { column, title, date: read?.ok === true ? read.date : null }
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
  const chosen = dated.length >= 2 ? dated : about.isAttendance ? columns : []
  if (chosen.length < 2 || !hasNames(table, header)) return []
  const year = yearOf(about.texts)
  return chosen.map((column) => eventOf(headings[column] ?? null, column, year))
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
