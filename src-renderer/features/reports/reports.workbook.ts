/** The report of a cycle as a workbook: a sheet per table, with real dates and numbers, in a fixed order. */
import type { WorkbookModel } from '../../../src-shared/documents'
import { awardKinds } from '../../domain/award'
import { byId } from '../../domain/by-id'
import { rowsIn } from '../../domain/forms.rules'
import type { CycleRows } from '../../domain/cycle-rows'
import { attendanceByWorkshop, cycleFigures } from '../../domain/figures.rules'
import { publishable } from '../../domain/testimonials.rules'
import { namedPairs } from '../../domain/pairs.rules'
import type { DocumentContext } from '../../app/documents/document-context'
import { peopleOnList, peopleTable } from '../../app/documents/people-table'
import { workbookOf } from '../../app/documents/table'
import {
  attendanceRows,
  attendanceTable,
  workshopsTable,
} from '../../app/documents/workshop-tables'
import { notesOf } from './outcomes.section'
import { goalsTable, projectsTable, supportTable, testimonialsTable } from './outcomes.tables'
import {
  applicationsTable,
  awardsTable,
  meetingsTable,
  numbersTable,
  pairsTable,
  questionsOf,
  withPair,
  withPerson,
} from './reports.tables'

/** All tables of a cycle as a workbook. `numberPrefix` is what award numbers begin with. */
export function cycleWorkbook(
  stored: CycleRows,
  numberPrefix: string,
  context: DocumentContext,
): WorkbookModel {
  const { translator } = context
  const rows = rowsIn(stored, translator.language)
  const people = byId(rows.people)
  const pairs = namedPairs(rows.pairs, rows.participations, rows.people)
  const awards = withPerson(rows.awards, people)
  const byKind = awardKinds.flatMap((kind) => awards.filter(({ record }) => record.kind === kind))
  const applications = applicationsTable(questionsOf(rows.applications))
  return workbookOf(
    `${translator.t('documents:report.title')} ${rows.cycle.name}`,
    [
      peopleTable.toSheet(peopleOnList(rows.people, rows.participations), translator),
      applications.toSheet(withPerson(rows.applications, people), translator),
      pairsTable(rows.meetings).toSheet(pairs, translator),
      meetingsTable.toSheet(withPair(rows.meetings, pairs), translator),
      workshopsTable(people).toSheet(attendanceByWorkshop(rows), translator),
      attendanceTable.toSheet(attendanceRows(rows), translator),
      goalsTable.toSheet(withPerson(rows.goals, people), translator),
      projectsTable.toSheet(withPerson(rows.projects, people), translator),
      supportTable.toSheet(notesOf(rows), translator),
      testimonialsTable.toSheet(withPerson(publishable(rows.testimonials), people), translator),
      awardsTable(numberPrefix).toSheet(byKind, translator),
      numbersTable.toSheet(cycleFigures(rows), translator),
    ],
    context,
  )
}
