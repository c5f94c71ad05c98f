import { describe, expect, it } from 'vitest'
import {
  signInSheetDocument as sheetSchema,
  workbookModel as workbookSchema,
} from '../../../src-shared/documents'
import {
  attendanceWorkbook,
  signInSheet,
  workshopFileName,
} from '../../../src-renderer/features/workshops/workshops.document'
import {
  expectedPersonIds,
  facilitatorIds,
  isSoon,
  withoutRollCall,
} from '../../../src-renderer/domain/workshops.rules'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { anAttendance, aPerson, aWorkshop, aWorkspace } from '../../builders'
import { join, ledBy, rowsOf } from '../cycle-rows'

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

describe('an attendance list', () => {
  it('has everybody listed, with an empty mark for those who were not marked', () => {
    const [zarko] = people
    const mark = anAttendance({
      workshopId: workshop.id,
      personId: zarko?.id ?? '',
      minutes: 88,
      source: 'zoom',
    })
    const elsewhere = anAttendance({ personId: people[1]?.id ?? '' })
    const workbook = attendanceWorkbook(workshop, people, [mark, elsewhere], context)
    expect(workbookSchema.safeParse(workbook).success).toBe(true)
    expect(workbook.sheets[0]?.rows).toEqual([
      ['Аћимовић', 'Ђорђе', ' ', 'Šabac', null, null, null],
      ['Žujović', 'Žarko', 'Kolektiv 108', 'Sombor', 'Present', 88, 'Zoom'],
    ])
  })

  it('gives its file a name that sorts by day', () => {
    expect(workshopFileName(workshop)).toBe('2020-05-09 Razvoj publike')
  })
})

describe('the rules of workshops', () => {
  it('expect mentees and mentors who are in the program, each once', () => {
    const rows = rowsOf()
    const ana = join(rows, 'Ana Zorić', { status: 'accepted' })
    join(rows, 'Boban Ćirić', { status: 'applied' })
    join(rows, 'Ceca Babić', { status: 'withdrawn' })
    join(rows, 'Uroš Ćosić', { role: 'speaker' })
    const nada = join(rows, 'Nada Nikolić', { role: 'mentor', status: 'accepted' })
    join(rows, 'Mara Marić', { role: 'mentor', status: 'invited' })
    expect(expectedPersonIds(rows.participations)).toEqual([ana.personId, nada.personId].toSorted())
  })

  it('know who leads', () => {
    const one = aWorkshop({ 'facilitator:b': true, 'facilitator:a': true, 'facilitator:c': null })
    expect(facilitatorIds(one)).toEqual(['a', 'b'])
  })

  it('miss the roll call only after the day, and not for one mark that was taken back', () => {
    const mark = anAttendance({ workshopId: workshop.id, state: null })
    expect(withoutRollCall([workshop], [mark], '2020-05-10')).toEqual([workshop])
    expect(withoutRollCall([workshop], [], '2020-05-09')).toEqual([])
    expect(withoutRollCall([workshop], [{ ...mark, state: 'absent' }], '2020-05-10')).toEqual([])
  })

  it('call a workshop soon from today to so many days ahead', () => {
    expect(isSoon(workshop, '2020-05-09', 14)).toBe(true)
    expect(isSoon(workshop, '2020-04-25', 14)).toBe(true)
    expect(isSoon(workshop, '2020-04-24', 14)).toBe(false)
    expect(isSoon(workshop, '2020-05-10', 14)).toBe(false)
  })
})
