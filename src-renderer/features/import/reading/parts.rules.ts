/**
 * Several tables in one sheet: beside one another with an empty column between, below one another with headings of their
 * own, or people down and events across with a mark in each cell. Each part is the sheet with everything else blanked, so
 * that rows and columns keep the numbers that they have in the file.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { looksLikeData } from './content.rules'
import { headingLikeness, headingMatches } from './header-words.rules'
import type { Family } from './header-words.rules'
import type { Target } from './import.types'
import { cellText, cellsOf, excerpt, isBlankCell, isBlankRow } from './text.rules'
import { cleanLine, foldedWords } from '../../../i18n/clean-text'

/** A rectangle of a sheet: rows from 1, columns from 0, both ends included. */
interface Region {
  readonly rows: readonly [from: number, to: number]
  readonly columns: readonly [from: number, to: number]
}

/** More tables than that in one sheet are none. */
const mostParts = 12

/** The sheet with everything outside a region blanked. */
export function within(table: ForeignTable, { rows, columns }: Region): ForeignTable {
  const kept = table.rows.map((cells, index): readonly InCell[] => {
    if (index + 1 < rows[0] || index + 1 > rows[1]) return []
    return cells.slice(0, columns[1] + 1).map((cell, column) => (column < columns[0] ? null : cell))
  })
  return { ...table, rows: kept }
}

/** The first and last columns of the groups that empty columns part. */
function columnGroups(table: ForeignTable): readonly (readonly [number, number])[] {
  const filled = new Set<number>()
  for (const cells of table.rows)
    cells.forEach((cell, column) => {
      if (!filled.has(column) && !isBlankCell(cell)) filled.add(column)
    })
  const groups: [number, number][] = []
  for (const column of [...filled].sort((a, b) => a - b)) {
    const last = groups.at(-1)
    if (last?.[1] === column - 1) last[1] = column
    else groups.push([column, column])
  }
  return groups
}

/** How far down a row of headings that repeats is looked for. */
const searchDepth = 40

/** A heading without what only tells it from another: "Ime", "Ime 2", "IME". */
const bareHeading = (cell: InCell | undefined): string =>
  foldedWords(cellText(cell))
    .filter((word) => !/^\d+$/u.test(word))
    .join(' ')

/** The ranges of columns that begin with the same heading, when each is the heading of a list: "Ime, E-mail, Ime, E-mail". */
function rangesInRow(
  cells: readonly InCell[],
  [from, to]: readonly [number, number],
): readonly (readonly [number, number])[] {
  const keys = new Map<number, string>()
  for (let column = from; column <= to; column += 1) keys.set(column, bareHeading(cells[column]))
  const repeated = [...keys].filter(
    ([column, key]) => key !== '' && [...keys].some(([at, other]) => at > column && other === key),
  )
  for (const [, key] of repeated.slice(0, 3)) {
    const starts = [...keys].flatMap(([column, other]) => (other === key ? column : []))
    const ranges = starts.map((start, index): readonly [number, number] => [
      index === 0 ? from : start,
      (starts[index + 1] ?? to + 1) - 1,
    ])
    const inRange = ([a, b]: readonly [number, number]): readonly InCell[] =>
      filledIn(cells.slice(a, b + 1))
    const words = ranges.map((range) => new Set(inRange(range).map(bareHeading)))
    const [first = new Set<string>()] = words
    const areAlike = words.every(
      (own) => own.size >= 2 && [...own].filter((word) => first.has(word)).length >= 2,
    )
    if (areAlike && words.every((own) => isOfList([...own]))) return ranges
  }
  return []
}

/** Lists beside one another with no empty column between them are told by headings that begin anew. */
function partedByHeadings(
  table: ForeignTable,
  group: readonly [number, number],
): readonly (readonly [number, number])[] {
  for (let row = 1; row <= Math.min(searchDepth, table.rows.length); row += 1) {
    const cells = cellsOf(table, row)
    const own = filledIn(cells.slice(group[0], group[1] + 1))
    if (own.length < 4 || own.some(looksLikeData)) continue
    const ranges = rangesInRow(cells, group)
    if (ranges.length > 1) return ranges
  }
  return [group]
}

const filledIn = (cells: readonly InCell[]): readonly InCell[] =>
  cells.filter((cell) => !isBlankCell(cell))

