/** What a selection leaves on paper: its minutes, to be signed, and the list of interviews for the door. */
import type { ReportBlock, ReportDocument } from '../../../src-shared/documents'
import type { DocumentContext } from '../../app/documents/document-context'
import { dayOf, lineOf, textOf } from '../../app/documents/document-text'
import { fileName } from '../../app/documents/file-name'
import { defineTable, numberColumn, textColumn } from '../../app/documents/table'
import type { PdfTable } from '../../app/documents/table'
import { cycleIn, personIn, workspaceIn } from '../../domain/forms.rules'
import { statusWord } from '../../domain/gendered-words'
import { rounds } from '../../domain/review-criterion'
import type { ReviewCriterion, Round } from '../../domain/review-criterion'
import type { Formatter } from '../../i18n/format'
import { waitingList } from '../../domain/waiting-list.rules'
import { applicantsOf, unreadOf } from './applicants.rules'
import type { Applicant, ApplicantRows } from './applicants.rules'
import { interviewsOf } from './interviews.rules'
import type { Interview } from './interviews.rules'
import { mayBeSeen, progressOf } from './results.rules'
import { criteriaOf, standingsOf, totalOf, totalsOf } from './scores.rules'
import type { SelectionRows } from './selection.types'

/** What they are made of. */
export interface MinutesRows {
  readonly rows: ApplicantRows
  readonly selection: SelectionRows
}

/** One applicant in the minutes. */
interface Decided {
  readonly applicant: Applicant
  readonly means: Readonly<Record<Round, number | null>>
}

const criteriaTable = defineTable<ReviewCriterion>(({ t }) => ({
  name: t('selection:minutes.criteria'),
  columns: [
    textColumn(t('selection:minutes.criterion'), 30, ({ name }) => name, { width: 3 }),
    textColumn(t('selection:minutes.guidance'), 40, ({ guidance }) => guidance, { width: 5 }),
    numberColumn(t('selection:minutes.weight'), 8, ({ weight }) => weight, { width: 1.2 }),
    numberColumn(t('selection:minutes.most'), 8, ({ most }) => most, { width: 1.2 }),
  ],
}))

/** In the place of points that there are not. */
const noPoints = '–'

const decidedTable = defineTable<Decided>(({ t, format }) => {
  const points = (round: Round) =>
    numberColumn<Decided>(t(`selection:round.${round}`), 12, ({ means }) => means[round], {
      width: 1.4,
      text: ({ means }) => (means[round] === null ? noPoints : format.number(means[round], 0)),
    })
  return {
    name: t('selection:minutes.decisions'),
    columns: [
      textColumn(t('selection:field.applicant'), 28, ({ applicant }) => applicant.name, {
        width: 3,
      }),
      points('shortlist'),
      points('interview'),
      textColumn(
        t('people:filter.status'),
        16,
        ({ applicant: { participation, person } }) => statusWord(participation.status, person, t),
        { width: 2.2 },
      ),
      textColumn(
        t('selection:field.decisionReason'),
        40,
        ({ applicant }) => applicant.participation.decisionReason,
        { width: 4 },
      ),
    ],
  }
})

/** The criteria of both rounds that there are. */
function criteriaBlocks(
  { selection }: MinutesRows,
  { translator }: DocumentContext,
): ReportBlock[] {
  return rounds.flatMap((round) => {
    const criteria = criteriaOf(selection.criteria, round)
    if (criteria.length === 0) return []
    return [
      criteriaTable.toPdfTable(translator.t(`selection:round.${round}`), criteria, translator),
    ]
  })
}

