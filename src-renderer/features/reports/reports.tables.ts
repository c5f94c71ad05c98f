/** The tables of a cycle's report, each defined once: its workbook and its pages are both made from these. */
import { comparePeople, compareText } from '../../i18n/sort'
import { numberText } from '../../domain/award-numbers.rules'
import type { Award } from '../../domain/award'
import type { Application } from '../../domain/application'
import type { Meeting } from '../../domain/meeting'
import { byPair } from '../../domain/meeting-standing.rules'
import { meetingsInOrder } from '../../domain/meetings.rules'
import type { Figure } from '../../domain/figures'
import type { NamedPair } from '../../domain/pairs.rules'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { lineOf } from '../../app/documents/document-text'
import { figureText } from '../../app/documents/figure-text'
import { dateColumn, defineTable, numberColumn, textColumn } from '../../app/documents/table'
import type { OnPage, Table } from '../../app/documents/table'

const nobody = { firstName: '', lastName: '', id: '' } as const

/** A record with the person it is of, who has no name when in the trash. */
export interface OfPerson<T> {
  readonly record: T
  readonly person: Person | typeof nobody
}

/** Records with their person, sorted by last name. */
export function withPerson<T extends { readonly id: string; readonly personId: string }>(
  records: readonly T[],
  people: ReadonlyMap<string, Person>,
): readonly OfPerson<T>[] {
  return records
    .map((record) => ({ record, person: people.get(record.personId) ?? nobody }))
    .sort((a, b) => comparePeople(a.person, b.person) || (a.record.id < b.record.id ? -1 : 1))
}

const answerKey = 'answer:'
/** Questions beyond this many would not fit a sheet of 200 columns. */
const mostQuestions = 150

/** What was asked in these applications, sorted. */
export function questionsOf(applications: readonly Application[]): readonly string[] {
  const questions = new Set(
    applications.flatMap((application) =>
      Object.keys(application)
        .filter((key) => key.startsWith(answerKey))
        .map((key) => key.slice(answerKey.length)),
    ),
  )
  return [...questions].sort(compareText).slice(0, mostQuestions)
}

/** The table "Applications", with a column for each question. */
export function applicationsTable(questions: readonly string[]): Table<OfPerson<Application>> {
  return defineTable(({ t }) => ({
    name: t('documents:sheet.applications'),
    columns: [
      textColumn(t('documents:column.name'), 26, (row) => fullName(row.person)),
      dateColumn(t('documents:column.submittedOn'), 14, (row) =>
        row.record.submittedAt?.slice(0, 10),
      ),
      textColumn(t('documents:column.time'), 8, (row) => row.record.submittedAt?.slice(11, 16)),
      textColumn(t('documents:column.goals'), 50, (row) => row.record.goals),
      textColumn(t('documents:column.wishedMentor'), 30, (row) => row.record.wishedMentor),
      textColumn(t('documents:column.consent'), 10, ({ record: { consent } }) =>
        consent === null ? null : t(consent.given ? 'documents:yes' : 'documents:no'),
      ),
      dateColumn(t('documents:column.consentOn'), 14, (row) =>
        row.record.consent?.on?.slice(0, 10),
      ),
      ...questions.map((question) =>
        textColumn<OfPerson<Application>>(
          lineOf(question),
          30,
          (row) => row.record[`answer:${question}`],
        ),
      ),
    ],
  }))
}

/**
 * The table "Pairs", with how often each met. Of a pair of which nothing is known that is not recorded; where that is so of all,
 * a page has no place for it.
 */
export const pairsTable = (meetings: readonly Meeting[]) =>
  defineTable<NamedPair>(({ t, format }) => {
    const known = byPair(meetings)
    const heldBy = ({ pair }: NamedPair): readonly Meeting[] | null =>
      known.get(pair.id)?.filter(({ state }) => state === 'met') ?? null
    const unknown = meetings.length === 0 ? null : t('documents:notRecorded')
    const minutesOf = (row: NamedPair): number | null => {
      const held = heldBy(row)
      // Of a pair that is known not to have met, no time is as well known as no meeting.
      if (held === null || held.length === 0) return held === null ? null : 0
      const timed = held.filter(({ minutes }) => minutes !== null)
      return timed.length === 0 ? null : timed.reduce((sum, one) => sum + (one.minutes ?? 0), 0)
    }
    const onPage = (place: OnPage<NamedPair>) => (meetings.length === 0 ? null : place)
    return {
      name: t('documents:sheet.pairs'),
      columns: [
        textColumn(t('documents:column.mentor'), 26, (row) => row.mentorName, { width: 3 }),
        textColumn(t('documents:column.mentee'), 26, (row) => row.menteeName, { width: 3 }),
        dateColumn(t('documents:column.from'), 12, ({ pair }) => pair.startedOn, { width: 2 }),
        dateColumn(t('documents:column.to'), 12, ({ pair }) => pair.ended?.on, { width: 2 }),
        numberColumn(
          t('documents:column.meetings'),
          12,
          (row) => heldBy(row)?.length ?? unknown,
          onPage({ width: 1.5 }),
        ),
        numberColumn(
          t('documents:column.minutes'),
          12,
          (row) => minutesOf(row) ?? unknown,
          onPage({
            width: 1.8,
            title: t('documents:column.meetingTime'),
            text: (row) => {
              const minutes = minutesOf(row)
              return minutes === null ? (unknown ?? '') : format.minutes(minutes)
            },
          }),
        ),
        textColumn(
          t('documents:column.state'),
          14,
          (row) => t(`documents:pairState.${row.state}`),
          { width: 2 },
        ),
        textColumn(t('documents:column.reason'), 26, ({ pair }) =>
          pair.ended === null ? null : t(`documents:pairEnd.${pair.ended.reason}`),
        ),
        textColumn(t('documents:column.note'), 40, ({ pair }) => pair.ended?.note),
      ],
    }
  })

