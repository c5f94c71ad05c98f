/**
 * What a cell of a table says that has a row for each pair and a column for each month: how often they met, for how long, on which
 * days, or only that they did. "2", "1,5", "x", "12., 26.", "17.3. (90 min)", "12 90 online, 26 x mentor".
 */
import type { InCell } from '../../../../src-shared/documents'
import { dateOf } from '../../../i18n/dates'
import { cleanLine, foldedPhrase } from '../../../i18n/clean-text'
import { phrasePattern, phrasesOf } from '../../../i18n/phrases'
import { monthOfWord } from '../reading/date-words'
import { readMoment } from '../reading/dates.rules'
import { cellText, isBlankCell, isPlaceholder } from '../reading/text.rules'
import { readDuration } from '../reading/durations.rules'
import { readNumber } from '../reading/values.rules'

/** What bare numbers can count. */
export const monthNumbers = ['meetings', 'hours', 'minutes', 'days'] as const
/** One of {@link monthNumbers}. */
export type MonthNumbers = (typeof monthNumbers)[number]

/** What an x can say: that they met in the month, or that they did not. */
export type MonthMarks = 'met' | 'none'

/** How the cells are to be read. */
export interface CellReading {
  readonly year: number
  readonly month: number
  readonly numbers: MonthNumbers
  readonly marks: MonthMarks
}

/** One meeting that a cell speaks of. */
export interface MonthEntry {
  /** `YYYY-MM-DD`; null where only the month is known. */
  readonly date: string | null
  /** A length, "x" where it fell through, 0 for none in the month, or nothing. */
  readonly length: InCell
  /** What else stands behind the day. */
  readonly rest: string
}

/** More meetings of a pair in a month are a slip, or something else than a count. */
const mostInMonth = 31

const noWords = new Set(phrasesOf('ne|no|nein|non|nem|nie|nisu|hayır|nu|jo|nuk|όχι|не|нет|ні'))
const yesWords = new Set(phrasesOf('da|yes|ja|oui|igen|sí|si|tak|ano|evet|po|ναι|да|так|ok'))
const marksOnly = /^[xх×✓✔☑+*](?:[\s,]*[xх×✓✔☑+*])*$/iu
const someMark = /[xх×✓✔☑+*]/giu
/** An x, which may say either. */
export const isCross = (text: string): boolean => /^[xх×](?:[\s,]*[xх×])*$/iu.test(text.trim())
const times =
  /^(\d{1,2})\s*(?:[xх×]|put[aе]?|пута?|times|mal|fois|veces|volte|susret\p{L}*|сусрет\p{L}*|sastan\p{L}*|састан\p{L}*|meetings?|treffen|rencontres?|találkozó)$/iu

const undated = (length: InCell): MonthEntry => ({ date: null, length, rest: '' })
const none: MonthEntry = undated(0)

/** A bare number, by what numbers count; null where it cannot be that. */
function ofNumber(value: number, reading: CellReading): readonly MonthEntry[] | null {
  if (value === 0) return [none]
  if (value < 0) return null
  if (reading.numbers === 'hours') return [undated(Math.round(value * 60))]
  if (!Number.isInteger(value)) return null
  if (reading.numbers === 'minutes') return [undated(value)]
  if (reading.numbers === 'meetings') return counted(value)
  const date = dateOf(reading.year, reading.month, value)
  return date === null ? null : [{ date, length: null, rest: '' }]
}

const counted = (count: number): readonly MonthEntry[] | null =>
  count > mostInMonth ? null : Array.from({ length: count }, () => undated(null))

/** A mark or a word that says whether they met, and by several marks how often. */
function ofMarks(text: string, { marks }: CellReading): readonly MonthEntry[] | null {
  const phrase = foldedPhrase(text)
  if (noWords.has(phrase)) return [none]
  if (yesWords.has(phrase)) return [undated(null)]
  const often = times.exec(text)
  if (often !== null) return counted(Number(often[1]))
  if (!marksOnly.test(text)) return null
  if (marks === 'none' && isCross(text)) return [none]
  return counted((text.match(someMark) ?? []).length)
}

