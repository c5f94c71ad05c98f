/** The copies: the list, making one now, going back to one, the backup folder, and a copy that only opens with a passphrase. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useEffect, useState } from 'react'
import type { Value } from '../../../src-shared/contract'
import type { SnapshotInfo } from '../../../src-shared/journal'
import type { Result } from '../../../src-shared/result'
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { label } from '../../domain/edits'
import { database } from '../../storage/current'
import { readCopyFacts } from '../../storage/meta'
import { planGoingBack } from '../../backup/go-back'
import type { BackPlan } from '../../backup/go-back'
import { lookAtBackupFolder, noteSecondCopy } from '../../backup/backup-folder'
import { olderBackups } from '../../backup/old-backups'
import type { OlderBackups } from '../../backup/old-backups'
import { makeSnapshot, stateName } from '../../backup/snapshot'
import type { Finished } from '../../backup/snapshot'
import { snapshotSource, valueOf } from '../../backup/sources'
import { dayAndTime } from '../../app/clock'
import { runJob, runPageJob } from '../../app/jobs'
import { notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'
import { exportEverything } from '../../app/export-everything'
import { copyRows } from './backups.rules'
import type { CopyRow } from './backups.rules'

/** The backup folder, or null when none is chosen. */
export type BackupFolder = Value<'snapshots.backupFolder'>

/** What there is: the copies, and the backup folder. Undefined until it is known. */
export interface Copies {
  readonly list: readonly CopyRow[] | undefined
  readonly second: BackupFolder | undefined
  /** Looks again. */
  readonly look: () => Promise<void>
}

/** The copies and the backup folder, read when the tab is opened and when asked. */
export function useCopies(): Copies {
  const [list, setList] = useState<readonly CopyRow[]>()
  const [second, setSecond] = useState<BackupFolder>()
  const look = useCallback(async () => {
    const { snapshots } = window.ciklus
    const [listed, place] = await Promise.all([snapshots.list({}), snapshots.backupFolder({})])
    setList(notifyFailure(listed) ? copyRows(listed.value) : [])
    if (notifyFailure(place)) setSecond(place.value)
    await lookAtBackupFolder(database())
  }, [])
  useEffect(() => {
    void look()
  }, [look])
  return { list, second, look }
}

/** Whether backups may have somebody who was forgotten for good, followed; null when none has, and until it is known. */
export function useOlderBackups(): OlderBackups | null {
  return useLiveQuery(() => olderBackups(database()), []) ?? null
}

/** Whether the data is a newer program's: then nothing is copied, and nothing can be gone back to. */
export function isReadOnly(): boolean {
  return database().readOnly
}

/** Forgets when the last copy came to a backup folder that is none any more. */
export async function forgetSecondCopies(): Promise<void> {
  if (!isReadOnly()) await noteSecondCopy(database(), null, Date.now())
}

/** Whether it was said of a backup folder that copies there lie open. */
export async function wasWarned(place: string): Promise<boolean> {
  return (await database().meta.get('plainCopies'))?.value === place
}

/** Remembers that it was said. */
export async function noteWarned(place: string): Promise<void> {
  if (!isReadOnly()) await database().meta.put({ key: 'plainCopies', value: place })
}

/** Makes a copy now. */
function copyNow(): Promise<Result<Finished>> {
  return runPageJob(label('recovery:job.copy'), async () =>
    valueOf(await makeSnapshot(database(), 'asked')),
  )
}

/** Makes a copy now, and says how that went. */
export async function makeNow(): Promise<void> {
  const made = await copyNow()
  if (!notifyFailure(made)) return
  if (made.value.isInBackupFolder === false)
    toast({ key: 'recovery:done.madeHereOnly', params: {} }, { tone: 'problem' })
  else toast({ key: 'recovery:done.made', params: {} })
}

/** What going back would do, and the state of the database (see `stateName`) of which that is true. */
interface Compared extends BackPlan {
  readonly state: string
}

const stateNow = async (): Promise<string> => stateName(await readCopyFacts(database()))

/** Compares a copy with what is here, without changing anything. */
export function compareWith(copy: SnapshotInfo): Promise<Result<Compared>> {
  return runPageJob(label('recovery:copies.comparing'), async (progress, signal) => {
    const state = await stateNow()
    const source = snapshotSource(copy)
    return { state, ...(await planGoingBack(database(), source, nowIso(), progress, signal)) }
  })
}

/**
 * Goes back to a copy as it was compared: a copy of how everything is now is made first, then one change sets what differs. Null, and
 * nothing is changed, when something else was changed since it was compared.
 */
export function goBack(copy: SnapshotInfo, plan: Compared): Promise<Result<ActResult | null>> {
  return runPageJob(label('recovery:job.back'), async () => {
    valueOf(await makeSnapshot(database(), 'restore'))
    if ((await stateNow()) !== plan.state) return null
    const when = dayAndTime(copy.about?.at ?? 0)
    return act(label('recovery:done.wentBack', when), plan.edits)
  })
}

/** Asks where, and writes everything to a file that only the passphrase opens. Null when the dialog was closed. */
export function exportLocked(
  program: string,
  passphrase: string,
): Promise<Result<Value<'json.saveEncrypted'>>> {
  return runJob(label('recovery:job.locked'), async (job) => {
    const { text, day } = await exportEverything()
    const suggestedName = `${program} ${day}.json.age`
    return window.ciklus.json.saveEncrypted({ job, text, passphrase, suggestedName })
  })
}
