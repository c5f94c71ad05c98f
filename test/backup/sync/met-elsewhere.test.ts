/**
 * What people met with other programs that exchange through folders and servers, tried on this one: each test names the report. None of
 * it may lose anything, hold up what is whole, or be told for ever.
 */
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile, cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { create } from '../../../src-renderer/domain/edits'
import { exchange } from '../../../src-renderer/backup/sync/exchange'
import { oweRows, owesRows } from '../../../src-renderer/backup/sync/publish'
import { readCopyFacts } from '../../../src-renderer/storage/meta'
import { aPerson, stored } from '../../builders'
import { freshDatabase, steadyClock } from '../../database'
import { startWebdav, webdavUser } from '../../support/webdav-server'
import type { Fault, WebdavServer } from '../../support/webdav-server'
import { Laptop, filesIn, pairIn, program } from './laptops'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ciklus-met-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const root = (at = folder): string => join(at, `Ciklus-shared-${program.slice(0, 8)}`)
const own = async ({ db }: Laptop, at = folder) => join(root(at), (await readCopyFacts(db)).device)
const segments = async (laptop: Laptop, at = folder) =>
  (await readdir(await own(laptop, at))).filter((name) => name.endsWith('.seg')).sort()
const person = ({ db }: Laptop, id = 'jelena') => db.people.get(id)
async function together(...laptops: readonly Laptop[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) for (const one of laptops) await one.exchange()
  const [first, ...others] = await Promise.all(laptops.map((one) => one.rows()))
  for (const one of others) expect(one).toBe(first)
}

describe('In a folder', () => {
  // remotely-save/remotely-save#695
  it('what a Mac lays beside each file on a stick is not waited for', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    for (const name of await segments(ana))
      await writeFile(join(await own(ana), `._${name}`), Buffer.alloc(4_096))
    await writeFile(join(await own(ana), '._ack.json'), Buffer.alloc(4_096))
    await writeFile(join(root(), '.DS_Store'), Buffer.alloc(6_148))
    expect(await milos.exchanged()).toMatchObject({ received: 1, waiting: 0 })
  })

  // nextcloud/server#3056, syncthing after a power cut
  it('a file that became zeros of the same length and time is written anew', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    const last = join(await own(ana), (await segments(ana)).at(-1) ?? '')
    // As coarse as the clock of a stick.
    await utimes(last, 1_600_000_000, 1_600_000_000)
    await ana.exchange()
    await writeFile(last, Buffer.alloc((await stat(last)).size))
    await utimes(last, 1_600_000_000, 1_600_000_000)
    // He exchanges, and says what he has, without it: from that she knows.
    for (let round = 0; round < 3; round += 1) {
      await milos.write('jelena', 'phone', `06${round}`)
      expect((await milos.exchanged()).waiting).toBe(1)
      await ana.exchange()
    }
    await milos.exchange()
    expect(await person(milos)).toMatchObject({ city: 'Niš' })
    await together(ana, milos)
  })

  it('a folder whose own file became empty can be chosen again', async () => {
    const [ana, milos] = await pairIn(folder)
    await writeFile(join(root(), 'workspace.json'), '')
    await ana.write('jelena', 'city', 'Niš')
    await expect(ana.exchange()).rejects.toMatchObject({ failure: { code: 'sync.unreachable' } })
    await ana.shared.use(folder, program)
    await together(ana, milos)
    expect(await person(milos)).toMatchObject({ city: 'Niš' })
  })

  // laurent22/joplin#10117, #5553
  it('another folder, begun and left half way, or with an older copy, takes nothing away', async () => {
    const [ana, milos] = await pairIn(folder)
    const older = join(folder, 'older')
    await mkdir(older)
    await cp(root(), root(older), { recursive: true })
    await ana.do(create('people', aPerson({ id: 'vesna' })))
    await milos.write('jelena', 'city', 'Niš')
    await together(ana, milos)
    const rows = await ana.rows()
    for (const place of ['empty', 'older']) {
      await mkdir(join(folder, place), { recursive: true })
      await ana.shared.use(join(folder, place), program)
      await ana.exchange()
      await ana.shared.use(folder, program)
      await together(ana, milos)
      expect(await ana.rows()).toBe(rows)
      const vesna = await Laptop.joining(join(folder, place), 'Vesna')
      expect(await vesna.rows()).toBe(rows)
    }
  })

  // syncthing/syncthing, folders of old versions and of conflicts
  it('old versions and copies of whole folders bring nothing back and are nobody', async () => {
    const [ana, milos] = await pairIn(folder)
    const before = await own(ana)
    for (const copy of [`${before} (conflicted copy)`, join(before, '.stversions')])
      await cp(before, join(folder, 'aside'), { recursive: true }).then(() =>
        cp(join(folder, 'aside'), copy, { recursive: true }),
      )
    await writeFile(join(before, 'ack.sync-conflict-20200914-101112-ABCDEFG.json'), '{}')
    await ana.write('jelena', 'city', 'Niš')
    await together(ana, milos)
    const done = await milos.exchanged()
    expect(done).toMatchObject({ received: 0, waiting: 0 })
    expect(done.computers).toHaveLength(2)
    expect(await person(milos)).toMatchObject({ city: 'Niš' })
  })

  it('a file from 1970 or from 2100 is a file', async () => {
    const [ana, milos] = await pairIn(folder)
    for (const [at, city] of [
      [0, 'Niš'],
      [4_102_444_800, 'Bor'],
      [-1, 'Ub'],
    ] as const) {
      await ana.write('jelena', 'city', city)
      await ana.exchange()
      for (const name of await segments(ana)) await utimes(join(await own(ana), name), at, at)
      await milos.exchange()
      expect(await person(milos)).toMatchObject({ city })
    }
    await together(ana, milos)
  })
})

