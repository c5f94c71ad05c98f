/** Who will be marked present, excused and absent, in numbers and names, before anything is written. */
import { useMemo } from 'react'
import { useTranslator } from '../../../i18n/i18n'
import { attendanceStates } from '../../../domain/attendance'
import type { AttendanceState } from '../../../domain/attendance'
import { Status } from '../../../ui'
import type { StatusKind } from '../../../ui'
import type { PlannedMark } from '../attendance/attendance-edits.rules'
import { nameOf } from './person-options'
import styles from './PlannedMarks.module.css'

const shapes: Readonly<Record<AttendanceState, StatusKind>> = {
  present: 'ok',
  excused: 'info',
  absent: 'warn',
}

/** The marks by what they say. Who is not present is named without being asked for. */
export function PlannedMarks({ marks }: { readonly marks: readonly PlannedMark[] }) {
  const { t } = useTranslator()
  if (marks.length === 0) return null
  return (
    <section className={styles.marks} aria-label={t('import:marks.title')}>
      <span className={styles.rest}>{t('import:marks.title')}</span>
      {attendanceStates.map((state) => (
        <Group key={state} state={state} marks={marks} />
      ))}
      <span className={styles.rest}>{t('import:marks.rest')}</span>
    </section>
  )
}

function Group(props: { readonly state: AttendanceState; readonly marks: readonly PlannedMark[] }) {
  const { t, format } = useTranslator()
  const { state, marks } = props
  const names = useMemo(
    () =>
      marks
        .filter((mark) => mark.state === state)
        .map((mark) => mark.newName ?? nameOf(mark.personId)),
    [marks, state],
  )
  const title = t(`import:marks.${state}`, { number: format.number(names.length) })
  if (names.length === 0) return <span className={styles.rest}>{title}</span>
  return (
    <details className={styles.group} open={state !== 'present'}>
      <summary>
        <Status kind={shapes[state]} label={title} />
      </summary>
      <p className={styles.names}>{format.list(names)}</p>
    </details>
  )
}
