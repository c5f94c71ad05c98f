/** How the command palette finds a view of a list. */
import { foldLoose } from '../../i18n/fold'
import { readAllViews } from '../../storage/register-lists'
import { runAction } from '../actions'
import { registerFinder } from '../finders'
import { listScreens } from './list-types'

/** Adds the finder. Called once, at start. */
export function registerViewFinder(): void {
  registerFinder('views', {
    titleKey: 'lists:views.find',
    isAside: true,
    find: async (query, limit) => {
      const wanted = foldLoose(query)
      return (await readAllViews())
        .filter(
          ({ name, screen }) =>
            listScreens.some((known) => known === screen) && foldLoose(name).includes(wanted),
        )
        .slice(0, limit)
        .map((view) => ({
          id: view.id,
          title: view.name,
          icon: 'list-checks',
          run: () => void runAction('lists.openView', view),
        }))
    },
  })
}
