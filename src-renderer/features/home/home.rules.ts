/**
 * What needs a person now, for Home: each thing with its count and the place where it is done. The most pressing
 * first; what has nothing to do is not there.
 */
import type { FilterValue, Route } from '../../app/routes'
import type { Label } from '../../i18n/label'
import { daysBetween } from '../../i18n/dates'
import type { Translator } from '../../i18n/i18n'
import { sentence, wordFor } from '../../i18n/sentence'
import type { KeysUnder } from '../../i18n/translation-key'
import type { AwardLine, AwardPart } from '../../domain/awards.rules'
import { awardLines } from '../../domain/awards.rules'
import { isEnding } from '../../domain/completion.rules'
import { lateStage, nextStage, plannedRange } from '../../domain/cycles.rules'
import { callDue } from './call-due.rules'
import { goalsToAsk } from './goals-due.rules'
import type { GoalsAsked } from './goals-due.rules'
import { standingsOf } from '../../domain/meeting-standing.rules'
import type { Stage } from '../../domain/cycle'
import { toldApplicants, toldPurposes } from '../../domain/letters-due.rules'
import { waitingDays } from '../../domain/approaches.rules'
import { menteesWithoutMentor } from '../../domain/pairs.rules'
import { unaskedPersonIds } from '../../domain/consent.rules'
import type { Status } from '../../domain/participation'
import { isWaiting, takesPart } from '../../domain/participations.rules'
import { freePlaces } from '../../domain/waiting-list.rules'
import { inOrder } from '../../domain/workshops.rules'
import type { Workshop } from '../../domain/workshop'
import type { CycleOf, CycleRows } from '../../domain/cycle-rows'
import { isSoon, withoutRollCall } from '../../domain/workshops.rules'

/** What there can be to do, the most pressing first. */
const taskCodes = [
  'attendanceMissing',
  'stageLate',
  'workshopSoon',
  'callOpens',
  'callCloses',
  'callClosed',
  'applicantsAwaiting',
  'placesFree',
  'lettersAccepted',
  'lettersPromoted',
  'lettersWaiting',
  'lettersDeclined',
  'consentMissing',
  'menteesWithoutMentor',
  'pairsQuiet',
  'answersAwaited',
  'goalsDue',
  'certificatesToIssue',
  'certificatesToPrint',
  'certificatesToHandOver',
  'broochesToHandOver',
] as const
/** One of {@link taskCodes}. */
export type TaskCode = (typeof taskCodes)[number]

/** One thing that needs a person. */
export interface Task {
  readonly code: TaskCode
  /** Its sentence: `home:task.<code>` with params; say it with {@link taskText}. */
  readonly label: Label
  /** Where it is done. */
  readonly target: Route
  /** The records it is about, sorted. */
  readonly ids: readonly string[]
  /** Where the same waits at several places: each of them. */
  readonly places: readonly TaskPlace[]
}

/** One of several places where the same waits. */
export interface TaskPlace {
  /** A title as it was entered, and its day, `YYYY-MM-DD`. */
  readonly title: string
  readonly on: string
  readonly target: Route
}

/** How many days before a workshop Home speaks of it. */
const soonDays = 14

interface Found {
  readonly ids: readonly string[]
  readonly params?: Label['params']
  /** The sentence, where a code has several. */
  readonly sentence?: KeysUnder<'home:task'>
  readonly at: Route
  readonly places?: readonly TaskPlace[]
}

function task(code: TaskCode, cycleId: string, found: Found): readonly Task[] {
  if (found.ids.length === 0) return []
  const { ids, at, params = {}, places = [] } = found
  return [
    {
      code,
      label: {
        key: `home:task.${found.sentence ?? code}`,
        params: { count: ids.length, ...params },
      },
      target: { ...at, cycleId },
      ids: [...ids].sort(),
      places,
    },
  ]
}

const soonSentence = (days: number): KeysUnder<'home:task'> =>
  days === 0 ? 'workshopToday' : days === 1 ? 'workshopTomorrow' : 'workshopSoon'

/** Several workshops for which the same is to be done: one task, with the way to each. */
function manyWorkshops(
  code: 'attendanceMissing' | 'workshopSoon',
  cycleId: string,
  workshops: readonly Workshop[],
): readonly Task[] {
  const isSoonOnes = code === 'workshopSoon'
  return task(code, cycleId, {
    ids: workshops.map(({ id }) => id),
    params: isSoonOnes ? { days: soonDays } : {},
    sentence: isSoonOnes ? 'workshopSoonMany' : 'attendanceMissingMany',
    at: { screen: 'workshops', recordId: null, filters: {} },
    places: workshops.map(({ id: recordId, title, when }) => {
      const target = { screen: 'workshops', cycleId, recordId, filters: {} } as const
      return { title, on: when.date, target }
    }),
  })
}

