/** What can be done with the call of a cycle. */
import { defineActions } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { useUi } from '../../app/ui'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { pickAnswerFiles } from './reading.data'

const hasCycle = (): boolean => useUi.getState().cycleId !== null

/** The actions. */
export const callActions = defineActions('call', {
  go: {
    title: 'call:action.go',
    keywords: 'call:action.keywords',
    inPalette: true,
    run: () => goTo({ screen: 'selection', filters: { view: 'call' } }),
  },
  read: {
    title: 'call:action.read',
    keywords: 'call:action.keywords',
    icon: 'upload',
    inPalette: true,
    when: hasCycle,
    run: () => {
      const { cycleId, language } = useUi.getState()
      if (cycleId === null) return
      const { t } = translatorFor(language ?? currentLanguage())
      void pickAnswerFiles(cycleId, t('call:action.readDialog'))
    },
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly call: typeof callActions
  }
}
