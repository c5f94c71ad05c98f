/**
 * How alike two words of a name are, whoever wrote them down: in another spelling, with letters lost on the way, with a slip of
 * the keyboard, shortened. Words are compared as `foldLoose` leaves them.
 *
 * | words                    | likeness  | because                                                                    |
 * | ------------------------ | --------- | -------------------------------------------------------------------------- |
 * | đ as dj, any script      | `same`    | folding makes them one                                                     |
 * | "sh" for š, "y" for j    | `same`    | alphabets of the neighbours write one sound otherwise                      |
 * | a "?" for a letter       | `same`    | an export lost it; two letters at least must be left                       |
 * | two letters swapped      | `slip`    | nobody is called so                                                        |
 * | one other letter         | `near`    | a slip, or another name: there are many a letter apart                     |
 * | one other first letter   | `rhyme`   | hardly ever a slip                                                         |
 * | one letter and a longer  | `initial` |                                                                            |
 * | known short form         | `nick`    | see `nicknames.ts`                                                         |
 * | looks like a short form  | `short`   | begins as the other does and is as short as such forms are                 |
 * | only the last vowel      | `other`   | a man's and a woman's name (for family names: `same`)                      |
 */
import { nicknamesOf } from './nicknames'

/** How alike two words are. */
export type WordLikeness =
  | 'same'
  | 'slip'
  | 'near'
  | 'rhyme'
  | 'initial'
  | 'nick'
  | 'short'
  | 'other'

/** Stands for a letter that was lost: a letter itself, so that it does not part a word. */
export const lostLetter = 'ʔ'

/** Marks letters that an export wrote as "?" or as the sign for a broken one. A "?" that stands alone is none. */
export function markLost(text: string): string {
  return text.replaceAll(/(?<=\p{L})[?\ufffd]+|[?\ufffd]+(?=\p{L})/gu, (marks) =>
    lostLetter.repeat(marks.length),
  )
}

/** One sound in the alphabets of the neighbours, in the order in which they are replaced. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tz?sch|tch|ch|cs|cz/gu, 'c'],
  [/sch|sh|sz/gu, 's'],
  [/zs|zh/gu, 'z'],
  [/dz|gy/gu, 'd'],
  [/gj/gu, 'g'],
  [/kj|ck|q/gu, 'k'],
  [/x/gu, 'ks'],
  [/ph/gu, 'f'],
  [/w/gu, 'v'],
  [/([aou])e/gu, '$1'],
  [/ou/gu, 'u'],
  [/[jy]/gu, 'i'],
  [/(?<=[bcdgklmnprtvz])h|h$/gu, ''],
  [/(.)\1+/gu, '$1'],
]

/** A word as it sounds, roughly, however the alphabets around write it: "Kovács" as "Kovač", "Maria" as "Marija". */
function spelling(word: string): string {
  return sounds.reduce((text, [form, sound]) => text.replaceAll(form, sound), word)
}

/** Neighbours on a keyboard, of both arrangements of y and z. */
const rows = ['qwertzuiop', 'qwertyuiop', 'asdfghjkl', 'yxcvbnm', 'zxcvbnm']
const besides = new Set(
  rows.flatMap((row) =>
    Array.from(row.slice(1), (letter, at) => [
      `${row.charAt(at)}${letter}`,
      `${letter}${row.charAt(at)}`,
    ]).flat(),
  ),
)
const isVowel = (letter: string): boolean => 'aeiou'.includes(letter) && letter !== ''

/** One change between two words: where, and which letters stand there. */
interface Change {
  readonly at: number
  readonly a: string
  readonly b: string
}

/** The one stretch in which two words differ. */
function changeOf(a: string, b: string): Change {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  let end = 0
  const most = Math.min(a.length, b.length) - at
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return { at, a: a.slice(at, a.length - end), b: b.slice(at, b.length - end) }
}

const isSwap = ({ a, b }: Change): boolean =>
  a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]

const consonantsInRow = (word: string): number =>
  Math.max(0, ...(word.match(/[^aeiou]+/gu) ?? []).map((run) => run.length))

/** Whether a change can hardly be another name: keys beside one another, or a word nobody could say. */
function isSlip(change: Change, a: string, b: string): boolean {
  if (isSwap(change)) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length < 5) return false
  if (change.a.length === 1 && change.b.length === 1)
    return (
      besides.has(change.a + change.b) && !isVowel(change.a) && !isVowel(change.b) && a.length > 5
    )
  const [fewer, more] = [consonantsInRow(short), consonantsInRow(long)]
  return (fewer !== more && Math.max(fewer, more) >= 3) || long.length >= 8
}

/** One change apart, or two in a long word; null when more. */
function slipOf(a: string, b: string): 'slip' | 'near' | 'rhyme' | null {
  if (Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 1) return null
  const change = changeOf(a, b)
  const isOne = change.a.length <= 1 && change.b.length <= 1
  if (!isOne && !isSwap(change)) return null
  if (change.at === 0 && !isSwap(change)) return 'rhyme'
  return isSlip(change, a, b) ? 'slip' : 'near'
}

