/** The guide on board: the same sections in every language, one for each screen, and a search that finds. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../src-shared/documents'
import {
  parseGuide,
  passagesOf,
  searchGuide,
  textOf,
} from '../../../src-renderer/features/guide/guide.rules'
import { sectionOf, sectionsOfScreens } from '../../../src-renderer/features/guide/guide-sections'
import { readGuide } from '../../../src-renderer/features/guide/guide-text'

const sources = { en: 'docs/guide.md', sr: 'docs/guide.sr.md' }
const sourceOf = (language: keyof typeof sources) => readFileSync(sources[language], 'utf8')

describe('The guide', () => {
  it('has the same sections in every language, with as many paragraphs, points and stressed words in each', async () => {
    const outline = async (language: (typeof languages)[number]) =>
      (await readGuide(language)).map(({ id, blocks }) => [
        id,
        blocks.map((block) => (block.kind === 'text' ? 'text' : block.points.length)),
      ])
    const english = await outline('en')
    expect(english.length).toBeGreaterThan(10)
    for (const language of languages) expect(await outline(language)).toEqual(english)
  })

  it('closes Serbian quotes as the program does: „…”', () => {
    const opened = sourceOf('sr').match(/„/gu) ?? []
    expect(opened.length).toBeGreaterThan(10)
    expect(sourceOf('sr').match(/„[^”“]*”/gu)).toHaveLength(opened.length)
    expect(sourceOf('sr')).not.toContain('“')
  })

  it('names each section once, with a title and something to read', async () => {
    for (const language of languages) {
      const sections = await readGuide(language)
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length)
      for (const { id, title, blocks } of sections) {
        expect(title, id).not.toBe('')
        expect(blocks.length, id).toBeGreaterThan(0)
      }
    }
  })

  it('has a section for every screen', async () => {
    const ids = (await readGuide('en')).map(({ id }) => id)
    for (const id of sectionsOfScreens) expect(ids).toContain(id)
    expect(sectionOf('pairs')).toBe('matching')
    expect(sectionOf('pairs', null, 'meetings')).toBe('meetings')
    expect(sectionOf('settings', 'data')).toBe('your-data')
    expect(sectionOf('settings', 'about')).toBe('updates')
  })

  it('shows every word that is written in it, and no sign of how it is written', () => {
    for (const language of ['en', 'sr'] as const) {
      const source = sourceOf(language)
      const plain = source
        .replaceAll(/^(?:<!--.*-->|!\[.*\)|#+ .*)$/gm, '')
        .replaceAll(/^- |\*\*/gm, '')
      const shown = parseGuide(source).flatMap((section) => passagesOf(section).map(textOf))
      expect(shown.join(' ').split(/\s+/)).toEqual(plain.trim().split(/\s+/))
      // What the reader does not know would be shown as it is written.
      expect(shown.join('\n')).not.toMatch(/\*|`|\[.*\]\(|^#|^\d+\. |\|/m)
    }
  })

  it('is written in the letters of its language', async () => {
    const latin = (await readGuide('sr-Latn')).flatMap(passagesOf).map(textOf).join(' ')
    expect(latin).not.toMatch(/\p{Script=Cyrillic}/u)
    const cyrillic = (await readGuide('sr-Cyrl')).map(({ title }) => title).join(' ')
    // The name of the program is written as it is.
    expect(cyrillic.replaceAll('Ciklus', '')).not.toMatch(/[a-z]/)
  })
})

describe('The search', () => {
  it('finds passages with all words, in either script and without diacritics', async () => {
    const places = (language: (typeof languages)[number], query: string) =>
      readGuide(language).then((sections) =>
        searchGuide(sections, query).map(({ sectionId }) => sectionId),
      )
    expect(await places('en', 'stolen encrypted')).toContain('your-data')
    expect(await places('sr-Cyrl', 'sifrovan')).toContain('your-data')
    expect(await places('sr-Latn', 'шифрован')).toContain('your-data')
    expect(await places('sr-Latn', 'Šifrovan')).toContain('your-data')
    expect(await places('en', 'no such thing as this')).toEqual([])
    expect(await places('en', '  ')).toEqual([])
  })

  it('counts a word of the title for all of its section, but not alone', () => {
    const sections = parseGuide('<!-- section: a -->\n\n# Pears\n\nAbout apples.\n\nAbout plums.\n')
    expect(searchGuide(sections, 'pears plums').map(({ at }) => at)).toEqual([1])
    expect(searchGuide(sections, 'pears')).toEqual([])
  })
})
