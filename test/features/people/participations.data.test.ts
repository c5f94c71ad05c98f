import { describe, expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import {
  addApplication,
  addToCycle,
  beforeLeaving,
  editApplication,
  leaveCycle,
  recordConsent,
  setCapacity,
  setStatuses,
} from '../../../src-renderer/features/people/participations.data'
import {
  readPairsOf,
  readWorkshopsOf,
} from '../../../src-renderer/features/people/person-links.data'
import {
  aCycle,
  anApplication,
  anAttendance,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aWorkshop,
  stored,
} from '../../builders'
import { databaseWith, liveCounts, liveRows } from './database'

describe('statuses', () => {
  it('are set for many as one change that counts the people', async () => {
    const people = [aPerson(), aPerson()]
    const given = people.map(({ id }) => aParticipation({ personId: id, status: 'applied' }))
    const db = await databaseWith({ people, participations: given })
    const changes = given.map((participation) => ({ participation, status: 'accepted' as const }))
    const result = await setStatuses(changes, people, 'cycle-1')
    expect(result).toMatchObject({
      commit: { label: { key: 'people:done.statusOfMany.accepted', params: { count: 2 } } },
    })
    expect((await liveRows(db, 'participations')).map((row) => row.status)).toEqual([
      'accepted',
      'accepted',
    ])
    await undoLast()
    expect((await liveRows(db, 'participations')).map((row) => row.status)).toEqual([
      'applied',
      'applied',
    ])
  })

  it('name the person when it is one', async () => {
    const person = aPerson({ firstName: 'Ana', lastName: 'Anić' })
    const participation = aParticipation({ personId: person.id, status: 'applied' })
    await databaseWith({ people: [person], participations: [participation] })
    const result = await setStatuses([{ participation, status: 'rejected' }], [person], 'cycle-1')
    expect(result).toMatchObject({
      commit: { label: { key: 'people:done.status.rejected', params: { name: 'Ana Anić' } } },
    })
  })
})

describe('a mentor’s capacity', () => {
  it('takes the place of what was read from a file', async () => {
    const person = aPerson()
    const mentor = aParticipation({
      personId: person.id,
      role: 'mentor',
      capacity: 1,
      capacityNote: '1-2',
    })
    const db = await databaseWith({ people: [person], participations: [mentor] })
    await setCapacity(mentor, person, 3)
    expect(await db.participations.get(mentor.id)).toMatchObject({
      capacity: 3,
      capacityNote: null,
    })
  })
})

describe('adding to a cycle', () => {
  it('gives the role to those who do not have it and leaves the others as they are', async () => {
    const cycle = aCycle()
    const people = [aPerson(), aPerson()]
    const [has, fresh] = people
    const old = aParticipation({ cycleId: cycle.id, personId: has?.id ?? '', status: 'completed' })
    const db = await databaseWith({ cycles: [cycle], people, participations: [old] })
    const result = await addToCycle(people, cycle, 'mentee')
    expect(result).toMatchObject({ commit: { label: { params: { count: 1, cycle: cycle.name } } } })
    const rows = await liveRows(db, 'participations')
    expect(rows.find((row) => row.personId === has?.id)?.status).toBe('completed')
    expect(rows.find((row) => row.personId === fresh?.id)?.status).toBe('applied')
  })

  it('begins anew for somebody who had left the cycle', async () => {
    const cycle = aCycle()
    const person = aPerson()
    const db = await databaseWith({ cycles: [cycle], people: [person] })
    const left = aParticipation({ cycleId: cycle.id, personId: person.id, status: 'withdrawn' })
    await db.participations.add(stored(left, { deletedAt: '2020-01-01T00:00:00.000Z' }))
    await addToCycle([person], cycle, 'mentee')
    expect(await liveRows(db, 'participations')).toMatchObject([{ id: left.id, status: 'applied' }])
  })
})

describe('leaving a cycle', () => {
  function anaInTwoRoles() {
    const [cycle, other] = [aCycle(), aCycle()]
    const ana = aPerson()
    const of = { cycleId: cycle.id, personId: ana.id }
    const mentor = stored(aParticipation({ ...of, role: 'mentor' }))
    const speaker = stored(aParticipation({ ...of, role: 'speaker' }))
    const workshop = aWorkshop({ cycleId: cycle.id })
    const elsewhere = aWorkshop({ cycleId: other.id })
    const rows = {
      cycles: [cycle, other],
      people: [ana],
      participations: [mentor, speaker],
      pairs: [aPair({ cycleId: cycle.id, mentorId: mentor.id })],
      applications: [anApplication(of)],
      projects: [aProject(of), aProject({ cycleId: other.id, personId: ana.id })],
      workshops: [workshop, elsewhere],
      attendance: [workshop, elsewhere].map(({ id }) =>
        anAttendance({ workshopId: id, personId: ana.id }),
      ),
    }
    return { ana, mentor, speaker, rows }
  }

  it('takes the pairs of the role along, and the rest only with the last role', async () => {
    const { ana, mentor, speaker, rows } = anaInTwoRoles()
    const db = await databaseWith(rows)
    const said = async (part: typeof mentor) =>
      Object.fromEntries((await beforeLeaving(part)).going)
    expect(await said(mentor)).toEqual({ pairs: 1 })
    await leaveCycle(mentor, ana, '2020')
    expect(await liveCounts(db)).toMatchObject({ participations: 1, pairs: 0, applications: 1 })
    expect(await said(speaker)).toEqual({
      applications: 1,
      attendance: 1,
      projects: 1,
    })
    await leaveCycle(speaker, ana, '2020')
    expect(await liveCounts(db)).toMatchObject({
      people: 1,
      participations: 0,
      applications: 0,
      attendance: 1,
      projects: 1,
    })
    await undoLast()
    await undoLast()
    expect(await liveCounts(db)).toMatchObject({
      participations: 2,
      pairs: 1,
      applications: 1,
      attendance: 2,
      projects: 2,
    })
  })
})

describe('an application', () => {
  it('can be written down by hand and corrected', async () => {
    const person = aPerson()
    const db = await databaseWith({ people: [person] })
    await addApplication(person, 'cycle-1', '2020-02-01')
    const [made] = await liveRows(db, 'applications')
    if (!made) throw new Error('No application.')
    expect(made).toMatchObject({ personId: person.id, submittedAt: '2020-02-01', consent: null })
    await editApplication(made, person, { goals: 'Festival', 'answer:Odakle?': 'Sa sajta' })
    expect(await db.applications.get(made.id)).toMatchObject({
      goals: 'Festival',
      'answer:Odakle?': 'Sa sajta',
    })
  })

  it('keeps consent as one value, which can be taken back', async () => {
    const person = aPerson()
    const application = anApplication({ personId: person.id, consent: null })
    const db = await databaseWith({ people: [person], applications: [application] })
    const consent = { given: false, text: 'Ne želi', on: '2020-02-02' }
    const refused = await recordConsent(application, person, consent)
    expect(refused).toMatchObject({ commit: { label: { key: 'people:done.consentRefused' } } })
    expect((await db.applications.get(application.id))?.consent).toEqual(consent)
    await recordConsent(application, person, null)
    expect((await db.applications.get(application.id))?.consent).toBeNull()
  })
})

describe('what a person did in a cycle', () => {
  it('shows pairs from both sides, the earliest first, without those in the trash', async () => {
    const cycleId = 'cycle-x'
    const [ana, boban, ceca] = [aPerson(), aPerson(), aPerson()]
    const part = (personId: string, role: 'mentor' | 'mentee') =>
      aParticipation({ cycleId, personId, role })
    const parts = [
      part(ana.id, 'mentor'),
      part(ana.id, 'mentee'),
      part(boban.id, 'mentee'),
      part(ceca.id, 'mentor'),
    ] as const
    const [asMentor, asMentee, mentee, mentor] = parts
    const late = { cycleId, mentorId: asMentor.id, menteeId: mentee.id, startedOn: '2020-05-01' }
    const early = { cycleId, mentorId: mentor.id, menteeId: asMentee.id, startedOn: '2020-04-01' }
    const db = await databaseWith({ participations: parts, pairs: [aPair(late), aPair(early)] })
    await db.pairs.add(stored(aPair(late), { deletedAt: '2020-06-01T00:00:00.000Z' }))
    const found = await readPairsOf(ana.id, cycleId)
    expect(found.map(({ side, otherId }) => [side, otherId])).toEqual([
      ['mentee', ceca.id],
      ['mentor', boban.id],
    ])
  })

  it('shows workshops that were led or marked, the earliest first, and no others', async () => {
    const cycleId = 'cycle-y'
    const ana = aPerson()
    const at = (date: string) => aWorkshop({ cycleId, title: date, when: { date, time: null } })
    const led = { ...at('2020-06-01'), [`facilitator:${ana.id}`]: true as const }
    const [present, unmarked, other] = [at('2020-05-01'), at('2020-04-01'), at('2020-03-01')]
    await databaseWith({
      workshops: [led, present, unmarked, other],
      attendance: [
        anAttendance({ workshopId: present.id, personId: ana.id }),
        anAttendance({ workshopId: unmarked.id, personId: ana.id, state: null }),
      ],
    })
    const found = await readWorkshopsOf(ana.id, cycleId)
    expect(found.map(({ workshop, led: isLed, state }) => [workshop.title, isLed, state])).toEqual([
      ['2020-05-01', false, 'present'],
      ['2020-06-01', true, null],
    ])
  })
})
