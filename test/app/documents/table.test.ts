import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workbookModel } from '../../../src-shared/documents'
import { reportBlock } from '../../../src-shared/report-blocks'
import {
  dateColumn,
  defineTable,
  numberColumn,
  textColumn,
} from '../../../src-renderer/app/documents/table'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aWorkspace } from '../../builders'

interface Item {
  readonly name: string | null
  readonly on: string | null
  readonly amount: number | null
}

const items = defineTable<Item>(({ t }) => ({
  name: t('documents:sheet.pairs'),
  columns: [
    textColumn('Name', 20, (item) => item.name, { width: 3, order: 2 }),
    dateColumn('On', 12, (item) => item.on, { width: 2, order: 1, title: 'Day' }),
    textColumn('Only in the sheet', 12, () => 'x'),
    numberColumn('Amount', 10, (item) => item.amount, { width: 1 }),
    numberColumn('Twice', 10, (item) => item.amount, {
      width: 1,
      text: ({ amount }) => (amount === null ? '–' : String(amount * 2)),
    }),
  ],
}))
const en = translatorFor('en')
const context = { workspace: aWorkspace(), translator: en, timestamp: 1 }
const one: Item = { name: '=1+1', on: '2020-03-07', amount: 1234.56 }
const empty: Item = { name: null, on: null, amount: null }

describe('a table', () => {
  it('is a sheet with real days and numbers, text as text, and nothing where nothing is known', () => {
    expect(items.toSheet([one, empty], en)).toEqual({
      name: 'Pairs',
      columns: [
        { title: 'Name', kind: 'text', width: 20 },
        { title: 'On', kind: 'date', width: 12 },
        { title: 'Only in the sheet', kind: 'text', width: 12 },
        { title: 'Amount', kind: 'number', width: 10 },
        { title: 'Twice', kind: 'number', width: 10 },
      ],
      rows: [
        ['=1+1', { date: '2020-03-07' }, 'x', 1234.56, 1234.56],
        [null, null, 'x', null, null],
      ],
    })
  })

  it('is on a page as a reader writes it: its own order, titles and words, numbers at the end', () => {
    expect(items.toPdfTable('All\nof it', [one, empty], en)).toEqual({
      kind: 'table',
      caption: 'All of it',
      columns: [
        { title: 'Day', width: 2, align: 'start' },
        { title: 'Name', width: 3, align: 'start' },
        { title: 'Amount', width: 1, align: 'end' },
        { title: 'Twice', width: 1, align: 'end' },
      ],
      rows: [
        ['7 Mar 2020', '=1+1', '1,234.6', '2469.12'],
        ['', '', '', '–'],
      ],
    })
  })

  it('shows what is not a day as it was written', () => {
    const wrong = { ...empty, on: '31.13.' }
    expect(items.toSheet([wrong], en).rows[0]?.[1]).toBe('31.13.')
    expect(items.toPdfTable('', [wrong], en).rows[0]?.[0]).toBe('31.13.')
  })

  it('fits the models, with a cell for every column, whatever stands in it', () => {
    const odd = fc.constantFrom('2020-02-30', 'bell\u0007 a\r\nb', 'half \ud800', 'Ђорђе', '\t')
    const text = fc.option(fc.oneof(fc.string(), odd))
    const item = fc.record<Item>({ name: text, on: text, amount: fc.option(fc.integer()) })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 3 }), (rows) => {
        const workbook = items.toWorkbook('Title', rows, context)
        const page = items.toPdfTable('Caption', rows, en)
        expect(workbookModel.safeParse(workbook).error).toBeUndefined()
        expect(reportBlock.safeParse(page).error).toBeUndefined()
        for (const table of [page, ...workbook.sheets]) {
          expect(table.rows).toHaveLength(rows.length)
          for (const line of table.rows) expect(line).toHaveLength(table.columns.length)
        }
      }),
    )
  })
})
