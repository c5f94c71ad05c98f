/** What a change of statuses means for the places of a cycle: who left one, and who came to one from the waiting list. Pure. */
import type { Participation } from '../../domain/participation'
import { isInside, takesPart } from '../../domain/participations.rules'
import type { Row } from '../../domain/tables'
import type { Change } from '../../storage/commit.types'

/** A mentee's participation before and after a change. */
interface Step {
  readonly was: Row<'participations'>
  readonly is: Row<'participations'>
}

function stepsOf(
  changes: readonly Change[],
  rows: readonly Row<'participations'>[],
): readonly Step[] {
  const now = new Map(rows.map((row) => [row.id, row]))
  return changes.flatMap(({ table, id, set, was }): Step[] => {
    const is = now.get(id)
    const isOne = table === 'participations' && ('status' in set || 'deletedAt' in set)
    if (!isOne || was === null || is === undefined || is.role !== 'mentee') return []
    return [{ is, was: { ...is, ...was } }]
  })
}

const isThere = (row: Row<'participations'>): boolean => row.deletedAt === null

/**
 * Mentees who were in the program before a change and are out of it now. `rows` are the participations that it wrote, as they are
 * now.
 */
export function whoLeft(
  changes: readonly Change[],
  rows: readonly Row<'participations'>[],
): readonly Participation[] {
  return stepsOf(changes, rows)
    .filter(({ was, is }) => isThere(was) && takesPart(was) && !(isThere(is) && isInside(is)))
    .map(({ is }) => is)
}

/** Mentees who were on the waiting list before a change and are in the program now. */
export function whoMovedUp(
  changes: readonly Change[],
  rows: readonly Row<'participations'>[],
): readonly Participation[] {
  return stepsOf(changes, rows)
    .filter(({ was, is }) => was.status === 'waiting' && isThere(is) && takesPart(is))
    .map(({ is }) => is)
}
