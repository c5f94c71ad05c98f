/**
 * Rules of goals: how they are taken from what people applied with, the organization's scale, how a goal stands and moved, when
 * a standing is due, and which workshops serve which goals.
 */
import { addDays, compareDates, daysBetween } from '../i18n/dates'
import { foldLoose } from '../i18n/fold'
import type { Application } from './application'
import type { Cycle } from './cycle'
import { stages } from './cycle'
import { plannedRange } from './cycles.rules'
import { create, label } from './edits'
import { goalMoments, goalTellers, mostSteps } from './goal'
import type { Goal, GoalMoment, GoalStandings, GoalTeller, StandingName } from './goal'
import { derivedId } from './ids'
import type { Participation } from './participation'
import { takesPart } from './participations.rules'
import type { Edit } from './record'
import type { Workshop } from './workshop'
import type { Workspace } from './workspace'
import type { Label } from '../i18n/label'

/** The longest title of a goal, in characters, and the most goals taken from one application. */
export const longestGoal = 500
const mostTaken = 20

/** What a line of a list begins with: a dash, a dot, "1.", "2)", "a)". */
const bullet = /^\s*(?:[-–—•·*▪●○]+|\(?(?:\d{1,2}|[a-zа-шђјљњћџ])[.)])\s+/iu

/**
 * The goals in what somebody wrote: one for each line, without what the lines of a list begin with, each once. What is written as
 * one paragraph is one goal: nobody can tell where one ends and the next begins. Lines of more than {@link longestGoal} are cut.
 */
export function goalsIn(text: string): readonly string[] {
  const lines = text
    .split(/[\r\n]+/u)
    .map((line) => line.replace(bullet, '').trim().slice(0, longestGoal))
  return [...new Set(lines.filter((line) => /\p{L}|\p{N}/u.test(line)))].slice(0, mostTaken)
}

/** A short mark of a text, the same on every computer: FNV-1a of its UTF-16 units from two beginnings, 16 hexadecimal digits. */
function markOf(text: string): string {
  const from = (seed: number): string => {
    let hash = seed
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619) >>> 0
    return hash.toString(16).padStart(8, '0')
  }
  return `${from(2_166_136_261)}${from(84_696_351)}`
}

/** The id of a goal taken from an application: of its text, so that two computers which take it over write the same one. */
export function appliedGoalId(cycleId: string, personId: string, title: string): string {
  return derivedId(cycleId, personId, markOf(title))
}

/** Whether anything was recorded of a goal: a standing, what was done, a workshop that serves it. */
export function isSettled(goal: Goal): boolean {
  const isSaid = ([field, value]: readonly [string, unknown]): boolean =>
    /^(?:standing|workshop):/u.test(field) && value !== null && value !== undefined
  return (goal.done ?? '') !== '' || Object.entries(goal).some(isSaid)
}

/**
 * Applications of mentees who take part, have written goals and have none in the list yet: those that can be taken over. `gone` are
 * the ids of goals that do not come again; who has no others is not among them.
 */
export function takeable(
  applications: readonly Application[],
  participations: readonly Participation[],
  goals: readonly Pick<Goal, 'personId'>[],
  gone: ReadonlySet<string> = new Set(),
): readonly Application[] {
  const have = new Set(goals.map(({ personId }) => personId))
  const mentees = new Set(
    participations.filter((p) => p.role === 'mentee' && takesPart(p)).map((p) => p.personId),
  )
  return applications.filter(
    (one) =>
      mentees.has(one.personId) && !have.has(one.personId) && takeOverEdits([one], gone).length > 0,
  )
}

/**
 * The edits that take over the goals of applications, without those of these ids. What was done is not written: on another computer
 * somebody may have said it already.
 */
export function takeOverEdits(
  applications: readonly Application[],
  gone: ReadonlySet<string> = new Set(),
): readonly Edit[] {
  return applications.flatMap(({ cycleId, personId, goals }) =>
    goalsIn(goals ?? '').flatMap((title, at) => {
      const id = appliedGoalId(cycleId, personId, title)
      const fields = { cycleId, personId, title, position: at + 1, isApplied: true }
      return gone.has(id) ? [] : [create('goals', { id, ...fields })]
    }),
  )
}

