/**
 * What two people wrote at the same time. Of two values the later stays; the other is a conflict when nobody who wrote after it had
 * seen it: no change of that field overwrote its stamp.
 */
import type { Stamp } from '../../domain/record'
import { recordKey } from '../../domain/any-record'
import { tableNamed } from '../../domain/descriptor-queries'
import type { TableName } from '../../domain/tables'
import { sameValue } from '../../domain/values'
import type { Change, Commit } from '../../storage/commit.types'
import { overwrittenBy, stampOf } from '../../storage/stamp'
import type { AnyRow } from '../lines.rules'

/** A value that somebody wrote and that did not stay, or a change of something that is in the trash. */
export interface Conflict {
  /** `field`: another value stayed. `deleted`: the record was deleted by somebody who did not know of the change. */
  readonly kind: 'field' | 'deleted'
  readonly table: TableName
  readonly record: string
  readonly field: string
  readonly value: unknown
  /** The stamp of the value that did not stay. */
  readonly stamp: Stamp
  /** The stamp of what stayed: of the other value, or of the deletion. */
  readonly against: Stamp
}

/** A value as it was written: its stamp, and that of the value it overwrote; null when that is not known. */
interface Write {
  readonly stamp: Stamp
  readonly over: Stamp | null
  readonly value: unknown
  /** A creation says a value for every field: an empty one is no loss. */
  readonly isCreation: boolean
}

/** What a conflict is told by: the same whenever it is found again. */
export function conflictKey({
  table,
  record,
  field,
  stamp,
}: Pick<Conflict, 'table' | 'record' | 'field' | 'stamp'>): string {
  return `${recordKey({ table, id: record })}/${field} ${stamp}`
}

const isEmpty = (value: unknown): boolean => value === null || value === '' || value === undefined

/** The writes that entries bring to a record, by field. */
function writesOf(changes: readonly (readonly [Commit, Change])[]): Map<string, Write[]> {
  const fields = new Map<string, Write[]>()
  for (const [entry, change] of changes)
    for (const [field, value] of Object.entries(change.set)) {
      const isCreation = change.was === null
      const stamp = change.stamp ?? entry.stamp
      const write = { stamp, over: overwrittenBy(change, field), value, isCreation }
      fields.set(field, [...(fields.get(field) ?? []), write])
    }
  return fields
}

/** The value that a record has now, as a write; none when the field is not there. */
function standing(row: AnyRow | undefined, field: string): readonly Write[] {
  if (row === undefined || !Object.hasOwn(row, field)) return []
  const stamp = stampOf(row.stamps, field)
  return [{ stamp, over: null, value: row[field], isCreation: stamp === row.stamps[''] }]
}

/** Of several writes of one field those that did not stay and that no other of them overwrote. */
function losersOf(writes: readonly Write[]): readonly (readonly [Write, Write])[] {
  const winner = writes.reduce((a, b) => (b.stamp > a.stamp ? b : a))
  const seen = new Set(writes.map(({ over }) => over))
  return writes.flatMap((write) => {
    const isLost = write.stamp < winner.stamp && !seen.has(write.stamp)
    const isNoLoss = write.isCreation && isEmpty(write.value)
    return isLost && !isNoLoss && !sameValue(write.value, winner.value)
      ? [[write, winner] as const]
      : []
  })
}

/** The changes of entries, by the record they are of. */
function changesByRecord(
  entries: readonly Commit[],
): ReadonlyMap<string, readonly (readonly [Commit, Change])[]> {
  const found = new Map<string, (readonly [Commit, Change])[]>()
  for (const entry of entries)
    for (const change of entry.changes) {
      const key = recordKey(change)
      const known = found.get(key)
      if (known) known.push([entry, change])
      else found.set(key, [[entry, change]])
    }
  return found
}

/**
 * What may be conflicts when new entries meet the records as they are. An entry of an earlier build does not say what it overwrote;
 * it is taken to have seen what was there. What the log knows to have been seen is to be taken out: {@link seenIn}.
 */
export function findConflicts(
  entries: readonly Commit[],
  rowOf: (table: TableName, id: string) => AnyRow | undefined,
  isOwn: (stamp: Stamp) => boolean,
): readonly Conflict[] {
  const found: Conflict[] = []
  for (const changes of changesByRecord(entries).values()) {
    const [first] = changes
    const table = first === undefined ? null : tableNamed(first[1].table)
    if (first === undefined || table === null) continue
    const record = first[1].id
    const row = rowOf(table, record)
    for (const [field, writes] of writesOf(changes)) {
      if (field === 'deletedAt') continue
      const all = [...standing(row, field), ...writes]
      for (const [{ stamp, value }, winner] of losersOf(all)) {
        const isKnown = winner.over !== null || !writes.includes(winner)
        if (isKnown)
          found.push({ kind: 'field', table, record, field, value, stamp, against: winner.stamp })
      }
    }
    found.push(...deletedEdits(table, record, row, changes, isOwn))
  }
  return found
}

/** Changes that come for a record which was deleted here, or later than it was deleted anywhere. */
function deletedEdits(
  table: TableName,
  record: string,
  row: AnyRow | undefined,
  changes: readonly (readonly [Commit, Change])[],
  isOwn: (stamp: Stamp) => boolean,
): readonly Conflict[] {
  if (row === undefined || row.deletedAt === null) return []
  const against = stampOf(row.stamps, 'deletedAt')
  if (
    changes.some(
      ([entry, { set, stamp }]) => 'deletedAt' in set && (stamp ?? entry.stamp) > against,
    )
  )
    return []
  return changes.flatMap(([entry, change]) => {
    const stamp = change.stamp ?? entry.stamp
    if (change.was === null || (stamp < against && !isOwn(against))) return []
    return Object.entries(change.set)
      .filter(([field]) => field !== 'deletedAt')
      .map(([field, value]): Conflict => {
        return { kind: 'deleted', table, record, field, value, stamp, against }
      })
  })
}

/** Which of the conflicts an entry shows to be none: it overwrote the value, having seen it. */
export function seenIn(entry: Commit, conflicts: ReadonlyMap<string, Conflict>): readonly string[] {
  return entry.changes.flatMap((change) =>
    Object.keys(change.set).flatMap((field) => {
      const over = overwrittenBy(change, field)
      const { table, id: record } = change
      const key = conflictKey({ table, record, field, stamp: over ?? '' })
      return over !== null && over !== '' && conflicts.has(key) ? [key] : []
    }),
  )
}
