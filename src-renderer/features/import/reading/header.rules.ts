/**
 * Where the table begins in a sheet: titles and notes above it, reports of meetings with several tables in one
 * file, total rows below, or no headings at all. The answer is a guess that the user can overrule.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { looksLikeData } from './content.rules'
import { headingLikeness } from './header-words.rules'
import type { HeaderGuess, LeftOutReason, LeftOutRow } from './import.types'
import { isDayAboveMarks } from './marks.rules'
import {
  isDayTitle,
  isFootnote,
  isGroupTitle,
  isPageMark,
  isRemark,
  isSectionTitle,
  isShoutedTitle,
  isTotal,
} from './rows-beside.rules'
import { groupedHeadings, isBelowQuestions, joinedHeadings } from './sub-headings.rules'
import { cellText, cellsOf, excerpt, isBlankCell, isBlankRow } from './text.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import { cleanLine } from '../../../i18n/clean-text'

/** How far down a row of headings is looked for. */
const searchDepth = 80

/** What is known of a row as a candidate for the headings. */
interface RowLook {
  readonly row: number
  readonly filled: number
  readonly hits: number
  readonly likeness: number
  readonly dataLike: number
}

function lookAt(table: ForeignTable, row: number): RowLook {
  const cells = cellsOf(table, row)
  let filled = 0
  let hits = 0
  let likeness = 0
  let dataLike = 0
  for (const [column, cell] of cells.slice(0, 400).entries()) {
    if (isBlankCell(cell)) continue
    filled += 1
    if (looksLikeData(cell)) {
      if (!isDayAboveMarks(table, row, column)) dataLike += 1
      else {
        hits += 1
        likeness += 0.5
      }
    }
    const score = typeof cell === 'string' ? headingLikeness(cell) : 0
    likeness += score
    if (score >= 0.5) hits += 1
  }
  return { row, filled, hits, likeness, dataLike }
}

/** True for a row that could be headings: several known names, hardly any data. */
function isHeaderLike(look: RowLook): boolean {
  const enough = look.hits >= 2 || (look.hits === 1 && look.filled <= 2 && look.likeness >= 0.9)
  return enough && look.hits >= look.filled * 0.3 && look.dataLike <= look.filled * 0.2
}

/** The rows that could be headings, each with the number of filled rows up to the next. */
function candidates(
  table: ForeignTable,
): readonly { readonly look: RowLook; readonly below: number }[] {
  const looks: RowLook[] = []
  const last = Math.min(table.rows.length, searchDepth)
  for (let row = 1; row <= last; row += 1) looks.push(lookAt(table, row))
  const likely = looks.filter(isHeaderLike).filter((look, index, all) => {
    const text = rowText(cellsOf(table, look.row))
    const earlier = all.slice(0, index)
    // The same headings again, or in a second language right below, belong to the first.
    if (earlier.some((other) => rowText(cellsOf(table, other.row)) === text)) return false
    const before = earlier.find((other) => other.row === look.row - 1)
    return before === undefined || !isSameWidth(table, before.row, look.row)
  })
  return likely.map((look, index) => {
    const until = likely[index + 1]?.row ?? table.rows.length + 1
    let below = 0
    for (let row = look.row + 1; row < until; row += 1) {
      const filled = cellsOf(table, row).filter((cell) => !isBlankCell(cell)).length
      // Lists of "name: value" above a table are narrow; only rows about as wide as the headings count.
      if (filled >= Math.min(2, look.filled)) below += 1
    }
    return { look, below }
  })
}

/** True when two rows have their cells in about the same columns. */
function isSameWidth(table: ForeignTable, row: number, next: number): boolean {
  const filled = cellsOf(table, row).flatMap((cell, column) => (isBlankCell(cell) ? [] : column))
  const below = cellsOf(table, next)
  const both = filled.filter((column) => !isBlankCell(below[column])).length
  const width = below.filter((cell) => !isBlankCell(cell)).length
  return filled.length > 1 && both >= filled.length * 0.8 && width <= filled.length * 1.25
}

/**
 * Finds the row with the headings. A row counts by how many of its cells are names known for columns, and by how
 * many rows of data it has below it. Null when no row looks like headings.
 */
