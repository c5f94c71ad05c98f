import { describe, expect, it } from 'vitest'
import { signInSheetDocument as sheetSchema } from '../../../src-shared/documents'
import { signInSheet } from '../../../src-renderer/features/reports/sign-in.document'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aPerson, aWorkshop, aWorkspace } from '../../builders'
import { ledBy } from '../cycle-rows'

const context = {
  workspace: aWorkspace(),
  translator: translatorFor('en'),
  timestamp: 1_600_000_000_000,
}
const leader = aPerson({ firstName: 'Nada', lastName: 'Nikolić' })
const workshop = aWorkshop({ format: 'hybrid', ...ledBy(leader.id) })
const people = [
  aPerson({ firstName: 'Žarko', lastName: 'Žujović', organization: 'Kolektiv 108', phone: '061' }),
  aPerson({ firstName: 'Ђорђе', lastName: 'Аћимовић', organization: ' ', city: 'Šabac' }),
]

describe('a sign-in sheet', () => {
  const sheet = signInSheet(workshop, people, [leader], 99, context)

  it('lists people by last name with where they come from and room to sign', () => {
    expect(sheet.columns.map((column) => column.title)).toEqual([
      'Name',
      'Organization or city',
      'Signature',
    ])
    expect(sheet.rows).toEqual([
      ['Ђорђе Аћимовић', 'Šabac', ''],
      ['Žarko Žujović', 'Kolektiv 108', ''],
    ])
  })

  it('says when, where and who leads', () => {
    expect(sheet.details).toEqual([
      '9 May 2020, 17:30 · 2 h',
      'KC Magacin, Beograd, online',
      'Led by: Nada Nikolić',
    ])
  })

  it('shows nobody’s address or telephone, and no more than sixty empty rows', () => {
    expect(JSON.stringify(sheet)).not.toMatch(/@|061/)
    expect(sheet.blankRows).toBe(60)
    expect(sheetSchema.safeParse(sheet).success).toBe(true)
  })
})
