/** A foreign table as a whole: what kind it is, and everything that can be known of it before anybody is asked. */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { contentsOf, guessColumns, mappingOf } from './columns.rules'
import type { ColumnContent } from './content.rules'
import { guessHeader, readHeader } from './header.rules'
import type {
  ColumnGuess,
  HeaderGuess,
  KindGuess,
  LeftOutReason,
  TableReading,
  Target,
} from './import.types'
import type { MatrixEvent, TablePart } from './parts.types'
import { joinChoices } from './choice-columns.rules'
import { mendLongRows } from './long-rows.rules'
import { eventsOf, ofEvent } from './matrix.rules'
import { joinParts } from './part-columns.rules'
import { areOfRegistration, ofAttending } from './registration-words'
import { signInsOf, withRows } from './sign-in-days.rules'
import { regionTitle, regionsOf, rowsElsewhere, within } from './parts.rules'
import { importKinds } from '../../../app/import-request'
import type { ImportKind } from '../../../app/import-request'
import { foldedWords } from '../../../i18n/clean-text'

/** What the file is called, when that is known: it helps to guess what it holds. */
interface KindHints {
  readonly fileName?: string
}

function hintWords(table: ForeignTable, header: HeaderGuess, hints: KindHints): readonly string[] {
  const sheet = table.sheets[table.sheet] ?? ''
  const above = header.leftOut
    .filter((left) => left.reason === 'aboveTable')
    .map((left) => left.text)
  return foldedWords([hints.fileName ?? '', sheet, ...above].join(' '))
}

const hintForms: Readonly<Record<ImportKind, RegExp>> = {
  mentees:
    /^(?:mentees?|menti|mentij\p{L}*|applica\p{L}+|prijav\p{L}*|polaznic\p{L}*|bewerbung\p{L}*|kandidat\p{L}*|applicants?)$/u,
  mentors: /^(?:mentor|mentors|mentori|mentora|mentorima|mentorke|mentoren|mentorinnen)$/u,
  people: /^(?:people|contacts?|ljudi|osobe|kontakti|adresar|alumni)$/u,
  workshops:
    /^(?:workshops?|radionic\p{L}*|program|raspored|schedule|events?|dogadjaj\p{L}*|kalendar|termini)$/u,
  attendance:
    /^(?:attendance|attendees?|participants|prisustvo|prisutn\p{L}*|zoom|teams|meet|anwesenheit\p{L}*|teilnahme\p{L}*|signin|sign|evidencija|ucesnici)$/u,
  meetings:
    /^(?:meetings?|log|logs|susret\p{L}*|sastan\p{L}*|dnevnik\p{L}*|razgovor\p{L}*|treffen|gesprach\p{L}*)$/u,
}

/** Who took part in an event, or in the program: alone, without a column of attendance, they say nothing. */
const participantForms = /^(?:attendees?|participants|ucesnici)$/u

/** What speaks for a kind: columns only it has, and words in the names of file, sheet and title. */
const telling: Readonly<Record<ImportKind, readonly (readonly [Target, number])[]>> = {
  mentees: [
    ['goals', 2],
    ['wishedMentor', 2],
    ['consent', 1.5],
    ['submittedAt', 1.5],
    ['fields', 0.5],
  ],
  mentors: [
    ['capacity', 2.5],
    ['fields', 0.6],
    ['position', 0.3],
    ['biography', 0.5],
  ],
  people: [
    ['role', 1.5],
    ['birthDate', 0.3],
    ['city', 0.3],
  ],
  workshops: [
    ['title', 1.5],
    ['date', 1],
    ['facilitators', 1],
    ['format', 0.8],
    ['workshopKind', 0.8],
    ['place', 0.4],
    ['duration', 0.5],
    ['time', 0.5],
    ['link', 0.5],
  ],
  attendance: [
    ['joinTime', 2],
    ['leaveTime', 2],
    ['duration', 1.5],
    ['present', 2],
    ['waitingRoom', 2],
    ['guest', 0.5],
    ['action', 2],
    ['otherEmail', 1],
  ],
  meetings: [
    ['menteeName', 2],
    ['mentorName', 2],
    ['date', 1],
    ['duration', 1.5],
    ['absentee', 1],
    ['toldBy', 0.5],
    ['meetingWay', 0.5],
  ],
}

/** The score of a kind that lacks what all of its files have; null when it has that. */
function leastScore(
  kind: ImportKind,
  has: (...targets: readonly Target[]) => boolean,
  isRegistration: boolean,
) {
  if (kind === 'workshops') return has('title') && has('date') ? null : 0.05
  if (kind === 'meetings') {
    // A list of people with a wished-for mentor is no log: that names both, or one and for how long.
    const areBoth = has('menteeName') && has('mentorName')
    const isLog = areBoth || (has('menteeName', 'mentorName') && has('duration'))
    return isLog && has('date') ? null : 0
  }
  // Who registered is not yet who came.
  if (kind === 'attendance' && isRegistration && !has(...ofAttending)) return 0.05
  const named = has('fullName', 'fullNameLastFirst', 'lastName', 'firstName')
  return named || has('email') ? null : 0.05
}

