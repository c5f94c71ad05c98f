/**
 * The report of a cycle as a document model: numbers, who applied, workshops, pairs, projects, who completed. Names
 * are the only personal data in it; addresses, telephones and birthdays are in the workbook alone. The same rows in
 * any order give the same model.
 */
import type { ReportBlock, ReportDocument } from '../../../src-shared/documents'
import type { Translator } from '../../i18n/i18n'
import { namedPairs } from '../../domain/pairs.rules'
import { rowsIn, workspaceIn } from '../../domain/forms.rules'
import { byId } from '../../domain/by-id'
import { byLastName, fullName } from '../../domain/people.rules'
import { workshopsTable } from '../../app/documents/workshop-tables'
import { dayOf, lineOf, textOf } from '../../app/documents/document-text'
import { fileName } from '../../app/documents/file-name'
import { attendanceCharts, groupChart } from './reports.charts'
import { figureBlocks } from './reports.figures'
import { runsOf } from '../../app/documents/table'
import { reportTable } from './report-table'
import { projectsSection, voicesSection } from './outcomes.section'
import { pairsTable } from './reports.tables'
import {
  applicantIds,
  applicantsByCity,
  applicantsByField,
  attendanceByWorkshop,
  completedMenteeIds,
} from '../../domain/figures.rules'
import type { DocumentContext } from '../../app/documents/document-context'
import type { CycleRows } from '../../domain/cycle-rows'
import type { Workspace } from '../../domain/workspace'

type Section = ReportDocument['sections'][number]

const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text: textOf(text) })

function numbersSection(rows: CycleRows, translator: Translator): Section {
  const blocks = [...figureBlocks(rows, translator)]
  const heading = translator.t('documents:report.numbers')
  return blocks.length === 0
    ? { heading, blocks: [paragraph(translator.t('documents:report.nothingYet'))] }
    : { heading, blocks }
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
  const keep = [t('documents:column.workshop'), t('documents:column.present')]
  return {
    heading,
    blocks: [
      ...attendanceCharts(lines, translator),
      reportTable(
        table.toPdfTable(t('documents:report.workshopsTable'), lines, translator),
        { keep },
        translator,
      ),
    ],
  }
}

/** A mentor with several mentees is named once. */
function pairsSection(rows: CycleRows, translator: Translator): Section {
  const { t } = translator
  const heading = t('documents:report.pairs')
  const pairs = namedPairs(rows.pairs, rows.participations, rows.people)
  if (pairs.length === 0) return { heading, blocks: [paragraph(t('documents:report.noPairs'))] }
  const own = pairsTable(rows.meetings)
  const table = own.toPdfTable(t('documents:report.pairsTable'), pairs, translator)
  const keep = [t('documents:column.mentor'), t('documents:column.mentee')]
  const groups = runsOf(pairs, ({ pair, mentorPersonId }) => mentorPersonId ?? pair.id)
  return { heading, blocks: [reportTable(table, { keep, groups }, translator)] }
}

function completedSection(rows: CycleRows, translator: Translator): Section {
  const { t } = translator
  const heading = t('documents:report.completed')
  const people = byId(rows.people)
  const items = completedMenteeIds(rows)
    .flatMap((id) => people.get(id) ?? [])
    .sort(byLastName)
    .map((person) => ({ text: lineOf(fullName(person)), note: lineOf(person.city ?? '') }))
  if (items.length === 0) {
    return { heading, blocks: [paragraph(t('documents:report.nobodyCompleted'))] }
  }
  return {
    heading,
    blocks: [{ kind: 'list', caption: t('documents:report.completedTable'), items }],
  }
}

/** Who funds the cycle, under which contract, and whom to ask: what was entered of these. */
function factsOf({ cycle }: CycleRows, workspace: Workspace, { t }: Translator) {
  return (
    [
      ['documents:report.funder', cycle.funder],
      ['documents:report.contract', cycle.contract],
      ['documents:report.contact', workspace.contact],
    ] as const
  ).flatMap(([label, value]) =>
    (value ?? '').trim() === '' ? [] : [{ label: t(label), value: lineOf(value ?? '') }],
  )
}

/** The report of a cycle, in the translator's language. `pictures` are those of its projects by name, as data URLs. */
export function cycleReport(
  stored: CycleRows,
  { translator, timestamp, ...context }: DocumentContext,
  pictures: ReadonlyMap<string, string> = new Map(),
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
    facts: factsOf(rows, workspace, translator),
    made: t('documents:report.made', { day: format.dateOf(dayOf(timestamp)) }),
    contentsTitle: t('documents:report.contents'),
    pageOf: t('documents:pageOf'),
    logo: workspace.logo,
    sections: [
      numbersSection(rows, translator),
      applicantsSection(rows, translator),
      workshopsSection(rows, translator),
      pairsSection(rows, translator),
      ...projectsSection(rows, pictures, translator),
      ...voicesSection(rows, translator),
      completedSection(rows, translator),
    ],
  }
}
