/** Every reason why somebody is not eligible leads to what can be done about it. */
import { describe, expect, it } from 'vitest'
import type { AwardLine, AwardPart } from '../../../src-renderer/domain/awards.rules'
import { awardLines } from '../../../src-renderer/domain/awards.rules'
import type { CycleOf } from '../../../src-renderer/domain/cycle-rows'
import { remediesFor } from '../../../src-renderer/features/awards/remedies.rules'
import { aCycle, aPair, aParticipation, aPerson } from '../../builders'

const cycle = aCycle({ stage: 'mentoring', workshopsRequired: 4 })
const [ana, nada] = [aPerson(), aPerson()]
const mentee = aParticipation({ cycleId: cycle.id, personId: ana.id, role: 'mentee' })
const mentor = aParticipation({ cycleId: cycle.id, personId: nada.id, role: 'mentor' })
const older = aPair({ cycleId: cycle.id, mentorId: mentor.id, menteeId: mentee.id })
const pair = aPair({ ...older, id: 'newest', startedOn: '2021-01-01' })
const none = { pairs: [], workshops: [], attendance: [], awards: [], people: [ana, nada] }
const rows = { ...none, cycle, participations: [mentee, mentor] }

const line = (reason: string, role: 'mentee' | 'mentor' = 'mentee'): AwardLine => ({
  ...{ personId: role === 'mentee' ? ana.id : nada.id, name: '', kind: 'completion', role },
  ...{ eligible: false, caution: null, award: null },
  reasons: [{ key: `awards:reason.${reason}`, params: {} } as AwardLine['reasons'][number]],
})

const codes = (reason: string, given: CycleOf<AwardPart> = rows) =>
  remediesFor(line(reason), given).map(({ code }) => code)

describe('remedies', () => {
  it('are there for every reason that the rules give', () => {
    for (const reason of ['withdrawn', 'declined', 'rejected'])
      expect(codes(reason)).toEqual(['person'])
    expect(codes('notPaired')).toEqual(['makePair'])
    expect(codes('notPairedMentor')).toEqual(['makePair'])
    const paired = { ...rows, pairs: [older, pair] }
    expect(codes('pairStopped', paired)).toEqual(['openPair', 'makePair'])
    expect(codes('stillRunning', paired)).toEqual(['openPair', 'stage'])
    expect(codes('pairsRunning', paired)).toEqual(['openPair', 'stage'])
    expect(codes('noPairCompleted', paired)).toEqual(['openPair'])
    expect(codes('tooFewWorkshops')).toEqual(['attendance', 'required'])
    expect(codes('notConfirmed')).toEqual(['person', 'workshop'])
  })

  it('lead to the very mentee, and to the latest pair', () => {
    const [make] = remediesFor(line('notPaired'), rows)
    expect(make?.route).toMatchObject({ filters: { view: 'pairing', mentee: mentee.id } })
    const [open] = remediesFor(line('stillRunning', 'mentor'), { ...rows, pairs: [older, pair] })
    expect(open?.route).toMatchObject({ screen: 'pairs', recordId: 'newest' })
  })

  it('are none for somebody who is eligible', () => {
    const done = { ...rows, participations: [{ ...mentee, status: 'completed' as const }] }
    const [eligible] = awardLines(done).filter(({ kind }) => kind === 'completion')
    expect(eligible && remediesFor(eligible, done)).toEqual([])
  })
})
