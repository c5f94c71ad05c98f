/** Small questions about all the rows that are checked. */
import type { Edit } from '../../domain/record'
import { remove } from '../../domain/edits'
import { tableNames } from '../../domain/descriptor-queries'
import type { TableName } from '../../domain/tables'
import { ownersOf } from '../../domain/descriptor-queries'
import { recordKey } from '../../domain/any-record'
import type { AnyRecord, FindRecord, RecordName } from '../../domain/any-record'
import type { Finding, World } from './check.types'

/** Finds a row, in the trash or not. */
export function findIn({ rows }: Pick<World, 'rows'>): FindRecord {
  return (table, id) => rows.get(table)?.get(id)
}

/** The rows of a table that are not in the trash. */
export function liveRows({ rows }: Pick<World, 'rows'>, table: TableName): readonly AnyRecord[] {
  return [...(rows.get(table)?.values() ?? [])].filter(({ deletedAt }) => deletedAt === null)
}

/** Whether a row is there and not in the trash. */
export function isHere(world: Pick<World, 'rows'>, { table, id }: RecordName): boolean {
  return world.rows.get(table)?.get(id)?.deletedAt === null
}

/** Text in a field; empty when there is something else. */
export function textIn(row: AnyRecord | undefined, field: string): string {
  const value = row?.[field]
  return typeof value === 'string' ? value : ''
}

/** A part of a value that has parts; undefined when it has none of the name. */
export function partOf(value: unknown, part: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[part]
    : undefined
}

/** A finding; what is not said is nothing. */
export function finding(
  kind: Finding['kind'],
  record: RecordName,
  more: Partial<Omit<Finding, 'kind' | 'record'>> = {},
): Finding {
  const { table, id } = record
  return { kind, record: { table, id }, field: null, other: null, params: {}, repair: [], ...more }
}

/** Which live rows belong to which, found once for all repairs. */
export interface Dependents {
  readonly of: (record: RecordName) => readonly RecordName[]
}

/** Finds out which live rows belong to which. */
export function dependentsIn(world: World): Dependents {
  const found = new Map<string, RecordName[]>()
  for (const table of tableNames)
    for (const row of liveRows(world, table))
      for (const owner of ownersOf(table, row)) {
        const list = found.get(recordKey(owner))
        if (list) list.push({ table, id: row.id })
        else found.set(recordKey(owner), [{ table, id: row.id }])
      }
  return { of: (record) => found.get(recordKey(record)) ?? [] }
}

/** The edits that put a record in the trash with everything that belongs to it. */
export function trashWithAll(
  record: RecordName,
  dependents: Dependents,
  now: string,
): readonly Edit[] {
  const going = new Map<string, RecordName>()
  const take = (one: RecordName): void => {
    if (going.has(recordKey(one))) return
    going.set(recordKey(one), one)
    for (const dependent of dependents.of(one)) take(dependent)
  }
  take(record)
  return [...going.values()].map(({ table, id }) => remove(table, id, now))
}
