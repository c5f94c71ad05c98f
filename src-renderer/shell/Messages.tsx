/** The short messages on the line at the foot of the window. */
import { dismissToast, useToasts } from '../app/toasts'
import { useTranslator } from '../i18n/i18n'
import { sentence } from '../i18n/sentence'
import { Toasts } from '../ui'

const dismiss = (id: string): void => dismissToast(Number(id))

/** The line. */
export function Messages() {
  const translator = useTranslator()
  const { t } = translator
  const toasts = useToasts((state) => state.toasts)
  return (
    <Toasts
      messages={toasts.map(({ id, message, tone, action, consequence }) => {
        const said = sentence(message, translator)
        const follows = consequence && sentence(consequence.message, translator)
        const actions = [action, consequence?.action ?? null].filter((one) => one !== null)
        return {
          id: String(id),
          text: follows === null ? said : t('core:consequence', { said, follows }),
          tone,
          actions: actions.map(({ label, run }) => ({
            label: t(label.key, label.params),
            onPress: run,
          })),
        }
      })}
      onDismiss={dismiss}
    />
  )
}
