/**
 * What this computer notes about exchanging, in a database beside the program's: which files it has read, records of which only a part
 * has come, and what two people wrote at the same time. All of it can be lost: files are then read once more, which changes nothing.
 */
import { Dexie } from 'dexie'
import type { Table } from 'dexie'
import { currentProgram, notesNameOf } from '../../storage/program'
import type { SegmentAbout } from '../../../src-shared/sync'
import type { AnyRow } from '../lines.rules'
import type { Conflict } from './conflicts.rules'

/** Numbers of commits of a device, both ends included. */
export interface Span {
  readonly device: string
  readonly first: number
  readonly last: number
}

/** A file of the shared folder that was read, or written by this computer. */
export interface ReadFile extends Pick<SegmentAbout, 'generation' | 'number' | 'sha256'> {
  readonly id: string
  readonly program: string
  readonly device: string
  /** Whose commits are in it. */
  readonly spans: readonly Span[]
  /** Pictures in it; missing in what earlier builds noted. */
  readonly pictures?: readonly string[]
  /** Erasures in it. */
  readonly erased: readonly string[]
  /** It says something that this version of the tables does not know: it is read again by a newer one. */
  readonly unknownTo: number | null
  /** Of a computer that was taken off the list before it wrote it, with so many changes: nothing of it was taken in. */
  readonly held?: number
}

/** A record of which the creation has not come. */
export interface PartialRow {
  readonly key: string
  readonly program: string
  readonly row: AnyRow
}

/** A conflict as it is kept. */
export interface KeptConflict extends Conflict {
  readonly key: string
  readonly program: string
  /** When it was found; milliseconds since 1970. */
  readonly foundAt: number
  /** Who wrote the value that did not stay, when, and who what stayed. */
  readonly who: string
  readonly at: number
  readonly otherWho: string
  /** Somebody looked at it and left it as it is, or took the other value. */
  readonly isSettled: boolean
}

/** Something noted once: `{ key, value }`. */
interface Note {
  readonly key: string
  readonly value: string | number
}

/** See the file's own comment. */
export class SyncNotes extends Dexie {
  declare readonly files: Table<ReadFile, string>
  declare readonly partials: Table<PartialRow, string>
  declare readonly conflicts: Table<KeptConflict, string>
  declare readonly notes: Table<Note, string>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      files: 'id, program',
      partials: 'key, program',
      conflicts: 'key, program',
      notes: 'key',
    })
  }
}

const opened = new Map<string, SyncNotes>()

/** The notes of the database that is open. */
export function syncNotes(): SyncNotes {
  const name = notesNameOf(currentProgram().database)
  const notes = opened.get(name) ?? new SyncNotes(name)
  opened.set(name, notes)
  return notes
}

/** Days for which a conflict is kept. */
const daysKept = 90

/** Forgets the conflicts that are too old to be asked about. */
export async function dropOldConflicts(notes: SyncNotes, now: number): Promise<void> {
  const before = now - daysKept * 86_400_000
  await notes.conflicts.filter(({ foundAt }) => foundAt < before).delete()
}
