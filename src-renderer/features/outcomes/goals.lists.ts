/** The goals of a cycle as lists show them. */
import { byId } from '../../domain/by-id'
import { goalsInOrder } from '../../domain/goals.rules'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { namedPairs } from '../../domain/pairs.rules'
import { takesPart } from '../../domain/participations.rules'
import { comparePeople } from '../../i18n/sort'
import type { CycleOf } from '../../domain/cycle-rows'
import type { StoredCycle } from '../../storage/cycle-rows'
import type { GoalRow } from './goal-cells'

/** What the goals of a cycle are shown with. */
export const goalParts = ['goals', 'participations', 'applications', 'people', 'workshops'] as const
/** A cycle with what its goals are shown with. */
export type GoalRows = CycleOf<(typeof goalParts)[number]>
/** The same with the pairs, whose mentors the list can say. */
export const goalListParts = [...goalParts, 'pairs'] as const
/** A cycle with what its list of goals is shown with. */
export type GoalListRows = StoredCycle<(typeof goalListParts)[number]>

const nobody = { id: '', firstName: '', lastName: '' } as const

/** Goals with whose they are, by last name, of one person by their place. Of somebody in the trash there are none. */
export function goalRows(rows: Pick<GoalRows, 'goals' | 'people'>): readonly GoalRow[] {
  const people = byId(rows.people)
  const known = goalsInOrder(rows.goals).filter(({ personId }) => people.has(personId))
  const person = (id: string) => people.get(id) ?? nobody
  return known
    .toSorted((a, b) => comparePeople(person(a.personId), person(b.personId)))
    .map((goal) => {
      const of = person(goal.personId)
      return { goal, name: fullName(of), sortName: `${of.lastName} ${of.firstName}` }
    })
}

/** The names of the mentors of each mentee, by the id of the mentee's person: of pairs that work or have completed. */
export function mentorsByMentee(
  rows: Pick<GoalListRows, 'pairs' | 'participations' | 'people'>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const pairs = namedPairs(rows.pairs, rows.participations, rows.people)
  for (const { menteePersonId, mentorName, state } of pairs) {
    if (state === 'stopped' || menteePersonId === null) continue
    const known = found.get(menteePersonId) ?? []
    if (!known.includes(mentorName)) found.set(menteePersonId, [...known, mentorName])
  }
  return found
}

/** The mentees who take part in the cycle, by last name. */
export function menteesOf(rows: Pick<GoalRows, 'participations' | 'people'>): readonly Person[] {
  const ids = new Set(
    rows.participations.filter((p) => p.role === 'mentee' && takesPart(p)).map((p) => p.personId),
  )
  return rows.people.filter(({ id }) => ids.has(id)).toSorted(comparePeople)
}
