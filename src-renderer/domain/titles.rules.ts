/** What a record is called on screen, and where on screen it is. */
import type { Translate } from '../i18n/i18n'
import type { FindRecord, RecordName } from './any-record'
import { textIn } from './descriptor'
import { descriptorOf } from './descriptor-queries'
import type { Place } from './place'

/** What a record is called on screen. One that is not there is called by its kind. */
export function recordTitle({ table, id }: RecordName, find: FindRecord, t: Translate): string {
  const row = find(table, id)
  const name = row === undefined ? '' : descriptorOf(table).title(row, find, t)
  return name === '' ? t(`records:kind.${table}`) : name
}

/** The id of the cycle a record is of, by what it refers to; empty for one that is of no cycle. */
function cycleOf({ table, id }: RecordName, find: FindRecord, steps = 3): string {
  const row = find(table, id)
  if (row === undefined || steps === 0) return ''
  const own = textIn(row, 'cycleId')
  if (own !== '') return own
  for (const [field, { kind }] of Object.entries(descriptorOf(table).fields)) {
    if (kind.is !== 'record') continue
    const cycleId = cycleOf({ table: kind.table, id: textIn(row, field) }, find, steps - 1)
    if (cycleId !== '') return cycleId
  }
  return ''
}

/** Where on screen a record is. What is of no cycle stays in the one that is chosen. */
export function placeOf(record: RecordName, find: FindRecord, chosenCycle: string | null): Place {
  const { name, by } = descriptorOf(record.table).screen
  const row = find(record.table, record.id)
  const recordId = by === 'id' ? record.id : by === null ? null : textIn(row, by)
  const cycleId = cycleOf(record, find)
  return { screen: name, cycleId: cycleId === '' ? chosenCycle : cycleId, recordId }
}
