/**
 * The words on every screen, in Serbian: sentences of that language and nothing else, in its letters, and with room for
 * them, also when the text is large. English is looked at in `places.e2e.ts`, on one visit with the rest.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../src-shared/documents'
import { startApp } from './app'
import type { TestApp } from './app'
import { wordsInFiles } from './lib/import-places'
import { dataWords, isEnglish, isRaw, strayWords } from './lib/language'
import { firstPlaces, nobody, places } from './lib/places'
import type { Place } from './lib/places'
import { wordsInData } from './lib/texts'
import { show, tourOf } from './lib/tour'
import { noWordFaults, wordFaults } from './lib/words'
import type { WordFaults } from './lib/words'
import { openSample } from './steps/program'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
  await app.page.setViewportSize({ width: 1280, height: 800 })
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

let data: ReadonlySet<string> = new Set()

async function read(place: Place, language: Language): Promise<WordFaults> {
  await place.open(tourOf(app, language))
  return wordFaults(app.page, language, data)
}

describe('What judges the words', () => {
  it('tells keys, placeholders and missing values from sentences', () => {
    const isRawText = (text: string) => isRaw({ text, isLabel: true })
    expect(['people:title', 'Hello {{name}}', 'undefined', 'e.g. this'].map(isRawText)).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(isRawText('shortcuts.manner.copy')).toBe(true)
    expect(isRawText('Nothing is undefinedly far.')).toBe(false)
  })

  it('tells English and the other script from Serbian', () => {
    const none = new Set<string>()
    const label = (text: string) => ({ text, isLabel: true })
    expect(isEnglish(label('Keyboard shortcuts'), 'sr-Cyrl', none)).toBe(true)
    expect(isEnglish(label('Add “Ana”'), 'sr-Latn', none)).toBe(false)
    expect(isEnglish(label('Подешавања'), 'sr-Cyrl', none)).toBe(false)
    expect(strayWords(label('Сачувај PDF у Zoom folder'), 'sr-Cyrl', none)).toEqual(['folder'])
    expect(strayWords(label('Sačuvaj за касније'), 'sr-Latn', none)).toEqual(['за', 'касније'])
  })
})

/**
 * Latin is made of Cyrillic, letter by letter, so its words are right where those are: it is looked at where a screen
 * opens, for its letters and its room.
 */
const looks: readonly (readonly [Language, readonly Place[], readonly Place[]])[] = [
  ['sr-Cyrl', firstPlaces, places],
  ['sr-Latn', firstPlaces.slice(0, 1), places.filter(({ name, screen }) => name === screen)],
]

describe.each(looks)('In %s, before there is a program, the words are right', (language, first) => {
  it.each(first)('on: $name', async (place) => {
    expect(await read(place, language)).toEqual(noWordFaults)
  })
})

describe('In the sample program', () => {
  beforeAll(async () => {
    await show(tourOf(app), 'home')
    await openSample(app.page)
    data = dataWords([...(await wordsInData(app.page)), ...wordsInFiles(), nobody])
  })

  describe.each(looks)('in %s, the words are right and have room', (language, _, all) => {
    it.each(all)('on: $name', async (place) => {
      expect(await read(place, language)).toEqual(noWordFaults)
    })
  })
})
