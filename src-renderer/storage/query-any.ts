/** Rows found by several values of an index. */
import type { Table } from 'dexie'

/**
 * The rows whose index has one of these values, in the order of the values. Each value is asked for alone, all at once: an `anyOf` of
 * Dexie goes from row to row with a cursor, one request for each.
 */
export async function rowsWithAny<R>(
  table: Table<R, string>,
  index: string,
  values: Iterable<string>,
): Promise<R[]> {
  const one = (value: string): PromiseLike<R[]> => table.where(index).equals(value).toArray()
  return (await Promise.all(Array.from(new Set(values), one))).flat()
}
