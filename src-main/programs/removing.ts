/**
 * Taking a program's folder away. It is moved aside in one step first, under a name that no program has, and deleted from there: what is
 * cut off half way is deleted at the next start, and nobody comes upon a half of it. On Windows something may hold it for a moment.
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { errnoOf } from '../files/errno'
import { renameWithRetries } from '../files/write'
import { firstId, folderOf } from './list-file'

const ending = '.removed'

const asideOf = (dataFolder: string, id: string): string =>
  join(dataFolder, 'programs', `${id}${ending}`)

/** What is the first program's own in the data folder, which it shares with everything else that lies there. */
const ownOfFirst = /^(?:journal|snapshots|pictures|device|places|sync|kept|program)(?:\.|$)/

/** Moves a program's folder aside; of the first one, what is its own. There may be none. Throws what the disk throws. */
export async function removeFolder(dataFolder: string, id: string): Promise<void> {
  const aside = asideOf(dataFolder, id)
  await rm(aside, { recursive: true, force: true })
  if (id !== firstId) {
    await renameWithRetries({ rename }, folderOf(dataFolder, id), aside).catch(unlessMissing)
    return
  }
  await mkdir(aside, { recursive: true, mode: 0o700 })
  for (const name of await readdir(dataFolder))
    if (ownOfFirst.test(name))
      await renameWithRetries({ rename }, join(dataFolder, name), join(aside, name))
}

function unlessMissing(error: unknown): void {
  if (errnoOf(error) !== 'ENOENT') throw error
}

/** Deletes what was moved aside. What is held by another process goes at the next start. */
export async function clearRemoved(dataFolder: string): Promise<void> {
  const programs = join(dataFolder, 'programs')
  const names = await readdir(programs).catch(() => [])
  for (const name of names)
    if (name.endsWith(ending))
      await rm(join(programs, name), { recursive: true, force: true }).catch(() => undefined)
}
