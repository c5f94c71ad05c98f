/**
 * Bad inputs 61 to 68: workbooks that are odd or wrong inside in a known way, one by one, through the whole import. Of each it is looked
 * at whom it brings in, and what is said about it.
 */
import { write } from '@e965/xlsx'
import type { BookType, WorkBook } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { placesOf, textCell, workbookFile, workbookParts } from '../../main/documents/foreign-files'
import { outcome } from './bad-inputs'

const cells = (number: number, ...texts: readonly string[]) =>
  `<row r="${String(number)}">${texts.map((text, at) => textCell(`${'ABCDEFGH'[at] ?? ''}${String(number)}`, text)).join('')}</row>`
const anaRows = cells(1, 'Ime', 'Prezime') + cells(2, 'Ana', 'Anić')
const sheet = (rows: string) => `<sheetData>${rows}</sheetData>`
const book = (rows: string) => workbookFile([['List', sheet(rows)]])
const parts = () => workbookParts([['List', sheet(anaRows)]])
const read = (content: Uint8Array) => outcome(content, 'list.xlsx')
const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

test('61: sheets, headings and cells called __proto__ are words like any other', () => {
  expect(read(workbookFile([['__proto__', sheet(anaRows)]])).names).toEqual(['Ana Anić'])
  const heading = cells(1, 'Ime', 'Prezime', '__proto__') + cells(2, 'Ana', 'Anić', 'x')
  expect(read(book(heading)).people[0]).toMatchObject({ notes: '__proto__: x' })
  const cell = '<row r="3"><c r="__proto__" t="inlineStr"><is><t>x</t></is></c></row>'
  expect(read(book(anaRows + cell)).names).toContain('Ana Anić')
  expect({}).not.toHaveProperty('x')
})

test('62: a format of numbers that is built to hang a program is not looked into', () => {
  const format = '['.repeat(50_000)
  const styles = `<styleSheet xmlns="${ns}"><numFmts count="1"><numFmt numFmtId="170" formatCode="${format}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`
  const rows = `${cells(1, 'Ime', 'Prezime', 'Sati')}<row r="2">${textCell('A2', 'Ana')}${textCell('B2', 'Anić')}<c r="C2" s="1"><v>5</v></c></row>`
  const file = zipSync({
    ...workbookParts([['List', sheet(rows)]]),
    'xl/styles.xml': strToU8(styles),
  })
  expect(read(file).people[0]).toMatchObject({ firstName: 'Ana', notes: 'Sati: 5' })
})

describe('63: a workbook', () => {
  const made: WorkBook = {
    SheetNames: ['List'],
    Sheets: {
      List: {
        '!ref': 'A1:B2',
        ...{ A1: { t: 's', v: 'Ime' }, B1: { t: 's', v: 'Prezime' } },
        ...{ A2: { t: 's', v: 'Ana' }, B2: { t: 's', v: 'Anić' } },
      },
    },
  }
  // Written before anything is read: what this library reads of formats, it writes into other books, too.
  const asBook = (bookType: BookType) =>
    new Uint8Array(write(made, { type: 'array', bookType }) as ArrayBuffer)
  test.each<[name: string, bytes: Uint8Array]>([
    ['list.xls', asBook('biff8')],
    ['list.xlsb', asBook('xlsb')],
    ['list.ods', asBook('ods')],
    ['list.xlsm', asBook('xlsm')],
  ])('of another kind, %s, is read', (name, bytes) => {
    expect(outcome(bytes, name)).toMatchObject({ names: ['Ana Anić'], refused: '' })
  })

  test('with macros is read, and none of them runs', () => {
    const file = zipSync({ ...parts(), 'xl/vbaProject.bin': strToU8('Sub Auto_Open()') })
    expect(outcome(file, 'list.xlsm').names).toEqual(['Ana Anić'])
  })

  test('that opens only with a password says so, in either kind of packing', () => {
    const zip = book(anaRows)
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
    for (const at of placesOf(zip, 0x02014b50)) view.setUint16(at + 8, 1, true)
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    for (const file of [zip, new Uint8Array(ole)])
      expect(read(file).refused).toBe(
        '“list.xlsx” is protected with a password. Save a copy without one and choose that. Nothing was changed.',
      )
  })
})

