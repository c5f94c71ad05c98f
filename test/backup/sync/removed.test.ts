/** A laptop that was lost is taken off the list: nobody waits for it, and what it sends later is taken in only when somebody takes it back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removalsIn, setRemoved } from '../../../src-renderer/backup/sync/removed'
import { devicesInLog } from '../../../src-renderer/backup/sync/log-spans'
import { readCopyFacts } from '../../../src-renderer/storage/meta'
import { Laptop, pairIn, program, sharedFolder } from './laptops'

let folder = ''
let end = (): Promise<void> => Promise.resolve()
beforeEach(async () => {
  const made = await sharedFolder()
  folder = made.path
  end = made.end
})
afterEach(() => end())

const stamp = `1600000000000-0000-${'e'.repeat(16)}`
const city = async ({ db }: Laptop) => (await db.people.get('jelena'))?.city
const deviceOf = async ({ db }: Laptop): Promise<string> => (await readCopyFacts(db)).device

/** Takes another computer off the list of one, or back, and says so. */
async function say(one: Laptop, other: Laptop, isOut: boolean): Promise<void> {
  const { db, notes } = one
  const facts = { log: await devicesInLog({ db }), now: Date.now() }
  await setRemoved({ notes, program }, await deviceOf(other), isOut, facts)
  await one.exchange()
}

const listed = async (one: Laptop, other: Laptop) => {
  const device = await deviceOf(other)
  return (await one.exchanged()).computers.find((computer) => computer.device === device)
}

describe('A computer that was taken off the list', () => {
  it('is behind by nothing, on the list of all others', async () => {
    const [ana, milos] = await pairIn(folder)
    const vesna = await Laptop.joining(folder, 'Vesna')
    await vesna.exchange()
    await ana.write('jelena', 'city', 'Niš')
    const { at } = (await ana.db.commits.orderBy('stamp').last()) ?? {}
    expect(await listed(ana, milos)).toMatchObject({ behind: 1, since: at, isRemoved: false })
    await say(ana, milos, true)
    for (const one of [ana, vesna])
      expect(await listed(one, milos)).toMatchObject({ behind: 0, since: null, isRemoved: true })
    expect(await milos.exchanged()).toMatchObject({ isRemoved: true })
  })

  it('is read as far as it had written, also by whoever joins, and held from there on', async () => {
    const [ana, milos] = await pairIn(folder)
    await milos.write('jelena', 'phone', '064 123')
    await milos.exchange()
    await ana.exchange()
    await say(ana, milos, true)
    await milos.write('jelena', 'city', 'Pirot')
    await milos.exchange()
    expect(await listed(ana, milos)).toMatchObject({ isRemoved: true, held: 1 })
    const vesna = await Laptop.joining(folder, 'Vesna')
    await vesna.exchange()
    for (const one of [ana, vesna]) {
      expect(await city(one)).not.toBe('Pirot')
      expect(await one.db.people.get('jelena')).toMatchObject({ phone: '064 123' })
    }
    expect(await listed(vesna, milos)).toMatchObject({ isRemoved: true, held: 1 })
  })

  it('comes with all that it did meanwhile when somebody takes it back', async () => {
    const [ana, milos] = await pairIn(folder)
    const vesna = await Laptop.joining(folder, 'Vesna')
    await say(ana, milos, true)
    await milos.write('jelena', 'city', 'Pirot')
    await milos.exchange()
    for (const one of [ana, vesna]) await one.exchange()
    await say(vesna, milos, false)
    await ana.exchange()
    for (const one of [ana, vesna]) {
      expect(await city(one)).toBe('Pirot')
      expect(await listed(one, milos)).toMatchObject({ isRemoved: false, held: 0 })
    }
    expect(await milos.exchanged()).toMatchObject({ isRemoved: false })
  })

  it('has what one of the others had taken in before it heard of it come to all', async () => {
    const [ana, milos] = await pairIn(folder)
    const vesna = await Laptop.joining(folder, 'Vesna')
    await vesna.exchange()
    await milos.write('jelena', 'city', 'Pirot')
    await milos.exchange()
    await ana.exchange()
    // She does not know of it yet.
    await say(vesna, milos, true)
    expect(await city(vesna)).not.toBe('Pirot')
    await ana.exchange()
    await vesna.exchange()
    expect(await city(vesna)).toBe('Pirot')
    expect(await ana.exchanged()).toMatchObject({ sent: 0 })
  })

  it('is still known not to have forgotten who was erased', async () => {
    const [ana, milos] = await pairIn(folder)
    await say(ana, milos, true)
    await ana.db.erased.put({ id: 'people/x', act: `${'e'.repeat(16)}-0000000001`, stamp })
    expect(await listed(ana, milos)).toMatchObject({ isRemoved: true, erased: 0 })
  })
})

it('Of two statements about a computer the later one stands, in whatever order they are heard', () => {
  const out = { one: { at: 5, isOut: true, upTo: 3 } }
  const back = { one: { at: 6, isOut: false, upTo: 3 } }
  const same = { one: { at: 6, isOut: true, upTo: 2 }, two: { at: 1, isOut: true, upTo: 0 } }
  const all = removalsIn([out, back, same])
  expect(all).toMatchObject({ one: { at: 6 }, two: { isOut: true } })
  for (const said of [
    [back, same, out],
    [same, back, out],
    [same, out, back],
  ])
    expect(removalsIn(said)).toEqual(all)
})
