/** What follows an import: the last step and a message with Undo, or why it did not work out. */
import { toast, toastFailure, toastUndo } from '../../state/toasts'
import { toldFailure } from '../../state/told'
import { undoImport } from './import.data'
import type { Imported } from './import.data'
import { rememberLayout, useWizard } from './wizard.state'
import type { Finished } from './wizard.state'

/** Shows what came of an import. A failure leaves everything as it was, decisions included. */
export function finish(imported: Imported, what: Omit<Finished, 'commitId' | 'isUndone'>): void {
  if (!toldFailure(imported)) return
  const result = imported.value
  if (!result.ok) {
    toastFailure(result)
    return
  }
  rememberLayout()
  if (result.commit) toastUndo(result.commit.label, result.commit.id)
  useWizard.setState({
    step: 'done',
    finished: { ...what, commitId: result.commit?.id ?? null, isUndone: false },
  })
}

/** Takes the import back that the last step shows. */
export async function undoFinished(): Promise<void> {
  const { finished } = useWizard.getState()
  if (finished === null || finished.commitId === null) return
  const result = await undoImport(finished.commitId)
  if (!result.ok && result.failure.code !== 'notUndoable') {
    toastFailure(result)
    return
  }
  if (result.ok) toast({ key: 'core:undo.undone', params: {} })
  useWizard.setState({ finished: { ...finished, isUndone: true } })
}
