/** The cells of the list of goals: the goal itself, how it stands at each moment by one teller, what was done about it. */
import type { CellField } from '../../app/cells/cell-field'
import { fieldCell } from '../../app/cells/cell-field'
import type { CellList } from '../../app/cells/plan.rules'
import { setCell } from '../../app/cells/set-cell'
import { storedRow } from '../../app/cells/stored-row'
import { change, label } from '../../domain/edits'
import { goalMoments } from '../../domain/goal'
import type { Goal, GoalMoment, GoalTeller } from '../../domain/goal'
import { asStanding, longestGoal, readStanding, serves, standingAt } from '../../domain/goals.rules'
import type { ScaleStep } from '../../domain/goals.rules'
import type { Workshop } from '../../domain/workshop'
import { fold } from '../../i18n/fold'
import type { Translator } from '../../i18n/i18n'
import { sentence } from '../../i18n/sentence'
import { stepText } from './goals.words'

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
    stored: async (row) => ({ ...row, goal: await storedRow('goals', row.goal) }),
  }
}

/** The workshops that serve a goal, by title: one comes to them, or goes. */
function workshopCell(
  way: 'beside' | 'without',
  workshops: readonly Workshop[],
  { t }: Translator,
): CellField<GoalRow> {
  const membersOf = ({ goal }: GoalRow) =>
    workshops.filter(({ id }) => serves(goal, id)).map(({ id }) => id)
  const titlesOf = (keys: readonly string[]) =>
    workshops.filter(({ id }) => keys.includes(id)).map(({ title }) => title)
  return setCell<GoalRow>({
    id: way === 'beside' ? 'addedWorkshop' : 'takenWorkshop',
    title: t(way === 'beside' ? 'outcomes:many.addWorkshop' : 'outcomes:many.takeWorkshop'),
    ...{ way, membersOf },
    textOf: (keys) => titlesOf(keys).join(', '),
    find: (text) => {
      const meant = workshops.filter(({ title }) => fold(title) === fold(text))
      const [only] = meant
      if (only !== undefined && meant.length === 1) return { ok: true, keys: [only.id] }
      const problem = only === undefined ? 'outcomes:many.noWorkshop' : 'outcomes:many.workshops'
      return { ok: false, problem: t(problem, { title: text.trim() }) }
    },
    become: (row, keys) => {
      const before = membersOf(row)
      const changed = workshops.filter(({ id }) => before.includes(id) !== keys.includes(id))
      const set = changed.map(({ id }) => [`workshop:${id}`, keys.includes(id) || null] as const)
      return { edits: [change('goals', row.goal.id, Object.fromEntries(set))], keys }
    },
    suggestions: () => workshops.map(({ title }) => title),
    done: ({ name }) => label('outcomes:done.edited', { name }),
  })
}

/** The fields that many goals can be given a value in at once; what a goal is, is one's own. */
export function goalFields(
  teller: GoalTeller,
  scale: readonly ScaleStep[],
  workshops: readonly Workshop[],
  translator: Translator,
): CellList<GoalRow> {
  const { cells, nameOf } = goalCells(teller, scale, translator)
  const { t } = translator
  const steps = scale.map(stepText)
  const isMoment = (id: string) => goalMoments.some((moment) => moment === id)
  // In the window nothing else says whose word it is.
  const told = t('outcomes:sentence.toldBy', { teller: t(`outcomes:toldBy.${teller}`) })
  const titled = (cell: CellField<GoalRow>) =>
    isMoment(cell.id)
      ? { ...cell, title: `${cell.title} – ${told}`, suggestions: () => steps }
      : cell
  const own = cells.filter(({ id }) => id !== 'title').map(titled)
  const ways = workshops.length === 0 ? [] : (['beside', 'without'] as const)
  return { cells: [...own, ...ways.map((way) => workshopCell(way, workshops, translator))], nameOf }
}
