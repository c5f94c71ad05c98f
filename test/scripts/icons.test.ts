/** The icons that are kept are whole, in every size that a system asks for. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { icns, ico } from '../../scripts/lib/icon-files'

const folder = join(import.meta.dirname, '../../packaging/icons')
const bytesOf = (name: string): Buffer => readFileSync(join(folder, name))
const isPng = (bytes: Buffer): boolean => bytes.subarray(1, 4).toString('latin1') === 'PNG'
/** Pixels of a side, from the header of a PNG. */
const sideOf = (png: Buffer): number => png.readUInt32BE(16)

/** The sides of the pictures of an ICO file, read as Windows does. */
function sidesOfIco(bytes: Buffer): number[] {
  expect([bytes.readUInt16LE(0), bytes.readUInt16LE(2)]).toEqual([0, 1])
  return Array.from({ length: bytes.readUInt16LE(4) }, (_, at) => {
    const entry = 6 + 16 * at
    const [length, from] = [bytes.readUInt32LE(entry + 8), bytes.readUInt32LE(entry + 12)]
    const png = bytes.subarray(from, from + length)
    expect(isPng(png)).toBe(true)
    expect(bytes.readUInt8(entry)).toBe(sideOf(png) % 256)
    return sideOf(png)
  })
}

/** The kinds of pictures of an ICNS file with their sides, read as macOS does. */
function kindsOfIcns(bytes: Buffer): Record<string, number> {
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('icns')
  expect(bytes.readUInt32BE(4)).toBe(bytes.length)
  const found: Record<string, number> = {}
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4)) {
    const png = bytes.subarray(at + 8, at + bytes.readUInt32BE(at + 4))
    expect(isPng(png)).toBe(true)
    found[bytes.subarray(at, at + 4).toString('latin1')] = sideOf(png)
  }
  return found
}

describe('The icons', () => {
  it.each(['icon', 'ciklus'])('of Windows are there in all sizes: %s', (name) => {
    expect(sidesOfIco(bytesOf(`${name}.ico`))).toEqual([16, 20, 24, 32, 40, 48, 64, 96, 128, 256])
  })

  it.each(['icon', 'ciklus'])('of macOS are there in all sizes: %s', (name) => {
    expect(kindsOfIcns(bytesOf(`${name}.icns`))).toEqual({
      ...{ icp4: 16, icp5: 32, ic11: 32, ic12: 64, ic07: 128 },
      ...{ ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 },
    })
  })

  it('of Linux are what their names say', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
    expect(names.length).toBeGreaterThan(8)
    for (const name of names) {
      const side = sideOf(bytesOf(name))
      expect(name).toBe(`${side}x${side}.png`)
    }
  })

  it('come out of their containers as they went in', () => {
    const png = bytesOf('256x256.png')
    expect(sidesOfIco(ico([{ size: 256, png }]))).toEqual([256])
    expect(kindsOfIcns(icns([{ size: 256, png }]))).toEqual({ ic08: 256, ic13: 256 })
  })
})
