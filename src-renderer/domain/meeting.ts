/** A meeting: one conversation of a pair, one that fell through, or that there was none in a month. */
import { choice, day, describeRecord, number, reference, text, textIn } from './descriptor'
import type { AnyRecord, FindRecord } from './any-record'
import { joined, personName, personOfParticipation, plainPersonName } from './title-parts'

/**
 * What is known: they `met`; somebody did not come (`missed`); or they did `none` in the month, whose first day is then
 * the date. A month of which nothing is known has no record, which is something else than none.
 */
export const meetingStates = ['met', 'missed', 'none'] as const
/** One of {@link meetingStates}. */
type MeetingState = (typeof meetingStates)[number]

/** How two people meet. */
export const meetingWays = ['inPerson', 'online', 'phone'] as const
/** One of {@link meetingWays}. */
export type MeetingWay = (typeof meetingWays)[number]

/** Who told us of a meeting. */
export const meetingSources = ['mentee', 'mentor', 'both', 'log'] as const
/** One of {@link meetingSources}. */
export type MeetingSource = (typeof meetingSources)[number]

/** Who did not come. */
export const absentees = ['mentee', 'mentor', 'both'] as const
/** One of {@link absentees}. */
export type Absentee = (typeof absentees)[number]

/** What is known of a pair on a day. Its id is derived, so that two computers which enter the same log enter it once. */
export interface Meeting {
  /** `pairId~date~n`; `n` counts what a pair did on one day. */
  readonly id: string
  readonly pairId: string
  /** `YYYY-MM-DD`. Another day is another meeting, since the id is made of it. */
  readonly date: string
  readonly state: MeetingState
  readonly minutes: number | null
  readonly how: MeetingWay | null
  readonly toldBy: MeetingSource | null
  /** Who did not come, when it is missed and one knows. */
  readonly absent: Absentee | null
  readonly note: string | null
}

const optional = { isOptional: true } as const

/** The names of the two of a meeting's pair, as something names people. */
function sides(row: AnyRecord, find: FindRecord, name: (id: unknown) => string) {
  const pair = find('pairs', textIn(row, 'pairId'))
  return {
    mentee: name(personOfParticipation(pair?.['menteeId'], find)),
    mentor: name(personOfParticipation(pair?.['mentorId'], find)),
  }
}

/** A day in parts, for the sentence of each language puts them in its own order. */
function dayParts(date: string) {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  return { year, month: String(Number(month)), dayOfMonth: String(Number(dayOfMonth)) }
}

/** The description of a meeting. */
export const meetings = describeRecord<Meeting>()({
  table: 'meetings',
  indexes: { 3: 'id, pairId' },
  fields: {
    pairId: reference('pairs:one', 'pairs'),
    date: day('records:field.when', { isLasting: true }),
    state: choice('meetings:field.state', 'meetings:state', meetingStates),
    minutes: number('meetings:field.minutes', optional),
    how: choice('meetings:field.how', 'meetings:how', meetingWays, optional),
    toldBy: choice('meetings:field.toldBy', 'meetings:toldBy', meetingSources, optional),
    absent: choice('meetings:field.absent', 'meetings:absent', absentees, {
      ...optional,
      privacy: 'personal',
    }),
    note: text('meetings:field.note', { ...optional, privacy: 'sensitive' }),
  },
  title: (row, find, t) =>
    t('meetings:title.record', {
      ...sides(row, find, (id) => personName(id, find, t)),
      ...dayParts(textIn(row, 'date')),
    }),
  plainTitle: (row, find) => {
    const { mentee, mentor } = sides(row, find, (id) => plainPersonName(id, find))
    return joined(mentee, mentor, textIn(row, 'date'))
  },
  screen: { name: 'pairs', by: 'pairId' },
})
