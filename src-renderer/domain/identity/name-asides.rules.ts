/** What people write beside a name: titles, suffixes, brackets, nicknames in quotes, an organization after a bar. */
import { cleanLine } from '../../i18n/clean-text'
import {
  nameWordKey,
  namesOrganization,
  suffixes,
  titleEndings,
  titles,
  unsureSuffixes,
  unsureTitles,
} from './name-words'

/** Something written beside a name, as it was written. */
export interface Aside {
  readonly kind: 'title' | 'suffix' | 'organization' | 'other'
  readonly text: string
}

/** A text without what stands beside the name in brackets, in quotes, behind a bar or a dash. */
interface WithoutAsides {
  readonly text: string
  readonly asides: readonly Aside[]
}

const bracketForm = /\(([^()]*)\)?|\[([^[\]]*)\]?|\{([^{}]*)\}?/gu
const quoteForm = /(?<=^|\s)["„“”«»]([^"„“”«»]{1,60})["“”«»](?=\s|$)/gu

/** Takes off brackets, quotes, and what follows a bar (or a dash, when it names an organization). */
export function withoutAsides(text: string): WithoutAsides {
  const asides: Aside[] = []
  const take = (_: string, ...found: readonly unknown[]): string => {
    const inside = found.slice(0, 3).find((part) => typeof part === 'string') ?? ''
    const aside = cleanLine(inside).text
    if (aside !== '') asides.push({ kind: bracketKind(aside), text: aside })
    return ' '
  }
  const outside = text.replace(bracketForm, take)
  // A name that stands in brackets as a whole is the name.
  if (!/\p{L}/u.test(outside))
    return { text: cleanLine(text.replace(/[()[\]{}]/gu, ' ')).text, asides: [] }
  const bracketed = [...asides]
  const unquoted = outside.replace(quoteForm, (_, inside: string) => {
    asides.push({ kind: 'other', text: inside.trim() })
    return ' '
  })
  // So is one that stands in quotes as a whole.
  if (!/\p{L}/u.test(unquoted))
    return { text: cleanLine(outside.replace(/["„“”«»]/gu, ' ')).text, asides: bracketed }
  const parted = partedName(unquoted)
  return { text: cleanLine(parted.text).text, asides: [...asides, ...parted.asides] }
}

/** "(Muzej grada)" and "(MSU)" are organizations; "(she/her)", "(Aca)" and "(rođ. Anić)" are not. */
function bracketKind(text: string): Aside['kind'] {
  if (namesOrganization(text)) return 'organization'
  const words = text.split(' ')
  const isShort = /^\p{Lu}{2,6}$/u.test(text)
  const isDescribed = words.length > 1 && words.slice(1).some((word) => /^\p{Ll}{3,}/u.test(word))
  return isShort || (isDescribed && /^\p{Lu}/u.test(text)) ? 'organization' : 'other'
}

/** The part of a text that is the name, where bars (or dashes beside an organization) part it. */
function partedName(text: string): WithoutAsides {
  const byBar = text
    .split(/\s*[|｜¦•·]\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const parts = byBar.length > 1 ? byBar : dashParts(text)
  if (parts.length < 2) return withoutPlace(joinedSurnames(text))
  const name = parts.find((part) => /\p{L}/u.test(part) && !namesOrganization(part)) ?? parts[0]
  return {
    text: name ?? text,
    asides: parts
      .filter((part) => part !== name)
      .map((part) => ({ kind: /\p{L}/u.test(part) ? 'organization' : 'other', text: part })),
  }
}

/** A dash with spaces around it parts a name from an organization; between two names it joins them. */
function dashParts(text: string): readonly string[] {
  const parts = text
    .split(/\s+[-–—/]\s+|\s*_+\s*(?=\p{Lu})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const organizations = parts.filter(namesOrganization)
  const isClear = organizations.length > 0 && organizations.length < parts.length
  return isClear ? parts : [text]
}

/** "Zorić -Marković" is one family name; so is "Zorić – Marković", when the second looks like one. */
function joinedSurnames(text: string): string {
  return text
    .replace(/(?<=\p{L})(?:\s+[-‐‑](?=\p{Lu})|[-‐‑]\s+(?=\p{Lu}))/gu, '-')
    .replace(/(?<=\p{L})\s+[-‐‑–—]\s+(?=\p{Lu}\p{L}*(?:i[ćc]|ић|s?ki|ски)$)/u, '-')
}

/** What else stands behind a dash is where somebody is from, or what they do: "Ana Zorić – Niš". */
function withoutPlace(text: string): WithoutAsides {
  const found = /^(.*\p{L})\s+[-‐‑–—]\s+(.*\p{L}.*)$/u.exec(text)
  const [, name, beside] = found ?? []
  if (name?.includes(' ') !== true || beside === undefined) return { text, asides: [] }
  return { text: name, asides: [{ kind: 'other', text: beside }] }
}

/** How a word is written, which tells a title from a name. */
interface Look {
  readonly isMarked: boolean
}

function lookOf(word: string, all: readonly string[]): Look {
  const others = all.filter((one) => one !== word)
  const hasSmall = others.some((one) => /\p{Ll}/u.test(one))
  const hasCapital = others.some((one) => /^\p{Lu}/u.test(one))
  const isDotted = /\p{L}\./u.test(word)
  const isCapitals = /^\p{Lu}{2,}$/u.test(word) && hasSmall
  return { isMarked: isDotted || isCapitals || (/^\p{Ll}/u.test(word) && hasCapital) }
}

/** "Prof.Dr.Ana" as three words; a word that does not begin with a title stays whole. */
function unglued(word: string): readonly string[] {
  if (titles.has(nameWordKey(word)) || unsureTitles.has(nameWordKey(word))) return [word]
  const pieces = word.split(/(?<=\.)-?(?=\p{L})/u)
  const isTitle = titles.has(nameWordKey(pieces[0] ?? ''))
  return pieces.length > 1 && isTitle ? pieces : [word]
}

function isTitle(word: string, all: readonly string[], afterTitle: boolean): boolean {
  const key = nameWordKey(word)
  const { isMarked } = lookOf(word, all)
  if (titles.has(key)) return true
  if (afterTitle && titleEndings.has(key) && isMarked) return true
  return unsureTitles.has(key) && isMarked && !/^\p{L}\.$/u.test(word)
}

function isSuffix(word: string, all: readonly string[]): boolean {
  const key = nameWordKey(word)
  if (!suffixes.has(key)) return false
  return !unsureSuffixes.has(key) || lookOf(word, all).isMarked
}

/** True for a word behind a comma that is no name: "MA", "Ph.D.", "dipl. inž."; "Ma" behind "Kos," may be one. */
function isSuffixBehind(word: string, name: string): boolean {
  const key = nameWordKey(word)
  if (titles.has(key) || (suffixes.has(key) && !unsureSuffixes.has(key))) return true
  if (!unsureTitles.has(key) && !unsureSuffixes.has(key) && !titleEndings.has(key)) return false
  const isOneOfCapitals = /^\p{Lu}+$/u.test(name)
  return word.includes('.') || (!isOneOfCapitals && /\p{Lu}.*\p{Lu}|^\p{Ll}/u.test(word))
}

/** More words than any name has: they are left as they are. */
const mostWords = 30

/** Where the titles at the front end. */
function titlesEnd(all: readonly string[], isPart: boolean): number {
  let start = 0
  while (start < all.length - 1 && isTitle(all[start] ?? '', all, start > 0)) start += 1
  // "MA Long" is a name of two words; only a family name before the comma makes "MA Ana" one.
  const least = isPart ? 1 : 2
  const isUnsure = all.slice(0, start).every((word) => unsureTitles.has(nameWordKey(word)))
  return isUnsure && all.length - start < least ? 0 : start
}

/**
 * Takes titles off the front and suffixes off the end of a text between commas. Something of a name always stays, unless
 * the text stands behind a comma and is nothing but titles.
 * @param name what stands before the comma, or null
 * @param isPart whether there is a comma at all
 */
export function besideWords(
  text: string,
  name: string | null,
  isPart: boolean,
): { readonly rest: string; readonly asides: readonly Aside[] } {
  const all = text.split(' ').flatMap(unglued)
  if (all.length > mostWords) return { rest: text, asides: [] }
  if (name !== null && all.every((word) => isSuffixBehind(word, name)))
    return { rest: '', asides: [{ kind: 'suffix', text }] }
  const start = titlesEnd(all, isPart)
  let end = all.length
  while (end > start + 1 && isSuffix(all[end - 1] ?? '', all)) end -= 1
  const [front, back] = [all.slice(0, start).join(' '), all.slice(end).join(' ')]
  const asides: Aside[] = []
  if (front !== '') asides.push({ kind: 'title', text: front })
  if (back !== '') asides.push({ kind: 'suffix', text: back })
  const isWhole = front === '' && back === ''
  return { rest: isWhole ? text : all.slice(start, end).join(' '), asides }
}