describe('On a server', () => {
  let server: WebdavServer
  beforeEach(async () => {
    await mkdir(join(folder, 'server'))
    server = await startWebdav(join(folder, 'server'))
  })
  afterEach(() => server.close())
  const access = () => ({ address: server.address, ...webdavUser })
  async function pair(): Promise<readonly [Laptop, Laptop]> {
    const ana = await Laptop.first(folder, 'Ana', steadyClock(), access())
    await ana.exchange()
    const milos = await Laptop.joining(folder, 'Miloš', steadyClock(1_600_000_500_000), access())
    await milos.exchange()
    await ana.exchange()
    return [ana, milos]
  }

  // laurent22/joplin#3025
  it('what the server finds too large goes in smaller files', async () => {
    const [ana, milos] = await pair()
    const most = 100_000
    const tooLarge: Fault = (request, response) => {
      if (request.method !== 'PUT' || Number(request.headers['content-length']) <= most)
        return false
      request.resume()
      request.on('end', () => response.writeHead(413).end())
      return true
    }
    server.fault = tooLarge
    for (let count = 0; count < 30; count += 1)
      await ana.write('jelena', 'notes', `${count} ${'Ђ'.repeat(10_000)}`)
    await together(ana, milos)
    expect((await person(milos))?.notes).toContain('29 ')
  })

  it('what is too large even alone stays here, is told, and holds up nothing else', async () => {
    const [ana, milos] = await pair()
    const sizes: number[] = []
    server.fault = (request, response) => {
      const size = Number(request.headers['content-length'])
      if (request.method !== 'PUT' || size <= 20_000) return false
      sizes.push(size)
      request.resume()
      request.on('end', () => response.writeHead(413).end())
      return true
    }
    await ana.write('jelena', 'city', 'Niš')
    await ana.write('jelena', 'notes', 'Ђ'.repeat(30_000))
    await ana.write('jelena', 'phone', '061')
    for (let round = 0; round < 3; round += 1)
      await expect(ana.exchange()).rejects.toMatchObject({ failure: { code: 'sync.tooLarge' } })
    // The three together, two of them, and the one; and then not at each exchange.
    expect(sizes.length).toBeLessThan(5)
    await milos.exchange()
    expect(await person(milos)).toMatchObject({ city: 'Niš', phone: '061' })
    expect(await person(milos)).not.toMatchObject({ notes: expect.stringContaining('Ђ') as string })
    server.fault = null
    const { db, notes, api } = ana
    const later = () => Date.now() + 7_200_000
    await exchange({ db, notes, program, api, mayTrash: false, now: later })
    await together(ana, milos)
    expect((await person(milos))?.notes).toHaveLength(30_000)
  })

  it('whole records that are too large are owed until they have gone', async () => {
    const [ana, milos] = await pair()
    const { db, notes, api } = ana
    // No entry of the log says them: they came with a saved program.
    await db.people.put(stored(aPerson({ id: 'vesna', notes: 'Ђ'.repeat(30_000) })))
    await oweRows({ notes, program })
    let asked = 0
    server.fault = (request, response) => {
      if (request.method !== 'PUT' || Number(request.headers['content-length']) <= 20_000)
        return false
      asked += 1
      request.resume()
      request.on('end', () => response.writeHead(413).end())
      return true
    }
    const refused = { failure: { code: 'sync.tooLarge' } }
    await expect(ana.exchange()).rejects.toMatchObject(refused)
    const before = asked
    await expect(ana.exchange()).rejects.toMatchObject(refused)
    expect(asked).toBe(before)
    await milos.exchange()
    expect(await person(milos, 'vesna')).toBeUndefined()
    server.fault = null
    const later = () => Date.now() + 7_200_000
    await exchange({ db, notes, program, api, mayTrash: false, now: later })
    await milos.exchange()
    expect((await person(milos, 'vesna'))?.notes).toHaveLength(30_000)
    expect(await owesRows({ notes, program })).toBe(false)
  })

  it('a computer put back to an older state, whose own newest file the server cannot give, loses nothing', async () => {
    for (const hasSeen of [true, false]) {
      const [ana, milos] = await pair()
      const old = await freshDatabase()
      for (const { name } of old.tables)
        await old.table(name).bulkPut(await ana.db.table(name).toArray())
      const { device } = await readCopyFacts(old)
      await ana.write('jelena', 'city', hasSeen ? 'Niš' : 'Bor')
      await ana.exchange()
      if (hasSeen) await milos.exchange()
      const newest = (await segments(ana, join(folder, 'server'))).at(-1) ?? ''
      server.fault = (request, response, path) => {
        if (request.method !== 'GET' || !path.endsWith(`${device}/${newest}`)) return false
        response.writeHead(500).end()
        return true
      }
      const clock = steadyClock(1_600_000_900_000)
      const restored = await Laptop.at(folder, old, 'Ana', clock, access())
      for (const phone of ['061', '062']) {
        await restored.write('jelena', 'phone', phone)
        await restored.exchange()
        await milos.exchange()
      }
      server.fault = null
      for (let round = 0; round < 3; round += 1)
        for (const one of [restored, milos]) await one.exchange()
      for (const one of [restored, milos])
        expect(await person(one)).toMatchObject({ city: hasSeen ? 'Niš' : 'Bor', phone: '062' })
      expect(await restored.rows()).toBe(await milos.rows())
      await rm(join(folder, 'server'), { recursive: true })
      await mkdir(join(folder, 'server'))
    }
  })

  it('an own file that cannot be read is not passed over when those of before are to go', async () => {
    const [ana] = await pair()
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    const { device } = await readCopyFacts(ana.db)
    const there = await segments(ana, join(folder, 'server'))
    const [first = ''] = there
    server.fault = (request, response, path) => {
      if (request.method !== 'GET' || !path.endsWith(first)) return false
      response.writeHead(500).end()
      return true
    }
    const retire = () => ana.shared.retire({ program, device, below: 99 })
    await expect(retire()).rejects.toMatchObject({ failure: { code: 'sync.serverFault' } })
    expect(await segments(ana, join(folder, 'server'))).toEqual([first])
    server.fault = null
    expect(await retire()).toEqual({ removed: 1 })
  })

  // saber-notes/saber#945, nextcloud/server#21315
  it('what the server says it has and is empty there goes again', async () => {
    const [ana, milos] = await pair()
    await ana.write('jelena', 'city', 'Niš')
    server.fault = (request, response, path) => {
      if (request.method !== 'PUT') return false
      request.resume()
      request.on('end', () => {
        void writeFile(join(folder, 'server', path.slice('/dav/'.length)), '').then(() =>
          response.writeHead(201).end(),
        )
      })
      return true
    }
    await expect(ana.exchange()).rejects.toMatchObject({ failure: { code: 'sync.cutOff' } })
    server.fault = null
    await milos.exchange()
    await together(ana, milos)
    expect(await person(milos)).toMatchObject({ city: 'Niš' })
  })

  // nextcloud/desktop, GET of one file 500 or 423
  it('one file that the server cannot give holds up no other', async () => {
    const [ana, milos] = await pair()
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    await ana.write('jelena', 'phone', '061')
    await ana.exchange()
    const broken: Fault = (request, response, path) => {
      if (request.method !== 'GET' || !path.endsWith('000002.seg')) return false
      response.writeHead(500).end()
      return true
    }
    server.fault = broken
    expect((await milos.exchanged()).waiting).toBe(1)
    expect(await person(milos)).toMatchObject({ phone: '061' })
    server.fault = null
    await together(ana, milos)
    expect(await filesIn(join(folder, 'server'))).not.toHaveLength(0)
  })
})
