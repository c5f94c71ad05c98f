/** Records that name what is not there, or what is in the trash; what does not hold between records. */
import type { Edit } from '../../domain/record'
import { isLive, remove } from '../../domain/edits'
import type { TableName } from '../../domain/tables'
import { descriptorOf, ownersOf, referencesFrom } from '../../domain/descriptor-queries'
import type { AnyRecord } from '../../domain/any-record'
import type { Finding, World } from './check.types'
import { finding, findIn, isHere, liveRows, textIn, trashWithAll } from './all-records.rules'
import type { Dependents } from './all-records.rules'

/** What a live row names and cannot do without: it must be there, and not in the trash. */
export function ownerFindings(
  table: TableName,
  row: AnyRecord,
  world: World,
  dependents: Dependents,
): readonly Finding[] {
  const record = { table, id: row.id }
  const find = findIn(world)
  return ownersOf(table, row).flatMap((owner) => {
    const there = find(owner.table, owner.id)
    if (there && isLive(there)) return []
    const repair = [trashWithAll(record, dependents, world.now)]
    return finding(there ? 'orphan' : 'dangling', record, { other: owner, repair })
  })
}

/** What only says a word: when it is gone, nothing is shown of it, and nothing is wrong with the record. */
const wordTables: ReadonlySet<TableName> = new Set(['tags', 'ownFields'])

/** A record goes on without a member of a set that is not there: only the name is taken off. */
export function memberFindings(table: TableName, row: AnyRecord, world: World): readonly Finding[] {
  const record = { table, id: row.id }
  return referencesFrom(table)
    .filter(({ isSet, onDelete, to }) => isSet && onDelete === 'clear' && !wordTables.has(to))
    .flatMap(({ field: prefix, to }) =>
      Object.entries(row).flatMap(([field, value]) => {
        const other = { table: to, id: field.slice(prefix.length) }
        if (!field.startsWith(prefix) || value !== true || isHere(world, other)) return []
        const edit: Edit = { ...record, set: { [field]: null }, mustExist: true }
        return finding('ledByNobody', record, { field, other, repair: [[edit]] })
      }),
    )
}

const trash = (table: TableName, { id }: AnyRecord, world: World): readonly (readonly Edit[])[] => [
  [remove(table, id, world.now)],
]

/** What does not hold between a record and those it refers to; the record can go to the trash. */
export function invariantFindings(
  table: TableName,
  row: AnyRecord,
  world: World,
): readonly Finding[] {
  const find = findIn(world)
  return descriptorOf(table).invariants.flatMap((holds) =>
    holds(row, find).map(({ code, other }) =>
      finding(code, { table, id: row.id }, { other, repair: trash(table, row, world) }),
    ),
  )
}

/** Running pairs of the same two people: the one made later is one too many. */
export function pairedTwice(world: World): readonly Finding[] {
  const seen = new Map<string, AnyRecord>()
  const running = liveRows(world, 'pairs').filter((row) => (row['ended'] ?? null) === null)
  return running
    .toSorted((a, b) => ((a.stamps[''] ?? '') < (b.stamps[''] ?? '') ? -1 : 1))
    .flatMap((row) => {
      const sides = ['cycleId', 'mentorId', 'menteeId'].map((field) => textIn(row, field)).join(' ')
      if (!seen.has(sides)) {
        seen.set(sides, row)
        return []
      }
      const repair = trash('pairs', row, world)
      return finding('pairedTwice', { table: 'pairs', id: row.id }, { repair })
    })
}
