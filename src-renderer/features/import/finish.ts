/** What follows an import: the last step and a message with Undo, or why it did not work out. */
import { dismissToast, toastFailure, toastUndo } from '../../state/toasts'
import { toldFailure } from '../../state/told'
import { undoImport } from './import.data'
import type { Imported } from './import.data'
import { rememberLayout, useWizard } from './wizard.state'
import type { Finished } from './wizard.state'

/** Shows what came of an import. A failure leaves everything as it was, decisions included. */
export function finish(
  imported: Imported,
  what: Omit<Finished, 'commitId' | 'message' | 'isUndone'>,
): void {
  if (!toldFailure(imported)) return
  const result = imported.value
  if (!result.ok) {
    toastFailure(result)
    return
  }
  rememberLayout()
  const message = result.commit ? toastUndo(result.commit.label, result.commit.id) : null
  useWizard.setState({
    step: 'done',
    finished: { ...what, commitId: result.commit?.id ?? null, message, isUndone: false },
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
  if (finished.message !== null) dismissToast(finished.message)
  useWizard.setState({ finished: { ...finished, isUndone: true } })
}