function findHeaderRow(table: ForeignTable): {
  readonly row: number | null
  readonly confidence: number
} {
  const found = candidates(table).map(({ look, below }) => ({
    row: look.row,
    score: look.likeness - look.dataLike + 1.5 * Math.log2(1 + below) - (below === 0 ? 3 : 0),
    share: look.likeness / look.filled,
  }))
  const best = found.reduce<(typeof found)[number] | null>(
    (a, b) => (a === null || b.score > a.score ? b : a),
    null,
  )
  if (best !== null) {
    const row = isBelowQuestions(table, best.row) ? best.row - 1 : best.row
    return { row, confidence: Math.min(1, 0.4 + best.share * 0.6) }
  }
  return unnamedHeader(table)
}

/** Headings nobody knows: a first full row of short texts, no data among them, above rows that hold data. */
function unnamedHeader(table: ForeignTable): {
  readonly row: number | null
  readonly confidence: number
} {
  const first = firstFullRow(table)
  if (first === null) return { row: null, confidence: 0.2 }
  const look = lookAt(table, first)
  const cells = cellsOf(table, first).filter((cell) => !isBlankCell(cell))
  const texts = cells.every((cell) => typeof cell === 'string' && !looksLikeData(cell))
  const distinct = new Set(cells.map((cell) => foldedPhrase(cellText(cell)))).size === cells.length
  let dataBelow = 0
  for (let row = first + 1; row <= Math.min(first + 10, table.rows.length); row += 1) {
    if (cellsOf(table, row).some(looksLikeData)) dataBelow += 1
  }
  const isHeader = texts && distinct && dataBelow > 0 && look.filled > 1
  return isHeader ? { row: first, confidence: 0.4 } : { row: null, confidence: 0.4 }
}

/** The first row that is at least half as wide as the widest. */
function firstFullRow(table: ForeignTable): number | null {
  const filled = table.rows
    .slice(0, searchDepth)
    .map((cells) => cells.filter((c) => !isBlankCell(c)).length)
  const widest = Math.max(0, ...filled)
  const index = filled.findIndex((count) => count > 0 && count >= widest / 2)
  return index === -1 ? null : index + 1
}

/** Reads the parts of the sheet below a given row of headings (null: there are none, data from the first row). */
export function readHeader(
  table: ForeignTable,
  headerRow: number | null,
  confidence = 1,
): HeaderGuess {
  const first = headerRow === null ? (firstFullRow(table) ?? 1) : headerRow + 1
  const leftOut: LeftOutRow[] = []
  const leave = (row: number, reason: LeftOutReason): void => {
    const text =
      cellsOf(table, row)
        .map(cellText)
        .find((cell) => cell.trim() !== '') ?? ''
    leftOut.push({ row, reason, text: excerpt(cleanLine(text).text, 80) })
  }
  for (let row = 1; row < first; row += 1) {
    if (row !== headerRow && !isBlankRow(cellsOf(table, row))) leave(row, 'aboveTable')
  }
  const dataRows: number[] = []
  const reasonOf = belowReader(table, headerRow, first)
  for (let row = first; row <= table.rows.length; row += 1) {
    const reason = reasonOf(row)
    if (reason === null) dataRows.push(row)
    else if (!isBlankRow(cellsOf(table, row))) leave(row, reason)
  }
  return {
    headerRow,
    headings: headingsOf(table, headerRow, dataRows),
    dataRows,
    leftOut,
    confidence,
  }
}

/** Tells for each row below the headings, in order, why it is not data; null when it is. */
function belowReader(
  table: ForeignTable,
  headerRow: number | null,
  first: number,
): (row: number) => LeftOutReason | null {
  const header = headerRow === null ? [] : cellsOf(table, headerRow)
  const width = header.filter((cell) => !isBlankCell(cell)).length
  const same = rowText(header)
  let ended: LeftOutReason | null = null
  let belowLast = false
  const reasonOf = (row: number): LeftOutReason | null => {
    const cells = cellsOf(table, row)
    if (ended !== null) return ended
    if (isBlankRow(cells)) return null
    if (headerRow === null) return isTotal(cells, cells.length) ? 'total' : null
    if (isTotal(cells, width)) return 'total'
    if (rowText(cells) === same) return 'repeatedHeader'
    if (isSectionTitle(cells, width)) return (ended = 'otherSection')
    if (row === first && isSecondHeader(table, row, header)) return 'secondHeader'
    if (isGroupTitle(cells, width) || isDayTitle(table, row, width)) return 'groupTitle'
    if (isRemark(cells, width) || isPageMark(cells)) return 'remark'
    if (isShoutedTitle(table, row, first)) return 'groupTitle'
    return isFootnote(table, row, width, belowLast) ? 'belowTable' : null
  }
  return (row) => {
    const reason = reasonOf(row)
    if (!isBlankRow(cellsOf(table, row))) belowLast = reason === 'total' || reason === 'belowTable'
    return reason
  }
}

