import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { workbookModel } from '../../../src-shared/documents'
import type { Language, OutCell, WorkbookModel } from '../../../src-shared/documents'
import {
  bareText,
  guardFormula,
  keepAsText,
  unguardFormula,
} from '../../../src-shared/formula-guard'
import { openWorkerTask } from '../../../src-main/documents/worker-tasks'
import { readTable } from '../../../src-main/documents/read-table'
import { sheetNames } from '../../../src-main/documents/workbook'
import { guess } from './foreign-files'
import { runs } from '../../support/runs'

// Some files here are as large as is allowed, and machines that test may be busy.
vi.setConfig({ testTimeout: 60_000 })

const quiet = { signal: new AbortController().signal, onProgress: () => undefined }
const work = openWorkerTask('not used by tables')
const model = (rows: OutCell[][], language: Language = 'sr-Latn', columns = 3): WorkbookModel =>
  workbookModel.parse({
    language,
    title: 'Spisak',
    author: 'Centar',
    timestamp: 1_600_000_000_000,
    sheets: [
      {
        name: 'Ljudi',
        columns: Array.from({ length: columns }, (_, i) => ({
          title: `K${i + 1}`,
          kind: 'text',
          width: 20,
        })),
        rows,
      },
    ],
  })
const csv = async (m: WorkbookModel) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await work.workbook(m, 'csv', quiet))

describe('a CSV', () => {
  it('has a byte order mark, CRLF, and the delimiter and decimal sign of its language', async () => {
    const rows: OutCell[][] = [
      ['Đorđe', 2.5, { date: '2020-03-07' }],
      [null, true, 'a;b'],
    ]
    expect(await csv(model(rows))).toBe(
      '\ufeffK1;K2;K3\r\nĐorđe;"2,5";2020-03-07\r\n;TRUE;"a;b"\r\n',
    )
    expect(await csv(model(rows, 'en'))).toContain('Đorđe,2.5,2020-03-07\r\n')
  })
  it('guards every line of a text that a spreadsheet could take for a formula', async () => {
    for (const text of [
      '=1+1',
      '+a1',
      '-2+3',
      '@SUM(A1)',
      ' =1',
      '\u00a0=1',
      '\u200b\ufeff=1',
      '\t=1',
      '＝1',
      '＋1',
      'safe\n=cmd',
      '\r=1',
      '\v=1',
      '\f=1',
      '\u00ad=1',
      ' \u00ad\v+1',
    ]) {
      const file = await csv(model([[text, null, null]], 'en', 3))
      const cells = (readTable(new TextEncoder().encode(file), 'a.csv', guess).rows[1] ??
        []) as unknown[]
      expect(file).toMatch(/'[\s\ufeff\u200b\u00ad]*[=+\-@＝＋]/)
      expect(cells[0]).toBe(text)
    }
    expect(await csv(model([[-5, '5 - a', "O'Konor"]], 'en'))).toContain("-5,5 - a,O'Konor")
  })
  it('keeps telephone numbers and what else looks like a number as text, without a formula', async () => {
    const phones = [
      '+381615258049',
      '+381 61 525-8049',
      '0641234567',
      '(021) 555 333',
      '1/2',
      '123456789012',
    ]
    const file = await csv(model(phones.map((phone) => [phone, '1234', null])))
    for (const phone of phones) expect(file).toContain(`"\t${phone}";1234;`)
    const back = readTable(new TextEncoder().encode(file), 'a.csv', guess).rows.slice(1)
    expect(back.map(([phone]) => phone)).toEqual(phones)
  })
  it('for another program has them as they are, and still no formula', async () => {
    const bytes = await work.workbook(
      model([
        ['+381615258049', '064 123', '=1+1'],
        ['+381-61', '-2+3', null],
      ]),
      'plainCsv',
      quiet,
    )
    expect(new TextDecoder().decode(bytes)).toBe(
      "K1;K2;K3\r\n+381615258049;064 123;'=1+1\r\n'+381-61;'-2+3;\r\n",
    )
  })
  it('can be unguarded exactly, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^['=+@ \t\n\ra-c0-2/.-]{0,14}$/), (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text)
        expect(unguardFormula(keepAsText(text))).toBe(text)
        expect(unguardFormula(bareText(text))).toBe(text)
        expect(/(^|[\r\n])[ ]*[=+@\t-]/.test(guardFormula(text))).toBe(false)
      }),
      { numRuns: runs(1_000) },
    )
  })
  it('read again gives back every text, phone numbers and line breaks included', async () => {
    const text = fc.oneof(
      fc.constantFrom('+381 61 5258049', '=""', '="0641234567"'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.stringMatching(/^[a-zčш;,"'\n=+| -]{0,12}$/u),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom<Language>('en', 'sr-Latn', 'sr-Cyrl'),
        async (rows, language) => {
          // A NUL is not kept, and half a character cannot be written.
          const clean = rows.map((row) =>
            [`x${row[0] ?? ''}`, ...row].map((c) =>
              Buffer.from(c.replaceAll('\0', '')).toString().replaceAll('\ufffd', ''),
            ),
          )
          fc.pre(!clean.flat().join('').includes('\u0001'))
          const bytes = await work.workbook(model(clean, language, 4), 'csv', quiet)
          const delimiter = language === 'en' ? ',' : ';'
          const back = readTable(bytes, 'a.csv', {
            ...{ ...guess, delimiter, encoding: 'utf-8' },
            // By the rule: what looks as if a quote had swallowed rows is asked about otherwise.
            quotes: 'asWritten',
          })
          expect(back.rows.slice(1)).toEqual(
            clean.map((row) => row.map((c) => (c === '' ? null : c))),
          )
        },
      ),
    )
  })
})