/** Who read, how many, and who had no say about whom and why. */
function reviewersBlocks(
  { rows, selection }: MinutesRows,
  { translator: { t, format } }: DocumentContext,
): ReportBlock[] {
  const names = new Map(
    applicantsOf(rows, selection.reviews, 'shortlist').map(({ id, name }) => [id, name]),
  )
  const items = selection.reviewers.map(({ id, name }) => {
    const said = selection.reviews.filter((one) => one.reviewerId === id)
    const read = new Set(
      said
        .filter((one) => totalOf(one, criteriaOf(selection.criteria, one.round)) !== null)
        .map(({ personId }) => personId),
    ).size
    return { text: lineOf(name), note: lineOf(t('selection:minutes.read', { count: read })) }
  })
  const conflicts = selection.reviewers.flatMap((reviewer) =>
    selection.reviews
      .filter((one) => one.reviewerId === reviewer.id && one.conflict !== null)
      .map((one) => {
        const about = { reviewer: reviewer.name, applicant: names.get(one.personId) ?? '?' }
        const why = one.conflict === '' ? t('selection:minutes.noWhy') : (one.conflict ?? '')
        return t('selection:minutes.conflict', { ...about, why })
      }),
  )
  const said =
    conflicts.length === 0
      ? t('selection:minutes.noConflicts')
      : t('selection:minutes.conflicts', { list: format.list(conflicts) })
  return [
    { kind: 'list', caption: '', items },
    { kind: 'paragraph', text: textOf(said) },
  ]
}

/** The means of a round by person, of 100; none while reviewers are not to see each other's points. */
function meansIn(
  { rows, selection }: MinutesRows,
  round: Round,
): ReadonlyMap<string, number | null> {
  const applicants = applicantsOf(rows, selection.reviews, round)
  const progress = progressOf(selection, criteriaOf(selection.criteria, round), applicants, round)
  const unread = unreadOf(applicants, selection.reviews, round)
  if (!mayBeSeen(rows.cycle, round, progress, unread)) return new Map()
  const totals = totalsOf(selection.reviews, selection.criteria, round)
  const ids = applicants.map(({ id }) => id)
  return new Map(standingsOf(ids, totals).map(({ personId, mean }) => [personId, mean]))
}

/** Everybody who applied, by what was decided: accepted first, by their points. */
function decidedOf(made: MinutesRows): readonly Decided[] {
  const order = [
    'active',
    'completed',
    'accepted',
    'waiting',
    'interview',
    'shortlisted',
    'applied',
  ]
  const rank = ({ applicant: { participation } }: Decided): number => {
    const at = order.indexOf(participation.status)
    return at < 0 ? order.length : at
  }
  const [first, second] = [meansIn(made, 'shortlist'), meansIn(made, 'interview')]
  const points = ({ means }: Decided): number => means.interview ?? means.shortlist ?? 0
  return applicantsOf(made.rows, made.selection.reviews, 'shortlist')
    .map((applicant) => {
      const { id } = applicant
      const means = { shortlist: first.get(id) ?? null, interview: second.get(id) ?? null }
      return { applicant, means }
    })
    .toSorted((a, b) => rank(a) - rank(b) || points(b) - points(a))
}

/** Without columns in which nothing is said of anybody; what a dash means stands below. */
function withoutEmpty(table: PdfTable, dash: string): PdfTable {
  const says = (_: unknown, at: number): boolean =>
    table.rows.length === 0 || table.rows.some((row) => !['', noPoints].includes(row[at] ?? ''))
  const rows = table.rows.map((row) => row.filter(says))
  const hasDash = rows.some((row) => row.includes(noPoints))
  return { ...table, columns: table.columns.filter(says), rows, ...(hasDash && { footnote: dash }) }
}

function decisionBlocks(made: MinutesRows, { translator }: DocumentContext): ReportBlock[] {
  const { t, format } = translator
  const decided = decidedOf(made)
  const waiting = waitingList(decided.map(({ applicant }) => applicant))
  const places = made.rows.cycle.places ?? null
  const table = decidedTable.toPdfTable('', decided, translator)
  const blocks: ReportBlock[] = [withoutEmpty(table, t('selection:minutes.noPoints'))]
  if (places !== null)
    blocks.unshift({
      kind: 'paragraph',
      text: textOf(t('selection:minutes.places', { count: places, number: format.number(places) })),
    })
  if (waiting.length > 0)
    blocks.push({
      kind: 'list',
      caption: lineOf(t('selection:minutes.waiting')),
      items: waiting.map(({ name }) => ({ text: lineOf(name), note: '' })),
    })
  return blocks
}

