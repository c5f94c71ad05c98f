/**
 * Going back to a copy while the program is alive: everything that differs is set by one commit, so that it can be undone as
 * one. Records that the copy does not have go to the trash; nothing is dropped.
 */
import { raise } from '../../src-shared/result'
import type { Edit } from '../domain/record'
import { stampOf } from '../storage/stamp'
import { readErasures } from '../storage/erased'
import type { Erasures } from '../domain/erased'
import type { CiklusDb } from '../storage/schema'
import { tableNames } from '../domain/descriptor-queries'
import type { TableName } from '../domain/tables'
import { workspaceId } from '../domain/workspace'
import { allRows } from './content'
import { countSteps, stepBack, stepOut } from './go-back.rules'
import type { BackCounts, BackStep } from './go-back.rules'
import { readLine } from './lines.rules'
import type { AnyRow } from './lines.rules'
import { foldRow, isPartial } from './merge.rules'
import { recordKey } from './erased.rules'
import { soundRow } from './sound.rules'
import { tableNamed } from '../domain/descriptor-queries'
import type { LineSource } from './sources'
import type { ReplayProgress } from './replay'

/** What going back to a copy would be. */
export interface BackPlan {
  readonly edits: readonly Edit[]
  readonly counts: BackCounts
}

/** Reads a copy and compares it with the database, without changing anything. `at` is an ISO date-time, for the trash. */
export async function planGoingBack(
  db: CiklusDb,
  source: LineSource,
  at: string,
  progress: ReplayProgress,
  signal: AbortSignal,
): Promise<BackPlan> {
  const steps = new Map<string, BackStep>()
  const seen = new Map<string, AnyRow | null>()
  const erased = await readErasures(db)
  let done = 0
  let isWhole = false
  for await (const texts of source.chunks()) {
    signal.throwIfAborted()
    for (const text of texts) {
      const line = readLine(text)
      // What cannot be read would go to the trash, as if the copy did not have it.
      if (line === null || (line.kind === 'rows' && line.lost > 0)) raise('snapshot.damaged')
      if (line.kind === 'end') isWhole = true
      if (line.kind !== 'rows') continue
      const table = tableNamed(line.table)
      if (table === null) continue
      const here = line.rows.filter(({ id }) => !erased.has(recordKey(table, id)))
      await compare(db, table, here, { steps, seen, erased })
      done += line.rows.length
    }
    progress(Math.min(done, source.total), source.total)
  }
  // What was not seen goes to the trash: only a copy that was read to its end may say so. One without the program itself is
  // none of this program's.
  if (!isWhole || !seen.has(recordKey('workspaces', workspaceId))) raise('snapshot.damaged')
  for await (const { table, rows } of allRows(db)) {
    signal.throwIfAborted()
    for (const row of rows) {
      const name = tableNames.find((known) => known === table)
      if (name === undefined || seen.has(recordKey(table, row.id))) continue
      const step = stepOut(name, row, at)
      if (step) steps.set(recordKey(table, row.id), step)
    }
  }
  const all = [...steps.values()]
  return { edits: all.map(({ edit }) => edit), counts: countSteps(all) }
}

/** What is known of the copy's records so far: those that differ are kept, of the others only that they were there. */
interface Compared {
  readonly steps: Map<string, BackStep>
  readonly seen: Map<string, AnyRow | null>
  /** What was erased does not come back: no record of it, and no text that named somebody who was. */
  readonly erased: Erasures
}

/** Whether a field stays as it is: the copy has it from before a name was taken out of it. */
const isKept =
  (key: string, then: AnyRow, erased: Erasures) =>
  (field: string): boolean =>
    stampOf(then.stamps, field) < (erased.get(`${key} ${field}`) ?? '')

/** Nothing is lost by what is put aside here: it stays in the copy. */
const aside = (): void => undefined

async function compare(
  db: CiklusDb,
  table: TableName,
  rows: readonly AnyRow[],
  { steps, seen, erased }: Compared,
): Promise<void> {
  const here = await db.table<AnyRow, string>(table).bulkGet(rows.map(({ id }) => id))
  for (const [index, row] of rows.entries()) {
    const key = recordKey(table, row.id)
    // A record that was changed while the copy was made stands in it twice.
    const then = foldRow(seen.get(key) ?? undefined, soundRow(table, row, aside))
    // A record of which a part must not come in stays as it is.
    const step = isPartial(then)
      ? null
      : stepBack(table, here[index], then, isKept(key, then, erased))
    if (step) steps.set(key, step)
    else steps.delete(key)
    seen.set(key, step ? then : null)
  }
}
