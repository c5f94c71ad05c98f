/**
 * The report of a cycle as a document model: numbers, who applied, workshops, pairs, projects, who completed. Names
 * are the only personal data in it; addresses, telephones and birthdays are in the workbook alone. The same rows in
 * any order give the same model.
 */
import type { ReportBlock, ReportDocument } from '../../../src-shared/documents'
import type { Translator } from '../../i18n/i18n'
import { compareText } from '../../i18n/sort'
import { namedPairs } from '../../domain/pairs.rules'
import { rowsIn, workspaceIn } from '../../domain/forms.rules'
import { byId } from '../../domain/by-id'
import { byLastName } from '../../domain/people.rules'
import { workshopsTable } from '../../app/documents/workshop-tables'
import { dayOf, lineOf, textOf } from '../../app/documents/document-text'
import { fileName } from '../../app/documents/file-name'
import { figureText, saysSomething } from '../../app/documents/figure-text'
import { attendanceCharts, groupChart } from './reports.charts'
import { completedTable, pairsTable, projectsTable, withPerson } from './reports.tables'
import {
  applicantIds,
  applicantsByCity,
  applicantsByField,
  attendanceByWorkshop,
  completedMenteeIds,
  cycleFigures,
  isMarked,
} from '../../domain/figures.rules'
import type { DocumentContext } from '../../app/documents/document-context'
import type { Figure } from '../../domain/figures'
import type { CycleRows } from '../../domain/cycle-rows'

type Section = ReportDocument['sections'][number]

const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text: textOf(text) })

/** What a report says: what is known and not nought, and what is not known. Nought per workshop is known. */
const isGiven = (figure: Figure): boolean =>
  saysSomething(figure) && (figure.value !== 0 || figure.unit === 'average')

function numbersSection(rows: CycleRows, translator: Translator): Section {
  const figures = cycleFigures(rows)
  const given = figures.filter(isGiven)
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
    groupChart(applicantsByCity(rows), 'city', translator),
  ]
  if (fields.some((group) => group.label !== '')) {
    blocks.push(groupChart(fields, 'field', translator))
  }
  return { heading, blocks }
}

function workshopsSection(rows: CycleRows, translator: Translator): Section {
  const { t } = translator
  const heading = t('documents:report.workshops')
  const lines = attendanceByWorkshop(rows)
  if (lines.length === 0) return { heading, blocks: [paragraph(t('documents:report.noWorkshops'))] }
  const table = workshopsTable(byId(rows.people))
  return {
    heading,
    blocks: [
      ...attendanceCharts(lines.filter(isMarked), translator),
      table.toPdfTable(t('documents:report.workshopsTable'), lines, translator),
    ],
  }
}

function pairsSection(rows: CycleRows, translator: Translator): Section {
  const { t } = translator
  const heading = t('documents:report.pairs')
  const pairs = namedPairs(rows.pairs, rows.participations, rows.people)
  if (pairs.length === 0) return { heading, blocks: [paragraph(t('documents:report.noPairs'))] }
  const caption = t('documents:report.pairsTable')
  return { heading, blocks: [pairsTable.toPdfTable(caption, pairs, translator)] }
}

function projectsSection(rows: CycleRows, translator: Translator): readonly Section[] {
  const { t } = translator
  if (rows.projects.length === 0) return []
  const projects = [...withPerson(rows.projects, byId(rows.people))].sort(
    ({ record: a }, { record: b }) => compareText(a.title, b.title) || (a.id < b.id ? -1 : 1),
  )
  const caption = t('documents:report.projectsTable')
  return [
    {
      heading: t('documents:report.projects'),
      blocks: [projectsTable.toPdfTable(caption, projects, translator)],
    },
  ]
}

function completedSection(rows: CycleRows, translator: Translator): Section {
  const { t } = translator
  const heading = t('documents:report.completed')
  const people = byId(rows.people)
  const completed = completedMenteeIds(rows)
    .flatMap((id) => people.get(id) ?? [])
    .sort(byLastName)
    .map((person, at) => ({ person, number: at + 1 }))
  if (completed.length === 0) {
    return { heading, blocks: [paragraph(t('documents:report.nobodyCompleted'))] }
  }
  const caption = t('documents:report.completedTable')
  return { heading, blocks: [completedTable.toPdfTable(caption, completed, translator)] }
}

/** The report of a cycle, in the translator's language. */
export function cycleReport(
  stored: CycleRows,
  { translator, timestamp, ...context }: DocumentContext,
): ReportDocument {
  const { t, format, language } = translator
  const rows = rowsIn(stored, language)
  const workspace = workspaceIn(context.workspace, language)
  const { cycle } = rows
  return {
    template: 'report',
    language,
    title: lineOf(t('documents:report.title')),
    name: fileName({ what: t('documents:report.title'), cycle }, { translator, timestamp }),
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