describe('a workbook', () => {
  it('is fit to print: landscape, one page wide, its head on every page, a filter, title and author', async () => {
    const made = model([
      ['Ana', null, null],
      ['Boban', null, null],
    ])
    const [sheet] = made.sheets
    const named = {
      ...made,
      sheets: [
        { ...sheet!, name: "Ana's & Co" },
        { ...sheet!, name: 'B' },
      ],
    }
    const files = unzipSync(await work.workbook({ ...named, title: 'A & <b>' }, 'xlsx', quiet))
    const part = (name: string) => new TextDecoder().decode(files[name])
    for (const id of [1, 2]) {
      const xml = part(`xl/worksheets/sheet${id}.xml`)
      expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/)
      expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:C3"\/>/)
      expect(xml).toMatch(
        /<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
      )
      expect(xml).toMatch(/<pane [^>]*state="frozen"/)
    }
    const workbook = part('xl/workbook.xml')
    expect(workbook).toContain(`localSheetId="0">'Ana''s &amp; Co'!$1:$1</definedName>`)
    expect(workbook).toContain(`localSheetId="1" hidden="1">'B'!$A$1:$C$3</definedName>`)
    expect(part('docProps/core.xml')).toContain('<dc:title>A &amp; &lt;b&gt;</dc:title>')
    expect(part('docProps/core.xml')).toContain('<dc:creator>Centar</dc:creator>')
    expect(part('_rels/.rels')).toContain('docProps/core.xml')
    expect(part('[Content_Types].xml')).toContain('/docProps/core.xml')
  })
  it('shows hours with one decimal, and makes a row as high as its longest text needs', async () => {
    const made = model([['a'.repeat(90), null, 1.5]])
    const [sheet] = made.sheets
    const columns = sheet!.columns.map((column) => ({
      ...column,
      kind: 'number' as const,
      decimals: 1,
    }))
    const files = unzipSync(
      await work.workbook({ ...made, sheets: [{ ...sheet!, columns }] }, 'xlsx', quiet),
    )
    const part = (name: string) => new TextDecoder().decode(files[name])
    const styles = part('xl/styles.xml')
    expect(styles).toContain('formatCode="0.0"')
    // Beside a long text the others stand at its first line.
    expect(new Set(styles.match(/vertical="[^"]*"/gu))).toEqual(new Set(['vertical="top"']))
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<row r="2" [^>]*ht="75"/)
  })
  it('read again has its texts as texts, numbers as numbers, dates as those days', async () => {
    const rows: OutCell[][] = [
      ['=1+1', '+381 61 5258049', 'Љубица <b>&"'],
      [1.5, { date: '2020-03-07' }, true],
      [null, { date: '1899-01-01' }, ' 007\nx '],
    ]
    const table = readTable(await work.workbook(model(rows), 'xlsx', quiet), 'a.xlsx', guess)
    expect(table.rows.slice(1)).toEqual([
      ['=1+1', '+381 61 5258049', 'Љубица <b>&"'],
      [1.5, { date: '2020-03-07', time: null }, true],
      [null, '1899-01-01', ' 007\nx '],
    ])
    expect(table.notes).toEqual([])
  })
  it('keeps a date on its day in every time zone', async () => {
    const zone = process.env['TZ']
    try {
      for (const name of ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Belgrade']) {
        process.env['TZ'] = name
        const file = await work.workbook(
          model([[{ date: '2020-03-29' }, null, null]]),
          'xlsx',
          quiet,
        )
        expect(readTable(file, 'a.xlsx', guess).rows[1]).toEqual([
          { date: '2020-03-29', time: null },
        ])
      }
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })
  it('has its head in bold, frozen, and columns as wide as asked, and no formula anywhere', async () => {
    const parts = unzipSync(await work.workbook(model([['=1+1', 1, null]]), 'xlsx', quiet))
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toMatch(/<col [^>]*width="20"/)
    expect(sheet).not.toContain('<f>')
    expect(new TextDecoder().decode(parts['xl/styles.xml'])).toContain('<b/>')
  })
  it('has a sheet per table under legal, distinct names', async () => {
    const base = model([['a', null, null]])
    const [table] = base.sheets
    const two = {
      ...base,
      sheets: [
        { ...table, name: 'A/B: [x]?*' },
        { ...table, name: "'a b x'" },
      ],
    } as WorkbookModel
    const file = await work.workbook(two, 'xlsx', quiet)
    expect(readTable(file, 'a.xlsx', guess).sheets).toEqual(['A B x', 'a b x (2)'])
  })
  it('is the same bytes for the same model, at any time', async () => {
    const once = await work.workbook(model([['a', 1, { date: '2020-01-01' }]]), 'xlsx', quiet)
    // An archive keeps its times to two seconds.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 100_000 })
    onTestFinished(() => void vi.useRealTimers())
    const again = await work.workbook(model([['a', 1, { date: '2020-01-01' }]]), 'xlsx', quiet)
    expect(Buffer.compare(once, again)).toBe(0)
  })
  it('stops when it is cancelled half way', async () => {
    const controller = new AbortController()
    const rows = Array.from({ length: 20_000 }, () => ['a', 1, null])
    const seen: number[] = []
    const onProgress = (done: number) => {
      seen.push(done)
      if (done >= 4_000) controller.abort()
    }
    await expect(
      work.workbook(model(rows), 'xlsx', { signal: controller.signal, onProgress }),
    ).rejects.toMatchObject({ failure: { code: 'request.cancelled' } })
    expect(Math.max(...seen)).toBeLessThan(20_000)
  })
})

describe('names of sheets', () => {
  it('are always legal and distinct', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('History', 'x'.repeat(40), "'a'", ''),
          ),
          { maxLength: 8 },
        ),
        (wanted) => {
          const names = sheetNames(wanted)
          expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(wanted.length)
          for (const name of names) {
            expect(name.length).toBeGreaterThan(0)
            expect(name.length).toBeLessThanOrEqual(31)
            expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^history$/i)
          }
        },
      ),
    )
  })
})
