/** The mentor that is sought for a mentee, and who in the register could be asked: alumni and earlier mentors first, with why. */
import { entriesOf, textOf, wordsOf } from '../../domain/matching/sides.rules'
import type { Side } from '../../domain/matching/sides.rules'
import type { Participation } from '../../domain/participation'
import { takesPart } from '../../domain/participations.rules'
import { byLastName, fieldsOf } from '../../domain/people.rules'
import type { Person } from '../../domain/person'

/** What is sought, as the mentee's application and record say it. */
interface Profile {
  readonly fields: readonly string[]
  readonly city: string | null
  readonly goals: string | null
  readonly wish: string | null
}

/** The profile of the mentor for a mentee. */
export function profileOf(mentee: Side): Profile {
  return {
    fields: fieldsOf(mentee.person),
    city: mentee.person.city,
    goals: textOf(mentee, 'goals'),
    wish: textOf(mentee, 'wishedMentor'),
  }
}

/** Somebody who could be asked, and why. */
export interface Candidate {
  readonly person: Person
  /** A mentor of an earlier cycle, somebody who completed one, or neither. */
  readonly was: 'mentor' | 'alumni' | null
  /** Fields of work in common, as the mentee has them. */
  readonly fields: readonly string[]
  readonly isSameCity: boolean
}

const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ')

function wasIn(participations: readonly Participation[], cycleId: string): Candidate['was'] {
  const earlier = participations.filter((one) => one.cycleId !== cycleId)
  if (earlier.some((one) => one.role === 'mentor' && takesPart(one))) return 'mentor'
  return earlier.some(({ role, status }) => role === 'mentee' && status === 'completed')
    ? 'alumni'
    : null
}

/**
 * Who could be asked for a mentee: not mentors and mentees of the cycle, and not those who are on the list. Somebody with nothing in
 * common with the profile and no part in earlier cycles is named only when somebody is looked for by name (`isNamed`).
 */
export function candidatesFor(
  mentee: Side,
  register: readonly {
    readonly person: Person
    readonly participations: readonly Participation[]
  }[],
  listed: ReadonlySet<string>,
  isNamed = false,
): readonly Candidate[] {
  const { cycleId } = mentee.participation
  const sought = profileOf(mentee)
  const weight = ({ was, fields, isSameCity }: Candidate): number =>
    (was === 'mentor' ? 100 : was === 'alumni' ? 90 : 0) + fields.length * 10 + Number(isSameCity)
  return register
    .filter(
      ({ person, participations }) =>
        person.id !== mentee.person.id &&
        !listed.has(person.id) &&
        !participations.some(
          (one) => one.cycleId === cycleId && (one.role === 'mentor' || one.role === 'mentee'),
        ),
    )
    .map(({ person, participations }): Candidate => {
      const theirs = fieldsOf(person)
      return {
        person,
        was: wasIn(participations, cycleId),
        fields: sought.fields.filter((field) => theirs.some((other) => sameWords(field, other))),
        isSameCity: entriesOf(sought.city ?? '').some((city) => sameWords(city, person.city ?? '')),
      }
    })
    .filter(({ was, fields }) => isNamed || was !== null || fields.length > 0)
    .sort((a, b) => weight(b) - weight(a) || byLastName(a.person, b.person))
}
