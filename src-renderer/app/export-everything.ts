/** The export of everything, as Settings and the backups offer it. */
import { exportWorkspaceText } from '../backup/workspace-file'
import { database } from '../storage/current'
import { nowIso, today } from './clock'

/** Everything as the text of one file, and the day of it for the file's name. */
export async function exportEverything(): Promise<{
  readonly text: string
  readonly day: string
}> {
  return { text: await exportWorkspaceText(database(), nowIso()), day: today() }
}
