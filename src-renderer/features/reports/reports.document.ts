/**
 * The report of a cycle as a document model: numbers, who applied, workshops, pairs, projects, who completed. Names
 * are the only personal data in it; addresses, telephones and birthdays are in the workbook alone. The same rows in
 * any order give the same model.
 */
import type { ReportBlock, ReportDocument } from '../../../src-shared/documents'
import type { Translator } from '../../i18n/i18n'
import { compareText } from '../../i18n/sort'
import { namedPairs } from '../../domain/pairs.rules'
import { byId } from '../../domain/by-id'
import { fullName } from '../../domain/people.rules'
import { byLastName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { placeText } from '../workshops'
import { dayOf, lineOf, textOf } from '../../app/documents/document-text'
import { figureText } from '../../app/documents/figure-text'
import { attendanceCharts, groupChart } from './reports.charts'
import {
  applicantIds,
  applicantsByCity,
  applicantsByField,
  attendanceByWorkshop,
  completedMenteeIds,
  cycleFigures,
} from '../../domain/figures.rules'
import type { DocumentContext } from '../../app/documents/document-context'
import type { CycleRows } from '../../domain/cycle-rows'

type Section = ReportDocument['sections'][number]

const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text: textOf(text) })

interface ColumnSpec {
  readonly title: string
  readonly width: number
  readonly align?: 'start' | 'end'
}

const table = (
  caption: string,
  columns: readonly ColumnSpec[],
  rows: readonly (readonly string[])[],
): ReportBlock => ({
  kind: 'table',
  caption: lineOf(caption),
  columns: columns.map(({ title, width, align = 'start' }) => ({ title, width, align })),
  rows: rows.map((row) => row.map(textOf)),
})

function numbersSection(rows: CycleRows, translator: Translator): Section {
  const figures = cycleFigures(rows)
  const given = figures.filter((figure) => figure.value !== null && figure.value > 0)
  const heading = translator.t('documents:report.numbers')
  if (given.length === 0) {
    return { heading, blocks: [paragraph(translator.t('documents:report.nothingYet'))] }
  }
  const items = given.map((figure) => figureText(figure, translator))
  return { heading, blocks: [{ kind: 'figures', items }] }
}

function applicantsSection(rows: CycleRows, translator: Translator): Section {
  const { t } = translator
  const heading = t('documents:report.applicants')
  const count = applicantIds(rows).length
  if (count === 0) return { heading, blocks: [paragraph(t('documents:report.noApplicants'))] }
  const fields = applicantsByField(rows)
  const blocks: ReportBlock[] = [
    paragraph(t('documents:report.applicantsText', { count })),
    groupChart(applicantsByCity(rows), t('documents:report.byCity'), 'by-city', translator),
  ]
  if (fields.some((group) => group.label !== '')) {
    const caption = t('documents:report.byField')
    blocks.push(groupChart(fields, caption, 'by-field', translator))
  }
  return { heading, blocks }
}

function workshopsSection(rows: CycleRows, translator: Translator): Section {
  const { t, format } = translator
  const heading = t('documents:report.workshops')
  const lines = attendanceByWorkshop(rows)
  if (lines.length === 0) return { heading, blocks: [paragraph(t('documents:report.noWorkshops'))] }
  const columns = [
    { title: t('documents:column.date'), width: 2 },
    { title: t('documents:column.workshop'), width: 5 },
    { title: t('documents:column.kind'), width: 2.2 },
    { title: t('documents:column.place'), width: 3 },
    { title: t('documents:column.hours'), width: 1, align: 'end' as const },
    { title: t('documents:column.present'), width: 1.4, align: 'end' as const },
  ]
  const isMarked = (line: (typeof lines)[number]): boolean =>
    line.present.length + line.excused.length + line.absent.length > 0
  const cells = lines.map((line) => [
    format.shortDate(line.workshop.when.date),
    line.workshop.title,
    t(`documents:workshopKind.${line.workshop.kind}`),
    placeText(line.workshop, translator),
    line.workshop.minutes === null ? '' : format.number(line.workshop.minutes / 60, 1),
    // Where nothing was marked nobody knows how many came, and nought would be a claim.
    isMarked(line) ? format.number(line.present.length) : '–',
  ])
  const attended = lines.filter(isMarked)
  return {
    heading,
    blocks: [
      ...attendanceCharts(attended, translator),
      table(t('documents:report.workshopsTable'), columns, cells),
    ],
  }
}

