/** Small makers of edits and labels, typed by table, so that callers cannot misspell a field. */
import type { TableName, Tables } from './tables'
import type { Edit } from './record'
import type { RowMeta } from './record'
import type { Fields } from './record'
import type { Label } from '../i18n/label'
import type { TranslationKey } from '../i18n/translation-key'

/** The fields of a table's row that may be set. */
export type FieldsOf<T extends TableName> = Partial<Omit<Tables[T], 'id'>>

/** The record itself, without its id: rows are interfaces of JSON, which TypeScript does not know to be {@link Fields}. */
const withoutId = (row: object): Fields => {
  const fields: { id?: unknown } & Record<string, Fields[string]> = { ...row }
  delete fields.id
  return fields
}

/** A new row. Where its derived id exists already, that row gets these values and comes out of the trash. */
export function create<T extends TableName>(table: T, row: Tables[T]): Edit {
  return { table, id: row.id, set: { ...withoutId(row), deletedAt: null } }
}

/** New values for some fields of a row that exists. */
export function change<T extends TableName>(table: T, id: string, fields: FieldsOf<T>): Edit {
  return { table, id, set: fields as Fields, mustExist: true }
}

/** Puts a row in the trash. `at` is an ISO date-time. */
export function remove(table: TableName, id: string, at: string): Edit {
  return { table, id, set: { deletedAt: at }, mustExist: true }
}

/** Takes a row out of the trash. */
export function restore(table: TableName, id: string): Edit {
  return { table, id, set: { deletedAt: null }, mustExist: true }
}

/** Whether a row is not in the trash. */
export function isLive(row: Pick<RowMeta, 'deletedAt'>): boolean {
  return row.deletedAt === null
}

/** A sentence of the interface as data: a catalogue key (`people:done.edited`) and its values. */
export function label(key: TranslationKey, params: Label['params'] = {}): Label {
  return { key, params }
}
