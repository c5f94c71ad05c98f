/** How old somebody is on a day, and who needs a guardian. Pure: days are `YYYY-MM-DD`. */
import { isDate } from '../../i18n/dates'

/** Whoever is younger needs a guardian who agrees. */
const fullAge = 18

/** No day of birth or of a guardian's consent is earlier. */
export const earliestDay = '1900-01-01'

/** What is wrong with a day of birth or of a consent that was written down on the day `on`; null when nothing is. */
export function lifeDayProblem(day: string, on: string): 'notDay' | 'tooEarly' | 'future' | null {
  if (!isDate(day)) return 'notDay'
  if (day < earliestDay) return 'tooEarly'
  return day > on ? 'future' : null
}

/** Whole years on a day. Whoever is born on 29 February is a year older on 1 March of a year without that day. Null for no day of birth. */
export function ageOn(birthDate: string | null, day: string): number | null {
  if (birthDate === null || !/^\d{4}-\d{2}-\d{2}$/u.test(birthDate) || birthDate > day) return null
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Whether somebody is under age on the earliest of some days; nobody is of whom no day of birth is known. */
export function isMinorOn(birthDate: string | null, days: readonly (string | null)[]): boolean {
  const known = days.filter((day) => day !== null).sort()
  const age = known[0] === undefined ? null : ageOn(birthDate, known[0])
  return age !== null && age < fullAge
}

/** The ages that are asked; null where there is no bound. */
export interface AgeRange {
  readonly from: number | null
  readonly to: number | null
}

/** Whether an age is one of those that are asked. An age that is not known speaks against nobody. */
export function isInAge(age: number | null, { from, to }: AgeRange): boolean {
  return age === null || ((from === null || age >= from) && (to === null || age <= to))
}
