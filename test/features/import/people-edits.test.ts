/** From a plan and decisions to edits: blanks are filled, nothing is overwritten, the same file twice changes nothing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RowDecision } from '../../../src-renderer/features/import/reading/import.types'
import {
  decidedChanges,
  takeNewKey,
} from '../../../src-renderer/features/import/people/draft-fields.rules'
import {
  effectOf,
  noPeopleDecisions,
  outcomes,
  planEdits,
} from '../../../src-renderer/features/import/people/people-edits.rules'
import { Register, importPeople, planOf } from './register'
import { csvFixture, tableOf, tableOfText, workbookFixture } from './tables'

const applications = () => csvFixture('mentee-applications.csv')
const mentors = () => workbookFixture('mentors.xlsx')
const head = 'Ime;Prezime;E-mail;Telefon;Datum rođenja;Grad\n'
const people = (rows: string) => tableOfText(head + rows)
describe('decisions', () => {
  const twins = people('Ana;Anić;a@example.org;;;\nAna;Anić;b@example.org;;;Niš')
  const decide = (decision: RowDecision) => ({
    ...noPeopleDecisions,
    rows: new Map([[3, decision]]),
  })

  test('an unsure row waits until somebody decides', () => {
    const plan = planOf(twins, new Register(), { kind: 'people' })
    expect(effectOf(plan, noPeopleDecisions)).toEqual({
      newPeople: 1,
      knownPeople: 0,
      undecided: 1,
      skipped: 0,
    })
    expect(effectOf(plan, decide({ choice: 'new' })).newPeople).toBe(2)
    expect(effectOf(plan, decide({ choice: 'row', row: 2 }))).toMatchObject({
      newPeople: 1,
      undecided: 0,
    })
    expect(effectOf(plan, decide({ choice: 'skip' }))).toMatchObject({ newPeople: 1, skipped: 1 })
  })

  test('a row said to be another fills its blanks and keeps the rest', () => {
    const register = new Register()
    const plan = planOf(twins, register, { kind: 'people' })
    register.apply(planEdits(plan, decide({ choice: 'row', row: 2 }), register.context()))
    expect(register.rows.people).toMatchObject([{ email: 'a@example.org', city: 'Niš' }])
  })

  test('a blank that is refused stays blank, and the account says that it stays', () => {
    const register = new Register()
    importPeople(people('Ana;Anić;a@example.org;;1.2.1990.;Niš'), register, 'people')
    const table = people('Ana;Anić;a@example.org;064 123 4567;;Bor')
    const plan = planOf(table, register, { kind: 'people' })
    const [phone, city] = ['phone', 'city'].map((field) => takeNewKey(2, 'people', field))
    const decisions = {
      ...noPeopleDecisions,
      refused: new Set([phone ?? '']),
      takeNew: new Set([city ?? '']),
    }
    expect(planEdits(plan, decisions, register.context())).toEqual([
      { table: 'people', id: 'id1', set: { city: 'Bor' }, mustExist: true },
    ])
    const changes = decidedChanges(2, plan.rows[0]?.changes ?? [], decisions)
    expect(changes.map(({ field, effect }) => [field, effect])).toEqual([
      ['phone', 'kept'],
      ['city', 'filled'],
    ])
    // Somebody new is taken whole: what was refused for another outcome is no matter then.
    const asNew = { ...decisions, rows: new Map([[2, { choice: 'new' as const }]]) }
    expect(planEdits(plan, asNew, register.context())[0]?.set).toMatchObject({
      phone: '064 123 4567',
    })
  })

  test('a known person keeps what is there; blanks never overwrite; the user may take the new value', () => {
    const register = new Register()
    importPeople(people('Ana;Anić;a@example.org;;1.2.1990.;Niš'), register, 'people')
    const table = people('Ana;Anić;a@example.org;064 123 4567;;Bor')
    const plan = planOf(table, register, { kind: 'people' })
    expect(plan.rows[0]?.changes).toEqual([
      { table: 'people', field: 'phone', from: '', to: '064 123 4567', effect: 'filled' },
      { table: 'people', field: 'city', from: 'Niš', to: 'Bor', effect: 'kept' },
    ])
    expect(planEdits(plan, noPeopleDecisions, register.context())).toEqual([
      { table: 'people', id: 'id1', set: { phone: '064 123 4567' }, mustExist: true },
    ])
    const takeNew = new Set([takeNewKey(2, 'people', 'city')])
    expect(planEdits(plan, { ...noPeopleDecisions, takeNew }, register.context())[0]?.set).toEqual({
      phone: '064 123 4567',
      city: 'Bor',
    })
  })

  test('half a name is completed by the other half, never doubled', () => {
    const complete = new Register()
    importPeople(people('Ana;;a@example.org;;;\nAna;Anić;a@example.org;;;'), complete, 'people')
    expect(complete.rows.people).toMatchObject([{ firstName: 'Ana', lastName: 'Anić' }])
    const doubled = new Register()
    importPeople(people('Ana;;;;1.2.1990.;\n;Ana;;;1.2.1990.;'), doubled, 'people')
    expect(doubled.rows.people).toMatchObject([{ firstName: 'Ana', lastName: '' }])
  })

  test('the status can be chosen for those who are new, and a column of statuses says more', () => {
    const table = tableOfText('Ime;Prezime;Status;Ciljevi\nAna;Anić;prihvaćena;x\nBora;Borić;;y')
    const register = new Register()
    const plan = planOf(table, register, { kind: 'mentees' })
    register.apply(
      planEdits(plan, { ...noPeopleDecisions, status: 'completed' }, register.context()),
    )
    expect(register.rows.participations.map((row) => row.status)).toEqual(['accepted', 'completed'])
  })

  test('a second import never sets a status back', () => {
    const register = new Register()
    importPeople(applications(), register)
    const [first] = register.rows.participations
    register.apply([{ table: 'participations', id: first?.id ?? '', set: { status: 'active' } }])
    importPeople(applications(), register)
    expect(register.rows.participations[0]?.status).toBe('active')
  })

  test('a participation in the trash comes back', () => {
    const register = new Register()
    importPeople(mentors(), register)
    const [first] = register.rows.participations
    register.apply([
      { table: 'participations', id: first?.id ?? '', set: { deletedAt: '2026-01-01' } },
    ])
    const edits = planEdits(planOf(mentors(), register), noPeopleDecisions, register.context())
    expect(edits).toMatchObject([{ id: first?.id, set: { deletedAt: null, status: 'invited' } }])
  })
})

describe('two applications of one person', () => {
  const form = 'Timestamp;Ime;Prezime;E-mail;Ciljevi;Šta još želite da kažete?\n'
  test('keep the answers sent last, whichever row they stand in, and say so', () => {
    const table = tableOfText(
      `${form}2.3.2020. 10:00;Ana;Anić;a@example.org;kasniji;\n1.3.2020. 10:00;Ana;Anić;a@example.org;raniji;ovo`,
    )
    const register = new Register()
    const plan = importPeople(table, register, 'mentees')
    expect(plan.notices.map((notice) => notice.code)).toEqual(['answersFromLaterRow'])
    expect(register.rows.applications).toMatchObject([
      {
        goals: 'kasniji',
        submittedAt: '2020-03-02T10:00:00',
        'answer:Šta još želite da kažete?': 'ovo',
      },
    ])
  })
})

describe('answers without a field of their own', () => {
  test('keep their headings, repeated and hostile ones too', () => {
    const table = tableOf([
      ['Ime', 'Prezime', 'Ciljevi', 'Pitanje', 'Pitanje', '__proto__', ''],
      ['Ana', 'Anić', 'x', 'a', 'b', 'c', 'nešto'],
    ])
    const register = new Register()
    importPeople(table, register, 'mentees')
    const [application] = register.rows.applications
    expect(application).toMatchObject({
      'answer:Pitanje': 'a',
      'answer:Pitanje (2)': 'b',
      'answer:__proto__': 'c',
      'answer:G': 'nešto',
    })
    expect(({} as Record<string, unknown>)['c']).toBeUndefined()
  })
})

describe('whatever the rows', () => {
  const cell = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'Ana',
        'Anić',
        'Bora',
        '',
        '/',
        '=1+1',
        'Ђорђе',
        'Djordje',
        'a@example.org',
        'b@example.org',
        '064 123 4567',
        '1.2.1990.',
        '30.02.1990.',
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  )
  const rows = fc.array(fc.tuple(cell, cell, cell, cell, cell, cell), { maxLength: 12 })
  const table = (body: readonly (readonly string[])[]) => tableOf([head.trim().split(';'), ...body])

  test('each is in exactly one pile, and the piles add up', () => {
    fc.assert(
      fc.property(rows, (body) => {
        const plan = planOf(table(body), new Register(), { kind: 'people' })
        const sum = Object.values(plan.counts).reduce((a, b) => a + b, 0)
        expect(sum).toBe(plan.rows.length)
        expect(new Set(plan.rows.map((row) => row.row)).size).toBe(plan.rows.length)
        expect([...outcomes(plan, noPeopleDecisions).keys()]).toEqual(
          plan.rows.map((row) => row.row),
        )
      }),
    )
  }, 30_000)

  test('importing the same again brings nobody new and nothing to write', () => {
    fc.assert(
      fc.property(rows, (body) => {
        const register = new Register()
        importPeople(table(body), register, 'people')
        const again = planOf(table(body), register, { kind: 'people' })
        expect(again.counts.new).toBe(0)
        expect(
          planEdits(again, noPeopleDecisions, register.context()).filter(
            (edit) => edit.mustExist !== true,
          ),
        ).toEqual([])
      }),
    )
  }, 30_000)

  test('an edit never sets a field of a known person to nothing', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const register = new Register()
        importPeople(table(first), register, 'people')
        const edits = planEdits(
          planOf(table(second), register, { kind: 'people' }),
          noPeopleDecisions,
          register.context(),
        )
        for (const edit of edits.filter((item) => item.mustExist === true)) {
          expect(Object.values(edit.set)).not.toContain(null)
        }
      }),
    )
  }, 30_000)
})
