/** What is being imported, and for what: set where an import begins, read by its screen. */
import { create } from 'zustand'
import { goTo } from './go-to'

/** What a file can hold. `mentees` are applications; `people` is any list of people. */
export const importKinds = [
  'mentees',
  'mentors',
  'people',
  'workshops',
  'attendance',
  'meetings',
] as const
/** One of {@link importKinds}. */
export type ImportKind = (typeof importKinds)[number]

/** How an import was begun. */
export interface ImportStart {
  /** What the file is expected to hold; null lets its content decide. */
  readonly kind: ImportKind | null
  /** For attendance: the workshop it was begun from. */
  readonly workshopId: string | null
  /** Counts up, so that a new import begins even from the same place. */
  readonly turn: number
  /** A file is on its way: told by the import itself, which is loaded only when it is begun. */
  readonly isUnderWay: boolean
}

/** The store. */
export const useImportStart = create<ImportStart>(() => ({
  kind: null,
  workshopId: null,
  turn: 0,
  isUnderWay: false,
}))

let askFirst = (): Promise<boolean> | null => null

/** Says how to ask before an import under way is given up; the question is null while there is none. */
export function askBeforeNew(ask: () => Promise<boolean> | null): void {
  askFirst = ask
}

/**
 * Opens the import screen for a kind of file, and does `then` at once. An import that is under way is given up only after a
 * question.
 */
export async function startImport(
  kind: ImportKind | null,
  workshopId: string | null = null,
  then?: () => void,
): Promise<void> {
  const question = askFirst()
  if (question !== null && !(await question)) return
  useImportStart.setState(({ turn }) => ({ kind, workshopId, turn: turn + 1 }))
  goTo({ screen: 'import' })
  then?.()
}
