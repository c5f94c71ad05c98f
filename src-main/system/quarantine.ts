/**
 * Putting the page's database aside when it cannot be opened. The browser has its files open while the program runs, so they are
 * moved at the next start, before there is a window. What is put aside is kept.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../files/write'

const flagName = 'set-database-aside'
const folderName = 'IndexedDB'
const asidePattern = /^IndexedDB\.aside-\d{8}-\d{6}(?:-\d+)?$/

/** How many databases that were put aside are kept. */
export const quarantinesKept = 3

/** Asks for it at the next start. Throws a FailureError. */
export async function requestQuarantine(userData: string): Promise<void> {
  await writeWhole(join(userData, flagName), '')
}

/**
 * Does it, if it was asked for. `sessionData` is the folder in which the browser keeps the database. Runs before anything else, so
 * it cannot wait: on Windows the files may be held for a moment by the program that just ended.
 */
export function quarantineIfAsked(
  userData: string,
  sessionData: string,
  now = new Date(),
): boolean {
  const flag = join(userData, flagName)
  if (!existsSync(flag)) return false
  try {
    // First, so that no later start can move a database that is good by then. If moving fails, the page will ask again.
    rmSync(flag)
  } catch {
    return false
  }
  const isMoved = move(sessionData, now)
  removeOldest(sessionData)
  return isMoved
}

function move(sessionData: string, now: Date): boolean {
  const from = join(sessionData, folderName)
  if (!existsSync(from)) return false
  const time = now
    .toISOString()
    .replaceAll(/[-:]|\..*/g, '')
    .replace('T', '-')
  let to = `${from}.aside-${time}`
  for (let count = 2; existsSync(to); count += 1) to = `${from}.aside-${time}-${count}`
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      renameSync(from, to)
      return true
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
  return false
}

function removeOldest(sessionData: string): void {
  try {
    const asides = readdirSync(sessionData).filter((name) => asidePattern.test(name))
    for (const name of asides.sort().slice(0, -quarantinesKept))
      rmSync(join(sessionData, name), { recursive: true, force: true })
  } catch {
    // One too many is kept; the program starts all the same.
  }
}
