// @vitest-environment jsdom
/**
 * Every action there is, done in the program as it is shown, on the screen that does it where there is one. None of them may fail, and
 * after each the focus is never on the page itself, and always where the one rule says.
 */
import { fireEvent, render } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { isEnabled, isHere, labelOf, perform } from '../../src-renderer/app/actions'
import type { Action } from '../../src-renderer/app/actions'
import { goTo } from '../../src-renderer/app/go-to'
import { useHistoryDialog } from '../../src-renderer/app/record-history'
import { useToasts } from '../../src-renderer/app/toasts'
import { useUi } from '../../src-renderer/app/ui'
import { useAdding } from '../../src-renderer/features/people/people.state'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import { Shell } from '../../src-renderer/shell/Shell'
import { useShell } from '../../src-renderer/shell/shell.state'
import { useCycleDialogs } from '../../src-renderer/app/cycle-dialogs'
import { keepFocus } from '../../src-renderer/ui'
import { until } from '../support/finding'
import { giveFramesAtOnce, settled } from '../support/settled'
import { actions, closedDialogs, isOfScreen, named, openSample, placeOf } from './sample-actions'
import type { OpenSample } from './sample-actions'
import { allLoaded } from './loaded'

beforeAll(allLoaded)

let sample: OpenSample = { cycleId: null, about: {} }
let stop: () => void = () => undefined
const failures: unknown[] = []
const noteFailure = (error: unknown) => void failures.push(error)

/** What is shown changes when the database has answered, not when a test does something. */
const setActing = (isActing: boolean) =>
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: isActing })

beforeAll(async () => {
  setActing(false)
  vi.stubGlobal('ciklus', closedDialogs())
  giveFramesAtOnce()
  process.on('unhandledRejection', noteFailure)
  sample = await openSample()
})

afterEach(() => {
  stop()
  useAdding.setState(useAdding.getInitialState(), true)
  useHistoryDialog.setState(useHistoryDialog.getInitialState(), true)
  useShell.setState(useShell.getInitialState(), true)
  useCycleDialogs.setState(useCycleDialogs.getInitialState(), true)
  useToasts.setState({ toasts: [] })
})

afterAll(() => {
  setActing(true)
  process.off('unhandledRejection', noteFailure)
  vi.unstubAllGlobals()
})

const windows = () => [...document.querySelectorAll('[role=dialog], [role=alertdialog]')]
const active = () => document.activeElement

/** Waits until the focus no longer moves: it is where it was a moment ago, and no screen is still to come. */
async function rested(): Promise<void> {
  for (let before: Element | null = null; before === null || before !== active();) {
    before = active()
    await settled()
  }
}

/** What the rule allows on a screen, or in the help beside it, when what had the focus is gone: a list, or a heading. */
const isListOrHeading = (element: Element | null): boolean =>
  element?.closest('main, aside') !== null &&
  element?.matches('[role=grid], h1, h2, h3, h4, main') === true

/** Whether it is the name of what was just added, chosen whole to be written over. */
const isNewName = (element: Element | null): boolean =>
  element instanceof HTMLInputElement &&
  element.value !== '' &&
  element.selectionStart === 0 &&
  element.selectionEnd === element.value.length

/** Shows the program at a place, with the focus on the last control of the screen: in its open record, where there is one. */
async function showAt(action: Action): Promise<HTMLElement> {
  // Most are done from anywhere: from the screen that is drawn soonest.
  useUi.setState({ cycleId: sample.cycleId, selection: {}, screen: 'cycles' })
  if (isOfScreen(action)) goTo(placeOf(action))
  else if (action.screen !== undefined) goTo({ screen: action.screen })
  stop = keepFocus()
  render(<Shell name="Program" organization="House" newer={null} />)
  if (isOfScreen(action)) await until(() => expect(isHere(action)).toBe(true))
  const some = 'main button:not(:disabled), main [tabindex="0"]'
  await until(() => expect(document.querySelector(some)).not.toBeNull())
  await settled()
  const controls = document.querySelectorAll<HTMLElement>(some)
  const last = [...controls].at(-1)
  if (last === undefined) throw new Error('There is nothing to have the focus.')
  last.focus()
  return last
}

/** Closes every window that is open, as Esc does. */
async function closeWindows(): Promise<void> {
  for (let left = 3; windows().length > 0 && left > 0; left -= 1) {
    fireEvent.keyDown(active() ?? document.body, { key: 'Escape' })
    await settled()
  }
  await until(() => expect(windows()).toHaveLength(0))
}

/** Closes what the action opened, also what it opens only once it has read something; each has the focus while it is open. */
async function closeAll(): Promise<void> {
  for (let calm = 0; calm < 2; calm += 1) {
    await settled()
    const open = windows().at(-1)
    if (open === undefined) continue
    await until(() => expect(open.contains(active())).toBe(true))
    await closeWindows()
    calm = -1
  }
}

describe('after an action the focus is where the rule says', () => {
  it.each(named(actions))('%s', async (id, action) => {
    const before = await showAt(action)
    const { screen } = useUi.getState()
    const about = sample.about[id]
    expect(labelOf(action, translatorFor('en').t, about)).not.toMatch(/^[a-z]*:|^$/u)
    if (!isEnabled(action, about)) return
    perform(action, about)
    // A window that opens only once something was read opens late on a busy machine.
    do {
      await closeAll()
      await rested()
    } while (windows().length > 0)
    // What had the focus may go late, too, and the focus comes to its place a moment after that.
    await until(() => {
      const has = active()
      const hasStayed = useUi.getState().screen === screen && before.isConnected
      if (!hasStayed || has !== before)
        expect(
          isListOrHeading(has) || (id === 'letters.addTemplate' && isNewName(has)),
          has?.outerHTML.slice(0, 500) ?? 'nothing',
        ).toBe(true)
    })
    expect(failures).toEqual([])
    expect(document.body.textContent).not.toContain(translatorFor('en').t('shell:broken.title'))
  })
})
