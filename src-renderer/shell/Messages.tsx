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
      messages={toasts.map(({ id, message, tone, action }) => ({
        id: String(id),
        text: sentence(message, translator),
        tone,
        action: action
          ? { label: t(action.label.key, action.label.params), onPress: action.run }
          : undefined,
      }))}
      onDismiss={dismiss}
    />
  )
}
