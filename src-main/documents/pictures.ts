/**
 * Pictures that a user brings (a logo): what kind they are and how large, told from their own bytes and never from the
 * file's name, and for SVG whether they are a plain drawing. What a camera wrote beside the picture is taken out.
 */
import { raise } from '../../src-shared/result'
import {
  jpegSize,
  looksLikeJpeg,
  looksLikePng,
  pictureLimits,
  pngSize,
} from '../../src-shared/pictures'
import { checkSvg } from '../../src-shared/svg'
import type { Size } from '../../src-shared/svg'
import { withoutEntities } from '../../src-shared/svg-entities'
import { plainJpeg, plainPng } from './picture-metadata'
import { missingFonts } from './svg-fonts'
import type { Picture } from './worker.types'

/** The biggest SVG, in bytes: a drawing, whose every stroke costs time wherever it is shown. */
const largestSvg = pictureLimits.drawing

/** The longest side allowed, in pixels: of a picture that is kept as it is, and of a photograph, which is made smaller first. Telephones take some of 8,160. */
const maxSide = { kept: pictureLimits.side, photograph: 10_000 }

/**
 * Reads PNG, JPEG or SVG bytes. Throws `file.wrongType` for anything else, `image.unreadable` for a damaged picture or an
 * SVG that is more than a drawing, `image.entities` for one whose document type holds more than plain texts, `image.tooLarge` over {@link maxSide}, `file.tooLarge` for an SVG over 500 KB.
 */
export function readPicture(bytes: Uint8Array, file: string, isPhotograph = false): Picture {
  const { type, size, fonts, plain } = look(bytes, file)
  const limit = isPhotograph ? maxSide.photograph : maxSide.kept
  if (size.width > limit || size.height > limit) raise('image.tooLarge', { name: file, limit })
  const { buffer, byteOffset, byteLength } = plain ?? bytes
  const base64 = Buffer.from(buffer, byteOffset, byteLength).toString('base64')
  return { dataUrl: `data:${type};base64,${base64}`, ...size, missingFonts: fonts }
}

interface Looked {
  readonly type: string
  readonly size: Size
  readonly fonts: string[]
  /** The picture as it is kept, where that is not as it came. */
  readonly plain?: Uint8Array
}

function look(bytes: Uint8Array, file: string): Looked {
  const unreadable = (): never => raise('image.unreadable', { name: file })
  if (looksLikePng(bytes)) {
    const size = pngSize(bytes) ?? unreadable()
    return { type: 'image/png', size, fonts: [], plain: plainPng(bytes) }
  }
  if (looksLikeJpeg(bytes)) {
    const size = jpegSize(bytes) ?? unreadable()
    return { type: 'image/jpeg', size, fonts: [], plain: plainJpeg(bytes) }
  }
  const text = asText(bytes)
  if (text === null || !/<(?:\w+:)?svg[\s>]/.test(text)) return unreadable()
  if (bytes.length > largestSvg)
    raise('file.tooLarge', { name: file, limit: largestSvg / 1_000_000 })
  const drawing = withoutEntities(text, largestSvg) ?? raise('image.entities', { name: file })
  const size = checkSvg(drawing) ?? unreadable()
  const plain = drawing === text ? {} : { plain: Buffer.from(drawing, 'utf8') }
  return { type: 'image/svg+xml', size, fonts: missingFonts(drawing), ...plain }
}

function asText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
