/** Short messages at the foot of the window, each perhaps with one thing to do (undo), and with what follows from it. */
import { create } from 'zustand'
import { undoCommit } from './act'
import type { ActResult } from './act'
import { onWritten } from '../storage/commit'
import type { Change, Commit } from '../storage/commit.types'
import type { Label, StoredLabel } from '../i18n/label'
import type { CiklusDb } from '../storage/schema'
import { currentLanguage, translatorFor } from '../i18n/i18n'
import { sentence } from '../i18n/sentence'

/** A thing to do about a message. */
interface ToastAction {
  readonly label: Label
  readonly run: () => void
}

/** What follows from what a message says, and the way to it. */
interface Consequence {
  readonly message: Label
  /** The same where nothing is said of what it follows from; `message` when missing. */
  readonly alone?: Label
  readonly action: ToastAction
}

/** A message. */
export interface Toast {
  readonly id: number
  readonly message: StoredLabel
  readonly tone: 'plain' | 'problem'
  readonly action: ToastAction | null
  readonly consequence: Consequence | null
  /** The change that its button takes back. */
  readonly undoes: Pick<Commit, 'id' | 'changes'> | null
}

/** The store: the message on screen and the one that waits for it, oldest first. The screen takes away those it passes over. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }))

let next = 1

/** Shows a message in the place of the one before. Returns its id. The screen decides how long it stays. */
export function toast(message: Label, shown: Partial<Shown> = {}): number {
  return show(message, shown)
}

type Shown = Pick<Toast, 'tone' | 'action' | 'undoes'>

function show(
  message: StoredLabel,
  { tone = 'plain', action = null, undoes = null }: Partial<Shown>,
): number {
  const id = next++
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts, { id, message, tone, action, undoes, consequence: null }],
  }))
  return id
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((shown) => shown.id !== id) }))
}

/** Shows what was done, with Undo for exactly that change. Says so when it can no longer be undone. */
export function toastUndo(message: StoredLabel, undoes: Pick<Commit, 'id' | 'changes'>): number {
  const run = (): void => {
    dismissToast(id)
    void undoCommit(undoes.id).then((result) => {
      if (result.ok) toast({ key: 'core:undo.undone', params: {} })
      else toastFailure(result)
    })
  }
  const button: Label = { key: 'core:undo.button', params: {} }
  const id = show(message, { action: { label: button, run }, undoes })
  joinAlone(undoes.id)
  return id
}

/** What was said alone last, and of which change. */
let alone: { readonly id: number; readonly of: string; readonly consequence: Consequence } | null =
  null

/** What follows was known before the notice of its change came: it goes over to that. */
function joinAlone(of: string): void {
  if (alone?.of !== of) return
  const { id, consequence } = alone
  const isShown = useToasts.getState().toasts.some((one) => one.id === id)
  alone = null
  dismissToast(id)
  if (isShown) besideNotice(of, consequence)
}

function besideNotice(of: string, consequence: Consequence): void {
  useToasts.setState(({ toasts }) => ({
    toasts: toasts.map((one) => (one.undoes?.id === of ? { ...one, consequence } : one)),
  }))
}

/**
 * Says beside the notice of a change what follows from it; alone where that change has no notice, as one typed into a cell. It goes
 * when that change is taken back.
 */
export function toastConsequence(
  undoes: Pick<Commit, 'id' | 'changes'>,
  consequence: Consequence,
): void {
  const { id: of } = undoes
  if (useToasts.getState().toasts.some((one) => one.undoes?.id === of)) {
    besideNotice(of, consequence)
    return
  }
  const { message, alone: words = message, action } = consequence
  alone = { id: toast(words, { action, undoes }), of, consequence }
}

const fieldsOf = ({ table, id, set }: Change): readonly string[] =>
  Object.keys(set).map((field) => `${table}/${id}/${field}`)

/** Takes away each message whose change was undone, or has something later on top of it: its button would only be refused. */
function settleToasts(entry: Commit): void {
  const touched = new Set(entry.changes.flatMap(fieldsOf))
  const isOver = ({ undoes }: Toast): boolean =>
    undoes !== null &&
    undoes.id !== entry.id &&
    undoes.changes.some((change) => fieldsOf(change).some((field) => touched.has(field)))
  if (useToasts.getState().toasts.some(isOver))
    useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((one) => !isOver(one)) }))
}

/** Keeps the messages true while the open database changes. Returns a function that stops it. */
export function followToasts(db: CiklusDb): () => void {
  return onWritten(db, (entries) => entries.forEach(settleToasts))
}

function failureLabel({ failure, blocker }: Extract<ActResult, { readonly ok: false }>): Label {
  const { code, params } = failure
  // What stands in the way of an undo, by name.
  const later = blocker && sentence(blocker, translatorFor(currentLanguage()))
  return { key: `core:saveFailure.${code}`, params: later === null ? params : { ...params, later } }
}

/** Shows why a change was not made. Does nothing for one that was. Answers whether it was made. */
export function toastFailure(result: ActResult): boolean {
  if (!result.ok) toast(failureLabel(result), { tone: 'problem' })
  return result.ok
}

/**
 * Shows why what was typed into a field was not saved, and the text itself: the field shows again what stood there before.
 * Answers whether it was saved.
 */
export function toastUnsaved(result: ActResult, field: string, text: string): boolean {
  if (result.ok || text === '') return toastFailure(result)
  const { key, params } = failureLabel(result)
  const why = translatorFor(currentLanguage()).t(key, params)
  toast({ key: 'core:cells.unsaved', params: { field, text, why } }, { tone: 'problem' })
  return false
}
