/** Each kind of fault, as it comes about, and what a person does about those that only a person can repair. */
import { act, nowIso } from '../../../src-renderer/app/act'
import { create, remove } from '../../../src-renderer/domain/edits'
import { numberPrefix, numberText } from '../../../src-renderer/domain/award-numbers.rules'
import { makeStamp } from '../../../src-renderer/storage/stamp'
import { database } from '../../../src-renderer/storage/current'
import type { FindingKind } from '../../../src-renderer/features/check/check.types'
import { aParticipation, anApplication, anAttendance, anAward } from '../../builders'
import {
  application,
  asLeaver,
  asMentee,
  asMentor,
  award,
  behind,
  cycle,
  day,
  edit,
  elsewhere,
  guest,
  inCycle,
  leaver,
  mentee,
  pair,
  plant,
  toCome,
  workshop,
} from './program'
import { label } from '../../labels'

/** A fault. */
export interface Fault {
  readonly kind: FindingKind
  readonly plant: () => Promise<unknown>
  /** It takes a person to repair it: what they would do. */
  readonly byHand?: () => Promise<unknown>
  /** Other kinds that the same fault rightly shows as. */
  readonly also?: readonly FindingKind[]
}

const secondPair = { ...pair, id: 'pair-second' }

/** All of them. */
export const faults: readonly Fault[] = [
  {
    kind: 'dangling',
    plant: () => plant('applications', anApplication({ ...inCycle, personId: 'nobody' })),
  },
  {
    kind: 'dangling',
    plant: () => plant('attendance', anAttendance({ workshopId: 'none', personId: mentee.id })),
  },
  {
    kind: 'dangling',
    plant: () => plant('pairs', { ...secondPair, mentorId: `${cycle.id}~nobody~mentor` } as never),
  },
  {
    kind: 'pictureMissing',
    plant: () => edit('people', mentee.id, { photo: 'a'.repeat(64) }),
    byHand: () => edit('people', mentee.id, { photo: null }),
  },
  { kind: 'orphan', plant: () => edit('workshops', workshop.id, { deletedAt: nowIso() }) },
  {
    kind: 'orphan',
    plant: () => edit('participations', asMentor.id, { deletedAt: nowIso() }),
    // They were marked, too.
    also: ['leftButMarked'],
  },
  {
    kind: 'ledByNobody',
    plant: () => edit('workshops', workshop.id, { 'facilitator:nobody': true }),
  },
  {
    kind: 'samePerson',
    plant: async () => {
      const both = aParticipation({ ...inCycle, personId: mentee.id, role: 'mentor' })
      await plant('participations', both)
      await plant('pairs', { ...secondPair, mentorId: both.id } as never)
    },
  },
  {
    kind: 'wrongSides',
    plant: () =>
      plant('pairs', { ...secondPair, mentorId: asMentee.id, menteeId: asMentor.id } as never),
  },
  {
    kind: 'wrongSides',
    plant: () =>
      plant('pairs', { ...secondPair, cycleId: elsewhere.id, startedOn: day(-400) } as never),
  },
  {
    kind: 'sameNumber',
    plant: () =>
      plant('awards', anAward({ ...inCycle, personId: leaver.id, number: 1, issuedOn: day(-1) })),
  },
  {
    // In another cycle, as two of one year may come to it.
    kind: 'sameNumber',
    plant: () => {
      const printedNumber = numberText(award, numberPrefix(cycle, [cycle, elsewhere]))
      const other = { cycleId: elsewhere.id, personId: guest.id, number: 44, printedNumber }
      return plant('awards', anAward({ ...other, issuedOn: day(-1) }))
    },
  },
  {
    kind: 'sameNumber',
    plant: async () => {
      const [one, other] = [leaver, guest].map((person) =>
        anAward({
          ...inCycle,
          personId: person.id,
          number: 7,
          issuedOn: day(-1),
          state: 'printed',
        }),
      )
      if (one && other)
        await act(label('test:planted'), [create('awards', one), create('awards', other)])
    },
    byHand: async () => {
      const rows = await database().awards.where('cycleId').equals(cycle.id).toArray()
      const twice = rows.find(({ number }) => number === 7)
      if (twice) await act(label('test:revoked'), [remove('awards', twice.id, nowIso())])
    },
  },
  {
    kind: 'leftButMarked',
    plant: async () => {
      await plant('attendance', anAttendance({ workshopId: workshop.id, personId: leaver.id }))
      await edit('participations', asLeaver.id, { deletedAt: nowIso() })
    },
  },
  {
    kind: 'badDate',
    plant: () => edit('people', mentee.id, { birthDate: '1990-02-30' }),
    byHand: () => edit('people', mentee.id, { birthDate: '1990-02-28' }),
  },
  {
    kind: 'badDate',
    plant: () => edit('workshops', workshop.id, { when: null }),
    byHand: () => edit('workshops', workshop.id, { when: workshop.when }),
  },
  {
    kind: 'rangeReversed',
    plant: () => edit('cycles', cycle.id, { dates: { start: day(100), end: day(-200) } }),
  },
  {
    kind: 'rangeReversed',
    plant: () => edit('cycles', cycle.id, { 'stage:wrapUp': { start: day(90), end: day(80) } }),
  },
  {
    kind: 'endsBeforeBegin',
    plant: () => edit('pairs', pair.id, { ended: { on: day(-150), reason: 'other', note: '' } }),
    byHand: () => edit('pairs', pair.id, { ended: { on: day(-50), reason: 'other', note: '' } }),
  },
  {
    kind: 'birthDay',
    plant: () => edit('people', mentee.id, { birthDate: day(30) }),
    byHand: () => edit('people', mentee.id, { birthDate: null }),
  },
  {
    kind: 'sentInFuture',
    plant: () => edit('applications', application.id, { submittedAt: `${day(3)}T10:00:00` }),
    byHand: () => edit('applications', application.id, { submittedAt: `${day(-3)}T10:00:00` }),
  },
  {
    kind: 'sentInFuture',
    plant: () =>
      edit('applications', application.id, { consent: { given: true, text: '', on: day(5) } }),
    byHand: () => edit('applications', application.id, { consent: null }),
  },
  {
    kind: 'markedEarly',
    plant: () => plant('attendance', anAttendance({ workshopId: toCome.id, personId: mentee.id })),
    byHand: () => edit('workshops', toCome.id, { when: workshop.when }),
  },
  { kind: 'differsFromLog', plant: () => behind('people', mentee.id, { city: 'Elsewhere' }) },
  {
    kind: 'differsFromLog',
    plant: () => behind('workshops', workshop.id, { when: { date: day(-11), time: '10:00' } }),
  },
  {
    kind: 'newerThanLog',
    plant: () => {
      const stamp = makeStamp({ ms: Date.now() + 1, counter: 0, device: 'ffff' })
      return behind('people', mentee.id, { city: 'Later', 'stamps.city': stamp })
    },
  },
  {
    kind: 'missingRecord',
    // Those who belong to the person are not said to hang in the air: the person can be brought back.
    plant: () => database().people.delete(mentee.id),
  },
  {
    kind: 'guest',
    plant: () => plant('attendance', anAttendance({ workshopId: workshop.id, personId: guest.id })),
  },
  { kind: 'pairedTwice', plant: () => plant('pairs', secondPair) },
  {
    kind: 'pairOutside',
    plant: () => edit('pairs', pair.id, { startedOn: day(-250) }),
    byHand: () => edit('pairs', pair.id, { startedOn: day(-150) }),
  },
  {
    kind: 'workshopOutside',
    plant: () => edit('workshops', workshop.id, { when: { date: day(-300), time: null } }),
    byHand: () => edit('workshops', workshop.id, { when: workshop.when }),
  },
  {
    kind: 'awardEarly',
    plant: () => edit('awards', award.id, { issuedOn: day(-250) }),
    byHand: () => edit('awards', award.id, { issuedOn: day(-2) }),
  },
]
