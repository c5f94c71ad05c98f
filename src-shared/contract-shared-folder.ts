/** The channels of the folder that other computers reach too. */
import { z } from 'zod'
import { token, nothing, channel } from './contract-parts'
import { deviceId, journalLine, pictureLine, workspaceId } from './journal'
import {
  acknowledgement,
  fileProblem,
  foundProgram,
  segmentAbout,
  sharedFile,
  sharedListing,
  sharedPlace,
} from './sync'

/** See the file's own comment; the contract has them all. */
export const sharedFolderChannels = {
  /**
   * Asks for a folder that other computers reach too, and looks which programs are shared in it. The token stands for it. Null when the
   * user closed the dialog.
   */
  'sync.pickFolder': channel(
    z.strictObject({ title: z.string() }),
    z.strictObject({ token, place: z.string(), programs: z.array(foundProgram) }).nullable(),
  ),
  /**
   * Looks at a folder on a server that speaks WebDAV, as `sync.pickFolder` does at one of the disk, and tries whether files can be written there.
   * The password is held for `sync.use` and comes back by no channel. What is wrong with the address, the password or the server is one of the
   * failures `sync.*`.
   */
  'sync.openServer': channel(
    z.strictObject({
      address: z.string().max(2_000),
      name: z.string().max(500),
      password: z.string().max(1_000),
    }),
    z.strictObject({ token, place: z.string(), programs: z.array(foundProgram) }),
  ),
  /** Enters the password of the server anew; it is tried before. `isKept` says that the next start knows it, too. */
  'sync.password': channel(
    z.strictObject({ program: workspaceId, password: z.string().min(1).max(1_000) }),
    z.strictObject({ isKept: z.boolean() }),
  ),
  /**
   * From now on this computer exchanges through a folder that was picked; a place for the program is made in it when there is none. The
   * page never learns where it is. `isKept` says that the next start needs no password for it.
   */
  'sync.use': channel(
    z.strictObject({ token, program: workspaceId }),
    z.strictObject({ place: z.string(), isKept: z.boolean() }),
  ),
  /** Where this computer exchanges, and whether it can be reached now; null when nowhere. */
  'sync.place': channel(nothing, sharedPlace.nullable()),
  /** From now on this computer exchanges nowhere. What is there stays. */
  'sync.leave': channel(nothing, z.null()),
  /**
   * From now on what this computer writes into the shared folder opens only with this passphrase; null takes that of the backup folder. When
   * something there is locked already it must be that one: `file.wrongPassphrase`. `isKept` says that the next start knows it, too. This and
   * what follows says which program is open: nothing is done in the place of another one (`sync.otherProgram`).
   */
  'sync.lock': channel(
    z.strictObject({
      program: workspaceId,
      passphrase: z.string().min(1).max(1_000).nullable(),
    }),
    z.strictObject({ isKept: z.boolean() }),
  ),
  /**
   * From now on what this computer writes opens with another passphrase; what it wrote is written anew with the next exchange. What the
   * others wrote still opens with the one from before. Raises `sync.needsPassphrase` when that is not known.
   */
  'sync.relock': channel(
    z.strictObject({ program: workspaceId, passphrase: z.string().min(1).max(1_000) }),
    z.strictObject({ isKept: z.boolean() }),
  ),
  /** What lies in the shared folder now. No file is opened but what each computer says it has. */
  'sync.list': channel(z.strictObject({ program: workspaceId }), sharedListing),
  /** Reads a file of the last listing. Nothing of one counts that is not whole. */
  'sync.read': channel(
    z.strictObject({ program: workspaceId, file: sharedFile.shape.id }),
    z.strictObject({
      problem: fileProblem.nullable(),
      about: segmentAbout.nullable(),
      lines: z.array(z.string()),
    }),
  ),
  /** Writes lines as one new segment in this computer's own folder, and in no other's. At most 8 MB of text, unless it is a single line. */
  'sync.write': channel(
    z.strictObject({
      program: workspaceId,
      device: deviceId,
      generation: z.number().int().min(1),
      lines: z
        .array(z.union([journalLine, pictureLine]))
        .min(1)
        .max(5_000),
    }),
    z.strictObject({ file: sharedFile, about: segmentAbout }),
  ),
  /** Removes this computer's own segments of generations before one, but for some that it can read. */
  'sync.retire': channel(
    z.strictObject({
      program: workspaceId,
      device: deviceId,
      below: z.number().int().min(1),
      /** Their ids, from the last listing. */
      except: z.array(sharedFile.shape.id).max(100_000).optional(),
    }),
    z.strictObject({ removed: z.number().int() }),
  ),
  /** Says to the others what this computer has. */
  'sync.acknowledge': channel(
    z.strictObject({ program: workspaceId, ack: acknowledgement }),
    z.null(),
  ),
} as const
