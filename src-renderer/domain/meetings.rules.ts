/**
 * Rules of meetings: what can be entered, how a month of a pair is written in one cell and read back, and what that
 * changes. "12 90" is the 12th, ninety minutes; "12 x" was arranged and somebody did not come; "x" alone is a month in
 * which they did not meet. Several stand in one cell with commas between.
 */
import { compareDates, dateOf, isDate } from '../i18n/dates'
import { foldLoose } from '../i18n/fold'
import type { Label } from '../i18n/label'
import type { KeysUnder } from '../i18n/translation-key'
import { change, create, label, remove } from './edits'
import { derivedId } from './ids'
import { absentees, meetingWays } from './meeting'
import type { Absentee, Meeting, MeetingSource, MeetingWay } from './meeting'
import type { Pair } from './pair'
import type { Edit } from './record'

/** No conversation is longer, in minutes: twelve hours. */
export const mostMinutes = 720

/** The id of a meeting: what a pair did as the `ordinal`th thing on a day, from 1. */
export function meetingId(pairId: string, date: string, ordinal: number): string {
  return derivedId(pairId, date, String(ordinal))
}

/** A month, `YYYY-MM`. */
export type Month = string

/** The month of a day. */
export const monthOf = (day: string): Month => day.slice(0, 7)

/** The first day of a month. */
export const firstOf = (month: Month): string => `${month}-01`

/** What is entered of a meeting, whatever the way. */
export type MeetingDraft = Pick<Meeting, 'date' | 'state' | 'minutes' | 'how' | 'absent'>

const problem = (code: KeysUnder<'meetings:problem'>, params: Label['params'] = {}): Label =>
  label(`meetings:problem.${code}`, params)

/** Whether it says of the month of a day that there was no meeting in it. */
export const isNoneOf = ({ state, date }: Pick<Meeting, 'state' | 'date'>, day: string): boolean =>
  state === 'none' && monthOf(date) === monthOf(day)

/**
 * Why there can be no such meeting of the pair, or null when there can. `others` are those of the pair that stay beside
 * it: where there are some in a month, it cannot be said that there were none. The other way about the "none" gives way.
 */
export function meetingProblem(
  { date, state, minutes }: MeetingDraft,
  { startedOn, ended }: Pick<Pair, 'startedOn' | 'ended'>,
  today: string,
  others: readonly Pick<Meeting, 'state' | 'date'>[] = [],
): Label | null {
  if (!isDate(date)) return problem('noSuchDay')
  // That there was none in a month is said of its first day, which may be before the pair's.
  const [first, last] = state === 'none' ? [firstOf(monthOf(startedOn)), today] : [startedOn, today]
  if (compareDates(date, first) < 0) return problem('beforePair', { on: startedOn })
  if (ended !== null && compareDates(date, ended.on) > 0)
    return problem('afterPair', { on: ended.on })
  if (compareDates(date, last) > 0) return problem('inFuture', { on: date })
  if (state === 'met' && minutes !== null && !isLength(minutes))
    return problem('minutes', { most: mostMinutes })
  const held = others.filter((one) => one.state !== 'none')
  if (state === 'none' && held.some((one) => monthOf(one.date) === monthOf(date)))
    return problem('noneAndSome')
  return null
}

/** Whether a conversation can take so many minutes. */
export function isLength(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes
}

/** The words in which the ways of meeting and those who did not come are written, in the user's language. */
export interface MeetingWords {
  readonly how: Readonly<Record<MeetingWay, string>>
  /** The same as forms show them: nobody writes these, but who reads them there may type them. */
  readonly shownHow: Readonly<Record<MeetingWay, string>>
  readonly absent: Readonly<Record<Absentee, string>>
}

/** What was read from a cell. */
type ReadMonth =
  | { readonly ok: true; readonly drafts: readonly MeetingDraft[] }
  | { readonly ok: false; readonly problem: Label }

/** A word by its beginning, in any script and case; null when none or several begin so. */
function wordMeant<W extends string>(
  text: string,
  among: readonly W[],
  ...lists: readonly Readonly<Record<W, string>>[]
): W | null {
  const start = foldLoose(text)
  const whole = among.find((one) => lists.some((words) => foldLoose(words[one]) === start))
  const fit = among.filter((one) => lists.some((words) => foldLoose(words[one]).startsWith(start)))
  return whole ?? (fit.length === 1 ? (fit[0] ?? null) : null)
}

