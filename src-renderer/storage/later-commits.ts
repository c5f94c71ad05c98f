/**
 * What was done after a commit, as far as it matters for taking that commit back: read a chunk at a time, so that an act of two
 * years ago can be looked at without the whole log in memory.
 */
import { Dexie } from 'dexie'
import type { RecordName as RowName } from '../domain/any-record'
import type { CiklusDb } from './schema'
import type { TableName } from '../domain/tables'
import type { Change, Commit, CommitHead } from './commit.types'
import type { Fields } from '../domain/record'
import type { Stamp } from '../domain/record'
import { headOf } from './commit-heads'

/** How a row is named in sets. */
export const rowKey = ({ table, id }: RowName): string => `${table}/${id}`

/** Whether these fields of a row of the table name a row that would go to the trash. */
export type IsNaming = (table: TableName, fields: Readonly<Record<string, unknown>>) => boolean

/** A later act that may be in the way. */
export interface LaterAct {
  readonly head: CommitHead
  /** It changed a field that the commit changed, or touched a row that the commit created. */
  readonly clashes: boolean
  /** Rows that it made name one that would go to the trash. */
  readonly naming: readonly RowName[]
}

/** Reading what came after a commit. */
interface LaterCommits {
  /** Reads what has not been read yet. */
  readonly readOn: (db: CiklusDb) => Promise<void>
  /** Whether the commit is in effect, and the later acts in effect that may be in the way, the newest first. */
  readonly outcome: () => { readonly inEffect: boolean; readonly later: readonly LaterAct[] }
}

/** Entries read at once. */
const atOnce = 1_000

interface Turn {
  readonly stamp: Stamp
  readonly target: string
  readonly isUndone: boolean
}

/** Begins reading what came after a commit. `going` holds the rows that would go to the trash. */
export function laterCommits(
  target: Commit,
  { going, isNaming }: { readonly going: ReadonlySet<string>; readonly isNaming: IsNaming },
): LaterCommits {
  const touched = new Map(
    target.changes.map((change) => [rowKey(change), change.was && change.set]),
  )
  const marks = new Map<string, number>([[target.device, target.sequence]])
  const turns: Turn[] = []
  const acts: LaterAct[] = []
  const look = (entry: Commit): void => {
    if (entry.device !== target.device && entry.stamp <= target.stamp) return
    if (entry.kind !== 'do') {
      if (entry.target !== null)
        turns.push({
          stamp: entry.stamp,
          target: entry.target,
          isUndone: entry.kind === 'undo',
        })
      return
    }
    const clashes = entry.changes.some((change) => clashesWith(touched, change))
    const naming = entry.changes.filter(
      (change) => !going.has(rowKey(change)) && isNaming(change.table, change.set),
    )
    if (clashes || naming.length > 0)
      acts.push({
        head: headOf(entry),
        clashes,
        naming: naming.map(({ table, id }) => ({ table, id })),
      })
  }
  return {
    readOn: async (db) => {
      for (const device of await devicesIn(db)) await readDevice(db, device, marks, look)
    },
    outcome: () => {
      const undone = new Set<string>()
      for (const turn of turns.toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1)))
        if (turn.isUndone) undone.add(turn.target)
        else undone.delete(turn.target)
      const later = acts
        .filter(({ head }) => !undone.has(head.id))
        .sort((a, b) => (a.head.stamp > b.head.stamp ? -1 : 1))
      return { inEffect: !undone.has(target.id), later }
    },
  }
}

/** Whether a later change is to a field of these, or to a row that was created (null). */
function clashesWith(touched: ReadonlyMap<string, Fields | null>, change: Change): boolean {
  const ours = touched.get(rowKey(change))
  if (ours === undefined) return false
  return ours === null || Object.keys(change.set).some((field) => Object.hasOwn(ours, field))
}

/** The devices that have entries in the log. A step of the index each. */
async function devicesIn(db: CiklusDb): Promise<readonly string[]> {
  const devices: string[] = []
  for (let after = ''; ;) {
    const [id] = await db.commits
      .where('[device+sequence]')
      .above([after, Dexie.maxKey])
      .limit(1)
      .primaryKeys()
    if (id === undefined) return devices
    after = id.slice(0, id.lastIndexOf('-'))
    devices.push(after)
  }
}

/** Reads on in the entries of one device, from where it was left. */
async function readDevice(
  db: CiklusDb,
  device: string,
  marks: Map<string, number>,
  look: (entry: Commit) => void,
): Promise<void> {
  for (;;) {
    const entries = await db.commits
      .where('[device+sequence]')
      .between([device, (marks.get(device) ?? -1) + 1], [device, Dexie.maxKey], true, true)
      .limit(atOnce)
      .toArray()
    for (const entry of entries) look(entry)
    const last = entries.at(-1)
    if (last) marks.set(device, last.sequence)
    if (entries.length < atOnce) return
  }
}
