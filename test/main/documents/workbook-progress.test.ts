/** How far a long workbook has come. */
import { expect, it } from 'vitest'
import { writeWorkbook } from '../../../src-main/documents/workbook'
import type { WorkbookModel } from '../../../src-shared/documents'

it('A workbook says every two thousand rows how far it has come', async () => {
  const rows = Array.from({ length: 4_100 }, () => ['a'])
  const model: WorkbookModel = {
    ...{ title: 'Lista', author: 'Centar', language: 'en', timestamp: 0 },
    sheets: [{ name: 'A', columns: [{ title: 'A', kind: 'text', width: 10 }], rows }],
  }
  const seen: (readonly [number, number])[] = []
  await writeWorkbook(
    model,
    () => Promise.resolve(),
    (done, total) => void seen.push([done, total]),
  )
  expect(seen).toEqual([0, 2_000, 4_000, 4_100].map((done) => [done, 4_100]))
})