describe('64: days', () => {
  const born = (serials: readonly number[], properties = '') =>
    workbookFile(
      [
        [
          'List',
          sheet(
            cells(1, 'Ime', 'Prezime', 'Datum rođenja') +
              serials
                .map((serial, at) => {
                  const row = String(at + 2)
                  return `<row r="${row}">${textCell(`A${row}`, `Ana${'abcdef'[at] ?? ''}`)}${textCell(`B${row}`, 'Anić')}<c r="C${row}" s="1"><v>${String(serial)}</v></c></row>`
                })
                .join(''),
          ),
        ],
      ],
      { properties },
    )

  test('counted from 1900 and from 1904 are the same days, and the second is told', () => {
    expect(read(born([31_462])).people[0]).toMatchObject({ birthDate: '1986-02-19' })
    const mac = read(born([30_000], '<workbookPr date1904="1"/>'))
    expect(mac.people[0]).toMatchObject({ birthDate: '1986-02-19' })
    expect(mac.said).toContain('This workbook counts days from 1904.')
  })

  test('that never were (the 60th of 1900), before all counting, or only a time, are left out one by one', () => {
    const { said, people } = read(born([60, -5, 0.5]))
    expect(people.map(({ birthDate }) => birthDate)).toEqual([null, null, null])
    expect(said).toContain('Row 2, column “Datum rođenja”: “60”')
    expect(said).toContain('Row 3, column “Datum rođenja”: “-5” is not a date.')
    expect(said).toContain('Row 4, column “Datum rođenja”: “12:00” is not a date.')
  })
})

describe('65: a cell with a formula', () => {
  const withCell = (cell: string) =>
    read(
      book(
        `${cells(1, 'Ime', 'Prezime', 'Grad')}<row r="2">${textCell('A2', 'Ana')}${textCell('B2', 'Anić')}${cell}</row>`,
      ),
    )

  test('gives the result it last had, and it is said', () => {
    const { said, people } = withCell('<c r="C2" t="str"><f>UPPER("niš")</f><v>NIŠ</v></c>')
    expect(people[0]).toMatchObject({ city: 'NIŠ' })
    expect(said).toContain('One cell holds a formula (row 2, column 3); its result was taken.')
  })

  test('without a result is empty, and it is said how to get one', () => {
    const { said, people } = withCell('<c r="C2"><f>1+1</f></c>')
    expect(people[0]).toMatchObject({ city: null })
    expect(said).toContain(
      'One cell holds a formula whose result is not in the file (row 2, column 3); it was read as empty. Open the file in a spreadsheet program, save it, and choose it once more to have the result.',
    )
    expect(said).not.toContain('its result was taken')
  })

  test('in error is empty, and it is said', () => {
    const { said, people } = withCell('<c r="C2" t="e"><f>X</f><v>#REF!</v></c>')
    expect(people[0]).toMatchObject({ firstName: 'Ana', city: null })
    expect(said).toContain('One cell shows an error (row 2, column 3); it was read as empty.')
  })
})

describe('66: headings that are merged', () => {
  test('into a title above the table are no headings', () => {
    const rows = cells(1, 'Spisak', '') + cells(2, 'Ime', 'Prezime') + cells(3, 'Ana', 'Anić')
    const merged = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'
    expect(read(workbookFile([['a', sheet(rows) + merged]])).names).toEqual(['Ana Anić'])
  })
})

