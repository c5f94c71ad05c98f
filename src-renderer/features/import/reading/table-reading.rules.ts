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
import { mendLongRows } from './long-rows.rules'
import { eventsOf, ofEvent } from './matrix.rules'
import { regionTitle, regionsOf, rowsElsewhere, within } from './parts.rules'
import type { ImportKind } from '../../../app/import-request'
import { foldedWords } from '../../../i18n/clean-text'

/** What the file is called, when that is known: it helps to guess what it holds. */
export interface KindHints {
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
}

function kindScore(
  columns: readonly ColumnGuess[],
  kind: ImportKind,
  words: readonly string[],
  personal: number,
): number {
  const score = new Map(columns.map((guess) => [guess.target, guess.score]))
  const has = (...targets: readonly Target[]): boolean =>
    targets.some((target) => (score.get(target) ?? 0) >= 0.4)
  const named = has('fullName', 'fullNameLastFirst', 'lastName', 'firstName')
  if (kind === 'workshops' && !(has('title') && has('date'))) return 0.05
  if (kind !== 'workshops' && !named && !has('email')) return 0.05
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
export function guessKinds(
  table: ForeignTable,
  header: HeaderGuess,
  hints: KindHints = {},
  contents: readonly ColumnContent[] = contentsOf(table, header),
): readonly KindGuess[] {
  const words = hintWords(table, header, hints)
  const personal = guessColumns(table, header, 'people', contents).filter((guess) =>
    isPersonal(guess, contents[guess.column]),
  ).length
  const kinds = ['mentees', 'mentors', 'people', 'workshops', 'attendance'] as const
  const scores = kinds.map((kind) => {
    const columns = namedColumns(table, header, kind, contents)
    return { kind, score: kindScore(columns, kind, words, personal) }
  })
  const sum = scores.reduce((total, { score }) => total + score, 0)
  return scores
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
export interface TableChoice extends KindHints {
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
  }))
}

/** All tables of a sheet; the sheet itself when it is one. */
function partsOf(table: ForeignTable, choice: TableChoice): readonly Part[] {
  const regions = regionsOf(table)
  const lists =
    regions.length === 0
      ? [{ table, title: '', event: null }]
      : regions.map((region) => ({
          table: within(table, region),
          title: regionTitle(table, region),
          event: null,
        }))
  const byEvent = lists.map((list) => partsByEvent(list.table, choice))
  return lists.flatMap((list, index) => {
    const events = byEvent[index] ?? []
    return events.length > 0 ? events : [list]
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
  const part = parts[index] ?? { table: seen, title: '', event: null }
  const found = headerOf(part.table, choice)
  const { table, long } = mendLongRows(part.table, found)
  const header = long.length === 0 ? found : readHeader(table, found.headerRow, found.confidence)
  const contents = contentsOf(table, header)
  const kinds = part.event === null ? guessKinds(table, header, choice, contents) : matrixKinds
  const kind = choice.kind ?? kinds[0]?.kind ?? 'people'
  const guessed = guessColumns(table, header, kind, contents)
  const columns =
    part.event === null || kind !== 'attendance' ? guessed : withMarks(guessed, part.event)
  return {
    ...{ table, outside: outsideOf(whole, seen, part.table), longRows: long },
    parts: parts.length > 1 ? parts.map(({ title, event }) => ({ title, event })) : [],
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
