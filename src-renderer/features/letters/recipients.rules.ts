/** To whom letters go: those of a decision, those of a role, both of each pair, or whom somebody chose. Pure. */
import { byId } from '../../domain/by-id'
import type { CycleOf } from '../../domain/cycle-rows'
import { toldApplicants } from '../../domain/letters-due.rules'
import type { LetterGroup } from '../../domain/letters-due.rules'
import type { LetterPurpose } from '../../domain/letter-template'
import { pairState } from '../../domain/pairs.rules'
import type { Pair } from '../../domain/pair'
import { inCycle, isInside, takesPart } from '../../domain/participations.rules'
import type { Participation, Role } from '../../domain/participation'
import type { Person } from '../../domain/person'
import { comparePeople } from '../../i18n/sort'

/** Somebody who is written to, as what, and about which pair. */
export interface Recipient {
  /** The person, and the pair where there is one. */
  readonly id: string
  readonly person: Person
  /** Null for somebody who has no part in the cycle. */
  readonly role: Role | null
  /** Their interview, as far as it is set. */
  readonly interview: Pick<Participation, 'interviewOn' | 'interviewPlace'> | null
  readonly pair: { readonly id: string; readonly partner: Person } | null
}

/** What recipients are found in. */
type LetterRows = CycleOf<'people' | 'participations' | 'pairs' | 'letters'>

/** Whom somebody chose on another screen. */
export interface Chosen {
  readonly people: readonly Person[]
  readonly pairIds: readonly string[]
}

/** The letter that is meant for a group, to begin with. */
export function purposeFor(group: LetterGroup): LetterPurpose {
  if (group === 'pairs') return 'pair'
  return group === 'mentees' || group === 'mentors' || group === 'chosen' ? 'other' : group
}

/** Both of each pair, the mentee first; without those whose other one is in the trash. */
function pairRecipients(pairs: readonly Pair[], rows: LetterRows): readonly Recipient[] {
  const people = byId(rows.people)
  const parts = byId(rows.participations)
  const personOf = (id: string): Person | undefined => people.get(parts.get(id)?.personId ?? '')
  const mentees = pairs.flatMap((pair) => {
    const mentor = personOf(pair.mentorId)
    const mentee = personOf(pair.menteeId)
    return mentor && mentee ? [{ pair, mentor, mentee }] : []
  })
  return mentees
    .toSorted((a, b) => comparePeople(a.mentee, b.mentee) || (a.pair.id < b.pair.id ? -1 : 1))
    .flatMap(({ pair: { id }, mentor, mentee }): Recipient[] => [
      { ...one(mentee, 'mentee'), id: `${mentee.id} ${id}`, pair: { id, partner: mentor } },
      { ...one(mentor, 'mentor'), id: `${mentor.id} ${id}`, pair: { id, partner: mentee } },
    ])
}

const one = (
  person: Person,
  role: Role | null,
  interview: Recipient['interview'] = null,
): Recipient => ({ id: person.id, person, role, interview, pair: null })

const sorted = (recipients: readonly Recipient[]): readonly Recipient[] =>
  recipients.toSorted(
    (a, b) => comparePeople(a.person, b.person) || (a.person.id < b.person.id ? -1 : 1),
  )

function withPart(rows: LetterRows, isMeant: (part: Participation) => boolean) {
  const people = byId(rows.people)
  const found = rows.participations.filter(isMeant).flatMap((part) => {
    const person = people.get(part.personId)
    return person === undefined ? [] : [one(person, part.role, part)]
  })
  return sorted(found)
}

/** What somebody does in the cycle: of several parts one in which they are inside, mentors and mentees first. */
function partIn(person: Person, { cycle, participations }: LetterRows): Participation | null {
  const own = inCycle(participations, cycle.id).filter(({ personId }) => personId === person.id)
  return own.find(isInside) ?? own[0] ?? null
}

/** Everybody of a group, by name; both of a pair beside one another. */
export function recipientsOf(
  group: LetterGroup,
  rows: LetterRows,
  chosen: Chosen,
): readonly Recipient[] {
  if (group === 'pairs')
    return pairRecipients(
      rows.pairs.filter((pair) => pairState(pair) === 'running'),
      rows,
    )
  if (group === 'chosen') {
    const ids = new Set(chosen.pairIds)
    const people = chosen.people.map((person) => {
      const part = partIn(person, rows)
      return one(person, part?.role ?? null, part)
    })
    const pairs = rows.pairs.filter(({ id }) => ids.has(id))
    return [...sorted(people), ...pairRecipients(pairs, rows)]
  }
  if (group === 'mentors')
    return withPart(rows, (part) => part.role === 'mentor' && takesPart(part))
  if (group === 'mentees')
    return withPart(rows, (part) => part.role === 'mentee' && takesPart(part))
  if (group === 'interview')
    return withPart(rows, ({ role, status }) => role === 'mentee' && status === 'interview')
  const told = toldApplicants(rows).filter(({ purpose }) => purpose === group)
  const ids = new Set(told.map(({ participation }) => participation.id))
  return withPart(rows, ({ id }) => ids.has(id))
}
