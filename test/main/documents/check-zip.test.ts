import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { readTable } from '../../../src-main/documents/read-table'
import {
  failureOf,
  guess,
  lyingZip,
  oneCell,
  placesOf,
  textCell,
  workbookFile,
  workbookParts,
} from './foreign-files'

// Some files here are as large as is allowed, and machines that test may be busy.
vi.setConfig({ testTimeout: 60_000 })

const read = (bytes: Uint8Array) => readTable(bytes, 'people.xlsx', guess)
const failure = (bytes: Uint8Array) => failureOf(() => read(bytes))
const sheet = (rows: string) => `<sheetData>${rows}</sheetData>`

describe('bad archives', () => {
  it('of the wrong kind under the right name are named for what they are', () => {
    const actual = (bytes: Uint8Array) => failure(bytes).params['actual']
    expect(actual(strToU8('%PDF-1.4'))).toBe('PDF')
    expect(actual(zipSync({ 'a.txt': strToU8('a') }))).toBe('ZIP')
    expect(actual(zipSync({ 'word/document.xml': strToU8('a') }))).toBe('DOCX')
    expect(failure(new Uint8Array()).code).toBe('file.empty')
  })
  it('cut short at any byte end in a failure, never in a crash', () => {
    const whole = workbookFile([['a', oneCell]])
    // Below four bytes there is nothing of an archive: one letter is a text.
    for (let length = 4; length < whole.length; length += 37) {
      expect(failure(whole.slice(0, length)).code).toMatch(/^file\./)
    }
  })
  const zeros = { name: 'xl/zero.bin', data: new Uint8Array(110_000_000) }
  it('that unpack to more than they may are refused by their directory', () => {
    const bomb = lyingZip([zeros])
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(failure(bomb).code).toBe('table.expandsTooMuch')
  })
  it('that lie about the sizes are found out while unpacking', () => {
    expect(failure(lyingZip([{ ...zeros, size: 1_000 }])).code).toBe('table.expandsTooMuch')
    const small = { name: 'xl/a.bin', data: new Uint8Array(5_000), size: 10 }
    expect(failure(lyingZip([small])).code).toBe('file.damaged')
  })
  it('whose entries share the same bytes are refused', () => {
    const file = zipSync({
      ...workbookParts([['a', oneCell]]),
      'xl/a.bin': new Uint8Array(9),
      'xl/b.bin': new Uint8Array(9),
    })
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    const entries = placesOf(file, 0x02014b50)
    const [a = 0, b = 0] = entries.slice(-2)
    view.setUint32(b + 42, view.getUint32(a + 42, true), true)
    expect(failure(file).code).toBe('file.damaged')
  })
  it('with more than a thousand entries are refused, a nested archive is left packed', () => {
    const parts = workbookParts([['a', oneCell]])
    const many = Object.fromEntries(
      Array.from({ length: 1_001 }, (_, i) => [`x/${i}`, new Uint8Array()]),
    )
    expect(failure(zipSync({ ...parts, ...many })).code).toBe('table.expandsTooMuch')
    const inner = lyingZip([{ name: 'zero', data: new Uint8Array(50_000_000) }])
    expect(read(zipSync({ ...parts, 'xl/inner.zip': [inner, { level: 0 }] })).rows).toEqual([['x']])
  })
  it.each(['../../evil', '/etc/passwd', 'C:\\evil', 'xl/../../evil'])(
    'with an entry called %s are refused',
    (entry) => {
      expect(
        failure(zipSync({ ...workbookParts([['a', oneCell]]), [entry]: new Uint8Array(1) })).code,
      ).toBe('table.strangeParts')
    },
  )
  it('with the same name twice are refused', () => {
    const file = zipSync({
      ...workbookParts([['a', oneCell]]),
      'xl/aa.bin': new Uint8Array(1),
      'xl/ab.bin': new Uint8Array(1),
    })
    for (const at of [...placesOf(file, 0x02014b50), ...placesOf(file, 0x04034b50)]) {
      const name = Buffer.from(file.subarray(at, at + 60)).toString('latin1')
      const found = name.indexOf('xl/ab.bin')
      if (found !== -1) file[at + found + 4] = 97
    }
    expect(failure(file).code).toBe('table.strangeParts')
  })
  it('that ask for a password say so', () => {
    const zip = workbookFile([['a', oneCell]])
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
    for (const at of placesOf(zip, 0x02014b50)) view.setUint16(at + 8, 1, true)
    expect(failure(zip).code).toBe('table.password')
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(failure(new Uint8Array(ole)).code).toBe('table.password')
  })
  it('larger than 20 MB are refused, and a sheet of 10,000 real rows is not', () => {
    expect(failure(new Uint8Array(21 * 1024 * 1024).fill(80)).code).toBe('file.tooLarge')
    const rows = Array.from(
      { length: 10_000 },
      (_, i) =>
        `<row r="${i + 1}">${textCell(`A${i + 1}`, `Ana ${i}`)}<c r="B${i + 1}"><v>${i}</v></c></row>`,
    )
    expect(read(workbookFile([['a', sheet(rows.join(''))]])).rows.length).toBe(10_000)
  })
})
