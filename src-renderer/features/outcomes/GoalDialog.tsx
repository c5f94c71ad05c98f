/** The form of a goal: what it is, how it stands by everybody who said, what was done about it. */
import { useState } from 'react'
import { notify } from '../../app/notify'
import { goalMoments, goalTellers } from '../../domain/goal'
import type { Goal, GoalMoment, GoalTeller } from '../../domain/goal'
import { asStanding, longestGoal, standingAt, standingField } from '../../domain/goals.rules'
import type { ScaleStep } from '../../domain/goals.rules'
import { fullName } from '../../domain/people.rules'
import { useTranslator } from '../../i18n/i18n'
import { useWorkspace } from '../../storage/workspace'
import { Button, Dialog, Select, TextArea, TextField, enterFirstWrong, useOnce } from '../../ui'
import { addGoal, editGoal } from './goals.data'
import type { GoalFields, Owner } from './goals.data'
import type { GoalRows } from './goals.lists'
import { menteesOf } from './goals.lists'
import { scaleOf, stepText } from './goals.words'
import styles from './Outcomes.module.css'

/** Props of {@link GoalDialog}. */
interface GoalDialogProps {
  readonly rows: Pick<GoalRows, 'cycle' | 'goals' | 'participations' | 'people'>
  /** Whose goal it is; missing when that is asked. */
  readonly owner?: Owner
  /** Missing for a new one. */
  readonly goal?: Goal
  readonly onClose: () => void
}

/** What is being filled in, what is wrong with it, and how it is saved. */
function useGoal({ rows, owner, goal, onClose }: GoalDialogProps) {
  const { t } = useTranslator()
  const [fields, setFields] = useState<GoalFields>(goal ?? { title: '', done: null })
  const [personId, setPersonId] = useState<string | null>(owner?.personId ?? null)
  const [isChecked, setChecked] = useState(false)
  const mentees = menteesOf(rows)
  const chosen = mentees.find(({ id }) => id === personId)
  const whose =
    owner ?? (chosen && { cycleId: rows.cycle.id, personId: chosen.id, name: fullName(chosen) })
  const title = (fields.title ?? '').trim()
  const save = useOnce(async () => {
    setChecked(true)
    if (title === '' || whose === undefined) {
      enterFirstWrong()
      return
    }
    const own = rows.goals.filter((one) => one.personId === whose.personId)
    const done = (fields.done ?? '').trim()
    const written = { ...standingsIn(fields), title, done: done === '' ? null : done }
    const result = await (goal ? editGoal(goal, whose.name, written) : addGoal(whose, own, written))
    if (notify(result)) onClose()
  })
  return {
    ...{ fields, mentees, personId, setPersonId, save },
    set: (changed: GoalFields) => setFields({ ...fields, ...changed }),
    titleError: isChecked && title === '' ? t('outcomes:goalMissing') : null,
    menteeError: isChecked && whose === undefined ? t('outcomes:menteeMissing') : null,
  }
}

/** The standings that were entered; those that are not recorded are not written into a new goal. */
function standingsIn(fields: GoalFields): GoalFields {
  return goalTellers
    .flatMap((teller) => goalMoments.map((moment) => ({ teller, moment })))
    .flatMap(({ teller, moment }) => {
      const step = fields[standingField(teller, moment)]
      return step === undefined ? [] : [asStanding(teller, moment, step)]
    })
    .reduce((all, one) => ({ ...all, ...one }), {})
}

/** The dialog. */
export function GoalDialog(props: GoalDialogProps) {
  const { t } = useTranslator()
  const { owner, goal, onClose } = props
  const draft = useGoal(props)
  const { fields, set } = draft
  const name = owner?.name ?? ''
  const adding = name === '' ? t('outcomes:addTitle') : t('outcomes:addFor', { name })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onEnter={draft.save}
      title={goal ? t('outcomes:editTitle') : adding}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={draft.save}>
            {t('outcomes:save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {owner === undefined && (
          <Select
            label={t('outcomes:field.mentee')}
            value={draft.personId}
            onChange={draft.setPersonId}
            options={draft.mentees.map((one) => ({ id: one.id, label: fullName(one) }))}
            error={draft.menteeError}
            isRequired
            autoFocus
          />
        )}
        <TextField
          label={t('outcomes:field.goal')}
          value={fields.title ?? ''}
          onChange={(title) => set({ title })}
          error={draft.titleError}
          isRequired
          autoFocus={owner !== undefined}
          maxLength={longestGoal}
        />
        <Standings fields={fields} set={set} />
        <TextArea
          label={t('outcomes:field.done')}
          value={fields.done ?? ''}
          onChange={(done) => set({ done })}
          rows={3}
          maxLength={5_000}
        />
      </div>
    </Dialog>
  )
}

function Standings(props: {
  readonly fields: GoalFields
  readonly set: (fields: GoalFields) => void
}) {
  const { t } = useTranslator()
  const scale = scaleOf(useWorkspace(), t)
  return goalTellers.map((teller) => (
    <div
      key={teller}
      role="group"
      aria-label={t(`outcomes:toldBy.${teller}`)}
      className={styles.teller}
    >
      <span aria-hidden="true" className={styles.whose}>
        {t(`outcomes:toldBy.${teller}`)}
      </span>
      {goalMoments.map((moment) => (
        <StandingChoice key={moment} {...props} {...{ teller, moment, scale }} />
      ))}
    </div>
  ))
}

function StandingChoice(props: {
  readonly fields: GoalFields
  readonly set: (fields: GoalFields) => void
  readonly teller: GoalTeller
  readonly moment: GoalMoment
  readonly scale: readonly ScaleStep[]
}) {
  const { t } = useTranslator()
  const { fields, set, teller, moment, scale } = props
  const value = fields[standingField(teller, moment)] ?? null
  const steps = scale.map((one) => ({ id: String(one.step), label: stepText(one) }))
  // A step of a longer scale than there is now stays what it is.
  const beyond =
    value !== null && value > scale.length ? [{ id: String(value), label: String(value) }] : []
  return (
    <Select
      label={t(`outcomes:field.${moment}`)}
      value={value === null ? 'none' : String(value)}
      onChange={(id) => set(asStanding(teller, moment, id === 'none' ? null : Number(id)))}
      options={[{ id: 'none', label: t('outcomes:notRecorded') }, ...steps, ...beyond]}
    />
  )
}

/** How a goal stands at each moment of which something is said: "Start 2 (mentee), 3 (mentor)". */
export function useStandingText(goal: Goal): string {
  const { t } = useTranslator()
  const parts = goalMoments.flatMap((moment) => {
    const said = goalTellers.flatMap((teller) => {
      const step = standingAt(goal, teller, moment)
      return step === null ? [] : [`${step} (${t(`outcomes:said.${teller}`).toLocaleLowerCase()})`]
    })
    return said.length === 0 ? [] : [`${t(`outcomes:field.${moment}`)}: ${said.join(', ')}`]
  })
  return parts.length === 0 ? t('outcomes:notRecorded') : parts.join(' · ')
}
