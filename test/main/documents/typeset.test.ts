import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { pictureFile } from '../../../src-main/documents/prepare'
import { failureOf } from './foreign-files'
import { certificate, certificates, report, signInSheet } from './models'
import { pdfObjects } from './pdf-reader'
import { hash, hashElsewhere, packed, pdf, quiet, read, resources, work } from './typeset'

vi.setConfig({ testTimeout: 60_000 })

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
    for (const model of models) {
      expect(hashElsewhere(model)).toBe(hash(await pdf(model)))
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
    expect(packed(file.pages[1] ?? '')).toMatch(/Садржај1Циклусубројевима.*22Радионице.*[23]/)
    const last = file.pages.length
    expect(file.pages[2]).toContain(`Страна 3 од ${last}`)
    expect(packed(file.pages[1] ?? '').split('1Циклусубројевима')).toHaveLength(3)
    expect(file.roles.flat()).toEqual(
      expect.arrayContaining(['H1', 'Table', 'TH', 'TD', 'Figure', 'Caption', 'TOC']),
    )
  })
  it('of a few pages has no cover, its title over the first section, and lines to sign on at the end', async () => {
    const paragraph = { kind: 'paragraph' as const, text: 'Примљено је троје.' }
    const sections = [{ heading: 'Одлуке', blocks: [paragraph] }]
    const signatures = ['Mirna Radonjić', 'Ranko Perić']
    const minutes = report({ isPlain: true, sections, signatures })
    const file = await read(minutes)
    expect(file.pages).toHaveLength(1)
    expect(packed(file.pages[0] ?? '')).toMatch(
      /Извештај.*1Одлуке.*Примљенојетроје\..*MirnaRadonjić.*RankoPerić/su,
    )
    expect(file.pages[0]).not.toContain('Садржај')
    expect(pdfObjects(await pdf(minutes)).match(/\/S \/Title/g)).toHaveLength(1)
  })
  it('says what its title and captions are, and where it is in another language than the whole', async () => {
    const chart = {
      kind: 'chart' as const,
      caption: 'By city',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5"><rect width="5" height="5"/></svg>',
      description: 'Niš 3',
    }
    const blocks = [chart, { kind: 'paragraph' as const, text: 'Радионице у Нишу' }]
    const objects = pdfObjects(
      await pdf(report({ language: 'en', sections: [{ heading: 'Numbers', blocks }] })),
    )
    expect(objects).toContain('pdfuaid')
    expect(objects.match(/\/S \/Title/g)).toHaveLength(1)
    expect(objects.match(/\/S \/Caption/g)).toHaveLength(1)
    expect(objects).toContain('/Lang (sr-RS)')
    const plain = { heading: 'Numbers', blocks: [{ kind: 'paragraph' as const, text: 'Plain' }] }
    const bare = {
      organization: 'A',
      program: 'B',
      title: 'C',
      subtitle: '',
      period: '',
      facts: [],
    }
    const english = report({
      language: 'en',
      ...bare,
      made: '',
      contentsTitle: 'D',
      sections: [plain],
    })
    expect(pdfObjects(await pdf(english))).not.toContain('/Lang (sr-RS)')
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
      for (const page of file.pages.slice(1))
        expect(page.match(/Ред \d+\./g)?.length ?? 0).not.toBe(1)
    }
  })
  it('has in the head of a table as many cells as columns', async () => {
    const file = await read(report())
    const heads = file.roles.map((roles) => roles.filter((role) => role === 'TH').length)
    expect(new Set(heads)).toEqual(new Set([0, 2]))
    expect(pdfObjects(await pdf(report()))).not.toMatch(/\/(Col|Row)Span/)
  })
  it('has on its cover what was entered of funder, contract and contact, and lists people in two columns', async () => {
    const items = Array.from({ length: 30 }, (_, i) => ({ text: `Особа ${i + 1}.`, note: 'Ниш' }))
    const list = { kind: 'list' as const, caption: 'Завршили', items }
    const file = await read(report({ sections: [{ heading: 'А', blocks: [list] }] }))
    expect(packed(file.pages[0] ?? '')).toContain('ФинансираФондацијазакултуру')
    expect(file.pages.length).toBe(2)
    expect(packed(file.pages[1] ?? '')).toMatch(/1Особа1\.Ниш2Особа2\..*15Особа15\..*30Особа30\./)
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
