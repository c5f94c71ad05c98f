/** Numbers written as text: the column itself says which sign stands before its decimals. */
import { expect, test } from 'vitest'
import { planPeople } from '../../../src-renderer/features/import/people/people-plan.rules'
import { decimalOf } from '../../../src-renderer/features/import/reading/decimals.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { anOwnField } from '../../builders'
import { Register, today } from './register'
import { tableOf } from './tables'

test.each([
  [['1.234,5', '2.000'], ','],
  [['1,234.5', '2,000'], '.'],
  [['12,5', '1.234'], ','],
  [['2.5', '1.234'], '.'],
  [['1 234,50'], ','],
  [['1.234', '5.678'], null],
  [['1.234.567'], null],
  [['2,5', '2.5'], null],
  [['oko 12,5', '3'], null],
  [[12.5, null], null],
])('%j has %j', (cells, sign) => {
  expect(decimalOf(cells)).toBe(sign)
})

test.each([
  [
    ['2.5', '1.234'],
    [2.5, 1.234],
  ],
  [
    ['2,5', '1.234'],
    [2.5, 1234],
  ],
  [
    ['1,234.5', '1,234'],
    [1234.5, 1234],
  ],
])('%j in a number of one’s own are %j', (texts, numbers) => {
  const rows = texts.map((text, at) => [`Ana Anić${'abc'.charAt(at)}`, text])
  const table = tableOf([['Ime i prezime', 'Honorar'], ...rows])
  const field = anOwnField({ id: 'fee', name: 'Honorar', kind: 'number', holder: 'people' })
  const overrides = new Map([[1, 'own:fee' as const]])
  const { header, mapping } = readTable(table, { kind: 'people', overrides })
  const known = { ...new Register().rows, lists: { tags: [], ownFields: [field] } }
  const plan = planPeople({ table, header, mapping, today, kind: 'people', known })
  expect(plan.rows.map(({ draft }) => draft?.own.people['own:fee'])).toEqual(numbers)
})
