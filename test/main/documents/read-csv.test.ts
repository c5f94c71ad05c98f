import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { guessEncoding } from '../../../src-main/documents/decode-text'
import { readTable } from '../../../src-main/documents/read-table'
import { failureOf, guess } from './foreign-files'

// Some files here are as large as is allowed, and machines that test may be busy.
vi.setConfig({ testTimeout: 60_000 })

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/cycle-2020', name))
const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array, options = guess) =>
  readTable(typeof text === 'string' ? utf8(text) : text, 'people.csv', options)
const utf16 = (text: string, little: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(little ? bytes : bytes.swap16())
}
/** Encodes in a one-byte encoding by looking each character up in its decoder. */
const local = (text: string, encoding: string) => {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number>()
  for (let b = 0; b < 256; b++) table.set(decoder.decode(new Uint8Array([b])), b)
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 63)
}

describe('the files a coordinator has', () => {
  it('reads a web form export in UTF-8 with a mark, its answers over several lines, as 12 columns', () => {
    const table = readTable(fixture('mentee-applications.csv'), 'mentee-applications.csv', guess)
    expect(table.encoding).toBe('utf-8')
    expect(table.delimiter).toBe(',')
    expect(table.rows[0]?.[0]).toBe('Timestamp')
    expect(table.rows.every((row) => row.length === 12)).toBe(true)
    expect(table.rows.at(-1)?.[1]).toBe('=HYPERLINK("http://evil.example","click")')
  })
  it('reads a windows-1250 file with semicolons and decimal commas letter by letter', () => {
    const table = readTable(fixture('workshops-cp1250.csv'), 'workshops-cp1250.csv', guess)
    expect(table.encoding).toBe('windows-1250')
    expect(table.delimiter).toBe(';')
    expect(table.rows[1]).toEqual([
      '7.3.2020.',
      '10:00',
      'Uvodni susret i upoznavanje',
      'kick-off',
      'uživo',
      'KC Magacin, Beograd',
      'Živana Đurić',
      '3,5',
      '60',
    ])
    expect(table.rows[3]?.[2]).toBe('Finansiranje u kulturi; fondovi i kampanje')
  })
  it('reads a Teams report in UTF-16 with three sections, ragged rows kept', () => {
    const table = readTable(fixture('teams-attendance.csv'), 'teams-attendance.csv', guess)
    expect(table.encoding).toBe('utf-16le')
    expect(table.delimiter).toBe('\t')
    expect(table.rows[0]).toEqual(['1. Summary'])
    expect(table.rows[6]).toEqual([])
    expect(table.rows[8]?.length).toBe(7)
    expect(table.rows[10]?.[0]).toBe('Milica Tomić')
  })
  it('reads a Zoom report with a meeting above the table and keeps the row numbers', () => {
    const table = readTable(fixture('zoom-participants.csv'), 'zoom-participants.csv', guess)
    expect(table.rows[2]).toEqual([])
    expect(table.rows[3]?.[0]).toBe('Name (Original Name)')
    expect(table.rows[5]?.[0]).toBe('Goran Milošević')
  })
})

describe('encodings', () => {
  const serbian = 'Име;Град\r\nЉубица Ђорђевић;Ћуприја\r\nЂорђе Шећеровић;Чачак\r\n'
  const latin = 'Ime;Grad\r\nĐorđe Šećerović;Čačak\r\nŽeljka Ćirić;Ćuprija\r\n'
  it('tells windows-1251 and windows-1250 apart by how the letters stand together', () => {
    const cyrillic = read(local(serbian, 'windows-1251'))
    expect(cyrillic.encoding).toBe('windows-1251')
    expect(cyrillic.rows[1]).toEqual(['Љубица Ђорђевић', 'Ћуприја'])
    const plain = read(local(latin, 'windows-1250'))
    expect(plain.encoding).toBe('windows-1250')
    expect(plain.rows[2]).toEqual(['Željka Ćirić', 'Ćuprija'])
    const czech = read(
      local('Jméno;Město\nŘehoř Dvořák;Příbram\nZsófia Szűcs;Győr\n', 'windows-1250'),
    )
    expect(czech.rows[1]).toEqual(['Řehoř Dvořák', 'Příbram'])
  })
  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('reads %s with and without a mark, in both scripts', (encoding, little) => {
    for (const text of [serbian, latin, 'a,b\r\n1,2\r\n']) {
      for (const mark of ['', '\ufeff']) {
        const table = read(utf16(mark + text, little))
        expect(table.encoding).toBe(encoding)
        expect(table.rows).toEqual(read(text).rows)
      }
    }
  })
  it('reads every text in UTF-8 back as UTF-8', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zčćšđžа-шљњђћџ ,;\n]{1,200}$/u), (text) => {
        expect(guessEncoding(utf8(`${text}ж`))).toBe('utf-8')
      }),
    )
  })
  it('names row and column of a letter that a forced encoding cannot read', () => {
    const bytes = local('ime;grad\nĐorđe;Čačak\n', 'windows-1250')
    expect(failureOf(() => read(bytes, { ...guess, encoding: 'utf-8' }))).toEqual({
      code: 'file.encoding',
      params: { name: 'people.csv', encoding: 'utf-8', row: 2, column: 1 },
    })
  })
  it('names the place where UTF-8 is damaged instead of taking it all for a local encoding', () => {
    const good = utf8('ime;grad\n' + 'Ђорђе;Чачак\n'.repeat(20))
    const damaged = new Uint8Array([...good, 0xd0])
    expect(failureOf(() => read(damaged))).toMatchObject({
      code: 'file.encoding',
      params: { row: 22, column: 1 },
    })
  })
  it('lets a forced encoding win', () => {
    const bytes = local('ime\nĐorđe\n', 'windows-1250')
    expect(read(bytes, { ...guess, encoding: 'windows-1251' }).encoding).toBe('windows-1251')
  })
})

