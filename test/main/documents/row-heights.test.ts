/** Rows of a workbook are as high as their texts need in their columns. */
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { workbookModel } from '../../../src-shared/documents'
import { rowCells } from '../../../src-main/documents/workbook-cells'
import { openWorkerTask } from '../../../src-main/documents/worker-tasks'

const quiet = { signal: new AbortController().signal, onProgress: () => undefined }

it('leaves a row as it is whose text fits into its column, and counts lines by whole words', async () => {
  const texts = [
    'Milica Stojiljković',
    'Ђорђе Стојиљковић',
    'Ilija Filipić, Titel, Tivat',
    'Aaaaaaaaaaa bbbbbbbbbbb ccccccccccc',
  ]
  const model = workbookModel.parse({
    ...{ language: 'sr-Latn', title: 'Spisak', author: 'Centar', timestamp: 1_600_000_000_000 },
    sheets: [
      {
        name: 'Ljudi',
        columns: [{ title: 'Ime', kind: 'text', width: 20 }],
        rows: texts.map((text) => [text]),
      },
    ],
  })
  const files = unzipSync(await openWorkerTask('not used by tables').workbook(model, 'xlsx', quiet))
  const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])
  const heights = [2, 3, 4, 5].map(
    (at) => new RegExp(`<row r="${at}"[^>]* ht="(\\d+)"`, 'u').exec(sheet)?.[1],
  )
  expect(heights).toEqual([undefined, undefined, undefined, '45'])
})

it('does not measure what stands beyond the highest row', () => {
  const column = { title: 'Beleške', kind: 'text', width: 20 } as const
  const rows = Array.from({ length: 2_000 }, () =>
    rowCells(['ж'.repeat(30_000)], [column], 'dd.mm.yyyy'),
  )
  expect(rows.every(([cell]) => JSON.stringify(cell).includes('"height":405'))).toBe(true)
}, 6_000)
