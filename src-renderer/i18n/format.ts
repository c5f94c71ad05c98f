/**
 * Dates, numbers and lists in the three languages. Words (months, "and") come from the runtime's own locale data, the
 * shapes from here, so that a range reads "7–9 March 2020", "7–9. mart 2020." and "7–9. март 2020." Always with a
 * script in the Serbian tag: plain `sr` means Cyrillic.
 */
import type { Language } from '../../src-shared/documents'

/** A range of days, both included, `YYYY-MM-DD`. */
interface Range {
  readonly start: string
  readonly end: string
}

/** Writes values for a reader of one language. A text that is not a day comes back as it is. */
export interface Formatter {
  /** "7 March 2020", "7. mart 2020." */
  readonly date: (day: string) => string
  /** As it stands after "until" or "as of": "7 March 2020", "7. marta 2020." */
  readonly dateOf: (day: string) => string
  /** "7 Mar 2020", "7. 3. 2020." */
  readonly shortDate: (day: string) => string
  /** "Saturday, 7 March 2020", "subota, 7. mart 2020." */
  readonly longDate: (day: string) => string
  /** "7–9 March 2020", "7 March – 9 April 2020", "7 March 2020 – 9 April 2021" */
  readonly dateRange: (range: Range) => string
  /** "March 2020 – February 2021", "mart 2020 – februar 2021." */
  readonly monthRange: (range: Range) => string
  /** A local date-time, from ISO text without zone or from milliseconds since 1970. */
  readonly dateTime: (at: string | number) => string
  /** "17:30" */
  readonly time: (time: string) => string
  /** A day, or the first of several up to `until`, and perhaps a time: "7 March 2020, 17:30", "7–8 March 2020, 17:30" */
  readonly moment: (
    moment: { readonly date: string; readonly time: string | null },
    until?: string | null,
  ) => string
  /** "12,345.6", "12.345,6"; at most `digits` decimals (2). */
  readonly number: (value: number, digits?: number) => string
  /** From a share of 1: "26%" */
  readonly percent: (share: number) => string
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string
  /** "2 h 30 min" */
  readonly minutes: (minutes: number) => string
}

/**
 * A number as it is written with at most so many decimals. Words that go with a number are given this, not the number: their form
 * goes by the decimals one sees ("11,3 sata", "21,7 sati").
 */
export function rounded(value: number, digits: number): number {
  return Number(
    new Intl.NumberFormat('en', { maximumFractionDigits: digits, useGrouping: false }).format(
      value,
    ),
  )
}

/** The tags given to `Intl`. English dates are written the British way, day first. */
const tags: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  'sr-Latn': 'sr-Latn',
  'sr-Cyrl': 'sr-Cyrl',
}

const made = new Map<Language, Formatter>()

