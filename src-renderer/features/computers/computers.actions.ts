/** What can be done with files for other computers. */
import { defineActions } from '../../app/actions'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { isReadOnly } from './computers.data'
import { useSending } from './sending.data'
import { pickFile } from './taking.data'

const canWrite = (): boolean => !isReadOnly()

/** The actions. */
export const computerActions = defineActions('computers', {
  send: {
    title: 'computers:send.open',
    icon: 'download',
    inPalette: true,
    when: canWrite,
    run: () => useSending.setState({ isOpen: true }),
  },
  take: {
    title: 'computers:file.open',
    icon: 'upload',
    inPalette: true,
    when: canWrite,
    run: () => {
      const { t } = translatorFor(currentLanguage())
      void pickFile(t('computers:file.dialog'))
    },
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly computers: typeof computerActions
  }
}
