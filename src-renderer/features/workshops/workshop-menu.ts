/** What can be done with a workshop: the menu of the pane and of a row of the list. */
import type { About } from '../../app/actions.types'
import type { ActionItem } from '../../app/use-actions'

/** The entries of the menu. `onDeleted` is called once the workshop is in the trash. */
export function workshopMenu(
  list: About<'workshops.xlsx'>,
  onDeleted: () => void,
): readonly ActionItem[] {
  const { workshop } = list
  return [
    { action: 'workshops.xlsx', about: list },
    { action: 'workshops.csv', about: list },
    { action: 'history.open', about: { table: 'workshops', id: workshop.id } },
    'separator',
    { action: 'workshops.delete', about: workshop, onDone: onDeleted },
  ]
}
