import { describe, expect, it } from 'vitest'
import { languages, signInSheetDocument as sheetSchema } from '../../../src-shared/documents'
import {
  signInSheet,
  withoutAddress,
} from '../../../src-renderer/features/reports/sign-in.document'
import { withoutLooseSigns } from '../../../src-renderer/app/documents/document-text'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aPerson, aWorkshop, aWorkspace } from '../../builders'
import { join, ledBy, rowsOf } from '../cycle-rows'

const context = {
  workspace: aWorkspace({ program: 'Spojnice' }),
  translator: translatorFor('en'),
  timestamp: 1_600_000_000_000,
}
const leader = aPerson({ firstName: 'Nada', lastName: 'Nikolić' })
const workshop = aWorkshop({ format: 'hybrid', ...ledBy(leader.id) })
const choices = { blankRows: 5, withAddress: false }

function program() {
  const rows = rowsOf({ name: '9' })
  rows.people.push(leader)
  const zarko = join(rows, 'Žarko Žujović', {}, { organization: 'Kolektiv 108', phone: '061' })
  join(rows, 'Žarko Žujović', { personId: zarko.personId, role: 'mentor' }, { id: zarko.personId })
  join(rows, 'Ђорђе Аћимовић', { role: 'mentor' }, { organization: ' ', city: 'Šabac' })
  join(rows, 'Živana Radić', {}, { organization: 'savetnica, /', organizationAddress: 'Trg 1' })
  join(rows, 'Ana Neprimljena', { status: 'applied' })
  join(rows, 'Mira Tot', { role: 'coordinator' })
  return rows
}

describe('a sign-in sheet', () => {
  const sheet = signInSheet(workshop, program(), choices, context)

  it('lists people by last name with their roles and where they come from, without what a form was left with', () => {
    expect([...sheet.columns.map((column) => column.title), sheet.signature]).toEqual([
      'Name',
      'Role',
      'Organization or city',
      'Signature',
    ])
    expect(sheet.rows).toEqual([
      ['Ђорђе Аћимовић', 'Mentor', 'Šabac'],
      ['Živana Radić', 'Mentee', 'savetnica'],
      ['Žarko Žujović', 'Mentee, Mentor', 'Kolektiv 108'],
    ])
  })

  it('names the head cell of every column, that of the numbers and that of the signatures too, in every language', () => {
    for (const language of languages) {
      const own = { ...context, translator: translatorFor(language) }
      const { number, columns, signature } = signInSheet(workshop, program(), choices, own)
      const heads = [number, ...columns.map(({ title }) => title), signature]
      expect(new Set(heads.filter((head) => head.trim() !== '')).size, language).toBe(5)
    }
  })

  it('says all days of a workshop of several', () => {
    const days = signInSheet({ ...workshop, endsOn: '2020-05-10' }, program(), choices, context)
    expect(days.date).toBe('9–10 May 2020')
    expect(days.details[0]).toBe('9–10 May 2020, 17:30 · 2 h')
  })

  it('says whose it is, of which cycle and day, when, where and who leads', () => {
    expect(sheet).toMatchObject({
      title: workshop.title,
      organization: 'Udruženje Most',
      group: 'Spojnice · cycle 9',
      date: '9 May 2020',
    })
    expect(sheet.details).toEqual([
      '9 May 2020, 17:30 · 2 h',
      'KC Magacin, Beograd, online',
      'Led by: Nada Nikolić',
    ])
  })

  it('has the addresses of organizations where a funder asks, and says whose are missing', () => {
    const rows = program()
    const asked = signInSheet(workshop, rows, { ...choices, withAddress: true }, context)
    expect(asked.columns[2]?.title).toBe('Organization and its address')
    expect(asked.rows[1]).toEqual(['Živana Radić', 'Mentee', 'savetnica\nTrg 1'])
    expect(withoutAddress(rows).map(({ firstName }) => firstName)).toEqual(['Žarko'])
  })

  it('ends in what is counted and the coordinator’s hand', () => {
    expect(sheet.totals).toEqual([
      { label: 'On the list:', value: '3' },
      { label: 'Signed:', value: '' },
      { label: 'Of these not on the list:', value: '' },
    ])
    expect(sheet.signedBy).toEqual({
      label: 'Coordinator, signature',
      name: 'Mira Tot',
      date: 'Date',
    })
    const two = program()
    join(two, 'Drugi Koordinator', { role: 'coordinator' })
    const other = signInSheet(workshop, two, { ...choices, blankRows: 0 }, context)
    expect([other.signedBy.name, other.totals.length]).toEqual(['', 2])
  })

  it('has no empty line where nobody is said to lead', () => {
    const unled = signInSheet(aWorkshop({ format: 'hybrid' }), program(), choices, context)
    expect(unled.details.filter((line) => line.trim() === '')).toEqual([])
    expect(unled.details.length).toBe(sheet.details.length - 1)
  })

  it('shows nobody’s address or telephone, and no more than sixty empty rows', () => {
    const full = signInSheet(workshop, program(), { ...choices, blankRows: 99 }, context)
    expect(JSON.stringify(full)).not.toMatch(/@|061/)
    expect(full.blankRows).toBe(60)
    expect(sheetSchema.safeParse(full).success).toBe(true)
  })
})

it.each([
  ['savetnica, /', 'savetnica'],
  ['/', ''],
  ['–, Radio Zvuk', 'Radio Zvuk'],
  ['urednik, , Radio Zvuk;', 'urednik, Radio Zvuk'],
  ['Muzej "Kuća"', 'Muzej "Kuća"'],
  ['Udruženje X d.o.o.', 'Udruženje X d.o.o.'],
  ['A/B; C', 'A/B; C'],
])('what a form was left with is not printed: %j', (text, left) => {
  expect(withoutLooseSigns(text)).toBe(left)
})
