/** The cells of the list of goals: the goal itself, how it stands at each moment by one teller, what was done about it. */
import type { CellField } from '../../app/cells/cell-field'
import { fieldCell } from '../../app/cells/cell-field'
import type { CellList } from '../../app/cells/plan.rules'
import { change, label } from '../../domain/edits'
import { goalMoments } from '../../domain/goal'
import type { Goal, GoalMoment, GoalTeller } from '../../domain/goal'
import { asStanding, longestGoal, readStanding, standingAt } from '../../domain/goals.rules'
import type { ScaleStep } from '../../domain/goals.rules'
import type { Translator } from '../../i18n/i18n'
import { sentence } from '../../i18n/sentence'

/** A goal with whose it is. */
export interface GoalRow {
  readonly goal: Goal
  /** The name of the mentee. */
  readonly name: string
  /** The same as lists sort it. */
  readonly sortName: string
}

function standingCell(
  teller: GoalTeller,
  moment: GoalMoment,
  scale: readonly ScaleStep[],
  translator: Translator,
): CellField<GoalRow> {
  const text = ({ goal }: GoalRow) => String(standingAt(goal, teller, moment) ?? '')
  return {
    id: moment,
    title: translator.t(`outcomes:field.${moment}`),
    kind: 'text',
    text,
    locked: () => null,
    choices: () => [],
    commonChoices: () => [],
    done: ({ name }) => label('outcomes:done.standing', { name }),
    read: (typed, row) => {
      const read = readStanding(typed, scale)
      if (!read.ok) return { ok: false, problem: sentence(read.problem, translator) }
      const isSame = standingAt(row.goal, teller, moment) === read.step
      const edit = change('goals', row.goal.id, asStanding(teller, moment, read.step))
      return { ok: true, text: String(read.step ?? ''), edits: isSame ? [] : [edit] }
    },
  }
}

/** The cells of the list; standings are those by one teller. */
export function goalCells(
  teller: GoalTeller,
  scale: readonly ScaleStep[],
  translator: Translator,
): CellList<GoalRow> {
  const of = (field: 'title' | 'done') =>
    fieldCell({
      translator,
      table: 'goals',
      field,
      hasLines: field === 'done',
      record: ({ goal }: GoalRow) => goal,
      tidy: (text) => (text === '' ? null : text.slice(0, field === 'title' ? longestGoal : 5_000)),
      done: ({ name }) => label('outcomes:done.edited', { name }),
    })
  return {
    cells: [
      of('title'),
      ...goalMoments.map((moment) => standingCell(teller, moment, scale, translator)),
      of('done'),
    ],
    nameOf: ({ name, goal }) => `${name}: ${goal.title}`,
  }
}
