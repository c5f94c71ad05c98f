/** The whole workspace out to one file, and in from one: the only write that is not a commit, since it brings the log itself. */
import type { Label } from '../i18n/label'
import { reloadDirectory } from '../storage/directory'
import { isLive } from '../domain/edits'
import { CommitRefused } from '../storage/errors'
import { newId } from '../domain/ids'
import type { CiklusDb } from '../storage/schema'
import { tableNames } from '../domain/descriptor-queries'
import type { TableName } from '../domain/tables'
import { problemLabel, readWorkspaceFile, writeWorkspaceFile } from './workspace-file.rules'
import type { DanglingReference, FileRow, WorkspaceFileProblem } from './workspace-file.types'
import { workspaceId } from '../domain/workspace'

/**
 * The text of a file with everything in the workspace, read at one moment. `exportedAt` is an ISO date-time. Throws
 * `CommitRefused` (`newer`) for a database whose tables this program does not all know.
 */
export async function exportWorkspaceText(db: CiklusDb, exportedAt: string): Promise<string> {
  if (db.readOnly) throw new CommitRefused('newer')
  const stores = [...tableNames.map((table) => db.table(table)), db.commits]
  const content = await db.transaction('r', stores, async () => {
    const rows = await Promise.all(
      tableNames.map(async (table) => [
        table,
        await db.table<FileRow, string>(table).orderBy('id').toArray(),
      ]),
    )
    const tables = Object.fromEntries(rows) as Record<TableName, readonly FileRow[]>
    return { tables, commits: await db.commits.orderBy('id').toArray() }
  })
  return writeWorkspaceFile(content, exportedAt)
}

/** What bringing in a file came to. On a problem nothing was changed. */
export type ImportWorkspaceResult =
  | {
      readonly ok: true
      /** Rows of all tables. */
      readonly rows: number
      /** Rows that name something which was not in the file. They were kept. */
      readonly dangling: readonly DanglingReference[]
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
  const { tables, commits } = read.content
  // Without the program itself the first page would stand where the records are, with no way to them.
  if (!tables.workspaces.some((row) => row.id === workspaceId && isLive(row)))
    return refused({ code: 'badValue', path: 'tables.workspaces' })
  const stores = [...tableNames.map((table) => db.table(table)), db.commits, db.meta]
  const done = await db.transaction('rw!', stores, async () => {
    if (!(await isEmpty(db))) return false
    for (const table of tableNames)
      await db.table<FileRow, string>(table).bulkAdd([...tables[table]])
    await db.commits.bulkAdd([...commits])
    await db.meta.bulkPut([
      { key: 'device', value: newId().slice(0, 16) },
      { key: 'sequence', value: 0 },
      // These records came without a commit of this device: the journal gets them whole.
      { key: 'base', value: newId() },
    ])
    return true
  })
  if (!done) return refused({ code: 'notEmpty' })
  await reloadDirectory()
  const rows = tableNames.reduce((sum, table) => sum + tables[table].length, 0)
  return { ok: true, rows, dangling: read.dangling }
}
