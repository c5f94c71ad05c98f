/** What every record is made of: plain JSON values, one stamp for each field, and the edits that change it. */
import type { TableName } from './tables'

/**
 * When and where a value was written, as a string that sorts: milliseconds since 1970 in 13 digits, a counter in
 * base 36 padded to 4, the device. Comparing never reads a clock. See `stamp.ts`.
 */
export type Stamp = string

/** A value a row may hold. Always JSON; never `undefined`: "no value" is `null`. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value }

/** Fields to set, or fields as they were. */
export type Fields = Readonly<Record<string, Value>>

/** What every stored row has beside its own fields. */
export interface RowMeta {
  readonly id: string
  /** When it was put in the trash (ISO date-time), or null. Nothing is ever dropped. */
  readonly deletedAt: string | null
  /** The stamp of each field; `''` stands for every field without one of its own. */
  readonly stamps: Readonly<Record<string, Stamp>>
}

/** What a caller wants changed: the new values only. `was` is read inside the transaction. */
export interface Edit {
  readonly table: TableName
  readonly id: string
  readonly set: Fields
  /** True when the row must be there already: a change to a record nobody knows is a mistake, not a new record. */
  readonly mustExist?: boolean
}