/** A length with its unit: "90 min", "1h 30", "1:30". */
const isLengthText = (text: string): boolean =>
  /\p{L}|:|['’]/u.test(text) && readDuration(text, 'unknown').ok

/** "2 sata", "1,5 h", "2 sata i 30 minuta": begins with an amount and its unit, and is nothing but a length. */
const isAmount = (text: string): boolean =>
  /^\d+(?:[.,]\d+)?\s*\p{L}/u.test(text) && isLengthText(text)

/** Lengths of time without a day: one, or several of the same unit with commas between. Null for anything else. */
function ofLengths(text: string): readonly MonthEntry[] | null {
  if (!isAmount(text)) return null
  const parts = text.split(/\s*;\s*|\s*,\s+/u)
  const units = new Set(parts.map((part) => part.replace(/[\d.,\s]+/gu, '').toLowerCase()))
  const areSeveral = units.size === 1 && parts.every(isAmount)
  return (areSeveral ? parts : [text]).map(undated)
}

const between = /\s*[,;\n]\s*|\s+(?:i|и|and|und|et|és|y|e|a|in|oraz|ve)\s+|\s*[&+]\s*/iu
const dayAndMonth =
  /^(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2})(?!\d))?\.?(?!\d)\s*(.*)$/su
const dayAlone = /^(\d{1,2})\.(?!\d)\s*(.*)$/su
const dayAndMore = /^(\d{1,2})\s+(\S.*)$/su

interface FoundDay {
  readonly date: string | null
  readonly rest: string
}

/** "17.3." or "3/17" of this month and year; null where it is of another. */
function dayAndMonthOf(found: RegExpExecArray, { year, month }: CellReading): FoundDay | null {
  const [, first, second, written, rest = ''] = found
  if (written !== undefined && Number(written) % 100 !== year % 100) return null
  const [a, b] = [Number(first), Number(second)]
  if (b !== month && a !== month) return null
  return { date: dateOf(year, month, b === month ? a : b), rest }
}

/** "17.", "17 90 min" or "17. marta" of this month; null where it names another. */
function dayAloneOf(found: RegExpExecArray, { year, month }: CellReading): FoundDay | null {
  const [, day, behind = ''] = found
  const named = monthOfWord(foldedPhrase(behind).split(' ')[0] ?? '')
  if (named !== 0 && named !== month) return null
  const rest = named === 0 ? behind : behind.replace(/^\p{L}+\.?/u, '')
  return { date: dateOf(year, month, Number(day)), rest }
}

/** "17 mar 2020" and "March 17", as dates are read elsewhere; null where it is none of this month. */
function dayInWords(text: string, { year, month }: CellReading): FoundDay | null {
  const whole = `${text.replace(/[.\s]+$/u, '')} ${String(year)}`
  const read = readMoment(whole, 'dmy', `${String(year)}-12-31`)
  return read.ok && Number(read.date.slice(5, 7)) === month ? { date: read.date, rest: '' } : null
}

const fellThrough = phrasePattern(
  'nije došao|nije došla|nije se pojavio|nije se pojavila|nisu se sreli|nije održan*|otkazan*|odložen*|no show|did not come|cancel*|postponed|abgesagt|nicht erschienen|ausgefallen|annulé*|absent*|elmaradt|lemondva|odwołan*|annullat*|cancelad*|anulat*|отказан*|није дошао|није дошла|не дойде|iptal',
  'start',
)

/** A month, an x or that it fell through, which are said of a day only. */
const isSaidOfDay = (text: string): boolean =>
  monthOfWord(foldedPhrase(text).split(' ')[0] ?? '') !== 0 ||
  isCross(text.split(' ')[0] ?? '') ||
  fellThrough.test(foldedPhrase(text))

