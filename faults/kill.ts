/** The whole program killed at random moments, while something is being done, and started again on the same folder. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openSettings } from '../test/e2e/steps/program'
import { createSnapshots } from '../src-main/snapshots/snapshots'
import { launch } from '../chromium-host/launch'
import { entriesOf, halfOf, journaledIn, lostOf } from './compare'
import type { Entries } from './compare'
import { numbers } from './fault'
import type { Fault, Tally } from './fault'
import { killAllOn } from './processes'
import {
  allSaved,
  contentOf,
  copyOf,
  databaseIn,
  freshFolder,
  kill,
  removeFolder,
  start,
  startOnly,
} from './program'
import type { Session } from './program'
import { givePictures, lookAtPictures, readyForPictures } from './pictures'
import {
  imported,
  openCopies,
  preparedFolder,
  pressCopy,
  pressImport,
  readyToImport,
  typeOn,
  typeSome,
} from './work'

/** After so many kills a folder is given up for a fresh one: a program that grows for ever is another test. */
const killsOnFolder = 25

/**
 * Looks at a program that was started again after it was killed: what had been shown as saved must be there, twice. `besides` is
 * a field that the log does not know.
 */
export async function lookAfter(
  session: Session,
  shown: Entries,
  tally: Tally,
  besides = '',
): Promise<void> {
  // What the database alone had is sent to the second copy first.
  tally.check('the second copy does not come up to the database', await allSaved(session))
  const content = await contentOf(session.page)
  const lost = lostOf(shown, entriesOf(content))
  const lostInCopy = lostOf(shown, await journaledIn(session.app.userData))
  tally.times += 1
  tally.lost += Math.max(lost, lostInCopy)
  tally.half += halfOf(content, besides)
  tally.recovered.push(session.ms)
}

/** What is done in a program until it is killed. */
interface Scene {
  /** How many people are in the program before. */
  readonly people: number
  /** The longest that it is left to run before the kill, in milliseconds. */
  readonly longest: number
  /** Makes ready: what is to be cut off comes next. */
  readonly ready: (session: Session, round: string) => Promise<void>
  /** Is cut off while it runs; resolves when it is done. */
  readonly act: (session: Session, round: string) => Promise<unknown>
  /** Looks at more after the kill. */
  readonly look?: (session: Session, tally: Tally) => Promise<void>
}

/** Milliseconds that a scene takes when nothing cuts it off, and somewhat more: learnt by letting it run once. */
async function lengthOf(scene: Scene, session: Session): Promise<number> {
  await scene.ready(session, 'learning')
  const began = performance.now()
  await Promise.race([scene.act(session, 'learning').catch(() => undefined), wait(scene.longest)])
  return Math.min(scene.longest, 1.3 * (performance.now() - began) + 50)
}

/** Lets a scene run for so long and kills the program. Answers what it had shown as saved. */
async function cutOff(
  scene: Scene,
  session: Session,
  round: string,
  after: number,
): Promise<Entries> {
  await scene.ready(session, round)
  const acting = scene.act(session, round).catch(() => undefined)
  await wait(after)
  await kill(session)
  await acting
  return session.acknowledged
}

async function killDuring(
  scene: Scene,
  times: number,
  tally: Tally,
  say: (text: string) => void,
): Promise<void> {
  const template = await preparedFolder(scene.people)
  const random = numbers(Date.now())
  let folder = await copyOf(template)
  try {
    let session = await start(folder)
    const length = await lengthOf(scene, session)
    for (let round = 1; round <= times; round += 1) {
      const after = random() * length
      const shown = await cutOff(scene, session, `r${round}`, after)
      session = await start(folder)
      await lookAfter(session, shown, tally)
      await scene.look?.(session, tally)
      say(
        `${round} of ${times}: after ${after.toFixed(0)} of ${length.toFixed(0)} ms, ${shown.size} shown as saved`,
      )
      if (round % killsOnFolder === 0 || round === times) {
        tally.acknowledged += session.acknowledged.size
        await giveUp(folder, session)
        if (round === times) break
        folder = await copyOf(template)
        session = await start(folder)
      }
    }
  } finally {
    await giveUp(folder, null)
    await removeFolder(template)
  }
}

async function giveUp(folder: string, session: Session | null): Promise<void> {
  if (session !== null) await kill(session)
  await killAllOn(folder)
  await removeFolder(folder)
}

const typing: Scene = {
  people: 0,
  longest: 2_500,
  ready: ({ page }) => openSettings(page, 'Program'),
  act: ({ page }, round) => typeOn(page, round),
}

const importing: Scene = {
  people: 0,
  longest: 15_000,
  ready: (session, round) => readyToImport(session, 300, round),
  act: async ({ page }) => {
    await pressImport(page)
    await imported(page)
  },
}

/** How many snapshots of a data folder cannot be read. */
export async function spoiltCopies(userData: string): Promise<number> {
  const snapshots = createSnapshots({
    folder: join(userData, 'snapshots'),
    placesFile: join(userData, 'places.json'),
  })
  return (await snapshots.list()).filter(({ problem }) => problem !== null).length
}

