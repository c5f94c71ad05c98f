/** What a log of meetings would become, before anything is written; and the edits of it. */
import type { Meeting } from '../../../domain/meeting'
import { change, create, remove } from '../../../domain/edits'
import { isEmail, emailKey, looseNameKey } from '../../../domain/identity/keys.rules'
import { joinName, splitFullName } from '../../../domain/identity/names.rules'
import {
  freeOrdinal,
  isNoneOf,
  meetingId,
  meetingProblem,
  meetingsInOrder,
  monthOf,
} from '../../../domain/meetings.rules'
import type { NamedPair } from '../../../domain/pairs.rules'
import type { Edit } from '../../../domain/record'
import type { Person } from '../../../domain/person'
import { takeNewKey } from '../people/draft-fields.rules'
import { countRowStatuses } from '../people/people-plan.rules'
import type { FieldChange, Problem, ProblemCode } from '../reading/import.types'
import type { RowSource } from '../reading/row-cells.rules'
import { meetingReader } from './meeting-row.rules'
import type { MeetingDecisions, MeetingDraft, MeetingsPlan, PlannedMeeting } from './meetings.types'

/** What is known before a log is imported. */
interface KnownMeetings {
  readonly pairs: readonly NamedPair[]
  readonly meetings: readonly Meeting[]
  readonly people: readonly Pick<Person, 'id' | 'email'>[]
}

/** What a plan of a log is made from. */
interface MeetingsPlanInput extends RowSource {
  readonly known: KnownMeetings
  readonly decisions: MeetingDecisions
}

const nameKey = (name: string): string => looseNameKey(joinName(splitFullName(name)))

/** Whether a text of the log, a name or an address, is that of somebody; nothing said is nobody else. */
function meansPerson(
  text: string | null,
  name: string,
  personId: string | null,
  emails: ReadonlyMap<string, string>,
): boolean {
  if (text === null) return true
  if (isEmail(text)) return emails.get(emailKey(text)) === personId
  return nameKey(text) === nameKey(name)
}

/** Whether a pair worked on the day, or in the month, of a row. */
function isOpenOn({ pair }: NamedPair, { date, isMonth }: MeetingDraft): boolean {
  const part = (day: string): string => (isMonth ? monthOf(day) : day)
  const at = part(date)
  return at >= part(pair.startedOn) && (pair.ended === null || at <= part(pair.ended.on))
}

/** Between the two of a pair in one cell: "Ana Zorić – Vera Kostić", "Ana Zorić / Vera Kostić", "Ana Zorić i Vera Kostić". */
const betweenTwo = /\s+[–—-]\s+|\s*[/|&+;,]\s*|\s+(?:i|и|and|und|et|és)\s+/u

/** Whom the names of a row may mean: as they stand, or the two of one cell in either order. */
function sidesMeant({ mentee, mentor }: MeetingDraft) {
  // Columns called "who" and "with whom" say nothing of which of the two is the mentor.
  const whole = [
    { mentee, mentor },
    ...(mentee && mentor ? [{ mentee: mentor, mentor: mentee }] : []),
  ]
  const parts = mentor === null ? (mentee ?? '').split(betweenTwo) : []
  const [one, other] = parts
  if (parts.length !== 2 || !one || !other) return whole
  return [...whole, { mentee: one, mentor: other }, { mentee: other, mentor: one }]
}

/** The pairs that a row can be of. Those that worked together on its day come before all others. */
function pairsMeant(
  draft: MeetingDraft,
  pairs: readonly NamedPair[],
  emails: ReadonlyMap<string, string>,
): readonly NamedPair[] {
  const named =
    sidesMeant(draft)
      .map(({ mentee, mentor }) =>
        pairs.filter(
          (pair) =>
            meansPerson(mentee, pair.menteeName, pair.menteePersonId, emails) &&
            meansPerson(mentor, pair.mentorName, pair.mentorPersonId, emails),
        ),
      )
      .find((found) => found.length > 0) ?? []
  const open = named.filter((pair) => isOpenOn(pair, draft))
  return open.length > 0 ? open : named
}

const keyOf = ({ mentee, mentor }: MeetingDraft): string =>
  [mentee, mentor].map((text) => nameKey(text ?? '')).join(' + ')

const codes: Readonly<Record<string, ProblemCode>> = {
  'meetings:problem.beforePair': 'beforePair',
  'meetings:problem.afterPair': 'afterPair',
  'meetings:problem.inFuture': 'dateFuture',
  'meetings:problem.noneAndSome': 'noneAndSome',
}

