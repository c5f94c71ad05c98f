/** How the command palette finds a view of a list. */
import { foldLoose } from '../../i18n/fold'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import type { Translate } from '../../i18n/i18n'
import { readAllViews } from '../../storage/register-lists'
import { runAction } from '../actions'
import { listKey } from '../left.rules'
import { screenOf } from '../routes'
import { registerFinder } from '../finders'
import type { SavedView } from '../../domain/saved-view'
import { wordFor } from '../../i18n/sentence'
import { listScreens } from './list-types'

/** Which list a view is of: two of one name are told apart by it. */
function whereOf({ screen, filters }: SavedView, t: Translate): string {
  const known = screenOf(screen)
  const { view } = filters
  const of = t(`shell:screen.${known}`)
  if (known === 'selection') return `${of}, ${wordFor('selection:view', view ?? 'read', t)}`
  if (known === 'letters') return `${of}, ${wordFor('letters:view', view ?? 'write', t)}`
  if (known !== 'pairs') return of
  if (listKey(known, filters) === listKey(known, { view: 'list' })) return of
  return `${of}, ${t(view === 'goals' ? 'pairs:view.goals' : 'meetings:title.screen')}`
}

/** Adds the finder. Called once, at start. */
export function registerViewFinder(): void {
  registerFinder('views', {
    titleKey: 'lists:views.find',
    isAside: true,
    find: async (query, limit) => {
      const wanted = foldLoose(query)
      const { t } = translatorFor(currentLanguage())
      return (await readAllViews())
        .filter(
          ({ name, screen }) =>
            listScreens.some((known) => known === screen) && foldLoose(name).includes(wanted),
        )
        .slice(0, limit)
        .map((view) => ({
          id: view.id,
          title: view.name,
          hint: whereOf(view, t),
          icon: 'list-checks',
          run: () => void runAction('lists.openView', view),
        }))
    },
  })
}