function kindScore(
  columns: readonly ColumnGuess[],
  kind: ImportKind,
  words: readonly string[],
  { personal, isRegistration }: { readonly personal: number; readonly isRegistration: boolean },
): number {
  const score = new Map(columns.map((guess) => [guess.target, guess.score]))
  const has = (...targets: readonly Target[]): boolean =>
    targets.some((target) => (score.get(target) ?? 0) >= 0.4)
  const least = leastScore(kind, has, isRegistration)
  if (least !== null) return least
  const told = telling[kind].reduce(
    (sum, [target, weight]) => sum + weight * (score.get(target) ?? 0),
    0,
  )
  const isBareList = kind === 'attendance' && told === 0
  const hints = isBareList ? words.filter((word) => !participantForms.test(word)) : words
  const hinted = hints.some((word) => hintForms[kind].test(word)) ? 2 : 0
  // A list of people with addresses and phones is not a list of events, however its columns are called.
  const penalty = kind === 'workshops' ? personal * 1.2 : 0
  const base = kind === 'people' ? 1 : 0
  return Math.max(0.05, base + told + hinted - penalty)
}

/** True for a column that only people have, by its heading and its values. */
function isPersonal({ target, score }: ColumnGuess, content: ColumnContent | undefined): boolean {
  if (score < 0.6 || content === undefined) return false
  const isName = target === 'fullName' || target === 'fullNameLastFirst'
  if (isName) return content.fullName >= 0.5
  return ['firstName', 'lastName', 'email', 'phone', 'birthDate'].includes(target)
}

/** How likely the table is of each kind. The scores add up to 1. */
function guessKinds(
  table: ForeignTable,
  header: HeaderGuess,
  hints: KindHints = {},
  contents: readonly ColumnContent[] = contentsOf(table, header),
): readonly KindGuess[] {
  const words = hintWords(table, header, hints)
  const personal = guessColumns(table, header, 'people', contents).filter((guess) =>
    isPersonal(guess, contents[guess.column]),
  ).length
  const isRegistration = areOfRegistration(header.headings)
  const scores = importKinds.map((kind) => {
    const columns = namedColumns(table, header, kind, contents)
    return { kind, score: kindScore(columns, kind, words, { personal, isRegistration }) }
  })
  const sum = scores.reduce((total, { score }) => total + score, 0)
  return scores
    .filter(({ score }) => score > 0)
    .map(({ kind, score }) => ({ kind, score: score / sum }))
    .sort((a, b) => b.score - a.score)
}

/** The columns as a kind would have them, but only those whose heading says so: content alone names no kind. */
function namedColumns(
  table: ForeignTable,
  header: HeaderGuess,
  kind: ImportKind,
  contents: readonly ColumnContent[],
): readonly ColumnGuess[] {
  const nameTargets: readonly Target[] = [
    'fullName',
    'fullNameLastFirst',
    'firstName',
    'lastName',
    'email',
    'date',
    'title',
  ]
  return guessColumns(table, header, kind, contents).filter(
    (guess) => guess.by === 'name' || guess.by === 'both' || nameTargets.includes(guess.target),
  )
}

/** What the user has chosen about a table; what is absent is guessed. */
interface TableChoice extends KindHints {
  readonly kind?: ImportKind
  /** The row with the headings, or null for "there are none". */
  readonly headerRow?: number | null
  /** Targets by column that the user chose; the others stay guessed. */
  readonly overrides?: ReadonlyMap<number, Target>
  /** Which of the tables of the sheet. */
  readonly part?: number
  /** Take the rows that the workbook hides. */
  readonly takeHidden?: boolean
  /** False leaves out the columns that the workbook hides: what they hold would appear in no sum. */
  readonly takeHiddenColumns?: boolean
}

/** The table without the rows that its workbook hides, and without the columns where that was asked for. */
function visible(table: ForeignTable, choice: TableChoice): ForeignTable {
  const { takeHidden, takeHiddenColumns } = choice
  const rows = new Set(takeHidden === true ? [] : (table.hidden?.rows ?? []))
  const columns = new Set(takeHiddenColumns === false ? (table.hidden?.columns ?? []) : [])
  if (rows.size + columns.size === 0) return table
  const seen = (cells: readonly InCell[]): readonly InCell[] =>
    columns.size === 0 ? cells : cells.map((cell, column) => (columns.has(column) ? null : cell))
  return {
    ...table,
    rows: table.rows.map((cells, index) => (rows.has(index + 1) ? [] : seen(cells))),
  }
}

interface Part extends TablePart {
  readonly table: ForeignTable
}

