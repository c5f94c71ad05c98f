/** Rules of the people who are approached for a mentee. */
import type { Approach } from './approach'
import { compareDates, daysBetween } from '../i18n/dates'

/** How many days somebody has waited for an answer; null when nobody waits for one. */
export function waitingDays({ state, askedOn }: Approach, today: string): number | null {
  if (askedOn === null || (state !== 'asked' && state !== 'thinking')) return null
  return compareDates(askedOn, today) > 0 ? 0 : daysBetween(askedOn, today)
}
