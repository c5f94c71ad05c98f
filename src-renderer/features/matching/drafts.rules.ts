/** Drafts of a matching: what they hold, what changes them, how two differ, and how one becomes pairs. */
import type { CycleOf } from '../../domain/cycle-rows'
import { change } from '../../domain/edits'
import type { Edit } from '../../domain/record'
import type { MatchingDraft } from '../../domain/matching-draft'
import type { Gathered } from '../../domain/matching/build.rules'
import type { Matched, Move } from '../../domain/matching/answers.rules'
import { assignmentOf } from '../../domain/matching/answers.rules'
import { scoreOf, thresholdOf } from '../../domain/matching/criteria.rules'
import type { Levels } from '../../domain/matching/levels.rules'
import type { Side } from '../../domain/matching/sides.rules'
import { checkPair, makePairEdits } from '../../domain/pairs.rules'
import type { Pair } from '../../domain/pair'
import { byLastName } from '../../domain/people.rules'
import { compareText } from '../../i18n/sort'

/** Fields of a draft as a commit sets them. */
export type DraftFields = Parameters<typeof change<'matchings'>>[2]

type MentorFields<P extends 'pair' | 'lock'> = Readonly<Record<`${P}:${string}`, string | null>>
type SetFields<P extends 'forbid' | 'aside'> = Readonly<Record<`${P}:${string}`, true | null>>

/** The mentor of a mentee, or none. */
export const pairField = (menteeId: string, mentorId: string | null): MentorFields<'pair'> => ({
  [`pair:${menteeId}`]: mentorId,
})

/** The mentor who must stay a mentee's, or none. */
export const lockField = (menteeId: string, mentorId: string | null): MentorFields<'lock'> => ({
  [`lock:${menteeId}`]: mentorId,
})

const isIn = (is: boolean): true | null => (is ? true : null)

/** Whether two are ruled out as a pair. */
export const forbidField = (
  menteeId: string,
  mentorId: string,
  is: boolean,
): SetFields<'forbid'> => ({ [`forbid:${menteeId}|${mentorId}`]: isIn(is) })

/** Whether somebody is left out for now. */
export const asideField = (id: string, is: boolean): SetFields<'aside'> => ({
  [`aside:${id}`]: isIn(is),
})

/** The fields of a draft that give these mentees these mentors. Who is not named keeps theirs. */
export function pairFields(matched: Matched): MentorFields<'pair'> {
  return Object.fromEntries(
    Object.entries(matched).map(([mentee, mentor]) => [`pair:${mentee}`, mentor]),
  )
}

/** The fields of a draft after these have moved, and nobody else. */
export function moveFields(moves: readonly Move[]): MentorFields<'pair'> {
  return pairFields(Object.fromEntries(moves.map(({ menteeId, to }) => [menteeId, to])))
}

/** Everything a draft says of people, for a copy of it. */
export function copyOf(draft: MatchingDraft, id: string, name: string): MatchingDraft {
  const { cycleId, aim, threshold } = draft
  const own = ['id', 'cycleId', 'name', 'aim', 'threshold', 'finalOn', 'deletedAt', 'stamps']
  const members = Object.entries(draft).filter(([key]) => !own.includes(key))
  return { ...Object.fromEntries(members), id, cycleId, name, aim, threshold, finalOn: null }
}

