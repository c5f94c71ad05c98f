/**
 * Days written without their year, "14.10.", "sreda, 15.11. u 18h", "28. oktobar", "Oct 14": the year is that in which the day lies within
 * the cycle, or the one that stands about the table. Where neither says it, none is made up.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import type { DateRange } from '../../../domain/cycle'
import { cleanLine } from '../../../i18n/clean-text'
import { fold } from '../../../i18n/fold'
import { headingText } from './columns.rules'
import { monthOfWord } from './date-words'
import { readMoment } from './dates.rules'
import type { HeaderGuess, Mapping } from './import.types'
import type { RowCells, RowSource } from './row-cells.rules'
import { yearsAbout } from './years-about.rules'
import type { DaysAbout } from './years-about.rules'

/** The tables whose days lie within a cycle. */
interface Dated {
  readonly table: ForeignTable
  readonly header: HeaderGuess
  readonly mapping: Mapping
  readonly days?: DaysAbout | undefined
}

/** A day of any year. */
interface DayOfYear {
  readonly row: number
  readonly column: number
  /** `MM-DD` */
  readonly day: string
  /** What was written, with a year put in. */
  readonly inYear: (year: number) => string
}

/** A leap year, to try whether a text becomes a date by a year alone. */
const someYear = 2024

const dayAndMonth = /(?<![\d.:])(\d{1,2})\s*\.\s*(\d{1,2})(?:\.(?!\s*\d)|(?![\d.:]))/gu
const dayAndWord = /(?<![\d.:])\d{1,2}\.?\s+(?:de\s+)?(\p{L}{3,})\.?(?!\s*\d{4})/gu
const wordAndDay = /(\p{L}{3,})\.?\s+\d{1,2}(?:st|nd|rd|th|\.)?(?![\d.:])/gu

/** The ways in which a year could be put into a text, the last place first. */
function placesIn(text: string): readonly ((year: number) => string)[] {
  const puts = (found: RegExpMatchArray, made: (whole: string, year: number) => string) => {
    const [whole] = found
    const at = found.index ?? 0
    const [before, after] = [text.slice(0, at), text.slice(at + whole.length)]
    return (year: number) => `${before}${made(whole, year)}${after}`
  }
  const isMonth = (found: RegExpMatchArray): boolean => monthOfWord(fold(found[1] ?? '')) > 0
  const numbers = [...text.matchAll(dayAndMonth)].map((found) =>
    puts(found, (whole, year) => `${whole.replace(/\.$/u, '')}.${String(year)}.`),
  )
  const words = [...text.matchAll(dayAndWord)]
    .filter(isMonth)
    .map((found) => puts(found, (whole, year) => `${whole.replace(/\.$/u, '')} ${String(year)}`))
  const behind = [...text.matchAll(wordAndDay)]
    .filter(isMonth)
    .map((found) => puts(found, (whole, year) => `${whole.replace(/\.$/u, '')}, ${String(year)}`))
  return [...numbers, ...words, ...behind].toReversed()
}

