/** Why it was decided so about somebody, in words that the minutes of the selection say again. */
import { toastFailure } from '../../app/toasts'
import { useTranslator } from '../../i18n/i18n'
import { EditableText, FieldList } from '../../ui'
import { editChosen } from './after.data'
import type { Applicant } from './applicants.rules'

/** The field. */
export function Reason({ applicant }: { readonly applicant: Applicant }) {
  const { t } = useTranslator()
  return (
    <FieldList>
      <EditableText
        label={t('selection:field.decisionReason')}
        value={applicant.participation.decisionReason ?? null}
        multiline
        onCommit={(decisionReason) =>
          editChosen(applicant, 'reason', { decisionReason }).then(toastFailure)
        }
      />
    </FieldList>
  )
}
