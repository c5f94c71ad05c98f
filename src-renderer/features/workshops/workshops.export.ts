/** Saves the attendance list of one workshop as a table. */
import { translatorFor } from '../../i18n/i18n'
import { byId } from '../../domain/by-id'
import { saveTables } from '../../app/documents/save-document'
import { useWorkspace } from '../../storage/workspace'
import { attendanceWorkbook, workshopFileName } from '../../app/documents/workshop-tables'
import { expectedPersonIds } from '../../domain/workshops.rules'
import type { Workshop } from '../../domain/workshop'
import type { WorkshopsRows } from './workshops.data'

/** Gives a function that asks where and saves the list: everybody expected and everybody marked. */
export function useSaveAttendance(
  workshop: Workshop,
  rows: WorkshopsRows,
): (format: 'xlsx' | 'csv') => void {
  const workspace = useWorkspace()
  return (format) => {
    if (!workspace) return
    const people = byId(rows.people)
    const marks = rows.attendance.filter((mark) => mark.workshopId === workshop.id)
    const ids = new Set([
      ...expectedPersonIds(rows.participations),
      ...marks.filter((mark) => mark.state !== null).map((mark) => mark.personId),
    ])
    const listed = [...ids].flatMap((id) => people.get(id) ?? [])
    const workbook = attendanceWorkbook(workshop, listed, marks, {
      workspace,
      translator: translatorFor(workspace.documentLanguage),
      timestamp: rows.newest,
    })
    void saveTables(workbook, format, workshopFileName(workshop))
  }
}
