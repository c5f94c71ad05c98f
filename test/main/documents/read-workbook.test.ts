import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { fromSerial } from '../../../src-main/documents/excel-date'
import { readTable } from '../../../src-main/documents/read-table'
import { failureOf, guess, oneCell, textCell, workbookFile, workbookParts } from './foreign-files'

// Some files here are as large as is allowed, and machines that test may be busy.
vi.setConfig({ testTimeout: 60_000 })

const read = (bytes: Uint8Array, options = guess) => readTable(bytes, 'people.xlsx', options)
const failure = (bytes: Uint8Array, name = 'people.xlsx') =>
  failureOf(() => readTable(bytes, name, guess))
const sheet = (rows: string) => `<sheetData>${rows}</sheetData>`

describe('the workbook a coordinator keeps by hand', () => {
  const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/cycle-2020/mentors.xlsx'))
  it('is read with its merged title, dates, numbers and the total row, row by row', () => {
    const table = read(bytes)
    expect(table.sheets).toEqual(['Mentori 2020', 'stari mentori'])
    expect(table.sheet).toBe(0)
    expect(table.rows[0]).toEqual(['Kreativno mentorstvo – mentori, 5. ciklus'])
    expect(table.rows[1]).toEqual([])
    expect(table.rows[2]?.[1]).toBe('Ime i prezime')
    expect(table.rows[3]?.[8]).toEqual({ date: '2018-01-25', time: null })
    expect(table.rows[5]?.[5]).toBe(381623451921)
    expect(table.rows.at(-1)?.slice(1)).toEqual(['UKUPNO', null, null, null, null, null, 28])
    expect(table.notes).toEqual([{ code: 'formula', row: 33, column: 8 }])
  })
  it('is read from its second sheet in Cyrillic when told so', () => {
    const table = read(bytes, { ...guess, sheet: 1 })
    expect(table.rows[1]).toEqual(['Јелена', 'Поповић', '4'])
    expect(failureOf(() => read(bytes, { ...guess, sheet: 2 }))).toEqual({
      code: 'table.noSheet',
      params: { name: 'people.xlsx', sheet: 3 },
    })
  })
})

describe('cells', () => {
  it('come as numbers, texts, booleans, dates and nothing, each at its place', () => {
    const table = read(
      workbookFile(
        [
          [
            'a',
            sheet(
              `<row r="2"><c r="B2"><v>1.5</v></c><c r="C2" t="s"><v>0</v></c><c r="D2" t="b"><v>1</v></c><c r="F2" s="1"><v>43897</v></c></row>`,
            ),
          ],
        ],
        { shared: '<si><r><rPr><b/></rPr><t>Đor</t></r><r><t>đe</t></r></si>' },
      ),
    )
    expect(table.rows).toEqual([
      [],
      [null, 1.5, 'Đorđe', true, null, { date: '2020-03-07', time: null }],
    ])
  })
  it('with a formula give the value it last had and a note; an error gives nothing and a note', () => {
    const table = read(
      workbookFile([
        [
          'a',
          sheet(
            `<row r="1">${textCell('A1', 'x')}<c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="e"><v>#REF!</v></c></row>`,
          ),
        ],
      ]),
    )
    expect(table.rows).toEqual([['x', 2]])
    expect(table.notes).toEqual([
      { code: 'formula', row: 1, column: 2 },
      { code: 'formulaEmpty', row: 1, column: 3 },
      { code: 'cellError', row: 1, column: 4 },
    ])
  })
  it('that are merged keep their value in the first of them; a hidden row and a link are read as text', () => {
    const table = read(
      workbookFile([
        [
          'a',
          `${sheet(`<row r="1">${textCell('A1', 'title')}<c r="B1"/></row><row r="2" hidden="1">${textCell('A2', 'link')}</row>`)}<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>`,
        ],
      ]),
    )
    expect(table.rows).toEqual([['title'], ['link']])
  })
  it('with a number format built to hang a program are read at once', () => {
    const parts = workbookParts([['a', sheet('<row r="1"><c r="A1" s="1"><v>43897</v></c></row>')]])
    parts['xl/styles.xml'] = strToU8(
      new TextDecoder()
        .decode(parts['xl/styles.xml'])
        .replace('d.m.yyyy.', `${'[h'.repeat(40_000)}${'0?'.repeat(5_000)}`),
    )
    expect(read(zipSync(parts)).rows[0]?.length).toBe(1)
  })
})

