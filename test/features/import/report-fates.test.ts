/** What becomes of the rows of an attendance report that no join was read of: they are about whom they name. */
import { expect, it } from 'vitest'
import type { CheckedMatch } from '../../../src-renderer/features/import/attendance/check-attendance.rules'
import { fatesOfReport } from '../../../src-renderer/features/import/reckoning/row-fates.rules'
import { tableOf } from './tables'

const ana: CheckedMatch = {
  id: 'ana',
  match: {
    key: 'ana',
    attendees: [
      {
        ...{ key: 'ana', name: 'Ana Zorić', otherName: null, written: 'Ana Zorić' },
        ...{ partial: false, email: 'ana@example.org', joins: [], minutes: 90 },
        ...{ host: false, guest: false, state: 'present' },
      },
    ],
    ...{ level: 'sure', personId: 'ana', reason: null, candidates: [], minutes: 90 },
    state: 'present',
  },
  ...{ state: 'sure', personId: 'ana', newName: '', conflict: null },
  ...{ isUnwritten: false, isWaiting: false },
}

it.each([
  ['its address', ['Somebody', 'ANA@example.org']],
  ['its name, in another script', ['Ана Зорић', '']],
])('A row is about whom it names by %s', (_by, row) => {
  const source = {
    table: tableOf([['Name', 'E-mail'], row]),
    header: {
      ...{ headerRow: 1, headings: ['Name', 'E-mail'], dataRows: [2], leftOut: [] },
      confidence: 1,
    },
    mapping: ['fullName', 'email'] as const,
    today: '2026-11-22',
  }
  const report = { problems: [], notices: [] }
  expect(fatesOfReport(source, report, [ana], () => true)).toMatchObject([
    { row: 2, name: 'Ana Zorić', fate: 'new' },
  ])
  expect(fatesOfReport(source, report, [], () => true)).toEqual([])
})
