/** The three ways to begin: a new program, the sample program, a saved one. */
import { FailureError } from '../../../src-shared/result'
import type { Failure, Result } from '../../../src-shared/result'
import { failureOf, today } from '../../app/act'
import type { ActResult } from '../../app/act'
import type { Label } from '../../i18n/label'
import { create, label } from '../../domain/edits'
import { newId } from '../../domain/ids'
import { database } from '../../storage/current'
import { needRoom } from '../../backup/disk'
import { restartJournal } from '../../backup/journal'
import { runJob } from '../../app/jobs'
import { toast } from '../../app/toasts'
import { useUi } from '../../app/ui'
import { goTo } from '../../app/go-to'
import { newCycle } from '../cycles'
import { readCycles } from '../../storage/cycles'
import type { ProgramDraft } from './first-run.rules'
import { shiftSample } from './sample.rules'
import { createWorkspace } from './workspace.data'
import { isChangesFile } from '../../backup/sync/changes-file'
import { importWorkspace } from '../../backup/workspace-file'
// The file itself stays outside the bundle; it is fetched when somebody opens it.
import sampleAddress from '../../../resources/sample/workspace.json?url'

/** What went wrong with a file: something about the file itself, or about what stands in it. */
export type OpenProblem =
  | { readonly kind: 'file'; readonly failure: Failure }
  | { readonly kind: 'content'; readonly label: Label }
  /** It only opens with a passphrase; `isWrong` when one was given and it was another. */
  | { readonly kind: 'locked'; readonly file: LockedFile; readonly isWrong: boolean }

/** A picked file that only opens with a passphrase. */
export interface LockedFile {
  readonly token: string
  readonly name: string
}

/** Shows Home of the newest cycle: where everything begins. */
async function goHome(): Promise<void> {
  const [newest] = await readCycles()
  useUi.getState().setCycle(newest?.id ?? null)
  goTo({ screen: 'home' })
}

/** Makes the program and its first cycle, as one commit. The form must have no problem. */
export async function createProgram(draft: ProgramDraft): Promise<ActResult> {
  const { signatories, cycle, ...program } = draft
  const first = cycle.dates && create('cycles', newCycle(newId(), cycle.name, cycle.dates))
  const result = await createWorkspace(
    { ...program, isSample: false },
    signatories,
    first ? [first] : [],
  )
  if (result.ok) await goHome()
  return result
}

const withoutPictures = (count: number): Label => ({
  key: 'workspace:openedWithout',
  params: { count },
})

async function bringIn(value: unknown): Promise<OpenProblem | null> {
  if (isChangesFile(value)) return { kind: 'content', label: label('computers:file.onlyChanges') }
  try {
    await needRoom()
    const result = await importWorkspace(database(), value)
    if (!result.ok) return { kind: 'content', label: result.label }
    if (result.leftPictures > 0) toast(withoutPictures(result.leftPictures), { tone: 'problem' })
    await restartJournal(database())
  } catch (error) {
    if (error instanceof FailureError) return { kind: 'file', failure: error.failure }
    // The disk: nothing was written, and the page says so instead of waiting for ever.
    const { code, params } = failureOf(error)
    return { kind: 'content', label: label(`core:saveFailure.${code}`, params) }
  }
  await goHome()
  return null
}

/** Opens the sample program, moved in time so that its present is today. */
export async function openSample(): Promise<OpenProblem | null> {
  const response = await fetch(sampleAddress)
  const value: unknown = await response.json()
  return bringIn(shiftSample(value, today()))
}

/** Asks for a saved program and opens it. Null also when the user closed the dialog. */
export async function openSaved(title: string): Promise<OpenProblem | null> {
  const picked = await window.ciklus.files.pick({ purpose: 'workspace', title })
  if (!picked.ok) return { kind: 'file', failure: picked.error }
  if (picked.value === null) return null
  return openPicked(picked.value)
}

/** Opens a saved program that was dropped on the page. */
export async function openDropped(file: File): Promise<OpenProblem | null> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const held = await window.ciklus.files.accept({ name: file.name.slice(0, 300), bytes })
  return held.ok ? openPicked(held.value) : { kind: 'file', failure: held.error }
}

/** Opens a picked program, with its passphrase if it has one. */
export async function openPicked(
  { token, name }: LockedFile,
  passphrase?: string,
): Promise<OpenProblem | null> {
  const secret = passphrase === undefined ? {} : { passphrase }
  const read: Result<unknown> = await runJob(label('workspace:job.reading', { name }), (job) =>
    window.ciklus.json.read({ job, token, ...secret }),
  )
  if (read.ok) return bringIn(read.value)
  const { code } = read.error
  if (code === 'file.needsPassphrase' || code === 'file.wrongPassphrase')
    return { kind: 'locked', file: { token, name }, isWrong: passphrase !== undefined }
  return { kind: 'file', failure: read.error }
}
