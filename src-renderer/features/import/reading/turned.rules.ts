/** Tables that are written the other way round: headings down the first column, people across or below one another. */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { headingMatches } from './header-words.rules'
import type { Target } from './import.types'
import { cleanLine, foldedPhrase } from '../../../i18n/clean-text'
import { cellText, isBlankCell, isBlankRow } from './text.rules'

const names: readonly Target[] = ['fullName', 'fullNameLastFirst', 'firstName', 'lastName']
/** Rows that are looked at. */
const most = 300
/** A heading is meant from this score on: a word that is nothing else. */
const plain = 0.95

/** What a label means; null for anything that is none. "E-mail: ana@example.org" is a label with what it says. */
function labelled(text: string): Target | null {
  const [label = ''] = text.slice(0, 200).split(':')
  const [match] = headingMatches(label, 'people')
  return match !== undefined && match.score >= plain ? match.target : null
}

/** The first column that has anything in it. */
const firstColumn = (rows: ForeignTable['rows']): number =>
  Math.min(
    ...rows.map((row) => row.findIndex((cell) => !isBlankCell(cell))).filter((at) => at >= 0),
  )

/**
 * Whether the first column holds the headings, of a name and of two other things at the least, and no row holds two. Such a
 * sheet has to be turned before a row is a person.
 */
function isTurned({ rows }: Pick<ForeignTable, 'rows'>): boolean {
  const filled = rows.filter((row) => !isBlankRow(row)).slice(0, most)
  const first = firstColumn(filled)
  if (filled.length < 3) return false
  const found = filled.flatMap((row) => labelled(cellText(row[first])) ?? [])
  const meanings = new Set(found)
  const hasHeadings = filled.some(
    (row) => row.filter((cell) => typeof cell === 'string' && labelled(cell) !== null).length > 1,
  )
  return (
    !hasHeadings &&
    found.length >= filled.length * 0.7 &&
    meanings.size >= 3 &&
    names.some((target) => meanings.has(target))
  )
}

/** A row of such a sheet: its heading, and what stands beside it. */
interface Line {
  /** As a spreadsheet numbers it, from 1. */
  readonly row: number
  readonly label: string
  readonly values: readonly InCell[]
  /** Words without a heading, below one with a colon: they go on with what was said. */
  readonly goesOn: boolean
}

function linesOf(rows: ForeignTable['rows'], first: number): readonly Line[] {
  let hasColons = false
  return rows.flatMap((cells, index): readonly Line[] => {
    if (isBlankRow(cells)) return []
    const text = cleanLine(cellText(cells[first])).text
    const values = cells.slice(first + 1)
    const at = text.indexOf(':')
    const row = index + 1
    if (!isBlankRow(values)) return [{ row, label: text.replace(/:$/u, ''), values, goesOn: false }]
    if (at === -1 && hasColons) return [{ row, label: '', values: [text], goesOn: true }]
    hasColons ||= at > 0
    const value = at === -1 ? '' : text.slice(at + 1).trim()
    const label = at === -1 ? text : text.slice(0, at)
    return [{ row, label, values: [value === '' ? null : value], goesOn: false }]
  })
}

/** Whether the lines are of one person after another: what names somebody comes again. */
function areBelow(lines: readonly Line[]): boolean {
  const keys = lines.flatMap(({ label }) => {
    const target = labelled(label)
    return target !== null && names.includes(target) ? foldedPhrase(label) : []
  })
  return new Set(keys).size < keys.length
}

/** What stands beside a heading, in one cell. */
function oneCell(values: readonly InCell[]): InCell {
  const filled = values.filter((cell) => !isBlankCell(cell))
  return filled.length < 2 ? (filled[0] ?? null) : filled.map(cellText).join('; ')
}

/** A row for each person of a sheet on which they stand below one another; a heading that comes again begins the next. */
function turnedBelow(lines: readonly Line[]): InCell[][] {
  const columns = new Map<string, number>()
  const headings: InCell[] = []
  const people: InCell[][] = []
  let last = -1
  for (const { label, values, goesOn } of lines) {
    const key = foldedPhrase(label)
    const at = goesOn ? last : (columns.get(key) ?? columns.size)
    if (!goesOn && !columns.has(key)) headings[at] = label
    if (!goesOn) columns.set(key, at)
    const now = people.at(-1)
    const isNext = now === undefined || (!goesOn && now[at] !== undefined)
    const person = isNext ? [] : now
    if (isNext) people.push(person)
    const value = oneCell(values)
    person[at] = goesOn ? [cellText(person[at]), cellText(value)].join('\n').trim() : value
    last = at
  }
  return [headings, ...people.map((cells) => headings.map((_, at) => cells[at] ?? null))]
}

/** A row for each column of a sheet on which people stand beside one another. */
function turnedAcross(lines: readonly Line[]): InCell[][] {
  const width = Math.max(...lines.map(({ values }) => values.length))
  const people = Array.from({ length: width }, (_, at) =>
    lines.map(({ values }) => values[at] ?? null),
  )
  return [lines.map(({ label }) => label), ...people]
}

/** The table with its headings in the first row and a person in each row below; null where it is so already. */
export function turnTable(table: ForeignTable): ForeignTable | null {
  if (!isTurned(table)) return null
  const first = firstColumn(table.rows)
  const lines = linesOf(table.rows, first)
  const { format, encoding, delimiter, sheets, sheet, content, quotes, hidden } = table
  const rest = {
    ...{ format, encoding, delimiter, sheets, sheet },
    ...(content === undefined ? {} : { content }),
    ...(quotes === undefined ? {} : { quotes }),
  }
  if (areBelow(lines)) return { ...rest, rows: turnedBelow(lines), notes: [] }
  const columnOf = new Map(lines.map(({ row }, at) => [row, at]))
  const hides = {
    rows: (hidden?.columns ?? []).flatMap((at) => (at > first ? at - first + 1 : [])),
    columns: (hidden?.rows ?? []).flatMap((row) => columnOf.get(row) ?? []),
    isFiltered: false,
  }
  return {
    ...rest,
    rows: turnedAcross(lines),
    notes: table.notes.map((note) => ({
      ...note,
      row: Math.max(1, note.column - first),
      column: (columnOf.get(note.row) ?? 0) + 1,
    })),
    ...(hides.rows.length + hides.columns.length === 0 ? {} : { hidden: hides }),
  }
}
