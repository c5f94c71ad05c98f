/** Pictures come to the other computers with what refers to them, in whatever order, and go everywhere with whom they show. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail } from '../../../src-shared/result'
import { eraseFromDatabase } from '../../../src-renderer/backup/erase'
import {
  pictureLine,
  settlePictures,
  takePictures,
  withPicture,
} from '../../../src-renderer/backup/pictures'
import { changesText, lookOut } from '../../../src-renderer/backup/sync/changes'
import { joinProgram } from '../../../src-renderer/backup/sync/join'
import { openFile, takeFile } from '../../../src-renderer/backup/sync/merge-file'
import { pictureOf } from '../../../src-renderer/domain/kept-picture'
import { change, create } from '../../../src-renderer/domain/edits'
import { readCopyFacts } from '../../../src-renderer/storage/meta'
import { keptHashes } from '../../../src-renderer/storage/pictures'
import { aPerson } from '../../builders'
import { freshDatabase, steadyClock } from '../../database'
import { label } from '../../labels'
import { aPng, hashOf } from '../../pictures'
import { startWebdav, webdavUser } from '../../support/webdav-server'
import { FakeMain } from '../fake-main'
import { Laptop, filesIn, pairIn, program } from './laptops'

let folder = ''
let main: FakeMain
beforeEach(async () => {
  main = new FakeMain().install()
  folder = await mkdtemp(join(tmpdir(), 'ciklus-pictures-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = aPng('portrait')
const hash = hashOf(bytes)
const base64 = Buffer.from(bytes).toString('base64')
const root = (at = folder): string => join(at, `Ciklus-shared-${program.slice(0, 8)}`)
const kept = async ({ db }: Laptop) => [...(await keptHashes(db))].sort()
const there = async (): Promise<string> => [...(await filesIn(root())).values()].join('')

const give = (laptop: Laptop, id = 'jelena', picture = bytes): Promise<void> =>
  withPicture(laptop.db, picture, (photo) => laptop.do(change('people', id, { photo })))

const forget = ({ db, clock }: Laptop, id: string) =>
  eraseFromDatabase(
    db,
    {
      ...{ label: label('erasure:done.erased'), place: null, edits: [], decided: {} },
      records: [{ table: 'people', id }],
      named: { names: ['Nobody'], emails: [], phones: [] },
    },
    clock,
  )

describe('Through a folder', () => {
  it('what is named and not there any more is sought at the next start, too', async () => {
    const [ana, milos] = await pairIn(folder)
    await settlePictures(milos.db)
    await give(ana)
    await give(ana, 'jelena', aPng('another'))
    await ana.exchange()
    await milos.exchange()
    await milos.db.pictures.delete(hash)
    main.pictures.set(hash, bytes)
    await settlePictures(milos.db)
    expect(await kept(milos)).toContain(hash)
  })

  it('a picture comes with the change, lies there once, and is not sent again', async () => {
    const [ana, milos] = await pairIn(folder)
    await give(ana)
    await ana.exchange()
    await milos.exchange()
    expect(await kept(milos)).toEqual([hash])
    expect((await milos.db.people.get('jelena'))?.photo).toBe(hash)
    const before = await filesIn(root())
    await give(milos)
    for (const laptop of [milos, ana, milos]) await laptop.exchange()
    expect((await there()).split(base64)).toHaveLength(2)
    expect((await filesIn(root())).size).toBeGreaterThanOrEqual(before.size)
    const late = await Laptop.joining(folder, 'Late')
    expect(await kept(late)).toEqual([hash])
  })

  it('nothing of it can be read when the folder is locked', async () => {
    const [ana, milos] = await pairIn(folder)
    for (const laptop of [ana, milos]) await laptop.shared.lock(program, 'reka kroz grad')
    await give(ana)
    for (const laptop of [ana, milos]) await laptop.exchange()
    expect(await kept(milos)).toEqual([hash])
    expect(await there()).not.toContain(base64.slice(0, 40))
    expect(await there()).not.toContain(hash)
  })

  it('what is lost here comes again, and what comes before its change waits for it', async () => {
    const [ana, milos] = await pairIn(folder)
    await give(ana)
    await ana.exchange()
    await milos.exchange()
    await milos.db.pictures.clear()
    await milos.exchange()
    expect(await kept(milos)).toEqual([hash])
    const other = aPng('before its change')
    const arrived = await pictureOf(other)
    if (arrived === null) throw new Error('not a picture')
    const line = JSON.parse(pictureLine(arrived).text) as {
      picture: { hash: string; data: string }
    }
    expect(await takePictures(milos.db, [line.picture])).toBe(0)
    await milos.do(change('people', 'jelena', { photo: hashOf(other) }))
    expect(await takePictures(milos.db, [line.picture])).toBe(1)
    const wrong = { hash: 'a'.repeat(64), data: line.picture.data }
    await milos.do(change('people', 'jelena', { photo: wrong.hash }))
    expect(await takePictures(milos.db, [wrong])).toBe(0)
  })

  it('an erased picture goes everywhere at the next exchange, and does not come back', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.do(create('people', aPerson({ id: 'vesna' })))
    await give(ana, 'vesna')
    for (const laptop of [ana, milos, ana]) await laptop.exchange()
    // Written there meanwhile, by somebody who does not know of it.
    const later = aPng('later')
    await give(milos, 'vesna', later)
    await forget(ana, 'vesna')
    for (const laptop of [ana, milos, ana, milos, ana]) await laptop.exchange()
    for (const laptop of [ana, milos]) expect(await kept(laptop)).toEqual([])
    for (const gone of [bytes, later])
      expect(await there()).not.toContain(Buffer.from(gone).toString('base64'))
    const late = await Laptop.joining(folder, 'Late')
    expect(await kept(late)).toEqual([])
  })
})

describe('A picture that is not whole', () => {
  const other = aPng('other bytes')
  const text = `{"picture":{"hash":"${hash}","data":"${Buffer.from(other).toString('base64')}"}}`
  const reads = ({ api }: Laptop) => vi.spyOn(api, 'read')
  afterEach(() => vi.restoreAllMocks())

  it('here is not sent, and goes when it is whole again', async () => {
    const [ana, milos] = await pairIn(folder)
    await give(ana)
    await ana.db.pictures.update(hash, { bytes: other })
    main.pictures.clear()
    await ana.exchange()
    expect(await there()).not.toContain('"picture"')
    await milos.exchange()
    await ana.db.pictures.update(hash, { bytes })
    await ana.exchange()
    await milos.exchange()
    expect(await kept(milos)).toEqual([hash])
  })

  it('in a segment does not count as being there, and is not read again and again', async () => {
    const [ana, milos] = await pairIn(folder)
    await give(milos)
    const { device } = await readCopyFacts(ana.db)
    const lines = [{ kind: 'picture' as const, id: hash, text }]
    await ana.api.write({ program, device, generation: 1, lines })
    await ana.exchange()
    await ana.do(change('people', 'jelena', { photo: hash }))
    const read = reads(ana)
    for (let at = 0; at < 3; at += 1) await ana.exchange()
    expect(read).not.toHaveBeenCalled()
    await milos.exchange()
    await ana.exchange()
    expect(await kept(ana)).toEqual([hash])
  })
})

it('a picture that does not come while somebody joins comes with the next exchange', async () => {
  const [ana] = await pairIn(folder)
  await give(ana)
  await ana.exchange()
  const late = await Laptop.at(folder, await freshDatabase(), 'Late')
  const asked = new Set<string>()
  const api = {
    ...late.api,
    read: async (args: Parameters<Laptop['api']['read']>[0]) => {
      const isAgain = asked.has(args.file)
      asked.add(args.file)
      return isAgain ? fail('sync.unreachable') : late.api.read(args)
    },
  }
  const { db, notes } = late
  await joinProgram({ db, notes, program, api }, () => undefined, new AbortController().signal)
  expect((await late.db.people.get('jelena'))?.photo).toBe(hash)
  expect(await kept(late)).toEqual([])
  await late.exchange()
  expect(await kept(late)).toEqual([hash])
})

it('an erasure does not send pictures again that stay, and one that nothing names costs nothing', async () => {
  const [ana, milos] = await pairIn(folder)
  await ana.do(create('people', aPerson({ id: 'vesna' })))
  await give(ana)
  await ana.exchange()
  await give(ana, 'vesna', aPng('vesna'))
  for (const laptop of [ana, milos]) await laptop.exchange()
  const withPictures = async () =>
    [...(await filesIn(root()))].filter(([, content]) => content.includes('"picture"'))
  const stays = (await withPictures()).filter(([, content]) => content.includes(base64))
  await forget(ana, 'vesna')
  for (const laptop of [ana, milos, ana]) await laptop.exchange()
  expect(stays).toHaveLength(1)
  expect(await withPictures()).toEqual(stays)
  const late = await Laptop.joining(folder, 'Late')
  expect(await kept(late)).toEqual([hash])
  // Left over: the log is read through for it once.
  const left = await pictureOf(aPng('left over'))
  if (left === null) throw new Error('not a picture')
  let read = 0
  ana.db.commits.hook('reading', (entry: unknown) => {
    read += 1
    return entry
  })
  const idle = async () => {
    read = 0
    await ana.exchange()
    return read
  }
  await idle()
  const before = await idle()
  await ana.db.pictures.put(left)
  expect(await idle()).toBeGreaterThan(before)
  expect(await idle()).toBe(before)
})

it('through a server, the same', async () => {
  await mkdir(join(folder, 'server'))
  const server = await startWebdav(join(folder, 'server'))
  try {
    const access = { address: server.address, ...webdavUser }
    const ana = await Laptop.first(folder, 'Ana', steadyClock(), access)
    await give(ana)
    await ana.exchange()
    const milos = await Laptop.joining(folder, 'Miloš', steadyClock(1_600_000_500_000), access)
    expect(await kept(milos)).toEqual([hash])
    await forget(milos, 'jelena')
    for (const laptop of [milos, ana]) await laptop.exchange()
    expect(await kept(ana)).toEqual([])
    const all = [...(await filesIn(join(folder, 'server'))).values()].join('')
    expect(all).not.toContain(base64)
  } finally {
    await server.close()
  }
})

it('a file of changes has the pictures that its changes name', async () => {
  const [ana, milos] = await pairIn(folder)
  await give(ana)
  const into = ({ db, notes }: Laptop) => ({ db, notes, program, now: () => Date.now() })
  const outlook = await lookOut(into(ana), ana.api)
  const text = await changesText(into(ana), outlook)
  const opened = await openFile(milos, JSON.parse(text))
  if ('label' in opened) throw new Error(opened.label.key)
  await takeFile(into(milos), opened, { mayTrash: false, prepare: () => Promise.resolve() })
  expect(await kept(milos)).toEqual([hash])
})

it('in any order of exchanges all computers have the same pictures in the end', async () => {
  const order = fc.array(fc.constantFrom(0, 1, 2), { minLength: 3, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(order, async (turns) => {
      const path = await mkdtemp(join(tmpdir(), 'ciklus-order-'))
      try {
        const first = await Laptop.first(path)
        await first.exchange()
        const others = [await Laptop.joining(path, 'B'), await Laptop.joining(path, 'C')]
        const all = [first, ...others]
        for (const [at, turn] of turns.entries()) {
          const laptop = all[turn] ?? first
          await give(laptop, 'jelena', aPng(`${at % 3}`))
          await laptop.exchange()
        }
        for (const laptop of [...all, ...all, ...all]) await laptop.exchange()
        const sets = await Promise.all(all.map(kept))
        expect(new Set(sets.map((one) => one.join())).size).toBe(1)
        expect(sets[0]).toEqual(
          [...new Set(turns.map((_, at) => hashOf(aPng(`${at % 3}`))))].sort(),
        )
      } finally {
        await rm(path, { recursive: true, force: true })
      }
    }),
    { numRuns: 5 },
  )
})