const copying: Scene = {
  people: 1_000,
  longest: 15_000,
  ready: async ({ page }, round) => {
    await typeSome(page, round, 2)
    await openCopies(page)
  },
  act: async ({ page }) => {
    const before = await page.getByRole('row', { name: /You asked for it/ }).count()
    await pressCopy(page)
    await page
      .getByRole('row', { name: /You asked for it/ })
      .nth(before)
      .waitFor()
  },
  look: async ({ app }, tally) => {
    const spoilt = await spoiltCopies(app.userData)
    tally.half += spoilt
    tally.check('a copy that was cut off counts as one', spoilt === 0)
  },
}

const picturing: Scene = {
  people: 0,
  longest: 15_000,
  ready: readyForPictures,
  act: (session) => givePictures(session, 3),
  look: lookAtPictures,
}

/** Kills the program while it brings everything back, and lets it go on. */
async function killRestoring(
  times: number,
  tally: Tally,
  say: (text: string) => void,
): Promise<void> {
  const template = await preparedFolder(1_000)
  const random = numbers(Date.now())
  const folder = await copyOf(template)
  try {
    const first = await start(folder)
    await typeSome(first.page, 'before', 8)
    await allSaved(first)
    const shown = new Map(first.acknowledged)
    await kill(first)
    tally.acknowledged += shown.size
    const length = await restoringTime(folder)
    for (let round = 1; round <= times; round += 1) {
      const session = await beginRestoring(folder)
      const after = random() * length
      await wait(after)
      await kill(session)
      const next = await start(folder)
      await lookAfter(next, shown, tally)
      await kill(next)
      say(`${round} of ${times}: after ${after.toFixed(0)} ms`)
    }
  } finally {
    await giveUp(folder, null)
    await removeFolder(template)
  }
}

/** Takes the database away, starts the program, and lets it begin to bring everything back. */
async function beginRestoring(folder: string): Promise<Omit<Session, 'ms' | 'hasBroughtBack'>> {
  await rm(databaseIn(folder), { recursive: true })
  const session = await startOnly(folder)
  await session.page.getByRole('button', { name: 'Bring everything back' }).click()
  return session
}

async function restoringTime(folder: string): Promise<number> {
  const { app, page } = await beginRestoring(folder)
  const began = performance.now()
  await page.getByRole('heading', { level: 1, name: 'Everything is back' }).waitFor()
  const ms = performance.now() - began
  await kill({ app })
  return 1.3 * ms + 50
}

/**
 * Kills the program while it starts: by turns on an empty folder, where it makes its database, and on one with a program. There
 * is one version of the schema so far, so making it is the only change of the database's form that can be cut off.
 */
async function killStarting(
  times: number,
  tally: Tally,
  say: (text: string) => void,
): Promise<void> {
  const random = numbers(Date.now())
  const used = await preparedFolder(0)
  try {
    const session = await start(used)
    await allSaved(session)
    const shown = session.acknowledged
    await kill(session)
    tally.acknowledged += shown.size
    // From the moment when the process is there until somewhat after it can be used.
    const length = session.ms * 1.2
    for (let round = 1; round <= times; round += 1) {
      const isFresh = round % 2 === 1
      const folder = isFresh ? await freshFolder() : used
      const after = random() * length
      const starting = launch({ dataFolder: folder, language: 'en' }).catch(() => null)
      await wait(after)
      await killAllOn(folder)
      await Promise.race([starting.then((app) => app?.kill()), wait(1_000)])
      const next = await start(folder)
      if (isFresh) await typeInNew(next, tally)
      else await lookAfter(next, shown, tally)
      await kill(next)
      if (isFresh) await removeFolder(folder)
      say(`${round} of ${times}: ${isFresh ? 'new' : 'used'} folder, after ${after.toFixed(0)} ms`)
    }
  } finally {
    await giveUp(used, null)
  }
}

/** A database that was cut off while it was made has a device, and the program begins as on the first day. */
async function typeInNew(session: Session, tally: Tally): Promise<void> {
  await session.page.getByRole('button', { name: 'Create your own…' }).waitFor()
  const content = await contentOf(session.page)
  const meta = JSON.stringify(content['meta'])
  tally.check('the new database knows no device', meta.includes('"device"'))
  tally.times += 1
  tally.half += halfOf(content)
  tally.recovered.push(session.ms)
}

const scene = (name: string, title: string, what: Scene): Fault => ({
  name,
  title,
  usual: 4,
  isWhole: true,
  run: (times, tally, say) => killDuring(what, times, tally, say),
})

/** Kills of the whole program. */
export const kills: readonly Fault[] = [
  scene('kill-typing', 'kill -9 while typing', typing),
  scene('kill-import', 'kill -9 while importing 300 people', importing),
  scene('kill-snapshot', 'kill -9 while a copy is made (1,000 people)', copying),
  scene('kill-pictures', 'kill -9 while pictures are given and exchanged', picturing),
  {
    name: 'kill-restore',
    title: 'kill -9 while everything is brought back',
    usual: 4,
    isWhole: true,
    run: killRestoring,
  },
  {
    name: 'kill-start',
    title: 'kill -9 while the database is made and opened',
    usual: 4,
    isWhole: true,
    run: killStarting,
  },
]
