/** Every place around the records, as `places.e2e.ts` has it for those with records. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp } from './app'
import type { TestApp } from './app'
import { faultsOf, nothing } from './lib/faults'
import { otherPlaces } from './lib/places'

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

describe('Nothing is wrong, and every control does something', () => {
  it.each(otherPlaces)('on: $name', { timeout: 300_000 }, async (place) => {
    expect(await faultsOf(app, place, known)).toEqual(nothing)
  })
})
