/**
 * File names from names that people have: Č Ć Š Ž Đ, Cyrillic and every other script stay; only what a file system
 * forbids goes. The result is a good name on Windows, macOS and Linux alike, whatever the machine it is made on.
 */

/** Room for a folder's worth of numbering, within the 255 bytes that most file systems allow. */
const maxBytes = 150
/** Forbidden on Windows; `/` everywhere. */
const forbidden = new Set('<>:"/\\|?*')
/** Names that Windows keeps for devices, whatever the extension. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i

/**
 * Control characters, halves of characters, and marks that reorder or hide text (a file that only looks like another one).
 * The two joiners U+200C and U+200D stay: names in Persian and in the scripts of India need them.
 */
const invisible: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffd],
]

function isInvisible(character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  return invisible.some(([from, to]) => point >= from && point <= to)
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length

/** Cuts to a number of UTF-8 bytes without splitting a letter from its accents. */
function cut(text: string, bytes: number): string {
  if (byteLength(text) <= bytes) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (byteLength(kept + segment) > bytes) break
    kept += segment
  }
  return kept
}

/** Without dots and spaces at the ends: Windows drops them, a leading dot hides the file elsewhere. */
const trim = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/gu, '')

/**
 * A file name made of a person's words and an extension (with its dot). The extension is added when it is missing.
 * Never empty: with nothing left to keep, `fallback` is the name.
 */
export function safeFileName(words: string, extension: string, fallback = 'Ciklus'): string {
  const hasExtension = extension !== '' && words.toLowerCase().endsWith(extension.toLowerCase())
  const stem = hasExtension ? words.slice(0, -extension.length) : words
  const spaced = Array.from(stem.normalize('NFC'), (c) =>
    forbidden.has(c) ? ' ' : isInvisible(c) && !/\s/u.test(c) ? '' : c,
  )
    .join('')
    .replace(/\s+/gu, ' ')
  const cutStem = trim(cut(trim(spaced), maxBytes - byteLength(extension)))
  const named = cutStem === '' ? fallback : cutStem
  // Windows looks at what stands before the first dot: `con.a.pdf` is the console too.
  const beforeDot = (named.split('.')[0] ?? '').trimEnd()
  return `${reserved.test(beforeDot) ? `_${named}` : named}${extension}`
}

/** How names are compared where case and composition do not count (Windows, macOS). */
const compared = (name: string): string => name.normalize('NFC').toLowerCase()

/** Hands out names, numbering what repeats: `Ana.pdf`, `Ana (2).pdf`. */
export interface NameGiver {
  /** The name to use for `words`; never the same twice, never one that was there before. */
  next(words: string): string
}

/** Makes a {@link NameGiver} for files with one extension, in a folder that already has files with these names. */
export function nameGiver(extension: string, existing: Iterable<string>): NameGiver {
  const taken = new Set<string>()
  for (const name of existing) taken.add(compared(name))
  const tried = new Map<string, number>()
  return {
    next(words) {
      const plain = safeFileName(words, extension)
      const stem = plain.slice(0, plain.length - extension.length)
      let number = tried.get(compared(plain)) ?? 0
      let name = ''
      do {
        number += 1
        name = number === 1 ? plain : `${stem} (${String(number)})${extension}`
      } while (taken.has(compared(name)))
      tried.set(compared(plain), number)
      taken.add(compared(name))
      return name
    },
  }
}
