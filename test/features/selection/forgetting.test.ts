/** A reviewer who is a person of the program and asks to be forgotten. */
import { expect, it } from 'vitest'
import { mentionsOf } from '../../../src-renderer/features/erasure/erasure.rules'
import { aReviewer, stored } from '../../builders'

it('The name and the address of a reviewer go when the person is forgotten', () => {
  const reviewer = aReviewer({ name: 'Vera Kostić', email: 'vera@example.org' })
  const named = { names: ['Vera Kostić'], emails: ['vera@example.org'], phones: [] }
  const found = mentionsOf({ table: 'reviewers', id: reviewer.id }, { ...stored(reviewer) }, named)
  expect(found.map(({ field, proposed }) => [field, proposed])).toEqual([
    ['name', 'out'],
    ['email', 'out'],
  ])
})
