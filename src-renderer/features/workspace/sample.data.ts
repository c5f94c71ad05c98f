/** The end of the sample program: the one place where records are dropped and not put in the trash. */
import { isLive } from '../../domain/edits'
import { database } from '../../storage/current'
import { tableNames } from '../../domain/descriptor-queries'
import { newDevice } from '../../backup/identity'
import { startJournal, stopJournal } from '../../backup/journal'
import { forgetFiles } from '../../backup/pictures'
import { keptHashes } from '../../storage/pictures'
import { notifyFailure } from '../../app/notify'
import { useUi } from '../../app/ui'
import { goTo } from '../../app/go-to'
import { workspaceId } from '../../domain/workspace'

/**
 * Empties the database, log included, so that the first page is as on the first day, for a new device: copies of the sample
 * are not offered to it. Does nothing, and answers false, when the program is not the sample. `now` is milliseconds since 1970.
 */
export async function dropSample(now: number = Date.now()): Promise<boolean> {
  const db = database()
  const tables = [...tableNames.map((name) => db.rows(name)), db.commits, db.erased, db.pictures]
  return db.transaction('rw!', [...tables, db.meta], async () => {
    const workspace = await db.workspaces.get(workspaceId)
    if (!workspace || !isLive(workspace) || !workspace.isSample) return false
    for (const table of tables) await table.clear()
    await db.meta.bulkPut([
      { key: 'device', value: newDevice() },
      { key: 'sequence', value: 0 },
      { key: 'base', value: '' },
      { key: 'begunAt', value: now },
    ])
    await db.meta.bulkDelete([
      'copied',
      'rows',
      'workspace',
      'peers',
      'erasing',
      'reading',
      'erasuresCame',
      'backupsForgotten',
      'picturesSought',
    ])
    return true
  })
}

/**
 * Removes the sample program and begins anew at the first page. Its second copy goes first, and for good: its people are invented.
 */
export async function removeSample(): Promise<void> {
  const workspace = await database().workspaces.get(workspaceId)
  if (workspace?.isSample !== true) return
  // What is on screen is about to go: nothing on it is to be acted on, nor read aloud, any more.
  document.documentElement.ariaBusy = 'true'
  stopJournal()
  const pictures = await keptHashes(database())
  // A place that was shared is not that of the program which is begun next.
  const isLeft = notifyFailure(await window.ciklus.sync.leave({}))
  const isRetired = isLeft && notifyFailure(await window.ciklus.journal.retire({ isForGood: true }))
  if (!isRetired || !(await dropSample())) {
    document.documentElement.ariaBusy = null
    await startJournal(database(), null)
    return
  }
  // What is left of them is in nobody's way.
  await forgetFiles([...pictures]).catch(() => undefined)
  useUi.getState().setCycle(null)
  goTo({ screen: 'home' })
  // The register in memory and the undo buttons follow commits; a fresh page is the one sure way to empty them.
  window.location.reload()
}
