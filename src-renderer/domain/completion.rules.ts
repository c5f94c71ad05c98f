/**
 * Who completed a cycle, and why or why not: the one answer that awards, the report, Home and the alumni share.
 *
 * A mentee completed when a coordinator marked them completed; or when they have a pair that was brought to its
 * end (or still runs in a cycle that is in wrap-up or closed) and were at as many workshops as the cycle asks.
 * A mentor completed when a pair of theirs did, or when marked completed.
 */
import type { Label } from '../i18n/label'
import type { KeysUnder } from '../i18n/translation-key'
import { compareDates } from '../i18n/dates'
import { compareNames } from '../i18n/sort'
import type { Cycle } from './cycle'
import { pairState } from './pairs.rules'
import { outsideStatus } from './participations.rules'
import { byId } from './by-id'
import { fullName } from './people.rules'
import type { Pair } from './pair'
import type { Participation } from './participation'
import type { CycleOf, CyclePart } from './cycle-rows'

/** What the answer depends on, beside the cycle. */
export const completionParts = [
  'people',
  'participations',
  'pairs',
  'workshops',
  'attendance',
] as const satisfies readonly CyclePart[]

/** A cycle with what the answer depends on. */
export type CompletionRows = CycleOf<(typeof completionParts)[number]>

/** Whether a participation was brought to its end, with the reasons as catalogue keys and params. */
export interface Verdict {
  readonly completed: boolean
  /** Why, or why not; at least one. */
  readonly reasons: readonly Label[]
  /** What a coordinator should look at before giving an award, or null. */
  readonly caution: Label | null
}

/** What the rules look up again and again, found once. */
interface Index {
  readonly cycle: Cycle
  /** Workshops at which it is recorded who was there. */
  readonly workshopCount: number
  readonly participations: ReadonlyMap<string, Participation>
  readonly nameOf: (participationId: string) => string
  readonly attended: ReadonlyMap<string, number>
  readonly pairsOf: ReadonlyMap<string, readonly Pair[]>
}

const because = (code: KeysUnder<'awards:reason'>, params: Label['params'] = {}): Label => ({
  key: `awards:reason.${code}`,
  params,
})

/** Whether the cycle has come to the point where what still runs counts as brought to its end. */
export function isEnding(cycle: Cycle): boolean {
  return cycle.stage === 'wrapUp' || cycle.stage === 'closed'
}

/** At how many workshops of the cycle each person was present, by person id. */
function attendedCounts(
  rows: Pick<CompletionRows, 'workshops' | 'attendance'>,
): ReadonlyMap<string, number> {
  const workshops = new Set(rows.workshops.map((workshop) => workshop.id))
  const counts = new Map<string, number>()
  for (const mark of rows.attendance) {
    if (mark.state === 'present' && workshops.has(mark.workshopId)) {
      counts.set(mark.personId, (counts.get(mark.personId) ?? 0) + 1)
    }
  }
  return counts
}

/** At how many workshops anybody was marked: who was at the others is not known. */
function recordedCount(rows: Pick<CompletionRows, 'workshops' | 'attendance'>): number {
  const marked = new Set(rows.attendance.flatMap((m) => (m.state === null ? [] : [m.workshopId])))
  return rows.workshops.filter(({ id }) => marked.has(id)).length
}

function pairsByParticipation(pairs: readonly Pair[]): ReadonlyMap<string, readonly Pair[]> {
  const found = new Map<string, Pair[]>()
  const sorted = [...pairs].sort(
    (a, b) => compareDates(a.startedOn, b.startedOn) || (a.id < b.id ? -1 : 1),
  )
  for (const pair of sorted) {
    for (const id of [pair.mentorId, pair.menteeId]) {
      const list = found.get(id)
      if (list === undefined) found.set(id, [pair])
      else list.push(pair)
    }
  }
  return found
}

function indexOf(rows: CompletionRows): Index {
  const people = byId(rows.people)
  const participations = byId(rows.participations)
  return {
    cycle: rows.cycle,
    workshopCount: recordedCount(rows),
    participations,
    attended: attendedCounts(rows),
    pairsOf: pairsByParticipation(rows.pairs),
    nameOf: (id) => {
      const person = people.get(participations.get(id)?.personId ?? '')
      return person === undefined ? '' : fullName(person)
    },
  }
}

