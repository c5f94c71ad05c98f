/** Tells the user what came of something: what was changed, with Undo beside it, or why it did not work out. */
import type { FailureCode, Result } from '../../src-shared/result'
import type { TranslationKey } from '../i18n/translation-key'
import { runAction } from './actions'
import type { ActionId } from './actions.types'
import type { ActResult } from './act'
import { toast, toastFailure, toastUndo } from './toasts'
import type { Toast } from './toasts'

/** Shows a change with Undo beside it, or why it was not made. Answers whether it was made. */
export function notify(result: ActResult): boolean {
  if (!toastFailure(result) || !result.ok) return false
  if (result.commit) toastUndo(result.commit.label, result.commit)
  return true
}

/** The catalogue key of a failure of the main process. */
export function failureKey(code: FailureCode): TranslationKey {
  return `failures:${code}`
}

/** Failures that something can be done about at once, and what. */
const ways: Partial<
  Readonly<Record<FailureCode, readonly [TranslationKey, ActionId & `help.${string}`]>>
> = {
  'document.workerOff': ['help:documents.again', 'help.tryDocuments'],
}

function wayOut(code: FailureCode): Toast['action'] {
  const way = ways[code]
  if (way === undefined) return null
  const [key, action] = way
  return { label: { key, params: {} }, run: () => void runAction(action) }
}

/** Shows why something asked of the main process failed, with what can be done about it at once; says nothing when the user stopped it. Answers whether it worked. */
export function notifyFailure<T>(
  result: Result<T>,
): result is { readonly ok: true; readonly value: T } {
  if (result.ok) return true
  const { code, params } = result.error
  if (code !== 'request.cancelled')
    toast({ key: failureKey(code), params }, { tone: 'problem', action: wayOut(code) })
  return false
}

/** Says where a file was saved, with a button that shows it there. A null is a dialog that was closed. */
export function notifySaved(
  result: Result<{ readonly token: string; readonly name: string; readonly place: string } | null>,
): boolean {
  if (!notifyFailure(result) || result.value === null) return false
  const { token, name, place } = result.value
  toast(
    { key: 'core:file.saved', params: { name, place } },
    {
      action: {
        label: { key: 'core:file.show', params: {} },
        run: () => void window.ciklus.files.reveal({ token }).then(notifyFailure),
      },
    },
  )
  return true
}
