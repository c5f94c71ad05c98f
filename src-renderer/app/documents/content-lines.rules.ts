/**
 * Lines of a vCard (RFC 6350) or an iCalendar text (RFC 5545): a line of more than 75 octets is folded between letters, commas,
 * backslashes and breaks in values are escaped. Pure.
 */

/** The most octets of a line, without its end. */
const most = 75

const utf8 = new TextEncoder()

/** Folds a line: each that follows begins with a space, which counts. A letter is never cut in two. */
export function foldedLine(line: string): string {
  // No letter is more than three octets for each unit that it is kept in.
  if (line.length * 3 <= most) return line
  const lines: string[] = []
  let now = ''
  let length = 0
  for (const letter of line) {
    const size = utf8.encode(letter).length
    if (length + size > most) {
      lines.push(now)
      now = ' '
      length = 1
    }
    now += letter
    length += size
  }
  return [...lines, now].join('\r\n')
}

/** A text that is a value of its own, in a vCard. */
export function escapedText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n?|\n/gu, '\\n')
}

/** A text with semicolons escaped, too: one of several parts of a value in a vCard, and any text of an iCalendar. */
export function escapedPart(text: string): string {
  return escapedText(text).replaceAll(';', '\\;')
}