/** The same headings again in another language, right below the first, or the lower half of headings on two rows. */
function isSecondHeader(table: ForeignTable, row: number, header: readonly InCell[]): boolean {
  if (joinedHeadings(table, row - 1) !== null || isRestOfHeader(table, row, header)) return true
  const look = lookAt(table, row)
  return look.filled > 2 && look.dataLike === 0 && look.hits >= look.filled * 0.7
}

/**
 * The second half of headings that were written over two rows, "Ime i" above "prezime": words in small letters below words,
 * never a value.
 */
function isRestOfHeader(table: ForeignTable, row: number, header: readonly InCell[]): boolean {
  const cells = cellsOf(table, row)
  const filled = cells.flatMap((cell, column) => (isBlankCell(cell) ? [] : [{ cell, column }]))
  const areRests = filled.every(
    ({ cell, column }) =>
      typeof cell === 'string' && /^\s*[\p{Ll}(/]/u.test(cell) && !isBlankCell(header[column]),
  )
  if (filled.length < 2 || !areRests || filled.some(({ cell }) => looksLikeData(cell))) return false
  // Together they are a heading that is known, which the first half alone is not.
  return filled.some(({ cell, column }) => {
    const half = cellText(header[column])
    return headingLikeness(`${half} ${cellText(cell)}`) === 1 && headingLikeness(half) < 1
  })
}

/** A row as one text, to find the same headings again, also in capitals or with a blank behind. */
const rowText = (cells: readonly InCell[]): string =>
  cells
    .map((cell) => foldedPhrase(cellText(cell)) || cellText(cell).trim())
    .join('\n')
    .trimEnd()

/**
 * The headings by column. Where a cell of the row is empty and the row right above has a word in the same
 * column (a heading merged over two rows), that word is taken.
 */
function headingsOf(
  table: ForeignTable,
  headerRow: number | null,
  dataRows: readonly number[],
): readonly string[] {
  const header = headerRow === null ? [] : cellsOf(table, headerRow)
  const above = headerRow === null || headerRow < 2 ? [] : cellsOf(table, headerRow - 1)
  const next = headerRow === null ? 0 : headerRow + 1
  const below =
    headerRow !== null && isRestOfHeader(table, next, header) ? cellsOf(table, next) : []
  const put = headingPutTogether(table, headerRow)
  const twoRows = above.filter((cell) => !isBlankCell(cell)).length >= 2
  let width = header.length
  for (const row of dataRows) width = Math.max(width, widthOf(cellsOf(table, row)))
  const written = (column: number): string => {
    const rest = cleanLine(cellText(below[column])).text
    const own = [cleanLine(cellText(header[column])).text, rest].filter(Boolean).join(' ')
    return own !== '' || !twoRows ? own : cleanLine(cellText(above[column])).text
  }
  return Array.from({ length: width }, (_, column) => put(column) || written(column))
}

/** The heading of a column that stands on two rows; empty where it does not. */
function headingPutTogether(
  table: ForeignTable,
  headerRow: number | null,
): (column: number) => string {
  if (headerRow === null) return () => ''
  const joined = joinedHeadings(table, headerRow)
  const grouped = groupedHeadings(table, headerRow)
  return (column) => joined?.[column] ?? grouped.get(column) ?? ''
}

/** How many cells a row has up to its last one that is not blank. */
function widthOf(cells: readonly InCell[]): number {
  let width = cells.length
  while (width > 0 && isBlankCell(cells[width - 1])) width -= 1
  return width
}

/** Finds the headings and the data of a table. */
export function guessHeader(table: ForeignTable): HeaderGuess {
  const { row, confidence } = findHeaderRow(table)
  return readHeader(table, row, confidence)
}
