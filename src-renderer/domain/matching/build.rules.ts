/**
 * The problem of a cycle, made of its people, criteria and a draft; with everything that is wrong with what was entered, in words.
 * People are taken in the order of their ids, so that the same data in another order give the same answer.
 */
import { label } from '../edits'
import type { Criterion } from '../criterion'
import type { CycleOf } from '../cycle-rows'
import type { MatchingDraft } from '../matching-draft'
import { fullName } from '../people.rules'
import { takesPart } from '../participations.rules'
import { menteesWithoutMentor, mentorCandidates, mentorLoad, pairState } from '../pairs.rules'
import type { Label } from '../../i18n/label'
import { knownOf, scoreOf, sourcesOf, thresholdOf } from './criteria.rules'
import type { Known } from './criteria.rules'
import type { Problem } from './problem.rules'
import { questionsOf, textOf, wordsOf, entriesOf } from './sides.rules'
import type { Side } from './sides.rules'

/** What a matching is made of. */
export type MatchingRows = CycleOf<
  'pairs' | 'participations' | 'applications' | 'people' | 'criteria'
>

/** A problem with the people it is about. */
export interface Built {
  readonly problem: Problem
  readonly mentees: readonly Side[]
  readonly mentors: readonly Side[]
  readonly criteria: readonly Criterion[]
  readonly known: Known
  /** The mentees of running pairs, by the participation of the mentor. */
  readonly running: ReadonlyMap<string, readonly Side[]>
  /** What is wrong with what was entered; the matching goes on without it. */
  readonly remarks: readonly Label[]
}

const byId = (a: Side, b: Side): number => (a.participation.id < b.participation.id ? -1 : 1)

/**
 * The mentees who wait for a mentor and the mentors who take part: whoever was only invited may still say no. `isMeant` tells who
 * was not set aside.
 */
export function sidesOf(rows: MatchingRows, draft: MatchingDraft | null) {
  const applications = new Map(rows.applications.map((one) => [one.personId, one]))
  const isMeant = (id: string): boolean => draft?.[`aside:${id}`] !== true
  const side = ({ participation, person }: Pick<Side, 'participation' | 'person'>): Side => ({
    ...{ participation, person },
    application: applications.get(person.id) ?? null,
  })
  const { participations, pairs, people } = rows
  return {
    mentees: menteesWithoutMentor(participations, pairs, people).map(side),
    mentors: mentorCandidates(participations, pairs, people)
      .filter(({ participation }) => takesPart(participation))
      .map(side),
    isMeant,
  }
}

/** No mentor takes more than this without somebody having a second look at the number. */
const manyMentees = 50

/** How many mentees a mentor still takes, at the least and at the most; whoever has not said takes one. */
function placesOf(mentor: Side, rows: MatchingRows, remarks: Label[]) {
  const { participation, person } = mentor
  const name = fullName(person)
  const { taken } = mentorLoad(participation, rows.pairs)
  const whole = (value: number | null | undefined, usual: number): number => {
    if (value === null || value === undefined) return usual
    if (!Number.isSafeInteger(value) || value < 0) {
      remarks.push(label('matching:remark.capacity', { name, number: value }))
      return 0
    }
    if (value > manyMentees) remarks.push(label('matching:remark.many', { name, number: value }))
    return Math.min(value, manyMentees)
  }
  const most = whole(participation.capacity, 1)
  const least = whole(participation.least, 0)
  const { capacityNote } = participation
  if (capacityNote !== null && capacityNote.trim() !== '')
    remarks.push(label('matching:remark.capacityNote', { name, note: capacityNote, number: most }))
  if (least > most) remarks.push(label('matching:remark.least', { name, least, most }))
  return { most: Math.max(0, most - taken), least: Math.max(0, Math.min(least, most) - taken) }
}

/** The limits that count one attribute, as the flow can keep them; the others are checked afterwards. */
function limitsOf(criteria: readonly Criterion[]): {
  readonly kept: readonly Criterion[]
  readonly checked: readonly Criterion[]
} {
  const limits = criteria.filter((one) => one.kind === 'limit' && one.value !== null)
  const attribute = limits[0] && sourcesOf(limits[0]).wants
  return {
    kept: limits.filter((one) => sourcesOf(one).wants === attribute),
    checked: limits.filter((one) => sourcesOf(one).wants !== attribute),
  }
}

