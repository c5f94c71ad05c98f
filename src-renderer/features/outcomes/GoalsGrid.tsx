/** The list of goals: a line for each, a cell for each moment, filled by keyboard; or cards, or a board by how they stand. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { TickedTools } from '../../app/cells/TickedTools'
import { useCells } from '../../app/cells/use-cells'
import { useMany } from '../../app/cells/use-many'
import { today } from '../../app/clock'
import { goTo } from '../../app/go-to'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import type { ListDescription } from '../../app/lists/list-types'
import { useShownList } from '../../app/lists/use-shown-list'
import { useTicks } from '../../app/use-list'
import { goalMoments, goalTellers } from '../../domain/goal'
import type { GoalTeller } from '../../domain/goal'
import { dueMoment } from '../../domain/goals.rules'
import type { ScaleStep } from '../../domain/goals.rules'
import type { ViewFilters } from '../../domain/saved-view'
import { inOrder } from '../../domain/workshops.rules'
import { useTranslator } from '../../i18n/i18n'
import type { Translate } from '../../i18n/i18n'
import { EmptyState, isWindowOpen } from '../../ui'
import type { GridHandle } from '../../ui/grid'
import { goalCells, goalFields } from './goal-cells'
import type { GoalRow } from './goal-cells'
import { goalColumns } from './goal-columns'
import { mentorsByMentee } from './goals.lists'
import type { GoalListRows } from './goals.lists'
import styles from './Outcomes.module.css'

const idOf = ({ goal }: GoalRow): string => goal.id

/** What somebody wrote about themselves is in a file only when that is chosen. */
const sensitive: ReadonlySet<string> = new Set(['title', 'done'])

function wordsOf(filters: ViewFilters, cycleName: string, t: Translate): readonly string[] {
  const teller = goalTellers.find((one) => one === filters['toldBy']) ?? 'mentee'
  return [
    cycleName,
    t('outcomes:title'),
    t('outcomes:sentence.toldBy', { teller: t(`outcomes:toldBy.${teller}`) }),
    filters['show'] === 'goalsDue' ? t('outcomes:show.due') : '',
  ]
}

/** What the list is made of. */
interface GoalsProps {
  /** The goals that are shown. */
  readonly shown: readonly GoalRow[]
  readonly rows: GoalListRows
  readonly toldBy: GoalTeller
  readonly scale: readonly ScaleStep[]
}

/** The list as everything about it is made of it. On its board goals stand by the moment that is asked about now. */
function useDescription({ shown, rows, toldBy, scale }: GoalsProps) {
  const translator = useTranslator()
  const cells = useMemo(() => goalCells(toldBy, scale, translator), [toldBy, scale, translator])
  const columns = useMemo(() => {
    const mentors = mentorsByMentee(rows)
    const workshops = inOrder(rows.workshops)
    return goalColumns({ cells: cells.cells, toldBy, scale, mentors, workshops }, translator)
  }, [cells, toldBy, scale, rows, translator])
  const { cycle, newest } = rows
  const [day] = useState(today)
  const boardBy = useMemo(() => [dueMoment(cycle, day) ?? 'start', ...goalMoments], [cycle, day])
  return useMemo(() => {
    const { t } = translator
    return {
      ...{ screen: 'pairs', id: 'goals', label: t('outcomes:gridTitle') },
      ...{ rows: shown, idOf, ...columns, cells, boardBy, sensitive, cycle, newest },
      peopleOf: ({ goal }) => [goal.personId],
      filterWords: (filters) => wordsOf(filters, cycle.name, t),
    } satisfies ListDescription<GoalRow>
  }, [translator, shown, columns, cells, boardBy, cycle, newest])
}

/** Which goals are ticked, and the window in which a field of many is changed: standings by the teller of the list. */
function useTicked({ shown, rows, toldBy, scale }: GoalsProps, kind: string) {
  const translator = useTranslator()
  const { tickedRows, clearTicks, ticking } = useTicks(shown, idOf, kind)
  const changing = useMany({
    ...{ rows: shown, tickedRows, idOf },
    fields: useMemo(
      () => goalFields(toldBy, scale, inOrder(rows.workshops), translator),
      [toldBy, scale, rows.workshops, translator],
    ),
    title: (count) => translator.t('outcomes:many.title', { count }),
  })
  return { ids: tickedRows.map(idOf), clearTicks, ticking, changing }
}

/** The list, below the choices of the view and what is to be said of it. */
export function GoalsGrid(
  props: GoalsProps & {
    readonly choices: ReactNode
    /** What is said below them: also how standings are typed, where they can be. */
    readonly hints: (isTyped: boolean) => ReactNode
  },
) {
  const { t } = useTranslator()
  const list = useDescription(props)
  const shown = useShownList(list)
  const { cells, pasting } = useCells(shown.columns, list.cells)
  const grid = useRef<GridHandle>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const { ids, clearTicks, ticking, changing } = useTicked(props, shown.shape)
  const leaveTicks = () => {
    clearTicks()
    grid.current?.focus()
  }
  // Whoever opens the list is about to type into it.
  useEffect(() => {
    if (!isWindowOpen()) grid.current?.focus()
  }, [])
  return (
    <>
      <div className={styles.bar}>
        <TickedTools isLabelled ids={ids} onClear={leaveTicks}>
          {props.choices}
          <ListTools shown={shown} />
        </TickedTools>
      </div>
      {props.hints(shown.shape === 'table')}
      <ListBody
        {...cells}
        {...ticking}
        ref={grid}
        {...{ shown, current }}
        onCurrentChange={setCurrent}
        typeInto="start"
        onOpen={({ goal }) => goTo({ screen: 'people', recordId: goal.personId })}
        empty={
          <EmptyState icon="check" title={t('outcomes:noneDue.title')}>
            {t('outcomes:noneDue.text')}
          </EmptyState>
        }
      />
      {pasting}
      {changing}
      <ListWindows shown={shown} />
    </>
  )
}
