/** Hands a package that was checked to the system, or puts it in the program's own place. */
import { spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { chmod, copyFile, open, rename, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { raise } from '../../src-shared/result'
import { flushFolder } from '../files/write'
import { startAfter } from '../system/start-after'
import type { StartAfter } from '../system/start-after'
import { isPackage } from './receive'
import type { Expected } from './receive'

/** A package that was checked, and what to do when it is installed. */
export interface Installing {
  readonly path: string
  readonly expected: Expected
  /** Start the program again afterwards. */
  readonly again: boolean
}

/** Starts a program that outlives this one. */
type Start = (command: string, args: readonly string[]) => void

/** The real one. What cannot be started is told to nobody: the program is as it was, and says at its next start that it is. */
const startDetached: Start = (command, args) => {
  const child = spawn(command, [...args], { detached: true, stdio: 'ignore' })
  child.on('error', () => undefined)
  child.unref()
}

/**
 * Starts the installer of Windows, which waits for this program to end: `/S` asks nothing, `--updated` keeps what the first
 * installation was told, `--force-run` starts the program afterwards.
 */
export function runInstaller({ path, again }: Installing, start: Start = startDetached): void {
  start(path, ['--updated', '/S', ...(again ? ['--force-run'] : [])])
}

/**
 * Puts a new AppImage in the place of the one that runs, in one step: whatever happens, one of the two is there whole. The copy beside
 * it is checked, byte for byte, since that is what will be started. Throws `update.changed`, or what the system says.
 */
export async function replaceAppImage(
  { path, expected, again }: Installing,
  appImage: string,
  start: StartAfter = startAfter,
): Promise<void> {
  const beside = join(dirname(appImage), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await copyFile(path, beside, constants.COPYFILE_EXCL)
    await chmod(beside, 0o755)
    const handle = await open(beside, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (!(await isPackage(beside, expected))) raise('update.changed')
    await rename(beside, appImage)
    await flushFolder({ open }, dirname(appImage))
  } finally {
    await rm(beside, { force: true })
  }
  // The one that is started would end at once while this one still runs.
  if (again) start(process.pid, appImage, [])
}
