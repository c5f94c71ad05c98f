/** Going back to how things were: what must be set so that a record is again as a copy has it. */
import type { Edit } from '../domain/record'
import type { Fields } from '../domain/record'
import { sameValue } from '../domain/values'
import type { TableName } from '../domain/tables'
import type { AnyRow } from './lines.rules'

/**
 * What becomes of a record: it is here and there, and differs; it is there and not here, or here only in the trash; it is not
 * there, and goes to the trash.
 */
type BackEffect = 'changed' | 'back' | 'trashed'

/** How many records of each table go which way. */
export type BackCounts = Readonly<Record<BackEffect, ReadonlyMap<TableName, number>>>

/** What one record needs. */
export interface BackStep {
  readonly edit: Edit
  readonly effect: BackEffect
}

const isMeta = (field: string): boolean => field === 'id' || field === 'stamps'

/**
 * The edit that makes a record as it is in the copy; null when nobody would see a difference. A field that the copy does not
 * have becomes "no value". A field that `isKept` stays as it is.
 */
export function stepBack(
  table: TableName,
  now: AnyRow | undefined,
  then: AnyRow,
  isKept: (field: string) => boolean = () => false,
): BackStep | null {
  const isGone = then.deletedAt !== null
  const isHere = now?.deletedAt === null
  if (isGone && !isHere) return null
  const set = differences(now ?? null, then, isKept)
  if (Object.keys(set).length === 0) return null
  const edit = { table, id: then.id, set }
  if (isGone) return { edit, effect: 'trashed' }
  return { edit, effect: isHere ? 'changed' : 'back' }
}

/** The fields to set so that one record has the values of another; all of them where there is none yet. */
function differences(
  now: Readonly<Record<string, unknown>> | null,
  then: Readonly<Record<string, unknown>>,
  isKept: (field: string) => boolean,
): Fields {
  const names = new Set([...Object.keys(then), ...Object.keys(now ?? {})])
  const set = [...names].flatMap((field) => {
    const value = then[field] ?? null
    const isSame = now !== null && sameValue(now[field] ?? null, value)
    return isMeta(field) || isSame || (now !== null && isKept(field))
      ? []
      : [[field, value] as const]
  })
  return Object.fromEntries(set) as Fields
}

/** The edit that puts a record in the trash which the copy does not have; null when it is there already. */
export function stepOut(table: TableName, now: AnyRow, at: string): BackStep | null {
  if (now.deletedAt !== null) return null
  return { edit: { table, id: now.id, set: { deletedAt: at } }, effect: 'trashed' }
}

/** Counts steps. */
export function countSteps(steps: Iterable<BackStep>): BackCounts {
  const sum = {
    changed: new Map<TableName, number>(),
    back: new Map<TableName, number>(),
    trashed: new Map<TableName, number>(),
  }
  for (const { effect, edit } of steps)
    sum[effect].set(edit.table, (sum[effect].get(edit.table) ?? 0) + 1)
  return sum
}
