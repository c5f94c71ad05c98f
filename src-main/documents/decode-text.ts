/**
 * Turns the bytes of a text file into text: byte order marks, UTF-8, UTF-16 with and without a mark, and
 * the local encodings in which every byte is a letter (those of Windows, DOS and older Macs), told apart by what the
 * letters make.
 */
import type { TableOptions } from '../../src-shared/documents'
import { withWesternSigns } from '../../src-shared/western-signs'
import { letterScore } from './letter-likelihood'
import { withOldLetters } from './old-letters'
import { shareOfOneLanguage } from './one-language'

/** An encoding that a text file can be read in. */
export type Encoding = NonNullable<TableOptions['encoding']>

/** A text and the encoding it was in. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  /** Where the first character stands that could not be read, as an index into `text`; -1 if none. */
  readonly damagedAt: number
  /** True when the bytes do not say which encoding it is, and letters were guessed. */
  readonly isGuess: boolean
}

const sampleSize = 65_536

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** The first byte of Latin, extended Latin and Cyrillic letters in UTF-16, and of punctuation. */
const alphabetBlocks: ReadonlySet<number> = new Set([0, 1, 4, 0x20])
const zero: ReadonlySet<number> = new Set([0])

/** UTF-16 without a mark: one byte of each pair is the block of the alphabet (0, 1 or 4), the other is not. */
function byPairs(bytes: Uint8Array): Encoding | null {
  const pairs = Math.floor(Math.min(bytes.length, sampleSize) / 2)
  if (pairs < 4 || bytes.length % 2 !== 0) return null
  const share = (side: 0 | 1, wanted: ReadonlySet<number>) => {
    let found = 0
    for (let i = side; i < pairs * 2; i += 2) if (wanted.has(bytes[i] ?? 0)) found += 1
    return found / pairs
  }
  const isBlock = (side: 0 | 1) => share(side, alphabetBlocks) > 0.9 && share(side, zero) > 0.05
  if (isBlock(1) && share(0, zero) < 0.02) return 'utf-16le'
  if (isBlock(0) && share(1, zero) < 0.02) return 'utf-16be'
  return null
}

/** The length of the UTF-8 character that begins at `at`, 0 if none does. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  for (let k = 1; k < length; k++) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** Whether a text is meant as UTF-8: entirely so, or so clearly that the rest is damage. */
function isUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length;) {
    if ((bytes[i] ?? 0) < 0x80) {
      i += 1
      continue
    }
    const length = utf8Length(bytes, i)
    if (length > 0) good += 1
    else bad += 1
    i += Math.max(1, length)
  }
  return bad === 0 || good > bad * 10
}

/** Encodings of Windows and of older Macs in which every byte is a letter or a sign. The first that reads best is taken. */
const common = ['windows-1250', 'windows-1251', 'windows-1252', 'macintosh'] as const

/** Those that are hardly written any more, and what speaks against each before it is read. */
const rare: ReadonlyMap<Encoding, number> = new Map([
  ['windows-1253', 2],
  ['windows-1254', 1],
  ['iso-8859-2', 2],
  ['x-mac-croatian', 2],
  ['x-mac-ce', 2],
  ['x-mac-cyrillic', 2],
  ['ibm852', 2],
])

const local: ReadonlySet<Encoding> = new Set([...common, ...rare.keys()])

const macs: ReadonlySet<Encoding> = new Set([
  'macintosh',
  'x-mac-croatian',
  'x-mac-ce',
  'x-mac-cyrillic',
])

/** The lines in which something stands beyond ASCII, as far as they tell the encoding. */
function tellingBytes(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const start = Math.max(0, first - sampleSize / 2)
  return bytes.subarray(start, start + sampleSize)
}

/** So much larger a share of the letters is of one language where a rare encoding is the right one. */
const clearly = 0.1

/** An encoding, and how well a text reads in it. */
interface Reading {
  readonly encoding: Encoding
  readonly text: string
  readonly score: number
}

/** The local encoding whose letters stand together as some language writes them. */
function localEncoding(bytes: Uint8Array): Encoding {
  const sample = tellingBytes(bytes)
  // Only the oldest Macs end lines by a carriage return alone.
  const isMac = sample.includes(0x0d) && !sample.includes(0x0a)
  const readIn = (encoding: Encoding): Reading => {
    const text = decodeBytes(sample, encoding)
    const favour = (isMac && macs.has(encoding) ? 2 : 0) - (rare.get(encoding) ?? 0)
    return { encoding, text, score: letterScore(text) + favour }
  }
  const better = (best: Reading, other: Reading) => (other.score > best.score ? other : best)
  const usual = common.map(readIn).reduce(better)
  const share = shareOfOneLanguage(usual.text)
  // A rare one only where its letters are more those of one language: else "Käthe" would be read as "Kšthe".
  const others = share === 1 ? [] : [...rare.keys()].map(readIn)
  return others
    .filter(({ text }) => shareOfOneLanguage(text) > share + clearly)
    .reduce(better, usual).encoding
}

/** The encoding a text is most likely in. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const sure = byMark(bytes) ?? byPairs(bytes)
  if (sure !== null) return sure
  return isUtf8(bytes) ? 'utf-8' : localEncoding(bytes)
}

/** The text of bytes in an encoding. Never throws. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  const old = withOldLetters(bytes, encoding)
  if (old !== null) return old
  const text = new TextDecoder(encoding).decode(bytes)
  return encoding === 'windows-1252' ? withWesternSigns(text) : text
}

/** Decodes a text in a given encoding, or in the likeliest one. Never throws. */
export function decodeText(bytes: Uint8Array, forced: Encoding | null): DecodedText {
  const encoding = forced ?? guessEncoding(bytes)
  const text = decodeBytes(bytes, encoding)
  // A local encoding has no letter for some bytes: they come out as invisible control characters.
  const isLocal = local.has(encoding)
  const damagedAt = text.search(isLocal ? /[\u0080-\u009f\ufffd]/ : /\ufffd/)
  return { text, encoding, damagedAt, isGuess: forced === null && isLocal }
}
