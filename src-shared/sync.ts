/**
 * What the computers of one program exchange, as both processes see it. The files are segments as in the journal; `docs/journal-format.md`
 * describes the shared folder for somebody who reads it without Ciklus.
 */
import { z } from 'zod'
import { deviceId, workspaceId } from './journal'

/** A file of the shared folder as it lies there now: another one when its bytes change. */
export const sharedFile = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  /** Whose folder it lies in. */
  device: deviceId,
  size: z.number(),
  /** When it came there, by the file system; milliseconds since 1970. */
  at: z.number(),
})
/** See {@link sharedFile}. */
export type SharedFile = z.infer<typeof sharedFile>

/** That a computer was taken off the list (`isOut`), or taken back: when, and up to which of its commits all of it counts. */
const removal = z.strictObject({
  at: z.number(),
  isOut: z.boolean(),
  upTo: z.number().int().min(0),
})
/** See {@link removal}. */
export type Removal = z.infer<typeof removal>

/** What a computer says it has: of each device the highest number up to which it has all of its commits. */
export const acknowledgement = z.strictObject({
  device: deviceId,
  /** When it last exchanged, by its own clock; milliseconds since 1970. */
  at: z.number(),
  /** The version of its tables: what a newer program wrote waits there until it is updated. */
  schemaVersion: z.number().int().min(1),
  seen: z.record(deviceId, z.number().int().min(0)),
  /** How many erasures it knows and has carried out. */
  erased: z.number().int().min(0),
  /** The computers that it knows to have been taken off the list, or back. */
  removed: z.record(deviceId, removal).default({}),
})
/** See {@link acknowledgement}. */
export type Acknowledgement = z.infer<typeof acknowledgement>

/** What the first line of a segment says. */
export const segmentAbout = z.strictObject({
  device: deviceId,
  generation: z.number().int().min(1),
  number: z.number().int().min(1),
  sha256: z.string(),
  previous: z.string().nullable(),
})
/** See {@link segmentAbout}. */
export type SegmentAbout = z.infer<typeof segmentAbout>

/**
 * Why nothing of a file counts: it has not arrived whole (or was damaged, which looks the same), is of another program, was
 * written by a newer Ciklus, or opens with a passphrase that is not known here.
 */
export const fileProblem = z.enum(['partial', 'foreign', 'newer', 'locked'])
/** See {@link fileProblem}. */
export type FileProblem = z.infer<typeof fileProblem>

/** A program that was found in a folder. */
export const foundProgram = z.strictObject({
  id: workspaceId,
  /** How many computers have written there. */
  computers: z.number().int(),
})
/** See {@link foundProgram}. */
export type FoundProgram = z.infer<typeof foundProgram>

/** What lies in the shared place now. */
export const sharedListing = z.strictObject({
  files: z.array(sharedFile),
  acks: z.array(acknowledgement),
  isLocked: z.boolean(),
  /** This computer's own files there are not locked as they should be, and are to be written anew. */
  mustRewrite: z.boolean(),
  /** Computers whose files lie open although this one's are locked, and those whose files another passphrase opens. */
  plain: z.array(deviceId),
  otherwise: z.array(deviceId),
  /** Computers whose files open with a passphrase from before: there the new one has not been entered. */
  older: z.array(deviceId),
})
/** See {@link sharedListing}. */
export type SharedListing = z.infer<typeof sharedListing>

/** Where this computer exchanges. `place` is for the user's eyes. */
export const sharedPlace = z.strictObject({
  place: z.string(),
  program: workspaceId,
  isReachable: z.boolean(),
  /** It lies on a server, and whether the password is not known since Ciklus was started. */
  isServer: z.boolean(),
  needsPassword: z.boolean(),
  /** What this computer writes there opens only with a passphrase. */
  isLocked: z.boolean(),
  /** It is locked, and the passphrase is not known since Ciklus was started. */
  needsPassphrase: z.boolean(),
})
/** See {@link sharedPlace}. */
export type SharedPlace = z.infer<typeof sharedPlace>
