/** What can be done with a cycle: the menu of the pane and of a row of the list. */
import type { ActionItem } from '../../app/use-actions'
import type { Cycle } from '../../domain/cycle'

/** The entries of the menu. */
export function cycleMenu(cycle: Cycle): readonly ActionItem[] {
  return [
    'cycles.next',
    { action: 'history.open', about: { table: 'cycles', id: cycle.id } },
    'separator',
    { action: 'cycles.delete', about: cycle },
  ]
}
