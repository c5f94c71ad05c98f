/** Exchanging with other computers: beginning, joining, leaving, and what two people wrote at the same time. */
import { liveQuery } from 'dexie'
import { useEffect, useState } from 'react'
import type { Value } from '../../../src-shared/contract'
import { fail, ok } from '../../../src-shared/result'
import type { Result } from '../../../src-shared/result'
import { act } from '../../app/act'
import type { ActResult } from '../../app/act'
import { goTo } from '../../app/go-to'
import { runPageJob, useJobs } from '../../app/jobs'
import type { Job } from '../../app/jobs'
import { useUi } from '../../app/ui'
import { needRoom } from '../../backup/disk'
import { restartJournal } from '../../backup/journal'
import { answered } from '../../backup/messages'
import type { Computer } from '../../backup/sync/exchange.rules'
import { joinProgram } from '../../backup/sync/join'
import { syncNotes } from '../../backup/sync/notes'
import type { KeptConflict } from '../../backup/sync/notes'
import { exchangeNow, lookAtPlace, setComputerRemoved } from '../../backup/sync/running'
import { change, label } from '../../domain/edits'
import type { Value as FieldValue } from '../../domain/record'
import { sameValue } from '../../domain/values'
import { recordTitle } from '../../domain/titles.rules'
import { fieldWords, valueWords } from '../../domain/field-words.rules'
import type { AnyRecord } from '../../domain/any-record'
import type { Translator } from '../../i18n/i18n'
import { database } from '../../storage/current'
import { readCycles } from '../../storage/cycles'
import { reloadDirectory } from '../../storage/directory'
import { readProgramId } from '../../storage/meta'
import { finder, readRecords } from '../../storage/read-records'
import { readWorkspace } from '../../storage/workspace'

export type { Computer } from '../../backup/sync/exchange.rules'

/** A folder that was picked, with the programs in it. */
export type PickedFolder = NonNullable<Value<'sync.pickFolder'>>

/** Asks for a folder; null when the user closed the dialog. */
export function pickFolder(title: string): Promise<Result<PickedFolder | null>> {
  return window.ciklus.sync.pickFolder({ title })
}

/** Whether nothing may be written: a newer program has written the database. */
export function isReadOnly(): boolean {
  return database().readOnly
}

/** Exchanges now. Answers how many changes came; null when nothing was exchanged, and the standing says why. */
export async function exchange(mayTrash = false): Promise<number | null> {
  const done = await exchangeNow(mayTrash)
  return done?.state === 'done' ? done.received : null
}

/** Reads anew where this computer exchanges. */
export function refreshPlace(): void {
  void lookAtPlace()
}

/** Takes a computer off the list. */
export function removeComputer({ device }: Computer): Promise<void> {
  return setComputerRemoved(database(), device, true)
}

/** Takes one back that was off the list: what it did meanwhile comes. */
export function takeComputerBack({ device }: Computer): Promise<void> {
  return setComputerRemoved(database(), device, false)
}

/** The joining that is under way; null when there is none. */
export function useJoining(): Job | null {
  return useJobs(
    ({ jobs }) =>
      jobs.find(
        ({ label: { key }, state }) =>
          key === 'computers:job.joining' && (state === 'running' || state === 'cancelling'),
      ) ?? null,
  )
}

/** Whether a program is being joined: nothing else is begun meanwhile. */
export const useIsJoining = (): boolean => useJoining() !== null

/**
 * Exchanges through a folder from now on. When only other programs are shared in it, somebody is asked before another one begins there;
 * null when the answer is no.
 */
export async function beginIn(
  picked: PickedFolder,
  mayBegin: () => Promise<boolean>,
): Promise<Result<Value<'sync.use'> | null>> {
  const program = await readProgramId(database())
  if (program === null) return fail('request.unexpected')
  if ((await readWorkspace())?.isSample === true) return fail('sync.sample')
  const isThere = picked.programs.some(({ id }) => id === program)
  if (!isThere && picked.programs.length > 0 && !(await mayBegin())) return ok(null)
  const used = await window.ciklus.sync.use({ token: picked.token, program })
  if (used.ok) {
    await lookAtPlace()
    await exchangeNow()
  }
  return used
}

/** Exchanges nowhere from now on. */
export async function leave(): Promise<Result<null>> {
  const left = await window.ciklus.sync.leave({})
  await lookAtPlace()
  return left
}

/**
 * Locks what this computer writes into the shared folder, or enters the passphrase that it is locked with, and exchanges. Null takes the
 * passphrase of the backup folder.
 */
export async function enterPassphrase(
  passphrase: string | null,
): Promise<Result<Value<'sync.lock'>>> {
  const program = await readProgramId(database())
  if (program === null) return fail('request.unexpected')
  const done = await window.ciklus.sync.lock({ program, passphrase })
  if (!done.ok) return done
  await lookAtPlace()
  void exchangeNow()
  return done
}

