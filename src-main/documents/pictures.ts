/**
 * Pictures that a user brings (a logo): what kind they are and how large, told from their own bytes and never from the
 * file's name, and for SVG whether they are a plain drawing. Sources: PNG specification (W3C, third edition) sections 5.2
 * and 11.2.1; JPEG, ITU-T T.81 annex B.
 */
import { raise } from '../../src-shared/result'
import { checkSvg } from '../../src-shared/svg'
import type { Size } from '../../src-shared/svg'
import { missingFonts } from './svg-fonts'
import type { Picture } from './worker.types'

/** The biggest SVG, in bytes: a drawing, whose every stroke costs time wherever it is shown. */
const largestSvg = 500_000

/** The longest side allowed, in pixels. */
export const maxSide = 8_000

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Reads PNG, JPEG or SVG bytes. Throws `file.wrongType` for anything else, `image.unreadable` for a damaged picture or an
 * SVG that is more than a drawing, `image.tooLarge` over {@link maxSide}, `file.tooLarge` for an SVG over 500 KB.
 */
export function readPicture(bytes: Uint8Array, file: string): Picture {
  const { type, size, fonts } = look(bytes, file)
  if (size.width > maxSide || size.height > maxSide) {
    raise('image.tooLarge', { name: file, limit: maxSide })
  }
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return { dataUrl: `data:${type};base64,${base64}`, ...size, missingFonts: fonts }
}

interface Looked {
  readonly type: string
  readonly size: Size
  readonly fonts: string[]
}

function look(bytes: Uint8Array, file: string): Looked {
  const unreadable = (): never => raise('image.unreadable', { name: file })
  if (pngSignature.every((byte, i) => bytes[i] === byte)) {
    return { type: 'image/png', size: pngSize(bytes) ?? unreadable(), fonts: [] }
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    return { type: 'image/jpeg', size: jpegSize(bytes) ?? unreadable(), fonts: [] }
  }
  const text = asText(bytes)
  if (text === null || !/<(?:\w+:)?svg[\s>]/.test(text)) return unreadable()
  if (bytes.length > largestSvg)
    raise('file.tooLarge', { name: file, limit: largestSvg / 1_000_000 })
  const size = checkSvg(text) ?? unreadable()
  return { type: 'image/svg+xml', size, fonts: missingFonts(text) }
}

function asText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Walks the chunks from header to end, so that a truncated file is seen. `null` when they do not add up. */
function pngSize(bytes: Uint8Array): Size | null {
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
function jpegSize(bytes: Uint8Array): Size | null {
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
