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
import { cellText, cellsOf, isBlankCell } from '../reading/text.rules'
import { durationUnitOf } from '../reading/durations.rules'
import { readNumber } from '../reading/values.rules'
import { yearsAbout } from '../reading/years-about.rules'
import { isCross } from './month-cells.rules'
import type { MonthMarks, MonthNumbers } from './month-cells.rules'
import { areInOrder, firstYearOf, monthInHeading, withYears } from './month-headings.rules'
import {
  columnsBelow,
  eachOnce,
  splitBrackets,
  withLower,
  withYearsAbove,
} from './month-lower.rules'
import { expanded, inEnglish, madeRows } from './month-rows.rules'
import type { Layout, MadeHeadings, MonthChoice, MonthColumn } from './month-table.types'

/** A table by months, read. */
export interface MonthTable {
  /** The same with a row for each meeting. */
  readonly table: ForeignTable
  readonly choice: MonthChoice
  /** Which of the choices the table leaves open. */
  readonly asks: Readonly<Record<keyof MonthChoice, boolean>>
  /** The months that the workbook hides, as they are headed. */
  readonly hiddenMonths: readonly string[]
}

/** What helps to read it. */
export interface MonthContext {
  readonly fileName: string
  /** `YYYY-MM-DD` */
  readonly today: string
  /** The headings of the columns that are made, in the language of the screen; else in English. */
  readonly headings?: MadeHeadings
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

/** Lists of who came to what everybody comes to, and of money, name people and months as well. */
const aboutOthers = phrasePattern(
  'prisustv*|prisutn*|prisutnost|dolasci|attendance|anwesenheit*|présence*|asistencia*|jelenlét*|nazočnost|присуств*|присутн*',
  'start',
)
const aboutMoney = phrasePattern(
  'honorar*|isplat*|budžet*|buget*|budget*|naknad*|troškov*|uplat*|cene|cenovnik|payment*|fee|fees|salary|costs|honorare|zahlung*|eur|evra|rsd|din|dinara|usd|€',
)

/** More minutes than a pair has in a month, where most numbers are as large. */
const mostMinutes = 1_440

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
  about: readonly string[],
): boolean {
  const isAbout =
    about.some((text) => aboutMeetings.test(text)) && !about.some((text) => aboutOthers.test(text))
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

/** "I, II, III": the first, the second and the third of something. Months go past June, or stand in another order. */
function areOrdinals(months: readonly MonthColumn[]): boolean {
  const [first] = months
  const areRoman = months.every(({ heading }) => /^[IVX]+\.?$/iu.test(heading))
  return areRoman && first?.month === 1 && months.every(({ month }) => month <= 6)
}

function monthsIn(cells: readonly InCell[], today: string): readonly MonthColumn[] {
  const found = cells.flatMap((cell, column): readonly MonthColumn[] => {
    const month = monthInHeading(cell)
    // A workbook's month is a day to look at, which would be taken for the meeting's.
    const isDate = typeof cell === 'object' && cell !== null
    const heading = isDate
      ? `${String(month?.month)}/${String(month?.year)}`
      : cleanLine(cellText(cell)).text
    const lower = [{ column, kind: 'cells', heading }] as const
    return month === null ? [] : [{ ...month, column, heading, lower }]
  })
  const keys = new Set(found.map(({ month, year }) => `${String(year)} ${String(month)}`))
  const ordered = found.map((one) => ({
    ...one,
    hasShortYear: one.year !== null && !/\d{4}/u.test(one.heading),
  }))
  const areMonths = keys.size === found.length && !areOrdinals(found)
  return areMonths && areInOrder(ordered, today) ? found : []
}

/** The texts above the headings, the name of the sheet and that of the file. */
function textsAbout(table: ForeignTable, headerRow: number, fileName: string): readonly string[] {
  const above = table.rows.slice(0, headerRow - 1).flatMap((cells) => cells.map(cellText))
  return [fileName.replace(/\.\p{L}+$/u, ''), table.sheets[table.sheet] ?? '', ...above]
}

/** The columns that are filled, with a heading or without. */
const widthOf = ({ rows }: ForeignTable, headerRow: number): number =>
  rows.slice(headerRow - 1).reduce((most, cells) => Math.max(most, cells.length), 0)

/** The months of a row, with their headings below each or behind them in brackets, and with what stands above in the same columns. */
function monthRowAt(table: ForeignTable, row: number, today: string) {
  const [above, cells, below] = [row - 1, row, row + 1].map((at) => cellsOf(table, at))
  if (cells === undefined || above === undefined || below === undefined) return null
  const once = eachOnce(cells)
  const lower = withLower(once, below, monthsIn(once, today))
  if (lower !== null)
    return { months: lower, headings: bothRows(once, below), hasLower: true, cells: once, below }
  const behind = splitBrackets(cells)
  const inBrackets =
    behind === null ? null : withLower(behind.upper, behind.lower, monthsIn(behind.upper, today))
  if (behind !== null && inBrackets !== null) {
    const { upper, lower: own } = behind
    return { months: inBrackets, headings: upper, hasLower: false, cells: upper, below: own }
  }
  const months = withYearsAbove(monthsIn(cells, today), above)
  return { months, headings: bothRows(cells, above), hasLower: false, cells, below: null }
}

function layoutOf(table: ForeignTable, { fileName, today }: MonthContext): Layout | null {
  for (let row = 1; row <= Math.min(searchDepth, table.rows.length); row += 1) {
    const found = monthRowAt(table, row, today)
    if (found === null || found.months.length < 2) continue
    const { months, headings, hasLower, cells, below } = found
    const others = othersBeside(headings, months, widthOf(table, row), (column) =>
      below === null ? [column] : columnsBelow(cells, below, column),
    )
    const about = textsAbout(table, row, fileName).map(foldedPhrase)
    const isMoney = [...about, ...headings.map((cell) => foldedPhrase(cellText(cell)))].some(
      (text) => aboutMoney.test(text),
    )
    if (!isMoney && namePairs(headings, others, about))
      return { headerRow: row, months, others, headings, hasLower }
  }
  return null
}

/** The headings of two rows: the lower one where the upper one is empty. */
const bothRows = (upper: readonly InCell[], lower: readonly InCell[]): readonly InCell[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const cell = upper[column] ?? null
    return isBlankCell(cell) ? (lower[column] ?? null) : cell
  })

