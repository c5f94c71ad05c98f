/**
 * Headings below the months of a table: "Oktobar" over "broj" and "sati", "March" over "Date", "Minutes" and "Notes". What the columns of
 * a month say together is put together: so many meetings, that took so long.
 */
import type { InCell } from '../../../../src-shared/documents'
import { cleanLine, foldedWords } from '../../../i18n/clean-text'
import { looksLikeData } from '../reading/content.rules'
import { durationUnitOf, readDuration } from '../reading/durations.rules'
import { headingMatches } from '../reading/header-words.rules'
import { cellText, isBlankCell, isPlaceholder } from '../reading/text.rules'
import { entriesIn } from './month-cells.rules'
import { monthInHeading } from './month-headings.rules'
import type { CellReading, MonthEntry } from './month-cells.rules'
import type { LowerColumn, LowerKind, MonthColumn } from './month-table.types'

/** More columns than that below a month are none of it. */
const mostLower = 12
const longest = 60

const countWords = new Set(
  foldedWords(
    'broj br count number no anzahl nombre numero število darab liczba počet sayı numri αριθμός susreta sastanaka',
  ),
)

const kinds: ReadonlyMap<string, LowerKind> = new Map([
  ['date', 'days'],
  ['duration', 'length'],
  ['meetingWay', 'how'],
  ['absentee', 'absent'],
  ['notes', 'notes'],
])

/** What a heading below a month says of its column. */
function kindOf(heading: string): LowerKind {
  const [best] = headingMatches(heading, 'meetings')
  const kind = best !== undefined && best.score >= 0.8 ? kinds.get(best.target) : undefined
  const unit = durationUnitOf(heading)
  if (kind === undefined && (unit === 'hours' || unit === 'minutes')) return 'length'
  // "Broj susreta" and "broj", but "Broj sati" is a length.
  if (kind === undefined && foldedWords(heading).some((word) => countWords.has(word)))
    return 'count'
  return kind ?? 'cells'
}

const textAt = (cells: readonly InCell[], column: number): string =>
  cleanLine(cellText(cells[column])).text

/** The columns from a heading on that have none of their own in its row, and one below it. */
function spanOf(header: readonly InCell[], below: readonly InCell[], start: number): number {
  let end = start
  while (end - start < mostLower && isBlankCell(header[end + 1]) && !isBlankCell(below[end + 1]))
    end += 1
  return end
}

/** Whether a row is one of headings that stand below the months, two or more below several of them. */
function isLower(
  header: readonly InCell[],
  below: readonly InCell[],
  months: readonly { readonly column: number }[],
): boolean {
  const spans = months.map(({ column }) => [column, spanOf(header, below, column)] as const)
  const texts = spans.flatMap(([from, to]) => below.slice(from, to + 1))
  const areHeadings = texts.every(
    (cell) =>
      isBlankCell(cell) ||
      (typeof cell === 'string' && cell.length <= longest && !looksLikeData(cell)),
  )
  // In the row of a pair something stands below the headings that are no months, and have nothing of several columns.
  const isOfPair = header.some((cell, column) => {
    const isMonth = months.some((month) => month.column === column)
    const isAlone = !isMonth && !isBlankCell(cell) && spanOf(header, below, column) === column
    return isAlone && !isBlankCell(below[column])
  })
  return areHeadings && !isOfPair && spans.filter(([from, to]) => to > from).length > 1
}

/** The months with the columns that stand below each; null where the row below is none of headings. */
export function withLower(
  header: readonly InCell[],
  below: readonly InCell[],
  months: readonly MonthColumn[],
): readonly MonthColumn[] | null {
  if (!isLower(header, below, months)) return null
  return months.map((month) => {
    const end = spanOf(header, below, month.column)
    const lower = Array.from({ length: end - month.column + 1 }, (_, at): LowerColumn => {
      const column = month.column + at
      const heading = textAt(below, column)
      return { column, heading, kind: kindOf(heading) }
    })
    return { ...month, lower: allCells(lower) }
  })
}

/** Columns of which none says when or how often: each is a meeting of its own. */
function allCells(lower: readonly LowerColumn[]): readonly LowerColumn[] {
  const says = new Set(lower.map(({ kind }) => kind))
  if (says.has('cells') || says.has('count') || says.has('days') || says.has('length')) return lower
  return lower.map((one) => ({ ...one, kind: 'cells' }))
}

/** A month that is written again over each of its columns stands over the first alone. */
export function eachOnce(cells: readonly InCell[]): readonly InCell[] {
  return cells.map((cell, at) => {
    const isAgain =
      at > 0 && monthInHeading(cell) !== null && textAt(cells, at) === textAt(cells, at - 1)
    return isAgain ? null : cell
  })
}

const brackets = /^(.*?)\s*[([]([^()[\]]+)[)\]]\s*$/u

