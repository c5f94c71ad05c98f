/** The end of the sample program: the one place where records are dropped and not put in the trash. */
import { isLive } from '../../commit/edits'
import { database } from '../../db/current'
import { tableNames } from '../../db/tables'
import { useUi } from '../../state/ui'
import { workspaceId } from './workspace.types'

/**
 * Empties the database, log included, so that the first page is as on the first day. The device's own counters stay. Does
 * nothing, and answers false, when the program is not the sample.
 */
export async function dropSample(): Promise<boolean> {
  const db = database()
  const tables = [...tableNames.map((name) => db.rows(name)), db.commits]
  return db.transaction('rw', tables, async () => {
    const workspace = await db.workspaces.get(workspaceId)
    if (!workspace || !isLive(workspace) || !workspace.isSample) return false
    for (const table of tables) await table.clear()
    return true
  })
}

/** Removes the sample program and begins anew at the first page. */
export async function removeSample(): Promise<void> {
  // What is on screen is about to go: nothing on it is to be acted on, nor read aloud, any more.
  document.documentElement.ariaBusy = 'true'
  if (!(await dropSample())) {
    document.documentElement.ariaBusy = null
    return
  }
  const ui = useUi.getState()
  ui.setCycle(null)
  ui.setScreen('home')
  // The register in memory and the undo buttons follow commits; a fresh page is the one sure way to empty them.
  window.location.reload()
}
