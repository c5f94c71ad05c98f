/** Pictures for tests: whole by their own bytes, each another one. What they show is nothing. */
import { createHash, randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))
const four = (value: number): number[] => [24, 16, 8, 0].map((by) => (value >>> by) & 255)
const chunk = (name: string, data: readonly number[]): number[] => [
  ...four(data.length),
  ...ascii(name),
  ...data,
  ...four(0),
]

/** A PNG of one pixel with some text in it. */
export function aPng(seed = 'a'): Uint8Array<ArrayBuffer> {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const head = chunk('IHDR', [...four(1), ...four(1), 8, 2, 0, 0, 0])
  return Uint8Array.from([
    ...signature,
    ...head,
    ...chunk('IDAT', ascii(seed)),
    ...chunk('IEND', []),
  ])
}

/** The name it is kept under. */
export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** The same as a data URL. */
export const dataUrlOf = (bytes: Uint8Array): string =>
  `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`

const segment = (marker: number, data: readonly number[]): number[] => [
  ...[0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255],
  ...data,
]

/** What a telephone writes beside a photograph: which way up it is, with which telephone, and where it was taken. */
export const beside = { maker: 'TELEFON-7', place: 'GPS-44.8176N' } as const

/** Exif with an orientation, a maker and a place, in the order of bytes of most telephones. */
function exif(turn: number): number[] {
  const short = (value: number): number[] => [value & 255, value >> 8]
  const long = (value: number): number[] => [...short(value & 65_535), ...short(value >>> 16)]
  const text = ascii(`${beside.maker}\0${beside.place}\0`)
  const entries = [
    [...short(0x010f), ...short(2), ...long(beside.maker.length + 1), ...long(8 + 2 + 36 + 4)],
    [...short(0x0112), ...short(3), ...long(1), ...short(turn), 0, 0],
    [...short(0x8825), ...short(4), ...long(1), ...long(8 + 2 + 36 + 4 + 10)],
  ].flat()
  const directory = [...short(3), ...entries, ...long(0)]
  return [...ascii('Exif\0\0II*\0'), ...long(8), ...directory, ...text]
}

/** A JPEG as a telephone makes it: 2 pixels wide and 1 high as it lies. */
export function aPhotograph(turn = 6): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xe1, exif(turn)),
    ...segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${beside.place}`)),
    ...segment(0xfe, ascii(beside.place)),
    ...segment(0xc0, [8, 0, 1, 0, 2, 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[1, 2, 3, 0xff, 0, 4],
    ...[0xff, 0xd9],
    // A second picture and a film, as some telephones put behind it.
    ...ascii(`Google:Camera ${beside.place}`),
  ])
}

/** A PNG of noise that any program shows, so many pixels wide and high: nobody has had it before. */
export function aRealPng(side: number): Buffer {
  const part = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    return Buffer.concat([Buffer.from(four(data.length)), body, Buffer.from(four(crc32(body)))])
  }
  const rows = Array.from({ length: side }, () =>
    Buffer.concat([Buffer.from([0]), randomBytes(side * 3)]),
  )
  const head = Buffer.from([...four(side), ...four(side), 8, 2, 0, 0, 0])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', head),
    part('IDAT', deflateSync(Buffer.concat(rows), { level: 1 })),
    part('IEND', Buffer.alloc(0)),
  ])
}
