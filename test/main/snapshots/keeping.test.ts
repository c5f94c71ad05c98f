import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapshotReasons, snapshotInfo } from '../../../src-shared/journal'
import { idOf, snapshotSchedule, snapshotId, toRemove } from '../../../src-main/snapshots/names'

const someName = '20200101-120000-quit-0000'
const day = 86_400_000
const start = Date.UTC(2020, 0, 15, 12)
const idAt = (at: number, reason = snapshotReasons[0] as (typeof snapshotReasons)[number], n = 0) =>
  snapshotId(new Date(at), reason, n.toString(16).padStart(4, '0'))

/** Snapshots at any times within some months, for any reason. */
const someIds = fc
  .uniqueArray(
    fc.record({
      at: fc.integer({ min: 0, max: 120 * 24 * 60 }).map((minute) => start + minute * 60_000),
      reason: fc.constantFrom(...snapshotReasons),
      n: fc.integer({ min: 0, max: 0xffff }),
    }),
    { maxLength: 80, selector: ({ at, reason, n }) => `${at} ${reason} ${n}` },
  )
  .map((all) => all.map(({ at, reason, n }) => idAt(at, reason, n)))

describe('The name of a snapshot', () => {
  it('says when it was made and why, and fits the contract for every reason', () => {
    const at = new Date(2020, 10, 1, 9, 5, 7)
    expect(snapshotId(at, 'halfHour', '0a1f')).toBe('20201101-090507-halfhour-0a1f')
    for (const reason of snapshotReasons) {
      const id = snapshotId(at, reason, 'ffff')
      expect(snapshotInfo.shape.id.safeParse(id).success).toBe(true)
      expect(idOf(`${id}.snapshot`)).toBe(id)
    }
  })

  it.each([
    '20201101-090507-quit-0a1f',
    '20201101-090507-quit-0a1f.snapshot.tmp',
    '20201101-090507-quit-0a1f (1).snapshot',
    '../20201101-090507-quit-0a1f.snapshot',
    '20201101-090507-QUIT-0a1f.snapshot',
    '.snapshot',
    'x.snapshot',
  ])('is not read out of %s', (name) => {
    expect(idOf(name)).toBeNull()
  })
})

describe('Which snapshots are kept', () => {
  it('are ten of the latest, one a day for seven days and one a week for four weeks', () => {
    // Four a day for sixty days, newest first.
    const ids = Array.from({ length: 240 }, (_, i) => idAt(start - i * 6 * 3_600_000, 'quit', i))
    const [made = ''] = ids
    const gone = new Set(toRemove(ids, made))
    const kept = ids.filter((id) => !gone.has(id))
    expect(kept.slice(0, 10)).toEqual(ids.slice(0, 10))
    const days = new Set(kept.map((id) => id.slice(0, 8)))
    // Seven days running, and the ends of the two or three weeks before them.
    expect(days.size).toBeGreaterThanOrEqual(9)
    expect(days.size).toBeLessThanOrEqual(11)
    expect(kept.length).toBeLessThanOrEqual(10 + 7 + 4)
  })

  it('never lack the newest, nor those made before the last four restores and two newer programs', () => {
    fc.assert(
      fc.property(someIds, (ids) => {
        const newest = ids.toSorted().reverse()
        const [made] = newest
        fc.pre(made !== undefined)
        const gone = new Set(toRemove(ids, made))
        const kept = newest.filter((id) => !gone.has(id))
        expect(kept.slice(0, snapshotSchedule.latest)).toEqual(
          newest.slice(0, snapshotSchedule.latest),
        )
        const restores = newest.filter((id) => id.includes('-restore-'))
        for (const id of restores.slice(0, snapshotSchedule.restores)) expect(kept).toContain(id)
        const updates = newest.filter((id) => id.includes('-update-'))
        for (const id of updates.slice(0, snapshotSchedule.updates)) expect(kept).toContain(id)
        const most =
          snapshotSchedule.latest +
          snapshotSchedule.days +
          snapshotSchedule.weeks +
          snapshotSchedule.restores +
          snapshotSchedule.updates
        expect(kept.length).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('stay kept when they are looked over again, and whatever the order they are given in', () => {
    fc.assert(
      fc.property(someIds, fc.integer(), (ids, seed) => {
        const made = ids.toSorted().at(-1) ?? someName
        const gone = new Set(toRemove(ids, made))
        const kept = ids.filter((id) => !gone.has(id))
        expect(toRemove(kept, made)).toEqual([])
        const shuffled = ids.toSorted((a, b) => ((a.length * seed) % 7) - ((b.length * seed) % 5))
        expect(new Set(toRemove(shuffled, made))).toEqual(gone)
      }),
    )
  })

  it('are never removed by the next three restores when they were made before one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 }), (minutes) => {
        const first = idAt(start, 'restore', 1)
        let at = start
        let ids: string[] = [first]
        let restores = 0
        for (const [n, minute] of minutes.entries()) {
          const isRestore = minute % 7 === 0 && restores < 3
          if (isRestore) restores += 1
          at += minute * (day / 24) + 1_000
          const made = idAt(at, isRestore ? 'restore' : 'quit', n)
          const gone = new Set(toRemove([...ids, made], made))
          ids = [...ids, made].filter((id) => !gone.has(id))
        }
        expect(ids).toContain(first)
      }),
    )
  })

  it('include the one just made even when the clock has gone back a year', () => {
    const ids = Array.from({ length: 60 }, (_, i) => idAt(start - i * 3_600_000, 'quit', i))
    const made = idAt(start - 365 * day, 'quit', 999)
    expect(toRemove([...ids, made], made)).not.toContain(made)
  })
})
