/** Small rules about copies. */
import { describe, expect, it } from 'vitest'
import {
  areOfSeveral,
  copyRows,
  passphraseProblem,
  sizeOf,
} from '../../../src-renderer/features/backups/backups.rules'
import type { SnapshotInfo } from '../../../src-shared/journal'
import { schemaVersion } from '../../../src-renderer/domain/descriptor-queries'

describe('A passphrase', () => {
  it('has at least eight characters and is typed twice alike', () => {
    expect(passphraseProblem('šljiva', 'šljiva')).toBe('tooShort')
    expect(passphraseProblem('šljiva i jabuka', 'sljiva i jabuka')).toBe('differs')
    expect(passphraseProblem('šljiva i jabuka', 'šljiva i jabuka')).toBeNull()
  })
})

describe('A size', () => {
  it('is said in kilobytes until it is a megabyte, and is never nothing', () => {
    expect(sizeOf(12)).toEqual({ value: 1, unit: 'KB' })
    expect(sizeOf(45_300)).toEqual({ value: 45, unit: 'KB' })
    expect(sizeOf(1_250_000)).toEqual({ value: 1.3, unit: 'MB' })
  })
})

describe('Backups', () => {
  it('stand newest first, one in both places once, those that cannot be read at the end', () => {
    const copy = (
      id: string,
      at: number | null,
      place: SnapshotInfo['place'] = 'here',
    ): SnapshotInfo => ({
      ...{ id, place, size: 1, problem: at === null ? 'damaged' : null },
      about:
        at === null
          ? null
          : {
              ...{ reason: 'quit', at, schemaVersion: 1, device: '0'.repeat(16) },
              ...{ sequence: 1, title: '', counts: {} },
            },
    })
    const copies = [
      copy('damaged', null),
      copy('old', 1),
      copy('new', 2, 'second'),
      copy('new', 2),
      copy('damaged', 3, 'second'),
    ]
    expect(copyRows(copies).map(({ id, place, places }) => [id, place, places])).toEqual([
      ['damaged', 'second', ['second']],
      ['new', 'here', ['here', 'second']],
      ['old', 'here', ['here']],
      ['damaged', 'here', ['here']],
    ])
  })

  it('that are locked stand at the day in their name, and are one with the same copy that lies open', () => {
    const locked = (id: string): SnapshotInfo => ({
      ...{ id, place: 'second', size: 1, problem: 'locked', about: null },
    })
    const both = '20200102-120000-quit-0001'
    const open: SnapshotInfo = {
      ...{ id: both, place: 'here', size: 1, problem: null },
      about: {
        ...{ reason: 'quit', at: Date.parse('2020-01-02T12:00'), schemaVersion: 1 },
        ...{ device: '0'.repeat(16), sequence: 1, title: '', counts: {} },
      },
    }
    const rows = copyRows([locked('20200103-120000-quit-0001'), locked(both), open])
    expect(rows.map(({ id, problem, places }) => [id, problem, places])).toEqual([
      ['20200103-120000-quit-0001', 'locked', ['second']],
      [both, null, ['here', 'second']],
    ])
  })

  it('of more than one program are told apart', () => {
    const of = (title: string): SnapshotInfo => ({
      ...{ id: title, place: 'second', size: 1, problem: null },
      about: {
        ...{ reason: 'quit', at: 1, schemaVersion: 1, device: '0'.repeat(16) },
        ...{ sequence: 1, title, counts: {} },
      },
    })
    expect(areOfSeveral([])).toBe(false)
    expect(areOfSeveral([of('Kreativno mentorstvo'), of('Kreativno mentorstvo')])).toBe(false)
    expect(areOfSeveral([of('Kreativno mentorstvo'), of('Letnja škola')])).toBe(true)
  })

  it('of a newer program are said to be that, and are not taken for readable', () => {
    const about = {
      ...{ reason: 'quit' as const, at: 1, device: '0'.repeat(16) },
      ...{ sequence: 1, title: '', counts: {} },
    }
    const at = (id: string, version: number): SnapshotInfo => ({
      ...{ id, place: 'here', size: 1, problem: null },
      about: { ...about, schemaVersion: version },
    })
    const rows = copyRows([at('now', schemaVersion), at('later', schemaVersion + 1)])
    expect(rows.map(({ id, problem }) => [id, problem])).toEqual([
      ['now', null],
      ['later', 'newer'],
    ])
  })
})
