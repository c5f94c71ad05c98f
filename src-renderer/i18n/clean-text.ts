/** Text made fit to keep and to compare: invisible characters out, spaces evened, look-alike letters put right. */
import { fold } from './fold'

/** A text made fit to keep, and whether something invisible had to be taken out of it. */
interface CleanText {
  readonly text: string
  readonly removed: boolean
}

// Control characters but tab and line feed; soft hyphen, zero-width and direction marks, the byte order mark,
// tags, and halves of surrogate pairs.
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]/gu

// Joiners have a meaning between letters of some scripts and within emoji; elsewhere they only hide.
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Extended_Pictographic}\ufe0f\p{Emoji_Modifier}])[\u200c\u200d]/gu

// Text that needs nothing done: Latin and Cyrillic letters in one piece, no break, single spaces. A word is followed
// by exactly one space or the end, so that a text that does not fit is refused in one pass.
const plainLetters = '[!-~\\u00a1-\\u00ac\\u00ae-\\u02af\\u0400-\\u0482\\u048a-\\u052f]'

const plainText = new RegExp(`^(?:${plainLetters}+(?: ${plainLetters}+)* ?)?$`, 'u')

/** Evens a text of several lines: NFC, plain spaces, nothing invisible, at most one blank line in a row. */
export function cleanText(raw: string): CleanText {
  if (plainText.test(raw)) return { text: raw.trimEnd(), removed: false }
  const unified = raw.replace(/\r\n?/g, '\n')
  const visible = unified.replace(invisible, '').replace(strayJoiner, '')
  const text = visible
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text, removed: visible !== unified }
}

/** Evens a text that belongs on one line, such as a name: as {@link cleanText}, with breaks made spaces. */
export function cleanLine(raw: string): CleanText {
  const clean = cleanText(raw)
  if (!clean.text.includes('\n')) return clean
  return { text: clean.text.replace(/\s+/gu, ' '), removed: clean.removed }
}

/** True for text without a letter, a digit or a symbol: "/", "--", "…". */
export function onlyMarks(text: string): boolean {
  return /^[\s/\\\-–—_.…,;:?!*'"]*$/u.test(text)
}

/** True when one word mixes Latin with Cyrillic or Greek letters, as look-alike letters do. */
export function hasMixedWord(text: string): boolean {
  return text
    .split(/[\s\-–/'’.,()]+/u)
    .some(
      (word) =>
        /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
    )
}

const cyrillicLooks = 'аеорсухіјѕһвкмнтАВЕЅІЈКМНОРСТХУ'

const latinLooks = 'aeopcyxijshbkmhtABESIJKMHOPCTXY'

/** Replaces look-alike letters in words of mixed script by those of the script that the word is mostly in. */
export function untangle(text: string): string {
  if (!/[\u0370-\u04ff]/u.test(text) || !/[A-Za-z]/.test(text)) return text
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0
    const cyrillic = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
    if (latin === 0 || cyrillic === 0) return word
    return latin >= cyrillic
      ? swapLetters(word, cyrillicLooks, latinLooks)
      : swapLetters(word, latinLooks, cyrillicLooks)
  })
}

function swapLetters(word: string, from: string, to: string): string {
  return Array.from(word, (letter) => {
    const at = from.indexOf(letter)
    return at === -1 ? letter : (to[at] ?? letter)
  }).join('')
}

/** The folded words of a text, without punctuation. Apostrophes join: "O'Konor" is one word. */
export function foldedWords(text: string): readonly string[] {
  const plain = fold(untangle(text)).replaceAll("'", '')
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** A text as folded words with single spaces, to compare by. */
export function foldedPhrase(text: string): string {
  return foldedWords(text).join(' ')
}

/** A word with the signs that belong to its name: "C++", "C#", ".NET". */
const signedWord = /(?:(?<![\p{L}\p{N}.])\.(?=\p{L}))?[\p{L}\p{N}]+(?:[+#]+(?![\p{L}\p{N}]))?/gu

/** The words of a folded text, each with the signs that belong to its name. */
export function signedWordsIn(folded: string): readonly string[] {
  return folded.match(signedWord) ?? []
}

/** A text to compare by in which such signs count: "C", "C#" and "C++" are three, "Film." and "film" one. */
export function signedPhrase(text: string): string {
  return signedWordsIn(fold(untangle(text)).replaceAll("'", '')).join(' ')
}
