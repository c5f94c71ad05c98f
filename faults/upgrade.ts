/**
 * The whole program, gone on by two versions of the schema, starts on a folder of today's and is cut off, fails half way, or has
 * no room for the copy that it makes before. Either all of the upgrade is there afterwards or nothing of it.
 */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { launch } from '../chromium-host/launch'
import { entriesOf, lostOf } from './compare'
import type { Content, Entries } from './compare'
import { canMount, putOnSmallDisk } from './disk'
import { numbers } from './fault'
import type { Fault, Tally } from './fault'
import { lookAfter, spoiltCopies } from './kill'
import { killAllOn } from './processes'
import { allSaved, contentOf, copyOf, kill, removeFolder, start, startOnly } from './program'
import type { Started } from './program'
import { addedField, failingKey, pointsWith } from './future-schema'
import { buildFutureProgram } from './future-program'
import { preparedFolder, typeSome } from './work'

const peopleThere = 100

/** A folder that today's program has left, and what that had shown as saved. */
interface Left {
  readonly template: string
  readonly shown: Entries
  readonly future: string
}

async function leave(tally: Tally): Promise<Left> {
  const future = await buildFutureProgram()
  const template = await preparedFolder(peopleThere)
  const session = await start(template)
  await typeSome(session.page, 'before', 5)
  tally.check('a program in order does not save', await allSaved(session))
  const shown = new Map(session.acknowledged)
  tally.acknowledged += shown.size
  await kill(session)
  return { template, shown, future }
}

/** What is there of the upgrade: nothing, all of it, or something in between. */
function upgradedIn(content: Content): 'nothing' | 'all' | 'half' {
  const rowsOf = (table: string) => (content[table] ?? []) as readonly Record<string, unknown>[]
  const rows = rowsOf('participations')
  const added = rows.filter((row) => addedField in row).length
  if (content['notes'] === undefined) return added === 0 ? 'nothing' : 'half'
  const isAll = added === rows.length && rowsOf('notes').length === rowsOf('people').length
  return isAll ? 'all' : 'half'
}

/** Opens what is there with today's program: to work with when nothing was upgraded, else to read. */
async function lookToday(folder: string, shown: Entries, tally: Tally): Promise<void> {
  const today = await start(folder)
  const content = await contentOf(today.page)
  tally.lost += lostOf(shown, entriesOf(content))
  if (upgradedIn(content) === 'half') tally.half += 1
  await kill(today)
}

/** Opens it with tomorrow's program, which must come to its end now. */
async function lookTomorrow(folder: string, left: Left, tally: Tally): Promise<void> {
  const session = await start(folder, left.future)
  await lookAfter(session, left.shown, tally, addedField)
  tally.check('it is not upgraded', upgradedIn(await contentOf(session.page)) === 'all')
  await kill(session)
}

async function killUpgrading(
  times: number,
  tally: Tally,
  say: (text: string) => void,
): Promise<void> {
  const left = await leave(tally)
  const random = numbers(Date.now())
  try {
    const learning = await copyOf(left.template)
    const whole = await start(learning, left.future)
    await kill(whole)
    await removeFolder(learning)
    for (let round = 1; round <= times; round += 1) {
      const folder = await copyOf(left.template)
      // The page is opened in the second half of it.
      const after = whole.ms * (0.4 + 0.7 * random())
      const starting = launch({ dataFolder: folder, language: 'en', program: left.future })
      const ending = starting.catch(() => null)
      await wait(after)
      await killAllOn(folder)
      await Promise.race([ending.then((app) => app?.kill()), wait(1_000)])
      tally.half += await spoiltCopies(folder)
      await lookToday(folder, left.shown, tally)
      await lookTomorrow(folder, left, tally)
      await removeFolder(folder)
      say(`${round} of ${times}: after ${after.toFixed(0)} of ${whole.ms.toFixed(0)} ms`)
    }
  } finally {
    await removeFolder(left.template)
  }
}

const isSaid = (page: Started['page'], text: RegExp): Promise<boolean> =>
  page
    .getByText(text)
    .first()
    .waitFor({ timeout: 30_000 })
    .then(
      () => true,
      () => false,
    )

/** The upgrade fails at one point after the other; today's program must open what is there, as if nothing had been. */
async function failUpgrading(
  times: number,
  tally: Tally,
  say: (text: string) => void,
): Promise<void> {
  const left = await leave(tally)
  const points = pointsWith(peopleThere)
  try {
    for (let round = 0; round < times; round += 1) {
      // The first of all, the last of all, and those in between from both ends.
      const at = (round % 2 === 0 ? round / 2 : points - (round + 1) / 2) + 1
      const folder = await copyOf(left.template)
      const before = await start(folder)
      await before.page.evaluate(`localStorage.setItem('${failingKey}', '${at}')`)
      await before.app.close()
      const failed = await startOnly(folder, left.future)
      const isTold = await isSaid(failed.page, /could not bring its data up to this version/)
      tally.check('nobody is told that the upgrade failed', isTold)
      await failed.page.evaluate(`localStorage.removeItem('${failingKey}')`)
      await failed.app.close()
      const today = await start(folder)
      const content = await contentOf(today.page)
      tally.check('something of the upgrade is there', upgradedIn(content) === 'nothing')
      tally.lost += lostOf(left.shown, entriesOf(content))
      await kill(today)
      await lookTomorrow(folder, left, tally)
      await removeFolder(folder)
      say(`${round + 1} of ${times}: at point ${at} of ${points}`)
    }
  } finally {
    await removeFolder(left.template)
  }
}

/** There is no room for the copy before the upgrade: nothing is upgraded, until there is. */
async function upgradeOnFullDisk(times: number, tally: Tally): Promise<void> {
  if (!(await canMount())) return
  const left = await leave(tally)
  try {
    for (let round = 1; round <= times; round += 1) {
      const folder = await copyOf(left.template)
      const disk = await putOnSmallDisk(join(folder, 'snapshots'))
      try {
        disk.fill()
        const full = await startOnly(folder, left.future)
        const isTold = await isSaid(full.page, /makes a backup of it, and that could not be done/)
        tally.check('nobody is told that there is no room for the copy', isTold)
        const content = await contentOf(full.page)
        tally.check('it is upgraded without a copy', upgradedIn(content) === 'nothing')
        tally.lost += lostOf(left.shown, entriesOf(content))
        await disk.empty()
        await full.page.getByRole('button', { name: 'Try again' }).click()
        const isOpen = await full.page
          .getByRole('navigation')
          .first()
          .waitFor({ timeout: 30_000 })
          .then(() => true)
          .catch(() => false)
        tally.check('it does not go on when there is room', isOpen)
        await kill(full)
        await lookTomorrow(folder, left, tally)
      } finally {
        await killAllOn(folder)
        disk.remove()
        await removeFolder(folder)
      }
    }
  } finally {
    await removeFolder(left.template)
  }
}

const fault = (name: string, title: string, usual: number, run: Fault['run']): Fault => ({
  name,
  title,
  usual,
  isWhole: true,
  run,
})

/** Faults of an upgrade. */
export const upgradeFaults: readonly Fault[] = [
  fault('kill-upgrade', 'kill -9 while a newer program upgrades the database', 4, killUpgrading),
  fault('full-upgrade', 'no room for the copy before an upgrade', 1, upgradeOnFullDisk),
  fault('throw-upgrade', 'an upgrade that throws at a step', 4, failUpgrading),
]
