/**
 * A log of meetings with a row for each pair and a column for each month, made into one with a row for each meeting. What its numbers
 * count, what an x says and of which year it is are guessed, and told, so that whoever knows can say otherwise.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { cleanLine, foldedPhrase, foldedWords } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import { headingMatches } from '../reading/header-words.rules'
import type { Target } from '../reading/import.types'
import { isTotal } from '../reading/rows-beside.rules'
import { cellText, cellsOf, isBlankCell, isBlankRow } from '../reading/text.rules'
import { durationUnitOf } from '../reading/durations.rules'
import { readNumber } from '../reading/values.rules'
import { entriesIn, isCross } from './month-cells.rules'
import type { MonthEntry, MonthMarks, MonthNumbers } from './month-cells.rules'
import { firstYearOf, monthInHeading, withYears, yearsAbout } from './month-headings.rules'
import type { HeadingMonth } from './month-headings.rules'

/** What a table by months is read with. */
export interface MonthChoice {
  readonly numbers: MonthNumbers
  readonly marks: MonthMarks
  /** The year of the first month. */
  readonly year: number
}

/** A table by months, read. */
export interface MonthTable {
  /** The same with a row for each meeting. */
  readonly table: ForeignTable
  readonly choice: MonthChoice
  /** Which of the choices the table leaves open. */
  readonly asks: Readonly<Record<keyof MonthChoice, boolean>>
}

/** What helps to read it. */
export interface MonthContext {
  readonly fileName: string
  /** `YYYY-MM-DD` */
  readonly today: string
}

interface MonthColumn extends HeadingMonth {
  readonly column: number
  readonly heading: string
}

/** Where the months stand, and what stands beside them. */
interface Layout {
  readonly headerRow: number
  readonly months: readonly MonthColumn[]
  /** Columns that are neither months nor sums. */
  readonly others: readonly number[]
}

/** Rows among which the headings are looked for. */
const searchDepth = 40
/** Of longer tables the first rows say what they hold. */
const mostLooked = 500

const sums = phrasePattern(
  'ukupno|svega|zbir|suma|total|sum|gesamt|summe|somme|összesen|skupaj|razem|celkem|totale|toplam|vkupno|σύνολο|prosek|average',
  'start',
)
const isSum = (cell: InCell): boolean =>
  sums.test(foldedPhrase(cellText(cell))) || /^\s*[Σ∑]\s*$/u.test(cellText(cell))

const aboutMeetings = phrasePattern(
  'susret*|sastan*|razgovor*|sesij*|mentorsk*|meeting*|session*|treffen|gespräch*|rencontre*|találkoz*|encuentr*|incontr*|întâlnir*|spotka*|setkán*|srečan*|сусрет*|састан*|среќав*|срещ*|takim*|görüşme*',
  'start',
)

const meaningOf = (cell: InCell | undefined): Target | null => {
  const [best] = typeof cell === 'string' ? headingMatches(cell, 'meetings') : []
  return best !== undefined && best.score >= 0.9 ? best.target : null
}

const isName = (cell: InCell | undefined): boolean => {
  const [best] = typeof cell === 'string' ? headingMatches(cell, 'people') : []
  return best !== undefined && best.score >= 0.9 && /^fullName/u.test(best.target)
}

/** Whether the headings beside the months name pairs: both sides, a pair, or one side where the list is said to be of meetings. */
function namePairs(
  cells: readonly InCell[],
  columns: readonly number[],
  isAbout: boolean,
): boolean {
  const found = columns.map((column) => meaningOf(cells[column]))
  const mentors = found.filter((target) => target === 'mentorName').length
  const mentees = columns.filter(
    (column, at) => found[at] === 'menteeName' || isName(cells[column]),
  ).length
  const isPair = columns.some((column) =>
    /^(?:par|parovi|pair|pairs|tandem|duo|paar|binome|mentorski par|mentorski tandem)$/u.test(
      foldedPhrase(cellText(cells[column])),
    ),
  )
  return isPair || (mentors > 0 && mentees > 0) || (isAbout && mentors + mentees > 0)
}

