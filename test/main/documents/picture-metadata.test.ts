/** What a camera wrote beside a picture does not come in with it. */
import { expect, it } from 'vitest'
import { readPicture } from '../../../src-main/documents/pictures'
import { plainJpeg, plainPng } from '../../../src-main/documents/picture-metadata'
import { jpegSize } from '../../../src-shared/pictures'
import { aPhotograph, aPng, beside } from '../../pictures'

const read = (bytes: Uint8Array, name: string): string =>
  Buffer.from(readPicture(bytes, name).dataUrl.split(',')[1] ?? '', 'base64').toString('latin1')

it('a photograph comes without the place, the telephone and what stands behind it', () => {
  const whole = Buffer.from(aPhotograph()).toString('latin1')
  for (const word of Object.values(beside)) expect(whole).toContain(word)
  const plain = read(aPhotograph(), 'IMG_1.jpg')
  for (const word of [...Object.values(beside), 'Google', 'adobe'])
    expect(plain).not.toContain(word)
  expect(plain.endsWith('\xff\xd9')).toBe(true)
})

it('which way up it is stays, and the picture is as it was', () => {
  const plain = plainJpeg(aPhotograph(6))
  expect(jpegSize(plain)).toEqual({ width: 2, height: 1 })
  const text = Buffer.from(plain).toString('latin1')
  expect(text).toContain('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06')
  // Done again it is the same, and one that lies as it is meant says nothing.
  expect([...plainJpeg(plain)]).toEqual([...plain])
  expect(Buffer.from(plainJpeg(aPhotograph(1))).toString('latin1')).not.toContain('Exif')
})

it('a PNG comes with what draws it alone', () => {
  const bytes = Buffer.from(aPng())
  const text = Buffer.from('\0\0\0\x0dtEXtPlace GPS-44N\0\0\0\0', 'latin1')
  const withText = Buffer.concat([bytes.subarray(0, -12), text, bytes.subarray(-12)])
  expect([...plainPng(withText)]).toEqual([...aPng()])
  expect(read(Buffer.concat([withText, Buffer.from('film')]), 'a.png')).not.toContain('GPS')
})
