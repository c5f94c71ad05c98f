/** The channels of the journal and of the snapshots. */
import { z } from 'zod'
import { token, nothing, channel } from './contract-parts'
import {
  deviceId,
  journalLine,
  journalState,
  snapshotAbout,
  snapshotInfo,
  workspaceId,
} from './journal'

/** The pictures that the database has, by their sums: the backup folder is to have them, too. */
const sums = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(100_000)
const pictures = z.strictObject({
  hashes: sums,
  /** Whether none is missing that a record names. One that is may lie in the backup folder alone. */
  isComplete: z.boolean(),
  /** Those that the log alone names and that are missing; not there when the log was not read through for them. */
  sought: sums.optional(),
})

/** See the file's own comment; the contract has them all. */
export const copyChannels = {
  /**
   * Opens the journal: looks at all its files, mends a torn end, and says what can be read. `workspace` is the program's id as the
   * database knows it: a journal that has none yet takes it.
   */
  'journal.open': channel(
    z.strictObject({ device: deviceId, workspace: workspaceId.nullable().optional() }),
    journalState,
  ),
  /**
   * Writes lines at the end of the device's journal; answers once they are on the disk. Lines that are there already are
   * passed over, so that what was not acknowledged may be sent again. At most 8 MB of text.
   */
  'journal.append': channel(
    z.strictObject({ device: deviceId, lines: z.array(journalLine).min(1).max(5_000) }),
    z.strictObject({ written: z.number().int() }),
  ),
  /** Reads the lines of all devices, some megabytes at a time. `from` 0 begins; `next` null is the end. */
  'journal.read': channel(
    z.strictObject({ from: z.number().int().min(0) }),
    z.strictObject({
      /** The JSON of each line: `{"commit": …}`, `{"rows": …}`, `{"end": …}` or `{"erase": …}`. */
      lines: z.array(z.string()),
      next: z.number().int().nullable(),
      /** Bytes in all, and so far, for progress. */
      total: z.number(),
      done: z.number(),
    }),
  ),
  /**
   * Takes lines out of the journal for good, by the SHA-256 of their JSON: they were erased, and what stays of them has been added
   * before. They may be told in several messages; with `isEnd` it is done, and what was once put aside as damaged goes, too. Databases
   * that were put aside go with it when no other program is on this computer: they hold those of all.
   */
  'journal.forget': channel(
    z.strictObject({
      sums: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(50_000),
      isEnd: z.boolean(),
    }),
    z.null(),
  ),
  /**
   * Puts the journal aside, with everything in it: the program it belongs to has been given up. It is kept, or, when it is not
   * wanted any more, deleted once another one has been opened.
   */
  'journal.retire': channel(z.strictObject({ isForGood: z.boolean() }), z.null()),
  /** Begins a snapshot. Its lines follow with `snapshots.write`; it counts only when finished. */
  'snapshots.begin': channel(snapshotAbout, z.strictObject({ writing: token })),
  /** Adds lines, each the JSON of one as `journal.read` gives them, with a line feed after it: as bytes, since they are many. */
  'snapshots.write': channel(
    z.strictObject({ writing: token, lines: z.instanceof(Uint8Array) }),
    z.null(),
  ),
  /** Closes a snapshot, reads it back, copies it to the backup folder with the pictures, and removes those that are not to be kept. */
  'snapshots.finish': channel(
    z.strictObject({ writing: token, pictures: pictures.optional() }),
    z.strictObject({
      snapshot: snapshotInfo,
      /** Whether the backup folder has it too, and the pictures; null when there is none. */
      isInBackupFolder: z.boolean().nullable(),
    }),
  ),
  /** Gives up a snapshot that was begun. */
  'snapshots.abandon': channel(z.strictObject({ writing: token }), z.null()),
  /** The snapshots in both places, newest first; those in a folder that was looked into only when asked for. */
  'snapshots.list': channel(
    z.strictObject({ isElsewhereToo: z.boolean().optional() }),
    z.array(snapshotInfo),
  ),
  /** Reads a snapshot's lines, some megabytes at a time, after looking at the whole of it. `from` 0 begins. */
  'snapshots.read': channel(
    z.strictObject({
      id: snapshotInfo.shape.id,
      place: snapshotInfo.shape.place,
      from: z.number().int().min(0),
    }),
    z.strictObject({ lines: z.array(z.string()), next: z.number().int().nullable() }),
  ),
  /** Asks for a folder that gets a copy of every snapshot from now on. Null when the user closed the dialog. */
  'snapshots.chooseBackupFolder': channel(
    z.strictObject({ title: z.string() }),
    z.strictObject({ place: z.string() }).nullable(),
  ),
  /**
   * Asks for a folder and counts the snapshots in it. When it has some they can be listed and read, as those elsewhere, until
   * the program ends; nothing is remembered. Null when the user closed the dialog.
   */
  'snapshots.lookInto': channel(
    z.strictObject({ title: z.string() }),
    z.strictObject({ copies: z.number().int() }).nullable(),
  ),
  /** From now on copies in the backup folder open only with this passphrase. Those there stay as they are. */
  'snapshots.lockBackupFolder': channel(
    z.strictObject({ passphrase: z.string().min(8).max(1_000) }),
    z.null(),
  ),
  /**
   * Opens a snapshot that is locked, and puts it among those on this computer, as which it is answered. Without a passphrase the one of
   * the backup folder is tried.
   */
  'snapshots.unlock': channel(
    z.strictObject({
      id: snapshotInfo.shape.id,
      place: snapshotInfo.shape.place,
      passphrase: z.string().max(1_000).nullable(),
    }),
    snapshotInfo,
  ),
  /** Makes the folder that was looked into last the backup folder; null when there is none such. */
  'snapshots.keepLookedInto': channel(nothing, z.strictObject({ place: z.string() }).nullable()),
  /** The backup folder, for the user's eyes, and whether it can be reached now; null when there is none. */
  'snapshots.backupFolder': channel(
    nothing,
    z
      .strictObject({
        place: z.string(),
        isReachable: z.boolean(),
        /** New copies there open only with a passphrase. */
        isLocked: z.boolean(),
      })
      .nullable(),
  ),
  /**
   * Copies the newest snapshot that can be read to the backup folder, unless it is there: true when it is there now, null when there
   * is no backup folder.
   */
  'snapshots.sendToBackupFolder': channel(
    z.strictObject({ pictures: pictures.optional() }),
    z.strictObject({ isInBackupFolder: z.boolean().nullable() }),
  ),
  /**
   * Deletes the snapshots of these devices that were made before a moment, here and in the program's own folder in the backup folder,
   * where there is a later one that can be read; and the databases that were put aside before it. False when a place could not be
   * reached, or one is left.
   */
  'snapshots.forgetBefore': channel(
    z.strictObject({ at: z.number(), devices: z.array(deviceId).max(10_000) }),
    z.strictObject({ isDone: z.boolean() }),
  ),
  /** From now on there is no backup folder. What is there stays. */
  'snapshots.forgetBackupFolder': channel(nothing, z.null()),
} as const
