/** Times for everybody who has none yet, one after the other. */
import { useState } from 'react'
import { today } from '../../app/clock'
import { notify } from '../../app/notify'
import { readTime } from '../../domain/workshops.rules'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  DateField,
  Dialog,
  NumberField,
  Notice,
  TextField,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import { setInterviews } from './after.data'
import { isPlanPossible, laid, usualMinutes } from './interviews.rules'
import type { Interview, Plan } from './interviews.rules'
import styles from './Selection.module.css'

/** The plan as it is typed. */
interface Typed {
  readonly day: string | null
  readonly from: string
  readonly until: string
  readonly minutes: number | null
  readonly pause: number | null
  readonly place: string
  readonly by: string
}

const usual = {
  from: '10:00',
  until: '18:00',
  minutes: usualMinutes,
  pause: 5,
  place: '',
  by: '',
}

const orNothing = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The plan as it is typed; null while it is none. */
function planOf(typed: Typed): Plan | null {
  const [from, until] = [readTime(typed.from) ?? null, readTime(typed.until) ?? null]
  const { day, minutes, pause } = typed
  if (day === null || from === null || until === null || minutes === null || pause === null)
    return null
  const plan = { day, from, until, minutes, pause }
  return { ...plan, place: orNothing(typed.place), by: orNothing(typed.by) }
}

/** What is typed, and how it is laid. */
function usePlan(props: PlanDialogProps) {
  const [typed, setTyped] = useState<Typed>(() => ({ ...usual, day: today() }))
  const [isChecked, setChecked] = useState(false)
  const plan = planOf(typed)
  const isPossible = plan !== null && isPlanPossible(plan)
  const made = isPossible ? laid(props.interviews, plan) : []
  const save = useOnce(async () => {
    setChecked(true)
    if (!isPossible || isFieldWrong()) {
      enterFirstWrong()
      return
    }
    if (notify(await setInterviews(props.cycleId, made))) props.onClose()
  })
  const set = (more: Partial<Typed>) => setTyped({ ...typed, ...more })
  return { typed, set, made, save, isTooLate: isChecked && plan !== null && !isPossible, isChecked }
}

interface PlanDialogProps {
  readonly cycleId: string
  readonly interviews: readonly Interview[]
  readonly onClose: () => void
}

/** The window. */
export function PlanDialog(props: PlanDialogProps) {
  const { t, format } = useTranslator()
  const plan = usePlan(props)
  const lastOn = plan.made.at(-1)?.on ?? null
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      onEnter={plan.save}
      title={t('selection:interview.planTitle')}
      footer={
        <>
          <Button onPress={props.onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={plan.save}>
            {t('selection:interview.lay')}
          </Button>
        </>
      }
    >
      <PlanFields {...plan} />
      {lastOn !== null && (
        <Notice>
          {t('selection:interview.laidUntil', {
            count: plan.made.length,
            at: format.moment(lastOn),
          })}
        </Notice>
      )}
    </Dialog>
  )
}

function PlanFields(plan: ReturnType<typeof usePlan>) {
  const { t } = useTranslator()
  const { typed, set } = plan
  return (
    <div className={styles.fields}>
      <Times {...plan} />
      <TextField
        label={t('selection:field.interviewPlace')}
        value={typed.place}
        onChange={(place) => set({ place })}
      />
      <TextField
        label={t('selection:field.interviewers')}
        description={t('selection:interview.byNote')}
        value={typed.by}
        onChange={(by) => set({ by })}
      />
    </div>
  )
}

/** From when to when, and how long each takes. */
function Times({ typed, set, isTooLate, isChecked }: ReturnType<typeof usePlan>) {
  const { t } = useTranslator()
  const timeError = (text: string): string | null =>
    (readTime(text) ?? null) === null ? t('workshops:problem.time') : null
  const missing = (value: unknown): string | null =>
    isChecked && value === null ? t('ui:required') : null
  const lengths = [
    { id: 'minutes', label: t('selection:field.interviewMinutes'), min: 1 },
    { id: 'pause', label: t('selection:interview.pause'), min: 0 },
  ] as const
  return (
    <>
      <DateField
        label={t('selection:interview.day')}
        value={typed.day}
        onChange={(day) => set({ day })}
        error={missing(typed.day)}
        isRequired
      />
      <div className={styles.side}>
        <TextField
          label={t('selection:interview.from')}
          value={typed.from}
          onChange={(from) => set({ from })}
          error={timeError(typed.from)}
          isRequired
        />
        <TextField
          label={t('selection:interview.until')}
          value={typed.until}
          onChange={(until) => set({ until })}
          error={isTooLate ? t('selection:interview.tooShort') : timeError(typed.until)}
          isRequired
        />
      </div>
      <div className={styles.side}>
        {lengths.map(({ id, label, min }) => (
          <NumberField
            key={id}
            label={label}
            value={typed[id]}
            onChange={(value) => set({ [id]: value })}
            min={min}
            max={600}
            error={missing(typed[id])}
          />
        ))}
      </div>
    </>
  )
}
