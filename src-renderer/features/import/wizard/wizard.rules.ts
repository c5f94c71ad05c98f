/** What the way through an import needs to know: the kinds, what a column can become, and what is wrong with a choice. */
import { ownKey } from '../../../domain/own-fields.rules'
import type { OwnField, OwnFieldHolder } from '../../../domain/own-field'
import type { ForeignTable } from '../../../../src-shared/documents'
import type {
  ColumnGuess,
  KindGuess,
  Mapping,
  PeopleKind,
  TableReading,
  Target,
} from '../reading/import.types'
import type { Role } from '../../../domain/participation'
import type { ImportKind } from '../../../app/import-request'
import {
  attendanceTargets,
  meetingTargets,
  peopleTargets,
  workshopTargets,
} from '../reading/import.types'
import { mappingOf } from '../reading/columns.rules'
import { twoReadings } from '../reading/date-readings.rules'
import { cellText, cellsOf, excerpt, isBlankCell } from '../reading/text.rules'
import { cleanLine } from '../../../i18n/clean-text'

/** The steps of the way, in their order. */
export const importSteps = ['file', 'columns', 'check', 'done'] as const
/** One of {@link importSteps}. */
export type ImportStep = (typeof importSteps)[number]

/** True for kinds whose rows are people. */
export function isPeopleKind(kind: ImportKind): kind is PeopleKind {
  return kind === 'mentees' || kind === 'mentors' || kind === 'people'
}

/** Everything but a plain list of people belongs to a cycle. */
export function needsCycle(kind: ImportKind): boolean {
  return kind !== 'people'
}

/** The kind to read a file as: what the import was begun for, unless a list of people turns out to be a certain one. */
export function kindFor(expected: ImportKind | null, kinds: readonly KindGuess[]): ImportKind {
  const guess = kinds[0]?.kind ?? 'people'
  if (expected === null) return guess
  return expected === 'people' && isPeopleKind(guess) ? guess : expected
}

/** The part in the cycle that a plain list speaks of, by what else it might be; null where it speaks of none. */
export function toldRole(kinds: readonly KindGuess[]): Role | null {
  const scoreOf = (kind: ImportKind): number => kinds.find((one) => one.kind === kind)?.score ?? 0
  const [mentees, mentors] = [scoreOf('mentees'), scoreOf('mentors')]
  const least = 0.2
  if (mentees >= least && mentees > mentors * 1.5) return 'mentee'
  return mentors >= least && mentors > mentees * 1.5 ? 'mentor' : null
}

/** The kind that the content speaks for against the chosen one, when it does so clearly; else null. */
export function otherKind(chosen: ImportKind, kinds: readonly KindGuess[]): ImportKind | null {
  const best = kinds[0]
  const own = kinds.find((guess) => guess.kind === chosen)
  if (best === undefined || best.kind === chosen) return null
  return best.score > 0.4 && best.score > (own?.score ?? 0) * 2 ? best.kind : null
}

const onlyMentees: ReadonlySet<Target> = new Set([
  'goals',
  'wishedMentor',
  'consent',
  'submittedAt',
])

/** Whose own fields a list of each kind can fill. */
const ownHolders: Readonly<Partial<Record<ImportKind, readonly OwnFieldHolder[]>>> = {
  people: ['people'],
  mentors: ['people', 'mentors'],
  mentees: ['people', 'mentees', 'applications'],
}

/** The organization's own fields that such a file can fill. */
export function ownFieldsFor<T extends OwnField>(
  kind: ImportKind,
  fields: readonly T[],
): readonly T[] {
  return fields.filter(({ holder }) => ownHolders[kind]?.includes(holder) === true)
}

/** What a column of such a file can become, in the order in which it is offered. */
export function targetsOf(kind: ImportKind, fields: readonly OwnField[] = []): readonly Target[] {
  if (kind === 'attendance') return [...attendanceTargets, 'skip']
  if (kind === 'workshops') return [...workshopTargets, 'answer', 'skip']
  if (kind === 'meetings') return [...meetingTargets, 'answer', 'skip']
  const own = peopleTargets.filter((target) =>
    kind === 'mentees'
      ? target !== 'capacity' && target !== 'role'
      : !onlyMentees.has(target) && (kind === 'people' || target !== 'role'),
  )
  return [...own, ...ownFieldsFor(kind, fields).map(({ id }) => ownKey(id)), 'answer', 'skip']
}

/** Several columns of these are put together; of any other, the first that has a value counts. */
const joined: ReadonlySet<Target> = new Set([
  'city',
  'organization',
  'organizationAddress',
  'position',
  'fields',
  'tags',
  'biography',
  'notes',
  'goals',
  'wishedMentor',
  'street',
  'needs',
  'title',
  'place',
  'facilitators',
])

/** A person may have any number of these: nothing needs to be said of several columns. */
const gathered: ReadonlySet<Target> = new Set([
  ...(['alsoEmail', 'alsoPhone', 'links', 'speaks', 'answer', 'skip'] as const),
])

/** Something to be said about what columns become. */
export interface ColumnProblem {
  readonly code:
    | 'twiceJoined'
    | 'twiceFirst'
    | 'noName'
    | 'noTitle'
    | 'noDate'
    | 'unmappedName'
    | 'unmappedAddress'
  readonly target: Target | null
  readonly columns: readonly number[]
  /** Nothing can be imported until it is mended. */
  readonly isBlocking: boolean
}

