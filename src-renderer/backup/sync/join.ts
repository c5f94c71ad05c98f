/**
 * A program of other computers into an empty database: everything that lies in the shared folder, put together as a journal is. When
 * that does not come to its end the database is empty again.
 */
import type { SegmentAbout, SharedFile } from '../../../src-shared/sync'
import { raise } from '../../../src-shared/result'
import { addPeers, setProgramId } from '../../storage/meta'
import { workspaceId } from '../../domain/workspace'
import { newDevice, settleRestored } from '../identity'
import { answered } from '../messages'
import { takePictures, wholeAmong } from '../pictures'
import { replay } from '../replay'
import type { ReplayProgress } from '../replay'
import { beginAnew, takeOutUnfinished } from '../restore'
import type { Line } from '../lines.rules'
import type { LineSource } from '../sources'
import { goodLines, picturesOn, readLines } from './merge'
import type { ReadFile } from './notes'
import { devicesInLog } from './log-spans'
import { knownFiles, noteOf } from './publish'
import type { PublishOptions } from './publish'
import { changesHeld, removalsIn } from './removed'

/** What is joined: into an empty database. */
type JoinOptions = Pick<PublishOptions, 'db' | 'notes' | 'program' | 'api'>

/**
 * Everything in the shared folder, a file at a time; what has not arrived is left for the next exchange. What was read is added to
 * `read`; its pictures are named there and not kept: all of them together may be more than fits.
 */
async function sharedSource(options: JoinOptions, read: ReadFile[]): Promise<LineSource> {
  const { api, program } = options
  const { files, acks, isLocked } = await answered(() => api.list({ program }))
  const removals = removalsIn(acks.map(({ removed }) => removed))
  const size = files.reduce((sum, file) => sum + file.size, 0)
  // What is being put together now: it is noted as it was read there.
  let current: Taken | null = null
  const note = ({ file, about }: Taken, lines: readonly (Line | null)[]): void => {
    const good = goodLines(lines)
    const named = picturesOn(good).map(({ hash }) => hash)
    if (about !== null) read.push(noteOf(options, file, about, good, named))
  }
  return {
    name: 'sync',
    chunks: async function* () {
      for await (const { file, about, lines, problem } of following(options, files)) {
        // One that another passphrase opens is read by a later exchange, when it opens with this one.
        if (problem === 'locked' && !isLocked) raise('sync.needsPassphrase')
        // Of one that was taken off the list, only what it wrote before.
        if (changesHeld(removals, file.device, lines) > 0) continue
        current = { file, about }
        if (lines.length > 0) yield lines
        else note(current, [])
      }
    },
    took: (lines) => current !== null && note(current, lines),
    // An entry takes about 400 bytes.
    total: Math.max(1, Math.round(size / 400)),
    isWhole: () => true,
  }
}

/** A file of the shared folder, and what its first line says. */
interface Taken {
  readonly file: SharedFile
  readonly about: SegmentAbout | null
}

/** One file after another; the next one is read while the last one is put together. */
async function* following({ api, program }: JoinOptions, files: readonly SharedFile[]) {
  const ask = (file: SharedFile | undefined) =>
    file && answered(() => api.read({ program, file: file.id }))
  let coming = ask(files[0])
  for (const [at, file] of files.entries()) {
    const answer = await coming
    coming = ask(files[at + 1])
    // Its failure is thrown where it is waited for; nobody waits when the work was stopped.
    coming?.catch(() => undefined)
    if (answer !== undefined) yield { ...answer, file }
  }
}

/**
 * Takes in the pictures, file by file, when all is there that may refer to them. Answers the files with the pictures that are whole in them; one that
 * cannot be read now is left out, so that the next exchange reads it.
 */
async function withPictures(
  { api, db, program }: JoinOptions,
  read: readonly ReadFile[],
  signal: AbortSignal,
): Promise<readonly ReadFile[]> {
  const files: ReadFile[] = []
  for (const file of read) {
    signal.throwIfAborted()
    if (file.pictures === undefined || file.pictures.length === 0) {
      files.push(file)
      continue
    }
    try {
      const { lines, problem } = await answered(() => api.read({ program, file: file.id }))
      if (problem !== null) continue
      const pictures = picturesOn(readLines(lines))
      await takePictures(db, pictures)
      files.push({ ...file, pictures: await wholeAmong(pictures) })
    } catch {
      // The program is there without them.
    }
  }
  return files
}

/** Joins a program. Raises `sync.nothing` when the program itself has not arrived there yet. */
export async function joinProgram(
  options: JoinOptions,
  progress: ReplayProgress,
  signal: AbortSignal,
): Promise<void> {
  const { db, notes, program } = options
  const read: ReadFile[] = []
  const source = await sharedSource(options, read)
  await beginAnew(db)
  try {
    const { partial } = await replay(db, [source], progress, signal)
    if (!(await db.workspaces.get(workspaceId))) raise('sync.nothing')
    await setProgramId(db, program)
    const files = await withPictures(options, read, signal)
    const devices = new Set((await devicesInLog({ db })).map(({ device }) => device))
    await settleRestored(db, null, newDevice([...devices, ...read.map(({ device }) => device)]))
    await db.transaction('rw!', db.meta, () => addPeers(db, devices))
    // The first exchange need not read it all again, unless a part of it waits for what has not come.
    await knownFiles(options)
    if (partial === 0) await notes.files.bulkPut(files)
  } catch (error) {
    await takeOutUnfinished(db)
    throw error
  }
}
