/** The list of goals: a line for each, a cell for each moment, filled by keyboard. */
import { useEffect, useMemo, useRef } from 'react'
import { goTo } from '../../app/go-to'
import { useCells } from '../../app/cells/use-cells'
import { goalMoments } from '../../domain/goal'
import type { GoalTeller } from '../../domain/goal'
import { movementOf } from '../../domain/goals.rules'
import type { ScaleStep } from '../../domain/goals.rules'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { EmptyState, isWindowOpen } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn, GridHandle } from '../../ui/grid'
import { goalCells } from './goal-cells'
import type { GoalRow } from './goal-cells'
import { movementText } from './goals.words'
import styles from './Outcomes.module.css'

const idOf = ({ goal }: GoalRow): string => goal.id

function columnsFor(
  cells: ReturnType<typeof goalCells>['cells'],
  toldBy: GoalTeller,
  translator: Translator,
): readonly GridColumn<GoalRow>[] {
  const { t } = translator
  const textOf = (id: string) => cells.find((cell) => cell.id === id)?.text
  return [
    {
      id: 'mentee',
      title: t('outcomes:field.mentee'),
      flex: 2,
      width: 130,
      isRowHeader: true,
      text: ({ name }) => name,
      render: ({ name }) => <span className={styles.name}>{name}</span>,
      sortValue: ({ sortName }) => sortName,
    },
    { id: 'title', title: t('outcomes:field.goal'), flex: 4, width: 220, text: textOf('title') },
    ...goalMoments.map((moment): GridColumn<GoalRow> => ({
      id: moment,
      title: t(`outcomes:field.${moment}`),
      width: 84,
      align: 'end',
      text: textOf(moment),
    })),
    {
      id: 'moved',
      title: t('outcomes:field.moved'),
      width: 150,
      text: ({ goal }) => movementText(goal, translator, toldBy),
      sortValue: ({ goal }) => {
        const moved = movementOf(goal)
        return moved === null ? null : moved.to - moved.from
      },
    },
    { id: 'done', title: t('outcomes:field.done'), flex: 3, width: 160, text: textOf('done') },
  ]
}

/** The list. */
export function GoalsGrid(props: {
  readonly rows: readonly GoalRow[]
  readonly toldBy: GoalTeller
  readonly scale: readonly ScaleStep[]
}) {
  const translator = useTranslator()
  const { t } = translator
  const { rows, toldBy, scale } = props
  const list = useMemo(() => goalCells(toldBy, scale, translator), [toldBy, scale, translator])
  const columns = useMemo(
    () => columnsFor(list.cells, toldBy, translator),
    [list, toldBy, translator],
  )
  const { cells, pasting } = useCells(columns, list)
  const grid = useRef<GridHandle>(null)
  // Whoever opens the list is about to type into it.
  useEffect(() => {
    if (!isWindowOpen()) grid.current?.focus()
  }, [])
  return (
    <>
      <Grid
        {...cells}
        ref={grid}
        id="goals"
        label={t('outcomes:gridTitle')}
        rows={rows}
        getRowId={idOf}
        selection="single"
        typeInto="start"
        onOpen={({ goal }) => goTo({ screen: 'people', recordId: goal.personId })}
        empty={
          <EmptyState icon="check" title={t('outcomes:noneDue.title')}>
            {t('outcomes:noneDue.text')}
          </EmptyState>
        }
      />
      {pasting}
    </>
  )
}