/** Says what is wrong, or worth knowing, about what the columns become. */
export function columnProblems(
  { kind, columns: guesses }: Pick<TableReading, 'kind' | 'columns'>,
  mapping: Mapping,
): readonly ColumnProblem[] {
  const at = new Map<Target, number[]>()
  mapping.forEach((target, column) => at.set(target, [...(at.get(target) ?? []), column]))
  const has = (...targets: readonly Target[]): boolean => targets.some((target) => at.has(target))
  const missing = (code: ColumnProblem['code']): ColumnProblem => ({
    code,
    target: null,
    columns: [],
    isBlocking: true,
  })
  const problems: ColumnProblem[] = []
  if (kind === 'workshops') {
    if (!has('title')) problems.push(missing('noTitle'))
    if (!has('date')) problems.push(missing('noDate'))
  } else if (kind === 'meetings') {
    if (!has('menteeName', 'mentorName')) problems.push(missing('noName'))
    if (!has('date')) problems.push(missing('noDate'))
  } else {
    const names = ['firstName', 'lastName', 'fullName', 'fullNameLastFirst'] as const
    const byAddress = kind === 'attendance' && has('email', 'otherEmail')
    if (!has(...names) && !byAddress) problems.push(missing('noName'))
  }
  for (const [target, columns] of at) {
    if (columns.length < 2 || gathered.has(target)) continue
    const code = joined.has(target) ? 'twiceJoined' : 'twiceFirst'
    problems.push({ code, target, columns, isBlocking: false })
  }
  const unmapped = guesses.flatMap((guess) => {
    const isKept = mapping[guess.column] !== 'skip' && mapping[guess.column] !== 'answer'
    return isKept || kind === 'workshops' || kind === 'meetings' ? [] : (unmappedAs(guess) ?? [])
  })
  for (const [code, column] of unmapped)
    problems.push({ code, target: null, columns: [column], isBlocking: false })
  return problems
}

/** What a column that becomes nobody's name or address seems to be all the same. */
function unmappedAs({
  column,
  mayBe,
}: ColumnGuess): readonly [readonly ['unmappedName' | 'unmappedAddress', number]] | null {
  if (mayBe === null) return null
  return [[mayBe === 'address' ? 'unmappedAddress' : 'unmappedName', column]]
}

/** Whether nobody needs to look at what the columns become: each is sure, chosen, or kept under its own heading. */
export function areColumnsSure(
  reading: TableReading,
  overrides: ReadonlyMap<number, Target>,
): boolean {
  const mapping = mappingOf(reading.columns, overrides)
  const problems = columnProblems(reading, mapping)
  // Dates that can be read in two ways are put to the user beside their columns.
  const isAmbiguous = twoReadings(reading.table, reading.header, mapping).length > 0
  return (
    !isAmbiguous &&
    problems.length === 0 &&
    reading.columns.every((guess) => isSure(guess, overrides))
  )
}

/** Whether a column needs no look. */
function isSure(guess: ColumnGuess, overrides: ReadonlyMap<number, Target>): boolean {
  if (overrides.has(guess.column) || guess.by === 'none') return true
  return guess.score >= sureScore
}

/** From this score on a guess is called sure. */
export const sureScore = 0.7

/** The columns that have a heading or a value, the unsure ones first. */
export function columnsToShow(
  reading: TableReading,
  overrides: ReadonlyMap<number, Target>,
): readonly ColumnGuess[] {
  const isEmpty = (guess: ColumnGuess): boolean =>
    (reading.header.headings[guess.column] ?? '') === '' && guess.samples.length === 0
  const shown = reading.columns.filter((guess) => !isEmpty(guess) || overrides.has(guess.column))
  // By the guess alone, so that a row does not move away from under the hand that chooses.
  return [...shown].sort(
    (a, b) => Number(needsNoLook(a)) - Number(needsNoLook(b)) || a.column - b.column,
  )
}

const noOverrides: ReadonlyMap<number, Target> = new Map()

/** A name or an address that becomes none is missed by somebody. */
const needsNoLook = (guess: ColumnGuess): boolean =>
  isSure(guess, noOverrides) && !(guess.mayBe !== null && guess.by === 'none')

/** A row that may hold the headings, with its first words. */
interface HeaderOption {
  readonly row: number
  readonly text: string
}

/** The rows among which the headings can be: the first of the file that hold anything, and the chosen one. */
export function headerOptions(
  table: ForeignTable,
  chosen: number | null,
  most = 25,
): readonly HeaderOption[] {
  const options: HeaderOption[] = []
  for (let row = 1; row <= table.rows.length; row += 1) {
    if (options.length >= most && row !== chosen) continue
    const filled = cellsOf(table, row).filter((cell) => !isBlankCell(cell))
    if (filled.length === 0) continue
    const words = filled.slice(0, 4).map((cell) => cleanLine(cellText(cell)).text)
    options.push({ row, text: excerpt(words.join(' · '), 60) })
    if (options.length >= most && (chosen === null || chosen <= row)) break
  }
  return options
}

/** How often a reader had something to say about a table, with the first place of each kind. */
interface TableRemark {
  readonly code: ForeignTable['notes'][number]['code']
  readonly count: number
  readonly row: number
  readonly column: number
}

/** Puts the reader's notes together by kind. */
export function remarksOf(table: ForeignTable): readonly TableRemark[] {
  const found = new Map<string, TableRemark>()
  for (const { code, row, column } of table.notes) {
    const known = found.get(code)
    found.set(code, known ? { ...known, count: known.count + 1 } : { code, count: 1, row, column })
  }
  return [...found.values()]
}
