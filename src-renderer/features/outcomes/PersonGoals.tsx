/** The goals of a person in a cycle: in their pane and on the page of their pair. */
import { useRef, useState } from 'react'
import { notify } from '../../app/notify'
import type { Cycle } from '../../domain/cycle'
import type { Goal } from '../../domain/goal'
import { goalsInOrder, takeOverEdits } from '../../domain/goals.rules'
import { useTranslator } from '../../i18n/i18n'
import { useCycleParts } from '../../storage/cycle-rows'
import { Button, IconButton, Section } from '../../ui'
import { GoalDialog, useStandingText } from './GoalDialog'
import { deleteGoal, takeOver, useGone } from './goals.data'
import { goalParts } from './goals.lists'
import type { Owner } from './goals.data'
import type { GoalRows } from './goals.lists'
import { movementText } from './goals.words'
import styles from './Outcomes.module.css'

/** Props of {@link PersonGoals}. */
interface PersonGoalsProps {
  readonly personId: string
  /** The person's name. */
  readonly name: string
  readonly cycle: Cycle
}

/** The section. */
export function PersonGoals({ personId, name, cycle }: PersonGoalsProps) {
  const rows = useCycleParts(cycle.id, ...goalParts)
  return rows ? <Goals rows={rows} owner={{ cycleId: cycle.id, personId, name }} /> : null
}

function Goals({ rows, owner }: { readonly rows: GoalRows; readonly owner: Owner }) {
  const { t } = useTranslator()
  const { personId, name } = owner
  const [open, setOpen] = useState<Goal | 'new' | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const own = goalsInOrder(rows.goals.filter((goal) => goal.personId === personId))
  const application = rows.applications.find((one) => one.personId === personId)
  const gone = useGone(owner.cycleId)
  const canTake =
    own.length === 0 && !!application && !!gone && takeOverEdits([application], gone).length > 0
  const take = async () => {
    if (application && notify(await takeOver([application]))) addButton.current?.focus()
  }
  return (
    <Section
      title={t('outcomes:title')}
      level={3}
      actions={
        <Button ref={addButton} tone="quiet" icon="plus" onPress={() => setOpen('new')}>
          {t('outcomes:add')}
        </Button>
      }
    >
      {own.length === 0 && <p className={styles.soft}>{t('outcomes:noGoals', { name })}</p>}
      {canTake && <p className={styles.quoted}>{application.goals}</p>}
      {canTake && (
        <div className={styles.acts}>
          <Button onPress={() => void take()}>{t('outcomes:takeOver.one')}</Button>
        </div>
      )}
      {own.length > 0 && (
        <ul className={styles.list}>
          {own.map((goal) => (
            <GoalLine
              key={goal.id}
              goal={goal}
              name={name}
              onEdit={() => setOpen(goal)}
              onDeleted={() => addButton.current?.focus()}
            />
          ))}
        </ul>
      )}
      {open !== null && (
        <GoalDialog
          rows={rows}
          owner={owner}
          {...(open === 'new' ? {} : { goal: open })}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

function GoalLine(props: {
  readonly goal: Goal
  readonly name: string
  readonly onEdit: () => void
  /** The line is gone: the focus needs another place. */
  readonly onDeleted: () => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { goal, name } = props
  const { title } = goal
  const standing = useStandingText(goal)
  const moved = movementText(goal, translator)
  const remove = async () => {
    if (notify(await deleteGoal(goal, name))) props.onDeleted()
  }
  return (
    <li className={styles.line}>
      <div className={styles.said}>
        <span>{title}</span>
        <p className={styles.soft}>
          {moved === t('outcomes:moved.unknown') ? standing : `${standing} · ${moved}`}
        </p>
        {goal.done && <p className={styles.note}>{goal.done}</p>}
      </div>
      <IconButton icon="pencil" label={t('outcomes:edit', { title })} onPress={props.onEdit} />
      <IconButton
        icon="trash"
        label={t('outcomes:delete', { title })}
        onPress={() => void remove()}
      />
    </li>
  )
}
