/**
 * Events as an iCalendar text (RFC 5545), for calendars to take in. Times are local ones of wherever it is read, as somebody would write
 * them on paper; lines are folded at 75 octets and end in CR LF.
 */

import { escapedPart, foldedLine } from './content-lines.rules'

/** One event. */
export interface CalendarEvent {
  /** The same for the same event each time, so that a calendar changes it and does not have it twice. */
  readonly uid: string
  /** `YYYY-MM-DD` */
  readonly date: string
  /** `HH:MM`, or null for the whole day. */
  readonly time: string | null
  readonly minutes: number
  readonly title: string
  readonly place: string | null
  readonly note: string | null
}

const plain = (text: string): string => text.replaceAll(/[-:]/gu, '')

function timesOf({ date, time, minutes }: CalendarEvent): readonly string[] {
  if (time === null) return [`DTSTART;VALUE=DATE:${plain(date)}`]
  return [`DTSTART:${plain(date)}T${plain(time)}00`, `DURATION:PT${String(minutes)}M`]
}

/** The text of a calendar file. `madeAt` is milliseconds since 1970. */
export function calendarOf(events: readonly CalendarEvent[], madeAt: number): string {
  const stamp = `${new Date(madeAt).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`
  const optional = (name: string, text: string | null): readonly string[] =>
    text === null || text === '' ? [] : [`${name}:${escapedPart(text)}`]
  const lines = events.flatMap((event) => [
    'BEGIN:VEVENT',
    `UID:${escapedPart(event.uid)}`,
    `DTSTAMP:${stamp}`,
    ...timesOf(event),
    `SUMMARY:${escapedPart(event.title)}`,
    ...optional('LOCATION', event.place),
    ...optional('DESCRIPTION', event.note),
    'END:VEVENT',
  ])
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ciklus//Ciklus//EN', ...lines]
  return [...all, 'END:VCALENDAR', ''].map(foldedLine).join('\r\n')
}