/** A row that has words for headings and no data, below nothing or a title. */
function isHeadingRow(table: ForeignTable, row: number): boolean {
  const cells = filledIn(cellsOf(table, row))
  if (cells.length < 2 || cells.length > 60 || cells.some(looksLikeData)) return false
  if (row > 1 && filledIn(cellsOf(table, row - 1)).length > 1) return false
  const hits = cells.filter((cell) => headingLikeness(cellText(cell)) >= 0.5).length
  return hits >= 2 && hits >= cells.length / 2
}

const rowKey = (cells: readonly InCell[]): string =>
  filledIn(cells)
    .map((cell) => foldedWords(cellText(cell)).join(' '))
    .join('\n')

const means = (cells: readonly InCell[], family: Family, targets: readonly Target[]): boolean =>
  cells.some((cell) => {
    const [best] = headingMatches(bareHeading(cell), family)
    return best !== undefined && best.score >= 0.8 && targets.includes(best.target)
  })

/** Whether headings are those of a list of people or of workshops, and not of one of the tables of a meeting's report. */
function isOfList(cells: readonly InCell[]): boolean {
  const meeting: readonly Target[] = ['joinTime', 'leaveTime', 'duration', 'action', 'waitingRoom']
  if (means(cells, 'attendance', meeting)) return false
  const isPeople = means(cells, 'people', [
    'fullName',
    'fullNameLastFirst',
    'firstName',
    'lastName',
  ])
  return isPeople || (means(cells, 'workshops', ['title']) && means(cells, 'workshops', ['date']))
}

/** The rows on which a list of its own begins, within a group of columns: their headings, each list once. */
function listHeadings(table: ForeignTable): readonly number[] {
  const found: number[] = []
  const known = new Set<string>()
  for (let row = 1; row <= table.rows.length; row += 1) {
    if (!isHeadingRow(table, row)) continue
    const cells = filledIn(cellsOf(table, row))
    const key = rowKey(cells)
    const hasRows = filledIn(cellsOf(table, row + 1)).length > 1
    if (known.has(key) || !hasRows || !isOfList(cells)) continue
    known.add(key)
    found.push(row)
  }
  return found
}

/** Where the table of a row of headings begins: with the title above it. */
function beginOf(table: ForeignTable, heading: number): number {
  let row = heading
  while (row > 1 && filledIn(cellsOf(table, row - 1)).length === 1) row -= 1
  return row
}

function regionsBelow(table: ForeignTable, columns: readonly [number, number]): readonly Region[] {
  const group = within(table, { rows: [1, table.rows.length], columns })
  const begins = listHeadings(group).map((row) => beginOf(group, row))
  return begins.map((from, index) => ({
    rows: [index === 0 ? 1 : from, (begins[index + 1] ?? table.rows.length + 1) - 1],
    columns,
  }))
}

/** The lists of a sheet, when there are several; none when it is one table. */
export function regionsOf(table: ForeignTable): readonly Region[] {
  const groups = columnGroups(table).flatMap((group) => partedByHeadings(table, group))
  if (groups.length === 0 || groups.length > mostParts) return []
  const beside = groups.map((columns) => regionsBelow(table, columns))
  const own = beside.filter((regions) => regions.length > 0)
  // A group without headings of its own is part of the one list there is.
  const regions = own.length > 1 ? own.flat() : wholeWidth(table)
  return regions.length > 1 && regions.length <= mostParts ? regions : []
}

function wholeWidth(table: ForeignTable): readonly Region[] {
  const last = table.rows.reduce((most, cells) => Math.max(most, cells.length), 0) - 1
  return regionsBelow(table, [0, Math.max(0, last)])
}

/** What a region is called: the title above its headings, and the headings. */
export function regionTitle(table: ForeignTable, region: Region): string {
  const part = within(table, region)
  for (let row = region.rows[0]; row <= region.rows[1]; row += 1) {
    const cells = filledIn(cellsOf(part, row))
    if (cells.length === 0) continue
    const words = cells.slice(0, 4).map((cell) => cleanLine(cellText(cell)).text)
    return excerpt(words.join(' · '), 60)
  }
  return ''
}

/** The rows of the file that have something in them, but nothing in this part. */
export function rowsElsewhere(whole: ForeignTable, part: ForeignTable): readonly number[] {
  return whole.rows.flatMap((cells, index) =>
    isBlankRow(part.rows[index]) && !isBlankRow(cells) ? index + 1 : [],
  )
}