/** What speaks against the row's day, now that its pair is known. */
function dayProblem(
  draft: MeetingDraft,
  { pair }: NamedPair,
  row: number,
  { known, today }: Pick<MeetingsPlanInput, 'known' | 'today'>,
): Problem | null {
  const others =
    draft.state === 'none' ? known.meetings.filter(({ pairId }) => pairId === pair.id) : []
  const problem = meetingProblem(draft, pair, today, others)
  const code = problem === null ? undefined : codes[problem.key]
  return code === undefined ? null : { code, row, column: null, heading: '', value: draft.date }
}

const fields = ['minutes', 'how', 'toldBy', 'absent', 'note'] as const

/**
 * What a row would do to the meeting that is here: blanks are filled, what differs stays unless taken. Where one says
 * that they met and the other that they did not, nothing is filled: minutes of a meeting that fell through would be none.
 */
function changesOf(draft: MeetingDraft, existing: Meeting): readonly FieldChange[] {
  const text = (value: string | number | null): string => (value === null ? '' : String(value))
  const isSameState = existing.state === draft.state
  // The note of a row without a day only says in which month it was.
  const told = draft.isMonth ? fields.filter((field) => field !== 'note') : fields
  const own = told.flatMap((field): readonly FieldChange[] => {
    const [from, to] = [text(existing[field]), text(draft[field])]
    if (to === '' || from === to) return []
    return [
      {
        table: 'meetings',
        field,
        from,
        to,
        effect: isSameState && from === '' ? 'filled' : 'kept',
      },
    ]
  })
  if (isSameState) return own
  const state = { field: 'state', from: existing.state, to: draft.state } as const
  return [{ table: 'meetings', ...state, effect: 'kept' }, ...own]
}

/** The key of a day, or of a month, of a pair. */
const dayKey = (pairId: string, date: string): string => `${pairId} ${date}`

/** Meetings by pair and day, and by pair and month. */
function byPairAndDay(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const found = new Map<string, Meeting[]>()
  for (const meeting of meetingsInOrder(meetings)) {
    for (const when of [meeting.date, monthOf(meeting.date)]) {
      const key = dayKey(meeting.pairId, when)
      const same = found.get(key)
      if (same === undefined) found.set(key, [meeting])
      else same.push(meeting)
    }
  }
  return found
}

/** A row without a day is of the first of its month, or of the day on which the pair began. */
function withDay(draft: MeetingDraft, { pair }: NamedPair): MeetingDraft {
  const isBegun = monthOf(pair.startedOn) === monthOf(draft.date)
  return draft.isMonth && draft.state !== 'none' && isBegun
    ? { ...draft, date: pair.startedOn }
    : draft
}

/** Rows of a log in turn: how many of a pair and a day came before, and what exactly they said. */
function counter() {
  const counts = new Map<string, number>()
  const seen = new Map<string, number>()
  return {
    /** How many meetings of the pair and the day came before this one. */
    before: (pairId: string, date: string): number => {
      const key = dayKey(pairId, date)
      const before = counts.get(key) ?? 0
      counts.set(key, before + 1)
      return before
    },
    /** The earlier row that says the very same. */
    sameAs: (draft: MeetingDraft, pairId: string, row: number): number | null => {
      const key = JSON.stringify([pairId, draft])
      const earlier = seen.get(key) ?? null
      if (earlier === null) seen.set(key, row)
      return earlier
    },
  }
}

/**
 * Whom the row is of: as decided, or the one pair that it can be of. The same names may mean another pair on another
 * day, so a decision holds only where it can be meant.
 */
function pairOf(
  candidates: readonly NamedPair[],
  decided: string | null | undefined,
  pairs: readonly NamedPair[],
): NamedPair | null {
  const meant = candidates.length === 0 ? pairs : candidates
  const chosen = meant.find(({ pair }) => pair.id === decided)
  if (chosen !== undefined) return chosen
  const [only, ...others] = candidates
  return only === undefined || others.length > 0 ? null : only
}

/** The meeting of a pair's day, or month, that comes after those which earlier rows spoke of. */
function nextOf(
  there: ReadonlyMap<string, readonly Meeting[]>,
  count: ReturnType<typeof counter>,
  pairId: string,
  when: string,
): Meeting | null {
  return there.get(dayKey(pairId, when))?.[count.before(pairId, when)] ?? null
}

/** What is here of a pair's having had no meeting in the month of a day. */
const noneOf = (meetings: readonly Meeting[], pairId: string, day: string): Meeting | null =>
  meetings.find((one) => one.pairId === pairId && isNoneOf(one, day)) ?? null

