/** Reading the log backwards, a chunk at a time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Commit } from '../../src-renderer/storage/commit.types'
import { entriesBack } from '../../src-renderer/storage/log'
import { makeStamp } from '../../src-renderer/storage/stamp'
import { freshDatabase } from '../database'
import { runs } from '../support/runs'

const entry = (sequence: number, ms: number, device = 'a', changes = 0): Commit => ({
  id: `${device}-${String(sequence).padStart(10, '0')}`,
  device,
  sequence,
  stamp: makeStamp({ ms, counter: 0, device }),
  at: ms,
  who: '',
  label: { key: 'test:did', params: {} },
  kind: 'do',
  target: null,
  place: null,
  changes: Array.from({ length: changes }, (_, at) => ({
    table: 'people' as const,
    id: `p${at}`,
    set: { city: 'Bor' },
    was: null,
  })),
})

async function idsOf(chunks: AsyncGenerator<readonly Commit[]>): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const entries of chunks) ids.push(...entries.map(({ id }) => id))
  return ids
}

describe('Reading the log back', () => {
  it('gives every entry once, the newest first, whatever their sizes, devices and equal stamps', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            ms: fc.integer({ min: 1, max: 60 }),
            device: fc.constantFrom('a', 'b'),
            changes: fc.constantFrom(0, 0, 0, 0, 500),
          }),
          { maxLength: 250 },
        ),
        async (all) => {
          const db = await freshDatabase()
          const log = all.map(({ ms, device, changes }, at) => entry(at + 1, ms, device, changes))
          await db.commits.bulkAdd(log)
          const read = await idsOf(entriesBack(db))
          expect(read.toSorted()).toEqual(log.map(({ id }) => id).toSorted())
          const stamps = new Map(log.map(({ id, stamp }) => [id, stamp]))
          const order = read.map((id) => stamps.get(id) ?? '')
          expect(order).toEqual(order.toSorted().toReversed())
          await db.delete()
        },
      ),
      { numRuns: runs(25) },
    )
  })

  it('keeps to the part asked for, its end not included', async () => {
    const db = await freshDatabase()
    await db.commits.bulkAdd([10, 20, 30, 40].map((ms, at) => entry(at + 1, ms)))
    const read = await idsOf(entriesBack(db, { from: 20, to: 40 }))
    expect(read).toEqual(['a-0000000003', 'a-0000000002'])
    expect(await idsOf(entriesBack(db, { from: 50 }))).toEqual([])
  })

  it('stops when nobody asks for more', async () => {
    const db = await freshDatabase()
    await db.commits.bulkAdd(Array.from({ length: 500 }, (_, at) => entry(at + 1, at + 1)))
    const chunks = entriesBack(db)
    const first = await chunks.next()
    expect(first.value?.length).toBeLessThan(100)
    expect(first.value?.[0]?.sequence).toBe(500)
  })
})
