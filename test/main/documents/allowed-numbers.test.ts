/** A workbook in which only whole numbers of a scale may be entered, and which is read back as it was written. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src-main/documents/read-table'
import { writeWorkbook } from '../../../src-main/documents/workbook'
import type { WorkbookModel } from '../../../src-shared/documents'

const model: WorkbookModel = {
  ...{ language: 'en', title: 'Points', author: 'Program', timestamp: 0 },
  sheets: [
    {
      name: 'Points',
      columns: [
        { title: 'Code', kind: 'text', width: 14 },
        { title: 'Idea (1–5) #1', kind: 'number', width: 14, whole: { from: 1, to: 5 } },
      ],
      rows: [
        ['a0000001', 4],
        ['a0000002', null],
      ],
    },
    { name: 'Reading', columns: [{ title: 'Text', kind: 'text', width: 40 }], rows: [['x']] },
  ],
}

describe('A column of whole numbers', () => {
  it('says so to the spreadsheet, for all its rows and no other column', async () => {
    const bytes = await writeWorkbook(
      model,
      () => Promise.resolve(),
      () => undefined,
    )
    const parts = unzipSync(bytes)
    const [first, second] = [1, 2].map((id) => {
      const part = parts[`xl/worksheets/sheet${id}.xml`]
      return part === undefined ? '' : strFromU8(part)
    })
    expect(first).toContain(
      '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" sqref="B2:B3"><formula1>1</formula1><formula2>5</formula2></dataValidation></dataValidations>',
    )
    expect(second).not.toContain('dataValidation')
    const read = readTable(Buffer.from(bytes), 'points.xlsx', {
      ...{ encoding: null, delimiter: null, sheet: null },
    })
    expect(read.rows.slice(0, 3)).toEqual([
      ['Code', 'Idea (1–5) #1'],
      ['a0000001', 4],
      ['a0000002', null].slice(0, read.rows[2]?.length),
    ])
  })
})
