/** Other programs: a second one on the same folder, and a newer one that has written the database. */
import { setTimeout as wait } from 'node:timers/promises'
import { launch } from '../chromium-host/launch'
import { entriesOf, halfOf, lostOf, stableText } from './compare'
import type { Fault, Tally } from './fault'
import { lookAfter } from './kill'
import { killAllOn } from './processes'
import { allSaved, contentOf, kill, removeFolder, start, startOnly } from './program'
import { preparedFolder, typeSome } from './work'

/** A second program on the folder ends at once, and the first goes on as if nothing had been. */
async function startTwice(times: number, tally: Tally): Promise<void> {
  const folder = await preparedFolder(0)
  try {
    let session = await start(folder)
    for (let round = 1; round <= times; round += 1) {
      const typing = typeSome(session.page, `r${round}`, 5)
      const began = performance.now()
      const second = await launch({ dataFolder: folder, language: 'en' }).catch(() => null)
      // It may come to see the page of the first, but must have ended by itself.
      const isOver =
        second === null ||
        (await Promise.race([second.ended.then(() => true), wait(20_000, false)]))
      tally.recovered.push(performance.now() - began)
      tally.check('a second program opens on the same folder', isOver)
      await second?.kill()
      await typing
      tally.check('the first does not go on saving', await allSaved(session))
      const shown = new Map(session.acknowledged)
      await kill(session)
      session = await start(folder)
      const { length } = tally.recovered
      await lookAfter(session, shown, tally)
      tally.recovered.length = length
    }
    tally.acknowledged = session.acknowledged.size
    await kill(session)
  } finally {
    await killAllOn(folder)
    await removeFolder(folder)
  }
}

/** Gives the database the version of a newer program. Runs in the page. */
const makeNewer = `new Promise((resolve, reject) => {
  const asking = indexedDB.open('ciklus', 20)
  asking.onupgradeneeded = () => asking.result.createObjectStore('later')
  asking.onsuccess = () => { asking.result.close(); resolve(true) }
  asking.onerror = () => reject(asking.error)
})`

/** A newer program has written the database: it is shown, and not one byte of it is changed. */
async function newerDatabase(times: number, tally: Tally): Promise<void> {
  const folder = await preparedFolder(0)
  try {
    const session = await start(folder)
    await typeSome(session.page, 'before', 3)
    await allSaved(session)
    const shown = new Map(session.acknowledged)
    const before = await contentOf(session.page)
    await session.page.evaluate(makeNewer)
    await kill(session)
    for (let round = 1; round <= times; round += 1) {
      const began = performance.now()
      const next = await startOnly(folder)
      const { page } = next
      await page.getByText('This data is from a newer Ciklus').first().waitFor()
      tally.recovered.push(performance.now() - began)
      await typeSome(page, `r${round}`, 2).catch(() => undefined)
      await wait(300)
      const { later, ...after } = await contentOf(page)
      tally.check('the newer table is gone', later !== undefined)
      tally.check(
        'what a newer program wrote was changed',
        stableText(after) === stableText(before),
      )
      tally.times += 1
      tally.acknowledged = shown.size
      tally.lost += lostOf(shown, entriesOf(after))
      tally.half += halfOf(after)
      await kill(next)
    }
  } finally {
    await killAllOn(folder)
    await removeFolder(folder)
  }
}

/** Faults by other programs. */
export const otherProcesses: readonly Fault[] = [
  {
    name: 'two-programs',
    title: 'two programs on one folder',
    usual: 2,
    isWhole: true,
    run: startTwice,
  },
  {
    name: 'newer-schema',
    title: 'a newer program has written the database',
    usual: 1,
    isWhole: true,
    run: newerDatabase,
  },
]
