/** What is asked about kinds of records, answered from their descriptors. */
import type { AnyRecord, FindRecord, RecordName } from './any-record'
import type { Descriptor, Field, Group, OnDelete, ValueCheck } from './descriptor'
import { descriptors } from './descriptors'
import type { TableName } from './tables'

const all: Readonly<Record<string, Descriptor>> = descriptors

/** The description of a kind of record. Throws for a table that there is not. */
export function descriptorOf(table: TableName): Descriptor {
  const kind = all[table]
  if (kind === undefined) throw new Error(`There is no table ${table}.`)
  return kind
}

/** The data tables in the order in which an import may write them. */
export const tableNames = Object.keys(descriptors) as readonly TableName[]

/** The table of this name, if this program has one. */
export function tableNamed(name: unknown): TableName | null {
  return tableNames.find((known) => known === name) ?? null
}

/** The version of the schema this program writes: the newest that a description speaks of. */
export const schemaVersion = Math.max(
  ...tableNames.flatMap((table) => Object.keys(descriptorOf(table).indexes).map(Number)),
)

/** A way in which the rows of a table refer to another one: by a field, or by the members of a set. */
export interface Reference {
  readonly from: TableName
  /** The name of the field, or the prefix of those of the set. */
  readonly field: string
  readonly isSet: boolean
  readonly to: TableName
  readonly onDelete: OnDelete
}

const target = (part: Field | Group): TableName | null =>
  part.kind.is === 'record' || part.kind.is === 'member' || part.kind.is === 'own'
    ? part.kind.table
    : null

function referencesIn(from: TableName): readonly Reference[] {
  const { fields, groups } = descriptorOf(from)
  const read = (parts: Readonly<Record<string, Field | Group>>, isSet: boolean): Reference[] =>
    Object.entries(parts).flatMap(([field, part]) => {
      const to = target(part)
      return to === null ? [] : [{ from, field, isSet, to, onDelete: part.onDelete ?? 'clear' }]
    })
  return [...read(fields, false), ...read(groups, true)]
}

const referencesOf = new Map(tableNames.map((table) => [table, referencesIn(table)]))

/** How rows of a table refer to others. */
export function referencesFrom(table: TableName): readonly Reference[] {
  return referencesOf.get(table) ?? []
}

/** How rows of any table refer to rows of this one. */
export function referencesTo(table: TableName): readonly Reference[] {
  return tableNames.flatMap((from) => referencesFrom(from).filter(({ to }) => to === table))
}

/** Whether a member of a set, or a value under it, is there: one that was taken out is null. */
export const isThere = (value: unknown): boolean => value !== null && value !== undefined

/** The rows that fields of a row refer to in one way. */
function namedBy(
  { field, isSet, to }: Reference,
  fields: Readonly<Record<string, unknown>>,
): readonly RecordName[] {
  if (!isSet) {
    const id = fields[field]
    return typeof id === 'string' ? [{ table: to, id }] : []
  }
  return Object.entries(fields)
    .filter(([name, value]) => name.startsWith(field) && isThere(value))
    .map(([name]) => ({ table: to, id: name.slice(field.length) }))
}

/** The rows that these fields of a row of the table refer to. */
export function namedIn(
  table: TableName,
  fields: Readonly<Record<string, unknown>>,
): readonly RecordName[] {
  return referencesFrom(table).flatMap((way) => namedBy(way, fields))
}

/** The records that say what fields of a row are called, also of those that are empty now: its history tells of them. */
export function namingFieldsOf(table: TableName, row: AnyRecord): readonly RecordName[] {
  return Object.keys(row).flatMap((field) => {
    const found = groupOf(table, field)
    const kind = found?.group.kind
    return found && kind?.is === 'own' ? [{ table: kind.table, id: found.member }] : []
  })
}

/** The records that one cannot do without: it goes to the trash with them, and does not come back before them. */
export function ownersOf(table: TableName, { id, ...fields }: AnyRecord): readonly RecordName[] {
  return referencesFrom(table)
    .filter(({ onDelete }) => onDelete === 'delete')
    .flatMap((way) => namedBy(way, fields))
    .filter((named) => named.id !== id)
}

/** The tables whose rows may refer to a row of one of these. */
export function tablesNaming(tables: ReadonlySet<TableName>): readonly TableName[] {
  return tableNames.filter((table) => referencesFrom(table).some(({ to }) => tables.has(to)))
}

/**
 * The tables whose records are part of the history of a record of this one: those that depend on it, and on those; none
 * where that would be too much to tell.
 */
export function partsOf(table: TableName): readonly TableName[] {
  const found = new Set<TableName>()
  const add = (to: TableName): void => {
    for (const { from, onDelete } of referencesTo(to)) {
      if (onDelete !== 'delete' || found.has(from)) continue
      found.add(from)
      add(from)
    }
  }
  if (descriptorOf(table).tellsDependents) add(table)
  return [...found]
}

/** The group that a field belongs to, by its prefix, with the member; null for a field of its own. */
export function groupOf(
  table: TableName,
  field: string,
): { readonly group: Group; readonly member: string } | null {
  const prefix = field.slice(0, field.indexOf(':') + 1)
  const { groups } = descriptorOf(table)
  const group = prefix !== '' && Object.hasOwn(groups, prefix) ? groups[prefix] : undefined
  return group === undefined ? null : { group, member: field.slice(prefix.length) }
}

/** A field of the table that is no member of a group; null for one that this program does not know. */
export function fieldOf(table: TableName, field: string): Field | null {
  const { fields } = descriptorOf(table)
  return (Object.hasOwn(fields, field) ? fields[field] : undefined) ?? null
}

/** Whether a field holds the name of whom or what the record is of, or what was printed: somebody else's, wherever a person is named there. */
export function isOthersName(table: TableName, field: string): boolean {
  const spec = fieldOf(table, field)
  return spec !== null && (spec.isName || spec.kind.is === 'awardContent')
}

/** When a record went to the trash: an ISO date-time, or null. */
export function isDeletedAt(value: unknown): value is string | null {
  if (value === null) return true
  return (
    typeof value === 'string' && value.length <= 40 && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)
  )
}

/** What a value of a field must be; anything for a field that this program does not know. */
export function checkOf(table: TableName, field: string): ValueCheck {
  if (field === 'deletedAt') return isDeletedAt
  return fieldOf(table, field)?.check ?? groupOf(table, field)?.group.check ?? (() => true)
}

/** Whether a field says what the record is of, and never changes. */
export function isLasting(table: TableName, field: string): boolean {
  return fieldOf(table, field)?.isLasting ?? false
}

/** What a record is called in the log, which is read in all languages. */
export function plainName({ table, id }: RecordName, find: FindRecord): string {
  const row = find(table, id)
  return row === undefined ? '' : descriptorOf(table).plainTitle(row, find)
}
