/** A record of any table, as the history, the trash and the checking of the data speak of it. */
import type { RowMeta } from './record'
import type { TableName } from './tables'

/** A record, by its table and its id. */
export interface RecordName {
  readonly table: TableName
  readonly id: string
}

/** A row of any table. */
export type AnyRecord = RowMeta & Readonly<Record<string, unknown>>

/** Finds a record among those that were read; undefined for one that is not there. */
export type FindRecord = (table: TableName, id: string) => AnyRecord | undefined

/** How a record is named in maps and lists. */
export function recordKey({ table, id }: RecordName): string {
  return `${table}/${id}`
}
