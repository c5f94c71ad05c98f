/** The channels of the pictures that are kept beside the journal, each a file named by the SHA-256 of its bytes. */
import { z } from 'zod'
import { channel } from './contract-parts'
import { pictureLimits } from './pictures'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const bytes = z.instanceof(Uint8Array)

/** See the file's own comment; the contract has them all. */
export const pictureChannels = {
  /**
   * Keeps a picture; answers once it is on the disk. One that is there already is passed over, one that was damaged is replaced. Refuses what is
   * no picture; and more than `pictureLimits` says where `isAdded`: a person adds it, and nothing names it yet.
   */
  'pictures.keep': channel(
    z.strictObject({ hash, bytes, isAdded: z.boolean().optional() }),
    z.null(),
  ),
  /** The pictures that are kept. With `isChecked` all are read, and `isWhole` says whether the bytes are those of the name. */
  'pictures.kept': channel(
    z.strictObject({ isChecked: z.boolean() }),
    z.array(z.strictObject({ hash, isWhole: z.boolean() })).max(1_000_000),
  ),
  /** The bytes of a picture, from here, the backup folder, or a folder that was looked into; null when it is whole in none. */
  'pictures.fetch': channel(z.strictObject({ hash }), z.strictObject({ bytes: bytes.nullable() })),
  /**
   * Deletes pictures for good, here and in the backup folder; there when it is next reached, if it is not now. With `isAllElse` whatever else lies
   * there and the database does not have is to go, too: with the next backup for which no record lacks its picture.
   */
  'pictures.forget': channel(
    z.strictObject({
      hashes: z.array(hash).max(pictureLimits.count * 5),
      isAllElse: z.boolean().optional(),
    }),
    z.null(),
  ),
} as const
