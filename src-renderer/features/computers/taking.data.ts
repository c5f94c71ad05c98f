/** Taking in a file of another computer, step by step; what has to be asked meanwhile waits in the store for the dialogs. */
import { create } from 'zustand'
import type { Failure, Result } from '../../../src-shared/result'
import { runJob, runPageJob } from '../../app/jobs'
import { notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'
import { copyMerged, copyWhole, restartJournal } from '../../backup/journal'
import { answered } from '../../backup/messages'
import { makeSnapshot } from '../../backup/snapshot'
import { endErasureNow } from '../../backup/sync/end-erasure'
import { spansOfEntries } from '../../backup/sync/exchange.rules'
import type { TrashCount } from '../../backup/sync/exchange.rules'
import { openFile, takeFile } from '../../backup/sync/merge-file'
import type { FileOfProgram, RefusedFile, TakenFile } from '../../backup/sync/merge-file'
import type { Merged } from '../../backup/sync/merge'
import { syncNotes } from '../../backup/sync/notes'
import { exchangeNow, tellArrived } from '../../backup/sync/running'
import { label } from '../../domain/edits'
import type { Commit } from '../../storage/commit.types'
import { database } from '../../storage/current'
import { reloadDirectory } from '../../storage/directory'

/** A file that was picked, dropped or handed over. */
export interface HeldFile {
  readonly token: string
  readonly name: string
}

/** What stands between a file and its being taken in. */
interface Taking {
  /** Its passphrase is asked for. */
  readonly locked: { readonly file: HeldFile; readonly isWrong: boolean } | null
  /** It would put much in the trash. */
  readonly asks: { readonly content: FileOfProgram; readonly trash: TrashCount } | null
  /** It is of another program. */
  readonly other: { readonly file: HeldFile; readonly refused: RefusedFile } | null
  readonly isBusy: boolean
}

const nothing: Taking = { locked: null, asks: null, other: null, isBusy: false }

/** The store. */
export const useTaking = create<Taking>(() => nothing)

/** Asks for a file, and takes it in. */
export async function pickFile(title: string): Promise<void> {
  const picked = await window.ciklus.files.pick({ purpose: 'workspace', title })
  if (notifyFailure(picked) && picked.value !== null) await takeIn(picked.value)
}

/** Takes in a file that was dropped. */
export async function takeDropped(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const held = await window.ciklus.files.accept({ name: file.name.slice(0, 300), bytes })
  if (notifyFailure(held)) await takeIn(held.value)
}

/** Takes in a file, if it is of this program; one that is locked with its passphrase. */
export async function takeIn({ token, name }: HeldFile, passphrase?: string): Promise<void> {
  const file = { token, name }
  if (database().readOnly) {
    toast({ key: 'core:saveFailure.newer', params: {} }, { tone: 'problem' })
    return
  }
  useTaking.setState({ isBusy: true })
  const secret = passphrase === undefined ? {} : { passphrase }
  const read: Result<unknown> = await runJob(label('workspace:job.reading', { name }), (job) =>
    window.ciklus.json.read({ job, token, ...secret }),
  )
  if (!read.ok && needsPassphrase(read.error)) {
    useTaking.setState({ isBusy: false, locked: { file, isWrong: passphrase !== undefined } })
    return
  }
  useTaking.setState(nothing)
  if (!notifyFailure(read)) return
  const content = await openFile({ db: database(), notes: syncNotes() }, read.value)
  if (!('label' in content)) await mergeContent(content)
  else if (content.other !== null) useTaking.setState({ other: { file, refused: content } })
  else toast(content.label, { tone: 'problem' })
}

const needsPassphrase = ({ code }: Failure): boolean =>
  code === 'file.needsPassphrase' || code === 'file.wrongPassphrase'

/** Nothing is asked any more. */
export function endTaking(): void {
  useTaking.setState(nothing)
}

/** Merges what was read; `mayTrash` when somebody said yes to what it puts in the trash. */
export async function mergeContent(content: FileOfProgram, mayTrash = false): Promise<void> {
  useTaking.setState({ ...nothing, isBusy: true })
  const taken = await runPageJob(label('computers:job.taking'), () => take(content, mayTrash))
  useTaking.setState(nothing)
  if (!notifyFailure(taken)) return
  if (taken.value.state === 'asks') useTaking.setState({ asks: { content, ...taken.value } })
  else sayTaken(taken.value.merged)
}

/** What has come until now: that counts, whether or not the rest comes. */
interface Came {
  hasBegun: boolean
  isNewDevice: boolean
  readonly entries: Pick<Commit, 'device' | 'sequence'>[]
}

/** What is here now is copied before: where that cannot be done nothing is taken in. */
async function take(content: FileOfProgram, mayTrash: boolean): Promise<TakenFile> {
  const db = database()
  const came: Came = { hasBegun: false, isNewDevice: false, entries: [] }
  const prepare = async (): Promise<void> => {
    if (await endErasureNow(db)) await reloadDirectory()
    await answered(() => makeSnapshot(db, 'merge'))
    came.hasBegun = true
  }
  const place = {
    ...{ db, notes: syncNotes(), now: () => Date.now() },
    tell: (entries: readonly Commit[]) =>
      void came.entries.push(...entries.map(({ device, sequence }) => ({ device, sequence }))),
    becameNew: () => void (came.isNewDevice = true),
  }
  try {
    return await takeFile(place, content, { mayTrash, prepare })
  } finally {
    if (came.hasBegun) await passOn(content, came)
  }
}

/** What came goes to the second copy, to the screen and to the others, also when the rest did not work. */
async function passOn({ hasRows }: FileOfProgram, came: Came): Promise<void> {
  const db = database()
  try {
    if (await endErasureNow(db)) await reloadDirectory()
  } finally {
    if (came.isNewDevice) await restartJournal(db)
    if (hasRows) await copyWhole()
    else if (!came.isNewDevice) copyMerged(spansOfEntries(came.entries))
    tellArrived()
    void exchangeNow()
  }
}

function sayTaken({ entries, conflicts }: Merged): void {
  const count = entries.length
  const how = conflicts > 0 ? 'doneWith' : 'done'
  toast({ key: `computers:file.${count === 0 ? 'nothingNew' : how}`, params: { count } })
}