describe('66: what is hidden', () => {
  test('of the rows is left out and told; filters hide nothing else', () => {
    const hidden = `<row r="3" hidden="1">${textCell('A3', 'Bora')}${textCell('B3', 'Borić')}</row>`
    const xml = `${sheet(anaRows + hidden)}<autoFilter ref="A1:B3"/>`
    const { names, said, agrees } = read(workbookFile([['a', xml]]))
    expect(names).toEqual(['Ana Anić'])
    expect(said).toContain('Hidden in the file')
    expect(agrees).toBe(true)
  })

  test('of the columns is read, and told', () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/></cols>${sheet(anaRows)}`
    const { names, said } = read(workbookFile([['a', xml]]))
    expect(names).toEqual(['Ana Anić'])
    expect(said).toContain('"hidden":{"rows":[],"columns":[1]')
  })

  test('of the sheets is passed over where another is seen', () => {
    const seen = cells(1, 'Ime', 'Prezime') + cells(2, 'Vera', 'Verić')
    const sheets = [
      ['H', sheet(anaRows)],
      ['V', sheet(seen)],
    ] as const
    const states = ['state="hidden"', '']
    expect(read(workbookFile(sheets, { states })).names).toEqual(['Vera Verić'])
  })
})

describe('67: a cell', () => {
  test('of several fonts is one text', () => {
    const rich = `<c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>An</t></r><r><t>a</t></r></is></c>`
    const rows = `${cells(1, 'Ime', 'Prezime')}<row r="2">${rich}${textCell('B2', 'Anić')}</row>`
    expect(read(book(rows)).names).toEqual(['Ana Anić'])
  })

  test.each(['javascript:alert(1)', 'file:///etc/passwd'])(
    'that leads to %s is its text, and leads nowhere',
    (target) => {
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
      const file = zipSync({
        ...workbookParts([
          ['a', `${sheet(anaRows)}<hyperlinks><hyperlink ref="A2" r:id="h1"/></hyperlinks>`],
        ]),
        'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
          `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h1" Type="${type}" Target="${target}" TargetMode="External"/></Relationships>`,
        ),
      })
      const { names, people } = read(file)
      expect(names).toEqual(['Ana Anić'])
      expect(JSON.stringify(people)).not.toContain(target)
    },
  )

  test.each(['javascript:alert(1)', 'file:///etc/passwd'])(
    'with the link %s is kept as words and becomes no link',
    (link) => {
      const { people } = read(
        book(cells(1, 'Ime', 'Prezime', 'Link') + cells(2, 'Ana', 'Anić', link)),
      )
      expect(people[0]).toMatchObject({ notes: `Link: ${link}` })
      expect(Object.keys(people[0] ?? {}).filter((key) => key.startsWith('link:'))).toEqual([])
    },
  )
})

describe('68: a workbook', () => {
  test('without a sheet, and one with an empty sheet, are refused', () => {
    expect(read(workbookFile([])).refused).toBe(
      '“list.xlsx” has no sheet 1. See in a spreadsheet program whether the list is in it, save it, and choose it once more. Nothing was changed.',
    )
    expect(read(workbookFile([['a', sheet('')]])).refused).toBe(
      'There is no row in “list.xlsx” that could be read. See in a spreadsheet program whether the list is in it, save it, and choose it once more. Nothing was changed.',
    )
  })

  test('with a name of a sheet that is too long for any program is read', () => {
    expect(read(workbookFile([['L'.repeat(60), sheet(anaRows)]])).names).toEqual(['Ana Anić'])
  })

  test('with two tables on a sheet gives both, and nobody the cells of another', () => {
    const beside =
      cells(1, 'Ime', 'Prezime', '', 'Ime', 'Prezime', 'Grad') +
      cells(2, 'Ana', 'Anić', '', 'Bora', 'Borić', 'Bor')
    const { names, people } = read(book(beside))
    expect(names).toEqual(['Ana Anić', 'Bora Borić'])
    expect(people.map(({ city }) => city)).toEqual([null, 'Bor'])
  })
})
