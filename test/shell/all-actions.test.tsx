// @vitest-environment jsdom
/**
 * Every action that is done from nothing, done on the sample program while nothing is shown. None of them may fail. With the program
 * shown, and on their screens, all of them are done in `focus.test.tsx`.
 */
import { act, render } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { isEnabled, labelOf, perform, titleOf } from '../../src-renderer/app/actions'
import { setLanguage, translatorFor } from '../../src-renderer/i18n/i18n'
import { Shell } from '../../src-renderer/shell/Shell'
import { resetStores } from '../support/screen'
import { giveFramesAtOnce, settled } from '../support/settled'
import { actions, closedDialogs, isOfScreen, named, openSample } from './sample-actions'
import type { OpenSample } from './sample-actions'
import { allLoaded } from './loaded'

beforeAll(allLoaded)

const failures: unknown[] = []
let sample: OpenSample = { cycleId: null, about: {} }

/** Lets everything that was begun come to its end. */
async function settle(): Promise<void> {
  await act(settled)
}

beforeAll(async () => {
  vi.stubGlobal('ciklus', closedDialogs())
  giveFramesAtOnce()
  process.on('unhandledRejection', (error) => failures.push(error))
  sample = await openSample()
})

afterEach(() => setLanguage('en'))

// Nothing is shown, so what the actions opened is open still.
afterAll(() => {
  resetStores()
  vi.unstubAllGlobals()
})

describe('an action that is done from nothing', () => {
  it.each(named(actions.filter((action) => !isOfScreen(action))))('%s', async (id, action) => {
    const { t } = translatorFor('en')
    const subject = sample.about[id]
    for (const words of [titleOf(action, t, subject), labelOf(action, t, subject)])
      expect(words).not.toMatch(/^[a-z]*:|^$/u)
    if (isEnabled(action, subject)) perform(action, subject)
    await settle()
    expect(failures).toEqual([])
  })
})

it('nothing that an action opened stays open for the tests after it', async () => {
  resetStores()
  render(<Shell name="Program" organization="House" newer={null} />)
  await settle()
  expect(document.querySelector('[role$=dialog]')).toBeNull()
})
