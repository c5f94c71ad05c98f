/** The contract holds at runtime: wrong shapes and wrong frames are refused, bytes arrive whole, files are tokens. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SignInSheetDocument } from '../../src-shared/documents'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'

const job = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

let app: TestApp
let folder = ''
let remove: () => Promise<void>
beforeAll(async () => {
  app = await startApp()
  ;({ folder, remove } = await freshFolder())
})
afterAll(async () => {
  await app.close()
  await remove()
})

describe('A request', () => {
  it.each([
    ['no argument', []],
    ['a wrong type', [{ url: 7 }]],
    ['one field too many', [{ url: 'https://example.org', more: 1 }]],
    ['a field too few', [{}]],
    ['a text that is too long', [{ url: `https://example.org/${'a'.repeat(3_000)}` }]],
    ['null', [null]],
  ])('with %s is invalid', async (_what, args) => {
    const answer = await app.page.evaluate(
      (given) => (window.ciklus.links.open as (...a: unknown[]) => Promise<unknown>)(...given),
      args as unknown[],
    )
    expect(answer).toEqual({ ok: false, error: { code: 'request.invalid', params: {} } })
  })

  it('cannot name a token that was not handed out', async () => {
    const answer = await app.page.evaluate(() =>
      window.ciklus.pictures.read({ token: 'f'.repeat(32) }),
    )
    expect(answer).toEqual({ ok: false, error: { code: 'file.expired', params: {} } })
  })

  it('cannot be made from a frame inside the page', async () => {
    const found = await app.page.evaluate(async () => {
      const frames = [
        document.createElement('iframe'),
        Object.assign(document.createElement('iframe'), { srcdoc: '<p>inside</p>' }),
        Object.assign(document.createElement('iframe'), { src: location.href }),
      ]
      document.body.append(...frames)
      await new Promise((resolve) => setTimeout(resolve, 500))
      const types = frames.map((frame) => {
        try {
          return typeof (frame.contentWindow as Partial<Window> | null)?.ciklus
        } catch {
          return 'out of reach'
        }
      })
      for (const frame of frames) frame.remove()
      return types
    })
    expect(found.filter((type) => type === 'object')).toEqual([])
  })
})

describe('Files', () => {
  it('of 20 MB cross whole in both directions', async () => {
    const answer = await app.page.evaluate(async () => {
      const bytes = new Uint8Array(20_000_000)
      for (let i = 0; i < bytes.length; i += 1) bytes[i] = (i * 31 + (i >> 8)) & 255
      return window.ciklus.files.accept({ name: 'Spisak učesnika.csv', bytes })
    })
    expect(answer).toEqual({
      ok: true,
      value: {
        token: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        name: 'Spisak učesnika.csv',
        size: 20_000_000,
      },
    })
  })

  it('are picked through the dialog, and closing it gives null', async () => {
    const path = join(folder, 'Лого.svg')
    await writeFile(
      path,
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>',
    )
    app.dialogs.cancel()
    const none = await app.page.evaluate(() =>
      window.ciklus.files.pick({ purpose: 'picture', title: 'Logo' }),
    )
    expect(none).toEqual({ ok: true, value: null })
    app.dialogs.choose(path)
    const picture = await app.page.evaluate(async () => {
      const picked = await window.ciklus.files.pick({ purpose: 'picture', title: 'Logo' })
      if (!picked.ok || picked.value === null) return picked
      return window.ciklus.pictures.read({ token: picked.value.token })
    })
    expect(picture).toMatchObject({ ok: true, value: { width: 40, height: 20 } })
    expect(app.dialogs.asked.at(-1)).toMatchObject({ kind: 'open', options: { title: 'Logo' } })
  })

  it('are saved where the user says, with their extension, and can be shown afterwards', async () => {
    app.dialogs.choose(join(folder, 'Ćirilica и латиница'))
    const text = '{"име":"Ђорђе","emoji":"🎓"}'
    const saved = await app.page.evaluate(
      ([id, content]) =>
        window.ciklus.json.save({ job: id ?? '', text: content ?? '', suggestedName: 'Program' }),
      [job(1), text],
    )
    const path = join(folder, 'Ćirilica и латиница.json')
    expect(saved).toMatchObject({ ok: true, value: { name: 'Ćirilica и латиница.json' } })
    expect(await readFile(path, 'utf8')).toBe(text)
    const token = saved.ok && saved.value !== null ? saved.value.token : ''
    await app.page.evaluate((t) => window.ciklus.files.reveal({ token: t }), token)
    expect(app.opened.at(-1)).toEqual({ call: 'showItemInFolder', target: path })
  })

  it('that cannot be written leave the old one as it was and no temporary file', async () => {
    const taken = join(folder, 'taken.json')
    await mkdir(taken)
    const before = await readdir(folder)
    app.dialogs.choose(taken)
    const answer = await app.page.evaluate(
      (id) => window.ciklus.json.save({ job: id, text: '{}', suggestedName: 'taken' }),
      job(2),
    )
    expect(answer).toEqual({
      ok: false,
      error: { code: 'save.failed', params: { name: 'taken.json' } },
    })
    expect(await readdir(folder)).toEqual(before)
  })

  it('under a folder that is gone fail with the reason', async () => {
    app.dialogs.choose(join(folder, 'no such folder', 'a.json'))
    const answer = await app.page.evaluate(
      (id) => window.ciklus.json.save({ job: id, text: '{}', suggestedName: 'a' }),
      job(3),
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'save.folderMissing' } })
  })

  it('that the page wants cancelled while the dialog is open are not written', async () => {
    const answer = app.page.evaluate(
      (id) => window.ciklus.json.save({ job: id, text: '{}', suggestedName: 'late' }),
      job(4),
    )
    await expect.poll(() => app.dialogs.asked.at(-1)?.options['defaultPath']).toContain('late.json')
    await app.page.evaluate((id) => window.ciklus.jobs.cancel({ job: id }), job(4))
    app.dialogs.choose(join(folder, 'late.json'))
    expect(await answer).toMatchObject({ ok: false, error: { code: 'request.cancelled' } })
    expect(await readdir(folder)).not.toContain('late.json')
  })
})

const sheet = {
  template: 'sign-in-sheet',
  language: 'sr-Latn',
  title: 'Potpisi',
  author: 'Ciklus',
  timestamp: 0,
  organization: 'Organizacija',
  group: 'Program',
  date: '1. 1. 2020.',
  details: ['Beograd'],
  columns: [{ title: 'Ime', width: 1 }],
  number: 'Br.',
  signature: 'Potpis',
  rows: Array.from({ length: 60 }, (_row, i) => [`Đorđe Ђорђе ${i + 1}`]),
  blankRows: 0,
  totals: [],
  signedBy: { label: 'Potpis', name: '', date: 'Datum' },
  pageOf: 'Strana {page} od {pages}',
} satisfies SignInSheetDocument

describe('Documents', () => {
  it('are shown as the pages that are printed, on paper of the same size', async () => {
    const shown = await app.page.evaluate(
      ([id, document]) =>
        window.ciklus.documents.preview({ job: id, document, from: 0, count: 50 }),
      [job(5), sheet] as const,
    )
    const pages = shown.ok ? shown.value.pages : []
    expect(pages.length).toBeGreaterThan(1)
    expect(shown.ok && shown.value.missingGlyphs).toEqual([])
    const printed = await app.page.evaluate(
      ([id, document]) => window.ciklus.documents.print({ job: id, document }),
      [job(6), sheet] as const,
    )
    expect(printed).toEqual({ ok: true, value: { printed: true } })
    const bytes = await readFile(app.printed.at(-1) ?? '')
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    expect(pdf.numPages).toBe(pages.length)
    // Tagged: each sheet a picture with its text, under the document's title.
    expect((await pdf.getMarkInfo()) as unknown).toMatchObject({ Marked: true })
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: sheet.title })
    expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).toContain('"alt":"')
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view
    expect(Math.abs(width - 595.28)).toBeLessThan(1)
    expect(Math.abs(height - 841.89)).toBeLessThan(1)
  })

  it('tell of their progress and can be cancelled while they are made', async () => {
    const answer = await app.page.evaluate(
      async ([id, document]) => {
        const heard: unknown[] = []
        const stop = window.ciklus.onJobProgress((progress) => heard.push(progress))
        const rows = Array.from({ length: 5_000 }, (_row, i) => [`Ime ${i}`, ''])
        const made = window.ciklus.documents.preview({
          job: id,
          document: { ...document, rows },
          from: 0,
          count: 1,
        })
        await window.ciklus.jobs.cancel({ job: id })
        const result = await made
        stop()
        return { result, known: heard.every((p) => (p as { job: string }).job === id) }
      },
      [job(7), sheet] as const,
    )
    expect(answer).toEqual({
      result: { ok: false, error: { code: 'request.cancelled', params: {} } },
      known: true,
    })
  })
})
