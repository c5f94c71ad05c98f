/**
 * Pictures that somebody chose, dropped or pasted, made into ones that are kept: turned as they are meant, no larger than they are shown, and without what
 * the camera wrote beside them, since they are drawn anew.
 */
import type { Value } from '../../src-shared/contract'
import { fail } from '../../src-shared/result'
import type { Failure, Result } from '../../src-shared/result'
import { bytesOfDataUrl } from '../domain/kept-picture'

type Bytes = Uint8Array<ArrayBuffer>

/** How large a picture is kept: pixels of its longest side, and bytes, for which it is drawn with less and less care. */
interface Bounds {
  readonly side: number
  readonly bytes: number
}

/** A photograph of a person, shown beside their name. */
const ofPerson: Bounds = { side: 800, bytes: 400_000 }

/** A picture of a project, printed 112 mm wide at the most: that is 290 points to the inch. */
const ofProject: Bounds = { side: 1_280, bytes: 250_000 }

/** The qualities of a JPEG that are tried, of 1. */
const qualities = [0.85, 0.75, 0.65, 0.5] as const

/** The longest base64 of a picture as a camera makes it, of 20 MB. */
const longestData = Math.ceil(20_000_000 / 3) * 4

/** The size of a picture that fits, in whole pixels: smaller ones stay as they are. */
export function fittingSize(
  width: number,
  height: number,
  longest: number = ofPerson.side,
): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height, 1))
  const side = (length: number): number => Math.max(1, Math.round(length * scale))
  return { width: side(width), height: side(height) }
}

/** Draws a picture anew as a JPEG. Throws for one that the browser cannot draw. */
async function drawnAnew(bytes: Bytes, bounds: Bounds): Promise<Bytes> {
  const bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' })
  const { width, height } = fittingSize(bitmap.width, bitmap.height, bounds.side)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('There is no canvas to draw on.')
  // What shines through becomes paper.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  let made: Bytes = new Uint8Array()
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    made = new Uint8Array(await blob.arrayBuffer())
    if (made.length <= bounds.bytes) break
  }
  return made
}

/** A file as the main process has it. */
type Picked = Pick<Value<'files.accept'>, 'token' | 'name'>

/** Reads a file and draws it. */
async function pictureOf({ token, name }: Picked, bounds: Bounds): Promise<Result<Bytes>> {
  const read = await window.ciklus.pictures.read({ token, isPhotograph: true })
  if (!read.ok) return read
  const bytes = bytesOfDataUrl(read.value.dataUrl, longestData)
  if (bytes === null) return fail('image.unreadable', { name })
  try {
    return { ok: true, value: await drawnAnew(bytes, bounds) }
  } catch {
    return fail('image.unreadable', { name })
  }
}

/** Hands a file that was dropped or pasted to the main process. A folder, or a file that is gone by now, has no bytes. */
async function accepted(file: File): Promise<Result<Picked>> {
  const name = (file.name || 'photograph').slice(0, 300)
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return fail('image.unreadable', { name })
  return window.ciklus.files.accept({ name, bytes: new Uint8Array(bytes) })
}

/** Asks for a file with a photograph of a person; null when the dialog was closed. */
export async function choosePhotograph(title: string): Promise<Result<Bytes | null>> {
  const picked = await window.ciklus.files.pick({ purpose: 'picture', title })
  if (!picked.ok) return picked
  return picked.value === null ? { ok: true, value: null } : pictureOf(picked.value, ofPerson)
}

/** Takes a file with a photograph of a person that was dropped or pasted. */
export async function takePhotograph(file: File): Promise<Result<Bytes>> {
  const picked = await accepted(file)
  return picked.ok ? pictureOf(picked.value, ofPerson) : picked
}

/** What came of several files: the pictures, in their order, and why others are none. */
export interface TakenPictures {
  readonly pictures: readonly Bytes[]
  readonly failures: readonly Failure[]
}

/** Is told how many of how many files were looked at, and says whether to go on. */
export type Following = (done: number, total: number) => boolean

/** One after the other: each is large while it is drawn. */
async function taken<T>(
  files: readonly T[],
  take: (file: T) => Promise<Result<Bytes>>,
  follow: Following,
): Promise<TakenPictures> {
  const pictures: Bytes[] = []
  const failures: Failure[] = []
  for (const [at, file] of files.entries()) {
    if (!follow(at, files.length)) break
    const result = await take(file)
    if (result.ok) pictures.push(result.value)
    else failures.push(result.error)
  }
  return { pictures, failures }
}

/** Asks for files with pictures of a project. */
export async function choosePictures(title: string, follow: Following): Promise<TakenPictures> {
  const picked = await window.ciklus.files.pickSeveral({ title, purpose: 'picture' })
  if (!picked.ok) return { pictures: [], failures: [picked.error] }
  return taken(picked.value, (one) => pictureOf(one, ofProject), follow)
}

/** Takes files with pictures of a project that were dropped or pasted. */
export function takePictures(files: readonly File[], follow: Following): Promise<TakenPictures> {
  const take = async (file: File): Promise<Result<Bytes>> => {
    const picked = await accepted(file)
    return picked.ok ? pictureOf(picked.value, ofProject) : picked
  }
  return taken(files, take, follow)
}
