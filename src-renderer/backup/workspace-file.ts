/** The whole workspace out to one file, and in from one: the only write that is not a commit, since it brings the log itself. */
import type { Label } from '../i18n/label'
import { reloadDirectory } from '../storage/directory'
import { isLive } from '../domain/edits'
import { CommitRefused } from '../storage/errors'
import { newId } from '../domain/ids'
import { readProgramId } from '../storage/meta'
import type { CiklusDb } from '../storage/schema'
import { tableNames } from '../domain/descriptor-queries'
import type { TableName } from '../domain/tables'
import { addErased, readErasures } from '../storage/erased'
import type { Erasures } from '../domain/erased'
import { base64Of, readArrived } from '../domain/kept-picture'
import type { ArrivedPicture, KeptPicture } from '../domain/kept-picture'
import { keptHashes } from '../storage/pictures'
import { dropUnreferred, settlePictures, wholePicture } from './pictures'
import { recordKey, rowWithout, withoutErased } from './erased.rules'
import { problemLabel, readWorkspaceFile, writeWorkspaceFile } from './workspace-file.rules'
import type {
  DanglingReference,
  FileRow,
  WorkspaceContent,
  WorkspaceFileProblem,
} from './workspace-file.types'
import { workspaceId } from '../domain/workspace'

/**
 * The text of a file with everything in the workspace, read at one moment. `exportedAt` is an ISO date-time. Throws
 * `CommitRefused` (`newer`) for a database whose tables this program does not all know.
 */
export async function exportWorkspaceText(db: CiklusDb, exportedAt: string): Promise<string> {
  if (db.readOnly) throw new CommitRefused('newer')
  const others = [db.commits, db.meta, db.erased]
  const stores = [...tableNames.map((table) => db.table(table)), ...others]
  const content = await db.transaction('r', stores, async () => {
    const rows = await Promise.all(
      tableNames.map(async (table) => [
        table,
        await db.table<FileRow, string>(table).orderBy('id').toArray(),
      ]),
    )
    const tables = Object.fromEntries(rows) as Record<TableName, readonly FileRow[]>
    const commits = await db.commits.orderBy('id').toArray()
    const erased = await db.erased.orderBy('id').toArray()
    const workspace = await readProgramId(db)
    return {
      ...{ tables, commits },
      ...(workspace === null ? {} : { workspace }),
      ...(erased.length === 0 ? {} : { erased }),
    }
  })
  const pictures = await wholePictures(db)
  const all = pictures.length === 0 ? content : { ...content, pictures }
  return writeWorkspaceFile(all, exportedAt)
}

/** The pictures as a file has them: of one that is damaged in the database its other copy; one that is whole nowhere is left out. */
async function wholePictures(db: CiklusDb): Promise<readonly ArrivedPicture[]> {
  const whole: ArrivedPicture[] = []
  for (const hash of [...(await keptHashes(db))].toSorted()) {
    const picture = await wholePicture(db, hash)
    if (picture) whole.push({ hash, data: base64Of(picture.bytes) })
  }
  return whole
}

/** What bringing in a file came to. On a problem nothing was changed. */
type ImportWorkspaceResult =
  | {
      readonly ok: true
      /** Rows of all tables. */
      readonly rows: number
      /** Rows that name something which was not in the file. They were kept. */
      readonly dangling: readonly DanglingReference[]
      /** Pictures of the file that are not what they say. They were left out. */
      readonly leftPictures: number
    }
  | { readonly ok: false; readonly problem: WorkspaceFileProblem; readonly label: Label }

const refused = (problem: WorkspaceFileProblem): ImportWorkspaceResult => ({
  ok: false,
  problem,
  label: problemLabel(problem),
})

/** Nothing here stands for a workspace in use: not one row, not one log entry. */
async function isEmpty(db: CiklusDb): Promise<boolean> {
  const counts = await Promise.all(
    [...tableNames, 'commits'].map((table) => db.table(table).count()),
  )
  return counts.every((count) => count === 0)
}

/** A file's content without what was erased, as this computer or the file itself knows. */
function contentWithout(content: WorkspaceContent, here: Erasures): WorkspaceContent {
  const erased = new Map(here)
  for (const { id, stamp } of content.erased ?? [])
    if (stamp > (erased.get(id) ?? '')) erased.set(id, stamp)
  if (erased.size === 0) return content
  const tables = tableNames.map((table) => [
    table,
    content.tables[table]
      .filter(({ id }) => !erased.has(recordKey(table, id)))
      // A row of a file is a row.
      .map((row) => rowWithout(table, row, erased) as FileRow),
  ])
  return {
    ...content,
    tables: Object.fromEntries(tables) as WorkspaceContent['tables'],
    commits: content.commits.map((entry) => withoutErased(entry, erased)),
  }
}

/** The pictures of a file that are what they say, and how many are not: the rest of the file is not to be lost for them. */
async function readAllPictures({ pictures = [], badPictures = 0 }: WorkspaceContent): Promise<{
  readonly pictures: readonly KeptPicture[]
  readonly left: number
}> {
  const read: KeptPicture[] = []
  for (const one of pictures) {
    const picture = await readArrived(one)
    if (picture !== null) read.push(picture)
  }
  return { pictures: read, left: badPictures + pictures.length - read.length }
}

/**
 * Brings a parsed workspace file into an empty database, in one transaction: rows with their stamps, trash and log
 * included. The device gets a new id, so that its numbers never meet those in the log it has taken over. Throws
 * only what the disk throws; nothing was changed then.
 */
export async function importWorkspace(
  db: CiklusDb,
  value: unknown,
): Promise<ImportWorkspaceResult> {
  if (db.readOnly) throw new CommitRefused('newer')
  const read = readWorkspaceFile(value)
  if (!read.ok) return refused(read.problem)
  const content = contentWithout(read.content, await readErasures(db))
  const { tables, commits, workspace, erased = [] } = content
  const { pictures, left } = await readAllPictures(content)
  // Without the program itself the first page would stand where the records are, with no way to them.
  if (!tables.workspaces.some((row) => row.id === workspaceId && isLive(row)))
    return refused({ code: 'badValue', path: 'tables.workspaces' })
  const others = [db.commits, db.meta, db.erased, db.pictures]
  const stores = [...tableNames.map((table) => db.table(table)), ...others]
  const done = await db.transaction('rw!', stores, async () => {
    if (!(await isEmpty(db))) return false
    for (const table of tableNames)
      await db.table<FileRow, string>(table).bulkAdd([...tables[table]])
    await db.commits.bulkAdd([...commits])
    await addErased(db, erased)
    await db.pictures.bulkPut([...pictures])
    // A picture of somebody who was erased here has nobody who refers to it.
    await dropUnreferred(db)
    await db.meta.bulkPut([
      { key: 'device', value: newId().slice(0, 16) },
      { key: 'sequence', value: 0 },
      // These records came without a commit of this device: the journal gets them whole.
      { key: 'base', value: newId() },
      ...(workspace === undefined ? [] : [{ key: 'workspace', value: workspace } as const]),
    ])
    // What was read in a shared folder before is not in it, and its log has not been read for pictures.
    await db.meta.bulkDelete(['reading', 'picturesSought'])
    return true
  })
  if (!done) return refused({ code: 'notEmpty' })
  await reloadDirectory()
  // Their files come after: what was brought in is on screen by now, and nobody is to wait for them. A start does it, too.
  void settlePictures(db)
  const rows = tableNames.reduce((sum, table) => sum + tables[table].length, 0)
  return { ok: true, rows, dangling: read.dangling, leftPictures: left }
}
