/** The two containers of icons, both of which take PNG pictures as they are. */

/** A square picture. */
export interface Picture {
  /** Pixels of a side. */
  readonly size: number
  readonly png: Buffer
}

/**
 * Windows: an ICO file. A header of 6 bytes, 16 bytes for each picture, then the pictures; a side of 256 is written as 0.
 * https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
export function ico(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(6)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let at = header.length + 16 * pictures.length
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(16)
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(at, 12)
    at += png.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)])
}

/** The kinds of pictures in an ICNS file by their pixels; the second of a size is that of half the points on a fine screen. */
const kinds: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/**
 * macOS: an ICNS file. `icns` and the length of the whole, then for each picture its kind, its length with these eight bytes, and
 * itself; numbers have their high byte first. https://en.wikipedia.org/wiki/Apple_Icon_Image_format
 */
export function icns(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) =>
    (kinds[size] ?? []).map((kind) => {
      const head = Buffer.alloc(8)
      head.write(kind, 'latin1')
      head.writeUInt32BE(png.length + 8, 4)
      return Buffer.concat([head, png])
    }),
  )
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4)
  return Buffer.concat([head, ...parts])
}
