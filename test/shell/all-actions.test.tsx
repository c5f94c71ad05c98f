// @vitest-environment jsdom
/** Every action there is, done on the sample program: from nothing, or on the screen that does it. None of them may fail. */
import { act, fireEvent, render } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { isEnabled, isHere, labelOf, perform, titleOf } from '../../src-renderer/app/actions'
import { goTo } from '../../src-renderer/app/go-to'
import { useUi } from '../../src-renderer/app/ui'
import { setLanguage, translatorFor } from '../../src-renderer/i18n/i18n'
import { Shell } from '../../src-renderer/shell/Shell'
import { until } from '../support/finding'
import { actions, closedDialogs, isOfScreen, named, openSample, placeOf } from './sample-actions'
import type { OpenSample } from './sample-actions'

const failures: unknown[] = []
let sample: OpenSample = { cycleId: null, about: {} }

/** Lets everything that was begun come to its end. */
async function settle(): Promise<void> {
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 40)))
}

beforeAll(async () => {
  vi.stubGlobal('ciklus', closedDialogs())
  process.on('unhandledRejection', (error) => failures.push(error))
  sample = await openSample()
})

/** Closes whatever asks for something, as Esc does. */
async function closeDialogs(): Promise<void> {
  const open = document.querySelector('[role$=dialog]')
  if (open === null) return
  fireEvent.keyDown(open.querySelector('button, input') ?? open, { key: 'Escape' })
  await settle()
}

afterEach(() => setLanguage('en'))

afterAll(() => vi.unstubAllGlobals())

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

describe('an action that its screen does', () => {
  it.each(named(actions.filter(isOfScreen)))('%s', async (id, action) => {
    useUi.setState({ cycleId: sample.cycleId, selection: {} })
    goTo(placeOf(action))
    render(<Shell name="Program" organization="House" newer={null} />)
    await until(() => expect(isHere(action)).toBe(true))
    const subject = sample.about[id]
    expect(labelOf(action, translatorFor('en').t, subject)).not.toMatch(/^[a-z]*:|^$/u)
    if (isEnabled(action, subject)) act(() => void perform(action, subject))
    await settle()
    await closeDialogs()
    expect(failures).toEqual([])
    expect(document.body.textContent).not.toContain(translatorFor('en').t('shell:broken.title'))
  })
})
