/**
 * Which characters the fonts on board can draw. The typesetter draws a hollow box for a character
 * it has no glyph for, so the coordinator is told the character and the text it stands in instead.
 * Reads the `cmap` table of a TrueType font (OpenType specification 1.9, "cmap", formats 4 and 12).
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { MissingGlyph } from './worker.types'

/** Answers whether any font on board has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean

type Ranges = [from: number, to: number][]

function tableOffset(font: DataView, tag: string): number {
  const tables = font.getUint16(4)
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => font.getUint8(record + k)))
    if (name === tag) return font.getUint32(record + 8)
  }
  throw new Error(`The font has no ${tag} table`)
}

function readFormat4(font: DataView, at: number): Ranges {
  const segments = font.getUint16(at + 6) / 2
  const ranges: Ranges = []
  for (let i = 0; i < segments; i++) {
    const to = font.getUint16(at + 14 + i * 2)
    const from = font.getUint16(at + 16 + (segments + i) * 2)
    const deltaAt = at + 16 + (segments * 2 + i) * 2
    const rangeAt = deltaAt + segments * 2
    const delta = font.getUint16(deltaAt)
    const range = font.getUint16(rangeAt)
    for (let code = from; code <= to && code !== 0xffff; code++) {
      const glyph =
        range === 0 ? (code + delta) & 0xffff : font.getUint16(rangeAt + range + (code - from) * 2)
      if (glyph !== 0) ranges.push([code, code])
    }
  }
  return ranges
}

function readFormat12(font: DataView, at: number): Ranges {
  const groups = font.getUint32(at + 12)
  return Array.from({ length: groups }, (_, i) => [
    font.getUint32(at + 16 + i * 12),
    font.getUint32(at + 20 + i * 12),
  ])
}

/** The code points a TrueType font has glyphs for. */
export function fontCharacters(bytes: Uint8Array): Set<number> {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cmap = tableOffset(font, 'cmap')
  const found = new Set<number>()
  for (let i = 0; i < font.getUint16(cmap + 2); i++) {
    const at = cmap + font.getUint32(cmap + 4 + i * 8 + 4)
    const format = font.getUint16(at)
    const ranges =
      format === 4 ? readFormat4(font, at) : format === 12 ? readFormat12(font, at) : []
    for (const [from, to] of ranges) for (let c = from; c <= to; c++) found.add(c)
  }
  return found
}

/** Reads every font of a folder and answers for all of them together. */
export function folderCoverage(folder: string): Coverage {
  const all = new Set<number>()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ttf'))) {
    for (const code of fontCharacters(readFileSync(join(folder, name)))) all.add(code)
  }
  return (code) => all.has(code)
}

/** Needs no glyph: controls, joiners, direction marks, variation selectors and spaces of all kinds. */
const invisible = /^[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\u{fe00}-\u{fe0f}\u{34f}]$/u

/**
 * The characters of the texts that cannot be drawn, each once, with the first text it stands in
 * (cut to 80 characters). Texts are compared in their composed form, as the typesetter shapes them.
 */
export function missingGlyphs(texts: Iterable<string>, covers: Coverage): MissingGlyph[] {
  const missing = new Map<string, string>()
  const known = new Set<string>()
  for (const text of texts) {
    for (const character of text.normalize('NFC')) {
      if (known.has(character)) continue
      known.add(character)
      const code = character.codePointAt(0) ?? 0
      if (covers(code) || invisible.test(character)) continue
      missing.set(character, text.length > 80 ? `${text.slice(0, 79)}…` : text)
    }
  }
  return [...missing].map(([character, where]) => ({ character, in: where }))
}
