/**
 * Rules of pairs: how many mentees a mentor takes and still can, who may be paired, what making and ending a pair
 * changes. A full mentor is a warning and not a refusal: the coordinator knows better than a number in a form.
 *
 * What a pair does to the statuses of its two people, decided here once:
 * - made: both become `active`, whatever they were;
 * - ended as `completed`: the mentee becomes `completed`;
 * - ended because somebody left: that person becomes `withdrawn`, the other one is free again;
 * - ended as not a fit or for another reason: both are free again.
 * Free again means `accepted`, or `completed` for a mentor who has brought another pair to its end. Whoever is
 * still in another running pair stays `active`. A mentor whose last running pair was completed is `completed`.
 */
import type { Edit } from './record'
import type { Label } from '../i18n/label'
import type { KeysUnder } from '../i18n/translation-key'
import { change, create } from './edits'
import { compareDates } from '../i18n/dates'
import { comparePeople } from '../i18n/sort'
import type { Cycle } from './cycle'
import { fullName } from './people.rules'
import type { Person } from './person'
import type { Status } from './participation'
import type { Participation } from './participation'
import type { Pair, PairEnd } from './pair'
import { byId } from './by-id'
import { isInside, takesPart } from './participations.rules'

/** A pair runs, was brought to its end, or stopped before it. */
export type PairState = 'running' | 'completed' | 'stopped'

/** The state of a pair. */
export function pairState(pair: Pair): PairState {
  if (pair.ended === null) return 'running'
  return pair.ended.reason === 'completed' ? 'completed' : 'stopped'
}

/** How many mentees a mentor has and can still take. */
export interface MentorLoad {
  /** Running pairs. */
  readonly taken: number
  /** The most they take, or null when they have not said. */
  readonly capacity: number | null
  /** How many more, never below 0; null when they have not said. */
  readonly free: number | null
}

/** The load of one mentor participation. */
export function mentorLoad(mentor: Participation, pairs: readonly Pair[]): MentorLoad {
  const taken = pairs.filter(
    (pair) => pair.mentorId === mentor.id && pairState(pair) === 'running',
  ).length
  const { capacity } = mentor
  return { taken, capacity, free: capacity === null ? null : Math.max(0, capacity - taken) }
}

/** A participation with the person and their name. */
export interface Named {
  readonly participation: Participation
  readonly person: Person
  readonly name: string
}

/** A mentor with what they can still take. */
export interface NamedMentor extends Named {
  readonly load: MentorLoad
}

function named(
  participations: readonly Participation[],
  people: readonly Person[],
): readonly Named[] {
  const persons = byId(people)
  return participations
    .flatMap((participation) => {
      const person = persons.get(participation.personId)
      return person === undefined ? [] : [{ participation, person, name: fullName(person) }]
    })
    .sort(byName)
}

const byName = (a: Named, b: Named): number =>
  comparePeople(a.person, b.person) || (a.participation.id < b.participation.id ? -1 : 1)

/** Mentees of the cycle who are in the program and in no running or completed pair, by name. */
export function menteesWithoutMentor(
  participations: readonly Participation[],
  pairs: readonly Pair[],
  people: readonly Person[],
): readonly Named[] {
  const isMeant = (p: Participation): boolean => takesPart(p) && p.status !== 'completed'
  return named(unpaired(participations, pairs).filter(isMeant), people)
}

/** Those of them who are not in the program yet, for want of a decision or an answer. Making a pair takes them in. */
export function applicantsWithoutMentor(
  participations: readonly Participation[],
  pairs: readonly Pair[],
  people: readonly Person[],
): readonly Named[] {
  const isMeant = (p: Participation): boolean => isInside(p) && !takesPart(p)
  return named(unpaired(participations, pairs).filter(isMeant), people)
}

/** Mentees in no running or completed pair. */
function unpaired(
  participations: readonly Participation[],
  pairs: readonly Pair[],
): readonly Participation[] {
  const taken = new Set(pairs.filter((p) => pairState(p) !== 'stopped').map((p) => p.menteeId))
  return participations.filter((p) => p.role === 'mentee' && !taken.has(p.id))
}