const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ')

/** Whether a limit counts a mentee: one of the entries is the value. */
function isCounted(limit: Criterion, mentee: Side): boolean {
  const text = textOf(mentee, sourcesOf(limit).wants)
  return text !== null && entriesOf(text).some((entry) => sameWords(entry, limit.value ?? ''))
}

/** Who is in a running pair already, by the participation of the mentor. */
function runningOf(rows: MatchingRows): ReadonlyMap<string, readonly Side[]> {
  const places = new Map(rows.participations.map((one) => [one.id, one]))
  const people = new Map(rows.people.map((one) => [one.id, one]))
  const applications = new Map(rows.applications.map((one) => [one.personId, one]))
  const found = new Map<string, Side[]>()
  for (const { menteeId, mentorId } of rows.pairs.filter((pair) => pairState(pair) === 'running')) {
    const participation = places.get(menteeId)
    const person = people.get(participation?.personId ?? '')
    if (participation === undefined || person === undefined) continue
    const application = applications.get(person.id) ?? null
    found.set(mentorId, [...(found.get(mentorId) ?? []), { participation, person, application }])
  }
  return found
}

/** How many mentees a mentor has already whom a limit counts. */
const hasOf = (limit: Criterion, mentor: Side, running: Built['running']): number =>
  (running.get(mentor.participation.id) ?? []).filter((mentee) => isCounted(limit, mentee)).length

/** What every mentor may have of each kind, less those they have already. */
function limitTable(limits: readonly Criterion[], { mentors, running }: Gathered): Int32Array {
  return Int32Array.from(
    limits.flatMap((limit) =>
      mentors.map((mentor) => Math.max(0, (limit.most ?? 0) - hasOf(limit, mentor, running))),
    ),
  )
}

/** What criteria ask about that nobody has answered: a question that was deleted, or never asked. */
function unanswered(criteria: readonly Criterion[], sides: readonly Side[]): readonly Label[] {
  const questions = new Set(questionsOf(sides))
  return criteria.flatMap((criterion) => {
    const { wants, offers } = sourcesOf(criterion)
    const gone = [wants, offers].find(
      (source) => source.startsWith('answer:') && !questions.has(source),
    )
    const question = gone?.slice('answer:'.length) ?? ''
    return gone === undefined
      ? []
      : [label('matching:remark.question', { name: criterion.name, question })]
  })
}

/** Mentees whom two values of the limited attribute count: the second is checked afterwards only. */
function twiceCounted(limits: readonly Criterion[], mentees: readonly Side[]): readonly Label[] {
  return mentees
    .filter((mentee) => limits.filter((limit) => isCounted(limit, mentee)).length > 1)
    .map(({ person }) => label('matching:remark.twice', { name: fullName(person) }))
}

/** The points of all pairs, and which of them may be, mentee by mentee. */
export function pairsOf(
  draft: MatchingDraft | null,
  { mentees, mentors, criteria, known }: Omit<Built, 'problem' | 'remarks' | 'running'>,
): Pick<Problem, 'points' | 'allowed'> {
  const points = new Int32Array(mentees.length * mentors.length)
  const allowed = new Uint8Array(points.length)
  let at = 0
  for (const mentee of mentees)
    for (const mentor of mentors) {
      const score = scoreOf(criteria, mentee, mentor, known)
      const name = `${mentee.participation.id}|${mentor.participation.id}` as const
      const isOne = mentee.person.id === mentor.person.id
      const isRuledOut = isOne || score.against.length > 0 || draft?.[`forbid:${name}`] === true
      points[at] = score.points
      allowed[at] = isRuledOut ? 0 : 1
      at += 1
    }
  return { points, allowed }
}

