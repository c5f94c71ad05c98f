/** Calendar files: every line as the format asks, whatever is written in it. */
import { describe, expect, it } from 'vitest'
import { foldedLine } from '../../src-renderer/app/documents/content-lines.rules'
import { calendarOf } from '../../src-renderer/app/documents/ics'
import type { CalendarEvent } from '../../src-renderer/app/documents/ics'

const event: CalendarEvent = {
  uid: 'a~b@ciklus',
  date: '2026-03-14',
  time: '17:30',
  minutes: 20,
  title: 'Интервју: Ђорђе Ђокић; with, signs\\ and\nlines',
  place: 'Sala 2',
  note: null,
}
const madeAt = Date.UTC(2026, 2, 1, 8, 5)

describe('A calendar', () => {
  it('holds the event at its local time, with signs escaped and lines ended as the format asks', () => {
    const text = calendarOf([event], madeAt)
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Ciklus//Ciklus//EN',
      'BEGIN:VEVENT',
      'UID:a~b@ciklus',
      'DTSTAMP:20260301T080500Z',
      'DTSTART:20260314T173000',
      'DURATION:PT20M',
      'SUMMARY:Интервју: Ђорђе Ђокић\\; with\\, signs\\\\ and\\nlines',
      'LOCATION:Sala 2',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('takes a day without a time for a whole day', () => {
    expect(calendarOf([{ ...event, time: null }], madeAt)).toContain(
      'DTSTART;VALUE=DATE:20260314\r\n',
    )
  })

  it('folds at 75 octets without tearing a letter, and unfolds to what it was', () => {
    const line = `SUMMARY:${'Ђ😀љ'.repeat(60)}`
    const folded = foldedLine(line).split('\r\n')
    expect(folded.every((part) => new TextEncoder().encode(part).length <= 75)).toBe(true)
    expect(folded.map((part, at) => (at === 0 ? part : part.slice(1))).join('')).toBe(line)
  })
})
