import { describe, expect, it } from 'vitest'
import { workbookModel as workbookSchema } from '../../../src-shared/documents'
import { attendanceWorkbook } from '../../../src-renderer/app/documents/workshop-tables'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { anAttendance, aPerson, aWorkshop, aWorkspace } from '../../builders'

const context = {
  workspace: aWorkspace(),
  translator: translatorFor('en'),
  timestamp: 1_600_000_000_000,
}
const workshop = aWorkshop()
const people = [
  aPerson({ firstName: 'Žarko', lastName: 'Žujović', organization: 'Kolektiv 108', phone: '061' }),
  aPerson({ firstName: 'Ђорђе', lastName: 'Аћимовић', organization: ' ', city: 'Šabac' }),
]

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
})
