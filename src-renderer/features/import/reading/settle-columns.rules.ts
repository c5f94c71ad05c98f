/** What columns become once each has been looked at alone: names that belong together, further addresses and telephones. */
import { foldedPhrase, foldedWords } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import type { ColumnContent } from './content.rules'
import { isOfForm } from './form-headings.rules'
import { headingMatches } from './header-words.rules'
import type { ColumnGuess, HeaderGuess, Target } from './import.types'
import { orderOfNames } from './name-order.rules'

/** One thing that a column may become. */
export interface Option {
  readonly column: number
  readonly target: Target
  readonly score: number
  readonly by: ColumnGuess['by']
}

/** Of a whole name and its two parts, those that are left out: what stands twice, or columns that a form service leaves empty. */
function namesTooMany(
  [first, last, full]: readonly [Option, Option, Option],
  contents: readonly ColumnContent[],
): readonly Option[] {
  const filled = ({ column }: Option): number => contents[column]?.filled ?? 0
  const isFilled = (option: Option): boolean => filled(option) > 0
  // "Display Name" of an address book: some people have nothing else.
  if (isFilled(first) && filled(full) > filled(first) && filled(full) > filled(last)) return []
  return isFilled(full) && !isFilled(first) && !isFilled(last) ? [first, last] : [full]
}

/** Sets right what names of people are called: "Ime" over full names, a German "Name" beside "Vorname". */
export function settleNames(chosen: Map<number, Option>, contents: readonly ColumnContent[]): void {
  const at = (target: Target): Option | undefined =>
    [...chosen.values()].find((option) => option.target === target)
  const [first, last, full] = [at('firstName'), at('lastName'), at('fullName')]
  const retarget = (option: Option, target: Target): void => {
    chosen.set(option.column, { ...option, target })
  }
  if (first === undefined) return
  if (last !== undefined) {
    if (full === undefined) return
    for (const { column } of namesTooMany([first, last, full], contents)) chosen.delete(column)
  } else if (full === undefined) {
    if ((contents[first.column]?.fullName ?? 0) >= 0.5) retarget(first, 'fullName')
  } else {
    const content = contents[full.column]
    if (content !== undefined && content.oneName >= content.fullName) retarget(full, 'lastName')
  }
}

/** Headings that say what somebody is in the place of "name": "Mentor/ka", "Polaznici". */
const roleHeading = phrasePattern(
  'mentor*|mentork*|mentee*|menti*|polazni*|ucesni*|sudioni*|kandidat*|stipendist*|participant*|applicant*|teilnehm*|resztvevo*|predavac*|facilitator*|clan*|alumni*',
  'start',
)

/** Names below a heading that only says what these people are are their names, where no column is called so. */
export function settleRoleNames(
  chosen: Map<number, Option>,
  headings: readonly string[],
  contents: readonly ColumnContent[],
): void {
  const options = [...chosen.values()].filter(({ target }) => nameTargets.includes(target))
  if (options.some(({ by, target }) => by !== 'content' || target !== 'fullName')) return
  const column = contents.findIndex(
    ({ fullName }, at) => fullName >= 0.5 && roleHeading.test(foldedPhrase(headings[at] ?? '')),
  )
  if (column === -1) return
  for (const option of options) chosen.delete(option.column)
  chosen.set(column, { column, target: 'fullName', score: 0.8, by: 'name' })
}

/** Whom the words of a heading are about. */
function sideOf(heading: string): 'mentor' | 'mentee' | null {
  const words = foldedWords(heading)
  const isMentee = words.some((word) => menteeWord.test(word))
  const isMentor = words.some((word) => mentorWord.test(word))
  return isMentee === isMentor ? null : isMentee ? 'mentee' : 'mentor'
}

const menteeWord =
  /^(?:menti\p{L}*|mentee\p{L}*|polazni\p{L}*|sticeni\p{L}*|mentoran\p{L}*|mentoriran\p{L}*|podopieczn\p{L}*|mentore|mentorees?)$/u
const mentorWord = /^mentor(?:k\p{L}*|i|a|u|ov\p{L}*|in|ica|s)?$/u
const contactTargets: readonly Target[] = ['email', 'phone', 'alsoEmail', 'alsoPhone']

/**
 * Where a row names a mentor and a mentee it is read as one of the two, the mentee unless it is a list of mentors. An address or a
 * telephone is theirs when its heading says so, or when theirs is the name before it; the other's stays under its heading.
 */