function monthsIn(cells: readonly InCell[]): readonly MonthColumn[] {
  const found = cells.flatMap((cell, column): readonly MonthColumn[] => {
    const month = monthInHeading(cell)
    // A workbook's month is a day to look at, which would be taken for the meeting's.
    const isDate = typeof cell === 'object' && cell !== null
    const heading = isDate
      ? `${String(month?.month)}/${String(month?.year)}`
      : cleanLine(cellText(cell)).text
    return month === null ? [] : [{ ...month, column, heading }]
  })
  const keys = new Set(found.map(({ month, year }) => `${String(year)} ${String(month)}`))
  return keys.size === found.length ? found : []
}

/** The texts above the headings, the name of the sheet and that of the file. */
function textsAbout(table: ForeignTable, headerRow: number, fileName: string): readonly string[] {
  const above = table.rows.slice(0, headerRow - 1).flatMap((cells) => cells.map(cellText))
  return [fileName.replace(/\.\p{L}+$/u, ''), table.sheets[table.sheet] ?? '', ...above]
}

function layoutOf(table: ForeignTable, fileName: string): Layout | null {
  for (let row = 1; row <= Math.min(searchDepth, table.rows.length); row += 1) {
    const cells = cellsOf(table, row)
    const months = monthsIn(cells)
    if (months.length < 2) continue
    const taken = new Set(months.map(({ column }) => column))
    const others = cells.flatMap((cell, column) => (taken.has(column) || isSum(cell) ? [] : column))
    const about = textsAbout(table, row, fileName).map(foldedPhrase)
    const isAbout = about.some((text) => aboutMeetings.test(text))
    if (namePairs(cells, others, isAbout)) return { headerRow: row, months, others }
  }
  return null
}

/** The cells below the months. */
function cellsBelow(table: ForeignTable, { headerRow, months }: Layout): readonly InCell[] {
  const rows = table.rows.slice(headerRow, headerRow + mostLooked)
  const width = months.length + headerRow
  return rows
    .filter((cells) => !isTotal(cells, width))
    .flatMap((cells) => months.map(({ column }) => cells[column] ?? null))
    .filter((cell) => !isBlankCell(cell))
}

/** What the words about a table say that its numbers count; null where they say nothing. */
function numbersInWords(texts: readonly string[]): MonthNumbers | null {
  const unit = texts.map(durationUnitOf).find((one) => one !== 'unknown')
  if (unit === 'hours' || unit === 'minutes') return unit
  const words = new Set(texts.flatMap((text) => foldedWords(text)))
  if (['datumi', 'dates', 'dani', 'days'].some((word) => words.has(word))) return 'days'
  return ['broj', 'number', 'count', 'anzahl', 'nombre', 'numero'].some((word) => words.has(word))
    ? 'meetings'
    : null
}

function guessNumbers(cells: readonly InCell[], texts: readonly string[]): MonthNumbers {
  const said = numbersInWords(texts)
  if (said !== null) return said
  const numbers = cells.flatMap((cell) => readNumber(cell) ?? [])
  const lists = cells.filter(
    (cell) => typeof cell === 'string' && /^\d{1,2}\.?(?:[,;]\s*\d{1,2}\.?)+$/u.test(cell.trim()),
  )
  if (lists.some((cell) => /;|,\s|\.,/u.test(cellText(cell)))) return 'days'
  if (numbers.some((value) => value > 31)) return 'minutes'
  if (numbers.some((value) => !Number.isInteger(value))) return 'hours'
  return numbers.some((value) => value > 12) ? 'days' : 'meetings'
}

/** Crosses beside numbers say that there was none; alone they are what is ticked. */
function guessMarks(cells: readonly InCell[]): MonthMarks {
  const hasOthers = cells.some((cell) => !isCross(cellText(cell)) && cellText(cell).trim() !== '-')
  return hasOthers ? 'none' : 'met'
}

