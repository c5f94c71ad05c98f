/** Reads records by name, with those that are needed to say what they are. */
import { database } from './current'
import { namedIn, namingFieldsOf } from '../domain/descriptor-queries'
import type { TableName } from '../domain/tables'
import type { AnyRecord, FindRecord, RecordName } from '../domain/any-record'
import { recordKey } from '../domain/any-record'

/** Records that were read, those in the trash included. */
export type KnownRecords = Map<string, AnyRecord>

/** Finds among records that were read. */
export function finder(known: ReadonlyMap<string, AnyRecord>): FindRecord {
  return (table, id) => known.get(recordKey({ table, id }))
}

/** How far references are followed: a mark names a workshop, and that its cycle. */
const steps = 3

/** Reads records and, step by step, those that they name. Adds them to `known`; what is there already is not read again. */
export async function readRecords(
  names: Iterable<RecordName>,
  known: KnownRecords = new Map(),
): Promise<KnownRecords> {
  const db = database()
  let wanted = [...names]
  for (let step = 0; step < steps && wanted.length > 0; step += 1) {
    const byTable = new Map<TableName, Set<string>>()
    for (const { table, id } of wanted) {
      if (known.has(recordKey({ table, id }))) continue
      byTable.set(table, (byTable.get(table) ?? new Set<string>()).add(id))
    }
    const next: RecordName[] = []
    for (const [table, ids] of byTable) {
      const rows = await db.table<AnyRecord, string>(table).bulkGet([...ids])
      for (const row of rows) {
        if (!row) continue
        known.set(recordKey({ table, id: row.id }), row)
        next.push(...namedIn(table, row), ...namingFieldsOf(table, row))
      }
    }
    wanted = next
  }
  return known
}