/** A table that is not one of several. */
const onlyPart = (table: ForeignTable): Part => ({
  ...{ table, title: '', event: null, signedInOn: null },
})

const hintsAttendance = (words: readonly string[]): boolean =>
  words.some((word) => hintForms.attendance.test(word))

/** The events of a list of people by events, each as a table of its own. */
function partsByEvent(table: ForeignTable, choice: TableChoice): readonly Part[] {
  if (choice.kind !== undefined && choice.kind !== 'attendance') return []
  const header = guessHeader(table)
  const words = hintWords(table, header, choice)
  const isAttendance = choice.kind === 'attendance' || hintsAttendance(words)
  const above = header.leftOut.map(({ text }) => text)
  const texts = [choice.fileName ?? '', table.sheets[table.sheet] ?? '', ...above]
  const events = eventsOf(table, header, { texts, isAttendance })
  return events.map((event) => ({
    table: ofEvent(table, events, event, header.headerRow ?? 1),
    title: header.headings[event.column] ?? '',
    event,
    signedInOn: null,
  }))
}

/** The workshops at which people signed in with one form, each as a table of its own. */
function partsBySignIn(table: ForeignTable, choice: TableChoice): readonly Part[] {
  if (choice.kind !== undefined && choice.kind !== 'attendance') return []
  const header = headerOf(table, choice)
  const found = signInsOf(table, header)
  if (found.length === 0) return []
  const [best] = choice.kind === undefined ? guessKinds(table, header, choice) : []
  if (best !== undefined && best.kind !== 'attendance') return []
  return found.map(({ title, day, rows }) => ({
    table: withRows(table, header, rows),
    title,
    event: null,
    signedInOn: day,
  }))
}

/** All tables of a sheet; the sheet itself when it is one. */
function partsOf(table: ForeignTable, choice: TableChoice): readonly Part[] {
  const regions = regionsOf(table)
  const lists: readonly Part[] =
    regions.length === 0
      ? [onlyPart(table)]
      : regions.map((region) => ({
          ...onlyPart(within(table, region)),
          title: regionTitle(table, region),
        }))
  return lists.flatMap((list) => {
    const events = partsByEvent(list.table, choice)
    const parts = events.length > 0 ? events : partsBySignIn(list.table, choice)
    return parts.length > 0 ? parts : [list]
  })
}

function outsideOf(
  whole: ForeignTable,
  seen: ForeignTable,
  part: ForeignTable,
): ReadonlyMap<number, LeftOutReason> {
  return new Map([
    ...rowsElsewhere(seen, part).map((row) => [row, 'otherTable'] as const),
    ...rowsElsewhere(whole, seen).map((row) => [row, 'hidden'] as const),
  ])
}

const headerOf = (table: ForeignTable, { headerRow }: TableChoice): HeaderGuess =>
  headerRow === undefined ? guessHeader(table) : readHeader(table, headerRow)

/** Understands a foreign table: its headings, its kind and its columns, as far as not chosen by the user. */
export function readTable(whole: ForeignTable, choice: TableChoice = {}): TableReading {
  const seen = visible(whole, choice)
  const parts = partsOf(seen, choice)
  const index = Math.min(choice.part ?? 0, parts.length - 1)
  const part = parts[index] ?? onlyPart(seen)
  const found = headerOf(part.table, choice)
  const { table: mended, long } = mendLongRows(part.table, found)
  const anew = (one: ForeignTable) => readHeader(one, found.headerRow, found.confidence)
  const outer = long.length === 0 ? found : anew(mended)
  const table = joinChoices(joinParts(mended, outer), outer)
  const header = table === mended ? outer : anew(table)
  const contents = contentsOf(table, header)
  const kinds = part.event === null ? guessKinds(table, header, choice, contents) : matrixKinds
  const kind = choice.kind ?? kinds[0]?.kind ?? 'people'
  const guessed = guessColumns(table, header, kind, contents)
  const columns =
    part.event === null || kind !== 'attendance' ? guessed : withMarks(guessed, part.event)
  return {
    ...{ table, outside: outsideOf(whole, seen, part.table), longRows: long },
    parts:
      parts.length > 1
        ? parts.map(({ title, event, signedInOn }) => ({ title, event, signedInOn }))
        : [],
    part: index,
    ...{ event: part.event, kind, kinds, header, columns },
    mapping: mappingOf(columns, choice.overrides),
  }
}

const matrixKinds: readonly KindGuess[] = [{ kind: 'attendance', score: 1 }]

/** The column of an event holds its marks. */
function withMarks(columns: readonly ColumnGuess[], event: MatrixEvent): readonly ColumnGuess[] {
  return columns.map((guess) => {
    if (guess.column === event.column) return { ...guess, target: 'present', score: 1, by: 'both' }
    return guess.target === 'present' ? { ...guess, target: 'skip' } : guess
  })
}
