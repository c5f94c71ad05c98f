/**
 * Letters are Unicode: in patterns `\b` and `\w` know only ASCII, so that "Srđa" falls apart after "Sr" and "до" is never
 * a word. Patterns that read what people wrote bound words by \p{L} (see i18n/phrases).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { phrasePattern } from '../../src-renderer/i18n/phrases'

/** Files whose patterns read only what programs write, and what that is. */
const readPrograms: Readonly<Record<string, string>> = {
  'src-main/documents/pictures.ts': 'names of SVG elements',
  'src-main/system/log.ts': 'places in a stack',
  'src-main/documents/page-texts.ts': 'SVG made by the typesetter',
  'src-main/documents/svg-fonts.ts': 'styles in SVG',
  'src-main/documents/prepare.ts': 'names of SVG elements',
  'src-main/documents/svg-pages.ts': 'SVG made by the typesetter',
  'src-shared/svg.ts': 'names of SVG elements and attributes',
  'src-shared/svg-entities.ts': 'names of entities in SVG',
  'src-renderer/app/note-errors.ts': 'names of errors and places in a stack',
  'src-main/updates/packaged.ts': 'the address of updates, set when packaging',
  'scripts/lib/words.ts': 'names of parameters in the catalogues',
  'scripts/lib/plant/constants.ts': 'constants in the sources',
}

const asciiWord = /\\[bBwW](?![\w])|\\[bw](?=[a-z])/u

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.(?:ts|tsx|mjs|js)$/u.test(path))
}

/** The source without its comments. */
const code = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(?<=^|\s)\/\/.*$/gmu, '')

const all = ['src-renderer', 'src-main', 'src-shared', 'scripts'].flatMap(sources)

test('no pattern that reads what people wrote has \\b or \\w', () => {
  const found = all.filter((path) => asciiWord.test(code(readFileSync(path, 'utf8'))))
  expect(found.filter((path) => !(path in readPrograms))).toEqual([])
  expect(Object.keys(readPrograms).filter((path) => !found.includes(path))).toEqual([])
})

test('phrases are bounded by letters of any script', () => {
  const form = phrasePattern('sr|ma|до')
  for (const word of ['srđa', 'maša', 'добро', 'osr', 'ма́']) expect(form.test(word)).toBe(false)
  for (const text of ['sr', 'ana sr', 'do', 'od 5 do 7']) expect(form.test(text)).toBe(true)
  expect(phrasePattern('završn*').test('zavrsna radionica')).toBe(true)
  expect(phrasePattern('završn*').test('nezavrsna')).toBe(false)
  expect(phrasePattern('mentor', 'whole').test('mentorka')).toBe(false)
})
