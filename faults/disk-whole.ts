/** The whole program on a disk that is full or read-only, while something is being done; then there is room again. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { entriesOf, halfOf, journaledIn } from './compare'
import { canMount, putOnSmallDisk } from './disk'
import type { SmallDisk } from './disk'
import type { Fault, Tally } from './fault'
import { lookAfter, spoiltCopies } from './kill'
import { killAllOn } from './processes'
import { allSaved, contentOf, copyOf, kill, removeFolder, start } from './program'
import type { Session } from './program'
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

/** What is done while the disk does not take anything. */
type Work = (session: Session, round: string) => Promise<unknown>

/** Runs rounds on a program of which one folder is on a small disk. */
async function onSmallDisk(
  name: 'journal' | 'snapshots',
  times: number,
  tally: Tally,
  round: (session: Session, disk: SmallDisk, name: string) => Promise<Session>,
): Promise<void> {
  if (!(await canMount())) return
  const template = await preparedFolder(0)
  const folder = await copyOf(template)
  const disk = await putOnSmallDisk(join(folder, name))
  try {
    let session = await start(folder)
    for (let at = 1; at <= times; at += 1) session = await round(session, disk, `r${at}`)
    tally.acknowledged = session.acknowledged.size
    await kill(session)
  } finally {
    await killAllOn(folder)
    disk.remove()
    await removeFolder(folder)
    await removeFolder(template)
  }
}

/** The second copy cannot be written while something is done; then it can. */
async function copyFails({
  times,
  tally,
  work,
  spoil,
  mend,
}: Spoiling & {
  readonly times: number
  readonly tally: Tally
  readonly work: Work
}): Promise<void> {
  await onSmallDisk('journal', times, tally, async (session, disk, name) => {
    await allSaved(session)
    const before = session.acknowledged.size
    spoil(disk)
    await work(session, name)
    const isTold = await untilTopLine(session.page, /journal cannot be written/)
    tally.check('the top line does not say that the second copy fails', isTold)
    await wait(100)
    const shown = session.acknowledged.size
    const inCopy = await journaledIn(session.app.userData)
    tally.lost += [...session.acknowledged.keys()].filter((id) => !inCopy.has(id)).length
    const content = await contentOf(session.page)
    tally.check('nothing was done', entriesOf(content).size > shown || shown > before)
    await mend(disk)
    const began = performance.now()
    tally.check('it does not come right when there is room', await allSaved(session))
    const ms = performance.now() - began
    const all = new Map(session.acknowledged)
    await kill(session)
    const next = await start(session.app.userData)
    await lookAfter({ ...next, ms }, all, tally)
    return next
  })
}

/** A way to spoil a disk, and back. */
interface Spoiling {
  readonly spoil: (disk: SmallDisk) => void
  readonly mend: (disk: SmallDisk) => Promise<void> | void
}

const full: Spoiling = { spoil: (disk) => disk.fill(), mend: (disk) => disk.empty() }
const locked: Spoiling = {
  spoil: (disk) => disk.setReadOnly(true),
  mend: (disk) => disk.setReadOnly(false),
}

// More than what is left of a page of memory in which the file ends.
const typing: Work = ({ page }, name) => typeSome(page, name, 16)
const importing: Work = async (session, name) => {
  await readyToImport(session, 50, name)
  await pressImport(session.page)
  await imported(session.page)
}

/** A copy is asked for and cannot be made; what there was is as it was. Then it can. */
async function snapshotFails(
  { spoil, mend }: Spoiling,
  times: number,
  tally: Tally,
): Promise<void> {
  await onSmallDisk('snapshots', times, tally, async (session, disk, name) => {
    const { page, app } = session
    await typeSome(page, name, 2)
    await allSaved(session)
    await openCopies(page)
    const folder = join(app.userData, 'snapshots')
    const before = await copiesIn(folder)
    spoil(disk)
    await pressCopy(page)
    const told = page.getByText(/not enough room|may not write/i).first()
    const isTold = await told.waitFor({ timeout: 20_000 }).then(
      () => true,
      () => false,
    )
    tally.check('nobody is told that the copy could not be made', isTold)
    tally.check('a copy that failed is left there', (await copiesIn(folder)) === before)
    await mend(disk)
    const began = performance.now()
    await pressCopy(page)
    for (let tries = 0; tries < 200 && (await copiesIn(folder)) === before; tries += 1)
      await wait(50)
    tally.recovered.push(performance.now() - began)
    tally.check('no copy is made when it can be', (await copiesIn(folder)) !== before)
    tally.times += 1
    tally.half += (await spoiltCopies(app.userData)) + halfOf(await contentOf(page))
    return session
  })
}

