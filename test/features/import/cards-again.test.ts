/** Cards that Ciklus saved, brought in again: nothing changes. */
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src-main/documents/read-table'
import { fieldsOf } from '../../../src-renderer/domain/people.rules'
import type { Person } from '../../../src-renderer/domain/person'
import { tagField, tagsOf } from '../../../src-renderer/domain/tags.rules'
import {
  noPeopleDecisions,
  planEdits,
} from '../../../src-renderer/features/import/people/people-edits.rules'
import { planPeople } from '../../../src-renderer/features/import/people/people-plan.rules'
import { sourceOf } from '../../../src-renderer/features/import/reading/row-cells.rules'
import { readTable as understand } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { vCards } from '../../../src-renderer/app/cards/vcard.rules'
import { aPerson } from '../../builders'
import { today } from './register'

const tag = { id: 'jury', name: 'Jury', kind: 'other' } as const
const people: readonly Person[] = [
  aPerson({
    ...{ firstName: 'Ana Marija', lastName: 'Ћирић-Đorđević', email: 'ana@example.org' },
    ...{ phone: '+381 60 123 456', city: 'Novi Sad', organization: 'KC Lab, urednica; Most' },
    ...{ birthDate: '1990-02-28', notes: 'Prvi red\nDrugi: red, i dalje', gender: 'female' },
    ...{ street: 'Dunavska 1\nstan 2', postalCode: '21000', country: 'Srbija' },
    ...{ 'alsoEmail:ana.druga@example.org': true, 'alsoPhone:021 123 456': true },
    ...{ 'link:https://example.org/ana': true, 'speaks:English': true, 'field:film': true },
    [tagField(tag.id)]: true,
  }),
  aPerson({ firstName: 'Vesna', lastName: 'van den Berg', email: 'vesna@example.org' }),
  aPerson({ firstName: 'Luka', lastName: '', phone: '064 111 2222' }),
]

function againEdits(isSensitiveToo: boolean) {
  const categoriesOf = (person: Person) => [
    ...fieldsOf(person),
    ...tagsOf(person, [tag as never]).map(({ name }) => name),
  ]
  const text = vCards(people, { categoriesOf, isSensitiveToo })
  const guess = { encoding: null, delimiter: null, sheet: null }
  const table = readTable(Buffer.from(text), 'people.vcf', guess)
  const reading = understand(table, { kind: 'people' })
  const known = {
    ...{ people, participations: [], applications: [] },
    lists: { tags: [tag as never], ownFields: [] },
  }

  const source = sourceOf(reading, reading.mapping, today)
  const plan = planPeople({ ...source, kind: 'people', known })
  const edits = planEdits(plan, noPeopleDecisions, {
    ...{ cycleId: null, newId: () => 'new', today, known },
  })
  return { edits, statuses: plan.rows.map(({ rowStatus }) => rowStatus) }
}

describe('Cards that Ciklus saved', () => {
  it.each([false, true])(
    'change nothing when they come back, with what is sensitive: %s',
    (all) => {
      const { edits, statuses } = againEdits(all)
      expect(statuses.slice(0, 2)).toEqual(['existing', 'existing'])
      expect(edits.map(({ set }) => set)).toEqual([])
    },
  )
})
