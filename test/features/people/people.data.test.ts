import { describe, expect, it } from 'vitest'
import { undoCommit } from '../../../src-renderer/app/act'
import type { ActResult } from '../../../src-renderer/app/act'
import {
  addPerson,
  beforeDeleting,
  deletePeople,
  editPerson,
} from '../../../src-renderer/features/people/people.data'
import {
  aCycle,
  anApplication,
  anAttendance,
  anAward,
  aMeeting,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aWorkshop,
  stored,
} from '../../builders'
import { allRows, databaseWith, liveCounts, liveRows } from './database'

function commitOf(result: ActResult): string {
  if (!result.ok || result.commit === null) throw new Error('Nothing was changed.')
  return result.commit.id
}

/** A cycle in which Ana, a mentor, and Boban, a mentee, have everything that people can have. */
function busyCycle() {
  const cycle = aCycle()
  const [ana, boban] = [aPerson({ firstName: 'Ana', lastName: 'Anić' }), aPerson()]
  const mentor = aParticipation({ cycleId: cycle.id, personId: ana.id, role: 'mentor' })
  const speaker = aParticipation({ cycleId: cycle.id, personId: ana.id, role: 'speaker' })
  const mentee = aParticipation({ cycleId: cycle.id, personId: boban.id })
  const workshop = {
    ...aWorkshop({ cycleId: cycle.id }),
    [`facilitator:${ana.id}`]: true as const,
    [`facilitator:${boban.id}`]: true as const,
  }
  const of = ({ id }: { readonly id: string }) => ({ cycleId: cycle.id, personId: id })
  const mark = (person: { readonly id: string }) =>
    anAttendance({ workshopId: workshop.id, personId: person.id })
  const pair = aPair({ cycleId: cycle.id, mentorId: mentor.id, menteeId: mentee.id })
  return {
    ana,
    boban,
    cycle,
    workshop,
    rows: {
      cycles: [cycle],
      people: [ana, boban],
      participations: [mentor, speaker, mentee],
      applications: [anApplication(of(ana)), anApplication(of(boban))],
      pairs: [pair],
      meetings: [aMeeting({ pairId: pair.id })],
      projects: [aProject(of(ana)), aProject(of(boban))],
      workshops: [workshop],
      attendance: [mark(ana), mark(boban)],
      awards: [anAward(of(ana)), anAward(of(boban))],
    },
  }
}

describe('adding a person', () => {
  it('writes the person tidied and their part in the chosen cycle, as one change', async () => {
    const cycle = aCycle()
    const db = await databaseWith({ cycles: [cycle] })
    const wanted = { firstName: ' Ana  Marija', lastName: 'Anić ', email: ' ANA@example.org' }
    const { id, result } = await addPerson({ ...wanted, role: 'mentor' }, cycle.id)
    expect(await db.people.get(id)).toMatchObject({
      firstName: 'Ana Marija',
      lastName: 'Anić',
      email: 'ana@example.org',
    })
    expect(await liveRows(db, 'participations')).toMatchObject([
      { cycleId: cycle.id, personId: id, role: 'mentor', status: 'invited' },
    ])
    await undoCommit(commitOf(result))
    expect(await liveCounts(db)).toMatchObject({ people: 0, participations: 0 })
  })

  it('adds nobody to a cycle when no role or no cycle is chosen', async () => {
    const db = await databaseWith({})
    const wanted = { firstName: 'Ana', lastName: '', email: '' }
    await addPerson({ ...wanted, role: null }, 'cycle-1')
    await addPerson({ ...wanted, role: 'mentee' }, null)
    expect(await liveCounts(db)).toMatchObject({ people: 2, participations: 0 })
  })
})

describe('editing a person', () => {
  it('is told under the new name and where it was done', async () => {
    const person = aPerson({ firstName: 'Ana', lastName: 'Anić' })
    const db = await databaseWith({ people: [person] })
    const result = await editPerson(person, { lastName: 'Babić' }, 'cycle-1')
    expect(result).toMatchObject({
      ok: true,
      commit: {
        label: { key: 'people:done.edited', params: { name: 'Ana Babić' } },
        place: { screen: 'people', cycleId: 'cycle-1', recordId: person.id },
      },
    })
    expect((await db.people.get(person.id))?.lastName).toBe('Babić')
  })
})

describe('deleting people', () => {
  it('takes along everything that belongs to one and nothing that belongs to another', async () => {
    const { ana, boban, cycle, rows, workshop } = busyCycle()
    const db = await databaseWith(rows)
    await deletePeople([stored(ana)], cycle.id)
    const left = Object.entries(await liveCounts(db)).filter(([, count]) => count > 0)
    expect(Object.fromEntries(left)).toEqual({
      cycles: 1,
      people: 1,
      participations: 1,
      applications: 1,
      projects: 1,
      workshops: 1,
      attendance: 1,
      awards: 1,
    })
    const led = await db.workshops.get(workshop.id)
    expect([led?.[`facilitator:${ana.id}`], led?.[`facilitator:${boban.id}`]]).toEqual([null, true])
  })

  it('says before how much goes along', async () => {
    const { ana, boban, rows } = busyCycle()
    await databaseWith(rows)
    const own = { applications: 1, attendance: 1, awards: 1, projects: 1 }
    const counts = { ...own, pairs: 1, meetings: 1 }
    const said = async (...ids: readonly string[]) => {
      const { going, loosened } = await beforeDeleting(ids)
      return { ...Object.fromEntries(going), led: loosened }
    }
    expect(await said(ana.id)).toEqual({ ...counts, led: 1, participations: 2 })
    expect(await said(ana.id, boban.id)).toEqual({
      applications: 2,
      attendance: 2,
      awards: 2,
      led: 2,
      meetings: 1,
      pairs: 1,
      projects: 2,
      participations: 3,
    })
  })

  it('is one change, and one undo brings everything back as it was', async () => {
    const { ana, boban, cycle, rows } = busyCycle()
    const db = await databaseWith(rows)
    const before = await allRows(db)
    const result = await deletePeople([stored(ana), stored(boban)], cycle.id)
    expect(await db.commits.count()).toBe(1)
    expect(await liveCounts(db)).toMatchObject({
      people: 0,
      participations: 0,
      pairs: 0,
      awards: 0,
    })
    await undoCommit(commitOf(result))
    expect(await allRows(db)).toEqual(before)
  })

  it('leaves alone what was in the trash before, so that undo does not bring it back', async () => {
    const ana = aPerson()
    const db = await databaseWith({ people: [ana] })
    const gone = stored(aProject({ personId: ana.id }), { deletedAt: '2020-01-01T00:00:00.000Z' })
    await db.projects.add(gone)
    const result = await deletePeople([stored(ana)], null)
    await undoCommit(commitOf(result))
    expect((await db.projects.get(gone.id))?.deletedAt).toBe('2020-01-01T00:00:00.000Z')
  })
})
