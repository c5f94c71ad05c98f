/**
 * What each column of a table is, by its heading and by what stands in it. Guesses with a score: the user sees them and can change every one.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { contentOf } from './content.rules'
import type { ColumnContent } from './content.rules'
import { headingMatches } from './header-words.rules'
import type { Family } from './header-words.rules'
import type { ColumnGuess, HeaderGuess, Mapping, Target } from './import.types'
import { isAnonymous, isOfForm, isShownName } from './form-headings.rules'
import {
  findNamePair,
  furtherColumns,
  nameTargets,
  settleContacts,
  settleMentees,
  settleNames,
  settleOrder,
  settleRoleNames,
  settleScripts,
  settleSides,
} from './settle-columns.rules'
import type { Option } from './settle-columns.rules'
import type { ImportKind } from '../../../app/import-request'
import { cellText, cellsOf, columnLetter, excerpt, isBlankCell } from './text.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import { cleanLine } from '../../../i18n/clean-text'

const familyOf: Readonly<Record<ImportKind, Family>> = {
  mentees: 'people',
  mentors: 'people',
  people: 'people',
  workshops: 'workshops',
  attendance: 'attendance',
  meetings: 'meetings',
}

/** The cells of one column in the rows of data. At most 500 of them: enough to tell what it is. */
export function columnCells(
  table: ForeignTable,
  header: HeaderGuess,
  column: number,
  most = 500,
): readonly InCell[] {
  return header.dataRows.slice(0, most).map((row) => cellsOf(table, row)[column] ?? null)
}

/** A column's heading for the user's eyes: as it stands, or its letter. */
export function headingText(header: HeaderGuess, column: number): string {
  const heading = header.headings[column] ?? ''
  return heading === '' ? columnLetter(column) : heading
}

const whenLike = (content: ColumnContent): number =>
  Math.max(content.date, content.number, content.time)
const nameLike = (content: ColumnContent): number =>
  1 - Math.max(content.email, content.date, content.number, content.longText)

/** How well values suit a target, 0 to 1. A target not named here takes any text. */
const fitness: Readonly<Partial<Record<Target, (content: ColumnContent) => number>>> = {
  email: (content) => content.email,
  otherEmail: (content) => content.email,
  alsoEmail: (content) => content.email,
  alsoPhone: (content) => Math.max(content.phone, content.number),
  street: (content) => 1 - Math.max(content.email, content.date, content.link, content.yesNo),
  phone: (content) => Math.max(content.phone, content.number),
  birthDate: whenLike,
  submittedAt: whenLike,
  joinedOn: whenLike,
  date: whenLike,
  joinTime: whenLike,
  leaveTime: whenLike,
  time: (content) => Math.max(content.time, content.number, content.date * 0.5),
  endTime: (content) => Math.max(content.time, content.number, content.date * 0.5),
  firstName: nameLike,
  lastName: nameLike,
  menteeName: nameLike,
  mentorName: nameLike,
  fullName: nameLike,
  fullNameLastFirst: nameLike,
  link: (content) => content.link,
  consent: (content) => content.yesNo,
  capacity: (content) => 1 - Math.max(content.email, content.fullName),
}

const placeTargets: ReadonlySet<Target> = new Set(['street', 'organizationAddress', 'city'])

/** Name and content together: a good heading over values that contradict it counts for less than half. */
function scoreByName(nameScore: number, target: Target, content: ColumnContent): number {
  // A form service leaves columns empty that it does not use: others are believed first.
  if (content.filled === 0) return nameScore * 0.6
  // "E-mail 2 Address" holds no street.
  if (placeTargets.has(target) && content.email >= 0.5) return nameScore * 0.4
  const fit = fitness[target]?.(content)
  if (fit === undefined) return nameScore * 0.9
  return fit < 0.15 && content.filled >= 2 ? nameScore * 0.4 : nameScore * (0.8 + 0.2 * fit)
}

/** What a column may be by its content alone. Without a heading more is believed than under an unknown one. */
function scoresByContent(
  content: ColumnContent,
  family: Family,
  named: boolean,
): readonly (readonly [Target, number])[] {
  if (content.filled === 0) return []
  const found: (readonly [Target, number])[] = []
  const add = (target: Target, share: number, least: number, weight: number): void => {
    if (share >= least) found.push([target, share * weight])
  }
  add('email', content.email, 0.5, 0.7)
  if (family === 'people') {
    add('phone', content.phone, 0.5, 0.65)
    add('city', content.city, named ? 0.7 : 0.4, 0.6)
    add('submittedAt', content.dateTime, 0.7, 0.62)
    if (!named) add('birthDate', content.date, 0.6, 0.5)
    if (!named) add('consent', content.yesNo, 0.8, 0.45)
    if (!named) add('fields', content.list, 0.5, 0.4)
  }
  if (family === 'attendance') add('present', content.state, 0.5, 0.75)
  if (family === 'meetings') add('date', content.date, 0.6, 0.6)
  else if (family === 'workshops') {
    add('date', content.date, 0.6, 0.6)
    add('time', content.time, 0.6, 0.55)
    add('link', content.link, 0.5, 0.6)
    if (!named) add('title', content.longText, 0.2, 0.5)
  } else {
    const likelyNames = content.fullName * (content.distinct > 0.6 ? 1 : 0.4) * (1 - content.city)
    add('fullName', likelyNames, 0.5, named ? 0.5 : 0.6)
  }
  return found
}

const spanishHeadings = phrasePattern('nombre*|apellido*|correo*|asistente*|participantes|fecha')

