/** How the command palette finds a cycle. */
import { translatorFor, currentLanguage } from '../../i18n/i18n'
import { foldLoose } from '../../i18n/fold'
import { registerFinder } from '../../app/finders'
import { goTo } from '../../app/go-to'
import { useUi } from '../../app/ui'
import { readCycles } from '../../storage/cycles'

/** Adds the finder. Called once, at start. */
export function registerCycleFinder(): void {
  registerFinder('cycles', {
    titleKey: 'cycles:title',
    find: async (query, limit) => {
      const { format } = translatorFor(currentLanguage())
      const wanted = foldLoose(query)
      return (await readCycles())
        .filter((cycle) => foldLoose(cycle.name).includes(wanted))
        .slice(0, limit)
        .map((cycle) => ({
          id: cycle.id,
          title: cycle.name,
          hint: format.monthRange(cycle.dates),
          icon: 'calendar',
          run: () => {
            useUi.getState().setCycle(cycle.id)
            goTo({ screen: 'home' })
          },
        }))
    },
  })
}
