/** The clock of this machine, for those who may look at it: data modules and screens, never rules. */

/** Today on this machine's calendar, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date()
  const two = (part: number): string => part.toString().padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** This moment as an ISO date-time in UTC, for `deletedAt`. */
export function nowIso(): string {
  return new Date().toISOString()
}

/** A moment (milliseconds since 1970) on this machine's calendar: its day, `YYYY-MM-DD`, and its time, `HH:MM`. */
export function dayAndTime(at: number): { readonly day: string; readonly time: string } {
  const moment = new Date(at)
  const two = (part: number): string => part.toString().padStart(2, '0')
  return {
    day: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  }
}

/** The moment (milliseconds since 1970) at which a day (`YYYY-MM-DD`) of this machine's calendar begins, or a day so many days after it. */
export function startOfDay(day: string, later = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).getTime()
}
