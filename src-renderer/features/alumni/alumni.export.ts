/** The list of alumni as a file. */
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { saveTables } from '../../app/documents/save-document'
import { readWorkspace } from '../../storage/workspace'
import { fileName } from '../../app/documents/file-name'
import { alumniWorkbook } from './alumni.document'
import type { Alumnus } from './alumni.rules'

/** Saves these alumni, asking where. `timestamp` is the newest change in what the list was made from. */
export async function exportAlumni(
  alumni: readonly Alumnus[],
  timestamp: number,
  format: 'xlsx' | 'csv',
): Promise<void> {
  const workspace = await readWorkspace()
  if (!workspace) return
  const translator = translatorFor(currentLanguage())
  const context = { workspace, translator, timestamp }
  const workbook = alumniWorkbook(alumni, context)
  const name = fileName({ what: translator.t('alumni:title'), cycle: null }, context)
  await saveTables(workbook, format, name)
}
