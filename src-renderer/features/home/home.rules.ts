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
import { menteesWithoutMentor } from '../../domain/pairs.rules'
import { unaskedPersonIds } from '../../domain/consent.rules'
import { inOrder } from '../../domain/workshops.rules'
import type { Workshop } from '../../domain/workshop'
import type { CycleOf, CycleRows } from '../../domain/cycle-rows'
import { isSoon, withoutRollCall } from '../../domain/workshops.rules'

/** What there can be to do, the most pressing first. */
export const taskCodes = [
  'attendanceMissing',
  'stageLate',
  'workshopSoon',
  'applicantsAwaiting',
  'consentMissing',
  'menteesWithoutMentor',
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
export const soonDays = 14

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

function peopleTasks(
  rows: CycleOf<'participations' | 'applications' | 'pairs' | 'people'>,
): readonly Task[] {
  const { id } = rows.cycle
  const waiting = rows.participations.filter((p) => p.role === 'mentee' && p.status === 'applied')
  const unasked = unaskedPersonIds(rows.participations, rows.applications)
  const alone = menteesWithoutMentor(rows.participations, rows.pairs, rows.people)
  return [
    ...task('applicantsAwaiting', id, {
      ids: waiting.map((p) => p.personId),
      at: { screen: 'people', recordId: null, filters: { role: 'mentee', status: 'applied' } },
    }),
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
  rows: CycleOf<AwardPart | 'applications'>,
  today: string,
): readonly Task[] {
  const tasks = [
    ...workshopTasks(rows, today),
    ...stageTasks(rows, today),
    ...peopleTasks(rows),
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