/** The day that an entry begins with, and what follows; null where it begins with none of the month. */
function dayOf(text: string, reading: CellReading, isOneOfSeveral: boolean): FoundDay | null {
  const both = dayAndMonth.exec(text)
  if (both !== null) return dayAndMonthOf(both, reading)
  const alone = dayAlone.exec(text)
  if (alone !== null) return dayAloneOf(alone, reading)
  const more = dayAndMore.exec(text)
  // "2 online" is as likely two of them.
  const isCount = more !== null && !isOneOfSeveral && Number(more[1]) <= 12
  if (isCount && /^\p{L}/u.test(more[2] ?? '') && !isSaidOfDay(more[2] ?? '')) return null
  if (more !== null) return dayAloneOf(more, reading)
  if (isOneOfSeveral && /^\d{1,2}$/u.test(text))
    return { date: dateOf(reading.year, reading.month, Number(text)), rest: '' }
  return dayInWords(text, reading)
}

/** "(90 min)", "x mentor", "90 online": a length, or that it fell through, and what else is said. */
function lengthAndRest(text: string): Pick<MonthEntry, 'length' | 'rest'> {
  const bare = cleanLine(text.replace(/[()[\]–—]|^\s*-/gu, ' ')).text
  if (fellThrough.test(foldedPhrase(bare))) return { length: 'x', rest: bare }
  const [first = '', ...others] = bare.split(' ')
  if (isCross(first)) return { length: 'x', rest: others.join(' ') }
  const clock = /^\d{1,3}(?::\d{2})?$/u.test(first)
  const unit = /^(?:min\.?|minut\p{L}*|минут\p{L}*|['’])$/iu.test(others[0] ?? '')
  if (clock) return { length: first, rest: others.slice(unit ? 1 : 0).join(' ') }
  return isLengthText(bare) ? { length: bare, rest: '' } : { length: null, rest: bare }
}

/** Days, each with what is said of it; null where one of them is none of the month. */
function ofDays(text: string, reading: CellReading): readonly MonthEntry[] | null {
  const parts = text.split(between).filter((part) => part.trim() !== '')
  const found = parts.map((part): MonthEntry | null => {
    const day = dayOf(part.trim(), reading, parts.length > 1 || reading.numbers === 'days')
    if (day === null || day.date === null) return null
    return { date: day.date, ...lengthAndRest(day.rest) }
  })
  return found.every((entry) => entry !== null) && found.length > 0 ? found : null
}

/** A date or a length of time as a workbook holds them. */
function ofObject(
  cell: Extract<InCell, { readonly date: string }>,
  { year, month }: CellReading,
): readonly MonthEntry[] | null {
  const isLength = /^(?:1899|190[04])-/u.test(cell.date) && cell.time !== null
  if (isLength) return [undated(cell)]
  const isOfMonth = cell.date.startsWith(`${String(year)}-${String(month).padStart(2, '0')}`)
  return isOfMonth ? [{ date: cell.date, length: null, rest: '' }] : null
}

/** The meetings that a cell speaks of; none for an empty one, null for one that cannot be understood. */
export function entriesIn(cell: InCell, reading: CellReading): readonly MonthEntry[] | null {
  if (isBlankCell(cell)) return []
  if (typeof cell === 'boolean') return [cell ? undated(null) : none]
  if (typeof cell === 'object' && cell !== null) return ofObject(cell, reading)
  const text = cleanLine(cellText(cell).replaceAll('\n', ', ')).text
  const marked = ofMarks(text, reading)
  if (marked !== null) return marked
  if (isPlaceholder(text)) return []
  const isList = reading.numbers === 'days' && /^\d{1,2}\.?(?:,\s*\d{1,2}\.?)+$/u.test(text)
  const number = isList ? null : readNumber(text)
  if (number !== null && !/^\d{1,2}\.$/u.test(text)) return ofNumber(number, reading)
  const lengths = ofLengths(text)
  if (lengths !== null) return lengths
  const days = ofDays(text, reading)
  if (days !== null) return days
  return isLengthText(text) ? [undated(text)] : null
}