/** The day that a cell says without its year; null where it says it, or says no day. */
function dayOfYear(cell: InCell): Pick<DayOfYear, 'day' | 'inYear'> | null {
  const text = typeof cell === 'string' ? cleanLine(cell).text : ''
  if (text === '' || text.length > 80 || /(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(text)) return null
  if (readMoment(text, 'dmy', `${String(someYear)}-12-31`).ok) return null
  for (const inYear of placesIn(text)) {
    const read = readMoment(inYear(someYear), 'dmy', `${String(someYear)}-12-31`)
    if (read.ok) return { day: read.date.slice(5), inYear }
  }
  return null
}

/** The days of a table that are written without their year, in their order. */
function daysWithoutYear({ table, header, mapping }: Dated): readonly DayOfYear[] {
  const columns = mapping.flatMap((target, column) => (target === 'date' ? column : []))
  return header.dataRows.flatMap((row) =>
    columns.flatMap((column) => {
      const found = dayOfYear(table.rows[row - 1]?.[column] ?? null)
      return found === null ? [] : [{ row, column, ...found }]
    }),
  )
}

/** The years that stand in the name of the file or of the sheet, or above the table. */
function yearsOfTable({ table, header, days }: Dated): readonly number[] {
  const above = header.leftOut.filter(({ reason }) => reason === 'aboveTable')
  const sheet = table.sheets[table.sheet] ?? ''
  return yearsAbout([days?.fileName ?? '', sheet, ...above.map(({ text }) => text)])
}

const monthsOf = (found: readonly DayOfYear[]): readonly number[] =>
  found.map(({ day }) => Number(day.slice(0, 2)))

/** How many months later than the first each is, where each step forward or back is `step` of the two months. */
function monthsOn(months: readonly number[], step: (forward: number) => number): readonly number[] {
  let on = 0
  return months.map((month, at) => {
    on += step((month - (months[at - 1] ?? month) + 12) % 12)
    return on
  })
}

/** Half a year and less is a step on, more of it one back. */
const half = 6
const onward = (forward: number): number => forward
const back = (forward: number): number => (forward === 0 ? 0 : forward - 12)
const nearest = (forward: number): number => (forward > half ? forward - 12 : forward)

/**
 * How many years later than the first each day is, by their order alone: from the first on, or back from the newest; days that are in neither
 * order within a year are each as near as can be to the one before.
 */
function yearsOn(found: readonly DayOfYear[]): readonly number[] {
  const months = monthsOf(found)
  const isYear = (on: readonly number[]): boolean => Math.abs(on.at(-1) ?? 0) <= 12
  const inOrder = [onward, back].map((step) => monthsOn(months, step)).find(isYear)
  const [first = 1] = months
  return (inOrder ?? monthsOn(months, nearest)).map((on) => Math.floor((first - 1 + on) / 12))
}

/** The years of days that go on from the first of those about the table through all of them; null where that is not plain. */
function yearsThrough(
  found: readonly DayOfYear[],
  about: readonly number[],
): readonly number[] | null {
  const months = monthsOf(found)
  const [first] = about
  const on = monthsOn(months, onward).map((count) =>
    Math.floor(((months[0] ?? 1) - 1 + count) / 12),
  )
  const last = on.at(-1) ?? 0
  // "20.5." before "12.1." may as well go back.
  const isForward =
    last === 0 || months.every((month, at) => (month - (months[at - 1] ?? month) + 12) % 12 <= half)
  const areAll = first !== undefined && about.length === last + 1 && about.at(-1) === first + last
  return areAll && isForward ? on.map((years) => first + years) : null
}

/** Whether days that are written with their year all lie outside the cycle: those without one are hardly within it. */
function isOfOtherCycle({ table, header, mapping }: Dated, span: DateRange): boolean {
  const columns = mapping.flatMap((target, column) => (target === 'date' ? column : []))
  const dates = header.dataRows.flatMap((row) =>
    columns.flatMap((column) => {
      const read = readMoment(table.rows[row - 1]?.[column] ?? null, 'dmy', span.end)
      return read.ok ? read.date : []
    }),
  )
  return dates.length > 0 && dates.every((date) => date < span.start || date > span.end)
}

/** The year of each day that is known for sure, and of those alone. */
function sureYears(source: Dated, found: readonly DayOfYear[]): readonly (number | null)[] {
  const about = yearsOfTable(source)
  const span = source.days?.span ?? null
  if (span !== null && isOfOtherCycle(source, span)) return found.map(() => null)
  if (span !== null) {
    const [first, last] = [Number(span.start.slice(0, 4)), Number(span.end.slice(0, 4))]
    const years = Array.from({ length: Math.min(20, last - first + 1) }, (_, at) => first + at)
    return found.map(({ day }) => {
      const within = years.filter((year) => {
        const date = `${String(year)}-${day}`
        return (
          date >= span.start && date <= span.end && (about.length === 0 || about.includes(year))
        )
      })
      return within.length === 1 ? (within[0] ?? null) : null
    })
  }
  return yearsThrough(found, about) ?? found.map(() => null)
}

/** A cell with its year put in, or one whose year nobody knows. */
interface YearOfCell {
  readonly row: number
  readonly column: number
  /** Null where the year is not known. */
  readonly text: string | null
}

/** The cells of a table that say a day without a year. */
function yearsOfCells(source: Dated): readonly YearOfCell[] {
  const found = daysWithoutYear(source)
  const years = sureYears(source, found)
  return found.map(({ row, column, inYear }, at) => {
    const year = years[at] ?? null
    return { row, column, text: year === null ? null : inYear(year) }
  })
}

/** Puts their years into the days of a row that have none, and says so; a day of which nobody knows it is a problem. */
export function yearsPutIn(source: RowSource): (row: RowCells, number: number) => RowCells {
  const byRow = new Map<number, YearOfCell[]>()
  for (const cell of yearsOfCells(source))
    byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  return (row, number) => {
    const own = byRow.get(number)
    if (own === undefined) return row
    const cells = [...row.cells]
    for (const { column, text } of own) {
      if (text === null) row.found.problem('dateNoYear', column)
      else row.found.notice('dateYearTaken', column, text)
      cells[column] = text
    }
    return { ...row, cells }
  }
}

/** What is to be asked: an example of a day whose year is not known, and how many there are. Null where all are. */
export function yearlessAsked(
  source: Dated,
): { readonly heading: string; readonly text: string; readonly count: number } | null {
  const open = yearsOfCells(source).filter(({ text }) => text === null)
  const [first] = open
  if (first === undefined) return null
  const cell = source.table.rows[first.row - 1]?.[first.column]
  return {
    heading: headingText(source.header, first.column),
    text: typeof cell === 'string' ? cleanLine(cell).text : '',
    count: open.length,
  }
}

/** The table with the year written into the days whose year is not known: that of the first, and on or back from it by their order. */
export function writeYears(source: Dated, first: number): ForeignTable {
  const found = daysWithoutYear(source)
  const sure = sureYears(source, found)
  const open = found.filter((_, at) => sure[at] === null)
  const on = yearsOn(open)
  const chosen = new Map(open.map((day, at) => [day, first + (on[at] ?? 0)]))
  const written = new Map(
    found.map((day, at) => {
      const year = sure[at] ?? chosen.get(day) ?? first
      return [`${String(day.row)} ${String(day.column)}`, day.inYear(year)]
    }),
  )
  const { table } = source
  return {
    ...table,
    rows: table.rows.map((cells, at) =>
      cells.map((cell, column) => written.get(`${String(at + 1)} ${String(column)}`) ?? cell),
    ),
  }
}
