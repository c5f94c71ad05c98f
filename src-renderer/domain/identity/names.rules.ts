/** Names of people: taken from one column or two, and split where they must be. What is kept is always as typed. */
import { cleanLine, onlyMarks } from '../../i18n/clean-text'

/** A first and a last name; either may be empty, not both. */
export interface NameParts {
  readonly firstName: string
  readonly lastName: string
}

const particles = new Set(
  'van von de der den del della di da dos du la le el al bin ibn ter ten zu zum zur'.split(' '),
)
const titles =
  /^(?:(?:dr|mr|mrs|ms|mgr|prof|doc|ing|dipl|inz|mag|msc|ma|phd|herr|frau|gdin|gdja|gospodin|gospodja)\.?\s+)+/iu

/**
 * Splits a full name. "Milošević, Goran" has the last name first; so has every name when the column says so. Particles
 * ("van den Berg", "de la Cruz") begin the last name.
 */
export function splitFullName(raw: string, lastFirst = false): NameParts {
  const text = cleanLine(raw).text.replace(titles, '')
  const [before, after, ...more] = text.split(/\s*,\s*/u)
  if (before !== undefined && after !== undefined && after !== '' && more.length === 0) {
    if (!/^(?:ma|msc|mba|phd|dr|jr|sr|spec)\b\.?/iu.test(after))
      return { firstName: after, lastName: before }
  }
  const words = (before ?? text).split(' ')
  if (words.length === 1) return { firstName: text.split(',')[0] ?? text, lastName: '' }
  return lastFirst ? splitLastFirst(words) : splitFirstLast(words)
}

function splitFirstLast(words: readonly string[]): NameParts {
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && particles.has(word.toLowerCase()),
  )
  const at = particle === -1 ? words.length - 1 : particle
  return { firstName: words.slice(0, at).join(' '), lastName: words.slice(at).join(' ') }
}

function splitLastFirst(words: readonly string[]): NameParts {
  let at = 1
  while (at < words.length - 1 && particles.has((words[at - 1] ?? '').toLowerCase())) at += 1
  return { firstName: words.slice(at).join(' '), lastName: words.slice(0, at).join(' ') }
}

/** First and last name with one space between. */
export function joinName(parts: NameParts): string {
  return `${parts.firstName} ${parts.lastName}`.trim()
}

/** True for text that can be somebody's name: it has a letter, and nothing that no name has. */
export function isPlausibleName(text: string): boolean {
  if (onlyMarks(text) || !/\p{L}/u.test(text)) return false
  if (/^[=+\-@＝＋－＠|<]/u.test(text.trim())) return false
  return !/[@<>{}[\]|\\^~"=]|https?:|www\.|\p{N}{4,}/iu.test(text)
}
