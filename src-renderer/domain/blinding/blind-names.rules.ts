/**
 * Where a name stands in a text: in both Serbian scripts, with and without marks, in capitals, in the cases and possessives of Serbian, in
 * the endings that other languages put after it, as a nickname, spelled the English way ("Dushan") or as one word ("petarpetrovic").
 */
import { foldLoose } from '../../i18n/fold'
import { nicknamesOf } from '../identity/nicknames'
import type { Span } from './blinding.types'

const endings =
  /^(?:[aeiou]|om|em|oj|og|ju|je|ja|jem|ama|ima|ma|(?:ov|ev|in|jev|jin)(?:[aeiou]|og|oga|om|ome|im|ih|oj|ima)?|evi[mh]?|ovi[mh]?)?$/u

/** Serbian words that are also names. In small letters and alone they are words, not names. */
const ordinaryWords = new Set(
  (
    'nada nade nadi nadu nadom vera vere veri veru verom zora zore zori zoru slava slave slavi slavu ljubav mir mira miru sreca srece ' +
    'srecu rada rade radi rad radu radom draga drage dragi drago mila mile mili milo bela bele beli belo jasna jasne jasno jasni zlata ' +
    'zlato luka luke luci luku vuk vuka vukovi kos kosa kose kosu stan stana stanu sava savet savez roza ruza ruze ruzu visnja lana ' +
    'dana dan dani dane danu danom bora bore mina mine iskra iskre iskru neven dunja dunje jagoda jagode kovac kovaca mlinar tesla ' +
    'hope faith grace will mark art rose joy may'
  ).split(' '),
)

const withoutVowel = (word: string): string => word.replace(/[aeiou]$/u, '')

/** The sounds that k, g, h and c become before e and i, folded: "Vuk", "Vuče"; "Predrag", "Predraže"; "Anica", "Aničin". */
const softened: Readonly<Record<string, string>> = { k: 'c', g: 'z', h: 's' }

/** The beginnings that a word keeps in its cases. Those without its last vowel must be followed by an ending. */
function stemsOf(whole: string): readonly string[] {
  const stems = new Set<string>()
  const bare = withoutVowel(whole)
  if (whole.length > 2 && bare !== whole) stems.add(bare)
  // "Rade", "Radeta"; "Mihailo" has no such form.
  if (whole.endsWith('e') || whole.endsWith('a')) stems.add(`${whole}t`)
  const soft = softened[bare.at(-1) ?? '']
  if (soft !== undefined) stems.add(`${bare.slice(0, -1)}${soft}`)
  // "Mia", "Miji".
  if (bare.endsWith('i')) stems.add(`${bare}j`)
  for (const [, before, last] of [/^(.{2,})a([^aeiou])$/u.exec(whole) ?? []]) {
    if (before === undefined || last === undefined) continue
    // "Petar", "Petra"; "Svetac", "Sveca"; "Vrabac", "Vrapca"; "Stojilac", "Stojioca".
    stems.add(`${before}${last}`)
    const assimilated = before.replace(/[dt]$/u, '').replace(/b$/u, 'p')
    stems.add(`${assimilated}${last}`)
    if (before.endsWith('l')) stems.add(`${before.slice(0, -1)}o${last}`)
  }
  return [...stems].filter((stem) => stem.length > 1)
}

/** A word of a name, ready to be looked for. */
interface NameWord {
  readonly whole: string
  readonly stems: readonly string[]
  readonly nicknames: ReadonlySet<number>
}

/** A name, ready to be looked for. */
export interface Name {
  readonly words: readonly NameWord[]
  /** The words as one, in either order: "petarpetrovic". */
  readonly joined: readonly string[]
  /** The letters that words of it begin with, also those of which no more is known. */
  readonly initials: ReadonlySet<string>
  /** How many of its words each word met so far stands for: texts repeat themselves. */
  readonly met: Map<string, number>
}

/** What is in a text and not seen: soft hyphens, joiners, marks of direction. */
export const invisible = /\p{Cf}/gu
const wordPattern = /\p{L}[\p{L}\p{M}]*/gu

/** Spelled the English way: "Dushan", "Zivkovich". */
const plainer = (folded: string): string =>
  folded
    .replaceAll(/([szc])h/gu, '$1')
    .replaceAll('x', 'ks')
    .replaceAll('w', 'v')

/** The titles and particles in names that are no name: "dr", "de", "van". */
const noName = new Set(['dr', 'mr', 'ms', 'mrs', 'prof', 'de', 'van', 'von', 'der', 'da', 'di'])

/** Names met so far: each is looked for in the texts of everybody else. */
const known = new Map<string, readonly Name[]>()

/** Prepares a name as somebody wrote it; nothing when there is no word in it. */
export function nameOf(text: string): readonly Name[] {
  const before = known.get(text)
  if (before !== undefined) return before
  const made = prepare(text)
  if (known.size > 5_000) known.clear()
  known.set(text, made)
  return made
}

function prepare(text: string): readonly Name[] {
  const written = text.normalize('NFC').replaceAll(invisible, '').match(wordPattern) ?? []
  const words = written.map(foldLoose).filter((word) => word.length > 1 && !noName.has(word))
  if (words.length === 0) return []
  return [
    {
      words: words.map((whole) => ({
        whole,
        stems: stemsOf(whole),
        nicknames: new Set(nicknamesOf(whole)),
      })),
      joined: words.length > 1 ? [words.join(''), words.toReversed().join('')] : [],
      initials: new Set(written.map((word) => foldLoose(word).charAt(0))),
      met: new Map<string, number>(),
    },
  ]
}

