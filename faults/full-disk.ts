/**
 * The whole data folder, the browser's database in it, on a small disk that fills up while something is being done: what makes
 * Chromium throw its database away. Then there is room again, and the program is started anew.
 */
import { cp, readdir, rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { canMount, putOnSmallDisk } from './disk'
import type { SmallDisk } from './disk'
import type { Fault, Tally } from './fault'
import { numbers } from './fault'
import { lookAfter } from './kill'
import { givePictures, lookAtPictures, readyForPictures } from './pictures'
import { killAllOn } from './processes'
import { allSaved, databaseIn, freshFolder, kill, removeFolder, start, startOnly } from './program'
import type { Started } from './program'
import { untilTopLine } from './top-line'
import {
  imported,
  openCopies,
  preparedFolder,
  pressCopy,
  pressImport,
  readyToImport,
  typeSome,
} from './work'

/** Enough for the program to import, which it refuses below 100 MB. */
const megabytes = 200

/** What is done while the disk fills up. */
interface Scene {
  readonly ready: (session: Started, round: string) => Promise<unknown>
  /** Runs when the disk is full, or while it fills. */
  readonly act: (session: Started, round: string) => Promise<unknown>
  /** The longest time after its beginning at which the disk fills up, in milliseconds; full before it when 0. */
  readonly within: number
  /** Looks at more when the program was started again. */
  readonly look?: (session: Started, tally: Tally) => Promise<void>
}

/** Whatever an act comes to on a full disk, and at most so long. */
const tried = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work.catch(() => undefined), wait(15_000)])

/** Takes away all room while the scene is played, gives it back, and looks at what is there after a restart. */
async function playFull(
  scene: Scene,
  folder: string,
  disk: SmallDisk,
  round: string,
  tally: Tally,
  random: () => number,
): Promise<void> {
  const session = await start(folder)
  await scene.ready(session, round)
  tally.check('a program in order does not save', await allSaved(session))
  const after = random() * scene.within
  if (after === 0) disk.fill()
  const acting = tried(scene.act(session, round))
  if (after > 0) {
    await wait(after)
    disk.fill()
  }
  await acting
  await wait(200)
  const shown = new Map(session.acknowledged)
  tally.acknowledged += shown.size
  await disk.empty()
  await typeSome(session.page, `room ${round}`, 1).catch(() => undefined)
  // The browser may have let go of the database: then the program says that it must be opened again.
  const isTold = await untilTopLine(session.page, /^saved$|Close Ciklus and open it again/i)
  const isWell = session.acknowledged.size > shown.size || isTold
  tally.check('it neither comes right by itself nor says what to do', isWell)
  await kill(session)
  const next = await start(folder)
  await lookAfter(next, new Map([...shown, ...session.acknowledged]), tally)
  await scene.look?.(next, tally)
  await typeSome(next.page, `after ${round}`, 1)
  tally.check('it does not save when there is room again', await allSaved(next))
  await kill(next)
}

async function onFullDisk(
  scene: Scene,
  times: number,
  tally: Tally,
  say: (text: string) => void,
): Promise<void> {
  if (!(await canMount())) return
  const template = await preparedFolder(100)
  const random = numbers(11)
  try {
    for (let round = 1; round <= times; round += 1) {
      await withSmallDisk(template, (folder, disk) =>
        playFull(scene, folder, disk, `r${round}`, tally, random),
      )
      say(`${round} of ${times}: ${tally.lost} lost, ${tally.half} half`)
    }
  } finally {
    await removeFolder(template)
  }
}

/** Does something with a copy of a data folder on a small disk of its own. */
async function withSmallDisk(
  template: string,
  work: (folder: string, disk: SmallDisk) => Promise<void>,
): Promise<void> {
  const folder = await freshFolder()
  await cp(template, folder, { recursive: true, filter: (path) => !/Singleton/.test(path) })
  const disk = await putOnSmallDisk(folder, megabytes)
  try {
    await work(folder, disk)
  } finally {
    await killAllOn(folder)
    disk.remove()
    await removeFolder(folder)
  }
}

const typing: Scene = {
  ready: async ({ page }, round) => typeSome(page, round, 2),
  act: async ({ page }, round) => {
    await typeSome(page, `full ${round}`, 30)
    // Enough to fill the pages that the files had already.
    await untilTopLine(page, /not saved|journal cannot be written/i)
  },
  within: 0,
}

const importing: Scene = {
  ready: (session, round) => readyToImport(session, 300, round),
  act: async ({ page }) => {
    await pressImport(page)
    await imported(page)
  },
  within: 600,
}

const copying: Scene = {
  ready: async ({ page }, round) => {
    await typeSome(page, round, 2)
    await openCopies(page)
  },
  act: async ({ page }) => {
    await pressCopy(page)
    await wait(1_500)
  },
  within: 300,
}

const picturing: Scene = {
  ready: async (session) => {
    await readyForPictures(session)
    await givePictures(session, 1)
  },
  act: (session) => givePictures(session, 2),
  within: 3_000,
  look: lookAtPictures,
}

/** The database is lost, and there is no room while everything is brought back. */
async function restoreOnFullDisk(
  times: number,
  tally: Tally,
  say: (text: string) => void,
): Promise<void> {
  if (!(await canMount())) return
  const template = await preparedFolder(1_000)
  const random = numbers(12)
  try {
    const first = await start(template)
    await typeSome(first.page, 'before', 5)
    tally.check('a program in order does not save', await allSaved(first))
    const shown = new Map(first.acknowledged)
    tally.acknowledged += shown.size
    await kill(first)
    await rm(databaseIn(template), { recursive: true })
    for (let round = 1; round <= times; round += 1) {
      await withSmallDisk(template, async (folder, disk) => {
        const session = await startOnly(folder)
        const button = session.page.getByRole('button', { name: 'Bring everything back' })
        await button.waitFor()
        const after = random() < 0.5 ? 0 : random() * 1_500
        if (after === 0) disk.fill()
        await button.click()
        await wait(after)
        if (after > 0) disk.fill()
        await wait(3_000)
        const copies = (await readdir(folder)).join(' ')
        tally.check('the second copy is not where it was', copies.includes('journal'))
        await disk.empty()
        await kill(session)
        const next = await start(folder)
        await lookAfter(next, shown, tally)
        await kill(next)
        say(`${round} of ${times}: full after ${after.toFixed(0)} ms`)
      })
    }
  } finally {
    await removeFolder(template)
  }
}

const whole = (name: string, title: string, run: Fault['run']): Fault => ({
  name,
  title,
  usual: 2,
  isWhole: true,
  run,
})

const scene = (name: string, title: string, what: Scene): Fault =>
  whole(name, title, (times, tally, say) => onFullDisk(what, times, tally, say))

/** Faults of a disk that is full under everything. Those need a system that lets us make one. */
export const fullDiskFaults: readonly Fault[] = [
  scene('disk-typing', 'disk full under everything while typing', typing),
  scene('disk-import', 'disk full under everything while importing 300 people', importing),
  scene('disk-snapshot', 'disk full under everything while a copy is made', copying),
  scene('disk-pictures', 'disk full under everything while pictures are given', picturing),
  whole('disk-restore', 'disk full under everything while bringing back', restoreOnFullDisk),
]
