/**
 * What hangs together in the trash. Whatever one act put there is looked at as one: what belongs to nothing else of it is listed
 * by itself, and the rest with what it belongs to. Coming back, a record is never left without what it belongs to.
 */
import type { Change, CommitHead } from '../../storage/commit.types'
import type { Edit } from '../../domain/record'
import { restore } from '../../domain/edits'
import { stampOf } from '../../storage/stamp'
import { sameValue } from '../../domain/values'
import { namedIn } from '../../domain/descriptor-queries'
import type { TableName } from '../../domain/tables'
import { ownersOf } from '../../domain/descriptor-queries'
import { recordKey } from '../../domain/any-record'
import type { AnyRecord, RecordName } from '../../domain/any-record'
import type { Needed, TrashEntry, TrashedRecord } from './trash.types'

/** The stamp under which a record went to the trash. */
export function trashStamp({ stamps }: Pick<AnyRecord, 'stamps'>): string {
  return stampOf(stamps, 'deletedAt')
}

/** Records by a name that they share. */
export function groupedBy(
  records: Iterable<TrashedRecord>,
  nameOf: (record: TrashedRecord) => string,
): ReadonlyMap<string, readonly TrashedRecord[]> {
  const groups = new Map<string, TrashedRecord[]>()
  for (const record of records) {
    const group = groups.get(nameOf(record))
    if (group) group.push(record)
    else groups.set(nameOf(record), [record])
  }
  return groups
}

/** Records that went to the trash together, by key, each with those of them that it belongs to. */
interface Together {
  readonly records: ReadonlyMap<string, TrashedRecord>
  readonly ownersHere: ReadonlyMap<string, readonly string[]>
}

function together(group: readonly TrashedRecord[]): Together {
  const records = new Map(group.map((record) => [recordKey(record), record]))
  const ownersHere = new Map(
    group.map((record) => [
      recordKey(record),
      ownersOf(record.table, record.row)
        .map(recordKey)
        .filter((key) => records.has(key)),
    ]),
  )
  return { records, ownersHere }
}

/** The roots under which each record of a group hangs. A record that belongs to nothing else of the group is one itself. */
function rootsOf({ records, ownersHere }: Together): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>()
  const look = (key: string): ReadonlySet<string> => {
    const known = found.get(key)
    if (known) return known
    const owners = ownersHere.get(key) ?? []
    // Owners of owners never lead back: a pair belongs to people, nobody belongs to a pair.
    const roots =
      owners.length === 0 ? new Set([key]) : new Set(owners.flatMap((o) => [...look(o)]))
    found.set(key, roots)
    return roots
  }
  for (const key of records.keys()) look(key)
  return found
}

function countTables(records: readonly RecordName[]): ReadonlyMap<TableName, number> {
  const counts = new Map<TableName, number>()
  for (const { table } of records) counts.set(table, (counts.get(table) ?? 0) + 1)
  return counts
}

/** What one act put in the trash, as entries. */
export function entriesOf(
  group: readonly TrashedRecord[],
  act: CommitHead | null,
): readonly TrashEntry[] {
  const all = together(group)
  const under = new Map<string, RecordName[]>()
  for (const [key, roots] of rootsOf(all))
    for (const root of roots) {
      const list = under.get(root) ?? []
      under.set(root, list)
      const record = all.records.get(key)
      if (key !== root && record) list.push({ table: record.table, id: record.id })
    }
  return [...under].flatMap(([key, dependents]) => {
    const record = all.records.get(key)
    if (!record) return []
    const { table, id, row } = record
    const stamp = act?.stamp ?? trashStamp(row)
    return {
      id: `${stamp} ${key}`,
      root: { table, id },
      dependents,
      counts: countTables(dependents),
      stamp,
      deletedAt: row.deletedAt ?? '',
      act,
    }
  })
}

/** What is known when something is to come back. */
interface BackContext {
  /** All that went to the trash by the same act and is still there. */
  readonly group: readonly TrashedRecord[]
  /** What the act changed. */
  readonly changes: readonly Change[]
  /** Whether a record is there and not in the trash. */
  readonly isHere: (record: RecordName) => boolean
  /** A row as it is now. */
  readonly rowOf: (record: RecordName) => AnyRecord | undefined
}

/** What bringing something back does. */
interface BackPlan {
  readonly edits: readonly Edit[]
  /** Records that come back. */
  readonly back: readonly RecordName[]
  /** Records of it that stay, because something else they belong to is in the trash. */
  readonly staying: number
}

/** What must be done to bring back an entry with all that belongs to it; or what is needed first. */
export function planBack(entry: TrashEntry, context: BackContext): BackPlan | Needed {
  const { group, isHere } = context
  const root = group.find((record) => recordKey(record) === recordKey(entry.root))
  if (!root) return { owners: [entry.root] }
  const missing = ownersOf(root.table, root.row).filter((owner) => !isHere(owner))
  if (missing.length > 0) return { owners: missing }
  const hanging = new Set(entry.dependents.map(recordKey))
  const back = new Map([[recordKey(root), root]])
  // From the top down: what it belongs to must be here, or come back too.
  for (let before = -1; before !== back.size;) {
    before = back.size
    for (const record of group) {
      if (!hanging.has(recordKey(record)) || back.has(recordKey(record))) continue
      const owners = ownersOf(record.table, record.row)
      if (owners.every((owner) => isHere(owner) || back.has(recordKey(owner))))
        back.set(recordKey(record), record)
    }
  }
  const restored = [...back.values()]
  return {
    edits: [...restored.map(({ table, id }) => restore(table, id)), ...settingBack(back, context)],
    back: restored.map(({ table, id }) => ({ table, id })),
    staying: hanging.size + 1 - restored.length,
  }
}

/**
 * What the act changed beside what it put in the trash: who led a workshop, that the people of a pair were free again. Set back
 * as far as it is about what comes back, and stands as the act left it.
 */
function settingBack(
  back: ReadonlyMap<string, TrashedRecord>,
  { changes, isHere, rowOf }: BackContext,
): readonly Edit[] {
  const restored = [...back.values()]
  const named = new Set(restored.flatMap(({ table, row }) => namedIn(table, row).map(recordKey)))
  const ids = new Set(restored.map(({ id }) => id))
  const willBeHere = (record: RecordName): boolean => back.has(recordKey(record)) || isHere(record)
  const isAll = changes.filter(trashes).every(willBeHere)
  return changes.flatMap(({ table, id, set, was }) => {
    if (was === null || Object.hasOwn(set, 'deletedAt') || !isHere({ table, id })) return []
    const row = rowOf({ table, id })
    const fields = Object.entries(was).filter(([field, before]) => {
      const isTheirs = isAll || named.has(recordKey({ table, id })) || ids.has(memberOf(field))
      const isUntouched = sameValue(row?.[field] ?? null, set[field] ?? null)
      const isWhole = namedIn(table, { [field]: before }).every(willBeHere)
      return isTheirs && isUntouched && isWhole && !sameValue(before, set[field] ?? null)
    })
    if (fields.length === 0) return []
    return { table, id, set: Object.fromEntries(fields), mustExist: true }
  })
}

const trashes = ({ set, was }: Change): boolean =>
  was !== null && typeof set['deletedAt'] === 'string'

const memberOf = (field: string): string => field.slice(field.indexOf(':') + 1)