/** The formatter of a language. */
export function formatterFor(language: Language): Formatter {
  const known = made.get(language)
  if (known) return known
  const formatter = makeFormatter(language)
  made.set(language, formatter)
  return formatter
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

function readDay(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const m = Number(month)
  return m < 1 || m > 12 ? null : { year: Number(year), month: m, day: Number(day) }
}

function makeFormatter(language: Language): Formatter {
  const dates = dateShapes(language)
  const tag = tags[language]
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const numbers = [0, 1, 2, 3, 4, 5, 6].map(
    (maximumFractionDigits) => new Intl.NumberFormat(tag, { maximumFractionDigits }),
  )
  const number = (value: number, digits = 2): string =>
    numbers[Math.min(6, Math.max(0, Math.trunc(digits)))]?.format(value) ?? String(value)
  return {
    ...dates,
    number,
    percent: (share) => percent.format(share),
    list: (items) => list.format([...items]),
    minutes: (minutes) => writeMinutes(minutes, language, number),
  }
}

function writeMinutes(
  minutes: number,
  language: Language,
  number: (value: number) => string,
): string {
  const whole = Math.round(minutes)
  const [h, min] = language === 'sr-Cyrl' ? ['ч', 'мин'] : ['h', 'min']
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${number(rest)} ${min}`
  return rest === 0 ? `${number(hours)} ${h}` : `${number(hours)} ${h} ${number(rest)} ${min}`
}

type DateShapes = Pick<
  Formatter,
  | 'date'
  | 'dateOf'
  | 'shortDate'
  | 'longDate'
  | 'dateRange'
  | 'monthRange'
  | 'dateTime'
  | 'time'
  | 'moment'
>

function dateShapes(language: Language): DateShapes {
  const serbian = language !== 'en'
  const names = calendarNames(tags[language])
  const dot = serbian ? '.' : ''
  const dayMonth = ({ day, month }: Day): string => `${day}${dot} ${names.months[month - 1] ?? ''}`
  const full = (day: Day): string => `${dayMonth(day)} ${day.year}${dot}`
  const whenDay = (text: string, write: (day: Day) => string): string => {
    const day = readDay(text)
    return day ? write(day) : text
  }
  const date = (text: string): string => whenDay(text, full)
  const dateRange: Formatter['dateRange'] = ({ start, end }) => {
    const [a, b] = [readDay(start), readDay(end)]
    if (!a || !b) return `${start} – ${end}`
    if (a.year !== b.year) return `${beforeSign(full(a))} – ${full(b)}`
    if (a.month !== b.month) return `${dayMonth(a)} – ${full(b)}`
    return a.day === b.day ? full(a) : `${a.day}–${full(b)}`
  }
  const moment: Formatter['moment'] = ({ date: start, time }, until = null) => {
    const days = until === null ? date(start) : dateRange({ start, end: until })
    return time === null ? days : `${beforeSign(days)}, ${time}`
  }
  return {
    date,
    dateOf: (text) =>
      whenDay(text, ({ day, month, year }) => {
        const name = names.months[month - 1] ?? ''
        return `${day}${dot} ${serbian ? genitive(name) : name} ${year}${dot}`
      }),
    shortDate: (text) =>
      whenDay(text, (day) =>
        serbian
          ? `${day.day}. ${day.month}. ${day.year}.`
          : `${day.day} ${names.shortMonths[day.month - 1] ?? ''} ${day.year}`,
      ),
    longDate: (text) => whenDay(text, (day) => `${names.weekday(day)}, ${full(day)}`),
    dateRange,
    monthRange: ({ start, end }) => {
      const [a, b] = [readDay(start), readDay(end)]
      if (!a || !b) return `${start} – ${end}`
      const month = (day: Day): string => names.months[day.month - 1] ?? ''
      const last = `${month(b)} ${b.year}${dot}`
      if (a.year !== b.year) return `${month(a)} ${a.year} – ${last}`
      return a.month === b.month ? last : `${month(a)} – ${last}`
    },
    time: (time) => time,
    moment,
    dateTime: (at) => moment(typeof at === 'number' ? localMoment(at) : textMoment(at)),
  }
}

/** The genitive of a Serbian month, in either script: "mart" is "marta", "septembar" is "septembra". */
function genitive(month: string): string {
  const ending = /[a-z]$/.test(month) ? 'a' : 'а'
  return month.replace(/([bб])[aа]([rр])$/, '$1$2') + ending
}

/** A Serbian date before a comma or a dash loses its last dot, as the orthography has it: "9. maj 2020, 17:30". */
const beforeSign = (date: string): string => date.replace(/\.$/, '')

/** Month and weekday names from the runtime's locale data. */
function calendarNames(tag: string): {
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  readonly weekday: (day: Day) => string
} {
  const utc = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
  const months = (month: 'long' | 'short'): readonly string[] =>
    Array.from({ length: 12 }, (_, at) => utc({ month }).format(Date.UTC(2020, at, 15)))
  const weekday = utc({ weekday: 'long' })
  return {
    months: months('long'),
    shortMonths: months('short'),
    weekday: ({ year, month, day }) => weekday.format(Date.UTC(year, month - 1, day)),
  }
}

interface Moment {
  readonly date: string
  readonly time: string | null
}

function localMoment(ms: number): Moment {
  const at = new Date(ms)
  const two = (part: number): string => part.toString().padStart(2, '0')
  return {
    date: `${at.getFullYear().toString().padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  }
}

function textMoment(text: string): Moment {
  const time = /T(\d{2}:\d{2})/.exec(text)?.[1] ?? null
  return { date: text.slice(0, 10), time }
}
