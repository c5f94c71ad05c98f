/** The columns of the list of goals. */
import { goalMoments } from '../../domain/goal'
import type { GoalMoment, GoalTeller } from '../../domain/goal'
import { movementOf, serves, standingAt } from '../../domain/goals.rules'
import type { ScaleStep } from '../../domain/goals.rules'
import type { Workshop } from '../../domain/workshop'
import type { Translator } from '../../i18n/i18n'
import type { GridColumn } from '../../ui/grid'
import type { goalCells, GoalRow } from './goal-cells'
import { movementText, stepText } from './goals.words'
import styles from './Outcomes.module.css'

/** What the columns are made of. */
interface GoalColumnsContext {
  readonly cells: ReturnType<typeof goalCells>['cells']
  readonly toldBy: GoalTeller
  readonly scale: readonly ScaleStep[]
  /** The mentors of each mentee, by the id of the mentee's person. */
  readonly mentors: ReadonlyMap<string, readonly string[]>
  /** The workshops of the cycle, in order. */
  readonly workshops: readonly Workshop[]
}

/** How goals stand at a moment: goals of one step are together, the steps in their order. */
function momentColumn(
  moment: GoalMoment,
  text: ((row: GoalRow) => string) | undefined,
  { toldBy, scale }: GoalColumnsContext,
  { t }: Translator,
): GridColumn<GoalRow> {
  const stepOf = ({ goal }: GoalRow) => standingAt(goal, toldBy, moment)
  return {
    id: moment,
    title: t(`outcomes:field.${moment}`),
    width: 84,
    align: 'end',
    text,
    value: { is: 'number', of: stepOf },
    grouping: (row) => {
      const step = stepOf(row)
      const known = scale.find((one) => one.step === step)
      // A scale that was made shorter has standings above it.
      return known === undefined ? String(step ?? '') : stepText(known)
    },
    groupWords: scale.map(stepText),
    sortValue: stepOf,
  }
}

function movedColumn({ toldBy }: GoalColumnsContext, translator: Translator): GridColumn<GoalRow> {
  return {
    id: 'moved',
    title: translator.t('outcomes:field.moved'),
    width: 150,
    text: ({ goal }) => movementText(goal, translator, toldBy),
    grouping: ({ goal }) => movementText(goal, translator, movementOf(goal)?.teller ?? null),
    sortValue: ({ goal }) => {
      const moved = movementOf(goal)
      return moved === null ? null : moved.to - moved.from
    },
  }
}

/** The columns shown at first, and those that are shown when they are chosen. */
export function goalColumns(context: GoalColumnsContext, translator: Translator) {
  const { t } = translator
  const { cells, mentors, workshops } = context
  const textOf = (id: string) => cells.find((cell) => cell.id === id)?.text
  const usual: readonly GridColumn<GoalRow>[] = [
    {
      id: 'mentee',
      title: t('outcomes:field.mentee'),
      flex: 2,
      width: 130,
      isRowHeader: true,
      text: ({ name }) => name,
      grouping: 'text',
      render: ({ name }) => <span className={styles.name}>{name}</span>,
      sortValue: ({ sortName }) => sortName,
    },
    { id: 'title', title: t('outcomes:field.goal'), flex: 4, width: 220, text: textOf('title') },
    ...goalMoments.map((moment) => momentColumn(moment, textOf(moment), context, translator)),
    movedColumn(context, translator),
    { id: 'done', title: t('outcomes:field.done'), flex: 3, width: 160, text: textOf('done') },
  ]
  const mentorText = ({ goal }: GoalRow) => (mentors.get(goal.personId) ?? []).join(', ')
  const more: readonly GridColumn<GoalRow>[] = [
    {
      id: 'mentor',
      title: t('pairs:field.mentor'),
      flex: 2,
      width: 130,
      text: mentorText,
      grouping: 'text',
      sortValue: mentorText,
    },
    {
      id: 'workshops',
      title: t('outcomes:field.workshops'),
      flex: 3,
      width: 160,
      text: ({ goal }) =>
        workshops
          .filter(({ id }) => serves(goal, id))
          .map(({ title }) => title)
          .join(', '),
    },
  ]
  return { usual, more }
}
