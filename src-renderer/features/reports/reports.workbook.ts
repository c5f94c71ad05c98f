/** The report of a cycle as a workbook: a sheet per table, with real dates and numbers, in a fixed order. */
import type { WorkbookModel } from '../../../src-shared/documents'
import type { Translator } from '../../i18n/i18n'
import { comparePeople, compareText } from '../../i18n/sort'
import { formatNumber } from '../../domain/awards.rules'
import { awardKinds } from '../../domain/award'
import { namedPairs } from '../../domain/pairs.rules'
import { byId } from '../../domain/by-id'
import { fullName } from '../../domain/people.rules'
import { peopleSheet } from '../../app/documents/people-sheet'
import { peopleOnList } from '../../app/documents/people-sheet'
import type { Person } from '../../domain/person'
import type { Application } from '../../domain/application'
import { attendanceSheet, workshopsSheet } from '../workshops'
import type { Sheet } from '../../app/documents/document-text'
import { column, dateCell, lineOf, textCell } from '../../app/documents/document-text'
import { figureText } from '../../app/documents/figure-text'
import { cycleFigures } from '../../domain/figures.rules'
import type { DocumentContext } from '../../app/documents/document-context'
import type { CycleRows } from '../../domain/cycle-rows'

const answerKey = 'answer:'
/** Questions beyond this many would not fit a sheet of 200 columns. */
const mostQuestions = 150

function questionsOf(applications: readonly Application[]): readonly string[] {
  const questions = new Set(
    applications.flatMap((application) =>
      Object.keys(application)
        .filter((key) => key.startsWith(answerKey))
        .map((key) => key.slice(answerKey.length)),
    ),
  )
  return [...questions].sort(compareText).slice(0, mostQuestions)
}

const nobody = { firstName: '', lastName: '', id: '' } as const

/** Rows with their person, sorted by last name; a person in the trash leaves the names empty. */
function withPerson<T extends { readonly id: string; readonly personId: string }>(
  records: readonly T[],
  people: ReadonlyMap<string, Person>,
): readonly { readonly record: T; readonly person: Person | typeof nobody }[] {
  return records
    .map((record) => ({ record, person: people.get(record.personId) ?? nobody }))
    .sort((a, b) => comparePeople(a.person, b.person) || (a.record.id < b.record.id ? -1 : 1))
}

function consentText(application: Application, { t }: Translator): string | null {
  if (application.consent === null) return null
  return t(application.consent.given ? 'documents:yes' : 'documents:no')
}

function applicationsSheet(rows: CycleRows, translator: Translator): Sheet {
  const { t } = translator
  const questions = questionsOf(rows.applications)
  return {
    name: t('documents:sheet.applications'),
    columns: [
      column(t('documents:column.name'), 'text', 26),
      column(t('documents:column.submittedOn'), 'date', 14),
      column(t('documents:column.time'), 'text', 8),
      column(t('documents:column.goals'), 'text', 50),
      column(t('documents:column.wishedMentor'), 'text', 30),
      column(t('documents:column.consent'), 'text', 10),
      column(t('documents:column.consentOn'), 'date', 14),
      ...questions.map((question) => column(lineOf(question), 'text', 30)),
    ],
    rows: withPerson(rows.applications, byId(rows.people)).map(({ record, person }) => [
      textCell(fullName(person)),
      dateCell(record.submittedAt?.slice(0, 10)),
      textCell(record.submittedAt?.slice(11, 16)),
      textCell(record.goals),
      textCell(record.wishedMentor),
      textCell(consentText(record, translator)),
      dateCell(record.consent?.on?.slice(0, 10)),
      ...questions.map((question) => textCell(record[`answer:${question}`])),
    ]),
  }
}

