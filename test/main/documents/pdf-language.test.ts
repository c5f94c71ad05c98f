/** The language of a PDF names its script, and nothing else in it is moved out of place. */
import { expect, it, vi } from 'vitest'
import { withLanguage } from '../../../src-main/documents/pdf-language'
import { certificate, certificates, report } from './models'
import { readPdf } from './pdf-reader'
import { pdf } from './typeset'

vi.setConfig({ testTimeout: 60_000 })

it.each(['sr-Latn', 'sr-Cyrl', 'en'] as const)('%s', async (language) => {
  const tag = language === 'en' ? 'en-GB' : language
  for (const document of [certificates([certificate()], { language }), report({ language })]) {
    const bytes = await pdf(document)
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).toContain(`/Lang (${tag})`)
    expect(text).toContain(`<rdf:li>${tag}</rdf:li>`)
    // Each place in the table is that of an object, and the table is where the end of the file says.
    const table = Number(/startxref\s+(\d+)/.exec(text)?.[1])
    expect(text.startsWith('xref', table)).toBe(true)
    const places = [...text.slice(table).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, at]) =>
      Number(at),
    )
    expect(places.length).toBeGreaterThan(10)
    for (const at of places) expect(text.slice(at, at + 14)).toMatch(/^\d+ 0 obj/)
    const file = await readPdf(bytes)
    expect(file.title).toBe(document.title)
  }
})

it('leaves a file that is built in another way as it is', () => {
  for (const text of ['', '%PDF-1.7 nothing', 'startxref 99999 %%EOF', 'startxref\n0\n%%EOF']) {
    const bytes = new TextEncoder().encode(text)
    expect(withLanguage(bytes, 'sr-RS', 'sr-Latn')).toBe(bytes)
  }
})
