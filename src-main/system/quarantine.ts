/**
 * Putting the page's database aside when it cannot be opened. The browser has its files open while the program runs, so they are
 * moved at the next start, before there is a window. What is put aside is kept.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../files/write'

const flagName = 'set-database-aside'
const folderName = 'IndexedDB'
const asideStart = `${folderName}.aside-`
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

/** A moment as it stands in names: `20201101-102030`. */
function timeOf(moment: Date): string {
  return moment
    .toISOString()
    .replaceAll(/[-:]|\..*/g, '')
    .replace('T', '-')
}

function move(sessionData: string, now: Date): boolean {
  const from = join(sessionData, folderName)
  if (!existsSync(from)) return false
  const aside = join(sessionData, `${asideStart}${timeOf(now)}`)
  let to = aside
  for (let count = 2; existsSync(to); count += 1) to = `${aside}-${count}`
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

/**
 * Deletes the databases that were put aside, or those from before a moment: they hold somebody who was erased. False when one is left
 * since it is held: it goes the next time.
 */
export function removeQuarantined(sessionData: string, before: Date | null = null): boolean {
  const last = before === null ? null : timeOf(before)
  const isMeant = (name: string): boolean =>
    last === null || name.slice(asideStart.length, asideStart.length + last.length) <= last
  return asidesIn(sessionData)
    .filter(isMeant)
    .map((name) => remove(join(sessionData, name)))
    .every((isGone) => isGone)
}

/** One too many may be kept; the program starts all the same. */
function removeOldest(sessionData: string): void {
  const asides = asidesIn(sessionData).sort()
  for (const name of asides.slice(0, Math.max(0, asides.length - quarantinesKept)))
    remove(join(sessionData, name))
}

function asidesIn(sessionData: string): string[] {
  try {
    return readdirSync(sessionData).filter((name) => asidePattern.test(name))
  } catch {
    return []
  }
}

function remove(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true })
    return true
  } catch {
    return false
  }
}
