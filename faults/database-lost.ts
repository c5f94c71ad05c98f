/** The browser's files of the database deleted, spoilt, or replaced by older ones, while the program is closed. */
import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { numbers } from './fault'
import type { Fault, Tally } from './fault'
import { lookAfter } from './kill'
import { killAllOn } from './processes'
import { allSaved, databaseIn, freshFolder, kill, removeFolder, start } from './program'
import { preparedFolder, typeSome } from './work'

/** What is done to the files. Answers what it was, in words. */
type Spoil = (
  database: string,
  older: string,
  random: () => number,
  round: number,
) => Promise<string>

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
}

const garbage = (size: number, random: () => number): Buffer =>
  Buffer.from(Array.from({ length: size }, () => Math.floor(random() * 256)))

/** Different ways to spoil files, by turns. */
const spoilings: readonly ((path: string, random: () => number) => Promise<unknown>)[] = [
  (path, random) => writeFile(path, garbage(3_000, random)),
  async (path, random) => truncate(path, Math.floor((await readFile(path)).length * random())),
  (path) => rm(path),
  async (path, random) => {
    const bytes = await readFile(path)
    for (let count = 0; count < 20 && bytes.length > 0; count += 1)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
    await writeFile(path, bytes)
  },
]

const toGarbage: Spoil = async (database, _, random, round) => {
  const files = await filesIn(database)
  // First all of them, then one at a time.
  if (round === 1) {
    for (const path of files) await writeFile(path, garbage(3_000, random))
    return 'all files are garbage'
  }
  const path = files[Math.floor(random() * files.length)] ?? ''
  const way = round % spoilings.length
  await spoilings[way]?.(path, random)
  return `${path.slice(database.length + 1)} spoilt in way ${way}`
}

const toOlder: Spoil = async (database, older) => {
  await rm(database, { recursive: true })
  await cp(older, database, { recursive: true })
  return 'an older copy'
}

const toNothing: Spoil = async (database) => {
  await rm(database, { recursive: true })
  return 'deleted'
}

async function loseDatabase(
  spoil: Spoil,
  times: number,
  tally: Tally,
  say: (text: string) => void,
): Promise<void> {
  const folder = await preparedFolder(100)
  const older = await freshFolder()
  const newest = await freshFolder()
  const database = databaseIn(folder)
  const random = numbers(7)
  try {
    await cp(database, older, { recursive: true })
    const first = await start(folder)
    await typeSome(first.page, 'before', 8)
    tally.check('it does not save', await allSaved(first))
    const shown = new Map(first.acknowledged)
    tally.acknowledged = shown.size
    await kill(first)
    await cp(folder, newest, { recursive: true })
    for (let round = 1; round <= times; round += 1) {
      const what = await spoil(database, older, random, round)
      const session = await start(folder)
      const lostBefore = tally.lost + tally.half
      await lookAfter(session, shown, tally)
      await kill(session)
      const verdict = tally.lost + tally.half === lostBefore ? 'all is back' : 'LOST'
      say(
        `${round} of ${times}: ${what}; ${session.hasBroughtBack ? 'asked' : 'opened'}; ${verdict}`,
      )
      await removeFolder(folder)
      await cp(newest, folder, { recursive: true })
    }
  } finally {
    await killAllOn(folder)
    for (const one of [folder, older, newest]) await removeFolder(one)
  }
}

const lost = (name: string, title: string, usual: number, spoil: Spoil): Fault => ({
  name,
  title,
  usual,
  isWhole: true,
  run: (times, tally, say) => loseDatabase(spoil, times, tally, say),
})

/** Faults of the browser's files. */
export const databaseLost: readonly Fault[] = [
  lost('database-deleted', "the browser's database deleted", 2, toNothing),
  lost('database-garbage', 'its files garbage, cut off, missing, bytes changed', 8, toGarbage),
  lost('database-older', 'an older copy of it put back', 2, toOlder),
]
