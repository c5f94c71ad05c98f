/**
 * Every call that opening an older database makes to IndexedDB itself fails once, with each of the errors: the copy before, the
 * new tables and indexes, and every call of the upgrade. What is there is then as it was, or all of it is upgraded.
 */
import './globals'
import { setDatabase } from '../src-renderer/storage/current'
import { openDatabase } from '../src-renderer/storage/open'
import { schemaSteps } from '../src-renderer/storage/schema'
import { copyBeforeUpgrade } from '../src-renderer/backup/before-upgrade'
import { listSnapshots } from '../src-renderer/backup/start-check'
import { entriesOf, halfOf, lostOf } from './compare'
import type { Content } from './compare'
import type { Fault, Tally } from './fault'
import { steps as history } from './history'
import { contentOfDb, databaseNamed, freshName, inFolder, installMain } from './modules'
import { addedField, futureSteps } from './future-schema'
import { errorNames, errorOf, quietly } from './failing-database'
import type { ErrorName } from './failing-database'

const steps = [...schemaSteps, ...futureSteps]

/** Which call fails, counted from 1, and with what. */
interface Wanted {
  readonly call: number
  readonly error: ErrorName
}

/**
 * The calls that can fail. Not `index`: it looks a name up in memory and reads nothing, so no disk can make it fail; Dexie calls it
 * where an error that is thrown is caught by nobody.
 */
const methods = [
  [IDBDatabase.prototype, ['createObjectStore', 'transaction']],
  [
    IDBObjectStore.prototype,
    ['add', 'put', 'get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'createIndex'],
  ],
  [IDBIndex.prototype, ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']],
] as const

type Method = (this: unknown, ...args: unknown[]) => unknown

/** Whether a call comes from the database in memory itself, which uses some of its own methods and catches nothing. */
const isOfFakeItself = (): boolean =>
  new Error().stack?.split('\n')[3]?.includes('fake-indexeddb') === true

/** Does something while one call to IndexedDB fails. Answers how many calls were made. */
async function whileFailing(wanted: Wanted | null, work: () => Promise<void>): Promise<number> {
  let calls = 0
  const undo = methods.flatMap(([prototype, names]) =>
    names.map((name) => {
      const holder = prototype as unknown as Record<string, Method>
      const before = holder[name]
      if (before === undefined) throw new Error(`There is no ${name}.`)
      holder[name] = function (this: unknown, ...args: unknown[]) {
        if (isOfFakeItself()) return before.apply(this, args)
        calls += 1
        if (calls === wanted?.call) throw errorOf(wanted.error)
        return before.apply(this, args)
      }
      return () => (holder[name] = before)
    }),
  )
  try {
    await work()
  } finally {
    for (const back of undo) back()
  }
  return calls
}

async function older(): Promise<{ readonly name: string; readonly content: Content }> {
  const name = freshName()
  const db = await databaseNamed(name)
  setDatabase(db)
  // One person with everything is enough: each record more is one call more of the same kind.
  for (const step of history.slice(0, 8)) await step.run()
  const content = await contentOfDb(db)
  db.close()
  return { name, content }
}

const tomorrow = (name: string) => openDatabase(name, { steps, beforeUpgrade: copyBeforeUpgrade })

function look(content: Content, before: Content, tally: Tally): void {
  tally.lost += lostOf(entriesOf(before), entriesOf(content))
  tally.half += halfOf(content, addedField)
}

/** Upgrades with one call failing; then today's program looks, or all is upgraded, and then tomorrow's comes through. */
async function failOnce(wanted: Wanted | null, tally: Tally): Promise<number> {
  const { name, content } = await older()
  tally.acknowledged = entriesOf(content).size
  const seen = { isOpen: false }
  const calls = await whileFailing(wanted, async () => {
    const opened = await tomorrow(name)
    seen.isOpen = opened.state === 'open'
    if (opened.state === 'failed') {
      const isRight = ['upgradeFailed', 'diskFull', 'noCopy', 'damaged'].includes(opened.reason)
      tally.check(`it fails as ${opened.reason}: ${opened.detail}`, isRight)
    } else opened.db.close()
  })
  if (!seen.isOpen) {
    const today = await openDatabase(name)
    // Newer: the error came when all of it was upgraded.
    tally.check(`today's program finds it ${today.state}`, today.state !== 'failed')
    if (today.state === 'failed') return calls
    look(await contentOfDb(today.db), content, tally)
    today.db.close()
  }
  const began = performance.now()
  const again = await tomorrow(name)
  tally.recovered.push(performance.now() - began)
  tally.check('it is not upgraded afterwards', again.state === 'open')
  if (again.state === 'failed') return calls
  const upgraded = await contentOfDb(again.db)
  look(upgraded, content, tally)
  const people = upgraded['people']?.length ?? 0
  if (upgraded['notes']?.length !== people) tally.half += 1
  again.db.close()
  return calls
}

async function failEach(times: number, tally: Tally): Promise<void> {
  await inFolder(async (folder) => {
    installMain(folder)
    const calls = await failOnce(null, tally)
    tally.recovered.length = 0
    const ways = Array.from({ length: calls }, (_, at) =>
      errorNames.map((error): Wanted => ({ call: at + 1, error })),
    ).flat()
    const stride = Math.max(1, ways.length / times)
    for (let at = 0; at < ways.length; at += stride) {
      await failOnce(ways[Math.floor(at)] ?? null, tally)
      tally.times += 1
    }
    tally.check('no copy was made before', (await listSnapshots()).length > 0)
  })
}

/** Errors while a database is upgraded. */
export const upgradeErrors: readonly Fault[] = [
  {
    name: 'errors-upgrade',
    title: 'the same while an older database is opened and upgraded',
    usual: 1_000_000,
    isWhole: false,
    run: (times, tally) => quietly(() => failEach(times, tally)),
  },
]
