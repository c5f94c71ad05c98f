/** Small makers of text and cells for documents: everything that goes into a document model passes through here. */
import type { OutCell } from '../../../src-shared/documents'
import { isDate } from '../../i18n/dates'

const longestLine = 2_000
const longestText = 20_000
const longestCell = 32_767

function cut(text: string, length: number): string {
  if (text.length <= length) return text
  // Not through the middle of a character outside the basic plane.
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/u, '')}…`
}

/** Text on one line of a document: line ends become spaces, control characters go, 2,000 characters at the most. */
export function lineOf(text: string): string {
  return cut(
    text
      .replace(/\s+/gu, ' ')
      .replace(/[\p{Cc}\p{Cs}]/gu, '')
      .trim(),
    longestLine,
  )
}

/** What a form was left with where nothing was to be said: "savetnica, /" is "savetnica", "/" is nothing. */
export function withoutLooseSigns(text: string): string {
  const parts = text.split(/[,;|]/u).map((part) => part.trim())
  const said = parts.filter((part) => /[\p{L}\p{N}]/u.test(part))
  const whole = said.length === parts.length ? text : said.join(', ')
  return whole.replace(/^[\s/\\|,;·–—-]+|[\s/\\|,;·–—-]+$/gu, '')
}

/** Text of several lines: control characters go, 20,000 characters at the most. */
export function textOf(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n')
  return cut(
    lines
      .map((line) => line.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim())
      .join('\n')
      .trim(),
    longestText,
  )
}

/** A text cell; empty for nothing. Cells are written as text whatever they begin with. */
export function textCell(text: string | null | undefined): OutCell {
  if (text === null || text === undefined || text === '') return null
  return cut(text.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, ''), longestCell)
}

/** A date cell from `YYYY-MM-DD`; what is not a day stays text; empty for nothing. */
export function dateCell(day: string | null | undefined): OutCell {
  return typeof day === 'string' && isDate(day) ? { date: day } : textCell(day)
}

/** The day of a moment in milliseconds since 1970, in UTC, so that it is the same on every machine. */
export function dayOf(timestamp: number): string {
  return Temporal.Instant.fromEpochMilliseconds(timestamp)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .toString()
}
