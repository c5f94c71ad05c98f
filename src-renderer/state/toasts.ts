/** Short messages at the edge of the screen, each perhaps with one thing to do (undo). */
import { create } from 'zustand'
import { undoCommit } from '../commit/act'
import type { ActResult } from '../commit/act'
import type { Label } from '../commit/commit.types'
import { currentLanguage, translatorFor } from '../i18n/i18n'
import { sentence } from '../i18n/sentence'

/** A message. */
export interface Toast {
  readonly id: number
  readonly message: Label
  readonly tone: 'plain' | 'problem'
  readonly action: {
    readonly label: Label
    readonly run: () => void
  } | null
}

/** The store: the messages on screen, oldest first. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }))

/** More than this would cover the work. */
const most = 4
let next = 1

/** Shows a message; the oldest makes room. Returns its id. The screen decides how long it stays. */
export function toast(
  message: Label,
  { tone = 'plain', action = null }: Partial<Pick<Toast, 'tone' | 'action'>> = {},
): number {
  const id = next++
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts, { id, message, tone, action }].slice(-most),
  }))
  return id
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((shown) => shown.id !== id) }))
}

/** Shows what was done, with Undo for exactly that change. Says so when it can no longer be undone. */
export function toastUndo(message: Label, commitId: string): number {
  const run = (): void => {
    dismissToast(id)
    void undoCommit(commitId).then((result) => {
      if (result.ok) toast({ key: 'core:undo.undone', params: {} })
      else toastFailure(result)
    })
  }
  const id = toast(message, { action: { label: { key: 'core:undo.button', params: {} }, run } })
  return id
}

/** Shows why a change was not made. Does nothing for one that was. Answers whether it was made. */
export function toastFailure(result: ActResult): boolean {
  if (result.ok) return true
  const { code, params } = result.failure
  // What stands in the way of an undo, by name.
  const later = result.blocker && sentence(result.blocker, translatorFor(currentLanguage()))
  const said = later === null ? params : { ...params, later }
  toast({ key: `core:saveFailure.${code}`, params: said }, { tone: 'problem' })
  return false
}
