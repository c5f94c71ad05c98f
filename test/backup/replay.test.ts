/** Lines into a database: an empty one, an older one; stopped half way; the device goes on or a new one begins. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import { change } from '../../src-renderer/domain/edits'
import { undo, undoable } from '../../src-renderer/storage/undo'
import { readCopyFacts, readWho, setWho } from '../../src-renderer/storage/meta'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { baseLines } from '../../src-renderer/backup/content'
import { assignNewDevice, findFork, settleRestored } from '../../src-renderer/backup/identity'
import { commitLine, eraseLine } from '../../src-renderer/backup/lines.rules'
import { replay } from '../../src-renderer/backup/replay'
import { journalSource } from '../../src-renderer/backup/sources'
import type { LineSource } from '../../src-renderer/backup/sources'
import { freshDatabase, steadyClock } from '../database'
import { fillEverything } from './everything'
import { FakeMain } from './fake-main'
import { addPerson, contentOf, makeHistory, someSteps } from './history'
import { runs } from '../support/runs'
import { label } from '../labels'

let main: FakeMain
beforeEach(() => {
  main = new FakeMain().install()
})

const still = new AbortController().signal
const silent = (): void => undefined

/** Everything a database has done, sent to the journal. */
async function journaled(db: CiklusDb): Promise<void> {
  for (const entry of await db.commits.toArray()) {
    const line = commitLine(entry)
    main.lines.set(line.id, line)
  }
}

/** A source of lines in memory, in chunks. */
function linesOf(texts: readonly string[], chunk = 7): LineSource {
  return {
    chunks: async function* () {
      for (let from = 0; from < texts.length; from += chunk)
        yield await Promise.resolve(texts.slice(from, from + chunk))
    },
    total: texts.length,
    isWhole: () => true,
  }
}

async function restored(sources: readonly LineSource[], into?: CiklusDb): Promise<CiklusDb> {
  const db = into ?? (await freshDatabase())
  await replay(db, sources, silent, still)
  return db
}

