/** Writes goals. They are read with the other rows of the cycle (`storage/cycle-rows.ts`). */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import type { Application } from '../../domain/application'
import { change, create, isLive, label, remove } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import type { Goal } from '../../domain/goal'
import { isSettled, nextPosition, takeOverEdits } from '../../domain/goals.rules'
import { newId } from '../../domain/ids'
import type { Workshop } from '../../domain/workshop'
import { database } from '../../storage/current'
import { dependentsOf, removalEdits } from '../../storage/dependents'

/** A person of a cycle, with the name that the history says. */
export interface Owner {
  readonly cycleId: string
  readonly personId: string
  readonly name: string
}

/** What is entered of a goal: all but whose it is and its place. */
export type GoalFields = FieldsOf<'goals'>

const placeOf = ({ cycleId, personId }: Pick<Goal, 'cycleId' | 'personId'>) =>
  placeAt('people', cycleId, personId)

/** Writes a new goal of a person, after those they have (`own`). */
export function addGoal(
  owner: Owner,
  own: readonly Goal[],
  fields: GoalFields & { readonly title: string },
): Promise<ActResult> {
  const { cycleId, personId, name } = owner
  const position = nextPosition(own)
  const goal: Goal = {
    id: newId(),
    cycleId,
    personId,
    position,
    isApplied: false,
    done: null,
    ...fields,
  }
  return act(label('outcomes:done.added', { name }), [create('goals', goal)], placeOf(owner))
}

/** Changes a goal. */
export function editGoal(goal: Goal, name: string, fields: GoalFields): Promise<ActResult> {
  const edits = [change('goals', goal.id, fields)]
  return act(label('outcomes:done.edited', { name }), edits, placeOf(goal))
}

/** Puts a goal in the trash; projects that came from it stay and do not name it any more. */
export async function deleteGoal(goal: Goal, name: string): Promise<ActResult> {
  const { id } = goal
  const at = nowIso()
  const dependents = await dependentsOf([{ table: 'goals', id }])
  const edits = [remove('goals', id, at), ...removalEdits(dependents, at)]
  return act(label('outcomes:done.deleted', { name }), edits, placeOf(goal))
}

/**
 * The ids of goals of a cycle in the trash of which something was recorded: they are not taken over again, since they would come
 * back with it. One that was only taken over and taken back is as good as new.
 */
export async function readGone(cycleId: string): Promise<ReadonlySet<string>> {
  const rows = await database().goals.where('cycleId').equals(cycleId).toArray()
  return new Set(rows.filter((row) => !isLive(row) && isSettled(row)).map(({ id }) => id))
}

/** The same, live; undefined before the first answer. */
export function useGone(cycleId: string): ReadonlySet<string> | undefined {
  return useLiveQuery(() => readGone(cycleId), [cycleId])
}

/** Takes over the goals of these applications, as one act, without what is gone ({@link readGone}). */
export async function takeOver(applications: readonly Application[]): Promise<ActResult> {
  const cycles = [...new Set(applications.map(({ cycleId }) => cycleId))]
  const gone = new Set((await Promise.all(cycles.map(readGone))).flatMap((ids) => [...ids]))
  const edits = takeOverEdits(applications, gone)
  return act(label('outcomes:done.taken', { count: edits.length }), edits)
}

/** Says that a workshop serves a goal of somebody, or does not. */
export function setServes(
  goal: Goal,
  name: string,
  workshop: Workshop,
  isServing: boolean,
): Promise<ActResult> {
  const done = isServing ? 'outcomes:done.serves' : 'outcomes:done.servesNot'
  const field: `workshop:${string}` = `workshop:${workshop.id}`
  const fields: GoalFields = { [field]: isServing || null }
  return act(label(done, { name, workshop: workshop.title }), [change('goals', goal.id, fields)])
}
