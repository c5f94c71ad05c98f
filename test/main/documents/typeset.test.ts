import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import decodeQR from 'qr/decode.js'
import { describe, expect, it, vi } from 'vitest'
import type { DocumentModel } from '../../../src-shared/documents'
import { openPressWork } from '../../../src-main/documents/press-work'
import { pictureFile } from '../../../src-main/documents/prepare'
import { failureOf } from './foreign-files'
import { certificate, certificates, report, signInSheet } from './models'
import { pdfObjects, readPdf } from './pdf-reader'
import type { PdfPicture } from './pdf-reader'

vi.setConfig({ testTimeout: 60_000 })

const resources = join(import.meta.dirname, '../../../resources')
const work = openPressWork(resources)
const quiet = { signal: new AbortController().signal, onProgress: () => undefined }
const pdf = (document: DocumentModel) => work.pdf(document, quiet)
const read = async (document: DocumentModel) => readPdf(await pdf(document))
/** Without the spaces and line breaks that layout puts in, and without soft break points. */
const packed = (text: string) => text.replace(/[\s\u200b]+/gu, '')
const a4 = [842, 595]
const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

/** Reads a code off a picture, with the white margin around it that it has on paper. */
function decode({ width, height, data }: PdfPicture): string {
  const margin = 24
  const side = width + 2 * margin
  const channels = data.length / (width * height)
  const pixels = new Uint8Array(side * side * 4).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = data[(y * width + x) * channels] ?? 255
      pixels.fill(
        value,
        ((y + margin) * side + x + margin) * 4,
        ((y + margin) * side + x + margin) * 4 + 3,
      )
    }
  }
  return decodeQR({ width: side, height: side, data: pixels })
}

