/** Somebody is forgotten on one computer: the others forget them too, whatever they write meanwhile. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { change, create } from '../../../src-renderer/domain/edits'
import { readErased } from '../../../src-renderer/storage/erased'
import { eraseFromDatabase, readErasing } from '../../../src-renderer/backup/erase'
import { endErasure } from '../../../src-renderer/backup/sync/end-erasure'
import { FakeMain } from '../fake-main'
import { aPerson } from '../../builders'
import { label } from '../../labels'
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
const root = (): string => join(folder, `Ciklus-shared-${program.slice(0, 8)}`)

/** Forgets her for good, and takes her name out of the notes about somebody else. */
async function forgetVesna({ db, clock }: Laptop): Promise<void> {
  const named = { names: ['Vesna Zaboravljena'], emails: [], phones: [] }
  const request = {
    label: label('erasure:done.erased'),
    place: null,
    records: [{ table: 'people', id: 'vesna' }],
    edits: [change('people', 'jelena', { notes: 'asked for …' })],
    named,
    decided: { 'people/jelena notes': 'out' },
  } as const
  await eraseFromDatabase(db, request, clock)
}

describe('An erasure', () => {
  it('comes to the others, and leaves the files of whoever wrote them', async () => {
    const [ana, milos] = await pair()
    await milos.do(create('people', aPerson({ id: 'vesna', lastName: 'Zaboravljena' })))
    await milos.do(change('people', 'jelena', { notes: 'asked for Vesna Zaboravljena' }))
    await milos.exchange()
    await ana.exchange()
    await forgetVesna(ana)
    await ana.exchange()
    expect([...(await filesIn(root())).values()].join('')).toContain('Zaboravljena')
    await milos.exchange()
    expect([...(await filesIn(root())).values()].join('')).not.toContain('Zaboravljena')
    await ana.exchange()
    for (const laptop of [ana, milos]) {
      expect(await person(laptop, 'vesna')).toBeUndefined()
      expect(await readErased(laptop.db)).toHaveLength(2)
      expect(await person(laptop)).toMatchObject({ notes: 'asked for …' })
      expect(JSON.stringify(await laptop.db.commits.toArray())).not.toContain('Zaboravljena')
    }
    // The second copy of the other one is cleaned next, of whole texts: the name is not known there.
    expect(await readErasing(milos.db)).toMatchObject({ named: null })
    const late = await Laptop.joining(folder, 'Late')
    expect(await late.rows()).toBe(await milos.rows())
  })

  it('is confirmed by a computer when its second copy is clean, too', async () => {
    const [ana, milos] = await pair()
    await ana.do(create('people', aPerson({ id: 'vesna', lastName: 'Zaboravljena' })))
    await forgetVesna(ana)
    await ana.exchange()
    const all = (await readErased(ana.db)).length
    const pendingThere = async (): Promise<boolean> => {
      const { computers } = await ana.exchanged()
      return computers.some(({ isThis, erased }) => !isThis && erased < all)
    }
    expect(await pendingThere()).toBe(true)
    await milos.exchange()
    expect(await person(milos, 'vesna')).toBeUndefined()
    expect(await pendingThere()).toBe(true)
    const main = new FakeMain().install()
    await endErasure(milos.db, main.api.journal, milos.notes)
    await milos.exchange()
    expect(await pendingThere()).toBe(false)
  })

  it('keeps an older text of somebody else from coming back, and the difference that it would be', async () => {
    const [ana, milos] = await pair()
    await ana.do(create('people', aPerson({ id: 'vesna', lastName: 'Zaboravljena' })))
    await ana.exchange()
    await milos.exchange()
    await ana.do(change('people', 'jelena', { notes: 'Vesna Zaboravljena called' }))
    await forgetVesna(milos)
    await milos.exchange()
    expect(await ana.exchanged()).toMatchObject({ conflicts: 0 })
    expect(await milos.exchanged()).toMatchObject({ conflicts: 0 })
    for (const laptop of [ana, milos]) {
      expect(await person(laptop)).toMatchObject({ notes: 'asked for …' })
      expect(JSON.stringify(await laptop.db.commits.toArray())).not.toContain('Zaboravljena')
      expect(await laptop.notes.conflicts.count()).toBe(0)
    }
    expect([...(await filesIn(root())).values()].join('')).not.toContain('Zaboravljena')
  })
})
