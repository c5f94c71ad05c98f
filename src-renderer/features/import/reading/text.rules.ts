/**
 * Text as it comes out of foreign cells, made fit to keep: invisible characters out, spaces evened,
 * placeholders recognised, and the few kinds of text that must never be taken for a name or a value.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { fold } from '../../../i18n/fold'

/** A text made fit to keep, and whether something invisible had to be taken out of it. */
export interface CleanText {
  readonly text: string
  readonly removed: boolean
}

/** A cell as text: dates as `YYYY-MM-DD` (and ` HH:MM`), numbers in full, nothing for an empty one. */
export function cellText(cell: InCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return cell.time === null ? cell.date : `${cell.date} ${cell.time}`
  if (typeof cell === 'number') return plainNumber(cell)
  return String(cell)
}

/** A number without an exponent, as far as it can be written so. */
function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21
    ? BigInt(value).toString()
    : String(value)
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

/** True when a cell has nothing in it that could be seen. */
export function isBlankCell(cell: InCell | undefined): boolean {
  if (cell === null || cell === undefined) return true
  return typeof cell === 'string' && !/[!-~]/.test(cell) && cleanText(cell).text === ''
}

/** True when no cell of the row has anything in it. */
export function isBlankRow(cells: readonly InCell[] | undefined): boolean {
  return cells === undefined || cells.every(isBlankCell)
}

/** The cells of a row by its number in the file (1 is the first); none when there is no such row. */
export function cellsOf(table: ForeignTable, row: number): readonly InCell[] {
  return table.rows[row - 1] ?? []
}

const placeholders = new Set(
  [
    'n/a n.a. na null none undefined nan #n/a #ref! #value! nema nemam ništa nista bez /',
    'nije navedeno|not given|not applicable|nije primenljivo|nije primjenljivo|no answer',
    'bez odgovora|nema odgovora|keine angabe|k.a.|aucun|ninguno|nincs|ni podatka|nepoznato|unknown',
  ].flatMap((line) => line.split(line.includes('|') ? '|' : ' ').map(fold)),
)

/** True for text that people put where they have nothing to say: "/", "-", "n/a", "nema". */
export function isPlaceholder(text: string): boolean {
  if (text.length > 40) return onlyMarks(text)
  return onlyMarks(text) || placeholders.has(fold(text.trim()))
}

/** True for text without a letter, a digit or a symbol: "/", "--", "…". */
export function onlyMarks(text: string): boolean {
  return /^[\s/\\\-–—_.…,;:?!*'"]*$/u.test(text)
}

/**
 * True for text that a spreadsheet would run: `=HYPERLINK(…)`, `@SUM(A1)`, `+cmd|…`, also after blanks and
 * in full-width signs. Ordinary sentences and phone numbers that begin with a sign are not meant.
 */
export function isFormula(text: string): boolean {
  if (!/^[\s'"]*[=+\-@\uff0b-\uff20\ufe62-\ufe6b]/u.test(text)) return false
  const body = text.replace(/^[\s'"]+/u, '').normalize('NFKC')
  if (/^=\s*[+\-@("]?\s*[\p{L}_$\d]/u.test(body)) return true
  return /^[+\-@]\s*(?:[\p{L}_.]+\s*\(|cmd\s*\||\d+[+\-*/]\d+[+\-*/]?\s*[\p{L}(])/iu.test(body)
}

/** True when combining marks are piled up beyond what any language writes. */
export function hasMarkFlood(text: string): boolean {
  return /\p{M}{9,}/u.test(text)
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

/** A column's letter as a spreadsheet writes it: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26) - 1
  const last = String.fromCharCode(65 + (column % 26))
  return rest < 0 ? last : columnLetter(rest) + last
}

/** The first of a text, to show in a message. */
export function excerpt(text: string, most = 120): string {
  const letters = Array.from(text.slice(0, most * 4))
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('')
}

/** The item that occurs most often; null when there is none. */
export function commonest<T>(items: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  let best: T | null = null
  for (const [item, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0)) best = item
  return best
}
