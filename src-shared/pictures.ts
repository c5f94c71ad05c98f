/**
 * Pictures as they are kept: files named by the SHA-256 of their bytes. What kind one is and how large is told from its own bytes and never
 * from a name. Sources: PNG specification (W3C, third edition) sections 5.2 and 11.2.1; JPEG, ITU-T T.81 annex B.
 */
import { checkSvg } from './svg'
import type { Size } from './svg'

/** What is kept at the most: bytes of one picture and of a drawing, bytes of all, and how many. All of them fit into one saved program. */
export const pictureLimits = {
  one: 4_500_000,
  drawing: 500_000,
  all: 65_000_000,
  count: 2_000,
  /** Pixels of the longest side: what is shown is first unpacked. */
  side: 8_000,
} as const

/** The kinds of picture that are kept. */
const pictureTypes = ['image/png', 'image/jpeg', 'image/svg+xml'] as const
/** One of {@link pictureTypes}. */
type PictureType = (typeof pictureTypes)[number]

/** What a picture is: its kind, and its size in pixels. */
export interface PictureKind extends Size {
  readonly type: PictureType
}

/** Whether a text is the name of a kept picture: 64 lower-case hexadecimal digits. */
export function isPictureHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Whether bytes begin as a PNG does. */
export const looksLikePng = (bytes: Uint8Array): boolean =>
  pngSignature.every((byte, at) => bytes[at] === byte)

/** Whether bytes begin as a JPEG does. */
export const looksLikeJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8

/**
 * What bytes are that may be kept; null for any others: too many, too wide or high, damaged, or a drawing that runs or loads something. `decode` reads UTF-8, and
 * throws or answers null for what is none.
 */
export function pictureKind(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string | null,
): PictureKind | null {
  if (bytes.length > pictureLimits.one) return null
  const kind = (type: PictureType, size: Size | null): PictureKind | null =>
    size && Math.max(size.width, size.height) <= pictureLimits.side
      ? { type, width: size.width, height: size.height }
      : null
  if (looksLikePng(bytes)) return kind('image/png', pngSize(bytes))
  if (looksLikeJpeg(bytes)) return kind('image/jpeg', jpegSize(bytes))
  if (bytes.length > pictureLimits.drawing) return null
  try {
    const text = decode(bytes) ?? ''
    return /<(?:[A-Za-z0-9_.-]+:)?svg[\s>]/.test(text)
      ? kind('image/svg+xml', checkSvg(text))
      : null
  } catch {
    return null
  }
}

const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Walks the chunks from header to end, so that a truncated file is seen. `null` when they do not add up. */
export function pngSize(bytes: Uint8Array): Size | null {
  const data = view(bytes)
  let size: Size | null = null
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = data.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length) return null
    if (size === null) {
      if (name !== 'IHDR' || length !== 13) return null
      size = positive({ width: data.getUint32(at + 8), height: data.getUint32(at + 12) })
      if (size === null) return null
    }
    if (name === 'IEND') return size
    at += 12 + length
  }
  return null
}

/** Frame headers: SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Walks the segments to the frame header; asks for an end marker, so that a truncated file is seen. */
export function jpegSize(bytes: Uint8Array): Size | null {
  const data = view(bytes)
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrameHeader(marker)) {
      const size = { width: data.getUint16(at + 7), height: data.getUint16(at + 5) }
      return hasJpegEnd(bytes) ? positive(size) : null
    }
    const length = data.getUint16(at + 2)
    if (length < 2) return null
    at += 2 + length
  }
  return null
}

/** The end marker stands last, save for padding that some cameras add. */
function hasJpegEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= 2 && at > bytes.length - 4096; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  }
  return false
}

function positive(size: Size): Size | null {
  return size.width > 0 && size.height > 0 ? size : null
}