/** The headings as they are meant: "Firma" is a signature in Spanish and a company in other languages. */
function meantHeadings({ headings }: HeaderGuess): readonly string[] {
  const isSpanish = headings.some((heading) => spanishHeadings.test(foldedPhrase(heading)))
  return isSpanish
    ? headings.map((heading) => (foldedPhrase(heading) === 'firma' ? 'asistencia' : heading))
    : headings
}

/** Targets that only make sense in some kinds. */
function isAllowed(target: Target, kind: ImportKind): boolean {
  if (target === 'capacity') return kind !== 'mentees'
  return kind === 'mentees' || !['goals', 'wishedMentor', 'consent', 'submittedAt'].includes(target)
}

function optionsOf(
  heading: string,
  column: number,
  content: ColumnContent,
  kind: ImportKind,
): readonly Option[] {
  const family = familyOf[kind]
  const byTarget = new Map<Target, Option>()
  for (const match of headingMatches(heading, family)) {
    // "Home state" is no state of anything here.
    if (match.target === 'status' && match.score < 0.6) continue
    const score = scoreByName(match.score, match.target, content)
    if (score >= 0.38)
      byTarget.set(match.target, { column, target: match.target, score, by: 'name' })
  }
  for (const [target, score] of scoresByContent(content, family, heading !== '')) {
    const known = byTarget.get(target)
    if (known === undefined) byTarget.set(target, { column, target, score, by: 'content' })
    else byTarget.set(target, { ...known, score: Math.min(1, known.score + 0.05), by: 'both' })
  }
  return [...byTarget.values()].filter((option) => isAllowed(option.target, kind))
}

/** Whether a heading is the form's own and no answer; what an address book shows as a name may be one. */
const isTheirs = (heading: string, kind: ImportKind): boolean =>
  isOfForm(heading, familyOf[kind] === 'people') && !isShownName(heading)

/** Gives each target to the column that suits it best, each column one target. */
function assign(options: readonly Option[]): Map<number, Option> {
  const taken = new Set<Target>()
  const chosen = new Map<number, Option>()
  const sorted = [...options].sort((a, b) => b.score - a.score || a.column - b.column)
  for (const option of sorted) {
    if (chosen.has(option.column) || taken.has(option.target)) continue
    chosen.set(option.column, option)
    taken.add(option.target)
  }
  return chosen
}

/** What a column seems to be all the same when it becomes nobody's name or address. */
function seemsToBe(heading: string, content: ColumnContent): ColumnGuess['mayBe'] {
  if (content.email >= 0.5) return 'address'
  const [best] = headingMatches(heading, 'people')
  if (best === undefined || best.score < 0.8) return null
  return nameTargets.includes(best.target) && content.fullName + content.oneName >= 0.5
    ? 'name'
    : null
}

function leftoverTarget(heading: string, content: ColumnContent, kind: ImportKind): Target {
  const isTheirs = isOfForm(heading, familyOf[kind] === 'people')
  if (kind === 'attendance' || content.filled === 0 || content.counting || isTheirs) return 'skip'
  return 'answer'
}

/** Describes every column by its values. The same for all kinds, so it is worth keeping. */
export function contentsOf(table: ForeignTable, header: HeaderGuess): readonly ColumnContent[] {
  return header.headings.map((_, column) => contentOf(columnCells(table, header, column)))
}

/** Guesses every column of a table of a known kind. */
export function guessColumns(
  table: ForeignTable,
  header: HeaderGuess,
  kind: ImportKind,
  contents: readonly ColumnContent[] = contentsOf(table, header),
): readonly ColumnGuess[] {
  const headings = kind === 'attendance' ? meantHeadings(header) : header.headings
  const options = contents.flatMap((content, column) =>
    (content.counting && content.filled > 3 && content.number + content.email > 0.9) ||
    isTheirs(headings[column] ?? '', kind)
      ? []
      : optionsOf(headings[column] ?? '', column, content, kind),
  )
  const chosen = assign(options)
  if (kind !== 'workshops' && kind !== 'meetings') {
    settleScripts(chosen)
    findNamePair(chosen, contents)
    settleNames(chosen, contents)
    if (familyOf[kind] === 'people') {
      settleRoleNames(chosen, header.headings, contents)
      settleSides(chosen, header.headings, contents, { options, isOfMentors: kind === 'mentors' })
    }
    settleOrder(chosen, header.headings, (column) =>
      columnCells(table, header, column, 200).map(cellText),
    )
  }
  if (kind === 'meetings') settleMentees(chosen, header.headings, contents)
  for (const option of furtherColumns(options, chosen, header, contents))
    chosen.set(option.column, option)
  if (familyOf[kind] === 'people') settleContacts(chosen)
  return contents.map((content, column) => {
    const option = chosen.get(column)
    const heading = headingText(header, column)
    const samples = samplesOf(columnCells(table, header, column))
    const left = leftoverTarget(header.headings[column] ?? '', content, kind)
    const target = isAnonymous(samples) ? 'skip' : (option?.target ?? left)
    return {
      column,
      heading,
      target,
      score: option?.score ?? 0,
      by: option?.by ?? 'none',
      mayBe: seemsToBe(header.headings[column] ?? '', content),
      samples,
    }
  })
}

function samplesOf(cells: readonly InCell[]): readonly string[] {
  const found = new Set<string>()
  for (const cell of cells) {
    if (found.size === 3) break
    if (!isBlankCell(cell)) found.add(excerpt(cleanLine(cellText(cell)).text, 60))
  }
  return [...found]
}

/** The mapping of guessed columns with the user's own choices on top. */
export function mappingOf(
  columns: readonly ColumnGuess[],
  overrides: ReadonlyMap<number, Target> = new Map(),
): Mapping {
  return columns.map((guess) => overrides.get(guess.column) ?? guess.target)
}
