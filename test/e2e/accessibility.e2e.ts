/** Nothing on any screen keeps somebody out: axe looks at every place of the program, in light and in dark. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp } from './app'
import type { TestApp } from './app'
import { firstPlaces, forgottenScreens, places } from './lib/places'
import type { Place } from './lib/places'
import { tourOf } from './lib/tour'
import { violations } from './steps/axe'
import { openSample } from './steps/program'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
})
afterAll(async () => {
  await app.close()
})

/** What axe objects to, by colours. */
async function lookAt(place: Place): Promise<Readonly<Record<string, readonly string[]>>> {
  await place.open(tourOf(app))
  const found: Record<string, readonly string[]> = {}
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    found[colorScheme] = await violations(app.page)
  }
  await app.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  return found
}

const nothing = { light: [], dark: [] }

describe('Before there is a program, axe finds nothing', () => {
  it.each(firstPlaces)('on: $name', async (place) => {
    expect(await lookAt(place)).toEqual(nothing)
  })
})

describe('In the sample program, axe finds nothing', () => {
  beforeAll(async () => {
    await tourOf(app).page.reload()
    await openSample(app.page)
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