/** The mentors that were locked to the mentees, by their places in the list; -1 for none. */
function lockedOf(draft: MatchingDraft | null, mentees: readonly Side[], mentors: readonly Side[]) {
  const places = new Map(mentors.map(({ participation }, at) => [participation.id, at]))
  return Int32Array.from(mentees, ({ participation }) => {
    const mentorId = draft?.[`lock:${participation.id}`] ?? null
    return mentorId === null ? -1 : (places.get(mentorId) ?? -1)
  })
}

/** The people, criteria and remarks, without the points of all pairs, which take their time. */
export interface Gathered extends Omit<Built, 'problem'> {
  /** How many each mentor still takes. */
  readonly places: readonly { readonly most: number; readonly least: number }[]
}

/** Gathers what a problem is made of. `pairedBefore` are pairs of earlier cycles, see {@link Known}. */
export function gather(
  rows: MatchingRows,
  draft: MatchingDraft | null,
  pairedBefore: Iterable<string>,
): Gathered {
  const { isMeant, ...all } = sidesOf(rows, draft)
  const meant = (sides: readonly Side[]): readonly Side[] =>
    sides.filter(({ participation }) => isMeant(participation.id)).sort(byId)
  const mentees = meant(all.mentees)
  const mentors = meant(all.mentors)
  const criteria = [...rows.criteria].sort(
    (a, b) => a.position - b.position || (a.id < b.id ? -1 : 1),
  )
  const remarks: Label[] = [
    ...unanswered(criteria, [...mentees, ...mentors]),
    ...twiceCounted(limitsOf(criteria).kept, mentees),
  ]
  const places = mentors.map((mentor) => placesOf(mentor, rows, remarks))
  const known = knownOf(pairedBefore)
  return { mentees, mentors, criteria, known, running: runningOf(rows), remarks, places }
}

/** Builds the problem. */
export function buildProblem(
  rows: MatchingRows,
  draft: MatchingDraft | null,
  pairedBefore: Iterable<string>,
): Built {
  const gathered = gather(rows, draft, pairedBefore)
  const { mentees, mentors, criteria, places } = gathered
  const { kept } = limitsOf(criteria)
  const problem: Problem = {
    mentees: mentees.length,
    mentors: mentors.length,
    ...pairsOf(draft, gathered),
    least: Int32Array.from(places, ({ least }) => least),
    most: Int32Array.from(places, ({ most }) => most),
    threshold: thresholdOf(draft) ?? Number.MIN_SAFE_INTEGER,
    locked: lockedOf(draft, mentees, mentors),
    kindOf: Int32Array.from(mentees, (mentee) =>
      kept.findIndex((limit) => isCounted(limit, mentee)),
    ),
    kinds: kept.length,
    limits: limitTable(kept, gathered),
  }
  return { ...gathered, problem }
}

/** A limit that a mentor's mentees are beyond. */
interface OverLimit {
  readonly limit: Criterion
  readonly mentor: Side
  readonly count: number
}

/** The limits that the flow could not keep and that an assignment breaks, with the pairs there are already. */
export function brokenLimits(
  built: Omit<Built, 'problem'>,
  mentorOf: Int32Array,
): readonly OverLimit[] {
  const { kept, checked } = limitsOf(built.criteria)
  return [...kept, ...checked].flatMap((limit) =>
    built.mentors.flatMap((mentor, at) => {
      const own = built.mentees.filter(
        (mentee, place) => mentorOf[place] === at && isCounted(limit, mentee),
      ).length
      const count = own + hasOf(limit, mentor, built.running)
      return count > (limit.most ?? 0) ? [{ limit, mentor, count }] : []
    }),
  )
}

/** The criteria that a cycle begins with when it has none: what forms usually ask. */
export function usualCriteria(cycleId: string, names: readonly string[]): readonly Criterion[] {
  const kinds = ['fields', 'wish', 'city', 'organization', 'pairedBefore'] as const
  const weights = [5, 5, 2, 3, 3]
  return kinds.map((kind, at) => ({
    id: `${cycleId}~${kind}`,
    ...{ cycleId, kind, name: names[at] ?? '', weight: weights[at] ?? 1 },
    ...{ isRequired: false, wants: null, offers: null, value: null, most: null },
    position: at + 1,
  }))
}