function pairsSection(rows: CycleRows, translator: Translator): Section {
  const { t, format } = translator
  const heading = t('documents:report.pairs')
  const pairs = namedPairs(rows.pairs, rows.participations, rows.people)
  if (pairs.length === 0) return { heading, blocks: [paragraph(t('documents:report.noPairs'))] }
  const columns = [
    { title: t('documents:column.mentor'), width: 3 },
    { title: t('documents:column.mentee'), width: 3 },
    { title: t('documents:column.from'), width: 2 },
    { title: t('documents:column.to'), width: 2 },
    { title: t('documents:column.state'), width: 2 },
  ]
  const cells = pairs.map(({ pair, mentorName, menteeName, state }) => [
    mentorName,
    menteeName,
    format.shortDate(pair.startedOn),
    pair.ended === null ? '' : format.shortDate(pair.ended.on),
    t(`documents:pairState.${state}`),
  ])
  return { heading, blocks: [table(t('documents:report.pairsTable'), columns, cells)] }
}

function projectsSection(rows: CycleRows, translator: Translator): readonly Section[] {
  const { t } = translator
  if (rows.projects.length === 0) return []
  const people = byId(rows.people)
  const nameOf = (id: string): string => {
    const person = people.get(id)
    return person === undefined ? '' : fullName(person)
  }
  const columns = [
    { title: t('documents:column.project'), width: 3 },
    { title: t('documents:column.by'), width: 2.4 },
    { title: t('documents:column.kind'), width: 1.8 },
    { title: t('documents:column.about'), width: 5 },
  ]
  const cells = [...rows.projects]
    .sort((a, b) => compareText(a.title, b.title) || (a.id < b.id ? -1 : 1))
    .map((project) => [
      project.title,
      nameOf(project.personId),
      t(`documents:projectKind.${project.kind}`),
      project.summary,
    ])
  return [
    {
      heading: t('documents:report.projects'),
      blocks: [table(t('documents:report.projectsTable'), columns, cells)],
    },
  ]
}

function completedSection(rows: CycleRows, { t }: Translator): Section {
  const heading = t('documents:report.completed')
  const people = byId(rows.people)
  const completed = completedMenteeIds(rows)
    .flatMap((id): readonly Person[] => {
      const person = people.get(id)
      return person === undefined ? [] : [person]
    })
    .sort(byLastName)
  if (completed.length === 0) {
    return { heading, blocks: [paragraph(t('documents:report.nobodyCompleted'))] }
  }
  const columns = [
    { title: t('documents:column.number'), width: 0.6, align: 'end' as const },
    { title: t('documents:column.name'), width: 5 },
    { title: t('documents:column.city'), width: 4 },
  ]
  const cells = completed.map((person, i) => [String(i + 1), fullName(person), person.city ?? ''])
  return { heading, blocks: [table(t('documents:report.completedTable'), columns, cells)] }
}

/** The report of a cycle, in the translator's language. */
export function cycleReport(
  rows: CycleRows,
  { workspace, translator, timestamp }: DocumentContext,
): ReportDocument {
  const { t, format, language } = translator
  const { cycle } = rows
  return {
    template: 'report',
    language,
    title: lineOf(t('documents:report.title')),
    subtitle: lineOf(cycle.name),
    author: lineOf(workspace.organization),
    timestamp,
    organization: lineOf(workspace.organization),
    program: lineOf(workspace.program),
    period: format.monthRange(cycle.dates),
    made: t('documents:report.made', { day: format.dateOf(dayOf(timestamp)) }),
    contentsTitle: t('documents:report.contents'),
    pageOf: t('documents:pageOf'),
    logo: workspace.logo,
    sections: [
      numbersSection(rows, translator),
      applicantsSection(rows, translator),
      workshopsSection(rows, translator),
      pairsSection(rows, translator),
      ...projectsSection(rows, translator),
      completedSection(rows, translator),
    ],
  }
}
