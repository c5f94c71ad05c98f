/** What of a file was not imported, and why: a line for each row and each value, as sentences to be said. */
import type { Label } from '../../../i18n/label'
import type { ReckonedRow, Reckoning } from '../reckoning/reckoning.types'

/** Something that was not imported. */
export interface NotImported {
  readonly row: number
  /** Who or what the row is about. */
  readonly name: string
  readonly why: Label
}

/** Lines that nobody misses: what stands above a table, its headings, blank lines, and what comes as a table of its own. */
const unmissed: ReadonlySet<string> = new Set<Label['key']>([
  'import:reckoning.headings',
  'import:rowStatus.blank',
  'import:leftOut.aboveTable',
  'import:leftOut.secondHeader',
  'import:leftOut.repeatedHeader',
  'import:leftOut.otherTable',
  'import:leftOut.saysDelimiter',
])

function ofValues({ row, name, values }: ReckonedRow): readonly NotImported[] {
  return values.flatMap(({ fate, why }) =>
    fate === 'imported' || fate === 'same' || why === null ? [] : [{ row, name, why }],
  )
}

function ofRow(reckoned: ReckonedRow): readonly NotImported[] {
  const { row, name, fate, why } = reckoned
  if (fate === null) return [{ row, name, why: { key: 'import:reckoning.lineLost', params: {} } }]
  if (fate === 'new' || fate === 'same') return ofValues(reckoned)
  if (why === null || unmissed.has(why.key)) return []
  // Of a row that is refused, each value that is wrong is named.
  const values = fate === 'refused' ? ofValues(reckoned) : []
  return [{ row, name, why }, ...values.filter((one) => keyOf(one.why) !== keyOf(why))]
}

const keyOf = ({ key, params }: Label): string => JSON.stringify([key, params])

/** What of a file was not imported, row by row. */
export function notImportedOf(reckoning: Pick<Reckoning, 'rows'>): readonly NotImported[] {
  return reckoning.rows.flatMap(ofRow)
}
