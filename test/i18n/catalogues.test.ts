/** The catalogues say the same things in every language, in the right script, with every plural. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { latinCatalogues, loadCatalogues } from '../../src-renderer/i18n/catalogues'
import type { Catalogue } from '../../src-renderer/i18n/catalogues'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import { languages } from '../../src-shared/documents'

const written = loadCatalogues()
const catalogues = { ...written, 'sr-Latn': latinCatalogues(written['sr-Cyrl']) }
const areas = Object.keys(catalogues.en).toSorted()

/** Sentences of a catalogue by their whole key. */
function sentences(catalogue: Catalogue, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as const]
      : sentences(value, `${prefix}${key}.`),
  )
}

const suffix = /_(zero|one|two|few|many|other)$/
const plain = (key: string): string => key.replace(suffix, '')
const placeholders = (text: string): readonly string[] =>
  [
    ...new Set(
      [...text.matchAll(/\{\{\s*([A-Za-z0-9_]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''),
    ),
  ].toSorted()

/** Words that stay Latin in Serbian Cyrillic: names, formats, keys. */
const latinWords = new Set(
  (
    'ciklus PDF L7160 L7163 L7165 CSV TSV TXT XLSX XLS ODS VCF DOCX JSON ZIP Zoom Teams Meet QR Ciklus Excel Word Google Forms Typst BitLocker FileVault Chromium Electron Windows Linux macOS ' +
    'Ctrl Cmd Alt Shift Enter Escape Esc Tab Delete Backspace Home End Space F2 UTF UTF-8 UTF-16 LE BE Windows-1250 Windows-1251 Windows-1252 Windows-1253 Windows-1254 ISO DOS Mac Roman windows-1250 windows-1251 ' +
    'AGPL XML SVG PNG JPEG JPG MB KB GB IndexedDB Latn Cyrl English example org www https A4 MIT K Z N P E A X D F G Q R V W Y x e-mail ciklus-update Chrome Edge Firefox ' +
    'Nextcloud ownCloud WebDAV http remote.php dav files ana Most'
  ).split(' '),
)

describe('the catalogues', () => {
  it('have the same areas in every language', () => {
    for (const language of languages)
      expect(Object.keys(catalogues[language]).toSorted()).toEqual(areas)
    expect(areas).toContain('core')
  })

  it('are all loaded', () => {
    const files = readdirSync(new URL('../../src-renderer/i18n/catalogues/en/', import.meta.url))
    expect(files.map((file) => file.replace('.json', '')).toSorted()).toEqual(areas)
  })

  it('say no key twice in one file', () => {
    for (const language of ['en', 'sr-Cyrl'])
      for (const area of areas) {
        const url = new URL(
          `../../src-renderer/i18n/catalogues/${language}/${area}.json`,
          import.meta.url,
        )
        const text = readFileSync(url, 'utf8')
        const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"\s*:\s*"(?:[^"\\]|\\.)*"/g)].length
        expect([language, area, written]).toEqual([
          language,
          area,
          sentences(JSON.parse(text) as Catalogue).length,
        ])
      }
  })

  it.each(areas)('have the same keys and the same placeholders: %s', (area) => {
    const english = new Map<string, Set<string>>()
    for (const [key, text] of sentences(catalogues.en[area] ?? {}))
      english.set(plain(key), new Set([...(english.get(plain(key)) ?? []), ...placeholders(text)]))
    const serbian = new Map<string, Set<string>>()
    for (const [key, text] of sentences(catalogues['sr-Cyrl'][area] ?? {}))
      serbian.set(plain(key), new Set([...(serbian.get(plain(key)) ?? []), ...placeholders(text)]))
    expect([...serbian.keys()].toSorted()).toEqual([...english.keys()].toSorted())
    for (const [key, names] of english)
      expect([key, [...(serbian.get(key) ?? [])].toSorted()]).toEqual([key, [...names].toSorted()])
  })

  it.each(languages)('have every plural form that %s needs, and no other', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    for (const area of areas) {
      const groups = new Map<string, string[]>()
      for (const [key] of sentences(catalogues[language][area] ?? {})) {
        const form = suffix.exec(key)?.[1]
        if (form) groups.set(plain(key), [...(groups.get(plain(key)) ?? []), form])
      }
      for (const [key, found] of groups)
        expect([`${area}:${key}`, found.toSorted()]).toEqual([`${area}:${key}`, forms])
    }
  })

  it.each(areas)(
    'have no stray Latin word in Serbian Cyrillic, nor a word in two scripts: %s',
    (area) => {
      for (const [key, text] of sentences(catalogues['sr-Cyrl'][area] ?? {})) {
        const words = text
          .replaceAll(/\{\{[^}]*\}\}|\{[^}]*\}|\$t\([^)]*\)|<\/?\w+>/g, ' ')
          .match(/[\p{L}\p{N}@.-]*\p{Script=Latin}[\p{L}\p{N}@.-]*/gu)
        const stray = (words ?? [])
          .map((word) => word.replace(/^[.-]+|[.-]+$/g, '').replace(/-\p{Script=Cyrillic}+$/u, ''))
          .filter((word) => !latinWords.has(word) && !/^[\w.-]+@example\.org$/.test(word))
        expect([key, stray]).toEqual([key, []])
      }
    },
  )

  it.each(areas)('have no Cyrillic letter in Serbian Latin or in English: %s', (area) => {
    for (const language of ['sr-Latn', 'en'] as const)
      for (const [key, text] of sentences(catalogues[language][area] ?? {}))
        expect([key, /\p{Script=Cyrillic}/u.test(text) ? text : '']).toEqual([key, ''])
  })

  it('close Serbian quotes as they are closed everywhere: „…”', () => {
    for (const area of areas)
      for (const [key, text] of sentences(catalogues['sr-Cyrl'][area] ?? {}))
        expect([key, /[“"]/u.test(text) ? text : '']).toEqual([key, ''])
  })

  it('never shout', () => {
    for (const language of languages)
      for (const area of areas)
        for (const [key, text] of sentences(catalogues[language][area] ?? {}))
          expect([`${area}:${key}`, text.includes('!')]).toEqual([`${area}:${key}`, false])
  })
})

describe('a translator', () => {
  it('speaks its own language, whatever the screen is in', () => {
    const saved = languages.map((language) => translatorFor(language).t('core:saving.saved'))
    expect(saved).toEqual(['Saved', 'Sačuvano', 'Сачувано'])
    expect(translatorFor('en')).toBe(translatorFor('en'))
  })

  it('puts values into a sentence without touching them', () => {
    const { t } = translatorFor('sr-Latn')
    expect(t('core:workspaceDone.created', { program: 'Мост <b>&' })).toContain('Мост <b>&')
  })
})