function missingTask(cycleId: string, { id, title, when }: Workshop): readonly Task[] {
  return task('attendanceMissing', cycleId, {
    ids: [id],
    params: { title, on: when.date },
    at: { screen: 'workshops', recordId: id, filters: {} },
  })
}

function soonTask(
  cycleId: string,
  { id, title, when: { date: on } }: Workshop,
  today: string,
): readonly Task[] {
  const count = daysBetween(today, on)
  return task('workshopSoon', cycleId, {
    ids: [id],
    params: { title, on, count },
    sentence: soonSentence(count),
    at: { screen: 'workshops', recordId: id, filters: {} },
  })
}

function workshopTasks(rows: CycleOf<'workshops' | 'attendance'>, today: string): readonly Task[] {
  const { id } = rows.cycle
  const missing = inOrder(withoutRollCall(rows.workshops, rows.attendance, today))
  const soon = inOrder(rows.workshops.filter((workshop) => isSoon(workshop, today, soonDays)))
  return [
    ...(missing.length > 1
      ? manyWorkshops('attendanceMissing', id, missing)
      : missing.flatMap((workshop) => missingTask(id, workshop))),
    ...(soon.length > 1
      ? manyWorkshops('workshopSoon', id, soon)
      : soon.flatMap((workshop) => soonTask(id, workshop, today))),
  ]
}

/** A place that is free again, for somebody who waits for it: only once somebody was taken at all. */
function placeTask(rows: CycleOf<'participations'>): readonly Task[] {
  const { cycle, participations } = rows
  const waiting = participations.filter((p) => p.role === 'mentee' && p.status === 'waiting')
  const isTaking = participations.some((p) => p.role === 'mentee' && takesPart(p))
  const free = isTaking ? (freePlaces(cycle, participations) ?? 0) : 0
  return task('placesFree', cycle.id, {
    ids: free === 0 ? [] : waiting.map((p) => p.personId),
    at: { screen: 'selection', recordId: null, filters: { view: 'waiting' } },
  })
}

/** Whether somebody of the house has to decide: not those who are on the waiting list already. */
const isToDecide = (status: Status): boolean => isWaiting(status) && status !== 'waiting'

function peopleTasks(
  rows: CycleOf<'participations' | 'applications' | 'pairs' | 'people'>,
): readonly Task[] {
  const { id } = rows.cycle
  const waiting = rows.participations.filter((p) => p.role === 'mentee' && isToDecide(p.status))
  const isSelecting = waiting.some(({ status }) => status !== 'applied')
  const unasked = unaskedPersonIds(rows.participations, rows.applications)
  const alone = menteesWithoutMentor(rows.participations, rows.pairs, rows.people)
  return [
    ...task('applicantsAwaiting', id, {
      ids: waiting.map((p) => p.personId),
      at: isSelecting
        ? { screen: 'selection', recordId: null, filters: { view: 'read' } }
        : { screen: 'people', recordId: null, filters: { role: 'mentee', status: 'applied' } },
    }),
    ...placeTask(rows),
    ...task('consentMissing', id, {
      ids: [...unasked],
      at: { screen: 'people', recordId: null, filters: { consent: 'unasked' } },
    }),
    ...task('menteesWithoutMentor', id, {
      ids: alone.map(({ person }) => person.id),
      at: { screen: 'pairs', recordId: null, filters: { show: 'unpaired' } },
    }),
  ]
}

const letterTask = {
  accepted: 'lettersAccepted',
  promoted: 'lettersPromoted',
  waiting: 'lettersWaiting',
  declined: 'lettersDeclined',
} as const

/** Stages in which people are told what was decided about them. In an older cycle nobody noted who was written to. */
const isTelling: ReadonlySet<Stage> = new Set<Stage>([
  'preparation',
  'openCall',
  'selection',
  'matching',
])

/** Those who have no letter yet about what was decided. */
function letterTasks(rows: CycleOf<'participations' | 'letters'>): readonly Task[] {
  const { id, stage } = rows.cycle
  if (!isTelling.has(stage)) return []
  const open = toldApplicants(rows).filter(({ isTold }) => !isTold)
  return toldPurposes.flatMap((purpose) =>
    task(letterTask[purpose], id, {
      ids: open.filter((one) => one.purpose === purpose).map((one) => one.participation.personId),
      at: { screen: 'letters', recordId: null, filters: { view: 'write', to: purpose } },
    }),
  )
}

