/**
 * Where a person is named in a text: in either Serbian script, with or without marks, and inflected ("Jelenu Savić", "Savićeva",
 * „Јелени Савић“). Both names side by side, an address or a telephone number are certain; one name alone may be somebody else's.
 */
import { foldLoose } from '../i18n/fold'
import { emailKey, phoneKey } from './identity/keys.rules'
import type { Value } from './record'

/** What somebody is named by. */
export interface Named {
  /** Whole names, in any script. */
  readonly names: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}

/** A place in a text: from a letter up to, and without, another. */
interface Mention {
  readonly from: number
  readonly to: number
  /** Nobody else is meant, as far as words can tell. */
  readonly isCertain: boolean
}

/** What stands in the place of a name that was taken out. */
export const takenOut = '…'

const endings =
  /^(?:[aeiou]|om|em|oj|ju|je|ja|jem|ama|ima|(?:ov|ev|in|lj?ev)(?:[aeiou]|og|oga|om|ome|im|ih|oj)?|evi[mh]?|ovi[mh]?)?$/u

/** The beginnings that a word keeps in all its cases. */
function stemsOf(word: string): readonly string[] {
  const whole = foldLoose(word)
  const stems = new Set([whole])
  if (whole.length > 2 && /[aeiou]$/u.test(whole)) stems.add(whole.slice(0, -1))
  // Petar, Petra; Vidak keeps its a, and is found by the whole word.
  const fleeting = /^(.{2,})a([^aeiou])$/u.exec(whole)
  if (fleeting) stems.add(`${fleeting[1] ?? ''}${fleeting[2] ?? ''}`)
  return [...stems]
}

/** Compiled: the words of each whole name with their stems. */
interface NameWords {
  readonly words: readonly { readonly stems: readonly string[]; readonly initial: string }[]
}

interface Compiled {
  readonly names: readonly NameWords[]
  readonly emails: ReadonlySet<string>
  readonly phones: ReadonlySet<string>
}

const compiled = new WeakMap<Named, Compiled>()

function compile(named: Named): Compiled {
  const known = compiled.get(named)
  if (known) return known
  const made: Compiled = {
    names: named.names.flatMap((name) => {
      const words = (name.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word.length > 1)
      if (words.length === 0) return []
      return {
        words: words.map((word) => ({ stems: stemsOf(word), initial: foldLoose(word)[0] ?? '' })),
      }
    }),
    emails: new Set(named.emails.map(emailKey).filter(Boolean)),
    phones: new Set(named.phones.flatMap((phone) => phoneKey(phone) ?? [])),
  }
  compiled.set(named, made)
  return made
}

interface Token {
  readonly from: number
  readonly to: number
  readonly folded: string
  readonly isCapital: boolean
}

function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}]+/gu), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    folded: foldLoose(match[0]),
    isCapital: /^\p{Lu}/u.test(match[0]),
  }))
}

const isForm = ({ folded }: Token, stems: readonly string[]): boolean =>
  stems.some((stem) => folded.startsWith(stem) && endings.test(folded.slice(stem.length)))

/** Which word of a name a token is; -1 for none. */
const wordAt = (token: Token, { words }: NameWords): number =>
  words.findIndex(({ stems }) => isForm(token, stems))

/** "J. Savić": one letter that a word of the name begins with. */
const isInitial = ({ folded, isCapital }: Token, { words }: NameWords): boolean =>
  isCapital && folded.length === 1 && words.some(({ initial }) => initial === folded)

/** Whether two words stand side by side: nothing but blanks, a dash or a dot between them. */
const areNeighbours = (text: string, one: Token, next: Token): boolean =>
  /^[\s.,‐-―-]{0,3}$/u.test(text.slice(one.to, next.from))

/** The places of one name: runs of its words. */
function placesOf(text: string, tokens: readonly Token[], name: NameWords): readonly Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const run: Token[] = []
    const words = new Set<number>()
    let hasInitial = false
    for (let token = tokens[at]; token; token = tokens[at + run.length]) {
      const last = run.at(-1)
      if (last && !areNeighbours(text, last, token)) break
      const word = wordAt(token, name)
      if (word === -1 && !isInitial(token, name)) break
      if (word === -1) hasInitial = true
      else words.add(word)
      run.push(token)
    }
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last || words.size === 0) continue
    const isWhole = words.size > 1 || (hasInitial && run.length > 1) || name.words.length === 1
    const isSaid = run.some(({ isCapital }) => isCapital)
    if (isSaid) found.push({ from: first.from, to: last.to, isCertain: isWhole })
    at += run.length - 1
  }
  return found
}

function addressesIn(text: string, { emails, phones }: Compiled): readonly Mention[] {
  const certain = (match: RegExpMatchArray & { index: number }): Mention => ({
    from: match.index,
    to: match.index + match[0].length,
    isCertain: true,
  })
  const mails = emails.size === 0 ? [] : [...text.matchAll(/[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/gu)]
  const numbers = phones.size === 0 ? [] : [...text.matchAll(/\+?\d[\d\s/().-]{4,}\d/gu)]
  return [
    ...mails.filter(([mail]) => emails.has(emailKey(mail.replace(/[.!?]+$/u, '')))).map(certain),
    ...numbers.filter(([number]) => phones.has(phoneKey(number) ?? '')).map(certain),
  ]
}

/** All places at which somebody is named in a text, in their order; none lies over another. */
export function mentionsIn(text: string, named: Named): readonly Mention[] {
  const made = compile(named)
  const tokens = made.names.length === 0 ? [] : tokensOf(text)
  const all = [
    ...made.names.flatMap((name) => placesOf(text, tokens, name)),
    ...addressesIn(text, made),
  ].sort((a, b) => Number(b.isCertain) - Number(a.isCertain) || b.to - b.from - (a.to - a.from))
  const kept: Mention[] = []
  for (const one of all)
    if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one)
  return kept.sort((a, b) => a.from - b.from)
}

/** A text with the places taken out: all of them, or those that are certain. */
export function withoutMentions(text: string, named: Named, isAll: boolean): string {
  let rest = text
  for (const { from, to, isCertain } of mentionsIn(text, named).toReversed())
    if (isAll || isCertain) rest = `${rest.slice(0, from)}${takenOut}${rest.slice(to)}`
  return rest
}

/** A value of any shape with the places taken out of all texts in it; the value itself where there are none. */
export function valueWithout<V extends Value>(value: V, named: Named, isAll: boolean): V {
  const clean = (inner: Value): Value => {
    if (typeof inner === 'string') return withoutMentions(inner, named, isAll)
    if (typeof inner !== 'object' || inner === null) return inner
    if (Array.isArray(inner)) return inner.map(clean)
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, clean(one)]))
  }
  // Of each shape it makes the same shape: only texts become other texts.
  const cleaned = clean(value) as V
  return JSON.stringify(cleaned) === JSON.stringify(value) ? value : cleaned
}

/** The texts in a value. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
