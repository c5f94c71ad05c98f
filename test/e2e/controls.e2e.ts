/**
 * Every control of every screen: it has a name, it is reached from the keyboard, the focus on it can be seen, and
 * using it does something.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp } from './app'
import type { TestApp } from './app'
import { controlsIn, walkWithTab, wordsOf } from './lib/controls'
import type { Control, TabWalk } from './lib/controls'
import { firstPlaces, frames, places } from './lib/places'
import type { Place } from './lib/places'
import { tourOf } from './lib/tour'
import { begin, contentOf, scopeOf, useAll } from './lib/walk'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

/** Those that neither Tab nor the arrow keys of what they are part of come by. */
function outOfReach(controls: readonly Control[], { visited }: TabWalk): readonly string[] {
  const groups = new Set(
    controls
      .filter(({ id }) => visited.has(id))
      .flatMap(({ group, role, id }) => [group, `${role} ${String(id)}`]),
  )
  return controls
    .filter(({ id, group }) => !visited.has(id) && (group === null || !groups.has(group)))
    .map(wordsOf)
}

const known = new Set<string>()

async function look(place: Place, within?: string) {
  const { page } = app
  const start = { tour: tourOf(app), place, scope: within ?? 'main' }
  await begin(start)
  const scope = within ?? (await scopeOf(page))
  const content = await contentOf(page)
  const controls = await controlsIn(page, scope)
  expect(controls.length).toBeGreaterThan(0)
  // In a menu it is the arrow keys that move, and Tab leads out of it.
  const isMenu = scope === '[role=menu]'
  const tab = isMenu ? null : await walkWithTab(page, controls)
  return {
    withoutName: controls.filter(({ name }) => name === '').map(wordsOf),
    outOfReach: tab === null ? [] : outOfReach(controls, tab),
    withoutFocus: tab === null ? [] : tab.unseen,
    idle: await useAll({ ...start, scope }, controls, content, known),
  }
}

const nothing = { withoutName: [], outOfReach: [], withoutFocus: [], idle: [] }

describe('The walk itself', () => {
  it('finds a button that does nothing, has no name and is not reached with Tab', async () => {
    const { page } = app
    const [place] = frames
    expect(place).toBeDefined()
    if (place === undefined) return
    const walk = { tour: tourOf(app), place, scope: '[data-planted]' }
    await begin(walk)
    await page.evaluate(() => {
      const planted = document.createElement('div')
      planted.dataset['planted'] = ''
      planted.innerHTML =
        '<button>Idle</button><button tabindex="-1" style="width: 2rem; height: 2rem"></button>'
      document.querySelector('main')?.append(planted)
    })
    const controls = await controlsIn(page, walk.scope)
    expect(controls.map(wordsOf)).toEqual(['button “Idle”', 'button “”'])
    expect(outOfReach(controls, await walkWithTab(page, controls))).toEqual(['button “”'])
    expect(await useAll(walk, controls, await contentOf(page), new Set())).toEqual([
      'button “Idle” does nothing',
      'button “” does nothing',
    ])
  })
})

describe('Every control has a name, is reached from the keyboard, and does something', () => {
  it.each(firstPlaces)('on: $name', async (place) => {
    expect(await look(place)).toEqual(nothing)
  })

  it.each(frames)('in $name', async (frame) => {
    expect(await look(frame, 'nav, header')).toEqual(nothing)
  })

  it.each(places)('on: $name', { timeout: 300_000 }, async (place) => {
    expect(await look(place)).toEqual(nothing)
  })
})
