/** Every template makes a tagged PDF: one title, a language with its script, heads of tables, headings. */
import { expect, it, vi } from 'vitest'
import type { DocumentModel } from '../../../src-shared/documents'
import {
  certificate,
  certificates,
  labels,
  letters,
  logo,
  recoverySheet,
  report,
  signInSheet,
} from './models'
import { pdfObjects, readPdf } from './pdf-reader'
import { packed, pdf } from './typeset'

vi.setConfig({ testTimeout: 60_000 })

const plainReport = { ...report({ isPlain: true, signatures: ['Ana Zorić'] }) }

it.each<[string, DocumentModel, readonly string[]]>([
  ['certificates', certificates([certificate(), certificate()]), ['H1', 'Figure']],
  ['a report', report(), ['H1', 'Figure', 'Caption', 'Table', 'TH', 'TD']],
  ['a report without a cover', plainReport, ['H1', 'Table', 'TH', 'TD']],
  ['a sheet to sign', signInSheet(), ['H1', 'Table', 'TH', 'TD']],
  ['letters', letters(), ['H1', 'P']],
  ['a sheet with a passphrase', recoverySheet(), ['H1']],
  ['labels', labels(), []],
])('%s', async (_name, document, roles) => {
  const bytes = await pdf(document)
  const objects = pdfObjects(bytes)
  expect(objects).toContain('/StructTreeRoot')
  expect(objects).toContain('/MarkInfo')
  expect(objects).toContain('/DisplayDocTitle true')
  const tag = document.language === 'en' ? 'en-GB' : document.language
  expect(objects).toContain(`/Lang (${tag})`)
  const file = await readPdf(bytes)
  expect(file.marked).toBe(true)
  expect(file.title).toBe(document.name ?? document.title)
  const found = file.roles.flat()
  for (const role of roles) expect(found).toContain(role)
  // Readers map it to a paragraph: it is looked for by its own name. Elsewhere the first heading is the title.
  const titles = document.template === 'report' ? 1 : 0
  expect(objects.match(/\/S ?\/Title/gu) ?? []).toHaveLength(titles)
})

it('a table has a head of as many named cells as columns, on a sheet to sign too', async () => {
  const { roles } = await readPdf(await pdf(signInSheet()))
  // Number, name, organization, signature: on the first page; the ones that are repeated are no heads of their own.
  expect(roles[0]?.filter((role) => role === 'TH')).toHaveLength(4)
})

it('pictures beside each other each say what they show, as it was written, and none is cut off', async () => {
  const picture = (name: string) => ({ picture: logo, description: name, caption: 'Испод слике' })
  const three = ['Публика у дворишту', 'Радионица', 'Плакат'].map(picture)
  const section = (items: typeof three) => ({
    heading: 'Пројекти',
    blocks: [{ kind: 'pictures' as const, caption: 'Фестивал', note: 'Ана Зорић', items }],
  })
  const bytes = await pdf({
    ...report({ isPlain: true }),
    sections: [section(three), section([picture('Једна')])],
  })
  const { roles, pages } = await readPdf(bytes)
  expect(roles.flat().filter((role) => role === 'Figure')).toHaveLength(4)
  const alternatives = pdfObjects(bytes).match(/\/Alt/gu) ?? []
  expect(alternatives.length).toBeGreaterThanOrEqual(4)
  expect(packed(pages.join(' '))).toContain(packed('Ана Зорић'))
})
