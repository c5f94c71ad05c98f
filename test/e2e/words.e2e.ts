/**
 * The words on every screen, in each language: sentences of that language and nothing else, in its letters, and with room
 * for them, also when the text is large.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src-shared/documents'
import type { Language } from '../../src-shared/documents'
import { startApp } from './app'
import type { TestApp } from './app'
import { dataWords, isEnglish, isRaw, strayWords } from './lib/language'
import { wordsInFiles } from './lib/import-places'
import { firstPlaces, nobody, places } from './lib/places'
import type { Place } from './lib/places'
import { misfitsOf, setTextSize, textsOf, wordsInData } from './lib/texts'
import { show, tourOf } from './lib/tour'
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

async function read(place: Place, language: Language) {
  const { page } = app
  await place.open(tourOf(app, language))
  const shown = await textsOf(page)
  const misfits = await misfitsOf(page)
  await setTextSize(page, 130)
  const largeMisfits = await misfitsOf(page)
  const isSerbian = language !== 'en'
  return {
    raw: shown.filter(isRaw).map(({ text }) => text),
    english: isSerbian
      ? shown.filter((one) => isEnglish(one, language, data)).map(({ text }) => text)
      : [],
    stray: isSerbian
      ? shown.flatMap((one) =>
          strayWords(one, language, data).map((word) => `${word}: ${one.text}`),
        )
      : [],
    misfits: misfits.filter(isOfTheProgram),
    largeMisfits: largeMisfits.filter(isOfTheProgram),
  }
}

/** A long title that a person wrote may end in dots where it is chosen from; the whole of it stands in the list. */
const isOfTheProgram = (misfit: string): boolean =>
  !(misfit.startsWith('cut off') && data.has(/“(.*)”/u.exec(misfit)?.[1] ?? ''))

const nothing = { raw: [], english: [], stray: [], misfits: [], largeMisfits: [] }

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

describe.each(languages)(
  'Before there is a program, in %s, the words are right and have room',
  (language) => {
    it.each(firstPlaces)('on: $name', async (place) => {
      expect(await read(place, language)).toEqual(nothing)
    })
  },
)

describe('In the sample program', () => {
  beforeAll(async () => {
    await show(tourOf(app), 'home')
    await openSample(app.page)
    data = dataWords([...(await wordsInData(app.page)), ...wordsInFiles(), nobody])
  })

  describe.each(languages)('in %s, the words are right and have room', (language) => {
    it.each(places)('on: $name', async (place) => {
      expect(await read(place, language)).toEqual(nothing)
    })
  })
})
