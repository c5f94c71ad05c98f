/**
 * Records held against what the log, or the second copy, says they should be. Each field has the stamp of when it was written, so
 * where two values differ it is known which is the later one.
 */
import type { Edit } from '../../domain/record'
import type { Fields } from '../../domain/record'
import type { Value } from '../../domain/record'
import { stampOf } from '../../storage/stamp'
import { sameValue } from '../../domain/values'
import type { TableName } from '../../domain/tables'
import { isPartial } from '../../backup/merge.rules'
import type { AnyRecord } from '../../domain/any-record'
import type { Finding } from './check.types'
import { finding } from './all-records.rules'

/** What is compared with: the entries of the log, or the second copy. */
export type Against = 'log' | 'copy'

const isMeta = (field: string): boolean => field === 'id' || field === 'stamps'

const valueIn = (row: AnyRecord, field: string): Value => (row[field] ?? null) as Value

/** A field that does not say the same in both. */
interface Difference {
  readonly field: string
  readonly here: Value
  readonly there: Value
  /** The value that is here was written after the one that is there. */
  readonly isNewer: boolean
}

/**
 * The fields that differ. `there` may know only some fields, when the record came with a file and not by the log: then only
 * those are compared.
 */
function differences(here: AnyRecord, there: AnyRecord): readonly Difference[] {
  const isWhole = !isPartial(there)
  const fields = new Set([...Object.keys(there), ...(isWhole ? Object.keys(here) : [])])
  return [...fields].flatMap((field) => {
    if (isMeta(field) || (!isWhole && !Object.hasOwn(there, field))) return []
    const [a, b] = [valueIn(here, field), valueIn(there, field)]
    if (sameValue(a, b)) return []
    const isNewer = stampOf(here.stamps, field) > stampOf(there.stamps, field)
    return { field, here: a, there: b, isNewer }
  })
}

const fieldsOf = (row: AnyRecord): Fields =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !isMeta(field))) as Fields

/**
 * What is wrong between a record and what should be there. `here` is undefined for one that is not there. Of two values with
 * the same stamp the log is right: whatever a person does goes into it, and nothing else writes.
 */
export function disagreements(
  table: TableName,
  here: AnyRecord | undefined,
  there: AnyRecord,
  against: Against,
): readonly Finding[] {
  const record = { table, id: there.id }
  if (!here) {
    if (isPartial(there)) return []
    const kind = against === 'log' ? 'missingRecord' : 'missingFromTables'
    return [finding(kind, record, { repair: [[{ ...record, set: fieldsOf(there) }]] })]
  }
  // The log begins where a file was read in; the second copy has all, or has lost what the record began with.
  if (against === 'copy' && isPartial(there)) return [finding('notInCopy', record)]
  return differences(here, there).map(({ field, here: a, there: b, isNewer }) => {
    const set = (value: Value): readonly Edit[] => [
      { ...record, set: { [field]: value }, mustExist: true },
    ]
    if (!isNewer) {
      const kind = against === 'log' ? 'differsFromLog' : 'differsFromCopy'
      return finding(kind, record, { field, repair: [set(b)] })
    }
    // A value that stands there already would be no change: it is set to the logged one and back, and is in the log then.
    return against === 'log'
      ? finding('newerThanLog', record, { field, repair: [set(b), set(a)] })
      : finding('notInCopy', record, { field })
  })
}