/** Pairs that have not met for as long as the cycle says; none where it does not say. */
function meetingTasks(rows: CycleOf<'pairs' | 'meetings'>, today: string): readonly Task[] {
  const { cycle, pairs, meetings } = rows
  const quiet = standingsOf(pairs, meetings, cycle, today).filter(({ isQuiet }) => isQuiet)
  return task('pairsQuiet', cycle.id, {
    ids: quiet.map(({ pair }) => pair.id),
    params: { days: cycle.quietDays ?? 0 },
    at: { screen: 'pairs', recordId: null, filters: { view: 'meetings', show: 'quiet' } },
  })
}

const goalTasks = (rows: GoalsAsked, today: string): readonly Task[] =>
  task('goalsDue', rows.cycle.id, goalsToAsk(rows, today))

/**
 * People who were asked to be the mentor of somebody who has none yet, and have not answered; the one who has waited longest
 * gives the days.
 */
function approachTasks(
  rows: CycleOf<'approaches' | 'participations' | 'pairs' | 'people'>,
  today: string,
): readonly Task[] {
  const mentees = menteesWithoutMentor(rows.participations, rows.pairs, rows.people)
  const alone = new Set(mentees.map(({ participation }) => participation.id))
  const waiting = rows.approaches.flatMap((approach) => {
    const days = waitingDays(approach, today)
    return days === null || !alone.has(approach.menteeId) ? [] : [{ approach, days }]
  })
  const longest = waiting.toSorted((a, b) => b.days - a.days)[0]
  return task('answersAwaited', rows.cycle.id, {
    ids: waiting.map(({ approach }) => approach.personId),
    params: { days: longest?.days ?? 0 },
    at: {
      screen: 'matching',
      filters: { tab: 'search', mentee: longest?.approach.menteeId ?? '' },
    },
  })
}

function awardTasks(rows: CycleOf<AwardPart>): readonly Task[] {
  const { id } = rows.cycle
  const lines = awardLines(rows)
  const idsOf = (keep: (line: AwardLine) => boolean): readonly string[] => [
    ...new Set(lines.filter(keep).map((line) => line.personId)),
  ]
  const paper = (line: AwardLine): boolean => line.kind !== 'brooch'
  const toIssue = (line: AwardLine): boolean =>
    isEnding(rows.cycle) && line.eligible && line.award === null
  const isAt = (line: AwardLine, ...states: readonly string[]): boolean =>
    line.award !== null && states.includes(line.award.state)
  const awards = (
    code: TaskCode,
    show: FilterValue<'awards', 'show'>,
    keep: (line: AwardLine) => boolean,
  ) =>
    task(code, id, {
      ids: idsOf(keep),
      at: { screen: 'awards', recordId: null, filters: { show } },
    })
  return [
    ...awards('certificatesToIssue', 'toIssue', (line) => paper(line) && toIssue(line)),
    ...awards('certificatesToPrint', 'toPrint', (line) => paper(line) && isAt(line, 'issued')),
    ...awards(
      'certificatesToHandOver',
      'toHandOver',
      (line) => paper(line) && isAt(line, 'printed', 'collectLater'),
    ),
    ...awards(
      'broochesToHandOver',
      'brooches',
      (line) => !paper(line) && (toIssue(line) || isAt(line, 'issued', 'collectLater')),
    ),
  ]
}

function stageTasks({ cycle }: Pick<CycleRows, 'cycle'>, today: string): readonly Task[] {
  const late = lateStage(cycle, today)
  const end = late === null ? null : plannedRange(cycle, late)
  if (late === null || end === null) return []
  return task('stageLate', cycle.id, {
    ids: [cycle.id],
    params: { stage: late, next: nextStage(late) ?? late, until: end.end },
    at: { screen: 'cycles', recordId: cycle.id, filters: {} },
  })
}

/** Everything in the cycle that needs a person on the given day, the most pressing first. */
export function homeTasks(
  rows: CycleOf<AwardPart | 'applications' | 'meetings' | 'approaches' | 'letters' | 'goals'>,
  today: string,
): readonly Task[] {
  const tasks = [
    ...workshopTasks(rows, today),
    ...stageTasks(rows, today),
    ...callDue(rows, today).flatMap((due) => task(due.code, rows.cycle.id, due)),
    ...peopleTasks(rows),
    ...letterTasks(rows),
    ...meetingTasks(rows, today),
    ...approachTasks(rows, today),
    ...goalTasks(rows, today),
    ...awardTasks(rows),
  ]
  const order = (task: Task): number => taskCodes.indexOf(task.code)
  return tasks.sort((a, b) => order(a) - order(b))
}

/** A task's sentence: its days written out, its stages named. */
export function taskText({ label }: Pick<Task, 'label'>, translator: Translator): string {
  const { stage, next } = label.params
  const named = (code: string | number | undefined): string =>
    code === undefined ? '' : wordFor('cycles:stage', String(code), translator.t)
  const params = { ...label.params, stage: named(stage), next: named(next) }
  return sentence({ key: label.key, params }, translator)
}
