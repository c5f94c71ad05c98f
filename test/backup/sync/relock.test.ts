/** The passphrase of a shared folder that is changed for another: all come to it, and nothing is closed to anybody meanwhile. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FailureError } from '../../../src-shared/result'
import { aPerson } from '../../builders'
import { freshDatabase } from '../../database'
import { joinProgram } from '../../../src-renderer/backup/sync/join'
import { devicesInLog } from '../../../src-renderer/backup/sync/log-spans'
import { oweRows } from '../../../src-renderer/backup/sync/publish'
import { setRemoved } from '../../../src-renderer/backup/sync/removed'
import { create } from '../../../src-renderer/domain/edits'
import { readCopyFacts } from '../../../src-renderer/storage/meta'
import { Laptop, apiOf, filesIn, pairIn, program, sharedFolder } from './laptops'
import { createKeeping, noGuard } from '../../../src-main/system/keeping'
import type { Guard } from '../../../src-main/system/keeping'
import { createSharedFolder } from '../../../src-main/sync/shared'

let folder = ''
let end = (): Promise<void> => Promise.resolve()
beforeEach(async () => {
  const made = await sharedFolder()
  folder = made.path
  end = made.end
})
afterEach(() => end())

const [old, fresh] = ['reka kroz grad', 'planina nad morem']

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'done'
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : String(error)
  }
}

async function lockedPair(): Promise<readonly [Laptop, Laptop]> {
  const [ana, milos] = await pairIn(folder)
  for (const laptop of [ana, milos]) {
    await laptop.shared.lock(program, old)
    await laptop.exchange()
  }
  await ana.exchange()
  return [ana, milos]
}

/** What the files there are locked with, each way once. */
async function checks(): Promise<ReadonlySet<string>> {
  const files = [...(await filesIn(folder))].filter(([path]) => path.includes('Ciklus-shared-'))
  return new Set(files.flatMap(([, text]) => /"check":"(\w+)"/.exec(text)?.[1] ?? []))
}

it('all come to it: until the others have it what they do still comes, and what they lack waits', async () => {
  const [ana, milos] = await lockedPair()
  const before = await checks()
  await ana.shared.relock(program, fresh)
  await ana.write('jelena', 'city', 'Niš')
  await milos.write('jelena', 'phone', '064 123')
  await milos.exchange()
  expect(await ana.exchanged()).toMatchObject({ received: 1, older: 1, otherwise: 0 })
  expect(await milos.exchanged()).toMatchObject({ received: 0, otherwise: 1, older: 0 })
  expect(await codeOf(milos.shared.lock(program, 'neka treća'))).toBe('file.wrongPassphrase')
  await milos.shared.lock(program, fresh)
  expect(await milos.exchanged()).toMatchObject({ received: 1, otherwise: 0 })
  expect(await ana.exchanged()).toMatchObject({ older: 0, otherwise: 0 })
  await milos.exchange()
  expect(await ana.rows()).toBe(await milos.rows())
  // Nothing that lies there opens with the one from before.
  for (const check of await checks()) expect(before.has(check)).toBe(false)
  // Nothing is written anew a second time.
  const files = [...(await filesIn(folder)).keys()]
  await ana.exchange()
  await milos.exchange()
  expect([...(await filesIn(folder)).keys()]).toEqual(files)
})

it('a new computer joins with the new one; with the one from before it is told so', async () => {
  const [ana, milos] = await lockedPair()
  await ana.shared.relock(program, fresh)
  await ana.exchange()
  await milos.shared.lock(program, fresh)
  await milos.exchange()
  const vesna = await Laptop.at(folder, await freshDatabase(), 'Vesna')
  expect(await codeOf(vesna.shared.lock(program, old))).toBe('file.wrongPassphrase')
  expect(await codeOf(vesna.shared.lock(program, fresh))).toBe('done')
})

/** Takes another computer off the list of one. */
async function takeOff({ db, notes }: Laptop, other: Laptop): Promise<void> {
  const { device } = await readCopyFacts(other.db)
  const facts = { log: await devicesInLog({ db }), now: Date.now() }
  await setRemoved({ notes, program }, device, true, facts)
}

/** A new computer that knows the new passphrase alone. */
async function joinWithNew(who: string): Promise<Laptop> {
  const one = await Laptop.at(folder, await freshDatabase(), who)
  await one.shared.lock(program, fresh)
  const { db, notes, api } = one
  await joinProgram({ db, notes, api, program }, () => undefined, new AbortController().signal)
  return one
}

