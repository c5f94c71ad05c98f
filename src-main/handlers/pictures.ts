/** The pictures that are kept beside the journal, for the page. */
import { unwatched } from '../documents/worker-link'
import type { Handlers } from '../ipc/requests'
import type { Tools } from './tools'

type PictureChannels = 'pictures.keep' | 'pictures.kept' | 'pictures.fetch' | 'pictures.forget'

/** Handlers of the kept pictures. */
export function pictureHandlers({
  pictures,
  snapshots,
  worker,
}: Tools): Pick<Handlers, PictureChannels> {
  return {
    'pictures.keep': async ({ hash, bytes, isAdded }) => {
      // From wherever it came (another computer, a saved program), it is looked over as one that was picked.
      await worker.readPicture(bytes, hash.slice(0, 8), false, unwatched())
      await pictures.keep(hash, bytes, isAdded)
      return null
    },
    'pictures.kept': ({ isChecked }) => pictures.kept(isChecked),
    'pictures.fetch': async ({ hash }) => {
      const bytes = await pictures.fetch(hash, snapshots.looked())
      return { bytes: bytes && new Uint8Array(bytes) }
    },
    'pictures.forget': async ({ hashes, isAllElse }) => {
      await pictures.forget(hashes, isAllElse)
      return null
    },
  }
}
