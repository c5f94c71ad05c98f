/** Saves the table of goals against workshops. */
import { fileName } from '../../app/documents/file-name'
import { saveDocument, saveTables } from '../../app/documents/save-document'
import { newestChange } from '../../domain/figures.rules'
import { translatorFor } from '../../i18n/i18n'
import { readCycleParts } from '../../storage/cycle-rows'
import { readWorkspace } from '../../storage/workspace'
import { goalParts } from './goals.lists'
import type { GoalRows } from './goals.lists'
import { matrixDocument, matrixWorkbook } from './matrix.document'

/** Asks where and saves it, in the language of the program's documents. */
export async function saveMatrix(
  { cycle }: Pick<GoalRows, 'cycle'>,
  kind: 'pdf' | 'xlsx',
): Promise<void> {
  const [rows, workspace] = await Promise.all([
    readCycleParts(cycle.id, ...goalParts),
    readWorkspace(),
  ])
  if (rows === null || workspace === null) return
  const translator = translatorFor(workspace.documentLanguage)
  const timestamp = Math.max(rows.newest, newestChange([workspace]))
  const context = { workspace, translator, timestamp }
  if (kind === 'pdf') {
    const document = matrixDocument(rows, context)
    await saveDocument(document, document.name ?? document.title)
    return
  }
  const what = translator.t('outcomes:matrixTitle')
  await saveTables(matrixWorkbook(rows, context), 'xlsx', fileName({ what, cycle }, context))
}
