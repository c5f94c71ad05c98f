/** The goals of a cycle: how they stand, filled by keyboard, or held against the workshops. */
import { useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { today } from '../../app/clock'
import { notify } from '../../app/notify'
import { useFilter, useUi } from '../../app/ui'
import { useActions } from '../../app/use-actions'
import { goalTellers } from '../../domain/goal'
import type { GoalTeller } from '../../domain/goal'
import { goalsDue, isRecorded, takeable } from '../../domain/goals.rules'
import type { ScaleStep } from '../../domain/goals.rules'
import { useTranslator } from '../../i18n/i18n'
import { useCycleParts } from '../../storage/cycle-rows'
import { useWorkspace } from '../../storage/workspace'
import { Button, EmptyState, SegmentedControl, Select } from '../../ui'
import { GoalDialog } from './GoalDialog'
import { GoalsGrid } from './GoalsGrid'
import { GoalsMatrix } from './GoalsMatrix'
import { takeOver, useGone } from './goals.data'
import { goalListParts, goalRows } from './goals.lists'
import type { GoalListRows } from './goals.lists'
import { scaleOf, scaleText } from './goals.words'
import styles from './Outcomes.module.css'

type Shown = 'standing' | 'matrix'

/** The view. */
export function GoalsView({ cycleId }: { readonly cycleId: string }) {
  const rows = useCycleParts(cycleId, ...goalListParts)
  return rows ? <Goals rows={rows} /> : null
}

function Goals({ rows }: { readonly rows: GoalListRows }) {
  const { t } = useTranslator()
  const shown: Shown = useFilter('pairs', 'goals') ?? 'standing'
  const [isAdding, setAdding] = useState(false)
  useActions('outcomes', { add: () => setAdding(true) })
  const addButton = useRef<HTMLButtonElement>(null)
  const isEmpty = rows.goals.length === 0
  const isList = shown === 'standing' && !isEmpty
  const choices = (
    <>
      <SegmentedControl
        label={t('outcomes:view.label')}
        value={shown}
        onChange={(next: Shown) => useUi.getState().setFilter('pairs', 'goals', next)}
        options={[
          { id: 'standing', label: t('outcomes:view.standing') },
          { id: 'matrix', label: t('outcomes:view.matrix') },
        ]}
      />
      {isList && <StandingChoices />}
      <div className={styles.acts}>
        <TakeOver rows={rows} onTaken={() => addButton.current?.focus()} />
        <ActionButton action="outcomes.add" ref={addButton} />
      </div>
    </>
  )
  return (
    <div className={styles.view}>
      {isList ? (
        <Standings rows={rows} choices={choices} />
      ) : (
        <>
          <div className={styles.bar}>{choices}</div>
          {isEmpty ? <NoGoals /> : <GoalsMatrix rows={rows} />}
        </>
      )}
      {isAdding && <GoalDialog rows={rows} onClose={() => setAdding(false)} />}
    </div>
  )
}

function NoGoals() {
  const { t } = useTranslator()
  return (
    <EmptyState icon="check" title={t('outcomes:none.title')}>
      {t('outcomes:none.text')}
    </EmptyState>
  )
}

/** The button is there while there is something to take over. */
function TakeOver(props: {
  readonly rows: GoalListRows
  /** The button is gone: the focus needs another place. */
  readonly onTaken: () => void
}) {
  const { t } = useTranslator()
  const { rows } = props
  const gone = useGone(rows.cycle.id)
  if (gone === undefined) return null
  const open = takeable(rows.applications, rows.participations, rows.goals, gone)
  if (open.length === 0) return null
  const take = async () => {
    if (notify(await takeOver(open))) props.onTaken()
  }
  return (
    <Button onPress={() => void take()} tone={rows.goals.length === 0 ? 'primary' : 'plain'}>
      {t('outcomes:takeOver.many', { count: open.length })}
    </Button>
  )
}

/** Who tells what is shown and typed, and which goals are shown. */
function StandingChoices() {
  const { t } = useTranslator()
  const toldBy: GoalTeller = useFilter('pairs', 'toldBy') ?? 'mentee'
  const show = useFilter('pairs', 'show') === 'goalsDue' ? 'due' : 'all'
  const set = useUi.getState().setFilter
  return (
    <>
      <Select
        label={t('outcomes:toldBy.label')}
        value={toldBy}
        onChange={(next: GoalTeller) => set('pairs', 'toldBy', next)}
        options={goalTellers.map((id) => ({ id, label: t(`outcomes:toldBy.${id}`) }))}
      />
      <Select
        label={t('outcomes:show.label')}
        value={show}
        onChange={(next: 'all' | 'due') => set('pairs', 'show', next === 'due' ? 'goalsDue' : null)}
        options={(['all', 'due'] as const).map((id) => ({ id, label: t(`outcomes:show.${id}`) }))}
      />
    </>
  )
}

interface StandingsProps {
  readonly rows: GoalListRows
  readonly choices: ReactNode
}

function Standings(props: StandingsProps) {
  const isDue = useFilter('pairs', 'show') === 'goalsDue'
  return <ShownGoals key={String(isDue)} {...props} isDue={isDue} />
}

/** Of goals that are due those shown at first stay: a line does not go from under the hands that fill it. */
function ShownGoals(props: StandingsProps & { readonly isDue: boolean }) {
  const { t } = useTranslator()
  const { rows, isDue } = props
  const workspace = useWorkspace()
  const toldBy: GoalTeller = useFilter('pairs', 'toldBy') ?? 'mentee'
  const [due] = useState(() => {
    const found = goalsDue(rows.cycle, rows.goals, rows.participations, today())
    return new Set(found?.goals.map(({ id }) => id))
  })
  const all = useMemo(() => goalRows(rows), [rows])
  const shown = useMemo(
    () => (isDue ? all.filter(({ goal }) => due.has(goal.id)) : all),
    [all, isDue, due],
  )
  const scale = useMemo(() => scaleOf(workspace, t), [workspace, t])
  return (
    <GoalsGrid
      {...{ rows, shown, toldBy, scale }}
      choices={props.choices}
      hints={(isTyped) => <Hints {...{ rows, scale, isTyped }} />}
    />
  )
}

/** How standings are typed, and how many of them are known. */
function Hints(props: {
  readonly rows: GoalListRows
  readonly scale: readonly ScaleStep[]
  readonly isTyped: boolean
}) {
  const { t, format } = useTranslator()
  const { goals } = props.rows
  const count = (moment: 'start' | 'middle' | 'end') =>
    format.number(goals.filter((goal) => isRecorded(goal, moment)).length)
  return (
    <>
      {props.isTyped && (
        <p className={styles.hint}>{t('outcomes:hint', { scale: scaleText(props.scale) })}</p>
      )}
      <p className={styles.hint}>
        {t('outcomes:recorded', {
          total: format.number(goals.length),
          ...{ start: count('start'), middle: count('middle'), end: count('end') },
        })}
      </p>
    </>
  )
}