/** A name that no other draft has: "Proposal", "Proposal 2". */
export function freeName(wanted: string, drafts: readonly MatchingDraft[]): string {
  const taken = new Set(drafts.map(({ name }) => name))
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${String(number)}`
    if (!taken.has(name)) return name
  }
}

/** The draft that is open: the chosen one, or else the first by name that is not final yet. */
export function openDraft(
  drafts: readonly MatchingDraft[],
  chosenId: string | null,
): MatchingDraft | null {
  const byName = [...drafts].sort((a, b) => compareText(a.name, b.name))
  const chosen = byName.find(({ id }) => id === chosenId)
  return chosen ?? byName.find(({ finalOn }) => finalOn === null) ?? byName[0] ?? null
}

/**
 * What a proposal rests on, to be compared: once the draft, a criterion, or anything about the people of the cycle is another, what was
 * proven is not said of it any more.
 */
export function restsOn(
  draft: MatchingDraft,
  rows: CycleOf<'criteria' | 'participations' | 'pairs' | 'applications' | 'people'>,
): string {
  const counts = /^(?:threshold$|pair:|lock:|forbid:|aside:)/u
  const fields = Object.entries(draft)
    .filter(([key, value]) => counts.test(key) && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const { criteria, participations, pairs, applications, people } = rows
  const sorted = [criteria, participations, pairs, applications, people].map((some) =>
    [...some].sort((a, b) => (a.id < b.id ? -1 : 1)),
  )
  return JSON.stringify([fields, sorted])
}

/** A mentee in a draft. */
export interface Drafted {
  readonly mentee: Side
  readonly mentor: Side | null
  /** Tenths. */
  readonly points: number
  /** Whether it is this mentor who must stay. */
  readonly isLocked: boolean
}

/** The mentees of a draft with the mentors they have in it, by name. */
export function draftedIn(gathered: Gathered, draft: MatchingDraft): readonly Drafted[] {
  const assignment = assignmentOf(gathered, draft)
  return gathered.mentees
    .map((mentee, at) => {
      const mentor = gathered.mentors[assignment[at] ?? -1] ?? null
      const points =
        mentor === null ? 0 : scoreOf(gathered.criteria, mentee, mentor, gathered.known).points
      const lockedTo = draft[`lock:${mentee.participation.id}`]
      const isLocked = mentor !== null && lockedTo === mentor.participation.id
      return { mentee, mentor, points, isLocked }
    })
    .sort((a, b) => byLastName(a.mentee.person, b.mentee.person))
}

/** What a draft comes to. */
export function levelsOfDraft(
  drafted: readonly Drafted[],
  gathered: Gathered,
  draft: MatchingDraft,
): Levels {
  const matched = drafted.filter(({ mentor }) => mentor !== null)
  // Nothing can be done about fixed pairs, as in what is proposed.
  const free = matched.filter(({ isLocked }) => !isLocked)
  const threshold = thresholdOf(draft) ?? -Infinity
  const loads = loadsIn(drafted)
  const short = gathered.mentors.map(({ participation }, at) =>
    Math.max(0, (gathered.places[at]?.least ?? 0) - (loads.get(participation.id) ?? 0)),
  )
  return {
    alone: drafted.length - matched.length,
    short: short.reduce((sum, one) => sum + one, 0),
    below: matched.filter(({ points }) => points < threshold).length,
    points: matched.reduce((sum, { points }) => sum + points, 0),
    worst: free.length === 0 ? null : Math.min(...free.map(({ points }) => points)),
  }
}

/** How many mentees each mentor has in a draft, by participations. */
export function loadsIn(drafted: readonly Drafted[]): ReadonlyMap<string, number> {
  const loads = new Map<string, number>()
  for (const { mentor } of drafted)
    if (mentor) loads.set(mentor.participation.id, (loads.get(mentor.participation.id) ?? 0) + 1)
  return loads
}

/** Somebody who has another mentor in another draft. */
export interface Difference {
  readonly one: Drafted
  readonly other: Drafted
}

/** Who differs between two drafts, in the order of the first. */
export function differencesOf(
  one: readonly Drafted[],
  other: readonly Drafted[],
): readonly Difference[] {
  const others = new Map(other.map((drafted) => [drafted.mentee.participation.id, drafted]))
  return one.flatMap((drafted) => {
    const there = others.get(drafted.mentee.participation.id)
    const isSame = there?.mentor?.participation.id === drafted.mentor?.participation.id
    return there === undefined || isSame ? [] : [{ one: drafted, other: there }]
  })
}

/** The edits that make pairs of a draft. Pairs that exist stay as they are. */
export function finalEdits(
  draft: MatchingDraft,
  drafted: readonly Drafted[],
  pairs: readonly Pair[],
  { startedOn, finalOn, newId }: { startedOn: string; finalOn: string; newId: () => string },
): readonly Edit[] {
  const made = drafted.flatMap(({ mentee, mentor }) => {
    const isPossible =
      mentor !== null && checkPair(mentor.participation, mentee.participation, pairs).possible
    return isPossible
      ? makePairEdits(newId(), mentor.participation, mentee.participation, startedOn)
      : []
  })
  return made.length === 0 ? [] : [...made, change('matchings', draft.id, { finalOn })]
}
