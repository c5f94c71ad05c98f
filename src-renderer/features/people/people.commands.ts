/** What the command palette can do with people, how it finds one, and how it adds one of a name it did not find. */
import { directory } from '../../storage/directory'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { registerCommands, registerCreator, registerFinder } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { useUi } from '../../app/ui'
import { inCycle, rolesOf } from '../../domain/participations.rules'
import { rolesText } from './people-columns'
import { exportPeople, importPeople } from './people.export'
import { setPeopleFilter } from './people-list'
import { reviewApplications } from './PeopleToolbar'
import { useAdding } from './people.state'

/** Goes to the people screen, then does something there. */
function there(run: () => void): () => void {
  return () => {
    goTo({ screen: 'people' })
    run()
  }
}

/** Adds the commands, the finder and the creator. Called once, at start. */
export function registerPeopleCommands(): void {
  registerCommands('people', [
    {
      id: 'people.add',
      titleKey: 'people:addMore',
      shortcut: 'Ctrl+N',
      run: there(() => useAdding.getState().open()),
    },
    { id: 'people.review', titleKey: 'people:review', run: there(reviewApplications) },
    { id: 'people.import', titleKey: 'people:importPeople', run: importPeople },
    {
      id: 'people.xlsx',
      titleKey: 'people:exportPeopleXlsx',
      run: there(() => void exportPeople('xlsx')),
    },
    {
      id: 'people.csv',
      titleKey: 'people:exportPeopleCsv',
      run: there(() => void exportPeople('csv')),
    },
    {
      id: 'people.all',
      titleKey: 'people:showAll',
      run: there(() => setPeopleFilter('scope', 'all')),
    },
  ])
  registerFinder('people', {
    titleKey: 'people:find',
    find: (query, limit) => {
      const { t } = translatorFor(currentLanguage())
      const { cycleId } = useUi.getState()
      return directory()
        .find(query, limit)
        .map((entry) => {
          const mine = inCycle(entry.participations, cycleId)
          const roles = rolesText(rolesOf(mine), t)
          return {
            id: entry.id,
            title: entry.name,
            hint: [roles, entry.person.city].filter(Boolean).join(' · '),
            icon: 'user' as const,
            run: () => goTo({ screen: 'people', recordId: entry.id }),
          }
        })
    },
  })
  registerCreator('people', {
    titleKey: 'people:createNamed',
    run: (name) => there(() => useAdding.getState().open(name))(),
  })
}
