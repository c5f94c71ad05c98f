/** Going back to how things were: what must be set so that a record is again as a copy has it. */
import type { Edit, Fields } from '../commit/commit.types'
import { sameValue } from '../commit/values'
import type { TableName } from '../db/tables'
import type { AnyRow } from './lines.rules'

/** What going back would do, counted in records. */
export interface BackCounts {
  /** Records that are here and there, and differ. */
  readonly changed: number
  /** Records that are there and not here, or here only in the trash. */
  readonly back: number
  /** Records that are not there, and go to the trash. */
  readonly trashed: number
}

/** What one record needs. */
export interface BackStep {
  readonly edit: Edit
  readonly counts: keyof BackCounts
}

const isMeta = (field: string): boolean => field === 'id' || field === 'stamps'

/**
 * The edit that makes a record as it is in the copy; null when nobody would see a difference. A field that the copy does not
 * have becomes "no value".
 */
export function stepBack(table: TableName, now: AnyRow | undefined, then: AnyRow): BackStep | null {
  const isGone = then.deletedAt !== null
  if (isGone && (!now || now.deletedAt !== null)) return null
  const set: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(then))
    if (!isMeta(field) && !(now && sameValue(now[field] ?? null, value ?? null))) set[field] = value
  for (const [field, value] of Object.entries(now ?? {}))
    if (!isMeta(field) && !Object.hasOwn(then, field) && value !== null) set[field] = null
  if (Object.keys(set).length === 0) return null
  const edit = { table, id: then.id, set: set as Fields }
  if (isGone) return { edit, counts: 'trashed' }
  return { edit, counts: now && now.deletedAt === null ? 'changed' : 'back' }
}

/** The edit that puts a record in the trash which the copy does not have; null when it is there already. */
export function stepOut(table: TableName, now: AnyRow, at: string): BackStep | null {
  if (now.deletedAt !== null) return null
  return { edit: { table, id: now.id, set: { deletedAt: at } }, counts: 'trashed' }
}

/** Counts steps. */
export function countSteps(steps: Iterable<BackStep>): BackCounts {
  const sum = { changed: 0, back: 0, trashed: 0 }
  for (const { counts } of steps) sum[counts] += 1
  return sum
}
