/** What comes of the system's print dialog, which may never say so. */
import { FailureError } from '../../src-shared/result'

/** The outcome of a dialog: printed, closed, or (null) not known. */
export type Outcome = boolean | null

/** Milliseconds after which nobody waits for a dialog any more. Longer than somebody takes to find the paper. */
export const longestDialog = 10 * 60_000

/** Whether a failure that Electron names is that the user closed the dialog. */
const isCancelled = (reason: string): boolean => /cancel/i.test(reason)

/**
 * Opens the dialog and waits for what comes of it: null when that takes too long. `onSettled` is called when the dialog has said, be it
 * later, and not at all when it never does. Throws `print.failed`.
 */
export function outcomeOf(
  open: (said: (success: boolean, reason: string) => void) => void,
  onSettled: () => void,
  wait = longestDialog,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), wait)
    open((success, reason) => {
      clearTimeout(timer)
      onSettled()
      if (success) resolve(true)
      else if (isCancelled(reason)) resolve(false)
      else reject(new FailureError({ code: 'print.failed', params: {} }))
    })
  })
}
