/** The list of people as a file, and the way to the import of one. */
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { saveTables } from '../../app/documents/save-document'
import { fieldOf } from '../../domain/descriptor-queries'
import { ownKey } from '../../domain/own-fields.rules'
import type { OwnField } from '../../domain/own-field'
import type { PersonEntry } from '../../storage/directory'
import type { GridColumn } from '../../ui/grid'
import { readCycles } from '../../storage/cycles'
import { startImport } from '../../app/import-request'
import { newestChange } from '../../domain/figures.rules'
import { readWorkspace } from '../../storage/workspace'
import { inCycle } from '../../domain/participations.rules'
import { fileName } from '../../app/documents/file-name'
import { peopleWorkbook } from '../../app/documents/people-table'
import type { PersonOnList } from '../../app/documents/people-table'
import { currentPeopleList, currentRole } from './people-list'

/** Saves the people that the list shows, asking where. */
export async function exportPeople(format: 'xlsx' | 'csv'): Promise<void> {
  const list = await currentPeopleList()
  const cycleId = list.scope === 'cycle' ? list.cycleId : null
  const [workspace, cycles] = await Promise.all([readWorkspace(), readCycles()])
  if (!workspace) return
  const cycle = cycles.find((one) => one.id === cycleId) ?? null
  const shown: readonly PersonOnList[] = list.rows.map(({ person, participations }) => ({
    person,
    participations: cycleId === null ? participations : inCycle(participations, cycleId),
  }))
  const rows = list.rows.flatMap(({ person, participations }) => [person, ...participations])
  const translator = translatorFor(currentLanguage())
  const context = { workspace, translator, timestamp: newestChange(rows) }
  const workbook = peopleWorkbook(shown, cycle, context)
  const name = fileName({ what: translator.t('documents:sheet.people'), cycle }, context)
  await saveTables(workbook, format, name)
}

/** The columns that say something sensitive. */
export function sensitiveColumns(
  columns: readonly GridColumn<PersonEntry>[],
  ownFields: readonly OwnField[],
): ReadonlySet<string> {
  const own = new Set<string>(
    ownFields.filter(({ isSensitive }) => isSensitive).map(({ id }) => ownKey(id)),
  )
  const ids = columns.map(({ id }) => id)
  return new Set(ids.filter((id) => own.has(id) || fieldOf('people', id)?.privacy === 'sensitive'))
}

/** Goes to the import of a list of people: of the role that the list is narrowed to, or whatever the file holds. */
export function importPeople(): void {
  const role = currentRole()
  const kind = role === 'mentor' ? 'mentors' : role === 'mentee' ? 'mentees' : null
  void startImport(kind)
}