describe('certificates', () => {
  it('are one page each, A4, with their texts in reading order', async () => {
    const file = await read(certificates([certificate(), certificate({ name: 'Љубица Ђорђевић' })]))
    expect(file.sizes).toEqual([a4, a4])
    const order = [
      'CentarzakulturuPodrum',
      'Mentorshipprogramme',
      'Certificateofcompletion',
      'awardedto',
      'ĐorđeŠećerović-Njegić',
      'forcompletingtheninth',
      'Belgrade,25February2021',
      'No.2020/07',
      'MirjanaKovač',
      'programmedirector',
      'ŽarkoObradović',
    ]
    const places = order.map((text) => packed(file.pages[0] ?? '').indexOf(text))
    expect(places.every((at) => at >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(packed(file.pages[1] ?? '')).toContain('ЉубицаЂорђевић')
  })
  it('name their title, author and language, and are tagged as PDF/UA-1', async () => {
    const bytes = await pdf(certificates([certificate()], { language: 'sr-Latn' }))
    const file = await readPdf(bytes)
    expect([file.title, file.author, file.marked]).toEqual([
      'Certificates of 2020',
      'Centar za kulturu Podrum',
      true,
    ])
    expect(file.roles[0]).toContain('H1')
    expect(file.roles[0]).toContain('Figure')
    const objects = pdfObjects(bytes)
    expect(objects).toMatch(/\/Lang\s*\(sr-RS\)/)
    expect(objects).toMatch(/pdfuaid:part>1</)
  })
  it.each(['landscape', 'portrait'] as const)(
    'keep names of any length, script and shape on one %s page',
    async (orientation) => {
      const names = [
        'X',
        'Конституција '.repeat(16).slice(0, 200).trim(),
        'W'.repeat(200),
        'محمد بن عبد الله الحسيني',
        'שרה כהן',
        'Nguyễn Thị Ánh',
        'Ǆorđe',
        "O'Konor-Szűcs",
      ]
      const file = await read(
        certificates(
          names.map((name) => certificate({ name })),
          { orientation },
        ),
      )
      expect(file.pages.length).toBe(names.length)
      names
        .slice(0, 3)
        .forEach((name, i) => expect(packed(file.pages[i] ?? '')).toContain(packed(name)))
      const letters = (text: string) => [...packed(text.normalize('NFKC'))].sort().join('')
      names.slice(3).forEach((name, i) => {
        for (const letter of new Set(letters(name)))
          expect(letters(file.pages[i + 3] ?? '')).toContain(letter)
      })
    },
  )
  it('without a title are made, without the claim to be PDF/UA', async () => {
    const bytes = await pdf(certificates([certificate()], { title: '' }))
    expect((await readPdf(bytes)).marked).toBe(true)
    expect(pdfObjects(bytes)).not.toContain('pdfuaid')
  })
  it('are set without a logo, signatures, code, or any text at all', async () => {
    const bare = certificate({
      heading: '',
      lead: '',
      body: '',
      placeAndDate: '',
      number: '',
      signatures: [],
      code: '',
    })
    for (const orientation of ['landscape', 'portrait'] as const) {
      const file = await read(
        certificates([bare, certificate({ code: '' })], {
          orientation,
          logo: null,
          organization: '',
          program: '',
        }),
      )
      expect(file.pages.length).toBe(2)
      expect(await file.pictures()).toEqual([[], []])
    }
  })
  it('set very long programs and bodies smaller rather than lose a word', async () => {
    const body = 'За све што је учињено у протеклој години. '.repeat(30).trim()
    const program = 'Program mentorstva za radnice i radnike u kulturi '.repeat(6).trim()
    const file = await read(certificates([certificate({ body })], { program }))
    expect(file.pages.length).toBe(1)
    expect(packed(file.pages[0] ?? '')).toContain(packed(body))
    expect(packed(file.pages[0] ?? '')).toContain(packed(program))
  })
  it('that cannot be read at any size are refused by number, not cut off', async () => {
    const endless = certificate({ body: 'word '.repeat(4_000), number: 'No. 9' })
    await expect(pdf(certificates([certificate(), endless]))).rejects.toMatchObject({
      failure: { code: 'document.tooLong', params: { name: 'No. 9' } },
    })
  })
  it('carry a code that can be read back, in every length and script', async () => {
    const codes = ['a', 'Сертификат 2020/07, Љубица', 'x'.repeat(300), 'ж'.repeat(300)]
    const file = await read(
      certificates(
        codes.map((code) => certificate({ code })),
        { logo: null },
      ),
    )
    const pictures = await file.pictures()
    expect(pictures.map((page) => page.map(decode))).toEqual(codes.map((code) => [code]))
  })
  it('take text for text, never for commands', async () => {
    const name = '#panic("x") *b* $x$ <img src=x> \\ @a // `r`'
    const file = await read(certificates([certificate({ name })]))
    expect(packed(file.pages[0] ?? '')).toContain(packed(name))
  })
})

describe('the same document', () => {
  const models = [
    certificates([certificate(), certificate({ name: 'محمد' })]),
    report(),
    signInSheet(),
  ]
  it('is the same bytes each time, also after others were made', async () => {
    for (const model of models) {
      const first = await pdf(model)
      await pdf(certificates([certificate({ name: 'Other' })]))
      expect(Buffer.compare(first, await pdf(model))).toBe(0)
    }
  })
  it('is the same bytes in another process, on another day', async () => {
    const script = `
      import { openPressWork } from './src-main/documents/press-work.ts'
      import { createHash } from 'node:crypto'
      const model = JSON.parse(process.env.MODEL)
      const o = { signal: new AbortController().signal, onProgress: () => undefined }
      openPressWork('resources').pdf(model, o).then((b) => console.log(createHash('sha256').update(b).digest('hex')))`
    for (const model of models) {
      const there = execFileSync(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '-e', script],
        {
          cwd: join(resources, '..'),
          env: { ...process.env, MODEL: JSON.stringify(model), TZ: 'Pacific/Auckland' },
          encoding: 'utf8',
        },
      )
      expect(there.trim()).toBe(
        createHash('sha256')
          .update(await pdf(model))
          .digest('hex'),
      )
    }
  })
  it('is dated by its newest change', async () => {
    expect(pdfObjects(await pdf(report()))).toContain('D:20210225')
  })
  it('uses no font but those that ship with the program', async () => {
    const ours = readdirSync(join(resources, 'fonts'))
      .filter((f) => f.endsWith('.ttf'))
      .map((f) => f.replace('.ttf', ''))
    for (const model of [...models, certificates([certificate({ name: 'Ω ж ש ع 漢 ☃' })])]) {
      const objects = pdfObjects(await pdf(model))
      const used = [...objects.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)].map((m) => m[1])
      expect(used.length).toBeGreaterThan(0)
      for (const font of used) expect(ours).toContain(font)
    }
  })
})

