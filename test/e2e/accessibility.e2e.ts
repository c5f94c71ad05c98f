/**
 * Nothing on any screen keeps somebody out: axe looks at every place of the program, in light and in dark, and its words
 * are read and have room.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp } from './app'
import type { TestApp } from './app'
import { wordsInFiles } from './lib/import-places'
import { dataWords } from './lib/language'
import { firstPlaces, forgottenScreens, nobody, places } from './lib/places'
import type { Place } from './lib/places'
import { wordsInData } from './lib/texts'
import { tourOf } from './lib/tour'
import { noWordFaults, wordFaults } from './lib/words'
import { violations } from './steps/axe'
import { openSample } from './steps/program'

let app: TestApp
let data: ReadonlySet<string> = new Set()
beforeAll(async () => {
  app = await startApp()
  await app.page.setViewportSize({ width: 1280, height: 800 })
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
})
afterAll(async () => {
  await app.close()
})

/** What axe objects to, by colours, and what is wrong with the words. */
async function lookAt(place: Place) {
  const tour = tourOf(app)
  await place.open(tour)
  const light = await violations(app.page)
  await app.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await violations(app.page, 'colours')
  await app.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  return { light, dark, words: await wordFaults(app.page, tour.language, data) }
}

const nothing = { light: [], dark: [], words: noWordFaults }

describe('Before there is a program, nothing is wrong', () => {
  it.each(firstPlaces)('on: $name', async (place) => {
    expect(await lookAt(place)).toEqual(nothing)
  })
})

describe('In the sample program, nothing is wrong', () => {
  beforeAll(async () => {
    await tourOf(app).page.reload()
    await openSample(app.page)
    data = dataWords([...(await wordsInData(app.page)), ...wordsInFiles(), nobody])
  })

  it('and no screen is left out', () => {
    expect(forgottenScreens()).toEqual([])
  })

  it.each(places)('on: $name', async (place) => {
    expect(await lookAt(place)).toEqual(nothing)
  })

  it('and nothing was complained of on the way', () => {
    expect(app.complaints).toEqual([])
  })
})
