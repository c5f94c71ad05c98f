/** What is said of the newest state that was found. */
import { describe, expect, it } from 'vitest'
import { newestState } from '../../../src-renderer/features/recovery/recovery.rules'
import type { JournalState, SnapshotInfo } from '../../../src-shared/journal'

const device = '0'.repeat(16)
const journal = (over: Partial<JournalState> = {}): JournalState => ({
  devices: [{ device, commits: 7, last: 7, lastDigest: '', at: 5_000, missing: [] }],
  ...{ bases: [], damage: [], size: 1, workspace: 'a'.repeat(32), self: device, isCopy: false },
  ...over,
})
const counts = { people: 3, cycles: 1, commits: 4 }
const copy: SnapshotInfo = {
  ...{ id: '20201101-120000-quit-0001', place: 'here', size: 1, problem: null },
  about: {
    ...{ reason: 'quit', at: 4_000, schemaVersion: 1, device, sequence: 4, title: 'P' },
    counts,
  },
}

describe('The newest state', () => {
  it('is what the second copy holds, whose people must be counted', () => {
    expect(newestState(journal(), [copy])).toEqual({
      ...{ from: 'journal', at: 5_000, changes: 7, counts: null, isDamaged: false },
    })
  })

  it('is the newest of the other copies when the second copy holds nothing or cannot be opened', () => {
    const expected = { from: 'snapshot', at: 4_000, changes: 4, counts, isDamaged: false }
    expect(newestState(null, [copy])).toEqual(expected)
    expect(newestState(journal({ devices: [] }), [copy])).toEqual(expected)
  })

  it('is this computer’s copy, which is the one that is brought back, when another program’s on a stick is newer', () => {
    const about = copy.about && { ...copy.about, at: 9_000, counts: { people: 999 } }
    const other: SnapshotInfo = { ...copy, id: '20201102-120000-quit-0002', place: 'second', about }
    expect(newestState(null, [other, copy])).toMatchObject({ at: 4_000, counts })
  })

  it('takes its day from the newest copy when the second copy holds records without a day', () => {
    const bases = ['1'.repeat(32)]
    expect(newestState(journal({ devices: [], bases }), [copy])).toMatchObject({
      ...{ from: 'journal', at: 4_000, changes: 0 },
    })
  })

  it('says when a part of the second copy cannot be read', () => {
    const damage = [{ file: '000001.seg', lines: 2 }]
    expect(newestState(journal({ damage }), []).isDamaged).toBe(true)
    const [first] = journal().devices
    const devices = first ? [{ ...first, missing: [{ first: 2, last: 3 }] }] : []
    expect(newestState(journal({ devices }), []).isDamaged).toBe(true)
  })
})
