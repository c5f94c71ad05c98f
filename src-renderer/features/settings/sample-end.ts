/** The question before the sample program goes: asked in Settings and on Home. */
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { confirm } from '../../ui'
import { removeSample } from '../workspace'

/** Asks, and removes the sample program when the answer is yes. */
export async function askAndRemoveSample(): Promise<void> {
  const { t } = translatorFor(currentLanguage())
  const isSure = await confirm({
    title: t('settings:sample.confirmTitle'),
    body: t('settings:sample.confirmText'),
    confirmLabel: t('settings:sample.remove'),
    tone: 'danger',
  })
  if (isSure) await removeSample()
}
