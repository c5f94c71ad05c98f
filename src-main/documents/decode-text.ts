/**
 * Turns the bytes of a text file into text: byte order marks, UTF-8, UTF-16 with and without a mark, and
 * the two local encodings of this region, windows-1250 and windows-1251, told apart by how their
 * letters stand together.
 */
import type { TableOptions } from '../../src-shared/documents'

/** An encoding that a text file can be read in. */
export type Encoding = NonNullable<TableOptions['encoding']>

/** A text and the encoding it was in. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  /** Where the first character stands that could not be read, as an index into `text`; -1 if none. */
  readonly damagedAt: number
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

const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
/** Bytes that are letters in both local encodings, as far as the languages here use them. */
const isHigh = (byte: number) =>
  byte >= 0xc0 ||
  [0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x9a, 0x9c, 0x9d, 0x9e, 0x9f, 0xa3, 0xbc].includes(byte) ||
  (byte >= 0x80 && byte <= 0x83) ||
  byte === 0x90

/**
 * In Cyrillic text the bytes above 127 stand in runs; in Latin text they stand alone among plain
 * letters. Returns the likelier of the two encodings.
 */
function localEncoding(bytes: Uint8Array): Encoding {
  let runs = 0
  let alone = 0
  for (let i = 1; i < bytes.length; i++) {
    const [before, here] = [bytes[i - 1] ?? 0, bytes[i] ?? 0]
    if (isHigh(before) && isHigh(here)) runs += 1
    else if ((isHigh(before) && isLetter(here)) || (isLetter(before) && isHigh(here))) alone += 1
  }
  return runs > alone ? 'windows-1251' : 'windows-1250'
}

/** The encoding a text is most likely in. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const sure = byMark(bytes) ?? byPairs(bytes)
  if (sure !== null) return sure
  return isUtf8(bytes) ? 'utf-8' : localEncoding(bytes)
}

/** Decodes a text in a given encoding, or in the likeliest one. Never throws. */
export function decodeText(bytes: Uint8Array, forced: Encoding | null): DecodedText {
  const encoding = forced ?? guessEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  // A local encoding has no letter for some bytes: they come out as invisible control characters.
  const local = encoding.startsWith('windows')
  const damagedAt = text.search(local ? /[\u0080-\u009f\ufffd]/ : /\ufffd/)
  return { text, encoding, damagedAt }
}
