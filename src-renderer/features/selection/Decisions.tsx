/** What can be decided about one applicant, in the head of their pane: always in sight. */
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import type { Applicant } from './applicants.rules'
import styles from './Selection.module.css'

/** The buttons. */
export function Decisions({ applicant }: { readonly applicant: Applicant }) {
  const { t } = useTranslator()
  const about = [applicant]
  return (
    <div className={styles.decisions} role="group" aria-label={t('selection:decision')}>
      <ActionButton action="selection.shortlist" about={about} />
      <ActionButton action="selection.interview" about={about} />
      <ActionButton action="selection.accept" about={about} />
      <ActionButton action="selection.waitlist" about={about} />
      <ActionButton action="selection.decline" about={about} />
      <ActionButton action="selection.withdraw" about={about} />
    </div>
  )
}