/** A meeting with its pair. */
interface MeetingOfPair {
  readonly meeting: Meeting
  readonly named: NamedPair
}

/** Meetings with their pairs, pair by pair, each by day. */
export function withPair(
  meetings: readonly Meeting[],
  pairs: readonly NamedPair[],
): readonly MeetingOfPair[] {
  const known = byPair(meetings)
  return pairs.flatMap((named) =>
    meetingsInOrder(known.get(named.pair.id) ?? []).map((meeting) => ({ meeting, named })),
  )
}

/** The table "Meetings". Notes are of the two alone, and not in it. */
export const meetingsTable = defineTable<MeetingOfPair>(({ t }) => ({
  name: t('documents:sheet.meetings'),
  columns: [
    textColumn(t('documents:column.mentor'), 26, ({ named }) => named.mentorName),
    textColumn(t('documents:column.mentee'), 26, ({ named }) => named.menteeName),
    dateColumn(t('documents:column.date'), 12, ({ meeting }) => meeting.date),
    textColumn(t('documents:column.state'), 26, ({ meeting }) =>
      t(`meetings:state.${meeting.state}`),
    ),
    numberColumn(t('documents:column.minutes'), 10, ({ meeting }) => meeting.minutes),
    textColumn(t('documents:column.how'), 14, ({ meeting: { how } }) =>
      how === null ? null : t(`meetings:how.${how}`),
    ),
    textColumn(t('documents:column.source'), 16, ({ meeting: { toldBy } }) =>
      toldBy === null ? null : t(`meetings:toldBy.${toldBy}`),
    ),
    textColumn(t('documents:column.whoAbsent'), 16, ({ meeting: { absent } }) =>
      absent === null ? null : t(`meetings:absent.${absent}`),
    ),
  ],
}))

/** The table "Awards". `numberPrefix` is what award numbers begin with. */
export function awardsTable(numberPrefix: string): Table<OfPerson<Award>> {
  return defineTable(({ t }) => ({
    name: t('documents:sheet.awards'),
    columns: [
      textColumn(t('documents:column.awardKind'), 18, ({ record }) =>
        t(`documents:awardKind.${record.kind}`),
      ),
      textColumn(t('documents:column.awardNumber'), 12, ({ record }) =>
        numberText(record, numberPrefix),
      ),
      textColumn(t('documents:column.name'), 26, ({ person }) => fullName(person)),
      textColumn(t('documents:column.nameOnAward'), 26, ({ record }) => record.nameOnAward),
      dateColumn(t('documents:column.issuedOn'), 14, ({ record }) => record.issuedOn),
      textColumn(t('documents:column.state'), 18, ({ record }) =>
        t(`documents:awardState.${record.state}`),
      ),
      textColumn(t('documents:column.exception'), 30, ({ record }) => record.exception ?? ''),
    ],
  }))
}

/** The table "Numbers". A part of 1 is written as per cent: a bare 0.85 in a table is read as something else. */
export const numbersTable = defineTable<Figure>((translator) => {
  const { t } = translator
  return {
    name: t('documents:sheet.numbers'),
    columns: [
      textColumn(t('documents:column.figure'), 44, (figure) => {
        const { label } = figureText(figure, translator)
        return figure.unit === 'part' ? `${label} (%)` : label
      }),
      numberColumn(t('documents:column.value'), 12, ({ value, unit }) =>
        value === null ? null : Math.round((unit === 'part' ? value * 100 : value) * 100) / 100,
      ),
      textColumn(t('documents:column.note'), 30, (figure) => figureText(figure, translator).note),
    ],
  }
})
