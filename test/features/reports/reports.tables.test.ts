/** The tables of a report: what is not recorded is no nought, and a nought is not "not recorded". */
import { describe, expect, it } from 'vitest'
import { namedPairs } from '../../../src-renderer/domain/pairs.rules'
import {
  applicationsTable,
  pairsTable,
} from '../../../src-renderer/features/reports/reports.tables'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aMeeting, aPerson, anApplication } from '../../builders'
import { join, pairUp, rowsOf } from '../cycle-rows'

it('the table of applications says when somebody applied and agreed, each as a day', () => {
  const record = anApplication({
    submittedAt: '2020-03-01T18:30',
    consent: { given: true, text: 'Da', on: '2020-03-02T09:00' },
  })
  const sheet = applicationsTable([]).toSheet(
    [{ record, person: aPerson({ firstName: 'Ana', lastName: 'Zorić' }) }],
    translatorFor('en'),
  )
  const [row = []] = sheet.rows
  expect(row).toContainEqual({ date: '2020-03-01' })
  expect(row).toContain('18:30')
  expect(row).toContainEqual({ date: '2020-03-02' })
})

describe('the table of pairs', () => {
  it('says that pairs which never met met for no time, and of which pairs the time is not known', () => {
    const rows = rowsOf()
    const mentor = join(rows, 'Vera Kostić', { role: 'mentor' })
    const idOf = (name: string) => pairUp(rows, mentor, join(rows, name)).id
    rows.meetings.push(
      aMeeting({ pairId: idOf('Ana Zorić'), date: '2020-04-01', state: 'none', minutes: null }),
      aMeeting({ pairId: idOf('Boban Ćirić'), state: 'missed', minutes: null }),
      aMeeting({ pairId: idOf('Ceca Babić'), minutes: null }),
    )
    idOf('Dara Ilić')
    const pairs = namedPairs(rows.pairs, rows.participations, rows.people)
    const sheet = pairsTable(rows.meetings).toSheet(pairs, translatorFor('en'))
    const [name, meetings, minutes] = ['Mentee', 'Meetings', 'Minutes'].map((title) =>
      sheet.columns.findIndex((column) => column.title === title),
    )
    const said = sheet.rows.map((row) => [name, meetings, minutes].map((at) => row[at ?? -1]))
    expect(said.toSorted()).toEqual([
      ['Ana Zorić', 0, 0],
      ['Boban Ćirić', 0, 0],
      ['Ceca Babić', 1, 'not recorded'],
      ['Dara Ilić', 'not recorded', 'not recorded'],
    ])
  })
})