/** A man's and a woman's form: "Jovan" and "Jovanka", or two that differ in their last vowel alone. */
function isOtherGender(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const isMade = /[^aeiou]$/u.test(short) && long.startsWith(short)
  if (isMade && /^(?:a|ka|ica|ia|ina|inka|ana|iana)$/u.test(long.slice(short.length))) return true
  const change = changeOf(a, b)
  if (change.at + Math.max(change.a.length, change.b.length) < long.length) return false
  // "Petra" and "Petar", "Kristina" and "Kristijan".
  if (isSwap(change)) return /^(?:a[rnl]|[rnl]a)$/u.test(change.a)
  return /^[ao]?$/u.test(change.a) && /^[ao]?$/u.test(change.b)
}

/** Whether two words may be one when the lost letters are left open. */
function fitsLost(a: string, b: string): boolean {
  if (!a.includes(lostLetter) && !b.includes(lostLetter)) return false
  const isPattern = (pattern: string, word: string): boolean => {
    const known = pattern.replaceAll(lostLetter, '')
    if (known.length < 2) return false
    // One lost letter of two bytes leaves two marks, or none of them where the mark was taken for a blank.
    const form = pattern.replaceAll(new RegExp(`${lostLetter}+`, 'gu'), '.{0,2}')
    return new RegExp(`^${form}$`, 'u').test(word)
  }
  return isPattern(a, b) || isPattern(b, a)
}

/** "Neša" of "Nemanja", "Vlada" of "Vladimir": as short as such forms are, and begun as the other is. */
function looksShort(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 3 || short.length > 5 || long.length - short.length < 1) return false
  const shared = changeOf(short, long).at
  const isCut = shared === short.length || (shared === short.length - 1 && /[aeiouy]$/u.test(short))
  return (isCut && shared >= 3) || (shared === 2 && /(?:[csz]|ks|k)[aeio]$|[iy]$/u.test(short))
}

function likenessOf(
  { text: a, sound: x }: Word,
  { text: b, sound: y }: Word,
  isFamily: boolean,
): WordLikeness {
  if (fitsLost(a, b)) return 'same'
  if (a.length === 1 || b.length === 1) return a[0] === b[0] || x[0] === y[0] ? 'initial' : 'other'
  if (isFamily) return familyLikeness(x, y)
  if (nicknamesOf(a).some((group) => nicknamesOf(b).includes(group))) return 'nick'
  if (isOtherGender(x, y)) return 'other'
  return slipOf(x, y) ?? (looksShort(x, y) ? 'short' : 'other')
}

/** A family name as a man has it, of those that a woman has otherwise. */
const manly = (word: string): string =>
  word.replace(/sk[ai]$/u, 'sk').replace(/(?<=[oe]v|in)a$/u, '')

/** Family names: there are no short ones, a woman's may end otherwise, and a long one bears two slips. */
function familyLikeness(x: string, y: string): WordLikeness {
  if (x.length > 4 && manly(x) === manly(y)) return 'same'
  const slip = slipOf(x, y)
  if (slip !== null || Math.min(x.length, y.length) < 8) return slip ?? 'other'
  return twoSlips(x, y) ? 'near' : 'other'
}

/** Two single changes apart, the beginning the same. */
function twoSlips(x: string, y: string): boolean {
  const { at, a, b } = changeOf(x, y)
  if (at < 2 || Math.abs(a.length - b.length) > 2) return false
  const ways = [
    [a.slice(1), b],
    [a, b.slice(1)],
    [a.slice(1), b.slice(1)],
  ] as const
  return ways.some(([one, other]) => {
    const last = changeOf(one, other)
    return last.a.length <= 1 && last.b.length <= 1
  })
}

/** A word of a name, once for all who bear it: so that what was found of two words is found again without looking at them. */
export interface Word {
  readonly text: string
  readonly sound: string
  readonly id: number
}

const wordsMet = new Map<string, Word>()
const mostWords = 1_000_000

/** The word of a folded text. */
export function wordOf(text: string): Word {
  const before = wordsMet.get(text)
  if (before !== undefined) return before
  const made: Word = { text, sound: spelling(text), id: wordsMet.size % mostWords }
  wordsMet.set(text, made)
  return made
}

const found = { first: new Map<number, WordLikeness>(), family: new Map<number, WordLikeness>() }

/** How alike two words are, as first names or as family names. The same either way round. */
export function wordLikeness(a: Word, b: Word, as: 'first' | 'family'): WordLikeness {
  if (a === b || a.sound === b.sound) return 'same'
  const memory = found[as]
  const key = a.id < b.id ? a.id * mostWords + b.id : b.id * mostWords + a.id
  const before = memory.get(key)
  if (before !== undefined) return before
  const made = likenessOf(a, b, as === 'family')
  if (memory.size > 1_000_000) memory.clear()
  memory.set(key, made)
  return made
}

/** Forgets the words met, so that a long day does not gather them. What was made of them before is not to be used after. */
export function forgetWords(): void {
  for (const memory of [wordsMet, found.first, found.family]) memory.clear()
}