export function settleSides(
  chosen: Map<number, Option>,
  headings: readonly string[],
  contents: readonly ColumnContent[],
  { options, isOfMentors }: { readonly options: readonly Option[]; readonly isOfMentors: boolean },
): void {
  const names = headings.flatMap((heading, column) => {
    const side = sideOf(heading)
    const isName = (contents[column]?.fullName ?? 0) >= 0.5
    return side !== null && isName ? [{ column, side }] : []
  })
  const sides = new Set(names.map(({ side }) => side))
  if (sides.size < 2) return
  const side = isOfMentors ? 'mentor' : 'mentee'
  const own = names.find((name) => name.side === side)
  const isAnother = [...chosen.values()].some(
    ({ column, target, by }) =>
      nameTargets.includes(target) &&
      by === 'name' &&
      !names.some((name) => name.column === column),
  )
  // Somebody else is named in words of their own: then both sides are what is said of them.
  if (own === undefined || isAnother) return
  const isOwn = ({ column, target }: Option): boolean => {
    const before = names.filter((name) => name.column < column).at(-1) ?? names[0]
    const whose = sideOf(headings[column] ?? '') ?? before?.side
    return contactTargets.includes(target) && whose === side
  }
  const lost = [...chosen.values()].filter(
    (option) =>
      nameTargets.includes(option.target) ||
      (contactTargets.includes(option.target) && !isOwn(option)),
  )
  for (const { column } of lost) chosen.delete(column)
  for (const { target } of lost) {
    const [instead] = options
      .filter((option) => option.target === target && !chosen.has(option.column) && isOwn(option))
      .sort((a, b) => b.score - a.score)
    if (instead !== undefined) chosen.set(instead.column, instead)
  }
  chosen.set(own.column, { column: own.column, target: 'fullName', score: 0.8, by: 'name' })
}

/** In a log that names only mentors by that word, whoever is called by "name" is the mentee. */
export function settleMentees(
  chosen: Map<number, Option>,
  headings: readonly string[],
  contents: readonly ColumnContent[],
): void {
  const targets = new Set([...chosen.values()].map(({ target }) => target))
  if (!targets.has('mentorName') || targets.has('menteeName')) return
  const column = contents.findIndex(({ fullName }, at) => {
    const [best] = headingMatches(headings[at] ?? '', 'people')
    const isName = best !== undefined && best.score >= 0.9 && /^fullName/u.test(best.target)
    return isName && fullName >= 0.5 && !chosen.has(at)
  })
  // By what stands in it alone, so that a list of people with their mentors is not taken for a log.
  if (column !== -1) chosen.set(column, { column, target: 'menteeName', score: 0.6, by: 'content' })
}

/** Whole names with the family name first, by the language of the table or the addresses beside them. */
export function settleOrder(
  chosen: Map<number, Option>,
  headings: readonly string[],
  textsOf: (column: number) => readonly string[],
): void {
  const at = (target: Target): Option | undefined =>
    [...chosen.values()].find((option) => option.target === target)
  const full = at('fullName')
  if (full === undefined) return
  const email = at('email')
  const order = orderOfNames({
    heading: headings[full.column] ?? '',
    headings,
    names: textsOf(full.column),
    emails: email === undefined ? [] : textsOf(email.column),
  })
  if (order === 'lastFirst') chosen.set(full.column, { ...full, target: 'fullNameLastFirst' })
}

/** Two neighbouring columns of single names, when nothing else gives a name, are a first and a last name. */
export function findNamePair(
  chosen: Map<number, Option>,
  contents: readonly ColumnContent[],
): void {
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

/** What names of people are read as. */
export const nameTargets: readonly Target[] = [
  'firstName',
  'lastName',
  'fullName',
  'fullNameLastFirst',
]

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
  header: HeaderGuess,
): boolean {
  // An address book writes beside an address how it is shown.
  if (isOfForm(header.headings[column - 1] ?? '', true)) return false
  const target = chosen.get(column - 1)?.target
  if (target !== undefined && nameTargets.includes(target)) return false
  return target === 'wishedMentor' || (contents[column - 1]?.fullName ?? 0) >= 0.5
}

/** Further columns of a meaning that has one already: a second e-mail or phone, and the same heading again. */
export function furtherColumns(
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
    // Anybody may have several pages, whatever each is called.
    if (target === 'links') return true
    if (target === 'alsoEmail' || target === 'alsoPhone')
      return !isOfSomebodyElse(column, chosen, contents, header)
    const isContact = target === 'email' || target === 'phone'
    if (!isSame && !isContact) return false
    return !isContact || !isOfSomebodyElse(column, chosen, contents, header)
  })
}

/** Of several addresses or telephones the one beside the name is the one that is used; the others are further ones. */
export function settleContacts(chosen: Map<number, Option>): void {
  const names = [...chosen.values()].flatMap(({ column, target }) =>
    nameTargets.includes(target) ? [column] : [],
  )
  for (const [first, further] of [
    ['email', 'alsoEmail'],
    ['phone', 'alsoPhone'],
  ] as const) {
    const columns = [...chosen.values()].flatMap(({ column, target }) =>
      target === first ? [column] : [],
    )
    for (const column of nearestFirst(
      columns.sort((a, b) => a - b),
      names,
    ).slice(1)) {
      const option = chosen.get(column)
      if (option !== undefined) chosen.set(column, { ...option, target: further })
    }
  }
}

/** Of several columns the one nearest to a name comes first. */
export function nearestFirst(columns: readonly number[], names: readonly number[]): number[] {
  const distance = (column: number): number =>
    Math.min(...names.map((name) => Math.abs(name - column)))
  return names.length === 0
    ? [...columns]
    : [...columns].sort((a, b) => distance(a) - distance(b) || a - b)
}

/** A name in a named script is the name, where there is no other. */
export function settleScripts(chosen: Map<number, Option>): void {
  const options = [...chosen.values()]
  const other = options.find(({ target }) => target === 'nameInOtherScript')
  if (other === undefined || options.some(({ target }) => nameTargets.includes(target))) return
  chosen.set(other.column, { ...other, target: 'fullName' })
}