/** The columns that stand below no month and no sum. */
function othersBeside(
  headings: readonly InCell[],
  months: readonly MonthColumn[],
  width: number,
  below: (column: number) => readonly number[],
): readonly number[] {
  const all = Array.from({ length: width }, (_, column) => column)
  const sums = all.filter((column) => isSum(headings[column] ?? null)).flatMap(below)
  const lower = months.flatMap((month) => month.lower.map(({ column }) => column))
  const taken = new Set([...sums, ...lower])
  return all.filter((column) => !taken.has(column))
}

/** The cells below the months. */
function cellsBelow(
  table: ForeignTable,
  { headerRow, months, hasLower }: Layout,
): readonly InCell[] {
  const first = headerRow + (hasLower ? 1 : 0)
  const rows = table.rows.slice(first, first + mostLooked)
  const width = months.length + headerRow
  const free = months.flatMap(({ lower }) => lower.filter(({ kind }) => kind === 'cells'))
  return rows
    .filter((cells) => !isTotal(cells, width))
    .flatMap((cells) => free.map(({ column }) => cells[column] ?? null))
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

/** Whether most numbers are larger than what a pair can have spent in a month: sums of money, by all that one can tell. */
function areTooLarge(cells: readonly InCell[]): boolean {
  const numbers = cells.flatMap((cell) => readNumber(cell) ?? [])
  return numbers.filter((value) => value > mostMinutes).length > numbers.length / 2
}

/** The months that the workbook hides. */
function hiddenIn(table: ForeignTable, { months }: Layout): readonly MonthColumn[] {
  const hidden = new Set(table.hidden?.columns ?? [])
  return months.filter(({ lower }) => lower.some(({ column }) => hidden.has(column)))
}

/** The layout without some of its months; the others keep the years that they have among all. */
function withoutMonths(layout: Layout, left: readonly MonthColumn[], first: number): Layout {
  const dated = withYears(layout.months, first)
  const months = layout.months.map((month, at) => ({ ...month, ...dated[at] }))
  const gone = new Set(left.map(({ column }) => column))
  return { ...layout, months: months.filter(({ column }) => !gone.has(column)) }
}

/** What a table is read with: as it was chosen, else as it seems. */
function choiceFor(
  cells: readonly InCell[],
  texts: readonly string[],
  { year, chosen }: { readonly year: number; readonly chosen: Partial<MonthChoice> },
): MonthChoice {
  const numbers = guessNumbers(cells, texts)
  return { numbers, marks: guessMarks(cells), year, takesHidden: true, ...chosen }
}

/** A table by months with a row for each meeting; null for any other table. `chosen` says otherwise than the guess. */
export function readMonthTable(
  table: ForeignTable,
  context: MonthContext,
  chosen: Partial<MonthChoice> = {},
): MonthTable | null {
  const whole = layoutOf(table, context)
  const cells = whole === null ? [] : cellsBelow(table, whole)
  if (whole === null || areTooLarge(cells)) return null
  const texts = textsAbout(table, whole.headerRow, context.fileName)
  const headings = whole.months.map(({ heading }) => heading)
  const { year, isAssumed } = firstYearOf(whole.months, yearsAbout(texts), context.today)
  const choice = choiceFor(cells, [...texts, ...headings], { year, chosen })
  const hidden = hiddenIn(table, whole)
  const layout = choice.takesHidden ? whole : withoutMonths(whole, hidden, choice.year)
  const made = madeRows(table, layout, { choice, made: context.headings ?? inEnglish })
  if (made === null) return null
  return {
    table: expanded(table, layout, made),
    choice,
    asks: {
      numbers: cells.some((cell) => readNumber(cell) !== null),
      marks: cells.some((cell) => isCross(cellText(cell))),
      year: isAssumed,
      takesHidden: hidden.length > 0,
    },
    hiddenMonths: hidden.map(({ heading }) => heading),
  }
}
