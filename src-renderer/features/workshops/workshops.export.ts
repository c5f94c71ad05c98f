/** Saves the attendance list of one workshop as a table. */
import { translatorFor } from '../../i18n/i18n'
import { byId } from '../../domain/by-id'
import { saveTables } from '../../app/documents/save-document'
import type { Workspace } from '../../domain/workspace'
import { fileName } from '../../app/documents/file-name'
import { attendanceWorkbook } from '../../app/documents/workshop-tables'
import { expectedPersonIds } from '../../domain/workshops.rules'
import type { Workshop } from '../../domain/workshop'
import type { WorkshopsRows } from './workshops.data'

/** What an attendance list is made from. */
export interface AttendanceList {
  readonly workshop: Workshop
  readonly rows: WorkshopsRows
  /** Null before it has been read. */
  readonly workspace: Workspace | null
}

/** Asks where and saves the list: everybody expected and everybody marked. */
export function saveAttendance(
  { workshop, rows, workspace }: AttendanceList,
  format: 'xlsx' | 'csv',
): void {
  if (!workspace) return
  const people = byId(rows.people)
  const marks = rows.attendance.filter((mark) => mark.workshopId === workshop.id)
  const ids = new Set([
    ...expectedPersonIds(rows.participations),
    ...marks.filter((mark) => mark.state !== null).map((mark) => mark.personId),
  ])
  const listed = [...ids].flatMap((id) => people.get(id) ?? [])
  const translator = translatorFor(workspace.documentLanguage)
  const context = { workspace, translator, timestamp: rows.newest }
  const workbook = attendanceWorkbook(workshop, listed, marks, context)
  const day = workshop.when.date
  void saveTables(workbook, format, fileName({ what: workbook.title, cycle: null, day }, context))
}
