/**
 * Bad inputs 55 to 60: workbooks whose archive is hostile or broken in a known way, one by one, through the whole import. Of each it is
 * looked at whom it brings in, and what is said about it.
 */
import { write } from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import {
  lyingZip,
  placesOf,
  textCell,
  workbookFile,
  workbookParts,
} from '../../main/documents/foreign-files'
import { outcome } from './bad-inputs'

const cells = (number: number, ...texts: readonly string[]) =>
  `<row r="${String(number)}">${texts.map((text, at) => textCell(`${'ABCDEFGH'[at] ?? ''}${String(number)}`, text)).join('')}</row>`
const anaRows = cells(1, 'Ime', 'Prezime') + cells(2, 'Ana', 'Anić')
const sheet = (rows: string) => `<sheetData>${rows}</sheetData>`
const book = (rows: string) => workbookFile([['List', sheet(rows)]])
const parts = () => workbookParts([['List', sheet(anaRows)]])
const entries = () => Object.entries(parts()).map(([name, data]) => ({ name, data }))
const read = (content: Uint8Array) => outcome(content, 'list.xlsx')
const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const tooMuch =
  '“list.xlsx” would take far more room than its size says, as a hostile file does. Ciklus did not open it. If you know it, open it in a spreadsheet program, save the list anew, and choose that. Nothing was changed.'
const strange =
  '“list.xlsx” is packed as no spreadsheet program packs a file: a part of it is twice there, or would lie outside of it. Ciklus did not open it. If you know it, open it in a spreadsheet program, save it anew, and choose that. Nothing was changed.'
const damaged =
  '“list.xlsx” is damaged or was only partly downloaded. Get it anew and try again. Nothing was changed.'
const ownRules =
  '“list.xlsx” brings rules by which its texts would become others, as a hostile file does. Ciklus did not open it. If you know it, open it in a spreadsheet program, save it anew, and choose that. Nothing was changed.'

describe('55: an archive', () => {
  const zeros = { name: 'xl/zero.bin', data: new Uint8Array(110_000_000) }

  it('that unpacks to a thousand times its size is refused, by what it says and by what it is', () => {
    const bomb = lyingZip([...entries(), zeros])
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(read(bomb).refused).toBe(tooMuch)
    expect(read(lyingZip([...entries(), { ...zeros, size: 1_000 }])).refused).toBe(tooMuch)
  })

  it('in an archive is no list; inside a workbook it stays packed', () => {
    const inner = zipSync({ b: strToU8('x') })
    expect(read(zipSync({ 'a.zip': inner })).refused).toContain('By its content it is: ZIP.')
    const { names } = read(zipSync({ ...parts(), 'xl/embeddings/a.zip': inner }))
    expect(names).toEqual(['Ana Anić'])
  })

  it('of which two parts are the same bytes is refused', () => {
    const file = zipSync({
      ...parts(),
      'xl/a.bin': new Uint8Array(9),
      'xl/b.bin': new Uint8Array(9),
    })
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    const [a = 0, b = 0] = placesOf(file, 0x02014b50).slice(-2)
    view.setUint32(b + 42, view.getUint32(a + 42, true), true)
    expect(read(file).refused).toBe(damaged)
  })
})

test('56: a part that is larger than it says is refused', () => {
  const lying = entries().map((one) =>
    one.name.endsWith('sheet1.xml') ? { ...one, size: 10 } : one,
  )
  expect(read(lyingZip(lying)).refused).toBe(damaged)
})

describe('57: a part', () => {
  test.each(['../../evil', '/etc/evil', String.raw`C:\evil`, String.raw`xl\..\..\evil`])(
    'called %s is refused, and it is said what is odd about it',
    (name) => {
      expect(read(lyingZip([...entries(), { name, data: strToU8('x') }])).refused).toBe(strange)
    },
  )

  test('that is there twice is refused', () => {
    const all = entries()
    const twice = all.filter(({ name }) => name.endsWith('sheet1.xml'))
    expect(read(lyingZip([...all, ...twice])).refused).toBe(strange)
  })
})

describe('58: a workbook with rules of its own', () => {
  const withRules = (rules: string, text: string) =>
    zipSync({
      ...parts(),
      'xl/worksheets/sheet1.xml': strToU8(
        `<?xml version="1.0"?>${rules}<worksheet xmlns="${ns}">${sheet(cells(1, 'Ime', 'Prezime') + cells(2, text, 'Anić'))}</worksheet>`,
      ),
    })

  test.each([
    ['that grow', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'],
    ['from a file', '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]>'],
    ['from elsewhere', '<!DOCTYPE x SYSTEM "https://example.org/x.dtd">'],
  ])('%s is refused, and nothing of them is followed', (_, rules) => {
    const { refused, names } = read(withRules(rules, '&b;'))
    expect(refused).toBe(ownRules)
    expect(names).toEqual([])
  })

  test('of an old office, which only names a document type, is read', () => {
    const made = {
      SheetNames: ['a'],
      Sheets: { a: { '!ref': 'A1', A1: { t: 's', v: 'Ana Anić' } } },
    }
    const bytes = write(made, { type: 'array', bookType: 'ods' }) as ArrayBuffer
    const manifest =
      '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest/>'
    const file = zipSync({
      ...unzipSync(new Uint8Array(bytes)),
      'META-INF/manifest.xml': strToU8(manifest),
    })
    expect(outcome(file, 'list.ods')).toMatchObject({ names: ['Ana Anić'], refused: '' })
  })

  test('written as XML is refused as well', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY b "x">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>`
    expect(read(strToU8(text)).refused).toBe(ownRules)
  })
})

describe('59: shared texts', () => {
  test('of which one is asked for that is not there are refused', () => {
    expect(read(book('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')).refused).toBe(damaged)
  })

  test('that are said to be a hundred million and are one are read at once', () => {
    const shared = `<sst xmlns="${ns}" count="100000000" uniqueCount="100000000"><si><t>x</t></si></sst>`
    const file = zipSync({ ...parts(), 'xl/sharedStrings.xml': strToU8(shared) })
    expect(read(file).names).toEqual(['Ana Anić'])
  })

  test('that are millions are refused', () => {
    const shared = `<sst xmlns="${ns}">${'<si><t/></si>'.repeat(3_000_000)}</sst>`
    const file = zipSync({ ...parts(), 'xl/sharedStrings.xml': strToU8(shared) })
    expect(read(file).refused).toBe(tooMuch)
  })
})

describe('60: a sheet', () => {
  test('that says it is as large as can be, and has two rows, has two rows', () => {
    const file = workbookFile([['a', `<dimension ref="A1:XFD1048576"/>${sheet(anaRows)}`]])
    expect(read(file)).toMatchObject({ names: ['Ana Anić'], agrees: true })
  })

  test('with a cell beyond every sheet is refused, and it is said where', () => {
    const beyond = `<row r="9999999">${textCell('ZZZZ9999999', 'x')}</row>`
    expect(read(book(anaRows + beyond)).refused).toBe(
      '“list.xlsx” has 475254 columns in row 9999999; Ciklus reads 200 at the most. Delete there what is not of the list and try again. Nothing was changed.',
    )
  })
})