/** Plans a log. A row whose names are nobody's pair, or several pairs', waits for a decision. */
export function planMeetings(input: MeetingsPlanInput): MeetingsPlan {
  const { known, decisions } = input
  const read = meetingReader(input)
  const emails = new Map(
    known.people.flatMap(({ id, email }) => (email ? [[emailKey(email), id]] : [])),
  )
  // That there was none in a month is no meeting of its first day.
  const there = byPairAndDay(known.meetings.filter(({ state }) => state !== 'none'))
  const count = counter()
  const rows = input.header.dataRows.map((number): PlannedMeeting => {
    const { blank, name, draft, problems, notices } = read(number)
    const base = { row: number, name, draft, problems, notices, pairKey: '' }
    const nothing = { pair: null, candidates: [], isUnknown: false, meeting: null, sameAs: null }
    const open = { ...base, ...nothing, changes: [] }
    if (draft === null) return { ...open, rowStatus: blank ? 'blank' : 'wrong' }
    const pairKey = keyOf(draft)
    const meant = pairsMeant(draft, known.pairs, emails)
    const pair = pairOf(meant, decisions.pairs.get(pairKey), known.pairs)
    const candidates = meant.length === 0 ? known.pairs : meant
    const found = { ...open, pairKey, pair, candidates, isUnknown: meant.length === 0 }
    if (pair === null || input.doubtful?.has(number) === true)
      return { ...found, rowStatus: 'unsure' }
    const dated = withDay(draft, pair)
    const problem = dayProblem(dated, pair, number, input)
    if (problem !== null)
      return { ...found, draft: null, problems: [...problems, problem], rowStatus: 'wrong' }
    const own = { ...found, draft: dated }
    const isCounted = draft.isMonth && draft.state !== 'none'
    const sameAs = isCounted ? null : count.sameAs(dated, pair.pair.id, number)
    if (sameAs !== null) return { ...own, sameAs, rowStatus: 'sameAsRow' }
    const meeting =
      draft.state === 'none'
        ? noneOf(known.meetings, pair.pair.id, draft.date)
        : nextOf(there, count, pair.pair.id, draft.isMonth ? monthOf(draft.date) : draft.date)
    if (meeting === null) return { ...own, rowStatus: 'new' }
    return { ...own, meeting, changes: changesOf(dated, meeting), rowStatus: 'existing' }
  })
  return { rows, counts: countRowStatuses(rows) }
}

/** Whether a row is imported, or left out by a decision. */
export function isSkipped({ row, pairKey }: PlannedMeeting, decisions: MeetingDecisions): boolean {
  return decisions.skipped.has(row) || decisions.pairs.get(pairKey) === null
}

/** What the row changes of the meeting that is here. */
function filledMeeting(planned: PlannedMeeting, decisions: MeetingDecisions): readonly Edit[] {
  const { row, draft, meeting, changes } = planned
  if (draft === null || meeting === null) return []
  const taken = changes.filter(
    ({ table, field, effect }) =>
      effect === 'filled' || decisions.takeNew.has(takeNewKey(row, table, field)),
  )
  const set = Object.fromEntries(
    [...fields, 'state' as const]
      .filter((field) => taken.some((one) => one.field === field))
      .map((field) => [field, draft[field]]),
  )
  return taken.length === 0 ? [] : [change('meetings', meeting.id, set)]
}

/** That there was none in a month goes where a new row says that there was one. `at` is an ISO date-time. */
function untrueNones(
  created: readonly Pick<Meeting, 'pairId' | 'date'>[],
  meetings: readonly Meeting[],
  at: string,
): readonly Edit[] {
  return meetings
    .filter((one) =>
      created.some(({ pairId, date }) => pairId === one.pairId && isNoneOf(one, date)),
    )
    .map(({ id }) => remove('meetings', id, at))
}

/** The edits of one commit. `at` is an ISO date-time. */
export function planMeetingEdits(
  plan: MeetingsPlan,
  decisions: MeetingDecisions,
  known: Pick<KnownMeetings, 'meetings'>,
  at: string,
): readonly Edit[] {
  const created: Pick<Meeting, 'pairId' | 'date'>[] = []
  const all = byPairAndDay(known.meetings)
  const taken = new Map<string, Set<number>>()
  const written = plan.rows.flatMap((planned): readonly Edit[] => {
    const { draft, pair, rowStatus } = planned
    if (draft === null || pair === null || isSkipped(planned, decisions)) return []
    if (rowStatus === 'existing') return filledMeeting(planned, decisions)
    if (rowStatus !== 'new') return []
    const pairId = pair.pair.id
    const key = dayKey(pairId, draft.date)
    const used = taken.get(key) ?? new Set()
    const ordinal = freeOrdinal(all.get(key) ?? [], used)
    taken.set(key, used.add(ordinal))
    const { date, state, minutes, how, toldBy, absent, note } = draft
    const id = meetingId(pairId, date, ordinal)
    if (state !== 'none') created.push({ pairId, date })
    return [create('meetings', { id, pairId, date, state, minutes, how, toldBy, absent, note })]
  })
  return [...untrueNones(created, known.meetings, at), ...written]
}
