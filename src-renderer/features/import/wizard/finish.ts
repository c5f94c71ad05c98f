/** What follows an import: the last step and a message with Undo, or why it did not work out. */
import { dismissToast, toastFailure, toastUndo } from '../../../app/toasts'
import { notifyFailure } from '../../../app/notify'
import { followUndone, undoImport } from './import.data'
import type { Imported } from './import.data'
import { rememberLayout, useWizard } from './wizard.state'
import type { Finished } from './wizard.state'

let stopFollowing: () => void = () => undefined

/** Keeps the last step true when the import is undone, or done again, elsewhere. */
function follow(commitId: string): void {
  stopFollowing()
  stopFollowing = followUndone(commitId, (isUndone) => {
    const { finished } = useWizard.getState()
    if (finished?.commitId !== commitId) return
    // Its message offers an undo that was done.
    if (isUndone && finished.message !== null) dismissToast(finished.message)
    useWizard.setState({ finished: { ...finished, isUndone } })
  })
}

/** Shows what came of an import. A failure leaves everything as it was, decisions included. */
export function finish(
  imported: Imported,
  what: Omit<Finished, 'commitId' | 'message' | 'isUndone'>,
): void {
  if (!notifyFailure(imported)) return
  const result = imported.value
  if (!result.ok) {
    toastFailure(result)
    return
  }
  rememberLayout()
  const message = result.commit ? toastUndo(result.commit.label, result.commit) : null
  useWizard.setState({
    step: 'done',
    finished: { ...what, commitId: result.commit?.id ?? null, message, isUndone: false },
  })
  if (result.commit) follow(result.commit.id)
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
