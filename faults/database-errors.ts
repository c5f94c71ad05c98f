/**
 * Every call that the write path makes to the database fails once, with each of the errors that Chromium is known to give. A
 * first run without faults counts the calls; then the first of them fails, then the second, and so on.
 */
import './globals'
import { setDatabase } from '../src-renderer/storage/current'
import { readDevice } from '../src-renderer/storage/meta'
import type { CiklusDb } from '../src-renderer/storage/schema'
import { savingStore } from '../src-renderer/app/saving'
import { entriesOf, halfOf, lostOf, stableText } from './compare'
import type { Content } from './compare'
import type { Fault, Tally } from './fault'
import { steps } from './history'
import type { Step } from './history'
import {
  contentOfDb,
  databaseNamed,
  freshName,
  inFolder,
  linesOf,
  sendAll,
  smallJournal,
} from './modules'
import { FailingDatabase, errorNames, quietly, failingDatabase } from './failing-database'
import type { Moment, Wanted } from './failing-database'

/** Makes one step with one call failing, and looks at what it came to. */
async function failOnce(
  step: Step,
  {
    sound,
    db,
    failing,
  }: { readonly sound: CiklusDb; readonly db: CiklusDb; readonly failing: FailingDatabase },
  wanted: Wanted,
  tally: Tally,
): Promise<void> {
  const before = await contentOfDb(sound)
  Object.assign(failing, { calls: 0, wanted, hasSprung: false })
  savingStore.setState({ inFlight: 0, failure: null })
  const done = await step.run()
  failing.wanted = null
  const after = await contentOfDb(sound)
  const isSame = stableText(before) === stableText(after)
  const { failure, inFlight } = savingStore.getState()
  const isShownAsSaved = failure === null && inFlight === 0
  const words = `${wanted.error} ${wanted.moment} call ${wanted.call} of ${step.name}`
  tally.times += 1
  tally.acknowledged = entriesOf(before).size
  tally.check(`the call was never made: ${words}`, failing.hasSprung)
  tally.half += halfOf(after)
  tally.lost += lostOf(entriesOf(before), entriesOf(after))
  // Shown as saved, and not there.
  if ((done.ok || isShownAsSaved) && isSame) tally.lost += 1
  tally.check(`it is told to have failed and is there: ${words}`, done.ok || isSame)
  if (isSame) await again(step, sound, before, tally, words)
  await back(sound, before)
  if (!db.isOpen()) await db.open()
}

/** What failed works when it is tried again. */
async function again(
  step: Step,
  sound: CiklusDb,
  before: Content,
  tally: Tally,
  words: string,
): Promise<void> {
  const began = performance.now()
  const done = await step.run()
  tally.recovered.push(performance.now() - began)
  const after = await contentOfDb(sound)
  const isMore = entriesOf(after).size === entriesOf(before).size + 1
  tally.check(`it does not work again afterwards: ${words}`, done.ok && isMore)
  tally.half += halfOf(after)
}

/** Puts a database back to how it was. */
export async function back(db: CiklusDb, content: Content): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) {
      await table.clear()
      await table.bulkAdd([...(content[table.name] ?? [])])
    }
  })
}

/** Every way in which one of so many calls can fail. */
export function waysToFail(calls: number): readonly Wanted[] {
  const moments: readonly Moment[] = ['instead', 'after']
  return Array.from({ length: calls }, (_, at) =>
    errorNames.flatMap((error) => moments.map((moment) => ({ call: at + 1, error, moment }))),
  ).flat()
}

async function failEveryCall(
  times: number,
  tally: Tally,
  say: (text: string) => void,
): Promise<void> {
  const name = freshName()
  const sound = await databaseNamed(name)
  const failing = new FailingDatabase()
  const db = await failingDatabase(name, failing)
  setDatabase(db)
  for (const step of steps) {
    const before = await contentOfDb(sound)
    failing.calls = 0
    const done = await step.run()
    if (!done.ok)
      throw new Error(`Without a fault, ${step.name} fails: ${JSON.stringify(done.failure)}`)
    const { calls } = failing
    await back(sound, before)
    const all = waysToFail(calls)
    // Fewer than all are taken from all over the step.
    const stride = Math.max(1, (all.length * steps.length) / times)
    for (let at = 0; at < all.length; at += stride) {
      const wanted = all[Math.floor(at)]
      if (wanted) await failOnce(step, { sound, db, failing }, wanted, tally)
    }
    const last = await step.run()
    if (!last.ok) throw new Error(`${step.name} fails afterwards: ${JSON.stringify(last.failure)}`)
    say(`${step.name}: ${calls} calls`)
  }
  db.close()
  sound.close()
}

/** How many entries of the log a journal holds. */
async function entriesIn(folder: string): Promise<number> {
  const lines = await linesOf(smallJournal(folder))
  return new Set(lines.filter((line) => line.startsWith('{"commit":'))).size
}

/** The same for what sends the log to the second copy: nothing is lost on the way, and it is all there in the end. */
async function failSending(
  times: number,
  tally: Tally,
  say: (text: string) => void,
): Promise<void> {
  const name = freshName()
  const sound = await databaseNamed(name)
  setDatabase(sound)
  for (const step of steps.slice(0, 6)) await step.run()
  const failing = new FailingDatabase()
  const db = await failingDatabase(name, failing)
  const device = await readDevice(sound)
  const before = await contentOfDb(sound)
  const wanted = entriesOf(before).size
  let calls = 0
  await inFolder(async (folder) => {
    failing.calls = 0
    await sendAll(db, device, smallJournal(folder))
    calls = failing.calls
  })
  for (let call = 1; call <= calls; call += 1)
    for (const error of errorNames) {
      if (tally.times >= times) return
      await inFolder(async (folder) => {
        Object.assign(failing, { calls: 0, wanted: { call, error, moment: 'instead' } })
        const isDone = await sendAll(db, device, smallJournal(folder))
        failing.wanted = null
        const there = await entriesIn(folder)
        if (isDone && there < wanted) tally.lost += wanted - there
        if (!db.isOpen()) await db.open()
        const began = performance.now()
        tally.check('it is not sent afterwards', await sendAll(db, device, smallJournal(folder)))
        tally.recovered.push(performance.now() - began)
        tally.lost += wanted - (await entriesIn(folder))
        tally.times += 1
        tally.acknowledged = wanted
        tally.half += halfOf(await contentOfDb(sound))
      })
    }
  say(`${calls} calls`)
  db.close()
  sound.close()
}

/** Errors of the database. */
export const databaseErrors: readonly Fault[] = [
  {
    name: 'errors-commit',
    title: 'each of five errors at every database call of a change',
    usual: 1_000_000,
    isWhole: false,
    run: (...all) => quietly(() => failEveryCall(...all)),
  },
  {
    name: 'errors-send',
    title: 'the same while the log is sent to the second copy',
    usual: 1_000_000,
    isWhole: false,
    run: (...all) => quietly(() => failSending(...all)),
  },
]
