/** Rules of the call of a cycle: when it is open, what came after it closed, how old applicants must be, and who needs a guardian. Pure. */
import { addDays, compareDates, daysBetween } from '../../i18n/dates'
import type { Application } from '../application'
import { groupBy } from '../by-id'
import type { CycleOf } from '../cycle-rows'
import type { Cycle } from '../cycle'
import { plannedRange } from '../cycles.rules'
import type { Person } from '../person'
import { ageOn, isInAge, isMinorOn } from './age.rules'
import type { AgeRange } from './age.rules'

/** The day on which an application came, `YYYY-MM-DD`; null where nobody noted it. */
function sentOn(application: Pick<Application, 'submittedAt'> | null): string | null {
  return application?.submittedAt?.slice(0, 10) ?? null
}

/** Whether an application came before the call closed or after; null where nobody noted when it came, or the call has no end. */
export function arrivalOf(
  cycle: Cycle,
  application: Pick<Application, 'submittedAt'> | null,
): 'inTime' | 'late' | null {
  const closes = plannedRange(cycle, 'openCall')?.end ?? null
  const day = sentOn(application)
  if (closes === null || day === null) return null
  return day > closes ? 'late' : 'inTime'
}

/** Whether an application came after the call had closed. */
export function isLate(
  cycle: Cycle,
  application: Pick<Application, 'submittedAt'> | null,
): boolean {
  return arrivalOf(cycle, application) === 'late'
}

/** The age that a call asks for. */
export function ageAsked(cycle: Cycle): AgeRange {
  return { from: cycle.ageFrom ?? null, to: cycle.ageTo ?? null }
}

/** The day on which that age counts: the one that is said, else the closing of the call, else the first day of the cycle. */
export function ageDay(cycle: Cycle): string {
  return cycle.ageOn ?? plannedRange(cycle, 'openCall')?.end ?? cycle.dates.start
}

/** Whether somebody is of another age than the call asks for. Nobody is of whom no day of birth is known. */
export function isOfOtherAge(cycle: Cycle, { birthDate }: Pick<Person, 'birthDate'>): boolean {
  return !isInAge(ageOn(birthDate, ageDay(cycle)), ageAsked(cycle))
}

/** What is known of a guardian. */
type Guarded = Pick<Person, 'birthDate' | 'guardianName' | 'guardianContact' | 'guardianConsentOn'>

/** Whether somebody was under age when they applied, or on the day that the call says. */
export function isMinor(
  cycle: Cycle,
  { birthDate }: Pick<Person, 'birthDate'>,
  application: Pick<Application, 'submittedAt'> | null,
): boolean {
  return isMinorOn(birthDate, [ageDay(cycle), sentOn(application)])
}

/** Whether somebody under age has no guardian who agreed and can be reached. */
export function lacksGuardian(
  cycle: Cycle,
  person: Guarded,
  application: Pick<Application, 'submittedAt'> | null,
): boolean {
  if (!isMinor(cycle, person, application)) return false
  const { guardianName, guardianContact, guardianConsentOn } = person
  const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === ''
  return isBlank(guardianName) || isBlank(guardianContact) || isBlank(guardianConsentOn)
}

/** So many days before the call opens or closes Home speaks of it, and so many after it has closed. */
const callSoonDays = 14

/** Where a call stands: it opens or closes in so many days, or has closed with so many applications. */
type CallStanding =
  | { readonly is: 'soon' | 'open'; readonly on: string; readonly days: number }
  | { readonly is: 'closed'; readonly on: string; readonly count: number; readonly late: number }

/** Where the call stands on a day; null where nobody planned one, or it is long before or after it. */
export function callStanding(
  { cycle, participations, applications }: CycleOf<'participations' | 'applications'>,
  today: string,
): CallStanding | null {
  const range = plannedRange(cycle, 'openCall')
  const isPast = !['preparation', 'openCall', 'selection'].includes(cycle.stage)
  if (range === null || isPast) return null
  const { start, end } = range
  if (compareDates(today, start) < 0) {
    const days = daysBetween(today, start)
    return days > callSoonDays ? null : { is: 'soon', on: start, days }
  }
  if (compareDates(today, end) <= 0) return { is: 'open', on: end, days: daysBetween(today, end) }
  if (compareDates(today, addDays(end, callSoonDays)) > 0) return null
  const sent = groupBy(applications, ({ personId }) => personId)
  const own = participations
    .filter(({ role }) => role === 'mentee')
    .flatMap(({ personId }) => sent.get(personId) ?? [])
  const late = own.filter((application) => isLate(cycle, application)).length
  return { is: 'closed', on: end, count: own.length, late }
}