describe('the shape of the text', () => {
  it.each([
    [',', 'a,b,c\n1,"x;y;z",3\n4,5,6\n'],
    [';', 'a;b;c\n1,5;2,5;3,5\n4,5;"x, y\nz";6\n'],
    ['\t', 'a\tb\tc\n5/9/20, 5:28\tx, y\tz\n5/9/20, 5:29\tx, w\tz\n'],
    ['|', 'a|b|c\n1|2, 3|4\n5|6, 7|8\n'],
  ])('finds that cells part at %j', (delimiter, text) => {
    expect(read(text).delimiter).toBe(delimiter)
  })
  it('obeys a first line sep=; and keeps the row numbers', () => {
    const table = read('\ufeffsep=;\r\na;b,c\r\n1;2,5\r\n')
    expect(table.delimiter).toBe(';')
    expect(table.rows).toEqual([[], ['a', 'b,c'], ['1', '2,5']])
  })
  it('lets a forced delimiter win', () => {
    expect(read('a;b,c\n1;2,3\n', { ...guess, delimiter: ',' }).rows[0]).toEqual(['a;b', 'c'])
  })
  it('reads line ends of all kinds, mixed, and line breaks inside a cell', () => {
    expect(read('a,b\r\n1,2\n3,4\r5,"6\r\n7"\n').rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6\r\n7'],
    ])
  })
  it('keeps ragged rows, blank rows, a quote in the middle of a cell, and an empty last cell', () => {
    expect(read('a,b,c\n1\n\nTV 5" , x,\n').rows).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      [],
      ['TV 5" ', ' x', null],
    ])
  })
  it('keeps leading zeros, 1E5, 3-4, right-to-left marks and emoji exactly as written', () => {
    const cells = ['011', '1E5', '3-4', 'a\u202eb\u200d', '👩‍👩‍👧', `e${'\u0301'.repeat(500)}`]
    expect(read(`${cells.join(';')}\nx;x;x;x;x;x\n`).rows[0]).toEqual(cells)
  })
  it('takes a header named __proto__ for a word like any other', () => {
    expect(read('__proto__,constructor\n1,2\n').rows[0]).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>)['1']).toBeUndefined()
  })
})

describe('bad files', () => {
  const code = (bytes: string | Uint8Array, options: typeof guess = guess) =>
    failureOf(() =>
      readTable(typeof bytes === 'string' ? utf8(bytes) : bytes, 'people.csv', options),
    )
  it('refuses an empty file and one of blanks', () => {
    expect(code('')).toEqual({ code: 'file.empty', params: { name: 'people.csv' } })
    expect(code('\ufeff').code).toBe('table.noRows')
    expect(code(' \r\n;;;\r\n\t\r\n').code).toBe('table.noRows')
  })
  it('names the row of a quote that is never closed, where quotes are read by the rule alone', () => {
    expect(code('a,b\n1,2\n3,"4\n5,6\n', { ...guess, quotes: 'asWritten' })).toEqual({
      code: 'table.unclosedQuote',
      params: { name: 'people.csv', row: 3, column: 2 },
    })
  })
  it('refuses 20,000 columns and takes 20,000 empty ones for none', () => {
    expect(code(Array.from({ length: 20_000 }, (_, i) => i).join(','))).toEqual({
      code: 'table.tooManyColumns',
      params: { name: 'people.csv', row: 1, columns: 20_000, limit: 200 },
    })
    expect(read(`a,b${','.repeat(20_000)}\n1,2`).rows[0]).toEqual(['a', 'b'])
  })
  it('refuses a million rows without reading them all', () => {
    expect(code('a,b\n'.repeat(1_000_000))).toMatchObject({
      code: 'table.tooManyRows',
      params: { limit: 50_000 },
    })
  })
  it('refuses more than 20 MB, also on one line', () => {
    expect(code(new Uint8Array(21 * 1024 * 1024).fill(97)).code).toBe('file.tooLarge')
    expect(read(new Uint8Array(10 * 1024 * 1024).fill(97)).rows.length).toBe(1)
  })
  it('takes out stray NUL characters and says where', () => {
    const table = read('a,b\n1,x\0y\n')
    expect(table.rows[1]).toEqual(['1', 'xy'])
    expect(table.notes).toEqual([{ code: 'nulRemoved', row: 2, column: 2 }])
  })
  it('refuses bytes that are no text', () => {
    const bytes = new Uint8Array(4_000).map((_, i) => (i * 7919) % 251)
    expect(['file.binary', 'file.encoding']).toContain(code(bytes).code)
    expect(code(new Uint8Array(2_000)).code).toBe('file.binary')
  })
  it.each([
    ['PDF', utf8('%PDF-1.7\n%âãÏÓ')],
    ['HTML', utf8('\ufeff <!DOCTYPE html><html><table>')],
    ['ZIP', zipSync({ 'a.txt': utf8('a') })],
    ['PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['XLS', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
  ])('says that a file named .csv is really %s', (actual, bytes) => {
    expect(code(bytes)).toEqual({ code: 'file.wrongType', params: { name: 'people.csv', actual } })
  })
  it('never ends in anything but a table or a failure, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.csv', 'a.xlsx', 'a'),
        (bytes, name) => {
          try {
            expect(readTable(bytes, name, guess).rows.length).toBeGreaterThan(0)
          } catch (error) {
            expect(error).toHaveProperty('failure.code')
          }
        },
      ),
    )
  })
})
