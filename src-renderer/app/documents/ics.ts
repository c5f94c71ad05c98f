/**
 * Events as an iCalendar text (RFC 5545), for calendars to take in. Times are local ones of wherever it is read, as somebody would write
 * them on paper; lines are folded at 75 octets and end in CR LF.
 */

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

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n?|\n/gu, '\\n')

const octets = new TextEncoder()

/** A line in pieces of at most 75 octets, never through a character; what goes on begins with a space. */
export function foldedLine(line: string): string {
  const lines: string[] = []
  let current = ''
  let size = 0
  for (const sign of line) {
    const more = octets.encode(sign).length
    if (size + more > 75) {
      lines.push(current)
      current = ' '
      size = 1
    }
    current += sign
    size += more
  }
  return [...lines, current].join('\r\n')
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
    text === null || text === '' ? [] : [`${name}:${escaped(text)}`]
  const lines = events.flatMap((event) => [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp}`,
    ...timesOf(event),
    `SUMMARY:${escaped(event.title)}`,
    ...optional('LOCATION', event.place),
    ...optional('DESCRIPTION', event.note),
    'END:VEVENT',
  ])
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ciklus//Ciklus//EN', ...lines]
  return [...all, 'END:VCALENDAR', ''].map(foldedLine).join('\r\n')
}
