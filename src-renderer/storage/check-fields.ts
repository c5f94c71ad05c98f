/** What may be written to a row. */
import type { Fields } from '../domain/record'
import { isFieldName, isValue } from '../domain/values'
import { CommitRefused } from './errors'

/** Throws a {@link CommitRefused} unless every field may be written. */
export function checkFields(set: Fields): void {
  for (const name of Object.keys(set)) {
    if (!isFieldName(name)) throw new CommitRefused('badField', { field: name.slice(0, 100) })
    const value: unknown = set[name]
    const good = name === 'deletedAt' ? value === null || typeof value === 'string' : isValue(value)
    if (!good) throw new CommitRefused('badValue', { field: name.slice(0, 100) })
  }
}
