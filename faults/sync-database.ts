/** One more computer of the simulation, with a real database in memory: all that lies in the folder comes into it by the program's own merge. */
import './globals'
import type { AnyRow } from '../src-renderer/backup/lines.rules'
import { isPartial } from '../src-renderer/backup/merge.rules'
import { mergeLines } from '../src-renderer/backup/sync/merge'
import { SyncNotes } from '../src-renderer/backup/sync/notes'
import { setProgramId } from '../src-renderer/storage/meta'
import { databaseNamed, freshName } from './modules'

/** What came of it: the people, and the ids in the log. */
export interface Arrived {
  readonly people: ReadonlyMap<string, AnyRow>
  readonly entries: ReadonlySet<string>
}

/** Merges the lines of files, file by file, into an empty database. Records of which the creation never came stand beside it, as they do in the program. */
export async function intoDatabase(
  program: string,
  files: readonly (readonly string[])[],
): Promise<Arrived> {
  const db = await databaseNamed(freshName())
  const notes = new SyncNotes(freshName())
  try {
    await setProgramId(db, program)
    for (const texts of files) await mergeLines({ db, notes, program, now: () => 0 }, texts)
    const rows = await db.table<AnyRow, string>('people').toArray()
    const parts = (await notes.partials.toArray()).map(({ row }) => row).filter(isPartial)
    return {
      people: new Map([...parts, ...rows].map((row) => [row.id, row])),
      entries: new Set(await db.commits.toCollection().primaryKeys()),
    }
  } finally {
    await Promise.all([db.delete(), notes.delete()])
  }
}