/** Goals by their place; of one place by id, so that every computer shows the same order. */
export function goalsInOrder(goals: readonly Goal[]): readonly Goal[] {
  return [...goals].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/** The place of one more goal of a person. */
export function nextPosition(own: readonly Goal[]): number {
  return Math.max(0, ...own.map(({ position }) => position)) + 1
}

/** A step of the scale: its number, from 1, and what it is called; empty for one without a word. */
export interface ScaleStep {
  readonly step: number
  readonly word: string
}

/** How many steps a scale has unless somebody says otherwise, and the fewest it can have. */
const usualSteps = 5
/** The fewest steps of a scale. */
export const fewestSteps = 2

/** The organization's scale. `usual` are the words of five steps where the organization has not changed anything. */
export function goalScale(
  workspace: Pick<Workspace, 'goalSteps' | `goalStep:${number}`>,
  usual: readonly string[],
): readonly ScaleStep[] {
  const said = workspace.goalSteps ?? usualSteps
  const count = Math.min(mostSteps, Math.max(fewestSteps, Math.round(said)))
  const words = count === usual.length ? usual : []
  return Array.from({ length: count }, (_, at) => ({
    step: at + 1,
    word: workspace[`goalStep:${at + 1}`] ?? words[at] ?? '',
  }))
}

/** What was read from a cell of a standing. */
type ReadStanding =
  | { readonly ok: true; readonly step: number | null }
  | { readonly ok: false; readonly problem: Label }

/** Reads a standing: the number of a step, the beginning of its word, both, or nothing for one that is not recorded. */
export function readStanding(text: string, scale: readonly ScaleStep[]): ReadStanding {
  const typed = text.trim()
  if (typed === '') return { ok: true, step: null }
  const byNumber = scale.find(({ step }) => String(step) === typed)
  if (byNumber) return { ok: true, step: byNumber.step }
  const start = foldLoose(typed)
  const both = scale.find(({ step, word }) => foldLoose(`${step} ${word}`) === start)
  if (both) return { ok: true, step: both.step }
  const named = scale.filter(({ word }) => word !== '' && foldLoose(word).startsWith(start))
  const whole = named.find(({ word }) => foldLoose(word) === start)
  const [only] = whole ? [whole] : named
  if (only && (whole || named.length === 1)) return { ok: true, step: only.step }
  return {
    ok: false,
    problem: label('outcomes:problem.notAStep', { text: typed, most: scale.length }),
  }
}

const capital = <M extends string>(word: M): Capitalize<M> =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<M>

/** The field of a standing. */
export function standingField(teller: GoalTeller, moment: GoalMoment): `standing:${StandingName}` {
  return `standing:${teller}${capital(moment)}`
}

/** A standing as it is written into a goal; null for one that is not recorded. */
export function asStanding(
  teller: GoalTeller,
  moment: GoalMoment,
  step: number | null,
): GoalStandings {
  return { [standingField(teller, moment)]: step }
}

/** How a goal stands at a moment by somebody; null when that is not recorded. */
export function standingAt(goal: Goal, teller: GoalTeller, moment: GoalMoment): number | null {
  return goal[standingField(teller, moment)] ?? null
}

/** Whether anybody has said how a goal stands at a moment. */
export function isRecorded(goal: Goal, moment: GoalMoment): boolean {
  return goalTellers.some((teller) => standingAt(goal, teller, moment) !== null)
}

/** How far a goal came: two standings by one and the same teller. */
interface Movement {
  readonly teller: GoalTeller
  readonly from: number
  readonly to: number
  /** The moment of `to`. */
  readonly at: Exclude<GoalMoment, 'start'>
}

/**
 * How a goal moved from the start to the end, or to the middle while there is no end: as both say, else the mentee, else the
 * mentor, since two people do not use a scale alike. Null when nobody said both.
 */
export function movementOf(goal: Goal): Movement | null {
  for (const at of ['end', 'middle'] as const)
    for (const teller of ['both', 'mentee', 'mentor'] as const) {
      const from = standingAt(goal, teller, 'start')
      const to = standingAt(goal, teller, at)
      if (from !== null && to !== null) return { teller, from, to, at }
    }
  return null
}

/** When standings are asked for, `YYYY-MM-DD` each; null for what the cycle does not say. */
type MomentDays = Readonly<Record<GoalMoment, string | null>>

/** The first, the middle and the last day of the mentoring, as it is planned. */
export function momentDays(cycle: Cycle): MomentDays {
  const range = plannedRange(cycle, 'mentoring')
  if (range === null) return { start: null, middle: null, end: null }
  const half = Math.floor(daysBetween(range.start, range.end) / 2)
  return { start: range.start, middle: addDays(range.start, half), end: range.end }
}

/**
 * The moment whose standings are due on a day: the latest that has come. By the plan, and where there is none by the stage: the
 * start in the mentoring, the end in the wrap-up. Null before the mentoring, and in a closed cycle.
 */
export function dueMoment(cycle: Cycle, today: string): GoalMoment | null {
  const isBefore = stages.indexOf(cycle.stage) < stages.indexOf('mentoring')
  if (cycle.stage === 'closed' || isBefore) return null
  const days = momentDays(cycle)
  const come = goalMoments.findLast((moment) => {
    const on = days[moment]
    return on !== null && compareDates(on, today) <= 0
  })
  if (cycle.stage === 'wrapUp') return 'end'
  return come ?? 'start'
}

/** The goals whose standing is due and not recorded by anybody, of mentees who take part. */
export function goalsDue(
  cycle: Cycle,
  goals: readonly Goal[],
  participations: readonly Participation[],
  today: string,
): { readonly moment: GoalMoment; readonly goals: readonly Goal[] } | null {
  const moment = dueMoment(cycle, today)
  if (moment === null) return null
  const mentees = new Set(
    participations.filter((p) => p.role === 'mentee' && takesPart(p)).map((p) => p.personId),
  )
  const due = goals.filter((goal) => mentees.has(goal.personId) && !isRecorded(goal, moment))
  return due.length === 0 ? null : { moment, goals: due }
}

/** Whether a workshop serves a goal. */
export function serves(goal: Goal, workshopId: string): boolean {
  return goal[`workshop:${workshopId}`] === true
}

/** What the table of goals against workshops leaves open. */
export interface Unserved {
  /** Goals that no workshop of these serves. */
  readonly goals: readonly Goal[]
  /** Workshops that serve no goal of these. */
  readonly workshops: readonly Workshop[]
}

/** Which goals nobody serves, and which workshops serve none; in the order in which they came. */
export function unserved(goals: readonly Goal[], workshops: readonly Workshop[]): Unserved {
  return {
    goals: goals.filter((goal) => !workshops.some(({ id }) => serves(goal, id))),
    workshops: workshops.filter(({ id }) => !goals.some((goal) => serves(goal, id))),
  }
}
