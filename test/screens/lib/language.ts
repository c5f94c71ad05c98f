/** Judges texts: are they sentences of the language the screen is in, or did something else come through. */
import { loadCatalogues } from '../../../src-renderer/i18n/catalogues'
import type { Catalogue } from '../../../src-renderer/i18n/catalogues'
import type { Language } from '../../../src-shared/documents'
import { suggestCyrillic, toLatin } from '../../../src-renderer/i18n/transliterate'
import { fontLicences, libraryLicences } from '../../../src-renderer/features/settings/licences'
import type { Shown } from './texts'

const catalogues = loadCatalogues()

/** Every sentence of a catalogue with its key. */
function sentences(catalogue: Catalogue, path: string): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as const]
      : sentences(value, `${path}${key}.`),
  )
}

const all = (language: Language) =>
  Object.entries(catalogues[language]).flatMap(([area, catalogue]) =>
    sentences(catalogue, `${area}:`),
  )

const english = all('en')
const keys = new Set(english.flatMap(([key]) => [key, key.slice(key.indexOf(':') + 1)]))
const areas = Object.keys(catalogues.en).join('|')

/** A key of a catalogue, a placeholder, or a value that is none. */
export function isRaw({ text }: Shown): boolean {
  const rawKey = new RegExp(`\\b(?:${areas}):[a-z]\\w*(?:\\.\\w+)*\\b`, 'u')
  if (rawKey.test(text) || /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object|\bnull\b/u.test(text))
    return true
  return text.includes('.') && keys.has(text)
}

const letters = (text: string): number => text.match(/\p{L}{2,}/gu)?.length ?? 0
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** English sentences with at least two words of their own, as patterns; what stands for a placeholder is free. */
const patterns = english.flatMap(([, sentence]) => {
  const parts = sentence.split(/\{\{.*?\}\}/u)
  return parts.reduce((sum, part) => sum + letters(part), 0) >= 2
    ? [new RegExp(`^${parts.map(escaped).join('.*')}$`, 'u')]
    : []
})

const serbian = {
  'sr-Latn': new Set(all('sr-Latn').map(([, sentence]) => sentence)),
  'sr-Cyrl': new Set(all('sr-Cyrl').map(([, sentence]) => sentence)),
}
const shortEnglish = new Set(english.map(([, sentence]) => sentence))

/** An English sentence on a Serbian screen. Single words count where they name something. */
export function isEnglish(
  { text, isLabel }: Shown,
  language: 'sr-Latn' | 'sr-Cyrl',
  data: ReadonlySet<string>,
): boolean {
  if (serbian[language].has(text) || data.has(text) || languageNames.includes(text)) return false
  if (patterns.some((pattern) => pattern.test(text))) return true
  return isLabel && shortEnglish.has(text)
}

/** The languages to choose from are each called in its own words. */
const languageNames = ['English', 'Srpski', 'Српски']

/** Words of foreign tongues that Serbian keeps in their own letters: formats, programs, keys, names of licences. */
const keptInLatin = new Set([
  ...[
    'Ciklus',
    'PDF',
    'CSV',
    'XLSX',
    'JSON',
    'PNG',
    'JPEG',
    'SVG',
    'Meet',
    'Zoom',
    'Teams',
    'Windows',
    'Mac',
    'Roman',
    'UTF',
    'LE',
    'BE',
  ],
  ...[
    'Excel',
    'Ctrl',
    'F',
    'Shift',
    'Enter',
    'Esc',
    'Tab',
    'Space',
    'Delete',
    'Alt',
    'Chromium',
    'Electron',
    'MIT',
  ],
  ...[...fontLicences, ...libraryLicences].flatMap(({ name, licence }) =>
    wordsIn(`${name} ${licence}`),
  ),
])

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? []
}

/** Words in the letters of the other script that neither the data nor what Serbian keeps in Latin explains. */
export function strayWords(
  { text }: Shown,
  language: 'sr-Latn' | 'sr-Cyrl',
  data: ReadonlySet<string>,
): readonly string[] {
  const other = language === 'sr-Latn' ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u
  const plain = text
    // The name of a file that is being made: it is in the language of the document, and ends with the day.
    .replace(/[^:]*, \d{4}-\d\d-\d\d$/u, ' ')
    .replace(/\S*[@/\\]\S*|\S+\.(?:csv|xlsx)\b/gu, ' ')
    .replace(/(?<![\p{L}\d])[A-Z]\d?(?![\p{L}\d])/gu, ' ')
  return wordsIn(plain).filter(
    (word) =>
      other.test(word) &&
      !data.has(word) &&
      !keptInLatin.has(word) &&
      !languageNames.includes(word),
  )
}

/** Texts of the data, whole and word by word, and as they are offered in the other script. */
export function dataWords(texts: readonly string[]): ReadonlySet<string> {
  const both = texts.flatMap((text) => [text, toLatin(text), suggestCyrillic(text)])
  return new Set(both.flatMap((text) => [text, ...wordsIn(text)]))
}
