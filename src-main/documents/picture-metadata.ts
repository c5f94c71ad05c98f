/**
 * What a camera or a program wrote beside a picture (where it was taken, when, with what, a small copy of the whole), taken out of its
 * bytes without touching the picture. Sources: PNG specification (W3C, third edition) section 5.6; JPEG, ITU-T T.81 annex B; CIPA DC-008 (Exif) section 4.5.
 */

const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Chunks of a PNG that draw: all that a reader must know, and how colours are meant. */
const pngKept: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT pHYs bKGD'.split(' '),
)

/** The bytes of a whole PNG with the chunks alone that draw it, up to its end. */
export function plainPng(bytes: Uint8Array): Uint8Array {
  const data = view(bytes)
  const parts = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + data.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (pngKept.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') break
    at = end
  }
  return joined(parts)
}

const startOfScan = 0xda
const isApp = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef
const comment = 0xfe
/** JFIF, the colour profile, and Adobe's word on how colours are meant. */
const appKept: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee])

/** Whether an APP2 segment is a colour profile: cameras keep second pictures in others. */
const isProfile = (bytes: Uint8Array, at: number): boolean =>
  String.fromCharCode(...bytes.subarray(at + 4, at + 15)) === 'ICC_PROFILE'

/** A segment that says which way up the picture is, and nothing else. */
const orientationOnly = (turn: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    // The header of a TIFF, a directory of one entry, and no other one.
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
    ...[0, 0, 0, 0],
  )

/**
 * The bytes of a whole JPEG without what stands beside the picture, up to its end mark. Which way up it is stays, where it is not as it lies:
 * whoever draws it needs that.
 */
export function plainJpeg(bytes: Uint8Array): Uint8Array {
  const data = view(bytes)
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker === startOfScan) break
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + data.getUint16(at + 2)
    const isKept = appKept.has(marker) && (marker !== 0xe2 || isProfile(bytes, at))
    if (isKept || (!isApp(marker) && marker !== comment)) parts.push(bytes.subarray(at, end))
    const turn = marker === 0xe1 ? orientationIn(bytes.subarray(at + 4, end)) : 1
    if (turn > 1) parts.push(orientationOnly(turn))
    at = end
  }
  return joined([...parts, bytes.subarray(at, endOf(bytes, at))])
}

/** Where the picture ends: what cameras put behind it, other pictures and films, is none of it. In what was scanned, FF is followed by 0. */
function endOf(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  return bytes.length
}

/** Which way up an Exif segment says that the picture is, 1 to 8; 1 when it does not say. */
function orientationIn(exif: Uint8Array): number {
  const data = view(exif)
  if (exif.length < 20 || String.fromCharCode(...exif.subarray(0, 4)) !== 'Exif') return 1
  const tiff = 6
  const isLittle = data.getUint16(tiff) === 0x4949
  const first = tiff + data.getUint32(tiff + 4, isLittle)
  if (first + 2 > exif.length) return 1
  const count = data.getUint16(first, isLittle)
  for (let entry = 0; entry < count; entry += 1) {
    const at = first + 2 + entry * 12
    if (at + 12 > exif.length) return 1
    if (data.getUint16(at, isLittle) !== 0x0112) continue
    const turn = data.getUint16(at + 8, isLittle)
    return turn >= 1 && turn <= 8 ? turn : 1
  }
  return 1
}
