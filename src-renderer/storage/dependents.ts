/**
 * What depends on records and so goes to the trash with them: followed from table to table along the references of the
 * descriptors, by index, counted for the question that is asked first, and turned into the edits of one commit.
 */
import type { AnyRecord, RecordName } from '../domain/any-record'
import { recordKey } from '../domain/any-record'
import { isThere, referencesTo, tableNames } from '../domain/descriptor-queries'
import type { Reference } from '../domain/descriptor-queries'
import { change, isLive, remove } from '../domain/edits'
import { freeAgainEdits } from '../domain/pair-ending.rules'
import type { Edit } from '../domain/record'
import type { Row, TableName } from '../domain/tables'
import { database } from './current'
import { rowsWithAny } from './query-any'

/** A record that depends on another one. */
interface Dependent extends RecordName {
  readonly row: AnyRecord
}

/** A record that stays and loses a reference: a workshop, one of those who led it. */
interface Loosened extends RecordName {
  readonly field: string
}

/** Everything that depends on some records. */
export interface Dependents {
  readonly going: readonly Dependent[]
  readonly loosened: readonly Loosened[]
}

/** The rows that refer in one way to records with these ids, each with the fields that do. */
async function referring(
  { from, field, isSet }: Reference,
  ids: ReadonlySet<string>,
  isMeant: (row: AnyRecord) => boolean,
): Promise<readonly (Dependent & { readonly fields: readonly string[] })[]> {
  const table = database().table<AnyRecord, string>(from)
  const isIndexed = !isSet && table.schema.indexes.some(({ name }) => name === field)
  const rows = isIndexed ? await rowsWithAny(table, field, ids) : await table.toArray()
  const names = (row: AnyRecord): readonly string[] =>
    isSet
      ? Object.keys(row).filter(
          (name) =>
            name.startsWith(field) && isThere(row[name]) && ids.has(name.slice(field.length)),
        )
      : [row[field]].flatMap((id) => (typeof id === 'string' && ids.has(id) ? [field] : []))
  return rows
    .filter(isMeant)
    .map((row) => ({ table: from, id: row.id, row, fields: names(row) }))
    .filter(({ fields }) => fields.length > 0)
}

/**
 * Everything that depends on these records, and on what depends on them, in all cycles: what is not in the trash, unless
 * `isMeant` says otherwise.
 */
export async function dependentsOf(
  roots: readonly RecordName[],
  isMeant: (row: AnyRecord) => boolean = isLive,
): Promise<Dependents> {
  const seen = new Set(roots.map(recordKey))
  const going: Dependent[] = []
  const loosened: Loosened[] = []
  let latest: readonly RecordName[] = roots
  while (latest.length > 0) {
    const next: Dependent[] = []
    for (const table of new Set(latest.map((record) => record.table))) {
      const ids = new Set(latest.filter((record) => record.table === table).map(({ id }) => id))
      for (const reference of referencesTo(table))
        for (const { fields, ...found } of await referring(reference, ids, isMeant)) {
          if (reference.onDelete === 'clear')
            loosened.push(...fields.map((field) => ({ table: found.table, id: found.id, field })))
          else if (!seen.has(recordKey(found))) {
            seen.add(recordKey(found))
            next.push(found)
          }
        }
    }
    going.push(...next)
    latest = next
  }
  return { going, loosened: loosened.filter((record) => !seen.has(recordKey(record))) }
}

/** How many records go along, by table, and how many only lose a reference. */
export interface DependentCounts {
  readonly going: ReadonlyMap<TableName, number>
  readonly loosened: number
}

/** Counts what goes along. */
export function countDependents({ going, loosened }: Dependents): DependentCounts {
  const counts = new Map<TableName, number>()
  for (const { table } of going) counts.set(table, (counts.get(table) ?? 0) + 1)
  return { going: counts, loosened: loosened.length }
}

/** The edits that put all of it in the trash, and take out the references of those that stay. `at` is an ISO date-time. */
export function removalEdits({ going, loosened }: Dependents, at: string): readonly Edit[] {
  const byTable = tableNames.flatMap((table) => going.filter((one) => one.table === table))
  return [
    ...byTable.map(({ table, id }) => remove(table, id, at)),
    ...loosened.map(({ table, id, field }) => change(table, id, { [field]: null })),
  ]
}

/**
 * What the end of pairs that go does to the statuses of those of their people who stay: they are free again, as when
 * only the pair is deleted.
 */
export async function freedEdits({ going }: Dependents): Promise<readonly Edit[]> {
  const db = database()
  const leaving = new Set(going.map(({ id }) => id))
  const gone = going.flatMap(({ table, row }) =>
    table === 'pairs' ? [row as unknown as Row<'pairs'>] : [],
  )
  const cycleIds = [...new Set(gone.map((pair) => pair.cycleId))]
  const [pairs, participations] = await Promise.all([
    db.pairs.where('cycleId').anyOf(cycleIds).filter(isLive).toArray(),
    db.participations.where('cycleId').anyOf(cycleIds).filter(isLive).toArray(),
  ])
  return freeAgainEdits(gone, pairs, participations).filter(({ id }) => !leaving.has(id))
}
