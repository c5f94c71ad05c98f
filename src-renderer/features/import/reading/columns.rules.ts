/**
 * What each column of a table is, by its heading and by what stands in it. Guesses with a score: the user sees them and can change every one.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { contentOf } from './content.rules'
import type { ColumnContent } from './content.rules'
import { headingMatches } from './header-words.rules'
import type { Family } from './header-words.rules'
import type { ColumnGuess, HeaderGuess, Mapping, Target } from './import.types'
import { orderOfNames } from './name-order.rules'
import type { ImportKind } from '../../../app/import-request'
import { cellText, cellsOf, columnLetter, excerpt, isBlankCell } from './text.rules'
import { foldedPhrase, foldedWords } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import { cleanLine } from '../../../i18n/clean-text'

const familyOf: Readonly<Record<ImportKind, Family>> = {
  mentees: 'people',
  mentors: 'people',
  people: 'people',
  workshops: 'workshops',
  attendance: 'attendance',
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
  fullName: nameLike,
  fullNameLastFirst: nameLike,
  link: (content) => content.link,
  consent: (content) => content.yesNo,
}

/** Name and content together: a good heading over values that contradict it counts for less than half. */
function scoreByName(nameScore: number, target: Target, content: ColumnContent): number {
  const fit = content.filled === 0 ? undefined : fitness[target]?.(content)
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
  if (family === 'workshops') {
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

interface Option {
  readonly column: number
  readonly target: Target
  readonly score: number
  readonly by: ColumnGuess['by']
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

/** Sets right what names of people are called: "Ime" over full names, a German "Name" beside "Vorname". */
function settleNames(chosen: Map<number, Option>, contents: readonly ColumnContent[]): void {
  const at = (target: Target): Option | undefined =>
    [...chosen.values()].find((option) => option.target === target)
  const [first, last, full] = [at('firstName'), at('lastName'), at('fullName')]
  const retarget = (option: Option, target: Target): void => {
    chosen.set(option.column, { ...option, target })
  }
  if (first !== undefined && last !== undefined && full !== undefined) chosen.delete(full.column)
  if (first !== undefined && last === undefined && full !== undefined) {
    const content = contents[full.column]
    if (content !== undefined && content.oneName >= content.fullName) retarget(full, 'lastName')
  }
  if (first !== undefined && last === undefined && full === undefined) {
    if ((contents[first.column]?.fullName ?? 0) >= 0.5) retarget(first, 'fullName')
  }
}

/** Whole names with the family name first, by the language of the table or the addresses beside them. */
function settleOrder(chosen: Map<number, Option>, table: ForeignTable, header: HeaderGuess): void {
  const at = (target: Target): Option | undefined =>
    [...chosen.values()].find((option) => option.target === target)
  const full = at('fullName')
  if (full === undefined) return
  const texts = (column: number | undefined): readonly string[] =>
    column === undefined ? [] : columnCells(table, header, column, 200).map(cellText)
  const order = orderOfNames({
    heading: header.headings[full.column] ?? '',
    headings: header.headings,
    names: texts(full.column),
    emails: texts(at('email')?.column),
  })
  if (order === 'lastFirst') chosen.set(full.column, { ...full, target: 'fullNameLastFirst' })
}

/** Two neighbouring columns of single names, when nothing else gives a name, are a first and a last name. */
function findNamePair(chosen: Map<number, Option>, contents: readonly ColumnContent[]): void {
  const hasName = [...chosen.values()].some((option) => /name/iu.test(option.target))
  if (hasName) return
  const suits = (column: number): boolean => {
    const content = contents[column]
    return (
      content !== undefined && !chosen.has(column) && content.oneName >= 0.6 && content.city < 0.3
    )
  }
  const column = contents.findIndex((_, index) => suits(index) && suits(index + 1))
  if (column === -1) return
  chosen.set(column, { column, target: 'firstName', score: 0.4, by: 'content' })
  chosen.set(column + 1, { column: column + 1, target: 'lastName', score: 0.4, by: 'content' })
}

const nameTargets: readonly Target[] = ['firstName', 'lastName', 'fullName', 'fullNameLastFirst']

/** A heading without what only tells it from another of the same words: "Telefon 2", "Telefon.1". */
const bareHeading = (header: HeaderGuess, column: number): string =>
  foldedWords(header.headings[column] ?? '')
    .filter((word) => !/^\d+$/u.test(word))
    .join(' ')

/** Whether the column to the left names somebody else, whose address or phone this would be. */
function isOfSomebodyElse(
  column: number,
  chosen: ReadonlyMap<number, Option>,
  contents: readonly ColumnContent[],
): boolean {
  const target = chosen.get(column - 1)?.target
  if (target !== undefined && nameTargets.includes(target)) return false
  return target === 'wishedMentor' || (contents[column - 1]?.fullName ?? 0) >= 0.5
}

/** Further columns of a meaning that has one already: a second e-mail or phone, and the same heading again. */
function furtherColumns(
  options: readonly Option[],
  chosen: ReadonlyMap<number, Option>,
  header: HeaderGuess,
  contents: readonly ColumnContent[],
): readonly Option[] {
  const first = new Map([...chosen.values()].map((option) => [option.target, option.column]))
  const best = new Map<number, Option>()
  for (const option of options) {
    const known = best.get(option.column)
    if (known === undefined || option.score > known.score) best.set(option.column, option)
  }
  return [...best.values()].filter(({ column, target, score, by }) => {
    const before = first.get(target)
    if (chosen.has(column) || before === undefined || by === 'content' || score < 0.75) return false
    const isSame = bareHeading(header, column) === bareHeading(header, before)
    const isContact = target === 'email' || target === 'phone'
    if (!isSame && !isContact) return false
    return !isContact || !isOfSomebodyElse(column, chosen, contents)
  })
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
  const isNumber = /^(?:r(edni)? ?br(oj)?|br|rb|no|nr|num|id|#|sr)$/u.test(
    foldedWords(heading).join(' '),
  )
  if (kind === 'attendance' || content.filled === 0 || content.counting || isNumber) return 'skip'
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
    content.counting && content.filled > 3 && content.number + content.email > 0.9
      ? []
      : optionsOf(headings[column] ?? '', column, content, kind),
  )
  const chosen = assign(options)
  if (kind !== 'workshops') {
    findNamePair(chosen, contents)
    settleNames(chosen, contents)
    settleOrder(chosen, table, header)
  }
  for (const option of furtherColumns(options, chosen, header, contents))
    chosen.set(option.column, option)
  return contents.map((content, column) => {
    const option = chosen.get(column)
    const heading = headingText(header, column)
    const target = option?.target ?? leftoverTarget(header.headings[column] ?? '', content, kind)
    return {
      column,
      heading,
      target,
      score: option?.score ?? 0,
      by: option?.by ?? 'none',
      mayBe: seemsToBe(header.headings[column] ?? '', content),
      samples: samplesOf(columnCells(table, header, column)),
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
