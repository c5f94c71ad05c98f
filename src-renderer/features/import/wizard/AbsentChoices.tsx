/** What becomes of those of whom the file says that they did not come. */
import { useTranslator } from '../../../i18n/i18n'
import { Select } from '../../../ui'
import { absentChoices } from '../attendance/attendance-edits.rules'
import type { Match } from '../attendance/matching.types'
import { useWizard } from './wizard.state'
import styles from './Import.module.css'

/** The choice; nothing where the file says it of nobody. */
export function AbsentChoices({ matches }: { readonly matches: readonly Pick<Match, 'state'>[] }) {
  const { t } = useTranslator()
  const decisions = useWizard((wizard) => wizard.attendance)
  const count = matches.filter(({ state }) => state === 'absent').length
  if (count === 0) return null
  return (
    <div className={styles.workshop}>
      <Select
        label={t('import:absent.label', { count })}
        value={decisions.absent}
        onChange={(absent) => useWizard.setState({ attendance: { ...decisions, absent } })}
        options={absentChoices.map((id) => ({ id, label: t(`import:absent.${id}`) }))}
      />
    </div>
  )
}
