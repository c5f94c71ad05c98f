/** How the command palette finds a person, and adds one of a name it did not find. */
import { directory } from '../../storage/directory'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { registerCreator, registerFinder } from '../../app/finders'
import { goTo } from '../../app/go-to'
import { useUi } from '../../app/ui'
import { inCycle, rolesOf } from '../../domain/participations.rules'
import { peopleActions } from './people.actions'
import { rolesText } from './people-columns'

/** Adds the finder and the creator. Called once, at start. */
export function registerPeopleFinder(): void {
  registerFinder('people', {
    titleKey: 'people:find',
    find: (query, limit) => {
      const { t } = translatorFor(currentLanguage())
      const { cycleId } = useUi.getState()
      return directory()
        .find(query, limit)
        .map((entry) => {
          const mine = inCycle(entry.participations, cycleId)
          const roles = rolesText(rolesOf(mine), entry.person, t)
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
  registerCreator({ titleKey: 'people:createNamed', run: peopleActions.actions.addNamed.run })
}
