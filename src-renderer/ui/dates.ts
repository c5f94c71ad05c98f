/** Reading calendar dates as people type them. Pure; a date is `YYYY-MM-DD` and has no zone. */
import { dateOf } from '../i18n/dates'

/** The day that shows how a date is written. */
export const exampleDay = '2020-03-07'

/** What was read from a date field. `null` is an empty field. */
type ReadDate =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly problem: 'notADate' | 'noSuchDay' | 'shortYear' }

/** Puts a day together when there is such a day between the years 1000 and 9999. */
function dayOf(year: number, month: number, day: number): ReadDate {
  if (year < 100) return { ok: false, problem: 'shortYear' }
  const value = year < 1000 ? null : dateOf(year, month, day)
  return value === null ? { ok: false, problem: 'noSuchDay' } : { ok: true, value }
}

const monthStarts: readonly (readonly string[])[] = [
  ['jan', 'јан'],
  ['feb', 'феб'],
  ['mar', 'мар'],
  ['apr', 'апр'],
  ['may', 'maj', 'мај'],
  ['jun', 'јун'],
  ['jul', 'јул'],
  ['aug', 'avg', 'авг'],
  ['sep', 'сеп'],
  ['oct', 'okt', 'окт'],
  ['nov', 'нов'],
  ['dec', 'дец'],
]

function monthNamed(word: string): number | null {
  const start = word.toLowerCase().slice(0, 3)
  const index = monthStarts.findIndex((names) => names.includes(start))
  return index < 0 ? null : index + 1
}

/** "Of the year" after a Serbian date. */
const yearWord = /(\d\.?) ?(?:g|god|godine|г|год|године)\.?$/iu

/**
 * Reads a date in any of the ways the program's readers write it: `2020-03-07`, `7.3.2020.`, `07/03/2020`
 * (the day first, as everywhere in Europe), `7 March 2020`, `March 7, 2020`, `7. март 2020.`, `7,3,2020` (the number pad of many
 * keyboards has a comma and no point), `7. 3. 2020. године`
 */
export function readDate(text: string): ReadDate {
  const bare = text.trim().replace(/\s+/gu, ' ').replace(yearWord, '$1')
  if (bare === '') return { ok: true, value: null }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(bare)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst = /^(\d{1,2}) ?[.,/-] ?(\d{1,2}) ?[.,/-] ?(\d{2}|\d{4})[.,]?$/u.exec(bare)
  if (dayFirst) return dayOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
  const named = /^(\d{1,2})\.? (\p{L}{3,})\.?,? (\d{2}|\d{4})\.?$/u.exec(bare)
  if (named) return namedDate(named[1], named[2], named[3])
  const monthFirst = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{2}|\d{4})$/u.exec(bare)
  if (monthFirst) return namedDate(monthFirst[2], monthFirst[1], monthFirst[3])
  return { ok: false, problem: 'notADate' }
}

function namedDate(day = '', month = '', year = ''): ReadDate {
  const number = monthNamed(month)
  if (number === null) return { ok: false, problem: 'notADate' }
  return dayOf(Number(year), number, Number(day))
}