describe('dates', () => {
  it('are counted as a spreadsheet counts them, without a time zone', () => {
    const day = (serial: number, from1904 = false) => fromSerial(serial, from1904, false)
    expect(day(1)).toEqual({ date: '1900-01-01', time: null })
    expect(day(59)).toEqual({ date: '1900-02-28', time: null })
    expect(day(60)).toBe(60)
    expect(day(61)).toEqual({ date: '1900-03-01', time: null })
    expect(day(43897.7291666667)).toEqual({ date: '2020-03-07', time: '17:30' })
    expect(day(43896.999999999)).toEqual({ date: '2020-03-07', time: null })
    expect(day(0, true)).toEqual({ date: '1904-01-01', time: null })
    expect(day(42435, true)).toEqual({ date: '2020-03-07', time: null })
    expect(day(0.75)).toBe('18:00')
    expect(day(-1)).toBe(-1)
    expect(day(2_958_466)).toBe(2_958_466)
    expect(fromSerial(1.5, false, true)).toBe('36:00')
  })
  it('in a workbook that counts from 1904 are the same days', () => {
    const table = read(
      workbookFile([['a', sheet('<row r="1"><c r="A1" s="1"><v>42435</v></c></row>')]], {
        properties: '<workbookPr date1904="1"/>',
      }),
    )
    expect(table.rows[0]).toEqual([{ date: '2020-03-07', time: null }])
  })
  it.each(['xlsx', 'xls', 'ods', 'xlsb', 'biff8'] as const)(
    'in a file of kind %s come out as that day',
    (kind) => {
      const book = utils.book_new()
      const data = utils.aoa_to_sheet([
        ['Ime', 'dan'],
        ['Љубица', { t: 'n', v: 43897, z: 'd.m.yyyy' }],
      ])
      utils.book_append_sheet(book, data, 'Лист')
      const bytes = new Uint8Array(write(book, { type: 'array', bookType: kind }) as ArrayBuffer)
      const name = kind === 'biff8' ? 'a.xls' : `a.${kind}`
      const table = readTable(bytes, name, guess)
      expect(table.sheets).toEqual(['Лист'])
      expect(table.rows).toEqual([
        ['Ime', 'dan'],
        ['Љубица', { date: '2020-03-07', time: null }],
      ])
    },
  )
})

describe('sheets', () => {
  it('that are hidden are passed over unless asked for', () => {
    const file = workbookFile(
      [
        ['old', sheet(`<row r="1">${textCell('A1', 'old')}</row>`)],
        ['new', sheet(`<row r="1">${textCell('A1', 'new')}</row>`)],
      ],
      { states: ['state="hidden"', ''] },
    )
    expect(read(file).rows).toEqual([['new']])
    expect(read(file, { ...guess, sheet: 0 }).rows).toEqual([['old']])
  })
  it('may be called __proto__ and leave no trace', () => {
    const table = read(workbookFile([['__proto__', oneCell]]))
    expect(table.sheets).toEqual(['__proto__'])
    expect(table.rows).toEqual([['x']])
    expect(Object.hasOwn(Object.prototype, '!data')).toBe(false)
  })
  it('that claim to be A1:XFD1048576 with 3 cells have 3 cells', () => {
    const table = read(
      workbookFile([
        [
          'a',
          `<dimension ref="A1:XFD1048576"/>${sheet(`<row r="1">${textCell('A1', 'a')}</row><row r="9">${textCell('B9', 'b')}${textCell('C9', 'c')}</row>`)}`,
        ],
      ]),
    )
    expect(table.rows.length).toBe(9)
    expect(table.rows[8]).toEqual([null, 'b', 'c'])
  })
  it('with a cell far to the right, far down, or beyond every sheet are refused or bounded', () => {
    const at = (ref: string, row: number) =>
      workbookFile([
        [
          'a',
          sheet(
            `<row r="1">${textCell('A1', 'a')}</row><row r="${row}">${textCell(ref, 'x')}</row>`,
          ),
        ],
      ])
    expect(failure(at('XFD2', 2))).toEqual({
      code: 'table.tooManyColumns',
      params: { name: 'people.xlsx', row: 2, columns: 16_384, limit: 200 },
    })
    expect(failure(at('A60000', 60_000)).code).toBe('table.tooManyRows')
    expect(failure(at('ZZZZ9999999', 9_999_999)).code).toMatch(/^table\.|^file\./)
  })
  it('without a cell, and a workbook without a sheet, are refused', () => {
    expect(failure(workbookFile([['a', sheet('')]])).code).toBe('table.noRows')
    expect(failure(workbookFile([])).code).toMatch(/table\.noSheet|file\.damaged/)
  })
  it('with shared texts out of range are refused, and so are those that declare entities', () => {
    const code = failure(
      workbookFile([
        ['a', sheet(`<row r="1">${textCell('A1', 'a')}<c r="B1" t="s"><v>999999</v></c></row>`)],
      ]),
    ).code
    expect(code).toBe('file.damaged')
    const bomb = workbookParts([['a', sheet(`<row r="1">${textCell('A1', '&z;')}</row>`)]])
    bomb['xl/worksheets/sheet1.xml'] = strToU8(
      `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY z "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>` +
        new TextDecoder().decode(bomb['xl/worksheets/sheet1.xml']).replace(/^<\?xml[^>]*>/, ''),
    )
    expect(failure(zipSync(bomb)).code).toBe('table.ownRules')
  })
})

describe('cells that are merged', () => {
  it('downwards are taken for every row that has something else, and that is noted; across they stay as they are', () => {
    const made = utils.aoa_to_sheet([
      ['Title', null, null],
      ['Name', 'Organization', 'City'],
      ['Ana', 'Dom kulture', 'Niš'],
      ['Bora', null, 'Bor'],
      [null, null, null],
      ['Ceca', 'Galerija', null],
    ])
    made['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 2 } },
      { s: { r: 2, c: 1 }, e: { r: 4, c: 1 } },
      { s: { r: 5, c: 1 }, e: { r: 1_000_000, c: 1 } },
    ]
    const bytes = write({ SheetNames: ['a'], Sheets: { a: made } }, { type: 'buffer' }) as Buffer
    const table = read(bytes)
    expect(table.rows.slice(2)).toEqual([
      ['Ana', 'Dom kulture', 'Niš'],
      ['Bora', 'Dom kulture', 'Bor'],
      [],
      ['Ceca', 'Galerija'],
    ])
    expect(table.rows[0]).toEqual(['Title'])
    expect(table.notes).toEqual([{ code: 'merged', row: 3, column: 2 }])
  })
})
