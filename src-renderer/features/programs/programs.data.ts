/** The programs of this computer, and going to another one: Ciklus ends, with everything saved, and starts with it. */
import type { Value } from '../../../src-shared/contract'
import type { Result } from '../../../src-shared/result'
import { prepareToClose, useClosing } from '../../app/closing'
import { notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'
import { isNew } from '../../backup/restore'
import { currentDatabase } from '../../storage/current'
import { databaseNames } from '../../storage/program'

/** A program of this computer. */
export type ProgramInfo = Value<'programs.list'>[number]

/** The programs of this computer, in the order in which they were begun. */
export async function listPrograms(): Promise<Result<readonly ProgramInfo[]>> {
  const databases = (await databaseNames()).filter((name) => name.length <= 100).slice(0, 1_000)
  return window.ciklus.programs.list({ databases })
}

/** Opens another program. Answers false when this one could not be left, which is said. */
export function openOther(id: string): Promise<boolean> {
  return leave(async () => window.ciklus.programs.open({ id, leavesNothing: await hasNothing() }))
}

/** Begins another program. Answers false when this one could not be left, which is said. */
export function beginAnother(): Promise<boolean> {
  return leave(() => window.ciklus.programs.begin({}))
}

/** Begins another program with a saved one that was picked. Answers as {@link beginAnother}. */
export function beginWith(token: string): Promise<boolean> {
  return leave(() => window.ciklus.programs.begin({ token }))
}

/** Whether nothing was entered here. Not knowing is no. */
async function hasNothing(): Promise<boolean> {
  const db = currentDatabase()
  return db !== null && (await isNew(db).catch(() => false))
}

/** Saves everything as before closing the window, and goes. */
async function leave(go: () => Promise<Result<null>>): Promise<boolean> {
  useClosing.setState({ isClosing: true })
  // What cannot even be tried keeps nobody here: a program that cannot be opened must not bar the way to another.
  const isSaved = await prepareToClose().catch(() => true)
  const isGone = isSaved ? notifyFailure(await go()) : false
  if (!isSaved) toast({ key: 'programs:notSaved', params: {} }, { tone: 'problem' })
  if (!isGone) useClosing.setState({ isClosing: false })
  return isGone
}
