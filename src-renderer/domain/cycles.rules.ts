/**
 * Rules of a cycle: the order of its stages, a plan for them, the line Home draws, and what is wrong with what
 * somebody typed. Making the next cycle from the last one is in `next-cycle.rules.ts`.
 */
import type { Label } from '../i18n/label'
import { addDays, compareDates, daysBetween, isDate, isWithin } from '../i18n/dates'
import type { Cycle, DateRange, Stage } from './cycle'
import { stages } from './cycle'

/** The stages that can be planned: all but `closed`, which has no length. */
export const plannedStages = stages.filter((stage) => stage !== 'closed')

/** The parts of the days of a cycle that its stages take when nobody has said otherwise; they add up to 100. */
const usualShares: Readonly<Record<Stage, number>> = {
  preparation: 8,
  openCall: 12,
  selection: 8,
  matching: 7,
  mentoring: 55,
  wrapUp: 10,
  closed: 0,
}

/** The place of a stage in the order, from 0. */
export function stageIndex(stage: Stage): number {
  return stages.indexOf(stage)
}

/** The stage after this one, or null after the last. */
export function nextStage(stage: Stage): Stage | null {
  return stages[stageIndex(stage) + 1] ?? null
}

/** When a stage is planned, or null. */
export function plannedRange(cycle: Cycle, stage: Stage): DateRange | null {
  return cycle[`stage:${stage}`] ?? null
}

/** The fields of a cycle that hold a plan, as a commit sets them. */
export type StagePlan = Readonly<Record<`stage:${Stage}`, DateRange | null>>

/**
 * A plan that divides the range among the stages in the usual shares, in whole days, in order, with no gap and
 * no overlap. In a range shorter than the number of stages some stages have no day and are null.
 */
export function defaultPlan(range: DateRange): StagePlan {
  const days = daysBetween(range.start, range.end) + 1
  const plan: Record<`stage:${Stage}`, DateRange | null> = { ...emptyPlan }
  let share = 0
  let from = 0
  for (const stage of plannedStages) {
    share += usualShares[stage]
    const to = Math.round((days * share) / 100)
    if (to > from) {
      plan[`stage:${stage}`] = {
        start: addDays(range.start, from),
        end: addDays(range.start, to - 1),
      }
      from = to
    }
  }
  return plan
}

const emptyPlan: StagePlan = {
  'stage:preparation': null,
  'stage:openCall': null,
  'stage:selection': null,
  'stage:matching': null,
  'stage:mentoring': null,
  'stage:wrapUp': null,
  'stage:closed': null,
}

/** One stage on Home's line. */
export interface StageSpan {
  readonly stage: Stage
  /** What was planned, or null. */
  readonly range: DateRange | null
  /** Where it is drawn, as parts of the line's length from 0 to 1. `closed` is a point at 1. */
  readonly from: number
  readonly to: number
  readonly state: 'past' | 'current' | 'future'
}

/** Home's line of stages. */
export interface StageLine {
  readonly spans: readonly StageSpan[]
  /** The days the line covers: the cycle's own and every planned stage. */
  readonly range: DateRange
  /** Where the given day is, from 0 to 1, or null when it is outside the line. */
  readonly today: number | null
  /** The current stage when the plan says it should be over by now, or null. */
  readonly late: Stage | null
}

const earlier = (a: string, b: string): string => (compareDates(a, b) <= 0 ? a : b)
const later = (a: string, b: string): string => (compareDates(a, b) >= 0 ? a : b)

function lineRange(cycle: Cycle): DateRange {
  let { start, end } = cycle.dates
  for (const stage of plannedStages) {
    const range = plannedRange(cycle, stage)
    if (range !== null) {
      start = earlier(start, range.start)
      end = later(end, range.end)
    }
  }
  return { start, end }
}