/** Minutes as they are typed: "90", "90 min", "1:30". Null when it is no number of minutes. */
export function typedMinutes(text: string): number | null {
  const clock = /^(\d{1,3}):([0-5]\d)$/u.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const plain = /^(\d{1,6})(?:min|')?$/u.exec(text)
  return plain ? Number(plain[1]) : null
}

const isX = (text: string | undefined): boolean =>
  text !== undefined && /^[x\u0445\u00d7]$/iu.test(text)

type ReadOne =
  | { readonly ok: true; readonly draft: MeetingDraft }
  | { readonly ok: false; readonly problem: Label }

const wrong = (one: Label): { readonly ok: false; readonly problem: Label } => ({
  ok: false,
  problem: one,
})

/** Reads what follows the day: minutes and how they met, or that somebody did not come. */
function readRest(
  entry: string,
  rest: readonly string[],
  date: string,
  words: MeetingWords,
): ReadOne {
  const [first, ...others] = rest
  const unclear = () => wrong(problem('unclear', { text: entry }))
  if (isX(first)) {
    const who = others.join(' ')
    const absent = who === '' ? null : wordMeant(who, absentees, words.absent)
    if (who !== '' && absent === null) return unclear()
    return { ok: true, draft: { date, state: 'missed', minutes: null, how: null, absent } }
  }
  const minutes = first === undefined ? null : typedMinutes(first)
  const after = (minutes === null ? rest : others).filter((one) => !/^min\.?$/iu.test(one))
  const word = after.join(' ')
  const how = word === '' ? null : wordMeant(word, meetingWays, words.how, words.shownHow)
  if (word !== '' && how === null) return unclear()
  return { ok: true, draft: { date, state: 'met', minutes, how, absent: null } }
}

/** Reads one of the entries of a cell. */
function readEntry(entry: string, month: Month, words: MeetingWords): ReadOne {
  const [first = '', ...rest] = entry.split(/\s+/u)
  if (isX(first) && rest.length === 0) {
    const none = { date: firstOf(month), state: 'none', minutes: null, how: null } as const
    return { ok: true, draft: { ...none, absent: null } }
  }
  const day = /^(\d{1,2})\.?$/u.exec(first)
  if (!day) return wrong(problem('unclear', { text: entry }))
  const [year, inYear] = month.split('-').map(Number)
  const date = dateOf(year ?? 0, inYear ?? 0, Number(day[1]))
  if (date === null) return wrong(problem('noDayInMonth', { number: Number(day[1]) }))
  return readRest(entry, rest, date, words)
}

/** Reads what was typed for a pair and a month. Everything that is wrong with it is found before anything changes. */
export function readMonth(
  text: string,
  month: Month,
  pair: Pick<Pair, 'startedOn' | 'ended'>,
  words: MeetingWords,
  today: string,
): ReadMonth {
  const drafts: MeetingDraft[] = []
  for (const entry of text.split(/[,;\n]+/u).map((one) => one.trim())) {
    if (entry === '') continue
    const read = readEntry(entry, month, words)
    if (!read.ok) return read
    const found = meetingProblem(read.draft, pair, today)
    if (found !== null) return wrong(found)
    drafts.push(read.draft)
  }
  const isNone = drafts.some(({ state }) => state === 'none')
  if (isNone && drafts.length > 1) return wrong(problem('noneAndSome'))
  return { ok: true, drafts: drafts.toSorted((a, b) => compareDates(a.date, b.date)) }
}

/** The number of each pair of a cycle, from 1: as they began, so that one that is made later takes nobody's number. */
export function pairNumbers(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const inTurn = [...pairs].sort(
    (a, b) => compareDates(a.startedOn, b.startedOn) || (a.id < b.id ? -1 : 1),
  )
  return new Map(inTurn.map(({ id }, at) => [id, at + 1]))
}

/** By day, and what was on one day in the order in which it was entered. */
const inOrder = (a: Meeting, b: Meeting): number =>
  compareDates(a.date, b.date) || ordinalOf(a) - ordinalOf(b)

const ordinalOf = ({ id }: Meeting): number => Number(id.slice(id.lastIndexOf('~') + 1))

/** Meetings by day. */
export function meetingsInOrder(meetings: readonly Meeting[]): readonly Meeting[] {
  return [...meetings].sort(inOrder)
}

/** One meeting as it is typed: "12 90 online". */
function entryText({ date, state, minutes, how, absent }: MeetingDraft, words: MeetingWords) {
  if (state === 'none') return 'x'
  const day = String(Number(date.slice(8)))
  const parts =
    state === 'missed'
      ? [day, 'x', absent === null ? '' : words.absent[absent]]
      : [day, minutes === null ? '' : String(minutes), how === null ? '' : words.how[how]]
  return parts.filter((part) => part !== '').join(' ')
}

/** A month of a pair as it is typed; what this writes, {@link readMonth} reads. */
export function monthText(meetings: readonly Meeting[], words: MeetingWords): string {
  return meetingsInOrder(meetings)
    .map((meeting) => entryText(meeting, words))
    .join(', ')
}

/** Rows by day, in the order in which they come. */
function byDay<M extends { readonly date: string }>(rows: readonly M[]): ReadonlyMap<string, M[]> {
  const days = new Map<string, M[]>()
  for (const row of rows) {
    const ofDay = days.get(row.date)
    if (ofDay === undefined) days.set(row.date, [row])
    else ofDay.push(row)
  }
  return days
}

/** The first number that nothing of that day has. `there` is what is there, `taken` what is about to be. */
export function freeOrdinal(there: readonly Meeting[], taken: ReadonlySet<number>): number {
  const used = new Set([...there.map(ordinalOf), ...taken])
  let ordinal = 1
  while (used.has(ordinal)) ordinal += 1
  return ordinal
}

const typedFields = ['state', 'minutes', 'how', 'absent'] as const

function changedEdits(before: Meeting, draft: MeetingDraft): readonly Edit[] {
  const { state, minutes, how, absent } = draft
  if (typedFields.every((field) => before[field] === draft[field])) return []
  return [change('meetings', before.id, { state, minutes, how, absent })]
}

/** What a new meeting has beside what is typed in a cell. */
export interface MeetingRest {
  readonly toldBy: MeetingSource | null
  readonly note: string | null
}

/**
 * The edits that make of a pair's month what was typed. What was there on a day and still is keeps its note and who told
 * of it; what is not there any more goes to the trash. `existing` are the pair's meetings of that month.
 */
export function monthEdits(
  pairId: string,
  drafts: readonly MeetingDraft[],
  existing: readonly Meeting[],
  rest: MeetingRest,
  at: string,
): readonly Edit[] {
  const before = byDay(meetingsInOrder(existing))
  const wanted = byDay(drafts)
  const kept = [...wanted].flatMap(([date, ofDay]) => {
    const there = before.get(date) ?? []
    const taken = new Set<number>()
    return ofDay.flatMap((draft, index): readonly Edit[] => {
      const same = there[index]
      if (same !== undefined) return changedEdits(same, draft)
      const ordinal = freeOrdinal(there, taken)
      taken.add(ordinal)
      return [
        create('meetings', { id: meetingId(pairId, date, ordinal), pairId, ...draft, ...rest }),
      ]
    })
  })
  const gone = [...before].flatMap(([date, there]) =>
    there.slice(wanted.get(date)?.length ?? 0).map(({ id }) => remove('meetings', id, at)),
  )
  return [...gone, ...kept]
}

/**
 * The edits that write one meeting in place of `before`, which is null for a new one. `there` are those of the pair; that
 * there was none in its month is not true any more, and goes to the trash.
 */
export function meetingEdits(
  pairId: string,
  draft: MeetingDraft & MeetingRest,
  before: Meeting | null,
  there: readonly Meeting[],
  at: string,
): readonly Edit[] {
  const { date, ...fields } = draft
  const untrue = there
    .filter((one) => one.id !== before?.id && isNoneOf(one, date))
    .map((one) => remove('meetings', one.id, at))
  if (before !== null && before.date === date)
    return [...untrue, change('meetings', before.id, fields)]
  const ofDay = there.filter((one) => one.date === date)
  const id = meetingId(pairId, date, freeOrdinal(ofDay, new Set()))
  const moved = before === null ? [] : [remove('meetings', before.id, at)]
  return [...untrue, ...moved, create('meetings', { id, pairId, date, ...fields })]
}
