/**
 * The two writes to the database that are no commits: a saved program is opened, and two histories with the same numbers are
 * joined. Every call that they make fails once, with each of the errors.
 */
import './globals'
import { act } from '../src-renderer/app/act'
import type { Commit } from '../src-renderer/storage/commit.types'
import { change, create } from '../src-renderer/domain/edits'
import { setDatabase } from '../src-renderer/storage/current'
import { readDevice } from '../src-renderer/storage/meta'
import { exportWorkspaceText, importWorkspace } from '../src-renderer/backup/workspace-file'
import { restoreEverything } from '../src-renderer/backup/restore'
import { listSnapshots, openJournal, readStart } from '../src-renderer/backup/start-check'
import { aPerson, aWorkspace } from '../test/builders'
import { fillEverything } from '../test/backup/everything'
import { entriesOf, halfOf, lostOf, stableText } from './compare'
import type { Content } from './compare'
import { back, waysToFail } from './database-errors'
import type { Fault, Tally } from './fault'
import { steps } from './history'
import { contentOfDb, databaseNamed, freshName, inFolder, installMain, sendAll } from './modules'
import { FailingDatabase, quietly, failingDatabase } from './failing-database'
import { label } from '../test/labels'

/** Tries each way, or as many as are asked for from all over them; `once` answers how many calls were made. */
async function eachWay(
  times: number,
  tally: Tally,
  once: (wanted: FailingDatabase['wanted']) => Promise<number>,
): Promise<void> {
  const ways = waysToFail(await once(null))
  tally.recovered.length = 0
  const stride = Math.max(1, ways.length / times)
  for (let at = 0; at < ways.length; at += stride) {
    await once(ways[Math.floor(at)] ?? null)
    tally.times += 1
  }
}

/** Everything but what the database says of itself. */
function data(content: Content): string {
  return stableText({ ...content, meta: [] })
}

/** A saved program is opened: all of it is there, or nothing of it, and then it can be opened. */
async function failOpening(times: number, tally: Tally): Promise<void> {
  const source = await databaseNamed(freshName())
  await fillEverything(source)
  const file: unknown = JSON.parse(await exportWorkspaceText(source, '2021-03-01T12:00:00.000Z'))
  const whole = data(await contentOfDb(source))
  tally.acknowledged = await source.commits.count()
  source.close()
  await eachWay(times, tally, async (wanted) => {
    const name = freshName()
    const sound = await databaseNamed(name)
    const empty = data(await contentOfDb(sound))
    const failing = new FailingDatabase()
    const db = await failingDatabase(name, failing)
    setDatabase(db)
    Object.assign(failing, { calls: 0, wanted })
    const isDone = await importWorkspace(db, file).then(
      ({ ok }) => ok,
      () => false,
    )
    const { calls } = failing
    failing.wanted = null
    if (!db.isOpen()) await db.open()
    const after = data(await contentOfDb(sound))
    if (after !== whole && after !== empty) tally.half += 1
    if (isDone && after !== whole) tally.lost += 1
    if (after === empty) {
      const began = performance.now()
      const again = await importWorkspace(db, file)
      tally.recovered.push(performance.now() - began)
      tally.check('it cannot be opened afterwards', again.ok)
      if (data(await contentOfDb(sound)) !== whole) tally.lost += 1
    }
    db.close()
    sound.close()
    return calls
  })
}

/** Two databases that went on from the same one, of which the journal has the first. */
async function partedIn(
  folder: string,
): Promise<{ readonly here: Content; readonly there: Content }> {
  const { journal } = installMain(folder)
  const db = await databaseNamed(freshName())
  setDatabase(db)
  await act(label('faults:step'), [create('workspaces', aWorkspace())], null)
  for (const step of steps.slice(0, 3)) await step.run()
  const common = await contentOfDb(db)
  for (const step of steps.slice(3, 6)) await step.run()
  await sendAll(db, await readDevice(db), journal)
  const there = await contentOfDb(db)
  await back(db, common)
  for (const name of ['Vesna', 'Zoran'])
    await act(
      label('faults:step'),
      [create('people', aPerson({ id: name, firstName: name }))],
      null,
    )
  await act(label('faults:step'), [change('people', 'ana', { city: 'Vranje' })], null)
  const here = await contentOfDb(db)
  db.close()
  return { here, there }
}

/** What was changed, entry by entry, whoever is said to have counted it. */
function activityIn(content: Content): readonly string[] {
  const entries = (content['commits'] ?? []) as readonly Commit[]
  return entries.map(({ at, changes }) => stableText({ at, changes }))
}

async function bringTogether(db: Parameters<typeof restoreEverything>[0]): Promise<boolean> {
  const copies = { journal: await openJournal(), snapshots: await listSnapshots() }
  const { signal } = new AbortController()
  return restoreEverything(db, copies, () => undefined, signal).then(
    () => true,
    () => false,
  )
}

async function failJoining(times: number, tally: Tally): Promise<void> {
  await eachWay(times, tally, (wanted) =>
    inFolder(async (folder) => {
      const { here, there } = await partedIn(folder)
      const wantedDeeds = [...activityIn(here), ...activityIn(there)]
      tally.acknowledged = new Set(wantedDeeds).size
      const name = freshName()
      const sound = await databaseNamed(name)
      await back(sound, here)
      const failing = new FailingDatabase()
      const db = await failingDatabase(name, failing)
      Object.assign(failing, { calls: 0, wanted })
      const isDone = await bringTogether(db)
      const { calls } = failing
      failing.wanted = null
      db.close()
      const { check } = await readStart(sound)
      if (!isDone && check !== 'fine' && check !== 'send') {
        const began = performance.now()
        tally.check('they cannot be joined afterwards', await bringTogether(sound))
        tally.recovered.push(performance.now() - began)
      }
      const content = await contentOfDb(sound)
      const found = new Set(activityIn(content))
      tally.lost += wantedDeeds.filter((deed) => !found.has(deed)).length
      tally.lost += lostOf(entriesOf(there), entriesOf(content))
      tally.half += halfOf(content)
      sound.close()
      return calls
    }),
  )
}

const errors = (name: string, title: string, run: Fault['run']): Fault => ({
  name,
  title,
  usual: 1_000_000,
  isWhole: false,
  run: (...all) => quietly(() => run(...all)),
})

/** Errors of the database in what is written without a commit. */
export const joinErrors: readonly Fault[] = [
  errors('errors-open', 'the same while a saved program is opened', failOpening),
  errors('errors-join', 'the same while two histories are joined', failJoining),
]
