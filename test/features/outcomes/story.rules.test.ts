/** Everything of the two of a pair, or of one person over all cycles, in time order; and what comes next. */
import { describe, expect, it } from 'vitest'
import { comingFor } from '../../../src-renderer/features/outcomes/coming.rules'
import { storyOf } from '../../../src-renderer/features/outcomes/story.rules'
import type { StoryRows } from '../../../src-renderer/features/outcomes/story-rows'
import { storyText } from '../../../src-renderer/features/outcomes/story.words'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import {
  aCycle,
  aGoal,
  aLetter,
  aMeeting,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aSupportNote,
  aTestimonial,
  aWorkshop,
  anApplication,
  anAttendance,
  anAward,
} from '../../builders'

const english = translatorFor('en')
const cycle = aCycle({
  name: 'Cycle 6',
  dates: { start: '2020-03-01', end: '2021-02-28' },
  'stage:mentoring': { start: '2020-04-01', end: '2020-12-01' },
})
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić' })
const vera = aPerson({ firstName: 'Vera', lastName: 'Kostić' })
const other = aPerson({ firstName: 'Boban', lastName: 'Ćirić' })
const part = (personId: string, role: 'mentee' | 'mentor') =>
  aParticipation({ cycleId: cycle.id, personId, role })
const [mentee, mentor, another] = [
  part(ana.id, 'mentee'),
  part(vera.id, 'mentor'),
  part(other.id, 'mentee'),
]
const pair = aPair({ cycleId: cycle.id, menteeId: mentee.id, mentorId: mentor.id })
const second = aPair({ cycleId: cycle.id, menteeId: another.id, mentorId: mentor.id })
const of = { cycleId: cycle.id, personId: ana.id }
const workshop = aWorkshop({
  cycleId: cycle.id,
  title: 'Budžet',
  when: { date: '2020-05-09', time: null },
})
const project = aProject({ ...of, on: '2020-11-01', title: 'Festival' })
const rows: StoryRows = {
  cycles: [cycle],
  people: [ana, vera, other],
  participations: [mentee, mentor, another],
  applications: [anApplication(of)],
  pairs: [pair, second],
  meetings: [
    aMeeting({ pairId: pair.id, date: '2020-04-12', minutes: 90, note: 'Budžet' }),
    aMeeting({ pairId: second.id, date: '2020-04-13' }),
  ],
  workshops: [workshop],
  attendance: [
    anAttendance({ workshopId: workshop.id, personId: ana.id }),
    anAttendance({ workshopId: workshop.id, personId: vera.id, state: 'absent' }),
  ],
  awards: [anAward({ ...of, issuedOn: '2021-02-25' })],
  projects: [project],
  goals: [aGoal({ ...of, title: 'Plan', 'standing:menteeEnd': 4 })],
  supportNotes: [
    aSupportNote({ ...of, on: '2020-06-01', whom: 'Galerija Kula' }),
    aSupportNote({
      ...of,
      on: '2021-03-01',
      kind: 'news',
      whom: null,
      note: 'Drugo izdanje',
      projectId: project.id,
    }),
  ],
  testimonials: [aTestimonial({ ...of, on: '2020-12-24' })],
  letters: [
    aLetter({ ...of, name: 'Poziv', sentOn: '2020-04-05', pairId: pair.id }),
    aLetter({ cycleId: cycle.id, personId: vera.id, sentOn: '2020-04-06', pairId: second.id }),
  ],
}
const today = '2021-06-01'
const said = (lines: ReturnType<typeof storyOf>) =>
  lines.map((line) => `${line.on} ${storyText(line, english)}`)

