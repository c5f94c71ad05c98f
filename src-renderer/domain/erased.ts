/** How what was erased is named, by ids alone; `storage/erased.ts` keeps it. */
import type { Stamp } from './record'

/** Something that was erased. */
export interface ErasedEntry {
  /** `table/id` of a record; `table/id field` of a text out of which a name was taken. */
  readonly id: string
  /** The id and the stamp of the act that erased it. */
  readonly act: string
  readonly stamp: Stamp
}

/** What was erased, as {@link ErasedEntry} names it, and when: of a text, what was written before that. */
export type Erasures = ReadonlyMap<string, Stamp>

/** A record of any table, of those too that only a newer program has. */
export interface NamedRecord {
  readonly table: string
  readonly id: string
}

/** How a field of a record is named among what was erased. */
export function fieldKey({ table, id }: NamedRecord, field: string): string {
  return `${table}/${id} ${field}`
}

/** What an id among what was erased names; `field` is null for a whole record. */
export function partsOfErased(key: string): NamedRecord & { readonly field: string | null } {
  const [, table = '', id = '', field = null] = /^([^/]*)\/(\S*)(?: (.*))?$/su.exec(key) ?? []
  return { table, id, field }
}
