/** The goals of the sample's mentees: taken over from what they applied with, most of them with how they stand, and what serves them. */
import { change } from '../../src-renderer/domain/edits'
import type { GoalStandings, GoalTeller } from '../../src-renderer/domain/goal'
import { takeOverEdits, takeable } from '../../src-renderer/domain/goals.rules'
import type { Edit } from '../../src-renderer/domain/record'
import type { SampleKit } from './sample-kit'

/** Which goals, by a word in them, a workshop serves, by its day. Nothing serves cultural policy, or a team of volunteers. */
const serving: readonly (readonly [word: string, ...days: readonly string[]])[] = [
  ['fond', '2020-05-09'],
  ['sponsors', '2020-05-09', '2020-12-12'],
  ['festival budget', '2020-05-09'],
  ['cinema', '2020-05-09', '2020-09-19'],
  ['Audience', '2020-09-19'],
  ['часопис', '2020-09-19'],
  ['biblioteku', '2020-09-19'],
  ['brenda', '2020-12-12'],
  ['izložba', '2020-10-24'],
  ['residency', '2020-04-04', '2020-10-24'],
  ['artists who came', '2020-06-20'],
]

/** What was done about some of them, by a word in the goal. */
const done: readonly (readonly [word: string, done: string])[] = [
  ['cinema', 'The city gave the key and the first year of heating; the projector is borrowed.'],
  ['biblioteku', 'Kombi je nađen, a osam sela ima svoj dan.'],
  ['часопис', 'Први број је штампан у сто примерака.'],
  ['Audience', 'Two schools come every month.'],
]

/** Who says how they stand, in the order in which goals get theirs. */
const tellers = [
  'mentee',
  'mentee',
  'both',
  'mentee',
  'mentor',
] as const satisfies readonly GoalTeller[]

/** How a goal stands, by its place: a beginning, a middle for three of four, an end for most of those whose pair is over. */
function standingsOf(at: number, isOver: boolean): GoalStandings {
  const teller = tellers[at % tellers.length] ?? 'both'
  const start = 1 + (at % 3)
  const moved = at % 5 === 4 ? 0 : 1 + (at % 2)
  return {
    [`standing:${teller}Start` as const]: start,
    [`standing:${teller}Middle` as const]:
      at % 4 === 3 ? null : Math.min(5, start + Math.sign(moved)),
    [`standing:${teller}End` as const]: isOver && at % 6 !== 5 ? Math.min(5, start + moved) : null,
  }
}

/** Takes the goals over and records how they stand. */
export async function addGoals(kit: SampleKit, cycleId: string): Promise<void> {
  const { applications, participations, pairs } = await kit.rows(cycleId)
  // A sentence that somebody broke in two is one goal.
  const whole = applications.map((one) => ({
    ...one,
    goals: one.goals?.replace(/\s*\n/gu, ' ') ?? null,
  }))
  const paired = new Set(pairs.map(({ menteeId }) => menteeId))
  const mentees = participations.filter(({ id }) => paired.has(id))
  await kit.write('2020-03-22', takeOverEdits(takeable(whole, mentees, [])))
  const over = new Set(
    mentees.filter(({ status }) => status === 'completed').map(({ personId }) => personId),
  )
  const { workshops, goals } = await kit.rows(cycleId)
  const edits = goals.map((goal, at): Edit => {
    const days = serving.find(([word]) => goal.title.includes(word))?.slice(1) ?? []
    const served = workshops.filter(({ when }) => days.includes(when.date))
    const said = at % 2 === 0 ? done.find(([word]) => goal.title.includes(word))?.[1] : undefined
    return change('goals', goal.id, {
      ...standingsOf(at, over.has(goal.personId)),
      ...Object.fromEntries(served.map(({ id }) => [`workshop:${id}`, true])),
      ...(said === undefined ? {} : { done: said }),
    })
  })
  await kit.write('2021-02-26', edits)
}
