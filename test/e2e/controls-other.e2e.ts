/** Every control of the screens around the records, as `controls.e2e.ts` has it for those with records. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp } from './app'
import type { TestApp } from './app'
import { faultsOf, nothing } from './lib/faults'
import { otherPlaces } from './lib/places'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const known = new Set<string>()

describe('Every control has a name, is reached from the keyboard, and does something', () => {
  it.each(otherPlaces)('on: $name', { timeout: 300_000 }, async (place) => {
    expect(await faultsOf(app, place, known)).toEqual(nothing)
  })
})