/** Whether copies in the backup folder open only with a passphrase. */
export async function hasLockedBackups(): Promise<boolean> {
  const folder = await window.ciklus.snapshots.backupFolder({})
  return folder.ok && folder.value?.isLocked === true
}

/**
 * Joins a program that other computers share, in an empty database, and shows it. Without its passphrase one that is locked fails with
 * `sync.needsPassphrase`.
 */
export async function join(
  picked: PickedFolder,
  program: string,
  passphrase: string | null = null,
): Promise<Result<null>> {
  const db = database()
  const { token } = picked
  const used = await window.ciklus.sync.use({ token, program })
  if (!used.ok) return used
  const opened =
    passphrase === null ? ok(null) : await window.ciklus.sync.lock({ program, passphrase })
  if (!opened.ok) {
    await window.ciklus.sync.leave({})
    return opened
  }
  const joined = await runPageJob(label('computers:job.joining'), async (progress, signal) => {
    await needRoom()
    // A journal of the first page has nothing in it, or what somebody gave up; it is kept.
    await answered(() => window.ciklus.journal.retire({ isForGood: false }))
    const options = { db, notes: syncNotes(), program, api: window.ciklus.sync }
    await joinProgram(options, progress, signal)
    return null
  })
  if (!joined.ok) {
    await window.ciklus.sync.leave({})
    await restartJournal(db)
    return joined
  }
  await reloadDirectory()
  await restartJournal(db)
  const [newest] = await readCycles()
  useUi.getState().setCycle(newest?.id ?? null)
  goTo({ screen: 'home' })
  void exchangeNow()
  return joined
}

/** A conflict in words. */
export interface Difference {
  readonly kept: KeptConflict
  /** What the record is called, and its field. */
  readonly title: string
  readonly field: string
  /** The value that did not stay, and the one that did; empty for nothing. */
  readonly value: string
  readonly now: string
}

/** What two people wrote at the same time and nobody has decided about, the newest first; none before it is read. */
interface DifferencesRead {
  readonly found: readonly Difference[]
  /** It could not be read, which is not the same as that there is none. */
  readonly isUnreadable: boolean
}

/** Reads them, and follows what becomes of them. */
export function useDifferences(translator: Translator): DifferencesRead {
  const [found, setFound] = useState<DifferencesRead>({ found: [], isUnreadable: false })
  useEffect(() => {
    const running = liveQuery(() => readDifferences(translator)).subscribe({
      next: (list) => setFound({ found: list, isUnreadable: false }),
      error: () => setFound({ found: [], isUnreadable: true }),
    })
    return () => running.unsubscribe()
  }, [translator])
  return found
}

async function readDifferences(translator: Translator): Promise<readonly Difference[]> {
  const program = await readProgramId(database())
  const all = await syncNotes()
    .conflicts.where({ program: program ?? '' })
    .toArray()
  const open = all.filter(({ isSettled }) => !isSettled)
  const known = await readRecords(open.map(({ table, record: id }) => ({ table, id })))
  const find = finder(known)
  return open
    .toSorted((a, b) => b.foundAt - a.foundAt || (a.key < b.key ? -1 : 1))
    .flatMap((kept): readonly Difference[] => {
      const row = find(kept.table, kept.record)
      if (row === undefined || !isOpen(kept, row)) return []
      const words = (value: unknown): string =>
        valueWords(kept.table, kept.field, value, translator, find) ?? ''
      return [
        {
          kept,
          title: recordTitle({ table: kept.table, id: kept.record }, find, translator.t),
          field: fieldWords(kept.table, kept.field, translator, find),
          value: words(kept.value),
          now: words(Reflect.get(row, kept.field)),
        },
      ]
    })
}

/** Whether there is still something to decide: the other value was not taken, the record is still in the trash. */
function isOpen({ kind, field, value }: KeptConflict, row: AnyRecord): boolean {
  if (kind === 'deleted') return row.deletedAt !== null
  return row.deletedAt === null && !sameValue(Reflect.get(row, field) ?? null, value ?? null)
}

/** Leaves a difference as it is. */
export async function settle({ kept }: Difference): Promise<void> {
  await syncNotes().conflicts.update(kept.key, { isSettled: true })
}

/** Takes the other value, or brings back what was deleted, as one change. */
export async function takeOther(difference: Difference): Promise<ActResult> {
  const { kind, table, record, field, value } = difference.kept
  const set = kind === 'deleted' ? { deletedAt: null } : { [field]: (value ?? null) as FieldValue }
  const said = kind === 'deleted' ? 'computers:log.broughtBack' : 'computers:log.tookOther'
  const params = { what: difference.title, field: difference.field }
  const done = await act(label(said, params), [change(table, record, set)])
  if (done.ok && kind === 'deleted') await settle(difference)
  return done
}
