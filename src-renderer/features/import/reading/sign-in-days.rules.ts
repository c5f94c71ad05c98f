/**
 * A form by which people sign in at every workshop keeps all of them in one list. Each workshop is a table of its own: by the column
 * that says which one it was, or else by the day on which people signed in.
 */
import type { ForeignTable } from '../../../../src-shared/documents'
import { cleanLine, foldedPhrase } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import { dateOrderOf } from './date-order.rules'
import { readMoment } from './dates.rules'
import { headingMatches } from './header-words.rules'
import type { HeaderGuess, Target } from './import.types'
import { cellText, cellsOf, excerpt, isBlankRow } from './text.rules'

/** The rows of one workshop. */
interface SignIns {
  /** Empty where only its day is known. */
  readonly title: string
  /** `YYYY-MM-DD`; null where no moment could be read. */
  readonly day: string | null
  readonly rows: readonly number[]
}

/** More workshops in one list are something else. */
const mostWorkshops = 60
/** Whoever signs in before this hour is still at what began the day before. */
const morning = 4

const textAt = (table: ForeignTable, row: number, column: number): string =>
  cleanLine(cellText(cellsOf(table, row)[column])).text

/** The column of the moment of signing in; -1 where there is none. */
const timesIn = ({ headings }: HeaderGuess): number =>
  headings.findIndex((heading) => {
    const [best] = headingMatches(heading, 'attendance')
    return best?.target === 'timestamp' && best.score >= 0.8
  })

/** What a form asks that wants to know which workshop it is: "Na kojoj ste radionici?", "Which event?". */
const asksForWorkshop = phrasePattern(
  'radionic*|workshop*|dogadjaj*|dogadaj*|event*|susret*|obuk*|trening*|training*|seminar*|predavanj*|session*|veranstaltung*|atelier*|muhely*|warsztat*|termin*|modul*|delavnic*|работилниц*',
)

/** The column that says which workshop it was; -1 where there is none. */
const workshopsIn = ({ headings }: HeaderGuess): number =>
  headings.findIndex((heading) => asksForWorkshop.test(foldedPhrase(heading)))

/** The rows by a text that is made of each, in the order in which it first stands. */
function groupsBy(
  rows: readonly number[],
  keyOf: (row: number) => string,
): readonly (readonly [string, readonly number[]])[] {
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const own = groups.get(key)
    if (own === undefined) groups.set(key, [row])
    else own.push(row)
  }
  return [...groups]
}

/** The day of signing in of each row; rows without a moment stay with those before them. */
function daysOf(table: ForeignTable, rows: readonly number[], column: number) {
  const { order } = dateOrderOf(rows.map((row) => textAt(table, row, column)))
  const days = new Map<number, string>()
  let day = ''
  for (const row of rows) {
    const read = readMoment(cellsOf(table, row)[column] ?? null, order, '2100-01-01')
    const isLate = read.ok && day !== '' && (read.seconds ?? 0) < morning * 3_600
    if (read.ok && !isLate) day = read.date
    days.set(row, day)
  }
  return (row: number): string => days.get(row) ?? ''
}

/** By the day, where the same people signed in on several. */
function byDay(
  table: ForeignTable,
  { headings }: HeaderGuess,
  rows: readonly number[],
  dayOf: (row: number) => string,
): readonly SignIns[] {
  const names = headings.findIndex((heading) => {
    const [best] = headingMatches(heading, 'attendance')
    return best !== undefined && best.score >= 0.8 && /name|email/iu.test(best.target)
  })
  if (names === -1) return []
  const groups = groupsBy(rows, dayOf)
  const days = groupsBy(rows, (row) => foldedPhrase(textAt(table, row, names))).map(
    ([, own]) => new Set(own.map(dayOf)).size,
  )
  if (!days.some((count) => count > 1)) return []
  return groups.map(([day, own]) => ({ title: '', day: day || null, rows: own }))
}

/** By what a column says of the workshop, when most of its values stand in several rows. */
function byWorkshop(
  table: ForeignTable,
  rows: readonly number[],
  column: number,
  dayOf: (row: number) => string,
): readonly SignIns[] {
  const groups = groupsBy(rows, (row) => foldedPhrase(textAt(table, row, column)))
  const isTelling = groups.length <= rows.length / 2 && groups.every(([key]) => key !== '')
  if (!isTelling) return []
  return groups.map(([, own]) => {
    const [first = 0] = own
    return {
      title: excerpt(textAt(table, first, column), 60),
      day: dayOf(first) || null,
      rows: own,
    }
  })
}

/** A list with a row for each person at each workshop: who, which one, its day, and whether they were there. */
function byMarks(
  table: ForeignTable,
  { headings }: HeaderGuess,
  rows: readonly number[],
  workshops: number,
): readonly SignIns[] {
  const columnOf = (family: 'attendance' | 'workshops', target: Target): number =>
    headings.findIndex((heading) => {
      const [best] = headingMatches(heading, family)
      return best?.target === target && best.score >= 0.8
    })
  if (workshops === -1 || columnOf('attendance', 'present') === -1) return []
  const date = columnOf('workshops', 'date')
  const days = date === -1 ? () => '' : daysOf(table, rows, date)
  const found = byWorkshop(table, rows, workshops, days)
  return found.length > 1 && found.length <= mostWorkshops ? found : []
}

/** The workshops of such a list; none when it is of one alone. */
export function signInsOf(table: ForeignTable, header: HeaderGuess): readonly SignIns[] {
  const [times, workshops] = [timesIn(header), workshopsIn(header)]
  if (header.headerRow === null) return []
  const rows = header.dataRows.filter((row) => !isBlankRow(cellsOf(table, row)))
  if (times === -1) return byMarks(table, header, rows, workshops)
  const dayOf = daysOf(table, rows, times)
  const told = workshops === -1 ? [] : byWorkshop(table, rows, workshops, dayOf)
  const found = told.length > 1 ? told : byDay(table, header, rows, dayOf)
  return found.length > 1 && found.length <= mostWorkshops ? found : []
}

/** The list with the rows of one workshop alone, beside what stands above them. */
export function withRows(
  table: ForeignTable,
  header: HeaderGuess,
  rows: readonly number[],
): ForeignTable {
  const kept = new Set(rows)
  const isLeft = new Set(header.dataRows.filter((row) => !kept.has(row)))
  return { ...table, rows: table.rows.map((cells, at) => (isLeft.has(at + 1) ? [] : cells)) }
}
