/** Tables that stand otherwise than a list with a row for each thing: how each is made into one, before it is understood. */
import type { ForeignTable } from '../../../../src-shared/documents'
import type { ImportKind } from '../../../app/import-request'
import { readMonthTable } from '../meetings/month-table.rules'
import type { MonthContext, MonthTable } from '../meetings/month-table.rules'
import type { MonthChoice } from '../meetings/month-table.types'
import { turnTable } from '../reading/turned.rules'

/** A table as it is read, and what was done to it. */
export interface Straight {
  readonly table: ForeignTable
  readonly how: 'asWritten' | 'turned' | 'months'
  /** Of a table by months: what it is read with, and what of that it leaves open. */
  readonly months: Pick<MonthTable, 'choice' | 'asks' | 'hiddenMonths'> | null
}

interface Context extends MonthContext {
  /** What the import was begun for; null lets the content decide. */
  readonly expected: ImportKind | null
}

/** A log of meetings by months with a row for each meeting, a table with its headings down a column turned, any other as it stands. */
export function straighten(
  table: ForeignTable,
  { expected, ...context }: Context,
  chosen: Partial<MonthChoice> = {},
): Straight {
  const canBeLog = expected === null || expected === 'meetings'
  const byMonths = canBeLog ? readMonthTable(table, context, chosen) : null
  if (byMonths !== null) {
    const { choice, asks, hiddenMonths } = byMonths
    return { table: byMonths.table, how: 'months', months: { choice, asks, hiddenMonths } }
  }
  const turned = turnTable(table)
  return { table: turned ?? table, how: turned === null ? 'asWritten' : 'turned', months: null }
}