describe('Replaying', () => {
  it('makes the same database of the same lines: shuffled, repeated, and cut into chunks anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        someSteps,
        fc.gen(),
        fc.integer({ min: 1, max: 9 }),
        async (steps, gen, chunk) => {
          const from = await freshDatabase()
          const made = await makeHistory(from, steps, steadyClock())
          const texts = made.map((entry) => commitLine(entry).text)
          const order = gen(fc.shuffledSubarray, [...texts, ...texts.slice(0, 3)], {
            minLength: texts.length,
          })
          const shuffled = [...order, ...texts.filter((text) => !order.includes(text))]
          const to = await restored([linesOf(shuffled, chunk)])
          expect(await contentOf(to)).toEqual(await contentOf(from))
          from.close()
          to.close()
        },
      ),
      { numRuns: runs(40) },
    )
  })

  it('brings everything back from the journal, and the same device goes on where it was', async () => {
    const from = await freshDatabase()
    await fillEverything(from)
    await journaled(from)
    const to = await restored([journalSource(main.state())])
    expect(await contentOf(to)).toEqual(await contentOf(from))
    expect(await settleRestored(to, main.state(), null)).toEqual({
      device: (await readCopyFacts(from)).device,
      goesOn: true,
    })
    expect(await readCopyFacts(to)).toMatchObject({ sequence: 5, isRestoring: false, bases: [] })
    expect(await readWho(to)).toBe('Mira Đurić')
    expect(await undoable(to)).toEqual(await undoable(from))
    const target = (await undoable(to))?.id ?? ''
    expect(await undo(to, target)).toMatchObject({ sequence: 6, target })
  })

  it('lets a new device begin when the journal has a gap, and asks for whole records to be sent', async () => {
    const from = await freshDatabase()
    await fillEverything(from)
    await journaled(from)
    const { device } = await readCopyFacts(from)
    main.lines.delete(`${device}-0000000003`)
    const to = await restored([journalSource(main.state())])
    const settled = await settleRestored(to, main.state(), null)
    expect(settled.goesOn).toBe(false)
    const facts = await readCopyFacts(to)
    expect(facts).toMatchObject({ device: settled.device, sequence: 0 })
    expect(facts.device).not.toBe(device)
    expect(facts.bases).toHaveLength(1)
    await setWho(to, 'Ana')
    expect(await addPerson(to)).toMatchObject({ sequence: 1, device: facts.device })
  })

  it('leaves out a record of which only later changes are there, and counts it; they stay in the log', async () => {
    const from = await freshDatabase()
    const clock = steadyClock()
    const made = await addPerson(from, 'Jelena', clock)
    const id = made?.changes[0]?.id ?? ''
    const edits = [change('people', id, { city: 'Bor' })]
    const later = await commit(from, { label: label('x:y'), place: null, edits }, clock)
    const texts = [commitLine(later!).text]
    const to = await freshDatabase()
    const result = await replay(to, [linesOf(texts)], silent, still)
    expect(result).toMatchObject({ commits: 1, unread: 0, partial: 1 })
    expect(await to.people.count()).toBe(0)
    expect(await to.commits.count()).toBe(1)
    // When the record itself comes, both count.
    await restored([linesOf([commitLine(made!).text, ...texts])], to)
    expect(await to.people.toArray()).toEqual(await from.people.toArray())
  })

  it('writes rows away when they become too many to keep, and takes them up again', async () => {
    const row = (id: number, city: string, at: number) => ({
      ...{ id: `person-${id}`, city, deletedAt: null },
      stamps: { '': `${1_600_000_000_000 + at}-0000-${'a'.repeat(16)}` },
    })
    const lines = (at: number, city: string) =>
      Array.from({ length: 45 }, (_, part) => {
        const rows = Array.from({ length: 1_000 }, (__, index) =>
          row(part * 1_000 + index, city, at),
        )
        return JSON.stringify({ rows: { base: '4'.repeat(32), part, table: 'people', rows } })
      })
    const to = await restored([
      linesOf([...lines(2, 'Bor'), ...lines(1, 'Niš'), ...lines(3, 'Vršac').slice(0, 1)], 10),
    ])
    expect(await to.people.count()).toBe(45_000)
    const cities = new Map<string | null, number>()
    await to.people.each(({ city }) => void cities.set(city, (cities.get(city) ?? 0) + 1))
    expect([...cities]).toEqual(
      expect.arrayContaining([
        ['Vršac', 1_000],
        ['Bor', 44_000],
      ]),
    )
  })

  it('forgets what was erased, whether it is in memory or in the database already', async () => {
    const from = await freshDatabase()
    const made = await addPerson(from, 'Jelena')
    const other = await addPerson(from, 'Mira')
    const id = made?.changes[0]?.id ?? ''
    const { device, stamp } = other!
    const erased = eraseLine(device, 2, stamp, [`people/${id}`]).text
    const texts = [commitLine(made!).text, commitLine(other!).text]
    for (const chunk of [1, 9]) {
      const to = await restored([linesOf([...texts, erased], chunk)])
      expect((await to.people.toArray()).map(({ firstName }) => firstName)).toEqual(['Mira'])
      expect(JSON.stringify(await to.commits.toArray())).not.toContain(`"${id}"`)
    }
    const there = await restored([linesOf(texts)])
    await restored([linesOf([erased])], there)
    expect((await there.people.toArray()).map(({ firstName }) => firstName)).toEqual(['Mira'])
  })

  it('passes over lines that cannot be read, and counts them', async () => {
    const from = await freshDatabase()
    await fillEverything(from)
    const texts = (await from.commits.toArray()).map((entry) => commitLine(entry).text)
    const to = await freshDatabase()
    const spoilt = [...texts, '', '{"commit":{}}', 'ø']
    expect(await replay(to, [linesOf(spoilt)], silent, still)).toMatchObject({ unread: 3 })
    expect(await contentOf(to)).toEqual(await contentOf(from))
  })

  it('stops between batches, stays marked, and comes to the same when it is done over', async () => {
    const from = await freshDatabase()
    for (let count = 0; count < 20; count += 1) await addPerson(from)
    await journaled(from)
    main.chunk = 5
    const to = await freshDatabase()
    const stop = new AbortController()
    const seen: number[] = []
    const run = replay(
      to,
      [journalSource(main.state())],
      (done) => {
        seen.push(done)
        if (done === 10) stop.abort()
      },
      stop.signal,
    )
    await expect(run).rejects.toThrow()
    expect(seen).toEqual([5, 10])
    expect(await to.commits.count()).toBe(10)
    expect((await readCopyFacts(to)).isRestoring).toBe(true)
    await restored([journalSource(main.state())], to)
    await settleRestored(to, main.state(), null)
    expect((await readCopyFacts(to)).isRestoring).toBe(false)
    expect(await contentOf(to)).toEqual(await contentOf(from))
  })

  it('brings an older database up to the journal, and the device goes on', async () => {
    const from = await freshDatabase()
    const older = await freshDatabase()
    await addPerson(from)
    await replay(
      older,
      [linesOf([commitLine((await from.commits.toArray())[0]!).text])],
      silent,
      still,
    )
    const { device } = await readCopyFacts(from)
    await older.meta.bulkPut([
      { key: 'device', value: device },
      { key: 'sequence', value: 1 },
    ])
    for (let count = 0; count < 3; count += 1) await addPerson(from)
    await journaled(from)
    expect(await findFork(older, journalSource(main.state()))).toBeNull()
    await restored([journalSource(main.state())], older)
    expect(await settleRestored(older, main.state(), null)).toEqual({ device, goesOn: true })
    expect(await readCopyFacts(older)).toMatchObject({ sequence: 4 })
    expect(await contentOf(older)).toEqual(await contentOf(from))
  })

  it('keeps both histories when two have the same numbers, and undo still works on the own one', async () => {
    const clock = steadyClock()
    const first = await freshDatabase()
    await addPerson(first, 'Zajednička', clock)
    const second = await freshDatabase()
    const [shared] = await first.commits.toArray()
    await replay(second, [linesOf([commitLine(shared!).text])], silent, still)
    const { device } = await readCopyFacts(first)
    await second.meta.bulkPut([
      { key: 'device', value: device },
      { key: 'sequence', value: 1 },
    ])
    await addPerson(first, 'Prva', clock)
    await addPerson(first, 'Prva druga', clock)
    const mine = await addPerson(second, 'Druga', clock)
    await undo(second, mine?.id ?? '', clock)
    await journaled(first)
    const source = journalSource(main.state())
    expect(await findFork(second, source)).toBe(2)
    const self = await assignNewDevice(second, 2)
    await restored([source], second)
    const settled = await settleRestored(second, main.state(), self)
    expect(settled).toEqual({ device: self, goesOn: true })
    expect(await readCopyFacts(second)).toMatchObject({ device: self, sequence: 2 })
    expect((await second.people.toArray()).map(({ firstName }) => firstName).toSorted()).toEqual([
      'Druga',
      'Prva',
      'Prva druga',
      'Zajednička',
    ])
    expect(await second.commits.count()).toBe(5)
    const own = (await second.commits.toArray()).filter((entry) => entry.device === self)
    expect(own.map(({ id, target }) => [id, target])).toEqual([
      [`${self}-0000000001`, null],
      [`${self}-0000000002`, `${self}-0000000001`],
    ])
  })

  it('reads a batch of whole records with the entries of other devices', async () => {
    const from = await freshDatabase()
    await fillEverything(from)
    const lines: string[] = []
    for await (const some of baseLines(from, '3'.repeat(32), 'another'))
      lines.push(...some.map(({ text }) => text))
    const to = await restored([linesOf(lines)])
    expect(await contentOf(to)).toEqual(await contentOf(from))
    // Without its end it counts for nothing.
    const none = await restored([{ ...linesOf(lines), isWhole: () => false }])
    expect(await none.people.count()).toBe(0)
  })
})
