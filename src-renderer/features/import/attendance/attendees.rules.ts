/** The people in a report: their rows put together, brackets and devices told from names, times added up once. */
import type { InCell } from '../../../../src-shared/documents'
import { headingText } from '../reading/columns.rules'
import { dayNumber, readMoment } from '../reading/dates.rules'
import { secondsIn } from '../reading/times.rules'
import type { DateOrder } from '../reading/date-order.rules'
import type { Notice, Problem, ProblemCode, Target } from '../reading/import.types'
import type { Attendee } from './report.types'
import { isPlausibleName, joinName, readFullName } from '../../../domain/identity/names.rules'
import { phrasePattern } from '../../../i18n/phrases'
import { headingMatches } from '../reading/header-words.rules'
import { areStateLetters, stateOf } from './states.rules'
import { pairedActions, together } from './report-entries.rules'
import type { Entry } from './report-entries.rules'
import { peopleIn, splitWritten } from './screen-name.rules'
import { columnsOfMapping, findingsOf } from '../reading/row-cells.rules'
import type { RowCells, RowSource } from '../reading/row-cells.rules'
import {
  cellText,
  cellsOf,
  excerpt,
  hasMarkFlood,
  isBlankCell,
  isBlankRow,
  isFormula,
  isPlaceholder,
} from '../reading/text.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import { cleanLine } from '../../../i18n/clean-text'
import { durationUnitOf, readDuration } from '../reading/durations.rules'
import { readYesNo } from '../reading/values.rules'
import { emailKey, isEmail } from '../../../domain/identity/keys.rules'

