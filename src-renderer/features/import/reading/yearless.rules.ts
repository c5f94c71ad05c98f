/**
 * Days written without their year, "14.10.", "sreda, 15.11. u 18h", "28. oktobar", "Oct 14": the year is that in which the day lies within
 * the cycle, or the one that stands about the table. Where neither says it, none is made up.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
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

/** How many years later than the first each day is, by their order alone. */
function yearsOn(found: readonly DayOfYear[]): readonly number[] {
  let years = 0
  return found.map(({ day }, at) => {
    const before = found[at - 1]?.day ?? day
    if (day.slice(0, 2) < before.slice(0, 2)) years += 1
    return years
  })
}

/** The year of each day that is known for sure, and of those alone. */
function sureYears(source: Dated, found: readonly DayOfYear[]): readonly (number | null)[] {
  const about = yearsOfTable(source)
  const span = source.days?.span ?? null
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
  const on = yearsOn(found)
  const [first] = about
  const areAll = about.length === (on.at(-1) ?? 0) + 1
  return on.map((years) => (first !== undefined && areAll ? first + years : null))
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

/** The table with the year written into the days that have none: that of the first, and on from it where the months begin anew. */
export function writeYears(source: Dated, first: number): ForeignTable {
  const found = daysWithoutYear(source)
  const on = yearsOn(found)
  const written = new Map(
    found.map(({ row, column, inYear }, at) => [
      `${String(row)} ${String(column)}`,
      inYear(first + (on[at] ?? 0)),
    ]),
  )
  const { table } = source
  return {
    ...table,
    rows: table.rows.map((cells, at) =>
      cells.map((cell, column) => written.get(`${String(at + 1)} ${String(column)}`) ?? cell),
    ),
  }
}