/** Where stages without a plan go: they share what is left between their planned neighbours. */
function positions(
  known: readonly (readonly [number, number] | null)[],
): readonly [number, number][] {
  const placed: [number, number][] = []
  for (let i = 0; i < known.length; i += 1) {
    const here = known[i] ?? null
    const left = placed[i - 1]?.[1] ?? 0
    if (here !== null) {
      placed.push([here[0], here[1]])
      continue
    }
    const next = known.findIndex((span, at) => at > i && span !== null)
    const right = Math.max(left, next === -1 ? 1 : (known[next]?.[0] ?? 1))
    const waiting = (next === -1 ? known.length : next) - i
    placed.push([left, left + (right - left) / waiting])
  }
  return placed
}

/**
 * The line of stages with the given day on it. The day counts from its beginning, so the first day of the line
 * is at 0.
 */
export function stageLine(cycle: Cycle, today: string): StageLine {
  const range = lineRange(cycle)
  const days = Math.max(1, daysBetween(range.start, range.end) + 1)
  const at = (day: string): number => daysBetween(range.start, day) / days
  const known = plannedStages.map((stage) => {
    const planned = plannedRange(cycle, stage)
    return planned === null ? null : ([at(planned.start), at(addDays(planned.end, 1))] as const)
  })
  const placed = positions(known)
  const current = stageIndex(cycle.stage)
  const spans = stages.map((stage, i): StageSpan => {
    const [from, to] = placed[i] ?? [1, 1]
    const state = i < current ? 'past' : i === current ? 'current' : 'future'
    return { stage, range: plannedRange(cycle, stage), from, to, state }
  })
  return {
    spans,
    range,
    today: isWithin(today, range) ? at(today) : null,
    late: lateStage(cycle, today),
  }
}

/** The cycle's stage when its planned end is before the given day, or null. A closed cycle is never late. */
export function lateStage(cycle: Cycle, today: string): Stage | null {
  if (cycle.stage === 'closed') return null
  const planned = plannedRange(cycle, cycle.stage)
  return planned !== null && compareDates(planned.end, today) < 0 ? cycle.stage : null
}

/** Whether nothing more happens in the cycle: it was closed, or its last day is past. */
export function isOver(cycle: Cycle, today: string): boolean {
  return cycle.stage === 'closed' || compareDates(cycle.dates.end, today) < 0
}

/** Cycles with the newest first: by first day, then last day, then name. */
export function newestFirst(cycles: readonly Cycle[]): readonly Cycle[] {
  return [...cycles].sort(
    (a, b) =>
      compareDates(b.dates.start, a.dates.start) ||
      compareDates(b.dates.end, a.dates.end) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  )
}

/** How a cycle is named where it stands alone: "6 · March 2020 – February 2021"; the range is written by the caller. */
export function cycleLabel(cycle: Cycle, monthRange: (range: DateRange) => string): string {
  const range = monthRange(cycle.dates)
  return cycle.name.trim() === '' ? range : `${cycle.name} · ${range}`
}

/** What is typed into the form of a cycle. */
export interface CycleDraft {
  readonly name: string
  readonly dates: DateRange | null
}

const rangeProblem = (range: DateRange | null): Label | null => {
  if (range === null) return { key: 'cycles:problem.datesMissing', params: {} }
  if (!isDate(range.start) || !isDate(range.end)) {
    return { key: 'cycles:problem.dateInvalid', params: {} }
  }
  return compareDates(range.end, range.start) < 0
    ? { key: 'cycles:problem.endBeforeStart', params: { from: range.start, to: range.end } }
    : null
}

/** Why this draft cannot be a cycle: catalogue keys with params; empty when it can. `others` are the other cycles. */
export function cycleProblems(draft: CycleDraft, others: readonly Cycle[]): readonly Label[] {
  const problems: Label[] = []
  const name = draft.name.trim()
  if (name === '') problems.push({ key: 'cycles:problem.nameMissing', params: {} })
  if (name !== '' && others.some((cycle) => cycle.name.trim() === name)) {
    problems.push({ key: 'cycles:problem.nameTaken', params: { name } })
  }
  const dates = rangeProblem(draft.dates)
  return dates === null ? problems : [...problems, dates]
}

/** Why this range cannot be the plan of a stage, or null when it can. Taking a plan away (null) is always possible. */
export function planProblem(range: DateRange | null): Label | null {
  return range === null ? null : rangeProblem(range)
}
