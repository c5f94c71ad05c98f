/** Two and three computers with one program, on a real folder: what each does comes to all, nothing is lost, and nothing is overwritten unseen. */
import {
  copyFile,
  mkdir,
  readFile,
  rename,
  rm,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { create, remove } from '../../../src-renderer/domain/edits'
import { readCopyFacts } from '../../../src-renderer/storage/meta'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { aPerson } from '../../builders'
import { freshDatabase, steadyClock } from '../../database'
import { Laptop, filesIn, pairIn, program, sharedFolder } from './laptops'

let folder = ''
let end = (): Promise<void> => Promise.resolve()
beforeEach(async () => {
  const made = await sharedFolder()
  folder = made.path
  end = made.end
})
afterEach(() => end())

const pair = (): Promise<readonly [Laptop, Laptop]> => pairIn(folder)
const person = async ({ db }: Laptop, id = 'jelena') => db.people.get(id)
const conflictsOf = ({ notes }: Laptop) => notes.conflicts.toArray()
const root = (): string => join(folder, `Ciklus-shared-${program.slice(0, 8)}`)
const own = async ({ db }: Laptop): Promise<string> =>
  join(root(), (await readCopyFacts(db)).device)

async function copyOf(from: CiklusDb): Promise<CiklusDb> {
  const to = await freshDatabase()
  for (const { name } of from.tables) await to.table(name).bulkPut(await from.table(name).toArray())
  return to
}

describe('Two computers', () => {
  it('have the same records and the same log after both exchanged', async () => {
    const [ana, milos] = await pair()
    await ana.write('jelena', 'city', 'Niš')
    await milos.write('jelena', 'phone', '064 123')
    await milos.do(create('people', aPerson({ id: 'vesna' })))
    await ana.exchange()
    await milos.exchange()
    await ana.exchange()
    expect(await person(ana)).toMatchObject({ city: 'Niš', phone: '064 123' })
    expect(await ana.rows()).toBe(await milos.rows())
    expect(await ana.entries()).toEqual(await milos.entries())
    expect(await conflictsOf(ana)).toEqual([])
    expect(await conflictsOf(milos)).toEqual([])
  })

  it('open and write nothing when there is nothing new', async () => {
    const [ana] = await pair()
    const before = await filesIn(root())
    let read = 0
    const api = {
      ...ana.api,
      read: (args: Parameters<typeof ana.api.read>[0]) => ((read += 1), ana.api.read(args)),
    }
    await Object.assign(Object.create(ana) as Laptop, { api }).exchange()
    expect(read).toBe(0)
    expect(await filesIn(root())).toEqual(before)
  })

  it('keep the later of two values, and the other one in a list on both', async () => {
    const [ana, milos] = await pair()
    await ana.write('jelena', 'city', 'Niš')
    await milos.write('jelena', 'city', 'Pirot')
    await ana.exchange()
    await milos.exchange()
    await ana.exchange()
    expect(await person(ana)).toMatchObject({ city: 'Pirot' })
    for (const laptop of [ana, milos])
      expect(await conflictsOf(laptop)).toMatchObject([
        {
          kind: 'field',
          field: 'city',
          value: 'Niš',
          who: 'Ana',
          otherWho: 'Miloš',
          isSettled: false,
        },
      ])
  })

  it('list nothing when one wrote over what the other wrote and had seen it', async () => {
    const [ana, milos] = await pair()
    await ana.write('jelena', 'city', 'Niš')
    await ana.write('jelena', 'city', 'Niška Banja')
    await ana.exchange()
    await milos.exchange()
    await milos.write('jelena', 'city', 'Pirot')
    await milos.exchange()
    await ana.exchange()
    expect(await person(ana)).toMatchObject({ city: 'Pirot' })
    expect([...(await conflictsOf(ana)), ...(await conflictsOf(milos))]).toEqual([])
  })

  it('list a change of something that the other deleted meanwhile', async () => {
    const [ana, milos] = await pair()
    await milos.write('jelena', 'city', 'Niš')
    await ana.do(remove('people', 'jelena', '2020-09-14T10:00:00.000Z'))
    await milos.exchange()
    await ana.exchange()
    expect(await person(ana)).toMatchObject({ deletedAt: '2020-09-14T10:00:00.000Z', city: 'Niš' })
    expect(await conflictsOf(ana)).toMatchObject([
      { kind: 'deleted', field: 'city', value: 'Niš', who: 'Miloš' },
    ])
  })

  it('do not overwrite what is committed here while a merge is under way', async () => {
    const [ana, milos] = await pair()
    for (let count = 0; count < 20; count += 1) await milos.write('jelena', 'phone', `064 ${count}`)
    await milos.exchange()
    const merging = ana.exchange()
    for (let count = 0; count < 10; count += 1) await ana.write('jelena', 'city', `Niš ${count}`)
    await merging
    expect(await person(ana)).toMatchObject({ city: 'Niš 9', phone: '064 19' })
    await ana.exchange()
    await milos.exchange()
    expect(await ana.rows()).toBe(await milos.rows())
  })

  it('say who does not have everything yet', async () => {
    const [ana, milos] = await pair()
    await ana.write('jelena', 'city', 'Niš')
    const { computers } = await ana.exchanged()
    expect(computers).toMatchObject([
      { isThis: true, behind: 0 },
      { isThis: false, behind: 1 },
    ])
    await milos.exchange()
    expect((await ana.exchanged()).computers).toMatchObject([{ isThis: true }, { behind: 0 }])
  })

  it('are told when the clock of one is days ahead of the other', async () => {
    const ana = await Laptop.first(folder)
    await ana.exchange()
    const future = steadyClock(Date.now() + 50 * 3_600_000)
    const milos = await Laptop.joining(folder, 'Miloš', future)
    await milos.write('jelena', 'city', 'Niš')
    await milos.exchange()
    expect((await ana.exchanged()).clock).toMatchObject({ who: 'Miloš' })
    await ana.write('jelena', 'city', 'Pirot')
    expect(await person(ana)).toMatchObject({ city: 'Pirot' })
  })
})

describe('What arrives', () => {
  it('in any order is put together: a change waits for the record it is of', async () => {
    const [ana, milos] = await pair()
    await ana.do(create('people', aPerson({ id: 'vesna', city: null })))
    await ana.exchange()
    await milos.exchange()
    await milos.write('vesna', 'city', 'Bor')
    await milos.exchange()
    const late = await Laptop.at(folder, await freshDatabase(), 'Vesna')
    const held = join(folder, 'held')
    await rename(await own(ana), held)
    await late.exchange()
    expect(await person(late, 'vesna')).toBeUndefined()
    await rm(await own(ana), { recursive: true, force: true })
    await rename(held, await own(ana))
    await late.exchange()
    expect(await person(late, 'vesna')).toMatchObject({ city: 'Bor' })
  })

  it('half is waited for, and nothing of another computer is touched', async () => {
    const [ana, milos] = await pair()
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    const mine = await own(ana)
    const last =
      [...(await filesIn(mine)).keys()]
        .filter((name) => name.endsWith('.seg'))
        .toSorted()
        .at(-1) ?? ''
    const whole = await readFile(last)
    await truncate(last, whole.length - 7)
    const before = await filesIn(mine)
    expect((await milos.exchanged()).waiting).toBe(1)
    expect(await person(milos)).not.toMatchObject({ city: 'Niš' })
    expect(await filesIn(mine)).toEqual(before)
    await writeFile(last, whole)
    expect((await milos.exchanged()).waiting).toBe(0)
    expect(await person(milos)).toMatchObject({ city: 'Niš' })
  })

  it('twice, under other names and among strange files does no harm', async () => {
    const [ana, milos] = await pair()
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    const mine = await own(ana)
    await copyFile(
      join(mine, '000001.seg'),
      join(mine, "000001 (Ana's conflicted copy 2020-09-14).seg"),
    )
    await copyFile(
      join(mine, '000001.seg'),
      join(mine, '000001.sync-conflict-20200914-101112-ABCDEFG.seg'),
    )
    await mkdir(join(mine, '000009.seg'))
    await writeFile(join(mine, '000008.seg'), 'no segment')
    await writeFile(join(root(), 'desktop.ini'), 'x')
    for (let count = 0; count < 200; count += 1)
      await writeFile(join(mine, `photo-${count}.jpg`), 'x')
    const done = await milos.exchanged()
    expect(done).toMatchObject({ received: 1, waiting: 1 })
    await milos.exchange()
    expect(await ana.rows()).toBe(await milos.rows())
  })

  it('not, because the folder is gone or was emptied, deletes nothing and is written again', async () => {
    const [ana, milos] = await pair()
    const rows = await ana.rows()
    const away = join(folder, 'away')
    await rename(root(), away)
    await expect(ana.exchange()).rejects.toMatchObject({ failure: { code: 'sync.unreachable' } })
    await mkdir(root())
    await expect(ana.exchange()).rejects.toMatchObject({ failure: { code: 'sync.unreachable' } })
    await rm(root(), { recursive: true })
    await rename(away, root())
    for (const laptop of [ana, milos]) await rm(await own(laptop), { recursive: true, force: true })
    await ana.exchange()
    expect(await ana.rows()).toBe(rows)
    const vesna = await Laptop.joining(folder, 'Vesna')
    expect(await vesna.rows()).toBe(rows)
  })

  it('and would put much in the trash is asked about first', async () => {
    const [ana, milos] = await pair()
    const ids = Array.from({ length: 60 }, (_, count) => `p${count}`)
    await ana.do(...ids.map((id) => create('people', aPerson({ id }))))
    await ana.exchange()
    await milos.exchange()
    await ana.do(...ids.map((id) => remove('people', id, '2020-09-14T10:00:00.000Z')))
    await ana.exchange()
    expect(await milos.exchange()).toMatchObject({ state: 'asks', trash: { records: 60 } })
    expect(await person(milos, 'p7')).toMatchObject({ deletedAt: null })
    expect(await milos.exchange(true)).toMatchObject({ state: 'done' })
    expect(await milos.rows()).toBe(await ana.rows())
  })
})

describe('One who was restored from an old copy, or cloned,', () => {
  it('goes on as a new device, and both histories stay', async () => {
    const [ana, milos] = await pair()
    const old = await copyOf(ana.db)
    const before = (await readCopyFacts(old)).device
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    const restored = await Laptop.at(folder, old, 'Ana', steadyClock(1_600_000_900_000))
    await restored.write('jelena', 'phone', '064 999')
    expect(await restored.exchanged()).toMatchObject({ isNewDevice: true })
    expect((await readCopyFacts(old)).device).not.toBe(before)
    await restored.write('jelena', 'notes', 'again here')
    await restored.exchange()
    for (const laptop of [milos, ana]) await laptop.exchange()
    for (const laptop of [restored, milos, ana])
      expect(await person(laptop)).toMatchObject({
        city: 'Niš',
        phone: '064 999',
        notes: 'again here',
      })
  })
})

it('A file that a tool has touched is read again and changes nothing', async () => {
  const [ana, milos] = await pair()
  const rows = await milos.rows()
  for (const path of (await filesIn(dirname(await own(ana)))).keys()) await utimes(path, 1, 1)
  expect(await milos.exchanged()).toMatchObject({ received: 0, conflicts: 0, isNewDevice: false })
  expect(await milos.rows()).toBe(rows)
})
