/**
 * What a column holds, told from its values alone: addresses, phones, dates, names, long answers, cities.
 * Used where headings say nothing, and to check what they say.
 */
import type { InCell } from '../../../../src-shared/documents'
import { secondsIn } from './times.rules'
import { cellText, commonest, isBlankCell, isPlaceholder } from './text.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import { cleanLine } from '../../../i18n/clean-text'
import { readYesNo } from './values.rules'
import { withoutAddress } from './email-values.rules'
import { isAttendanceState } from './marks.rules'
import { isEmail } from '../../../domain/identity/keys.rules'
import { withoutListMark } from '../../../domain/identity/names.rules'

const dateForm =
  /^\s*(?:\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{2,4}|\d{4}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2})(?:\D|$)/u
/** A month alone, as a table by months is made to say it. */
const monthForm = /^\d{4}-(?:0[1-9]|1[0-2])$/u
const phoneForm = /^\s*(?:\+|00|0|\(0)[\d\s()/.-]{6,24}$/u
const linkForm = /^(?:https?:\/\/|www\.)\S+$/iu

/** True for a cell that is plainly a value and never a heading: a number, a date, an address, a phone. */
export function looksLikeData(cell: InCell | undefined): boolean {
  if (cell === null || cell === undefined) return false
  if (typeof cell !== 'string') return true
  const text = cell.trim()
  return (
    isEmail(text) ||
    dateForm.test(text) ||
    phoneForm.test(text) ||
    linkForm.test(text) ||
    /^[+-]?\d+(?:[.,]\d+)?$/.test(text)
  )
}

/** Shares, 0 to 1, of a column's filled cells that are of each sort. */
export interface ColumnContent {
  readonly filled: number
  readonly email: number
  readonly phone: number
  readonly date: number
  readonly dateTime: number
  readonly time: number
  readonly number: number
  readonly yesNo: number
  /** Words for who was there and who was not. */
  readonly state: number
  readonly link: number
  readonly longText: number
  readonly list: number
  readonly city: number
  /** Two to four capitalised words. */
  readonly fullName: number
  /** One capitalised word (or a double name). */
  readonly oneName: number
  /** 1, 2, 3 and so on: the numbers of the rows. */
  readonly counting: boolean
  /** How many different values there are among the filled ones, 0 to 1. */
  readonly distinct: number
}

const cities = new Set(
  'beograd novi sad nis|kragujevac|subotica|zrenjanin|pancevo|cacak|kraljevo|novi pazar|leskovac|uzice|valjevo|krusevac|vranje|sabac|smederevo|sombor|pozarevac|pirot|zajecar|kikinda|sremska mitrovica|jagodina|vrsac|bor|prokuplje|loznica|pozega|beograd|novi sad|nis|zagreb|split|rijeka|osijek|sarajevo|banja luka|mostar|tuzla|podgorica|skopje|ljubljana|maribor|budapest|pecs|szeged|wien|vienna|graz|berlin|munchen|munich|hamburg|koln|frankfurt|leipzig|paris|lyon|marseille|madrid|barcelona|valencia|sevilla|london|rome|roma|athens|sofia|tirana|pristina|indjija|ruma|backa palanka|gornji milanovac|arandjelovac|priboj|prijepolje|becej|senta|ada|kula|vrbas|apatin|backa topola|negotin|knjazevac|aleksinac|paracin|cuprija|bujanovac|presevo|stara pazova|obrenovac|lazarevac|mladenovac|belgrade|zemun'.split(
    '|',
  ),
)

const nameWord = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|der|den|da|del|di|la|al|bin|ibn)$/u

function nameWords(text: string): number {
  const words = text.split(/\s+/u)
  return words.length <= 5 && words.every((word) => nameWord.test(word)) ? words.length : 0
}

/** A name in a line of a list, "1. Ana Zorić – Niš", alone. */
const nameInLine = (text: string): string =>
  withoutListMark(withoutAddress(text).text)
    .replace(/\s[-‐‑–—]\s.*$/u, '')
    .replace(',', '')

/** A sort of content that single cells can be of. */
export type Sort = Exclude<keyof ColumnContent, 'filled' | 'counting' | 'distinct'>

/** The sorts that a cell is of. */
export function sortsIn(cell: InCell): readonly Sort[] {
  if (typeof cell === 'number') return ['number']
  if (typeof cell === 'boolean') return ['yesNo']
  if (cell === null) return []
  if (typeof cell === 'object') return cell.time === null ? ['date'] : ['date', 'dateTime']
  const text = cleanLine(cell).text
  return (Object.keys(textSorts) as Sort[]).filter((sort) => textSorts[sort](text))
}

/** How a text is told to be of a sort. */
const textSorts: Readonly<Record<Sort, (text: string) => boolean>> = {
  email: (text) => isEmail(text.replace(/\s/gu, '')),
  phone: (text) => phoneForm.test(text),
  date: (text) => dateForm.test(text) || monthForm.test(text),
  dateTime: (text) => dateForm.test(text) && /\d\s*:\s*\d\d/u.test(text),
  time: (text) =>
    /^\d{1,2}[:.]\d{2}/u.test(text) && !dateForm.test(text) && secondsIn(text) !== null,
  number: (text) => /^[+-]?\d+(?:[.,]\d+)?$/.test(text),
  yesNo: (text) => text.length < 80 && saysYesOrNo(text),
  state: isAttendanceState,
  link: (text) => linkForm.test(text),
  longText: (text) => text.length > 45,
  list: (text) => text.length < 120 && /\p{L}\s*[,;]\s*\p{L}/u.test(text),
  city: (text) => cities.has(foldedPhrase(text.replace(/^\d{5}\s+/u, ''))),
  fullName: (text) => nameWords(nameInLine(text)) >= 2,
  oneName: (text) => nameWords(text.replace(',', '')) === 1,
}

function saysYesOrNo(text: string): boolean {
  const read = readYesNo(text)
  return read.ok && read.value !== null
}

/** Describes a column by up to 200 of its filled cells. */
export function contentOf(cells: readonly InCell[]): ColumnContent {
  const filled = cells.filter((cell) => !isBlankCell(cell) && !isPlaceholder(cellText(cell)))
  const some = filled.slice(0, 200)
  const counts = new Map<Sort, number>()
  for (const cell of some) {
    for (const sort of sortsIn(cell)) counts.set(sort, (counts.get(sort) ?? 0) + 1)
  }
  const share = (sort: Sort): number =>
    some.length === 0 ? 0 : (counts.get(sort) ?? 0) / some.length
  return {
    filled: filled.length,
    email: share('email'),
    phone: share('phone'),
    date: share('date'),
    dateTime: share('dateTime'),
    time: share('time'),
    number: share('number'),
    yesNo: share('yesNo'),
    state: share('state'),
    link: share('link'),
    longText: share('longText'),
    list: share('list'),
    city: share('city'),
    fullName: share('fullName'),
    oneName: share('oneName'),
    counting: isCounting(some),
    distinct: some.length === 0 ? 0 : new Set(some.map(cellText)).size / some.length,
  }
}

/** True when the values go up by one, as row numbers do (a few may be missing). */
function isCounting(cells: readonly InCell[]): boolean {
  const numbers = cells.map((cell) => Number(cellText(cell).replace(/\.$/, '')))
  if (numbers.length < 3 || !numbers.every((value) => Number.isInteger(value) && value >= 0))
    return false
  const steps = numbers.slice(1).map((value, index) => value - (numbers[index] ?? 0))
  return commonest(steps) === 1 && steps.filter((step) => step === 1).length >= steps.length * 0.8
}
