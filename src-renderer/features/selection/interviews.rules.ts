/** When interviews are: laid one after the other, and where two of them cannot both be. */
import type { Participation } from '../../domain/participation'
import type { Moment } from '../../domain/workshop'
import { addDays } from '../../i18n/dates'
import { fold } from '../../i18n/fold'
import type { Applicant } from './applicants.rules'

/** Somebody who is to be interviewed. */
export interface Interview {
  readonly id: string
  readonly applicant: Applicant
  readonly on: Moment | null
  readonly minutes: number | null
  readonly place: string | null
  /** Who asks, as it was written. */
  readonly by: string | null
}

/** How long an interview is taken to be where nobody said. */
export const usualMinutes = 20

const interviewOf = (applicant: Applicant): Interview => {
  const { interviewOn, interviewMinutes, interviewPlace, interviewers } = applicant.participation
  return {
    id: applicant.id,
    applicant,
    on: interviewOn ?? null,
    minutes: interviewMinutes ?? null,
    place: interviewPlace ?? null,
    by: interviewers ?? null,
  }
}

const order = ({ on }: Interview): string => (on === null ? '~' : `${on.date} ${on.time ?? '~'}`)

/** Those who stand at an interview, and those who had one: by their time, those without one last. */
export function interviewsOf(applicants: readonly Applicant[]): readonly Interview[] {
  return applicants
    .map(interviewOf)
    .filter(({ on, applicant: { participation } }) => on !== null || awaits(participation))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
}

/** Whether an interview is still to come for somebody. */
export function awaits({ status }: Participation): boolean {
  return status === 'interview'
}

/** How interviews are laid. Minutes are whole; times are `HH:MM`. */
export interface Plan {
  readonly day: string
  readonly from: string
  /** No interview ends after this; what is left goes to the next day. */
  readonly until: string
  readonly minutes: number
  readonly pause: number
  readonly place: string | null
  readonly by: string | null
}

/** Minutes since midnight of `HH:MM`. */
export function minuteOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** An interview's beginning and end, in minutes of its day; null without a time. */
function span({ on, minutes }: Interview): { date: string; from: number; to: number } | null {
  const time = on?.time ?? null
  if (on === null || time === null) return null
  const from = minuteOf(time)
  return { date: on.date, from, to: from + (minutes ?? usualMinutes) }
}

function overlap(a: Interview, b: Interview): boolean {
  const [one, other] = [span(a), span(b)]
  if (one === null || other === null || one.date !== other.date) return false
  return one.from < other.to && other.from < one.to
}

/** What a plan can be laid with: an interview ends on the day it begins, and one at least fits. */
export function isPlanPossible({ from, until, minutes, pause }: Plan): boolean {
  return minutes > 0 && pause >= 0 && minuteOf(from) + minutes <= minuteOf(until)
}

/**
 * Times for those without one, in the order they come in, one after the other. A time at which another interview already is with one
 * of the same people asking is passed over. The plan must be possible.
 */
export function laid(interviews: readonly Interview[], plan: Plan): readonly Interview[] {
  const fixed = interviews.filter(({ on }) => on !== null)
  const made: Interview[] = []
  let at = { day: plan.day, minute: minuteOf(plan.from) }
  const next = () => {
    at = { ...at, minute: at.minute + plan.minutes + plan.pause }
    if (at.minute + plan.minutes > minuteOf(plan.until))
      at = { day: addDays(at.day, 1), minute: minuteOf(plan.from) }
  }
  for (const interview of interviews) {
    if (interview.on !== null || !awaits(interview.applicant.participation)) continue
    const candidate = (): Interview => ({
      ...interview,
      on: { date: at.day, time: timeOf(at.minute) },
      minutes: plan.minutes,
      place: plan.place,
      by: plan.by,
    })
    while (fixed.some((other) => overlap(candidate(), other) && shareAsker(candidate(), other)))
      next()
    made.push(candidate())
    next()
  }
  return made
}

const askers = ({ by }: Interview): readonly string[] =>
  (by ?? '')
    .split(/[,;]/u)
    .map(fold)
    .filter((name) => name !== '')

/** Who asks in both, as folded names; when nobody is named, those who ask are taken to be the same. */
function shareAsker(a: Interview, b: Interview): boolean {
  const [one, other] = [askers(a), askers(b)]
  return one.length === 0 || other.length === 0 || one.some((name) => other.includes(name))
}

/** Two interviews that cannot both be. */
export interface Clash {
  readonly one: Interview
  readonly other: Interview
}

/** Interviews at the same time in which somebody asks twice. */
export function clashesOf(interviews: readonly Interview[]): readonly Clash[] {
  const timed = interviews.filter((interview) => span(interview) !== null)
  return timed.flatMap((one, at) =>
    timed
      .slice(at + 1)
      .filter((other) => overlap(one, other) && shareAsker(one, other))
      .map((other) => ({ one, other })),
  )
}
