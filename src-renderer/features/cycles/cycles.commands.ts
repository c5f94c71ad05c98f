/** What the command palette can do with cycles, and how it finds one. */
import { translatorFor, currentLanguage } from '../../i18n/i18n'
import { foldLoose } from '../../i18n/fold'
import { registerCommands, registerFinder } from '../../app/actions'
import { useUi } from '../../app/ui'
import { goTo } from '../../app/go-to'
import { readCycles } from '../../storage/cycles'
import { useCycleDialogs } from '../../app/cycle-dialogs'

/** Adds the commands and the finder. Called once, at start. */
export function registerCycleCommands(): void {
  registerCommands('cycles', [
    {
      id: 'cycles.all',
      titleKey: 'cycles:all',
      run: () => goTo({ screen: 'cycles' }),
    },
    { id: 'cycles.new', titleKey: 'cycles:new', run: () => useCycleDialogs.getState().openNew() },
    {
      id: 'cycles.next',
      titleKey: 'cycles:newFromLast',
      run: () => useCycleDialogs.getState().openNext(),
    },
  ])
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
