import { describe, expect, it } from 'vitest'
import { workbookModel as schema } from '../../../src-shared/documents'
import { peopleOnList, peopleWorkbook } from '../../../src-renderer/app/documents/people-table'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aParticipation, aPerson, aWorkspace } from '../../builders'
import { join, rowsOf } from '../../features/cycle-rows'

const context = { workspace: aWorkspace(), translator: translatorFor('en'), timestamp: 1 }

describe('the list of people', () => {
  it('has one row a person, with every role, a real birthday and all fields of work', () => {
    const rows = rowsOf({ name: '2020' })
    const person = { phone: '+381 61 1', 'field:music': true, 'field:film': true } as const
    const mentee = join(rows, 'Ana Zorić', {}, person)
    rows.participations.push(
      aParticipation({
        cycleId: rows.cycle.id,
        personId: mentee.personId,
        role: 'speaker',
        status: 'invited',
      }),
    )
    join(rows, 'Boban Ćirić', { status: 'applied' }, { birthDate: '31.13.', email: null })
    rows.people.push(aPerson({ firstName: 'Not', lastName: 'Here' }))
    const list = peopleOnList(rows.people, rows.participations)
    const workbook = peopleWorkbook(list, rows.cycle, context)
    expect(workbook.title).toBe('People, 2020')
    expect(schema.safeParse(workbook).success).toBe(true)
    expect(workbook.sheets[0]?.rows).toEqual([
      ['Ćirić', 'Boban', null, 'Mentee: applied', null, null, 'Sombor', null, null, '31.13.', null],
      [
        'Zorić',
        'Ana',
        null,
        'Mentee: in the program; Speaker: invited',
        `${mentee.personId}@example.org`,
        '+381 61 1',
        'Sombor',
        null,
        null,
        { date: '1981-10-07' },
        'film, music',
      ],
    ])
  })
})