/** The pair that speaks for a mentee: completed before running before stopped, the latest of its kind. */
function bestPair(pairs: readonly Pair[]): Pair | null {
  const ofState = (state: string): Pair | undefined =>
    pairs.filter((pair) => pairState(pair) === state).at(-1)
  return ofState('completed') ?? ofState('running') ?? ofState('stopped') ?? null
}

function pairReason(pair: Pair, mentor: string): Label {
  return pair.ended === null
    ? because('pairedSince', { name: mentor, from: pair.startedOn })
    : because('paired', { name: mentor, from: pair.startedOn, to: pair.ended.on })
}

function workshopReason(mentee: Participation, index: Index): Label {
  const attended = index.attended.get(mentee.personId) ?? 0
  return because('workshops', { attended, count: index.workshopCount })
}

/** Why a mentee who was not marked completed did not complete, or null when they did. */
function whyNot(
  mentee: Participation,
  pair: Pair | null,
  attended: number,
  index: Index,
): Label | null {
  const left = outsideStatus(mentee)
  if (left !== null) return because(left)
  if (pair === null) return because('notPaired')
  const state = pairState(pair)
  if (state === 'stopped') {
    return because('pairStopped', { name: index.nameOf(pair.mentorId), on: pair.ended?.on ?? '' })
  }
  if (state === 'running' && !isEnding(index.cycle)) return because('stillRunning')
  return tooFew(attended, index.cycle)
}

function tooFew(attended: number, { workshopsRequired }: Cycle): Label | null {
  const count = workshopsRequired ?? 0
  return attended < count ? because('tooFewWorkshops', { attended, count }) : null
}

function menteeVerdict(mentee: Participation, index: Index): Verdict {
  const pair = bestPair(index.pairsOf.get(mentee.id) ?? [])
  const attended = index.attended.get(mentee.personId) ?? 0
  const story = [
    ...(pair === null ? [] : [pairReason(pair, index.nameOf(pair.mentorId))]),
    ...(index.workshopCount > 0 ? [workshopReason(mentee, index)] : []),
  ]
  if (mentee.status === 'completed') {
    const reasons = pair === null ? [because('markedCompleted'), ...story] : story
    return { completed: true, reasons, caution: tooFew(attended, index.cycle) }
  }
  const no = whyNot(mentee, pair, attended, index)
  return no === null
    ? { completed: true, reasons: story, caution: null }
    : { completed: false, reasons: [no], caution: null }
}

function mentorVerdict(
  mentor: Participation,
  index: Index,
  menteeCompleted: (menteeId: string) => boolean,
): Verdict {
  const pairs = index.pairsOf.get(mentor.id) ?? []
  const done = pairs.filter(
    (pair) =>
      pairState(pair) === 'completed' ||
      (pairState(pair) === 'running' && isEnding(index.cycle) && menteeCompleted(pair.menteeId)),
  )
  if (done.length > 0) {
    const names = [...new Set(done.map((pair) => index.nameOf(pair.menteeId)))].sort(compareNames)
    const reason = because('mentored', { names: names.join(', '), count: names.length })
    return { completed: true, reasons: [reason], caution: null }
  }
  if (mentor.status === 'completed') {
    return { completed: true, reasons: [because('markedCompleted')], caution: null }
  }
  const code =
    outsideStatus(mentor) ??
    (pairs.length === 0
      ? 'notPairedMentor'
      : pairs.some((pair) => pairState(pair) === 'running')
        ? 'pairsRunning'
        : 'noPairCompleted')
  return { completed: false, reasons: [because(code)], caution: null }
}

/**
 * The verdict on every mentee and mentor participation of the cycle, by participation id. Other roles have none:
 * they help a cycle but do not complete it.
 */
export function completionOf(rows: CompletionRows): ReadonlyMap<string, Verdict> {
  const index = indexOf(rows)
  const verdicts = new Map<string, Verdict>()
  for (const participation of rows.participations) {
    if (participation.role === 'mentee') {
      verdicts.set(participation.id, menteeVerdict(participation, index))
    }
  }
  const menteeCompleted = (id: string): boolean => verdicts.get(id)?.completed === true
  for (const participation of rows.participations) {
    if (participation.role === 'mentor') {
      verdicts.set(participation.id, mentorVerdict(participation, index, menteeCompleted))
    }
  }
  return verdicts
}
