/** Acts that keep a picture: first the picture, in both places, then the change that refers to it. */
import { FailureError } from '../../src-shared/result'
import { withPicture } from '../backup/pictures'
import { bytesOfDataUrl } from '../domain/kept-picture'
import { database } from '../storage/current'
import { failureOf } from './act'
import type { ActResult, SaveFailure } from './act'

/** Keeps a picture and makes the change that refers to it. Never throws; a picture that was kept in vain is left over until the check. */
export async function actWithPicture(
  picture: string | Uint8Array<ArrayBuffer>,
  work: (hash: string) => Promise<ActResult>,
): Promise<ActResult> {
  try {
    const bytes = typeof picture === 'string' ? bytesOfDataUrl(picture) : picture
    return await withPicture(database(), bytes ?? new Uint8Array(), work)
  } catch (error) {
    return { ok: false, failure: pictureFailure(error), blocker: null, blockers: [] }
  }
}

/** Keeps several pictures and makes the one change that refers to them. Never throws. */
export async function actWithPictures(
  pictures: readonly Uint8Array<ArrayBuffer>[],
  work: (hashes: readonly string[]) => Promise<ActResult>,
): Promise<ActResult> {
  const keep = (at: number, hashes: readonly string[]): Promise<ActResult> => {
    const bytes = pictures[at]
    if (bytes === undefined) return work(hashes)
    return withPicture(database(), bytes, (hash) => keep(at + 1, [...hashes, hash]))
  }
  try {
    return await keep(0, [])
  } catch (error) {
    return { ok: false, failure: pictureFailure(error), blocker: null, blockers: [] }
  }
}

function pictureFailure(error: unknown): SaveFailure {
  if (!(error instanceof FailureError)) return failureOf(error)
  const { code, params } = error.failure
  if (code === 'save.diskFull') return { code: 'diskFull', params: {} }
  if (code === 'image.tooMany') return { code: 'tooManyPictures', params }
  return { code: code.startsWith('image.') ? 'badPicture' : 'unexpected', params: {} }
}
