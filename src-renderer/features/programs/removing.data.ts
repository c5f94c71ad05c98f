/**
 * Taking another program off this computer: looked at first, saved as a file that is read back, and only then its database and its
 * folder go. Cut off half way it is still on the list, with what is left of it.
 */
import { Dexie } from 'dexie'
import { fail, ok } from '../../../src-shared/result'
import type { Result } from '../../../src-shared/result'
import { nowIso, today } from '../../app/clock'
import { runJob, runPageJob } from '../../app/jobs'
import { isNew } from '../../backup/restore'
import { exportWorkspaceText } from '../../backup/workspace-file'
import { readWorkspaceFile } from '../../backup/workspace-file.rules'
import { tableNames } from '../../domain/descriptor-queries'
import { label } from '../../domain/edits'
import type { TableName } from '../../domain/tables'
import { openToRead } from '../../storage/open'
import { deleteEarlierDatabases, notesNameOf } from '../../storage/program'
import type { CiklusDb } from '../../storage/schema'
import type { ProgramInfo } from './programs.data'

/**
 * What there is of a program: nothing that anybody entered; so many records; or something that cannot be read from here, since its
 * database is gone or of an earlier Ciklus.
 */
export type Leaving =
  | { readonly state: 'nothing' }
  | { readonly state: 'unread' }
  | { readonly state: 'full'; readonly counts: ReadonlyMap<TableName, number> }

async function reading<T>(
  { database }: ProgramInfo,
  work: (db: CiklusDb) => Promise<T>,
): Promise<T | null> {
  const db = await openToRead(database)
  if (db === null) return null
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

async function leavingOf(db: CiklusDb): Promise<Leaving> {
  if (await isNew(db)) return { state: 'nothing' }
  const counts = await Promise.all(
    tableNames.map(async (name) => [name, await db.rows(name).count()] as const),
  )
  return { state: 'full', counts: new Map(counts) }
}

/** Looks at a program before it is removed. What cannot be read is not removed from here. */
export async function lookAt(program: ProgramInfo): Promise<Leaving> {
  if (!program.hasDatabase) return { state: program.isFolderThere ? 'unread' : 'nothing' }
  return (await reading(program, leavingOf).catch(() => null)) ?? { state: 'unread' }
}

/** Whether what was written is what was to be: read from the disk, and as whole as for opening it. */
async function isThereWhole(token: string, text: string, name: string): Promise<Result<boolean>> {
  const read = await runJob(label('programs:remove.checking', { name }), (job) =>
    window.ciklus.json.read({ job, token }),
  )
  if (!read.ok) return read
  const isSame = JSON.stringify(read.value) === JSON.stringify(JSON.parse(text))
  return ok(isSame && readWorkspaceFile(read.value).ok)
}

/** Saves a program as one file where the user wants it, and reads it back. Null when the user closed the dialog. */
export async function saveFirst(
  program: ProgramInfo,
  name: string,
): Promise<Result<{ readonly place: string } | null>> {
  const text = await reading(program, (db) => exportWorkspaceText(db, nowIso())).catch(() => null)
  if (text === null) return fail('request.unexpected')
  const saved = await runJob(label('programs:remove.saving', { name }), (job) =>
    window.ciklus.json.save({ job, text, suggestedName: `${name} ${today()}.ciklus` }),
  )
  if (!saved.ok || saved.value === null) return saved.ok ? ok(null) : saved
  const { token, place } = saved.value
  const isWhole = await isThereWhole(token, text, name)
  if (!isWhole.ok) return isWhole
  return isWhole.value ? ok({ place }) : fail('json.damaged')
}

/** Deletes a program's databases and its notes about exchanging, then has its folder removed. May be done again when it fails. */
export async function removeProgram(program: ProgramInfo, name: string): Promise<Result<null>> {
  const deleted = await runPageJob(label('programs:remove.job', { name }), async () => {
    await deleteEarlierDatabases(program.database)
    await Dexie.delete(notesNameOf(program.database))
    await Dexie.delete(program.database)
  })
  return deleted.ok ? window.ciklus.programs.remove({ id: program.id }) : deleted
}