/** The same with everybody under the name that is approved for documents of the language. */
function inLanguage(made: MinutesRows, { translator: { language } }: DocumentContext): MinutesRows {
  const people = made.rows.people.map((person) => personIn(person, language))
  return { ...made, rows: { ...made.rows, people } }
}

/** What both have: a report without a cover. */
function plain(
  title: string,
  { rows }: MinutesRows,
  context: DocumentContext,
): Omit<ReportDocument, 'sections'> {
  const { translator, timestamp, workspace } = context
  const { t, format, language } = translator
  const { organization, program } = workspaceIn(workspace, language)
  const cycle = cycleIn(rows.cycle, language)
  return {
    template: 'report',
    language,
    title: lineOf(title),
    name: fileName({ what: title, cycle }, { translator, timestamp }),
    author: lineOf(organization),
    timestamp,
    isPlain: true,
    subtitle: lineOf(cycle.name),
    organization: lineOf(organization),
    program: lineOf(program),
    period: lineOf(format.monthRange(rows.cycle.dates)),
    facts: [],
    made: lineOf(t('selection:minutes.made', { on: format.date(dayOf(timestamp)) })),
    contentsTitle: '',
    pageOf: t('documents:pageOf'),
    logo: null,
  }
}

/** The minutes: criteria, reviewers, conflicts of interest, decisions with their reasons, and lines to sign on. */
export function minutes(stored: MinutesRows, context: DocumentContext): ReportDocument {
  const { t } = context.translator
  const made = inLanguage(stored, context)
  return {
    ...plain(t('selection:minutes.title'), made, context),
    sections: [
      { heading: t('selection:minutes.criteria'), blocks: criteriaBlocks(made, context) },
      { heading: t('selection:minutes.reviewers'), blocks: reviewersBlocks(made, context) },
      { heading: t('selection:minutes.decisions'), blocks: decisionBlocks(made, context) },
    ],
    signatures: made.selection.reviewers.slice(0, 12).map(({ name }) => lineOf(name)),
  }
}

const timeIn = (time: string | null | undefined, { time: written }: Formatter): string =>
  time === null || time === undefined ? '' : written(time)

const doorTable = defineTable<Interview>(({ t, format }) => ({
  name: t('selection:view.interviews'),
  columns: [
    textColumn(t('selection:interview.time'), 10, ({ on }) => timeIn(on?.time, format), {
      width: 1,
    }),
    textColumn(t('selection:field.applicant'), 30, ({ applicant }) => applicant.name, {
      width: 3,
    }),
    textColumn(t('selection:field.interviewPlace'), 24, ({ place }) => place, { width: 2.4 }),
    textColumn(t('selection:field.interviewers'), 30, ({ by }) => by, { width: 3 }),
  ],
}))

/** The list of interviews: a table for each day; those without a time are not in it. */
export function interviewList(stored: MinutesRows, context: DocumentContext): ReportDocument {
  const { translator } = context
  const made = inLanguage(stored, context)
  const { t, format } = translator
  const interviews = interviewsOf(applicantsOf(made.rows, made.selection.reviews, 'shortlist'))
  const days = [...new Set(interviews.flatMap(({ on }) => (on === null ? [] : [on.date])))]
  const blocks: ReportBlock[] = [
    { kind: 'paragraph', text: textOf(t('selection:interview.noTimes')) },
  ]
  const none = days.length === 0 ? [{ heading: '', blocks }] : []
  return {
    ...plain(t('selection:interview.listTitle'), made, context),
    sections: none.concat(
      days.map((day) => ({
        heading: lineOf(format.longDate(day)),
        blocks: [
          doorTable.toPdfTable(
            '',
            interviews.filter(({ on }) => on?.date === day),
            translator,
          ),
        ],
      })),
    ),
  }
}