/** A word of a text. */
interface Token {
  readonly from: number
  readonly to: number
  readonly folded: string
  readonly plain: string
  readonly isCapital: boolean
}

/** The words of a text, with their places. */
export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(wordPattern), (match) => {
    const folded = foldLoose(match[0])
    return {
      from: match.index,
      to: match.index + match[0].length,
      folded,
      plain: plainer(folded),
      isCapital: /^\p{Lu}/u.test(match[0]),
    }
  })
}

const isFormOf = (word: string, { whole, stems }: NameWord): boolean =>
  (word.startsWith(whole) && endings.test(word.slice(whole.length))) ||
  stems.some(
    (stem) =>
      word.length > stem.length && word.startsWith(stem) && endings.test(word.slice(stem.length)),
  )

/** A nickname in any of its cases: its ending may be another vowel, or none. */
function isNickname({ folded, isCapital }: Token, { nicknames }: NameWord): boolean {
  if (!isCapital || nicknames.size === 0) return false
  const bare = folded.replace(/(?:om|em|[aeiou])$/u, '')
  return [folded, bare, `${bare}a`, `${bare}o`, `${bare}e`, `${bare}i`].some((form) =>
    nicknamesOf(form).some((group) => nicknames.has(group)),
  )
}

/** Endings of other languages, up to four letters after a word of five or more: "Zoltánnal", "Petrovićka". */
const isLonger = ({ folded, isCapital }: Token, { whole }: NameWord): boolean =>
  isCapital && whole.length >= 5 && folded.startsWith(whole) && folded.length <= whole.length + 4

const isWord = (token: Token, word: NameWord): boolean =>
  isFormOf(token.folded, word) ||
  (token.plain !== token.folded && isFormOf(token.plain, word)) ||
  isLonger(token, word)

const isInitial = ({ folded, isCapital }: Token, { initials }: Name): boolean =>
  isCapital && folded.length === 1 && initials.has(folded)

const isJoined = ({ folded }: Token, { joined }: Name): boolean =>
  joined.some((whole) => folded.startsWith(whole) && folded.length <= whole.length + 4)

/** Whether nothing but blanks, a dash, a dot or a quotation mark stands between two words. */
const areNeighbours = (text: string, one: Token, next: Token): boolean =>
  /^[\s.,\p{Pd}\p{Pi}\p{Pf}"'()]{0,4}$/u.test(text.slice(one.to, next.from))

/** Whether a word that stands alone is likely to be the name: in small letters only when it is no ordinary word. */
function isAloneAName({ folded, isCapital }: Token, words: readonly NameWord[]): boolean {
  if (isCapital) return folded.length > 2 || words.some(({ whole }) => whole === folded)
  if (ordinaryWords.has(folded)) return false
  return folded.length >= 4 || words.some(({ whole }) => whole === folded)
}

/** How many words of a name a word stands for: two when it is all of it, none when it is no part of it. Nicknames are left aside. */
function plainWordsIn(token: Token, name: Name): number {
  const key = `${token.isCapital ? '^' : ''}${token.folded}`
  const before = name.met.get(key)
  if (before !== undefined) return before
  const isOne = name.words.some((word) => isWord(token, word))
  const count = isJoined(token, name) ? 2 : isOne ? 1 : 0
  if (name.met.size > 2_000) name.met.clear()
  name.met.set(key, count)
  return count
}

/** The same, with nicknames for whoever's own name it is. */
function wordsIn(token: Token, name: Name, isOwn: boolean): number {
  const count = plainWordsIn(token, name)
  if (count > 0 || !isOwn) return count
  return name.words.some((word) => isNickname(token, word)) ? 1 : 0
}

/** The words of a name that stand side by side from a word on, and how many of them are whole. */
function runFrom(text: string, tokens: readonly Token[], at: number, name: Name, isOwn: boolean) {
  const run: Token[] = []
  let count = 0
  for (let token = tokens[at]; token !== undefined; token = tokens[at + run.length]) {
    const last = run.at(-1)
    if (last !== undefined && !areNeighbours(text, last, token)) break
    const words = wordsIn(token, name, isOwn)
    if (words === 0 && !isInitial(token, name)) break
    count += words
    run.push(token)
  }
  return { run, count }
}

/** Whether a word begins as one of the name does, as every form of it does but a nickname. */
const mayBegin = ({ folded, plain }: Token, { initials }: Name): boolean =>
  initials.has(folded.charAt(0)) || initials.has(plain.charAt(0))

/** Where a name stands, one place for its words side by side. `isOwn`: one word alone is enough. */
export function runsOf(
  text: string,
  tokens: readonly Token[],
  name: Name,
  isOwn: boolean,
): readonly Span[] {
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    // Most words begin with no letter of the name: a hundred names are looked for in each text.
    if (token === undefined || (!isOwn && !mayBegin(token, name))) continue
    const { run, count } = runFrom(text, tokens, at, name, isOwn)
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) continue
    at += run.length - 1
    const isWhole = count > 1 || (count === 1 && run.length > 1)
    if (isWhole || (isOwn && count === 1 && isAloneAName(first, name.words)))
      found.push({ from: first.from, to: last.to, mark: 'name' })
  }
  return found
}
