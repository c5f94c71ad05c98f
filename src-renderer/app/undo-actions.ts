/** Undo and redo as the shell does them: take the change back, go to where it was made, say what was done. */
import { redoLast, undoLast } from './act'
import type { ActResult } from './act'
import { currentLanguage, translatorFor } from '../i18n/i18n'
import { sentence } from '../i18n/sentence'
import { toast, toastFailure } from './toasts'
import { goTo } from './go-to'
import { routeTo } from './routes'
import { useUi } from './ui'

/** Waits for the step, goes to where it happened, and says what was done. */
async function follow(
  step: Promise<ActResult>,
  key: 'shell:undo.undid' | 'shell:undo.redid',
): Promise<void> {
  const { screen } = useUi.getState()
  const result = await step
  if (!result.ok) {
    toastFailure(result)
    return
  }
  const { commit } = result
  if (commit === null) return
  // Whoever went somewhere else meanwhile is not called back.
  const hasStayed = useUi.getState().screen === screen
  if (commit.place !== null && hasStayed) goTo(routeTo(commit.place))
  // Named by what was done: a change that was on its way may have come before the one that stood on the button.
  const what = sentence(commit.label, translatorFor(currentLanguage()))
  toast({ key, params: { what } })
}

/** Takes back the last change of this device, if there is one. */
export async function undoHere(): Promise<void> {
  await follow(undoLast(), 'shell:undo.undid')
}

/** Does again what was taken back last, if there is something. */
export async function redoHere(): Promise<void> {
  await follow(redoLast(), 'shell:undo.redid')
}
