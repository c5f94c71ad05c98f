/** A full workspace as a parsed file, to spoil. */
import { exportWorkspaceText } from '../../src-renderer/backup/workspace-file'
import { freshDatabase } from '../database'
import { fillEverything } from './everything'

export type Json = Record<string, unknown>

export const exportedAt = '2021-03-01T12:00:00.000Z'

/** The text of the file of a full workspace. */
export async function fullWorkspaceText(): Promise<string> {
  const db = await freshDatabase()
  await fillEverything(db)
  return exportWorkspaceText(db, exportedAt)
}

/** The rows of a table in a parsed file. */
export function rowsOf(parsed: Json, table: string): Json[] {
  return (parsed['tables'] as Record<string, Json[]>)[table] ?? []
}