/** "Oktobar (broj)" and "Oktobar (sati)" as two rows of headings; null where no month stands so twice. */
export function splitBrackets(
  cells: readonly InCell[],
): { readonly upper: readonly InCell[]; readonly lower: readonly InCell[] } | null {
  const parts = cells.map((cell, at) => {
    const found = typeof cell === 'string' ? brackets.exec(textAt(cells, at)) : null
    return found !== null && monthInHeading(cell) !== null ? found : null
  })
  const isAgain = (at: number): boolean =>
    at > 0 && parts[at] !== null && parts[at]?.[1] === parts[at - 1]?.[1]
  if (!cells.some((_, at) => isAgain(at))) return null
  return {
    upper: cells.map((cell, at) => (isAgain(at) ? null : (parts[at]?.[1] ?? cell))),
    lower: cells.map((_, at) => parts[at]?.[2] ?? null),
  }
}

/** Months without a year are of that which stands above them, over the first of its months. */
export function withYearsAbove(
  months: readonly MonthColumn[],
  above: readonly InCell[],
): readonly MonthColumn[] {
  const first = months[0]?.column ?? 0
  return months.map((month) => {
    const over = above.slice(first, month.column + 1).findLast((cell) => !isBlankCell(cell))
    const year = /^(?:19|20)\d{2}$/u.exec(textAt([over ?? null], 0).replace(/\.$/u, ''))?.[0]
    return month.year !== null || year === undefined ? month : { ...month, year: Number(year) }
  })
}

/** The columns that stand below a heading which is no month. */
export function columnsBelow(
  header: readonly InCell[],
  below: readonly InCell[],
  start: number,
): readonly number[] {
  const end = spanOf(header, below, start)
  return Array.from({ length: end - start + 1 }, (_, at) => start + at)
}

/** One meeting, with what the other columns of its month say of it. */
export interface LowerEntry extends MonthEntry {
  readonly how: InCell
  readonly absent: InCell
}

/** Minutes in a cell, by the unit of its heading; null for an empty one, undefined for one that is no length. */
function minutesIn(cell: InCell, heading: string): number | null | undefined {
  if (isBlankCell(cell) || isPlaceholder(cellText(cell))) return null
  const unit = durationUnitOf(heading)
  const read = readDuration(cell, unit)
  return read.ok ? (read.value ?? undefined) : undefined
}

/** A whole number of minutes shared out among so many meetings, so that the sum stays. */
const shared = (minutes: number, count: number): readonly number[] =>
  Array.from(
    { length: count },
    (_, at) => Math.floor(minutes / count) + (at < minutes % count ? 1 : 0),
  )

/** What the columns of a month say together; null where they cannot be understood, or contradict one another. */
export function entriesBelow(
  cells: readonly InCell[],
  lower: readonly LowerColumn[],
  reading: CellReading,
): readonly LowerEntry[] | null {
  const of = (kind: LowerKind) => lower.filter((one) => one.kind === kind)
  const texts = (kind: LowerKind) =>
    of(kind)
      .map(({ column }) => textAt(cells, column))
      .filter((text) => text !== '')
  const parts = [...of('cells'), ...of('count'), ...of('days')].map(({ column, kind }) => {
    const numbers = kind === 'count' ? 'meetings' : kind === 'days' ? 'days' : reading.numbers
    return entriesIn(cells[column] ?? null, { ...reading, numbers })
  })
  const lengths = of('length').map(({ column, heading }) =>
    minutesIn(cells[column] ?? null, heading),
  )
  if (parts.some((part) => part === null) || lengths.includes(undefined)) return null
  const met = withLengths(
    parts.flatMap((part) => part ?? []),
    lengths.flatMap((length) => length ?? []),
  )
  const notes = texts('notes').join('; ')
  if (met === null || (met.length === 0 && notes !== '')) return null
  const [how = null, absent = null] = [texts('how')[0], texts('absent')[0]]
  return met.map((entry, at) => ({
    ...entry,
    ...{ how, absent },
    rest: [entry.rest, at === 0 ? notes : ''].filter(Boolean).join('; '),
  }))
}

/** The meetings with the minutes of a month; null where there are minutes and it is said that nobody met. */
function withLengths(
  met: readonly MonthEntry[],
  lengths: readonly number[],
): readonly MonthEntry[] | null {
  const sum = lengths.reduce((all, one) => all + one, 0)
  if (sum === 0) return met
  if (met.length === 0) return [{ date: null, length: sum, rest: '' }]
  const [first] = met
  // Nobody met, or each already says how long it took.
  if (first !== undefined && met.some(({ length }) => length !== null)) return null
  const each = lengths.length === met.length ? lengths : shared(sum, met.length)
  return met.map((entry, at) => ({ ...entry, length: each[at] ?? null }))
}
