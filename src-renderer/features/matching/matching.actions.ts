/** What can be done about matching. */
import { defineActions, onScreen } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { notify } from '../../app/notify'
import type { MatchingDraft } from '../../domain/matching-draft'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { confirm, enterScreen } from '../../ui'
import { deleteDraft } from './matching.data'

async function askAndDelete(draft: MatchingDraft): Promise<boolean> {
  const { t } = translatorFor(currentLanguage())
  const isSure = await confirm({
    title: t('matching:delete.title', { name: draft.name }),
    body: t('matching:delete.body'),
    confirmLabel: t('matching:delete.do'),
    tone: 'danger',
  })
  return isSure && notify(await deleteDraft(draft))
}

/** The actions. */
export const matchingActions = defineActions('matching', {
  open: {
    title: 'matching:open',
    inPalette: true,
    run: () => {
      goTo({ screen: 'matching' })
      enterScreen()
    },
  },
  propose: { title: 'matching:propose', screen: 'matching', inPalette: true, run: onScreen() },
  copy: { title: 'matching:copy', run: onScreen<MatchingDraft>() },
  makeFinal: { title: 'matching:makeFinal', run: onScreen<MatchingDraft>() },
  delete: { title: 'matching:delete.open', icon: 'trash', tone: 'danger', run: askAndDelete },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly matching: typeof matchingActions
  }
}
