/** A cycle is read in parts: those asked for, the people they speak of, and no other. */
import { beforeEach, describe, expect, it } from 'vitest'
import { cycleParts } from '../../src-renderer/domain/cycle-rows'
import type { CyclePart } from '../../src-renderer/domain/cycle-rows'
import { change } from '../../src-renderer/domain/edits'
import type { Edit } from '../../src-renderer/domain/record'
import { commit } from '../../src-renderer/storage/commit'
import { readCycleParts, readCycleRows } from '../../src-renderer/storage/cycle-rows'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import {
  aCycle,
  anApplication,
  anAttendance,
  aPair,
  aParticipation,
  aPerson,
  aWorkshop,
} from '../builders'
import { label } from '../labels'
import { databaseWith } from '../features/people/database'
import { ledBy } from '../features/cycle-rows'

const cycle = aCycle()
const cycleId = cycle.id
const named = (firstName: string) => aPerson({ firstName, lastName: '' })
const mentor = named('Mentor')
const mentee = named('Mentee')
const applicant = named('Applicant')
const leader = named('Leader')
const guest = named('Guest')
const workshop = aWorkshop({ cycleId, ...ledBy(leader.id) })
const mentoring = aParticipation({ cycleId, personId: mentor.id, role: 'mentor' })
const learning = aParticipation({ cycleId, personId: mentee.id, role: 'mentee' })
const pair = aPair({ cycleId, mentorId: mentoring.id, menteeId: learning.id })

let db: CiklusDb
beforeEach(async () => {
  db = await databaseWith({
    cycles: [cycle],
    people: [mentor, mentee, applicant, leader, guest, named('Stranger')],
    participations: [mentoring, learning, aParticipation({ personId: guest.id })],
    applications: [anApplication({ cycleId, personId: applicant.id })],
    pairs: [pair, aPair()],
    workshops: [workshop, aWorkshop()],
    attendance: [anAttendance({ workshopId: workshop.id, personId: guest.id })],
  })
})

const write = (...edits: readonly Edit[]) =>
  commit(db, { label: label('test:edit'), place: null, edits: [...edits] })
const namesIn = (rows: { readonly people: readonly { firstName: string }[] } | null | undefined) =>
  rows?.people.map(({ firstName }) => firstName).sort()

describe('The parts of a cycle', () => {
  it('are those asked for and no other', async () => {
    const rows = await readCycleParts(cycleId, 'pairs', 'workshops')
    expect(Object.keys(rows ?? {}).sort()).toEqual(['cycle', 'newest', 'pairs', 'workshops'])
    expect(rows?.pairs.map(({ id }) => id)).toEqual([pair.id])
    expect(rows?.workshops.map(({ id }) => id)).toEqual([workshop.id])
    expect(await readCycleParts('nobody', 'pairs')).toBeNull()
  })

  it.each<[readonly CyclePart[], readonly string[]]>([
    [['pairs'], []],
    [
      ['participations', 'pairs'],
      ['Mentee', 'Mentor'],
    ],
    [['applications'], ['Applicant']],
    [['workshops'], ['Leader']],
    [['attendance'], ['Guest']],
    [cycleParts, ['Applicant', 'Guest', 'Leader', 'Mentee', 'Mentor']],
  ])('%j have the people they speak of: %j', async (parts, people) => {
    expect(namesIn(await readCycleParts(cycleId, 'people', ...parts))).toEqual(people)
  })

  it('are together the whole cycle, and as new as the newest of what was asked for', async () => {
    const whole = await readCycleRows(cycleId)
    for (const part of cycleParts) {
      if (part === 'people') continue
      expect((await readCycleParts(cycleId, part))?.[part]).toEqual(whole?.[part])
    }
    await write(change('pairs', pair.id, { startedOn: '2020-03-16' }))
    const [pairs, workshops] = [
      await readCycleParts(cycleId, 'pairs'),
      await readCycleParts(cycleId, 'workshops'),
    ]
    expect(workshops?.newest).toBe(whole?.newest)
    expect(pairs?.newest).toBeGreaterThan(whole?.newest ?? Number.POSITIVE_INFINITY)
    expect((await readCycleRows(cycleId))?.newest).toBe(pairs?.newest)
  })
})