describe('the story of a pair', () => {
  it('has everything of the two, the newest first, and nothing of others', () => {
    expect(said(storyOf(rows, { pair, menteeId: ana.id, mentorId: vera.id }, today))).toEqual([
      '2021-03-01 News of Festival',
      '2021-02-25 Certificate of completion: Ana Zorić',
      '2020-12-24 Testimonial of Ana Zorić, not to be published',
      '2020-12-01 Goal at step 4: Plan',
      '2020-11-01 Festival (Event)',
      '2020-06-01 Ana Zorić – Put in touch with: Galerija Kula',
      '2020-05-09 Ana Zorić at “Budžet”',
      '2020-04-12 They met: 1 h 30 min',
      '2020-04-05 Letter to Ana Zorić: Poziv',
      '2020-04-01 Goal: Plan',
      '2020-03-15 Ana Zorić and Vera Kostić became a pair',
      '2020-01-20 Ana Zorić applied',
    ])
  })

  it('is the same for rows in any order', () => {
    const turned = Object.fromEntries(
      Object.entries(rows).map(([name, some]) => [name, some.toReversed()]),
    ) as unknown as StoryRows
    const story = { pair, menteeId: ana.id, mentorId: vera.id }
    expect(said(storyOf(turned, story, today))).toEqual(said(storyOf(rows, story, today)))
  })

  it('stays whole when one of the two is in the trash', () => {
    expect(
      storyOf(rows, { pair, menteeId: null, mentorId: vera.id }, today).length,
    ).toBeGreaterThan(0)
  })
})

describe('the story of a person', () => {
  it('has their parts in cycles and all of their pairs, with names', () => {
    const lines = said(storyOf(rows, { personId: vera.id }, today))
    expect(lines).toContain('2020-03-01 Cycle 6: Mentor')
    expect(lines).toContain('2020-04-13 Boban Ćirić and Vera Kostić met: 1 h 30 min')
    expect(lines).toContain('2020-04-12 Ana Zorić and Vera Kostić met: 1 h 30 min')
  })
})

describe('a line of a story', () => {
  it('has a day only where somebody has said it', () => {
    const told = { ...rows, participations: [{ ...mentee, joinedOn: null }, mentor] }
    const undated = (some: StoryRows) =>
      storyOf(some, { personId: ana.id }, today)
        .filter(({ isDated }) => isDated === false)
        .map((line) => storyText(line, english))
    expect(undated(told)).toEqual(['Goal at step 4: Plan', 'Goal: Plan', 'Cycle 6: Mentee'])
    const joined = { ...rows, participations: [{ ...mentee, joinedOn: '2020-03-02' }, mentor] }
    expect(undated(joined)).toEqual(['Goal at step 4: Plan', 'Goal: Plan'])
  })

  it('says who led a workshop once it was held', () => {
    const led = { ...rows, workshops: [{ ...workshop, [`facilitator:${vera.id}`]: true as const }] }
    const keys = (on: string) =>
      storyOf(led, { personId: vera.id }, on).filter(({ key }) => key.startsWith('led '))
    expect(keys('2020-05-08')).toEqual([])
    expect(keys('2020-05-09')).toHaveLength(1)
  })

  it('leads to the pair in the list of pairs', () => {
    const lines = storyOf(rows, { personId: vera.id }, today)
    const targets = lines.map(({ target }) => target).filter(({ screen }) => screen === 'pairs')
    expect(targets.length).toBeGreaterThan(0)
    for (const target of targets) expect(target).toMatchObject({ filters: { view: 'list' } })
  })

  it('names a project of an earlier cycle in its news, and does not tell of the project again', () => {
    const old = { ...project, cycleId: 'earlier' }
    const lines = storyOf(
      { ...rows, projects: [], earlierProjects: [old] },
      { pair, menteeId: ana.id, mentorId: vera.id },
      today,
    )
    expect(said(lines)).toContain('2021-03-01 News of Festival')
    expect(lines.some(({ key }) => key.startsWith('project '))).toBe(false)
  })
})

describe('what comes next', () => {
  it('are workshops to come, the next standing and the end of the mentoring, by day', () => {
    const next = comingFor(cycle, rows, pair, '2020-05-01')
    expect(next.map((line) => `${line.on} ${storyText(line, english)}`)).toEqual([
      '2020-05-09 Workshop: Budžet',
      '2020-08-01 How do the goals stand in the middle?',
      '2020-12-01 The mentoring ends',
    ])
  })

  it('is nothing for a pair that has ended, and after the cycle', () => {
    const ended = { on: '2020-06-01', reason: 'menteeLeft', note: '' } as const
    expect(comingFor(cycle, rows, { ...pair, ended }, '2020-05-01')).toEqual([])
    expect(comingFor(cycle, rows, pair, '2021-05-01')).toEqual([])
  })
})
