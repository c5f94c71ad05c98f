/** The channels of newer versions of the program. */
import { z } from 'zod'
import { job, nothing, channel } from './contract-parts'
import { snapshotInfo } from './journal'
import { updateOffer, updateState } from './updates'

/** See the file's own comment; the contract has them all. */
export const updateChannels = {
  /** Where things stand with newer versions of the program. Looks at nothing outside. */
  'updates.state': channel(nothing, updateState),
  /** Whether it is to look for a newer version by itself, once a week. */
  'updates.setWeekly': channel(z.strictObject({ weekly: z.boolean() }), z.null()),
  /** Looks for a newer version now. Null when there is none. */
  'updates.look': channel(z.strictObject({ job }), updateOffer.nullable()),
  /** Looks when that is wanted and a week has passed; null when not, when there is none, and when it could not. */
  'updates.lookIfDue': channel(nothing, updateOffer.nullable()),
  /** Fetches the version that was found, and checks it. */
  'updates.download': channel(z.strictObject({ job }), updateOffer),
  /** Asks for a file with a newer version in it, and checks that. Null when the user closed the dialog. */
  'updates.takeFile': channel(z.strictObject({ job, title: z.string() }), updateOffer.nullable()),
  /** Throws away what waits to be installed. */
  'updates.discard': channel(nothing, z.null()),
  /**
   * Says that everything was copied just now, into this snapshot, or that there is nothing to copy (null). Without it nothing is
   * installed. The snapshot must be there and good.
   */
  'updates.copied': channel(
    z.strictObject({ snapshot: snapshotInfo.shape.id.nullable() }),
    z.null(),
  ),
  /** Closes the program, and starts it again once what waits is installed. */
  'updates.closeAndInstall': channel(nothing, z.null()),
  /** Checks the package that waits once more, and shows it in the system's file manager. Everything must have been copied. */
  'updates.showPackage': channel(nothing, z.null()),
} as const