describe('What a lost computer had done comes to a new one with the new passphrase', () => {
  const off = (ana: Laptop, milos: Laptop) => takeOff(ana, milos)
  const change = (ana: Laptop) => ana.shared.relock(program, fresh)
  /** Chosen anew, with the new one alone: the one from before is not known any more. */
  const again = async (ana: Laptop): Promise<void> => {
    const { device } = await readCopyFacts(ana.db)
    const settings = { work: 4, ownDevice: () => Promise.resolve(device) }
    const keeping = createKeeping(join(folder, 'kept-again.json'), noGuard)
    const shared = createSharedFolder(join(folder, 'place-again.json'), keeping, settings)
    await shared.use(folder, program)
    await shared.lock(program, fresh)
    Object.assign(ana, { shared, api: apiOf(shared) })
  }

  it.each([
    ['taken off the list, then the passphrase is changed', [off, change]],
    ['the passphrase is changed, then taken off the list', [change, off]],
    ['taken off when the one from before is forgotten', [change, again, off]],
    ['all written anew when the one from before is forgotten', [off, change, again]],
  ] as const)('%s: written once more, and no more than once', async (_, steps) => {
    const [ana, milos] = await lockedPair()
    await milos.write('jelena', 'phone', '064 123')
    await milos.exchange()
    await ana.exchange()
    for (const step of steps) {
      await step(ana, milos)
      await ana.exchange()
    }
    const files = [...(await filesIn(folder)).keys()]
    expect(await ana.exchanged()).toMatchObject({ sent: 0 })
    expect([...(await filesIn(folder)).keys()]).toEqual(files)
    const vesna = await joinWithNew('Vesna')
    expect(await vesna.db.people.get('jelena')).toMatchObject({ phone: '064 123' })
    expect(await vesna.rows()).toBe(await ana.rows())
    expect(await vesna.entries()).toEqual(await ana.entries())
    expect(await vesna.exchanged()).toMatchObject({ sent: 0 })
    expect(await ana.exchanged()).toMatchObject({ sent: 0, received: 0 })
  })

  it('also records of which no change tells', async () => {
    const [ana, milos] = await lockedPair()
    await milos.do(create('people', aPerson({ id: 'ivan' })))
    const last = await milos.db.commits.orderBy('stamp').last()
    await milos.db.commits.delete(last?.id ?? '')
    await oweRows({ notes: milos.notes, program })
    await milos.exchange()
    await ana.exchange()
    await takeOff(ana, milos)
    await ana.shared.relock(program, fresh)
    await ana.exchange()
    const vesna = await joinWithNew('Vesna')
    expect(await vesna.db.people.get('ivan')).toBeDefined()
    expect(await vesna.rows()).toBe(await ana.rows())
  })

  it('not what a computer has that is only late: it writes that anew itself', async () => {
    const [ana, milos] = await lockedPair()
    await milos.write('jelena', 'phone', '064 123')
    await milos.exchange()
    await ana.exchange()
    await ana.shared.relock(program, fresh)
    const { device } = await readCopyFacts(milos.db)
    const own = await ana.db.commits.filter((entry) => entry.device !== device).count()
    expect(await ana.exchanged()).toMatchObject({ sent: own })
  })
})

it('is not changed by who does not know the one that counts', async () => {
  const [ana] = await pairIn(folder)
  expect(await codeOf(ana.shared.relock(program, fresh))).toBe('sync.needsPassphrase')
})

it.each([0, 1, 2])(
  'cut off when %i files were written anew, everything opens still and the rest follows',
  async (count) => {
    const [ana, milos] = await lockedPair()
    for (let at = 0; at < 3; at += 1) await ana.write('jelena', 'city', `Grad ${at}`)
    await ana.shared.relock(program, fresh)
    const { api } = ana
    let written = 0
    const cut = (): never => {
      throw new Error('killed')
    }
    const broken: typeof api = {
      ...api,
      write: (args) => ((written += 1) > count ? cut() : api.write(args)),
      retire: () => cut(),
    }
    Object.assign(ana, { api: broken })
    expect(await codeOf(ana.exchange())).toMatch(/killed/)
    Object.assign(ana, { api })
    await milos.exchange()
    await milos.write('jelena', 'phone', '064 123')
    await milos.exchange()
    expect(await ana.exchanged()).toMatchObject({ received: 1, waiting: 0 })
    await milos.shared.lock(program, fresh)
    await milos.exchange()
    await ana.exchange()
    expect(await ana.rows()).toBe(await milos.rows())
    expect((await milos.db.people.get('jelena'))?.city).toBe('Grad 2')
  },
)

const guard: Guard = {
  isReal: () => Promise.resolve(true),
  lock: (text) => Promise.resolve(Buffer.from(text)),
  open: (bytes) => Promise.resolve(bytes.toString()),
}

it('killed before it was noted that it counts, the next start opens what is there', async () => {
  const [placeFile, keptFile] = [join(folder, 'place.json'), join(folder, 'kept.json')]
  const start = () => createSharedFolder(placeFile, createKeeping(keptFile, guard), { work: 4 })
  const shared = start()
  await shared.use(folder, program)
  await shared.lock(program, old)
  const before = await readFile(placeFile, 'utf8')
  await shared.relock(program, fresh)
  await writeFile(placeFile, before)
  const anew = start()
  expect(await codeOf(anew.list({ program }))).toBe('done')
  expect(await anew.relock(program, fresh)).toEqual({ isKept: true })
  expect(await codeOf(start().list({ program }))).toBe('done')
})
