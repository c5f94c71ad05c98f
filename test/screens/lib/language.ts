/** Judges texts: are they sentences of the language the screen is in, or did something else come through. */
import { readFileSync } from 'node:fs'
import { latinCatalogues, loadCatalogues } from '../../../src-renderer/i18n/catalogues'
import type { Catalogue } from '../../../src-renderer/i18n/catalogues'
import type { Language } from '../../../src-shared/documents'
import { inflect } from '../../../src-renderer/domain/inflection/inflection'
import { suggestCyrillic, toLatin } from '../../../src-renderer/i18n/transliterate'
import type { LicenceList } from '../../../src-renderer/features/settings/licences'
import type { Shown } from './texts'

const written = loadCatalogues()
const catalogues = { ...written, 'sr-Latn': latinCatalogues(written['sr-Cyrl']) }
const licences = JSON.parse(readFileSync('resources/licences.json', 'utf8')) as LicenceList

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

/** Words of foreign tongues that Serbian keeps in their own letters: formats, programs, keys. */
const keptInLatin = new Set([
  ...[
    'Ciklus',
    'ciklus',
    // What is typed in the months of meetings where two did not meet.
    'x',
    'DOS',
    'ISO',
    'PDF',
    'CSV',
    'XLSX',
    ...['XLS', 'ODS', 'TSV', 'TXT', 'VCF'],
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
    'vCard',
    // The guide's example of letters that were spoilt.
    'MarkoviÄ',
    'Linux',
    'MB',
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
    'Nextcloud',
    'ownCloud',
    'WebDAV',
  ],
])

/** Names of libraries, typefaces and licences. */
const licenceWords = [
  'MIT',
  ...licences.parts.flatMap(({ name, licence }) => wordsIn(`${name} ${licence}`)),
]

/** Words that are kept in Latin on some states alone; elsewhere each of them would be one that came through. */
const keptOn: Readonly<Record<string, readonly string[]>> = {
  'settings: about': licenceWords,
  'settings: a licence': licenceWords,
  'settings: a newer version': licenceWords,
  'settings: a newer version that waits': licenceWords,
  'settings: a newer version on its way': licenceWords,
  // Keys that a passage names.
  'people: a passage of the guide, found': ['Home', 'End', 'Page', 'Up', 'Down'],
  // The name of the server that cannot be reached.
  'first page, joining by an address that cannot be reached': ['cloud', 'example', 'org'],
  // It names the system, its processor and the language, for whoever reads it anywhere.
  'settings: the report for help': [...licenceWords, 'linux', 'x', 'sr', 'Cyrl'],
}

/** The words that a state keeps in Latin beside those that all do. */
export function latinWordsOn(state: string): readonly string[] {
  // What an English letter asks for stands in its own words beside the field.
  if (state.startsWith('letters')) return ['by', 'when', 'to', 'confirm']
  return keptOn[state] ?? []
}

/** What on a state is in a language of its own, as a selector: the words of a licence, and letters. */
export function foreignPartOf(state: string): string | null {
  if (state.startsWith('letters')) return 'main [lang]'
  return state === 'settings: a licence' ? 'p[lang="en"]' : null
}

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
    .replace(/\S*[@/\\]\S*|\S+\.(?:csv|xlsx)\b|\.ciklus-update\b/gu, ' ')
    .replace(/(?<![\p{L}\d])[A-Z]\d?(?![\p{L}\d])/gu, ' ')
  return wordsIn(plain).filter(
    (word) =>
      other.test(word) &&
      !data.has(word) &&
      !keptInLatin.has(word) &&
      !languageNames.includes(word),
  )
}

/** The forms in which Serbian offers a word that may be somebody's first or last name. */
function formsOf(word: string): readonly string[] {
  if (!/^\p{Lu}/u.test(word)) return []
  const language = /\p{Script=Cyrillic}/u.test(word) ? 'sr-Cyrl' : 'sr-Latn'
  const names = [
    { firstName: word, lastName: '' },
    { firstName: '', lastName: word },
  ]
  const forms = names.flatMap((name) =>
    (['female', 'male'] as const).map((gender) => inflect(name, gender, language).forms),
  )
  return forms.flatMap(({ dative, vocative }) => [
    ...wordsIn(dative ?? ''),
    ...wordsIn(vocative ?? ''),
  ])
}

/** Texts of the data, whole and word by word, in the forms of names, and as they are offered in the other script. */
export function dataWords(texts: readonly string[]): ReadonlySet<string> {
  const both = texts.flatMap((text) => [text, toLatin(text), suggestCyrillic(text)])
  const words = new Set(both.flatMap(wordsIn))
  return new Set([...both, ...words, ...[...words].flatMap(formsOf)])
}
