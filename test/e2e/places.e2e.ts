/**
 * Every place of the program, on one visit each. Nothing on it keeps somebody out: axe looks at it in light and in dark, and its
 * words are read and have room. Every control has a name, is reached from the keyboard, shows the focus, and does
 * something. The screens with records are here, the others in `places-other.e2e.ts`: two suites run at a time.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp } from './app'
import type { TestApp } from './app'
import { begin } from './lib/begin'
import { controlsIn, walkWithTab, wordsOf } from './lib/controls'
import type { Control } from './lib/controls'
import { faultsOf, nothing, outOfReach } from './lib/faults'
import { firstPlaces, forgottenScreens, frames, recordPlaces } from './lib/places'
import { tourOf } from './lib/tour'
import { contentOf, useAll } from './lib/walk'

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

const known = new Set<string>()

describe('The walk itself', () => {
  it('leaves no screen out', () => {
    expect(forgottenScreens()).toEqual([])
  })

  it('finds a button that does nothing, has no name and is not reached with Tab', async () => {
    const { page } = app
    const [place] = frames
    expect(place).toBeDefined()
    if (place === undefined) return
    const walk = { tour: tourOf(app), place, scope: '[data-planted]' }
    const plant = async (): Promise<readonly Control[]> => {
      await begin(walk)
      await page.evaluate(() => {
        const planted = document.createElement('div')
        planted.dataset['planted'] = ''
        planted.innerHTML = '<button>Idle</button><button tabindex="-1">\u00a0</button>'
        document.querySelector('main')?.append(planted)
      })
      return controlsIn(page, walk.scope)
    }
    const controls = await plant()
    expect(controls.map(wordsOf)).toEqual(['button “Idle”', 'button “”'])
    expect(outOfReach(controls, await walkWithTab(page, controls, walk.scope))).toEqual([
      'button “”',
    ])
    for (const at of [0, 1]) {
      const one = (await plant()).slice(at, at + 1)
      const faults = await useAll(walk, one, await contentOf(page), new Set())
      expect(faults).toEqual(one.map((control) => `${wordsOf(control)} does nothing`))
    }
  })
})

describe('Nothing is wrong, and every control does something', () => {
  it.each(firstPlaces)('on: $name', async (place) => {
    expect(await faultsOf(app, place, known)).toEqual(nothing)
  })

  it.each(frames)('in $name', async (frame) => {
    expect(await faultsOf(app, frame, known, 'nav, header')).toEqual(nothing)
  })

  it.each(recordPlaces)('on: $name', { timeout: 300_000 }, async (place) => {
    expect(await faultsOf(app, place, known)).toEqual(nothing)
  })
})
