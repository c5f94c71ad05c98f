/**
 * What of a line may come into a record: values that its descriptor takes, as those of a file that is brought in, with stamps that a
 * clock can have made. Anything else is put aside. A record of which a part is put aside counts as one of which only changes have
 * come, until its whole comes from elsewhere.
 */
import { checkOf, groupOf } from '../domain/descriptor-queries'
import type { Stamp } from '../domain/record'
import type { TableName } from '../domain/tables'
import type { Change } from '../storage/commit.types'
import { isCredible } from '../storage/stamp'
import type { AnyRow } from './lines.rules'

/** A value that was put aside: whose it is, and its stamp. */
export interface BadValue {
  readonly table: TableName
  readonly id: string
  readonly field: string
  readonly value: unknown
  readonly stamp: Stamp
}

/** Takes what is put aside. */
export type PutAside = (bad: BadValue) => void

/** A change without what must not come into its record. */
export function soundChange(
  table: TableName,
  change: Change,
  stamp: Stamp,
  aside: PutAside,
): Change {
  const own = change.stamp ?? stamp
  const { id } = change
  const [good, bad] = parted(Object.entries(change.set), ([field, value]) =>
    isSound(table, field, value, own),
  )
  if (bad.length === 0 && isCredible(own)) return change
  for (const [field, value] of bad) aside({ table, id, field, value, stamp: own })
  const set = Object.fromEntries(good)
  return isWholeWithout(table, bad, own) ? { ...change, set } : { ...change, set, was: {} }
}

/** A whole record without what must not come into it; the record itself when all may. */
export function soundRow(table: TableName, row: AnyRow, aside: PutAside): AnyRow {
  const base = row.stamps[''] ?? ''
  const stampIn = (field: string): Stamp =>
    (Object.hasOwn(row.stamps, field) ? row.stamps[field] : base) ?? base
  const fields = Object.entries(row).filter(([field]) => field !== 'id' && field !== 'stamps')
  const [good, bad] = parted(fields, ([field, value]) =>
    isSound(table, field, value, stampIn(field)),
  )
  if (bad.length === 0 && isCredible(base)) return row
  const { id } = row
  for (const [field, value] of bad) aside({ table, id, field, value, stamp: stampIn(field) })
  const isWhole = isWholeWithout(table, bad, base)
  const stamps = good.map(([field]) => [field, stampIn(field)] as const)
  const whole = isWhole ? { '': base } : {}
  const own = stamps.filter(([, stamp]) => !isWhole || stamp !== base)
  const kept = Object.fromEntries(good)
  return { ...kept, id, stamps: { ...whole, ...Object.fromEntries(own) } } as unknown as AnyRow
}

const isSound = (table: TableName, field: string, value: unknown, stamp: Stamp): boolean =>
  isCredible(stamp) && checkOf(table, field)(value)

/** Whether a record is whole without these: a member of a set is not missed, and any other field is. */
const isWholeWithout = (
  table: TableName,
  bad: readonly (readonly [string, unknown])[],
  creation: Stamp,
): boolean => isCredible(creation) && bad.every(([field]) => groupOf(table, field) !== null)

/** Those for which something holds, and the others. */
function parted<T>(items: readonly T[], holds: (item: T) => boolean): readonly [T[], T[]] {
  const [good, bad]: [T[], T[]] = [[], []]
  for (const item of items) (holds(item) ? good : bad).push(item)
  return [good, bad]
}
