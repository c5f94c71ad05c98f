/** The history and the trash, read from the log. */
import { describe, expect, it } from 'vitest'
import type { Commit } from '../../../src-renderer/commit/commit.types'
import {
  historyOf,
  trashOf,
  undoneIds,
} from '../../../src-renderer/features/settings/history.rules'

let sequence = 0

function entry(over: Partial<Commit> = {}): Commit {
  sequence += 1
  return {
    id: `d-${sequence.toString().padStart(10, '0')}`,
    device: 'd',
    sequence,
    stamp: `${sequence.toString().padStart(13, '0')}-0000-d`,
    at: sequence,
    who: '',
    label: { key: 'test:did', params: {} },
    kind: 'do',
    target: null,
    place: null,
    changes: [],
    ...over,
  }
}

const newestFirst = (...log: readonly Commit[]): readonly Commit[] => log.toReversed()
const at = '2020-05-01T10:00:00.000Z'

describe('What is undone', () => {
  it('is what the last word about it says', () => {
    const [a, b] = [entry(), entry()]
    const log = newestFirst(
      a,
      b,
      entry({ kind: 'undo', target: a.id }),
      entry({ kind: 'undo', target: b.id }),
      entry({ kind: 'redo', target: b.id }),
    )
    expect([...undoneIds(log)]).toEqual([a.id])
  })
})

describe('The history', () => {
  it('shows each act once, newest first, with how many records it touched', () => {
    const change = { table: 'people', id: 'p1', set: { city: 'Niš' }, was: { city: null } } as const
    const first = entry({ changes: [change, { ...change, id: 'p2' }] })
    const second = entry()
    const history = historyOf(
      newestFirst(first, second, entry({ kind: 'undo', target: second.id })),
    )
    expect(history.map(({ head, records, isUndone }) => [head.id, records, isUndone])).toEqual([
      [second.id, 0, true],
      [first.id, 2, false],
    ])
    expect(history.every(({ head }) => !('changes' in head))).toBe(true)
  })
})

describe('The trash', () => {
  const gone = (id: string) =>
    ({ table: 'people', id, set: { deletedAt: at }, was: { deletedAt: null } }) as const

  it('is what acts put there and is there still', () => {
    const act = entry({ changes: [gone('p1'), gone('p2')] })
    const [found, ...more] = trashOf([act], (_, id) => (id === 'p1' ? at : null))
    expect(found?.records).toEqual([{ table: 'people', id: 'p1' }])
    expect(more).toEqual([])
  })

  it('does not show what was undone, nor creations that were taken back', () => {
    const act = entry({ changes: [gone('p1')] })
    const undo = entry({ kind: 'undo', target: act.id, changes: [gone('p3')] })
    expect(trashOf(newestFirst(act, undo), () => at)).toEqual([])
  })

  it('shows a record only with the act that put it there last', () => {
    const first = entry({ changes: [gone('p1')] })
    const later = '2020-06-01T10:00:00.000Z'
    const second = entry({ changes: [{ ...gone('p1'), set: { deletedAt: later } }] })
    const trash = trashOf(newestFirst(first, second), () => later)
    expect(trash.map(({ head }) => head.id)).toEqual([second.id])
  })
})