describe('a report', () => {
  it('has a cover, contents with page numbers, numbered sections and running lines', async () => {
    const file = await read(report())
    expect(file.pages[0]).toContain('Извештај')
    expect(file.pages[0]).not.toContain('Страна')
    expect(packed(file.pages[1] ?? '')).toMatch(/Садржај1Циклусубројевима.*32Радионице.*[34]/)
    const last = file.pages.length
    expect(file.pages[2]).toContain(`Страна 3 од ${last}`)
    expect(packed(file.pages[2] ?? '')).toContain('1Циклусубројевима')
    expect(file.roles.flat()).toEqual(
      expect.arrayContaining(['H1', 'Table', 'TH', 'TD', 'Figure', 'TOC']),
    )
  })
  it('repeats the head of a table on each page and loses no row', async () => {
    const file = await read(report())
    const text = file.pages.map(packed).join('')
    for (let i = 1; i <= 90; i++) expect(text).toContain(`Радионица${i}`)
    const withRows = file.pages.filter(
      (page) => packed(page).includes('Радионица1') || /Радионица\d/.test(packed(page)),
    )
    expect(withRows.length).toBeGreaterThan(1)
    for (const page of withRows) expect(packed(page)).toContain('НазивПрисутно')
  })
  it('never leaves one row of a table alone on a page', async () => {
    for (let n = 20; n < 50; n++) {
      const rows = Array.from({ length: n }, (_, i) => [`Ред ${i + 1}.`, '1'])
      const table = {
        kind: 'table' as const,
        caption: '',
        columns: [
          { title: 'Назив', align: 'start' as const, width: 1 },
          { title: 'Б', align: 'end' as const, width: 1 },
        ],
        rows,
      }
      const file = await read(report({ sections: [{ heading: 'А', blocks: [table] }] }))
      for (const page of file.pages.slice(2))
        expect(page.match(/Ред \d+\./g)?.length ?? 0).not.toBe(1)
    }
  })
  it('is set with no sections, empty tables and wide tables', async () => {
    expect((await read(report({ sections: [] }))).pages.length).toBeGreaterThan(0)
    const columns = Array.from({ length: 20 }, (_, i) => ({
      title: `Kolona ${i}`,
      align: 'start' as const,
      width: 1,
    }))
    const table = { kind: 'table' as const, caption: 'prazna', columns, rows: [] }
    const full = { ...table, rows: [columns.map((_, i) => `vrednost${i}`), []] }
    const file = await read(
      report({
        sections: [{ heading: 'A', blocks: [table, full, { kind: 'figures', items: [] }] }],
      }),
    )
    expect(packed(file.pages.join(''))).toContain('vrednost19')
  })
  it('says in words what its charts show', async () => {
    const objects = pdfObjects(await pdf(report()))
    const utf16 = Buffer.from('\ufeffЈедан стубац', 'utf16le').swap16().toString('latin1')
    const escaped = utf16.replace(/[()\\]/g, '\\$&')
    expect(
      objects.includes(utf16) ||
        objects.includes(escaped) ||
        objects.toUpperCase().includes(Buffer.from(utf16, 'latin1').toString('hex').toUpperCase()),
    ).toBe(true)
  })
  it('refuses a chart that is no picture', async () => {
    const broken = report({
      sections: [
        { heading: 'A', blocks: [{ kind: 'chart', caption: '', svg: '<svg', description: 'x' }] },
      ],
    })
    await expect(pdf(broken)).rejects.toMatchObject({ failure: { code: 'image.unreadable' } })
  })
})

describe('a sign-in sheet', () => {
  it('numbers every row, blank ones too, and repeats the head', async () => {
    const file = await read(signInSheet())
    expect(file.pages.length).toBe(2)
    for (const page of file.pages) expect(packed(page)).toContain('ImeiprezimePotpis')
    expect(packed(file.pages.join(' '))).toContain('Osoba30')
    expect(file.pages[1]).toMatch(/35/)
    expect(file.pages[1]).toContain('Strana 2 od 2')
  })
})

describe('a preview', () => {
  it('shows the pages that are printed, each whole in itself', async () => {
    const model = report()
    const first = await work.preview(model, 0, 2, quiet)
    const printed = await read(model)
    expect(first.pageCount).toBe(printed.pages.length)
    expect(first.pages.length).toBe(2)
    const all = await work.svgPages(model, quiet)
    expect(all.length).toBe(printed.pages.length)
    expect(all.slice(0, 2).map(hash)).toEqual(first.pages.map(hash))
    for (const page of all) {
      expect(page).toMatch(/^<svg viewBox="0 0 595\.\d+ 841\.\d+"/)
      const ids = new Set([...page.matchAll(/\bid="([^"]+)"/g)].map((m) => m[1]))
      const used = [...page.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map((m) => m[1])
      expect(used.length).toBeGreaterThan(0)
      for (const id of used) expect(ids.has(id)).toBe(true)
      expect(page).not.toMatch(/href="(?!#|data:image)/)
    }
  })
  it('of certificates typesets only the pages asked for', async () => {
    const model = certificates(
      Array.from({ length: 40 }, (_, i) => certificate({ name: `Osoba ${i}` })),
    )
    const part = await work.preview(model, 38, 5, quiet)
    expect([part.pageCount, part.pages.length]).toEqual([40, 2])
    const all = await work.svgPages(model, quiet)
    // The groups are nested one deeper from the second page of a document on.
    const drawn = (page: string) => page.match(/<(use|path|image)[^>]*>/g)?.join('\n') ?? ''
    expect(part.pages.map(drawn).map(hash)).toEqual(all.slice(38).map(drawn).map(hash))
    expect((await work.preview(model, 99, 5, quiet)).pages).toEqual([])
  })
  it('names the characters that no font on board can draw, and the document is made all the same', async () => {
    const model = certificates([certificate({ name: 'Ana 漢字', lead: 'ž ж ع ש Ω ế' })])
    const { missingGlyphs } = await work.preview(model, 0, 1, quiet)
    expect(missingGlyphs).toEqual([
      { character: '漢', in: 'Ana 漢字' },
      { character: '字', in: 'Ana 漢字' },
    ])
    expect((await read(model)).pages.length).toBe(1)
  })
})

describe('pictures', () => {
  it('that are not what they say are refused', async () => {
    const fake = `data:image/png;base64,${Buffer.from('not a picture').toString('base64')}`
    expect(failureOf(() => pictureFile(fake)).code).toBe('image.unreadable')
    const cut = `data:image/png;base64,${Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64')}`
    await expect(pdf(certificates([certificate()], { logo: cut }))).rejects.toMatchObject({
      failure: { code: 'image.unreadable' },
    })
  })
})
