/** Whether an earlier value can be put in the place of the one that is there now, and if not, why, in words. */
import type { Value } from '../../domain/record'
import type { Label } from '../../i18n/label'
import { isLive, label } from '../../domain/edits'
import type { TableName } from '../../domain/tables'
import { isLasting } from '../../domain/descriptor-queries'
import { isEmptyValue } from '../../domain/field-words.rules'
import type { AnyRecord } from '../../domain/any-record'

/** What is asked about an earlier value. */
interface Earlier {
  readonly table: TableName
  readonly field: string
  readonly value: Value
  /** The record as it is now; undefined when it is not there. */
  readonly row: AnyRecord | undefined
  /** Other records of the table that share the cycle (awards) or all of them (cycles), and the person that a member names. */
  readonly others: readonly AnyRecord[]
  readonly member: AnyRecord | undefined
}

type Check = (earlier: Earlier & { readonly row: AnyRecord }) => Label | null

const dayOf = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null || !('on' in value)) return null
  return typeof value.on === 'string' ? value.on : null
}

const pairDays: Check = ({ field, value, row }) => {
  const start = field === 'startedOn' ? value : row['startedOn']
  const end = dayOf(field === 'ended' ? value : row['ended'])
  const isWrong = typeof start === 'string' && end !== null && end < start
  return isWrong ? label('pairs:problem.endBeforeStart') : null
}

const oneName: Check = ({ field, value, row }) => {
  const other = row[field === 'firstName' ? 'lastName' : 'firstName']
  return isEmptyValue(value) && isEmptyValue(other) ? label('people:problem.noName') : null
}

const freeNumber: Check = ({ value, row, others }) => {
  const taken = others.find(
    (other) => other.id !== row.id && other['kind'] === row['kind'] && other['number'] === value,
  )
  return taken && value !== null
    ? label('history:refused.numberTaken', { name: String(taken['nameOnAward']) })
    : null
}

const freeName: Check = ({ value, row, others }) =>
  others.some((other) => other.id !== row.id && isLive(other) && other['name'] === value)
    ? label('cycles:problem.nameTaken', { name: typeof value === 'string' ? value : '' })
    : null

const neededText: Check = ({ value }) =>
  isEmptyValue(value) ? label('history:refused.needed') : null

const checks: Readonly<Record<string, Check>> = {
  'pairs.startedOn': pairDays,
  'pairs.ended': pairDays,
  'people.firstName': oneName,
  'people.lastName': oneName,
  'awards.number': freeNumber,
  'cycles.name': freeName,
  'workshops.title': neededText,
  'projects.title': neededText,
  'workspaces.program': neededText,
  'workspaces.organization': neededText,
  'awards.nameOnAward': neededText,
}

/** Why the value cannot be brought back, or null when it can. */
export function whyNot(earlier: Earlier): Label | null {
  const { table, field, value, row, member } = earlier
  if (row === undefined) return label('history:refused.gone')
  if (!isLive(row)) return label('history:refused.inTrash')
  if (isLasting(table, field)) return label('history:refused.lasting')
  if (field.startsWith('facilitator:') && value === true && (!member || !isLive(member)))
    return label('history:refused.personGone')
  return checks[`${table}.${field}`]?.({ ...earlier, row }) ?? null
}
