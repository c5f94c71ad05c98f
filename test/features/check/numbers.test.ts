/** Two certificates with one number: the next free one ends as all do that this computer gives. */
import { expect, it } from 'vitest'
import { sameNumbers } from '../../../src-renderer/features/check/numbers.rules'
import type { World } from '../../../src-renderer/features/check/check.types'
import type { AnyRecord } from '../../../src-renderer/domain/any-record'
import { aCycle, anAward, stored } from '../../builders'

const cycle = stored(aCycle({ id: 'cycle', name: 'Ciklus 2024' }))
const award = (id: string, personId: string): AnyRecord => ({
  ...stored(anAward({ id, personId, cycleId: 'cycle', number: 7, printedNumber: '2024/07' })),
})

function numbersGiven(mark: string): unknown {
  const rows = new Map([
    ['cycles', new Map([[cycle.id, { ...cycle }]])],
    ['awards', new Map([award('one', 'a'), award('two', 'b')].map((row) => [row.id, row]))],
  ]) as World['rows']
  const found = sameNumbers({ rows, today: '2024-06-01', now: '2024-06-01T10:00:00.000Z', mark })
  return found.flatMap(({ repair }) => repair.flat().map(({ set }) => set['printedNumber']))
}

it.each([
  ['', '2024/08'],
  ['KTR', '2024/08-KTR'],
])('with the mark “%s” it is %s', (mark, number) => {
  expect(numbersGiven(mark)).toEqual([number])
})
