/** Which fields hold the id of a row of another table: what the undo and the reading of a workspace file ask. */
import type { TableName } from './tables'

const ofPerson = { cycleId: 'cycles', personId: 'people' } as const

/** By table and field, the table that the field's id is of. */
export const references: Readonly<Record<TableName, Readonly<Record<string, TableName>>>> = {
  workspaces: {},
  signatories: {},
  cycles: {},
  people: {},
  participations: ofPerson,
  applications: ofPerson,
  pairs: { cycleId: 'cycles', mentorId: 'participations', menteeId: 'participations' },
  projects: ofPerson,
  workshops: { cycleId: 'cycles' },
  attendance: { workshopId: 'workshops', personId: 'people' },
  awards: ofPerson,
}

/** Sets whose members are rows of another table: fields named by the prefix and the id, `true` for a member. */
const members: Readonly<Partial<Record<TableName, Readonly<Record<string, TableName>>>>> = {
  workshops: { 'facilitator:': 'people' },
}

/** A row of a table, by its id. */
export interface RowName {
  readonly table: TableName
  readonly id: string
}

/** The rows that these fields of a row of the table name. */
export function namedIn(
  table: TableName,
  fields: Readonly<Record<string, unknown>>,
): readonly RowName[] {
  const single = Object.entries(references[table]).flatMap(([field, target]) => {
    const id = fields[field]
    return typeof id === 'string' ? [{ table: target, id }] : []
  })
  const inSets = Object.entries(members[table] ?? {}).flatMap(([prefix, target]) =>
    Object.entries(fields)
      .filter(([field, value]) => field.startsWith(prefix) && value === true)
      .map(([field]) => ({ table: target, id: field.slice(prefix.length) })),
  )
  return [...single, ...inSets]
}

/** The tables whose rows may name a row of one of these. */
export function tablesNaming(tables: ReadonlySet<TableName>): readonly TableName[] {
  return (Object.keys(references) as readonly TableName[]).filter((table) =>
    [...Object.values(references[table]), ...Object.values(members[table] ?? {})].some((target) =>
      tables.has(target),
    ),
  )
}
