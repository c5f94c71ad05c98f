/** A record as it is stored now, which may be newer than what a list shows. */
import type { TableName, Tables } from '../../domain/tables'
import { database } from '../../storage/current'

/** The record as it is stored; the same again when it is not there. */
export async function storedRow<T extends TableName, R extends Tables[T]>(
  table: T,
  record: R,
): Promise<R> {
  return (await database().table<R, string>(table).get(record.id)) ?? record
}
