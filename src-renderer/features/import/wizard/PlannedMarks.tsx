/** Who will be marked present, excused and absent, in numbers and names, before anything is written. */
import { useMemo } from 'react'
import { useTranslator } from '../../../i18n/i18n'
import { attendanceStates } from '../../../domain/attendance'
import { Notice } from '../../../ui'
import type { PlannedMark } from '../attendance/attendance-edits.rules'
import { nameOf } from './person-options'
import styles from './Import.module.css'

/** The marks by what they say; those that are not present are always said, with every name. */
export function PlannedMarks({ marks }: { readonly marks: readonly PlannedMark[] }) {
  const { t, format } = useTranslator()
  const groups = useMemo(
    () =>
      attendanceStates.map((state) => ({
        state,
        names: marks
          .filter((mark) => mark.state === state)
          .map((mark) => mark.newName ?? nameOf(mark.personId)),
      })),
    [marks],
  )
  if (marks.length === 0) return null
  const hasAbsent = groups.some(({ state, names }) => state === 'absent' && names.length > 0)
  return (
    <Notice tone={hasAbsent ? 'warn' : 'info'} title={t('import:marks.title')}>
      {groups.map(({ state, names }) => (
        <details
          key={state}
          className={styles.details}
          open={state !== 'present' && names.length > 0}
        >
          <summary>{t(`import:marks.${state}`, { number: format.number(names.length) })}</summary>
          {names.length === 0 ? t('import:marks.nobody') : format.list(names)}
        </details>
      ))}
      <p>{t('import:marks.rest')}</p>
    </Notice>
  )
}
