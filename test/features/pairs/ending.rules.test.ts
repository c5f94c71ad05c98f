/** Ending several pairs at once, taking an end back, deleting: what it does to the statuses of the people. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../src-renderer/domain/record'
import {
  endPairsEdits,
  freeAgainEdits,
  resumePairEdits,
} from '../../../src-renderer/domain/pair-ending.rules'
import type { Pair, PairEnd } from '../../../src-renderer/domain/pair'
import type { Participation } from '../../../src-renderer/domain/participation'
import { aPair, aParticipation } from '../../builders'

const mentor = aParticipation({ id: 'mentor', role: 'mentor', status: 'active' })
const ana = aParticipation({ id: 'ana', role: 'mentee', status: 'active' })
const iva = aParticipation({ id: 'iva', role: 'mentee', status: 'active' })
const people = [mentor, ana, iva]
const withAna = aPair({ mentorId: 'mentor', menteeId: 'ana', ended: null })
const withIva = aPair({ mentorId: 'mentor', menteeId: 'iva', ended: null })
const completed: PairEnd = { on: '2021-02-25', reason: 'completed', note: '' }

/** The statuses after all edits, in order. */
function statusesAfter(edits: readonly Edit[], of: readonly Participation[]) {
  const statuses = Object.fromEntries(of.map((p) => [p.id, p.status as unknown]))
  for (const edit of edits)
    if (edit.table === 'participations') statuses[edit.id] = edit.set['status']
  return statuses
}

describe('ending pairs', () => {
  it('leaves a mentor active until the last of their pairs is over', () => {
    const one = endPairsEdits([withAna], completed, [withAna, withIva], people)
    expect(statusesAfter(one, people)).toEqual({
      mentor: 'active',
      ana: 'completed',
      iva: 'active',
    })
    const both = endPairsEdits([withAna, withIva], completed, [withAna, withIva], people)
    expect(statusesAfter(both, people)).toEqual({
      mentor: 'completed',
      ana: 'completed',
      iva: 'completed',
    })
  })

  it('comes to the same statuses in whatever order pairs are ended together', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<PairEnd['reason']>('completed', 'mentorLeft', 'notAFit', 'other'),
        fc.shuffledSubarray([withAna, withIva], { minLength: 2 }),
        (reason, order) => {
          const end = { ...completed, reason }
          const edits = endPairsEdits(order, end, [withAna, withIva], people)
          const turned = endPairsEdits([...order].reverse(), end, [withAna, withIva], people)
          expect(statusesAfter(edits, people)).toEqual(statusesAfter(turned, people))
        },
      ),
    )
  })

  it('writes the end into every pair', () => {
    const edits = endPairsEdits([withAna, withIva], completed, [withAna, withIva], people)
    const ends = edits.filter((edit) => edit.table === 'pairs')
    expect(ends.map((edit) => edit.id)).toEqual([withAna.id, withIva.id])
    expect(ends.map((edit) => edit.set['ended'])).toEqual([completed, completed])
  })
})

describe('taking an end back', () => {
  it('makes both people active again and the pair run', () => {
    const ended: Pair = { ...withAna, ended: completed }
    const then = [
      { ...mentor, status: 'completed' as const },
      { ...ana, status: 'completed' as const },
    ]
    const edits = resumePairEdits(ended, then)
    expect(edits[0]?.set).toEqual({ ended: null })
    expect(statusesAfter(edits, then)).toEqual({ mentor: 'active', ana: 'active' })
  })
})

describe('deleting pairs', () => {
  it('frees the people of a running pair and touches no pair', () => {
    const edits = freeAgainEdits([withAna], [withAna], [mentor, ana])
    expect(edits.some((edit) => edit.table === 'pairs')).toBe(false)
    expect(statusesAfter(edits, [mentor, ana])).toEqual({ mentor: 'accepted', ana: 'accepted' })
  })

  it('leaves the people of a pair that had ended as they are', () => {
    const ended: Pair = { ...withAna, ended: completed }
    expect(freeAgainEdits([ended], [ended], people)).toEqual([])
  })
})
