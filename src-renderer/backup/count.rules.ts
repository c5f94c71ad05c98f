/** Counts what lines would bring back, without keeping it: of each record only whether it is in the trash, and since when. */
import type { TableName } from '../domain/tables'
import type { AnyRow, Line } from './lines.rules'

/** A record: whether it is in the trash, the stamp of that, and whether its creation was among the lines. */
interface Known {
  stamp: string
  isGone: boolean
  isWhole: boolean
}

/** Counting, line by line. */
interface LineCount {
  readonly take: (line: Line) => void
  /** Records that are not in the trash, of each counted table. */
  readonly counts: () => Readonly<Record<string, number>>
}

const stampOf = ({ stamps }: AnyRow): string => stamps['deletedAt'] ?? stamps[''] ?? ''

/** Counts the records of some tables. `isWhole` says which batches of records count. */
export function countLines(
  tables: readonly TableName[],
  isWhole: (base: string) => boolean,
): LineCount {
  const known = new Map<string, Map<string, Known>>(
    tables.map((table) => [table, new Map<string, Known>()]),
  )
  const note = (table: string, id: string, stamp: string, isGone: boolean, whole: boolean) => {
    const records = known.get(table)
    const before = records?.get(id)
    if (!before) records?.set(id, { stamp, isGone, isWhole: whole })
    else {
      before.isWhole ||= whole
      if (stamp > before.stamp) Object.assign(before, { stamp, isGone })
    }
  }
  const takeEntry = ({ stamp, changes }: (Line & { kind: 'commit' })['entry']) => {
    for (const { table, id, set, was, stamp: own } of changes)
      if (was === null || Object.hasOwn(set, 'deletedAt'))
        note(table, id, own ?? stamp, typeof set['deletedAt'] === 'string', was === null)
  }
  return {
    take: (line) => {
      if (line.kind === 'commit') takeEntry(line.entry)
      if (line.kind !== 'rows' || !isWhole(line.base)) return
      for (const row of line.rows)
        note(line.table, row.id, stampOf(row), row.deletedAt !== null, true)
      for (const entry of line.commits) takeEntry(entry)
    },
    counts: () =>
      Object.fromEntries(
        [...known].map(([table, records]) => [
          table,
          [...records.values()].filter(({ isGone, isWhole: whole }) => whole && !isGone).length,
        ]),
      ),
  }
}
