/** Going somewhere on screen: the one way, whoever asks. */
import type { Route } from './routes'
import { useUi } from './ui'

/** Goes to a screen and shows there what is said. */
export function goTo(route: Route): void {
  const { screen, cycleId, recordId, filters } = route
  useUi.setState((ui) => ({
    screen,
    cycleId: cycleId === undefined ? ui.cycleId : cycleId,
    selection: recordId === undefined ? ui.selection : { ...ui.selection, [screen]: recordId },
    filters: filters === undefined ? ui.filters : { ...ui.filters, [screen]: filters },
  }))
}
