/** Days that cannot be: none at all, an end before its beginning, a birth to come, a mark before the workshop. */
import type { Edit } from '../../domain/record'
import type { Value } from '../../domain/record'
import { isDate } from '../../i18n/dates'
import { plannedStages } from '../../domain/cycles.rules'
import { birthDateProblem } from '../../domain/people.rules'
import { descriptorOf } from '../../domain/descriptor-queries'
import type { TableName } from '../../domain/tables'
import { fieldSpec } from '../../domain/fields.rules'
import type { AnyRecord } from '../../domain/any-record'
import type { Finding, World } from './check.types'
import { finding, findIn, partOf, textIn } from './all-records.rules'

/** Fields that hold a day and must not be empty. */
const needed = (table: TableName): readonly string[] =>
  Object.entries(descriptorOf(table).fields)
    .filter(([, { kind, isOptional }]) => !isOptional && kindsWithDays.has(kind.is))
    .map(([field]) => field)

const kindsWithDays: ReadonlySet<string> = new Set(['day', 'range', 'moment', 'pairEnd', 'consent'])

const day = (value: unknown): boolean => typeof value === 'string' && isDate(value)

/** The days in the value of a field, and whether it must have one; null for a field without days. */
function daysIn(table: TableName, field: string, value: unknown): readonly unknown[] | null {
  const { kind } = fieldSpec(table, field)
  if (kind.is === 'day') return [value]
  if (kind.is === 'range') return [partOf(value, 'start'), partOf(value, 'end')]
  if (kind.is === 'moment') return [partOf(value, 'date')]
  if (kind.is === 'pairEnd') return [partOf(value, 'on')]
  if (kind.is === 'dateTime') return [typeof value === 'string' ? value.slice(0, 10) : value]
  if (kind.is === 'consent')
    return (partOf(value, 'on') ?? null) === null ? [] : [partOf(value, 'on')]
  return null
}

/** Values that should be days and are none. */
function badDates(table: TableName, row: AnyRecord): readonly Finding[] {
  const required = needed(table)
  const names = new Set([...Object.keys(row), ...required])
  return [...names].flatMap((field) => {
    const value = row[field] ?? null
    if (field === 'deletedAt' || (value === null && !required.includes(field))) return []
    const days = daysIn(table, field, value)
    return days === null || days.every(day)
      ? []
      : [finding('badDate', { table, id: row.id }, { field })]
  })
}

/** Ranges whose ends are the wrong way round: they change places. */
function reversedRanges(table: TableName, row: AnyRecord): readonly Finding[] {
  return Object.entries(row).flatMap(([field, value]) => {
    if (fieldSpec(table, field).kind.is !== 'range') return []
    const [start, end] = [partOf(value, 'start'), partOf(value, 'end')]
    if (!day(start) || !day(end) || String(start) <= String(end)) return []
    const turned: Value = { start: String(end), end: String(start) }
    const edit: Edit = { table, id: row.id, set: { [field]: turned }, mustExist: true }
    return finding('rangeReversed', { table, id: row.id }, { field, repair: [[edit]] })
  })
}

type RowRule = (row: AnyRecord, world: World) => readonly Finding[]

const person: RowRule = (row, { today }) => {
  const born = textIn(row, 'birthDate')
  if (!isDate(born) || birthDateProblem(born, today) === null) return []
  const record = { table: 'people' as const, id: row.id }
  return [finding('birthDay', record, { field: 'birthDate', params: { on: born } })]
}

const application: RowRule = (row, { today }) => {
  const record = { table: 'applications' as const, id: row.id }
  const sent = textIn(row, 'submittedAt').slice(0, 10)
  const agreed = partOf(row['consent'], 'on')
  const days = [
    ['submittedAt', sent],
    ['consent', typeof agreed === 'string' ? agreed : ''],
  ] as const
  return days.flatMap(([field, on]) =>
    isDate(on) && on > today ? finding('sentInFuture', record, { field, params: { on } }) : [],
  )
}

/** The days that a cycle covers: its own, and those of its stages. Null when it has none. */
function daysOf(
  cycle: AnyRecord | undefined,
): { readonly start: string; readonly end: string } | null {
  const ranges = [cycle?.['dates'], ...plannedStages.map((stage) => cycle?.[`stage:${stage}`])]
  const days = ranges.flatMap((range) => [partOf(range, 'start'), partOf(range, 'end')])
  const known = days.filter((one): one is string => typeof one === 'string' && isDate(one)).sort()
  const [start] = known
  const end = known.at(-1)
  return start === undefined || end === undefined ? null : { start, end }
}

const pair: RowRule = (row, world) => {
  const record = { table: 'pairs' as const, id: row.id }
  const from = textIn(row, 'startedOn')
  const ended = partOf(row['ended'], 'on')
  const to = typeof ended === 'string' && isDate(ended) ? ended : null
  if (!isDate(from)) return []
  if (to !== null && to < from)
    return [finding('endsBeforeBegin', record, { field: 'ended', params: { from, to } })]
  const cycle = daysOf(findIn(world)('cycles', textIn(row, 'cycleId')))
  if (cycle === null) return []
  const isOutside = from < cycle.start || from > cycle.end || (to !== null && to > cycle.end)
  const other = { table: 'cycles' as const, id: textIn(row, 'cycleId') }
  return isOutside ? [finding('pairOutside', record, { other, params: { from } })] : []
}

const workshop: RowRule = (row, world) => {
  const on = partOf(row['when'], 'date')
  const to = textIn(row, 'endsOn')
  if (typeof on === 'string' && isDate(to) && to < on) {
    const record = { table: 'workshops' as const, id: row.id }
    return [finding('endsBeforeBegin', record, { field: 'endsOn', params: { from: on, to } })]
  }
  const cycle = daysOf(findIn(world)('cycles', textIn(row, 'cycleId')))
  if (typeof on !== 'string' || !isDate(on) || cycle === null) return []
  if (on >= cycle.start && on <= cycle.end) return []
  const other = { table: 'cycles' as const, id: textIn(row, 'cycleId') }
  return [finding('workshopOutside', { table: 'workshops', id: row.id }, { other, params: { on } })]
}

/** Somebody may be excused beforehand; nobody was there, or was missing, at what is still to come. */
const mark: RowRule = (row, world) => {
  const { state } = row
  const on = partOf(findIn(world)('workshops', textIn(row, 'workshopId'))?.['when'], 'date')
  if (typeof on !== 'string' || !isDate(on) || on <= world.today) return []
  return state === 'present' || state === 'absent'
    ? [finding('markedEarly', { table: 'attendance', id: row.id }, { params: { on } })]
    : []
}

const award: RowRule = (row, world) => {
  const on = textIn(row, 'issuedOn')
  const other = { table: 'cycles' as const, id: textIn(row, 'cycleId') }
  const cycle = daysOf(findIn(world)('cycles', other.id))
  return isDate(on) && cycle !== null && on < cycle.start
    ? [finding('awardEarly', { table: 'awards', id: row.id }, { other, params: { on } })]
    : []
}

const rules: Readonly<Partial<Record<TableName, RowRule>>> = {
  people: person,
  applications: application,
  pairs: pair,
  workshops: workshop,
  attendance: mark,
  awards: award,
}

/** Everything that is wrong with the days of a live row. */
export function dateFindings(table: TableName, row: AnyRecord, world: World): readonly Finding[] {
  return [
    ...badDates(table, row),
    ...reversedRanges(table, row),
    ...(rules[table]?.(row, world) ?? []),
  ]
}
