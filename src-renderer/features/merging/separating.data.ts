/** Reads what is needed to make two records of one again, and does it as one act. */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import { useUi } from '../../app/ui'
import type { AnyRecord } from '../../domain/any-record'
import { recordKey } from '../../domain/any-record'
import { isLive, label } from '../../domain/edits'
import { idFor } from '../../domain/merging.rules'
import { fullName } from '../../domain/people.rules'
import { separateEdits, sinceThen } from '../../domain/separating.rules'
import type { Separating, Since, Whose } from '../../domain/separating.rules'
import type { Row } from '../../domain/tables'
import type { Commit } from '../../storage/commit.types'
import { database } from '../../storage/current'
import { dependentsOf } from '../../storage/dependents'
import { finder, readRecords } from '../../storage/read-records'
import type { KnownRecords } from '../../storage/read-records'
import { stampOf } from '../../storage/stamp'

/** Everything about two who were put together. */
export interface Apart extends Separating {
  readonly names: { readonly kept: string; readonly other: string }
  readonly since: readonly Since[]
  readonly known: KnownRecords
}

/** The records that were merged into one, the latest last. */
async function mergedInto(keptId: string): Promise<readonly Row<'people'>[]> {
  const rows = await database().people.where('mergedInto').equals(keptId).toArray()
  const when = ({ stamps }: Row<'people'>): string => stampOf(stamps, 'mergedInto')
  return rows.sort((a, b) => (when(a) < when(b) ? -1 : 1))
}

/** The act that put a record into another; undefined where the log does not tell. */
async function actOf(other: Row<'people'>): Promise<Commit | undefined> {
  const stamp = stampOf(other.stamps, 'mergedInto')
  const isIt = ({ changes }: Commit): boolean =>
    changes.some(({ id, set }) => id === other.id && set['mergedInto'] === other.mergedInto)
  const found = await database().commits.where('stamp').equals(stamp).filter(isIt).first()
  // Where the clock had been put back the change has a stamp of its own.
  return found ?? database().commits.filter(isIt).last()
}

/** Reads what has become of two since they were put together; null when that is not known. */
export async function readApart(otherId: string): Promise<Apart | null> {
  const db = database()
  const other = await db.people.get(otherId)
  const kept = other?.mergedInto ? await db.people.get(other.mergedInto) : undefined
  const merge = other && (await actOf(other))
  if (!other || !kept || !merge) return null
  const made = new Set(merge.changes.map(recordKey))
  const { going } = await dependentsOf([{ table: 'people', id: kept.id }])
  const isSince = (row: AnyRecord): boolean => stampOf(row.stamps, '') > merge.stamp
  const fresh = going.filter((part) => isSince(part.row) && !made.has(recordKey(part)))
  const twins = going.map((part) => ({
    table: part.table,
    id: idFor(part, part.row, kept.id, other.id),
  }))
  const known = await readRecords([...merge.changes, ...fresh, ...twins])
  const about: Separating = {
    kept: { ...kept },
    other: { ...other },
    changes: merge.changes,
    made: fresh,
    find: finder(known),
    wasMovedSince: (row) =>
      row.deletedAt !== null && stampOf(row.stamps, 'deletedAt') > merge.stamp,
  }
  const names = { kept: fullName(kept), other: fullName(other) }
  return { ...about, names, since: sinceThen(about), known }
}

/** Makes them two again. Null when there is nothing to be taken apart. */
export async function separatePeople(
  otherId: string,
  answers: ReadonlyMap<string, Whose>,
): Promise<ActResult | null> {
  const apart = await readApart(otherId)
  if (apart === null) return null
  const { kept, other } = apart.names
  const edits = separateEdits(apart, answers, nowIso())
  const place = placeAt('people', useUi.getState().cycleId, otherId)
  return act(label('merging:done.separated', { name: kept, other }), edits, place)
}

/** Whether something was merged into a person, for their menu. */
export async function hasMerged(id: string): Promise<boolean> {
  return (
    (await database()
      .people.where('mergedInto')
      .equals(id)
      .filter((row) => !isLive(row))
      .count()) > 0
  )
}

/** The records that were merged into one, followed; none until they are read. */
export function useMergedInto(keptId: string): readonly Row<'people'>[] {
  return useLiveQuery(() => mergedInto(keptId), [keptId]) ?? []
}

/** What has become of two, followed; undefined until it is read. */
export function useReadApart(otherId: string | null): Apart | null | undefined {
  return useLiveQuery(async () => (otherId === null ? null : await readApart(otherId)), [otherId])
}
