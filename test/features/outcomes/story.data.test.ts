/** Everything of a person is read over all cycles, without what is in the trash. */
import { describe, expect, it } from 'vitest'
import { storyOf } from '../../../src-renderer/features/outcomes/story.rules'
import { readStory } from '../../../src-renderer/features/outcomes/story.data'
import { remove } from '../../../src-renderer/domain/edits'
import { act } from '../../../src-renderer/app/act'
import {
  aCycle,
  aMeeting,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aWorkshop,
  anAttendance,
} from '../../builders'
import { ledBy } from '../cycle-rows'
import { databaseWith } from '../people/database'

const cycles = [
  aCycle({ name: 'Cycle 5', dates: { start: '2018-03-01', end: '2019-02-28' } }),
  aCycle({ name: 'Cycle 6' }),
] as const
const [ana, vera] = [aPerson({ firstName: 'Ana' }), aPerson({ firstName: 'Vera' })]
const mentee = aParticipation({ cycleId: cycles[0].id, personId: ana.id })
const mentor = aParticipation({ cycleId: cycles[0].id, personId: vera.id, role: 'mentor' })
const again = aParticipation({ cycleId: cycles[1].id, personId: ana.id, role: 'mentor' })
const pair = aPair({ cycleId: cycles[0].id, menteeId: mentee.id, mentorId: mentor.id })
const workshop = aWorkshop({ cycleId: cycles[1].id })
const led = aWorkshop({ cycleId: cycles[1].id, ...ledBy(ana.id) })
const project = aProject({ cycleId: cycles[0].id, personId: ana.id, on: '2018-12-01' })

describe('the story of a person', () => {
  it('reaches over all cycles, and names whom they worked with', async () => {
    await databaseWith({
      cycles,
      people: [ana, vera],
      participations: [mentee, mentor, again],
      pairs: [pair],
      meetings: [aMeeting({ pairId: pair.id })],
      workshops: [workshop, led, aWorkshop({ cycleId: cycles[1].id })],
      attendance: [anAttendance({ workshopId: workshop.id, personId: ana.id })],
      projects: [project],
    })
    const rows = await readStory(ana.id)
    expect(rows.workshops.map(({ id }) => id).toSorted()).toEqual([workshop.id, led.id].toSorted())
    const keys = storyOf(rows, { personId: ana.id }, '2030-01-01').map(
      ({ key }) => key.split(' ')[0],
    )
    expect(keys.toSorted()).toEqual(
      ['attendance', 'began', 'led', 'meeting', 'part', 'part', 'project'].toSorted(),
    )
    expect(rows.people.map(({ firstName }) => firstName)).toEqual(
      expect.arrayContaining(['Ana', 'Vera']),
    )
    const at = '2021-01-01T10:00:00.000Z'
    await act({ key: 'core:undo.undone', params: {} }, [remove('projects', project.id, at)])
    expect((await readStory(ana.id)).projects).toEqual([])
  })
})