function pairsSheet(rows: CycleRows, { t }: Translator): Sheet {
  return {
    name: t('documents:sheet.pairs'),
    columns: [
      column(t('documents:column.mentor'), 'text', 26),
      column(t('documents:column.mentee'), 'text', 26),
      column(t('documents:column.from'), 'date', 12),
      column(t('documents:column.to'), 'date', 12),
      column(t('documents:column.state'), 'text', 14),
      column(t('documents:column.reason'), 'text', 26),
      column(t('documents:column.note'), 'text', 40),
    ],
    rows: namedPairs(rows.pairs, rows.participations, rows.people).map(
      ({ pair, mentorName, menteeName, state }) => [
        textCell(mentorName),
        textCell(menteeName),
        dateCell(pair.startedOn),
        dateCell(pair.ended?.on),
        t(`documents:pairState.${state}`),
        pair.ended === null ? null : t(`documents:pairEnd.${pair.ended.reason}`),
        textCell(pair.ended?.note),
      ],
    ),
  }
}

function projectsSheet(rows: CycleRows, { t }: Translator): Sheet {
  return {
    name: t('documents:sheet.projects'),
    columns: [
      column(t('documents:column.by'), 'text', 26),
      column(t('documents:column.project'), 'text', 36),
      column(t('documents:column.kind'), 'text', 16),
      column(t('documents:column.about'), 'text', 60),
    ],
    rows: withPerson(rows.projects, byId(rows.people)).map(({ record, person }) => [
      textCell(fullName(person)),
      textCell(record.title),
      t(`documents:projectKind.${record.kind}`),
      textCell(record.summary),
    ]),
  }
}

function awardsSheet(rows: CycleRows, numberPrefix: string, { t }: Translator): Sheet {
  const sorted = withPerson(rows.awards, byId(rows.people))
  const inOrder = awardKinds.flatMap((kind) => sorted.filter(({ record }) => record.kind === kind))
  return {
    name: t('documents:sheet.awards'),
    columns: [
      column(t('documents:column.awardKind'), 'text', 18),
      column(t('documents:column.awardNumber'), 'text', 12),
      column(t('documents:column.name'), 'text', 26),
      column(t('documents:column.nameOnAward'), 'text', 26),
      column(t('documents:column.issuedOn'), 'date', 14),
      column(t('documents:column.state'), 'text', 18),
    ],
    rows: inOrder.map(({ record, person }) => [
      t(`documents:awardKind.${record.kind}`),
      textCell(formatNumber(numberPrefix, record)),
      textCell(fullName(person)),
      textCell(record.nameOnAward),
      dateCell(record.issuedOn),
      t(`documents:awardState.${record.state}`),
    ]),
  }
}

function numbersSheet(rows: CycleRows, translator: Translator): Sheet {
  const { t } = translator
  return {
    name: t('documents:sheet.numbers'),
    columns: [
      column(t('documents:column.figure'), 'text', 44),
      column(t('documents:column.value'), 'number', 12),
      column(t('documents:column.note'), 'text', 30),
    ],
    rows: cycleFigures(rows).map((figure) => {
      const { label, note } = figureText(figure, translator)
      const { value, unit } = figure
      // A part of 1 is written as per cent, because a bare 0.85 in a table is read as something else.
      const number =
        value === null ? null : Math.round((unit === 'part' ? value * 100 : value) * 100) / 100
      const name = unit === 'part' ? `${label} (%)` : label
      return [textCell(name), number, textCell(note)]
    }),
  }
}

/** All tables of a cycle as a workbook. `numberPrefix` is what award numbers begin with. */
export function cycleWorkbook(
  rows: CycleRows,
  numberPrefix: string,
  { workspace, translator, timestamp }: DocumentContext,
): WorkbookModel {
  const { t, language } = translator
  return {
    language,
    title: lineOf(`${t('documents:report.title')} ${rows.cycle.name}`),
    author: lineOf(workspace.organization),
    timestamp,
    sheets: [
      peopleSheet(peopleOnList(rows.people, rows.participations), translator),
      applicationsSheet(rows, translator),
      pairsSheet(rows, translator),
      workshopsSheet(rows, translator),
      attendanceSheet(rows, translator),
      projectsSheet(rows, translator),
      awardsSheet(rows, numberPrefix, translator),
      numbersSheet(rows, translator),
    ],
  }
}
