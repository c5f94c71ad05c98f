/**
 * Letters that were spoilt before the file was made: UTF-8 that some program read as another encoding, "MarkoviÄ‡" for
 * "Marković". Recognized by what the signs would be as bytes; repaired only when somebody asks for it.
 */
import { withWesternSigns } from '../../../../src-shared/western-signs'
import type { ForeignTable, InCell } from '../../../../src-shared/documents'

/** Cells with spoilt letters, and one of them before and after. */
interface BrokenLetters {
  readonly count: number
  readonly was: string
  readonly is: string
}

/** The byte of each sign in an encoding; control characters are what undefined bytes become. */
function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const all = Uint8Array.from({ length: 128 }, (_, at) => at + 128)
  const text = new TextDecoder(encoding).decode(all)
  const signs = Array.from(encoding === 'windows-1252' ? withWesternSigns(text) : text)
  const controls = Array.from({ length: 32 }, (_, at) => String.fromCharCode(at + 128))
  return new Map([
    ...controls.map((sign, at) => [sign, at + 128] as const),
    ...signs.map((sign, at) => [sign, at + 128] as const),
  ])
}

const misreadings = ['windows-1252', 'windows-1250', 'macintosh'].map(bytesOf)

/** What comes out may only be letters and marks that are written here. */
const plausible = /^[\u00a0-\u017f\u0218-\u021b\u0400-\u045f\u2010-\u2026\u20ac]$/u

const lengthOf = (lead: number): number => (lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 0)

/** The sign that stands at a place as UTF-8 read wrongly; null when none does. */
function signAt(
  signs: readonly string[],
  at: number,
  bytes: ReadonlyMap<string, number>,
): { readonly sign: string; readonly length: number } | null {
  const length = lengthOf(bytes.get(signs[at] ?? '') ?? 0)
  if (length === 0) return null
  const found = signs.slice(at, at + length).map((sign) => bytes.get(sign) ?? 0)
  if (found.length < length || !found.slice(1).every((byte) => (byte & 0xc0) === 0x80)) return null
  const sign = new TextDecoder().decode(Uint8Array.from(found))
  return plausible.test(sign) ? { sign, length } : null
}

/** How often a text held such signs, and what it is without them. */
interface Repaired {
  readonly text: string
  readonly found: number
  /** True when a sign that stands in no word was among them. */
  readonly isSure: boolean
}

function repairedBy(signs: readonly string[], bytes: ReadonlyMap<string, number>): Repaired {
  let text = ''
  let found = 0
  let isSure = false
  for (let at = 0; at < signs.length;) {
    const made = (signs[at] ?? '') > '\u007f' ? signAt(signs, at, bytes) : null
    text += made?.sign ?? signs[at] ?? ''
    if (made !== null) {
      found += 1
      isSure ||= signs.slice(at + 1, at + made.length).some((sign) => !/\p{L}/u.test(sign))
    }
    at += made?.length ?? 1
  }
  return { text, found, isSure }
}

/** A text with its spoilt letters put right; as it is when it has none. Twice spoilt ones are put right twice. */
export function repairText(text: string, most = 2): string {
  if (most === 0 || !/[\u00c2-\u00ef\u0102-\u0163\u221a-\u2248]/u.test(text)) return text
  const signs = Array.from(text)
  const best = misreadings
    .map((bytes) => repairedBy(signs, bytes))
    .reduce((a, b) => (b.found > a.found ? b : a))
  if (best.found === 0 || (!best.isSure && best.found < 2)) return text
  return repairText(best.text.normalize('NFC'), most - 1)
}

const repairCell = (cell: InCell): InCell => (typeof cell === 'string' ? repairText(cell) : cell)

/** The cells of a table with spoilt letters; null when there are none. */
export function brokenLetters(table: ForeignTable): BrokenLetters | null {
  let count = 0
  let example: Pick<BrokenLetters, 'was' | 'is'> | null = null
  for (const cell of table.rows.flat()) {
    if (typeof cell !== 'string') continue
    const is = repairText(cell)
    if (is === cell) continue
    count += 1
    example ??= { was: cell.slice(0, 60), is: is.slice(0, 60) }
  }
  return example === null ? null : { count, ...example }
}

/** The table with its spoilt letters put right. */
export function repairLetters(table: ForeignTable): ForeignTable {
  return { ...table, rows: table.rows.map((row) => row.map(repairCell)) }
}