/** The program starts while nothing can be written to the second copy, and is worked with; then it can. */
async function startReadOnly(times: number, tally: Tally): Promise<void> {
  await onSmallDisk('journal', times, tally, async (before, disk, name) => {
    const { userData } = before.app
    const shown = new Map(before.acknowledged)
    await kill(before)
    disk.setReadOnly(true)
    const session = await start(userData)
    await typeSome(session.page, name, 4)
    const isTold = await untilTopLine(session.page, /journal cannot be written/)
    tally.check('the top line does not say that the second copy fails', isTold)
    disk.setReadOnly(false)
    const began = performance.now()
    tally.check('it does not come right when it can be written', await allSaved(session))
    const ms = performance.now() - began
    const all = new Map([...shown, ...session.acknowledged])
    await kill(session)
    const next = await start(userData)
    await lookAfter({ ...next, ms }, all, tally)
    return next
  })
}

/** Names of the copies in a folder, and of whatever else a copy left behind. */
async function copiesIn(folder: string): Promise<string> {
  return (await readdir(folder))
    .filter((name) => name !== 'filler')
    .sort()
    .join(' ')
}

/** The database's own room is used up: the browser's quota, made small. */
async function quotaFails(times: number, tally: Tally): Promise<void> {
  const folder = await preparedFolder(0)
  try {
    let session = await start(folder)
    for (let round = 1; round <= times; round += 1) {
      const { page } = session
      await allSaved(session)
      const before = entriesOf(await contentOf(page)).size
      const shown = session.acknowledged.size
      const door = await page.context().newCDPSession(page)
      const { origin } = new URL(page.url())
      await door.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
      await typeSome(page, `r${round}`, 2)
      const isTold = await untilTopLine(page, /not saved/i)
      tally.check('the top line does not say that it is not saved', isTold)
      const after = entriesOf(await contentOf(page)).size
      tally.check('something was saved without room', after === before)
      tally.lost += session.acknowledged.size - shown
      await door.send('Storage.overrideQuotaForOrigin', { origin })
      const began = performance.now()
      await typeSome(page, `again${round}`, 1)
      tally.check('it does not come right when there is room', await allSaved(session))
      const ms = performance.now() - began
      const all = new Map(session.acknowledged)
      tally.check('nothing is saved when there is room', all.size > shown)
      await kill(session)
      session = await start(folder)
      await lookAfter({ ...session, ms }, all, tally)
    }
    tally.acknowledged = session.acknowledged.size
    await kill(session)
  } finally {
    await killAllOn(folder)
    await removeFolder(folder)
  }
}

const whole = (name: string, title: string, run: Fault['run']): Fault => ({
  name,
  title,
  usual: 2,
  isWhole: true,
  run,
})

/** Faults of the disk under the whole program. Those on a small disk need a system that lets us make one. */
export const diskFaults: readonly Fault[] = [
  whole('full-typing', 'disk full (small tmpfs) while typing', (times, tally) =>
    copyFails({ times, tally, work: typing, ...full }),
  ),
  whole('full-import', 'disk full (small tmpfs) while importing', (times, tally) =>
    copyFails({ times, tally, work: importing, ...full }),
  ),
  whole('full-snapshot', 'disk full (small tmpfs) while a copy is made', (times, tally) =>
    snapshotFails(full, times, tally),
  ),
  whole('full-database', "the browser's quota used up while typing", quotaFails),
  whole('readonly-snapshots', 'the folder of the copies read-only', (times, tally) =>
    snapshotFails(locked, times, tally),
  ),
  whole('readonly-start', 'the folder of the second copy read-only at the start', startReadOnly),
  whole('readonly-journal', 'the folder of the second copy read-only', (times, tally) =>
    copyFails({ times, tally, work: typing, ...locked }),
  ),
]
