/**
 * The lines of the journal and of snapshots: the copy of everything, outside the database. `docs/journal-format.md`
 * describes the files for somebody who reads them without Ciklus; here are the shapes that both processes share.
 * The main process knows of a line only what is said here: it never looks into a record.
 */
import { z } from 'zod'

/** The version of the format that this program writes; a reader refuses a higher one. */
export const journalVersion = 2

/** A program, which all of its computers share: 32 lower-case hexadecimal digits. */
export const workspaceId = z.string().regex(/^[0-9a-f]{32}$/)
/** A device: 16 lower-case hexadecimal digits. */
export const deviceId = z.string().regex(/^[0-9a-f]{16}$/)
/** A commit's id: the device, and its count in 10 digits. */
const commitId = z.string().regex(/^[0-9a-f]{16}-\d{10}$/)
/** Where a batch of whole records came from: 32 hexadecimal digits, the same on all of its lines. */
const baseId = z.string().regex(/^[0-9a-f]{32}$/)

/**
 * One line, as the page hands it over: what it is, and the JSON of it. A `commit` is an entry of the log, a `rows` line
 * holds whole records of one table with their stamps, an `end` line closes a base and says how many records it
 * had (a base without its end counts for nothing), and an `erase` line names what must never come back.
 */
export const journalLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('commit'), id: commitId, at: z.number(), text: z.string() }),
  z.strictObject({
    kind: z.literal('rows'),
    base: baseId,
    part: z.number().int().min(0),
    text: z.string(),
  }),
  z.strictObject({
    kind: z.literal('end'),
    base: baseId,
    part: z.number().int().min(0),
    text: z.string(),
  }),
  z.strictObject({ kind: z.literal('erase'), id: commitId, text: z.string() }),
])
/** One line of the journal. */
export type JournalLine = z.infer<typeof journalLine>

/** A line that only goes to other computers: the bytes of a picture, which the journal refers to and does not hold. */
export const pictureLine = z.strictObject({
  kind: z.literal('picture'),
  id: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string(),
})
/** One line for other computers. */
export type SharedLine = JournalLine | z.infer<typeof pictureLine>

/** Numbers from `first` to `last`, both included. */
const numberRange = z.strictObject({ first: z.number().int(), last: z.number().int() })

/** What the journal holds of one device's own commits. */
const journaledDevice = z.strictObject({
  device: deviceId,
  /** How many of its commits can be read, and the highest of their numbers; 0 when there are none. */
  commits: z.number().int(),
  last: z.number().int(),
  /** The id of the stamp: the text of the newest commit is compared to tell a fork. SHA-256 of its JSON, or empty. */
  lastDigest: z.string(),
  /** When the newest was made, milliseconds since 1970; 0 when there are none. */
  at: z.number(),
  /** Numbers up to `last` that cannot be read. */
  missing: z.array(numberRange),
})
/** See {@link journaledDevice}. */
export type JournaledDevice = z.infer<typeof journaledDevice>

/** A place in the journal's files that could not be read, for the user's eyes. */
const journalDamage = z.strictObject({ file: z.string(), lines: z.number().int() })

/** What the journal holds, as far as it can be read. */
export const journalState = z.strictObject({
  /** Which program it is of: a new journal takes the id that the database knows, or draws one. */
  workspace: workspaceId,
  /** The device that has counted in this data folder; null when none has, or when the folder is a copy. */
  self: deviceId.nullable(),
  /** The data folder was copied from elsewhere: what goes on here must be a new device. */
  isCopy: z.boolean(),
  devices: z.array(journaledDevice),
  /** Bases that are whole. */
  bases: z.array(baseId),
  /** What was found damaged and put aside when the journal was opened; its good lines count. */
  damage: z.array(journalDamage),
  /** Bytes of all its files. */
  size: z.number(),
})
/** See {@link journalState}. */
export type JournalState = z.infer<typeof journalState>

/** Why a snapshot was made. */
export const snapshotReasons = [
  'quit',
  'halfHour',
  'import',
  'merge',
  'upgrade',
  'restore',
  'update',
  'asked',
] as const
/** One of {@link snapshotReasons}. */
const snapshotReason = z.enum(snapshotReasons)
/** See {@link snapshotReason}. */
export type SnapshotReason = z.infer<typeof snapshotReason>

/** What a snapshot's first line says about it. */
export const snapshotAbout = z.strictObject({
  reason: snapshotReason,
  /** When it was made, milliseconds since 1970. */
  at: z.number(),
  schemaVersion: z.number().int().min(1),
  device: deviceId,
  /** Which program it is of; missing in snapshots of earlier builds. */
  workspace: workspaceId.optional(),
  /** The count of the device's last commit that is in it. */
  sequence: z.number().int().min(0),
  /** The name of the program, as the user knows it. */
  title: z.string().max(300),
  /** How many records of each table that are not in the trash, and `commits`. */
  counts: z.record(z.string().max(60), z.number().int().min(0)),
})
/** See {@link snapshotAbout}. */
export type SnapshotAbout = z.infer<typeof snapshotAbout>

/**
 * A snapshot in the list. Its id names it for reading; `place` says in which of the two places it lies, or that it is in a folder
 * that was only looked into.
 */
export const snapshotInfo = z.strictObject({
  id: z.string().regex(/^[0-9a-z-]{10,80}$/),
  place: z.enum(['here', 'second', 'elsewhere']),
  size: z.number(),
  /** Null when it cannot be read; `problem` then says why: `locked` when it opens with a passphrase. */
  about: snapshotAbout.nullable(),
  problem: z.enum(['damaged', 'newer', 'locked']).nullable(),
})
/** See {@link snapshotInfo}. */
export type SnapshotInfo = z.infer<typeof snapshotInfo>
