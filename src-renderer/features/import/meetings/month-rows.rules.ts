/** The rows of a table by months made into one for each meeting, each of the line of the file that it comes from. */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { isTotal } from '../reading/rows-beside.rules'
import { cellText, cellsOf, isBlankCell, isBlankRow } from '../reading/text.rules'
import { entriesIn } from './month-cells.rules'
import type { CellReading } from './month-cells.rules'
import { entriesBelow } from './month-lower.rules'
import type { LowerEntry } from './month-lower.rules'
import { withYears } from './month-headings.rules'
import type { Layout, MadeHeadings, MonthChoice, MonthColumn } from './month-table.types'

/** As many rows as a file may have. */
const mostMade = 50_000

/** The headings of the made columns where no language is asked for. */
export const inEnglish: MadeHeadings = ['Date', 'Minutes', 'How', 'Did not come', 'Notes']

const absentWords =
  /^(?:mentor\p{L}*|mentee|menti\p{L}*|oboje|both|ментор\p{L}*|менти\p{L}*|обоје)$/iu

/** The cells of a meeting, in the columns of {@link MadeHeadings}. */
function cellsOfEntry(
  { date, length, rest, how, absent }: LowerEntry,
  month: string,
  said: string,
): readonly InCell[] {
  const isAbsent = length === 'x' && absentWords.test(rest)
  const isWay =
    !isAbsent &&
    /^(?:online|onlajn|u[zž]ivo|онлајн|уживо|telefon\p{L}*|телефон\p{L}*|phone|in person|live|zoom)$/iu.test(
      rest,
    )
  const note = [date === null ? said : '', isAbsent || isWay ? '' : rest].filter(Boolean).join('\n')
  return [
    date === null ? month : { date, time: null },
    length,
    isWay ? rest : how,
    isAbsent ? rest : absent,
    note === '' ? null : note,
  ]
}

/** What a month says of a pair: in its one cell, or in the columns that stand below it. Null where it cannot be understood. */
function entriesOf(
  cells: readonly InCell[],
  { column, lower }: MonthColumn,
  reading: CellReading,
): readonly LowerEntry[] | null {
  if (lower.length > 1 || lower[0]?.kind !== 'cells') return entriesBelow(cells, lower, reading)
  const entries = entriesIn(cells[column] ?? null, reading)
  return entries?.map((entry) => ({ ...entry, how: null, absent: null })) ?? null
}

/** What stands in the columns of a month, to be kept beside what was made of it. */
function saidIn(cells: readonly InCell[], { heading, lower }: MonthColumn): string {
  const parts = lower.flatMap(({ column, heading: own }) => {
    const text = cellText(cells[column] ?? null)
    if (text === '') return []
    return lower.length === 1 ? [text] : [own === '' ? text : `${own} ${text}`]
  })
  return `${heading}: ${parts.join(', ')}`
}

/** Makes the rows of one row. */
function expander(
  table: ForeignTable,
  layout: Layout,
  { choice, made }: { readonly choice: MonthChoice; readonly made: MadeHeadings },
) {
  const { headerRow, months, others, headings, hasLower } = layout
  const written = cellsOf(table, headerRow)
  const dated = withYears(months, choice.year)
  const before = (cells: readonly InCell[]): readonly InCell[] =>
    others.map((column) => cells[column] ?? null)
  const own = [...before(headings), ...made]
  const textOf = (cells: readonly InCell[]): string => cells.map(cellText).join('|')
  const isHeading = (cells: readonly InCell[]): boolean => textOf(cells) === textOf(written)
  return (cells: readonly InCell[], at: number): readonly (readonly InCell[])[] => {
    if (at + 1 < headerRow) return [cells]
    const isLower = hasLower && at === headerRow
    if (at + 1 === headerRow || isLower || isHeading(cells)) return [own]
    if (isBlankRow(cells)) return [[]]
    if (isTotal(cells, headings.length)) return [[cells.find((cell) => !isBlankCell(cell)) ?? null]]
    const meetings = months.flatMap((one, index) => {
      const { year, month } = dated[index] ?? { year: choice.year, month: 1 }
      const said = saidIn(cells, one)
      const entries = entriesOf(cells, one, { ...choice, year, month })
      const ofMonth = `${String(year)}-${String(month).padStart(2, '0')}`
      if (entries === null) return [[...before(cells), said]]
      return entries.map((entry) => [...before(cells), ...cellsOfEntry(entry, ofMonth, said)])
    })
    if (meetings.length > 0) return meetings
    // A pair of which no month says anything has no meeting; a title between the rows stays one.
    const filled = cells.filter((cell) => !isBlankCell(cell))
    return [filled.length === 1 ? filled : []]
  }
}

/** The rows without those of the made columns in which nothing stands. */
function withoutUnused(
  rows: readonly (readonly (readonly InCell[])[])[],
  { headerRow, others }: Layout,
): readonly (readonly (readonly InCell[])[])[] {
  const own = rows[headerRow - 1]?.[0]
  const used = new Set(Array.from({ length: others.length + 1 }, (_, column) => column))
  for (const cells of rows.slice(headerRow).flat())
    if (cells !== own)
      cells.forEach((cell, column) => {
        if (!isBlankCell(cell)) used.add(column)
      })
  return rows.map((some, at) =>
    at + 1 < headerRow ? some : some.map((cells) => cells.filter((_, column) => used.has(column))),
  )
}

/** The rows that a table becomes; null where they are more than a table may have. */
export function madeRows(
  table: ForeignTable,
  layout: Layout,
  how: Parameters<typeof expander>[2],
): readonly (readonly (readonly InCell[])[])[] | null {
  const expand = expander(table, layout, how)
  const made: (readonly (readonly InCell[])[])[] = []
  let count = 0
  for (const [at, cells] of table.rows.entries()) {
    const rows = expand(cells, at)
    count += rows.length
    if (count > mostMade) return null
    made.push(rows)
  }
  return withoutUnused(made, layout)
}

/** Where a column stands now, from 1: what a month says begins in that of the dates. */
function columnNow({ others }: Layout, column: number): number {
  const at = others.indexOf(column - 1)
  return (at === -1 ? others.length : at) + 1
}

/** The table with those rows in the place of its own; what it says of rows and lines moves along. */
export function expanded(
  table: ForeignTable,
  layout: Layout,
  made: readonly (readonly (readonly InCell[])[])[],
): ForeignTable {
  const lines = table.lines ?? table.rows.map((_, at) => at + 1)
  const firsts: number[] = []
  let next = 1
  for (const rows of made) {
    firsts.push(next)
    next += rows.length
  }
  const firstOf = (row: number): number => firsts[row - 1] ?? next
  const { hidden } = table
  return {
    ...table,
    rows: made.flat(),
    lines: made.flatMap((rows, at) => rows.map(() => lines[at] ?? at + 1)),
    lineCount: table.lineCount ?? table.rows.length,
    notes: table.notes.map((note) => ({
      ...note,
      row: firstOf(note.row),
      column: note.row < layout.headerRow ? note.column : columnNow(layout, note.column),
    })),
    ...(hidden === undefined
      ? {}
      : {
          hidden: {
            ...hidden,
            rows: hidden.rows.flatMap((row) =>
              (made[row - 1] ?? []).map((_, index) => firstOf(row) + index),
            ),
            columns: hidden.columns.flatMap((column) => {
              const at = layout.others.indexOf(column)
              return at === -1 ? [] : at
            }),
          },
        }),
  }
}
