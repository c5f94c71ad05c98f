/** The question before an import that is under way is given up for another. */
import { currentLanguage, translatorFor } from '../../../i18n/i18n'
import { confirm } from '../../../ui'
import { useWizard } from './wizard.state'

/** Asks. True at once when nothing would be lost. */
export async function askToGiveUp(): Promise<boolean> {
  const { file, finished } = useWizard.getState()
  if (file === null || finished !== null) return true
  const { t } = translatorFor(currentLanguage())
  return confirm({
    title: t('import:giveUp.title', { name: file.name }),
    body: t('import:giveUp.body'),
    confirmLabel: t('import:giveUp.do'),
    tone: 'danger',
  })
}