/**
 * Mentors who are in the program, with what they can still take: those with room first, then by name. Who has not said
 * how many they take is counted as taking one, so that mentees are not all offered to the same person.
 */
export function mentorCandidates(
  participations: readonly Participation[],
  pairs: readonly Pair[],
  people: readonly Person[],
): readonly NamedMentor[] {
  const isFull = ({ load }: NamedMentor): number =>
    (load.free ?? Math.max(0, 1 - load.taken)) === 0 ? 1 : 0
  return named(
    participations.filter((p) => p.role === 'mentor' && isInside(p)),
    people,
  )
    .map((mentor) => ({ ...mentor, load: mentorLoad(mentor.participation, pairs) }))
    .sort((a, b) => isFull(a) - isFull(b) || byName(a, b))
}

/** Whether a pair can be made: the first reason why not, or what the coordinator should know before. */
type PairCheck =
  | { readonly possible: false; readonly why: Label }
  | { readonly possible: true; readonly warnings: readonly Label[] }

const refusal = (code: KeysUnder<'pairs:refusal'>): PairCheck => ({
  possible: false,
  why: { key: `pairs:refusal.${code}`, params: {} },
})

/**
 * Whether this mentor and this mentee can be paired. Refused: wrong roles, two cycles, one person, a pair that
 * runs already. Warned about: a full mentor, a mentee who has a mentor already, somebody who is not in the program.
 */
export function checkPair(
  mentor: Participation,
  mentee: Participation,
  pairs: readonly Pair[],
): PairCheck {
  if (mentor.role !== 'mentor') return refusal('notMentor')
  if (mentee.role !== 'mentee') return refusal('notMentee')
  if (mentor.cycleId !== mentee.cycleId) return refusal('otherCycle')
  if (mentor.personId === mentee.personId) return refusal('samePerson')
  const running = pairs.filter((pair) => pairState(pair) === 'running')
  const ofMentee = running.filter((pair) => pair.menteeId === mentee.id)
  if (ofMentee.some((pair) => pair.mentorId === mentor.id)) return refusal('alreadyPaired')
  const warnings: Label[] = []
  const load = mentorLoad(mentor, running)
  if (load.free === 0) {
    const params = { taken: load.taken, capacity: load.capacity ?? 0, count: load.capacity ?? 0 }
    warnings.push({ key: 'pairs:warning.mentorFull', params })
  }
  if (ofMentee.length > 0) warnings.push({ key: 'pairs:warning.menteeHasMentor', params: {} })
  if (!isInside(mentor)) warnings.push({ key: 'pairs:warning.mentorOutside', params: {} })
  if (!isInside(mentee)) warnings.push({ key: 'pairs:warning.menteeOutside', params: {} })
  return { possible: true, warnings }
}

const statusEdits = (participation: Participation | undefined, status: Status): readonly Edit[] =>
  participation === undefined || participation.status === status
    ? []
    : [change('participations', participation.id, { status })]

/** The day a pair begins unless somebody says otherwise: today, or in a cycle that is over, the day its mentoring began. */
export function firstDay(cycle: Cycle, today: string): string {
  if (compareDates(today, cycle.dates.end) <= 0) return today
  return cycle['stage:mentoring']?.start ?? cycle.dates.start
}

/** The day pairs end unless somebody says otherwise: today or the cycle's last day, but not before one of them began. */
export function lastDay(cycle: Cycle, pairs: readonly Pair[], today: string): string {
  const day = compareDates(today, cycle.dates.end) <= 0 ? today : cycle.dates.end
  return pairs.some((pair) => compareDates(day, pair.startedOn) < 0) ? today : day
}

