/** Going somewhere on screen: the one way, whoever asks. */
import { going, leaving, turning } from './left.rules'
import type { KeptFilters, Left } from './left.rules'
import type { Route } from './routes'
import { useUi } from './ui'

/** Goes to a screen and shows there what is said. Its list is shown as it was left, unless that is said, as by a view. */
export function goTo(route: Route): void {
  const { screen, cycleId, recordId, filters } = route
  useUi.setState((ui) => {
    const left = leaving(ui.left, screen, ui.filters[screen] ?? {})
    return {
      screen,
      left,
      cycleId: cycleId === undefined ? ui.cycleId : cycleId,
      selection: recordId === undefined ? ui.selection : { ...ui.selection, [screen]: recordId },
      filters:
        filters === undefined
          ? ui.filters
          : { ...ui.filters, [screen]: going(left, screen, filters) },
    }
  })
}

/** Turns to a side of a screen (its `view`) as it was left, narrowed to what it was, but for what is said. */
export function turnTo(route: Route & { readonly filters: object }): void {
  const { screen } = route
  const said: KeptFilters = route.filters
  const ui = useUi.getState()
  const left: Left = leaving(ui.left, screen, ui.filters[screen] ?? {})
  goTo({ ...route, filters: turning(left, screen, said) })
}