/** The headings of the columns that take the place of the months. */
const made = ['Date', 'Minutes', 'How', 'Did not come', 'Notes'] as const

const absentWords =
  /^(?:mentor\p{L}*|mentee|menti\p{L}*|oboje|both|ментор\p{L}*|менти\p{L}*|обоје)$/iu

/** The cells of a meeting, in the columns of {@link made}. */
function cellsOfEntry(
  { date, length, rest }: MonthEntry,
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
    isWay ? rest : null,
    isAbsent ? rest : null,
    note === '' ? null : note,
  ]
}

/** Makes the rows of one row. */
function expander(table: ForeignTable, layout: Layout, choice: MonthChoice) {
  const { headerRow, months, others } = layout
  const headings = cellsOf(table, headerRow)
  const dated = withYears(months, choice.year)
  const before = (cells: readonly InCell[]): readonly InCell[] =>
    others.map((column) => cells[column] ?? null)
  const own = [...before(headings), ...made]
  const textOf = (cells: readonly InCell[]): string => cells.map(cellText).join('|')
  const isHeading = (cells: readonly InCell[]): boolean => textOf(cells) === textOf(headings)
  return (cells: readonly InCell[], at: number): readonly (readonly InCell[])[] => {
    if (at + 1 < headerRow) return [cells]
    if (at + 1 === headerRow || isHeading(cells)) return [own]
    if (isBlankRow(cells)) return [[]]
    if (isTotal(cells, headings.length)) return [[cells.find((cell) => !isBlankCell(cell)) ?? null]]
    const meetings = months.flatMap(({ column, heading }, index) => {
      const { year, month } = dated[index] ?? { year: choice.year, month: 1 }
      const cell = cells[column] ?? null
      const said = `${heading}: ${cellText(cell)}`
      const entries = entriesIn(cell, { ...choice, year, month })
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
  const below = rows
    .slice(headerRow)
    .flat()
    .filter((cells) => cells !== own)
  const isUsed = (column: number): boolean =>
    column <= others.length || below.some((cells) => !isBlankCell(cells[column]))
  return rows.map((some, at) =>
    at + 1 < headerRow ? some : some.map((cells) => cells.filter((_, column) => isUsed(column))),
  )
}

function expanded(table: ForeignTable, layout: Layout, choice: MonthChoice): ForeignTable {
  const expand = expander(table, layout, choice)
  const lines = table.lines ?? table.rows.map((_, at) => at + 1)
  const made = withoutUnused(table.rows.map(expand), layout)
  const firstOf = (row: number): number =>
    made.slice(0, row - 1).reduce((sum, rows) => sum + rows.length, 1)
  const { hidden } = table
  return {
    ...table,
    rows: made.flat(),
    lines: made.flatMap((rows, at) => rows.map(() => lines[at] ?? at + 1)),
    lineCount: table.lineCount ?? table.rows.length,
    notes: table.notes.map((note) => ({ ...note, row: firstOf(note.row) })),
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

/** A table by months with a row for each meeting; null for any other table. `chosen` says otherwise than the guess. */
export function readMonthTable(
  table: ForeignTable,
  { fileName, today }: MonthContext,
  chosen: Partial<MonthChoice> = {},
): MonthTable | null {
  const layout = layoutOf(table, fileName)
  if (layout === null) return null
  const cells = cellsBelow(table, layout)
  const texts = textsAbout(table, layout.headerRow, fileName)
  const headings = layout.months.map(({ heading }) => heading)
  const { year, isAssumed } = firstYearOf(layout.months, yearsAbout(texts), today)
  const choice: MonthChoice = {
    numbers: guessNumbers(cells, [...texts, ...headings]),
    marks: guessMarks(cells),
    year: layout.months[0]?.year ?? year,
    ...chosen,
  }
  return {
    table: expanded(table, layout, choice),
    choice,
    asks: {
      numbers: cells.some((cell) => readNumber(cell) !== null),
      marks: cells.some((cell) => isCross(cellText(cell))),
      year: isAssumed && layout.months.every((one) => one.year === null),
    },
  }
}