/** Everything found in a report. */
interface FoundAttendees {
  readonly attendees: readonly Attendee[]
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

/** One table of people in a report. */
export interface AttendeeTable extends RowSource {
  /** True for a table of hosts. */
  readonly areHosts?: boolean
}

/** What reading the rows of one table needs to know. */
interface TableReader {
  readonly source: AttendeeTable
  readonly columnsOf: (target: Target) => readonly number[]
  readonly durations: readonly DurationColumn[]
  readonly order: DateOrder
  readonly signed: boolean
  /** The columns of marks in which single letters stand for states. */
  readonly letters: ReadonlySet<number>
}

/** Reads the people of a report. Rows of one address, or of one name without an address, are one attendee. */
export function attendeesOf(
  tables: readonly AttendeeTable[],
  order: DateOrder,
  hostEmail: string | null,
): FoundAttendees {
  const problems: Problem[] = []
  const notices: Notice[] = []
  const entries: Entry[] = []
  for (const source of tables) {
    const reader = readerOf(source, order)
    for (const number of source.header.dataRows) {
      const cells = cellsOf(source.table, number)
      if (isBlankRow(cells)) continue
      const found = findingsOf(source.table, source.header, number)
      const row: RowCells = { cells, columnsOf: reader.columnsOf, found }
      for (const entry of readEntries(row, number, reader)) {
        const isHost = hostEmail !== null && entry.email === hostEmail
        entries.push({ ...entry, host: entry.host || isHost || source.areHosts === true })
      }
      problems.push(...found.problems)
      notices.push(...found.notices)
    }
  }
  return { attendees: together(pairedActions(entries)), problems, notices }
}

function readerOf(source: AttendeeTable, order: DateOrder): TableReader {
  const { columnsOf } = columnsOfMapping(source)
  const marks = columnsOf('present')
  const signed = someoneSigned(source, marks)
  const letters = new Set(
    marks.filter((column) =>
      areStateLetters(
        source.header.dataRows.map((row) => cellsOf(source.table, row)[column] ?? null),
      ),
    ),
  )
  return { source, columnsOf, durations: durationColumns(source), order, signed, letters }
}

/** On a sign-in list where anybody signed, those who did not were not there; where nobody did, all were. */
function someoneSigned(source: RowSource, columns: readonly number[]): boolean {
  return columns.some((column) =>
    source.header.dataRows.some((row) => !isBlankCell(cellsOf(source.table, row)[column])),
  )
}

type FirstOf = (target: Target) => InCell

/** The entry of a row; several when its name is of several people, none when it names nobody or nobody came in. */
function readEntries(row: RowCells, number: number, reader: TableReader): readonly Entry[] {
  const first: FirstOf = (target) =>
    row
      .columnsOf(target)
      .map((column) => row.cells[column] ?? null)
      .find((cell) => !isBlankCell(cell)) ?? null
  if (isYes(first('waitingRoom'))) return []
  const written = writtenName(first)
  const emails = [first('email'), first('otherEmail')].map((cell) => emailKey(cellText(cell)))
  const email = emails.find(isEmail) ?? null
  const parts = namedBy(written === '' ? nameInAddress(email) : written, first)
  const column = row.columnsOf('fullName')[0] ?? row.columnsOf('firstName')[0] ?? null
  const code = nameProblem(written, parts.name, email)
  if (code !== null) {
    row.found.problem(code, column)
    return []
  }
  const entry: Entry = {
    ...parts,
    row: number,
    written: excerpt(written, 200),
    email,
    ...joinOf(row, number, reader),
    action: actionOf(cellText(first('action'))),
    host: parts.host || hostRole.test(foldedPhrase(cellText(first('meetingRole')))),
    guest: isYes(first('guest')) || /\((?:guest|gost|gast|external)\)/iu.test(written),
    state: stateIn(row, reader),
  }
  const people = peopleIn(written)
  if (people.length < 2) return [entry]
  row.found.notice('twoInOneName', column)
  // The address is the account's, and says nothing about the others at the device.
  return people.map((name) => ({ ...entry, ...splitWritten(name), written: name, email: null }))
}

/** The name shown, or the one somebody registered with where the one shown is only a part. */
function namedBy(written: string, first: FirstOf): ReturnType<typeof splitWritten> {
  const shown = splitWritten(written)
  const parts = (['firstName', 'lastName'] as const).map((target) => cellText(first(target)))
  const registered = cleanLine(parts.filter((part) => !isPlaceholder(part)).join(' ')).text
  if (!shown.partial || !isPlausibleName(registered)) return shown
  const own = splitWritten(registered)
  if (own.partial) return shown
  const otherName = foldedPhrase(shown.name) === foldedPhrase(own.name) ? null : shown.name
  return { ...own, otherName: shown.otherName ?? otherName, host: shown.host || own.host }
}

const hostRole =
  /^(?:organi[sz]er|organizator|organisator|organizador|organisateur|host|domacin|szervezo)/u

/** "ana.anic@…" as a name, for rows that have nothing else. */
const nameInAddress = (email: string | null): string =>
  (email?.split('@')[0] ?? '').replace(/[._]/gu, ' ')

/** Why a row names nobody; null when it does. */
function nameProblem(written: string, name: string, email: string | null): ProblemCode | null {
  if (isFormula(written)) return 'formulaText'
  if (hasMarkFlood(written)) return 'tooManyMarks'
  if (email !== null) return null
  if (written === '') return 'nameMissing'
  return isPlausibleName(name) ? null : 'nameUnreadable'
}

const isYes = (cell: InCell): boolean => {
  const read = readYesNo(cell)
  return read.ok && read.value === true
}

/** A name written with the family name first, as it is said; what stands beside it stays. */
function inOrderSaid(reversed: string): string {
  const { firstName, lastName, asides } = readFullName(reversed, true)
  const beside = asides.map(({ text }) => `(${text})`).join(' ')
  return `${joinName({ firstName, lastName })} ${beside}`.trim()
}

function writtenName(first: FirstOf): string {
  const line = (target: Target): string => cleanLine(cellText(first(target))).text
  const whole = line('fullName')
  if (whole !== '' && !isPlaceholder(whole)) return whole
  const reversed = line('fullNameLastFirst')
  if (reversed !== '') return inOrderSaid(reversed)
  return `${line('firstName')} ${line('lastName')}`.trim()
}

/** What the signature or mark of a row says. */
function stateIn({ cells, columnsOf }: RowCells, { signed, letters }: TableReader): Entry['state'] {
  if (!signed) return 'present'
  const column = columnsOf('present').find((at) => cleanLine(cellText(cells[at])).text !== '')
  return column === undefined ? null : stateOf(cells[column] ?? null, letters.has(column))
}

function actionOf(text: string): Entry['action'] {
  const phrase = foldedPhrase(text)
  if (/^(?:joined|beigetreten|pridruz|usao|usla|rejoint|se unio|csatlakoz)/u.test(phrase))
    return 'joined'
  return /^(?:left|verlassen|napusti|izas|quitte|salio|tavoz)/u.test(phrase) ? 'left' : null
}

/** A column with how long people stayed; of two, the one of single stays comes before the one of totals. */
interface DurationColumn {
  readonly column: number
  readonly isTotal: boolean
}

const totalWords = phrasePattern('total|ukupno|ukupan|ukupna|gesamt*|totale|összes|skupaj|gjithsej')

/** The column of durations, and the other one where a report has two: of each stay, and in total. */
function durationColumns({ header, mapping }: RowSource): readonly DurationColumn[] {
  if (!mapping.includes('duration')) return []
  const isDuration = (column: number): boolean => {
    if (mapping[column] === 'duration') return true
    const [best] = headingMatches(header.headings[column] ?? '', 'attendance')
    return mapping[column] === 'skip' && best?.target === 'duration' && best.score >= 0.6
  }
  return header.headings
    .flatMap((heading, column) =>
      isDuration(column) ? { column, isTotal: totalWords.test(foldedPhrase(heading)) } : [],
    )
    .sort((a, b) => Number(a.isTotal) - Number(b.isTotal))
}

function stayOf(
  row: RowCells,
  { source, durations }: TableReader,
): { readonly minutes: number | null; readonly isTotal: boolean } {
  for (const { column, isTotal } of durations) {
    const cell = row.cells[column] ?? null
    if (isBlankCell(cell)) continue
    // Reports of meetings count in minutes where their headings do not say.
    const unit = durationUnitOf(headingText(source.header, column))
    const read = readDuration(cell, unit === 'unknown' ? 'minutes' : unit)
    if (!read.ok) row.found.problem(read.code, column)
    else if (read.value !== null) return { minutes: read.value, isTotal }
  }
  return { minutes: null, isTotal: false }
}

function joinOf(
  row: RowCells,
  number: number,
  reader: TableReader,
): Pick<Entry, 'join' | 'isTotal'> {
  const { source, order } = reader
  const time = (target: 'joinTime' | 'leaveTime' | 'timestamp'): number | null => {
    const column = row.columnsOf(target)[0]
    const cell = column === undefined ? null : (row.cells[column] ?? null)
    if (isBlankCell(cell)) return null
    const read = readMoment(cell, order, source.today)
    if (read.ok) return read.seconds === null ? null : dayNumber(read.date) * 86_400 + read.seconds
    const clock = secondsIn(cellText(cell))
    if (clock === null && column !== undefined && !isPlaceholder(cellText(cell)))
      row.found.problem(read.code, column)
    return clock
  }
  const { minutes, isTotal } = stayOf(row, reader)
  const from = time('joinTime') ?? time('timestamp')
  return { join: { row: number, from, to: time('leaveTime'), minutes }, isTotal }
}
