/** The lines of an act, put together by record. */
import { expect, it } from 'vitest'
import { byRecord } from '../../../src-renderer/features/history/history.rules'
import type { ChangeLine } from '../../../src-renderer/features/history/history.types'

const line = (table: ChangeLine['table'], id: string, field: string): ChangeLine => ({
  ...{ table, id, what: 'changed', field, from: null, to: 'x' },
})

it('Records come in the order of their first lines, each with all of its own', () => {
  const [name, city, title, phone] = [
    line('people', 'ana', 'firstName'),
    line('people', 'ana', 'city'),
    line('workshops', 'ana', 'title'),
    line('people', 'vera', 'phone'),
  ]
  expect(byRecord([name, title, phone, city])).toEqual([[name, city], [title], [phone]])
})
