/**
 * The way back: which screens were shown, so that one can go to the one before and forward again. What was open and how it was
 * filtered comes back with a screen. It never leaves the program: before the first screen there is nothing.
 */
import { leaving } from './left.rules'
import { filterValue } from './routes'
import { useUi } from './ui'
import type { UiState } from './ui'

type Step = Pick<UiState, 'screen' | 'cycleId' | 'selection' | 'filters'>

/** More steps than anybody remembers. */
const most = 50

let past: readonly Step[] = []
let ahead: readonly Step[] = []
let isMoving = false

const stepOf = ({ screen, cycleId, selection, filters }: UiState): Step => ({
  ...{ screen, cycleId },
  ...{ selection, filters },
})

/** What counts as one screen: the roll call and making pairs are screens of their own. */
function viewOf({ screen, filters }: Step): string {
  const kept = filters[screen] ?? {}
  const view =
    screen === 'workshops' || screen === 'pairs' ? filterValue(screen, 'view', kept['view']) : null
  const tab =
    screen === 'settings' || screen === 'reports' ? filterValue(screen, 'tab', kept['tab']) : null
  return `${screen} ${view ?? ''} ${tab ?? ''}`
}

/** Remembers screens from now on. Called once, at start. Returns a function that stops it and forgets them. */
export function followScreens(): () => void {
  const stop = useUi.subscribe((now, before) => {
    if (isMoving || viewOf(now) === viewOf(before)) return
    past = [...past, stepOf(before)].slice(-most)
    ahead = []
  })
  return () => {
    stop()
    past = []
    ahead = []
  }
}

function show(step: Step): void {
  const { activeElement } = document
  // Leaving a field is what writes it.
  if (activeElement instanceof HTMLElement) activeElement.blur()
  isMoving = true
  const { screen, filters, left } = useUi.getState()
  useUi.setState({ ...step, left: leaving(left, screen, filters[screen] ?? {}) })
  isMoving = false
}

/** Whether there is a screen to go back or forward to. */
export const canGo = (way: 'back' | 'forward'): boolean =>
  (way === 'back' ? past : ahead).length > 0

/** Goes back to the screen before, or forward again. Does nothing where there is none. */
export function go(way: 'back' | 'forward'): void {
  const here = stepOf(useUi.getState())
  const step = (way === 'back' ? past : ahead).at(-1)
  if (step === undefined) return
  if (way === 'back') {
    past = past.slice(0, -1)
    ahead = [...ahead, here]
  } else {
    ahead = ahead.slice(0, -1)
    past = [...past, here]
  }
  show(step)
}