/** The edits that make a pair of the cycle both belong to. Ask {@link checkPair} first. */
export function makePairEdits(
  id: string,
  mentor: Participation,
  mentee: Participation,
  startedOn: string,
): readonly Edit[] {
  const pair: Pair = {
    id,
    cycleId: mentor.cycleId,
    mentorId: mentor.id,
    menteeId: mentee.id,
    startedOn,
    ended: null,
  }
  return [create('pairs', pair), ...statusEdits(mentor, 'active'), ...statusEdits(mentee, 'active')]
}

/** Why a pair cannot end like this, or null when it can. */
export function endProblem(pair: Pair, end: PairEnd): Label | null {
  return compareDates(end.on, pair.startedOn) < 0
    ? { key: 'pairs:problem.endBeforeStart', params: { from: pair.startedOn, on: end.on } }
    : null
}

function mentorStatus(end: PairEnd, others: readonly Pair[]): Status {
  if (others.some((pair) => pairState(pair) === 'running')) return 'active'
  if (end.reason === 'mentorLeft') return 'withdrawn'
  const finished =
    end.reason === 'completed' || others.some((pair) => pairState(pair) === 'completed')
  return finished ? 'completed' : 'accepted'
}

function menteeStatus(end: PairEnd, others: readonly Pair[]): Status {
  if (others.some((pair) => pairState(pair) === 'running')) return 'active'
  if (end.reason === 'completed') return 'completed'
  return end.reason === 'menteeLeft' ? 'withdrawn' : 'accepted'
}

/**
 * The edits that end a pair, the changes of the two statuses included (see the top of this file). `pairs` and
 * `participations` are those of the cycle.
 */
export function endPairEdits(
  pair: Pair,
  end: PairEnd,
  pairs: readonly Pair[],
  participations: readonly Participation[],
): readonly Edit[] {
  const others = pairs.filter((other) => other.id !== pair.id)
  const find = (id: string): Participation | undefined => participations.find((p) => p.id === id)
  const ofMentor = others.filter((other) => other.mentorId === pair.mentorId)
  const ofMentee = others.filter((other) => other.menteeId === pair.menteeId)
  return [
    change('pairs', pair.id, { ended: end }),
    ...statusEdits(find(pair.mentorId), mentorStatus(end, ofMentor)),
    ...statusEdits(find(pair.menteeId), menteeStatus(end, ofMentee)),
  ]
}

const nobody = { id: null, firstName: '', lastName: '' } as const

/** A pair with the names of its two people; empty and null for a person who is in the trash. */
export interface NamedPair {
  readonly pair: Pair
  readonly mentorName: string
  readonly menteeName: string
  readonly mentorPersonId: string | null
  readonly menteePersonId: string | null
  readonly state: PairState
}

/** The ids of the two, the mentee first, as far as they are known. */
export function peopleOfPair({ menteePersonId, mentorPersonId }: NamedPair): readonly string[] {
  return [menteePersonId, mentorPersonId].filter((id) => id !== null)
}

/** The pairs with names, sorted by the mentor's last name, then the mentee's, then the first day. */
export function namedPairs(
  pairs: readonly Pair[],
  participations: readonly Participation[],
  people: readonly Person[],
): readonly NamedPair[] {
  const persons = byId(people)
  const places = byId(participations)
  const personOf = (id: string): Person | undefined => persons.get(places.get(id)?.personId ?? '')
  return pairs
    .map((pair) => {
      const mentor = personOf(pair.mentorId) ?? nobody
      const mentee = personOf(pair.menteeId) ?? nobody
      return { pair, mentor, mentee, state: pairState(pair) }
    })
    .sort(
      (a, b) =>
        comparePeople(a.mentor, b.mentor) ||
        comparePeople(a.mentee, b.mentee) ||
        compareDates(a.pair.startedOn, b.pair.startedOn) ||
        (a.pair.id < b.pair.id ? -1 : 1),
    )
    .map(({ pair, mentor, mentee, state }) => ({
      pair,
      mentorName: fullName(mentor),
      menteeName: fullName(mentee),
      mentorPersonId: mentor.id,
      menteePersonId: mentee.id,
      state,
    }))
}
