/** What an erasure makes of places and of fields that hold somebody's name. */
import { expect, it } from 'vitest'
import { withoutPlace } from '../../src-renderer/backup/erased.rules'
import { fieldsWithout } from '../../src-renderer/backup/erasure.rules'
import { descriptorOf, tableNames } from '../../src-renderer/domain/descriptor-queries'
import { mentionsOf } from '../../src-renderer/features/erasure/erasure.rules'

const named = { names: ['Jelena Savić'], emails: [], phones: [] }
const at = (recordId: string) => ({ screen: 'people', cycleId: 'c1', recordId })

it('A place loses what was erased, of whatever kind, and nothing of which only a text was', () => {
  const erased = new Map([
    ['people/jelena', '1'],
    ['people/mira notes', '1'],
    ['madeOfANewerProgram/x', '1'],
  ])
  expect(withoutPlace(at('jelena'), erased)).toEqual({ ...at('jelena'), recordId: null })
  expect(withoutPlace(at('x'), erased)).toMatchObject({ recordId: null })
  expect(withoutPlace(at('mira'), erased)).toEqual(at('mira'))
  // More may come while lines are read.
  erased.set('people/mira', '2')
  expect(withoutPlace(at('mira'), erased)).toMatchObject({ recordId: null })
})

it('What is proposed of a field is what becomes of it in the log when nobody decided', () => {
  const outcomes = tableNames.flatMap((table) =>
    Object.keys(descriptorOf(table).fields).flatMap((field) => {
      const row = { id: 'x', deletedAt: null, stamps: {}, [field]: 'Jelena Savić' }
      const [mention] = mentionsOf({ table, id: 'x' }, row, named)
      if (mention === undefined) return []
      const fields = { [field]: 'Jelena Savić' }
      const clean = fieldsWithout(table, 'x', fields, { named, decided: {} })
      expect([table, field, clean === fields]).toEqual([table, field, mention.proposed === 'stay'])
      return [mention.proposed]
    }),
  )
  expect(new Set(outcomes)).toEqual(new Set(['out', 'stay']))
})
