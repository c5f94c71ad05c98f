/** The pictures that the main process of a test keeps, beside its journal. */
import { raise } from '../../src-shared/result'
import type { FailureCode } from '../../src-shared/result'
import { JournalMemory } from './journal-memory'
import type { Answers } from './fake-contract'

type PictureChannel = 'pictures.keep' | 'pictures.kept' | 'pictures.fetch' | 'pictures.forget'

/** See the file's own comment. */
export class PictureMemory extends JournalMemory {
  /** Pictures as files, by their names. */
  pictures = new Map<string, Uint8Array<ArrayBuffer>>()
  /** Why no picture can be kept. */
  pictureFailure: FailureCode | null = null
  /** Something that comes before a picture is fetched. */
  beforeFetch: () => Promise<void> = () => Promise.resolve()

  protected readonly keepsPictures: Pick<Answers, PictureChannel> = {
    'pictures.keep': ({ hash, bytes }) => {
      if (this.pictureFailure !== null) return raise(this.pictureFailure, { name: 'pictures' })
      this.pictures.set(hash, bytes)
      return null
    },
    'pictures.kept': () => [...this.pictures.keys()].map((hash) => ({ hash, isWhole: true })),
    'pictures.fetch': async ({ hash }) => {
      const bytes = this.pictures.get(hash) ?? null
      await this.beforeFetch()
      return { bytes }
    },
    'pictures.forget': ({ hashes }) => {
      for (const hash of hashes) this.pictures.delete(hash)
      return null
    },
  }
}
