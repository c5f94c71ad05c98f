/** Logs of meetings with a row for each pair and a column for each month. */
import { describe, expect, it, test } from 'vitest'
import type { Meeting } from '../../../src-renderer/domain/meeting'
import { namedPairs } from '../../../src-renderer/domain/pairs.rules'
import {
  planMeetingEdits,
  planMeetings,
} from '../../../src-renderer/features/import/meetings/meetings-plan.rules'
import { noMeetingDecisions } from '../../../src-renderer/features/import/meetings/meetings.types'
import { entriesIn } from '../../../src-renderer/features/import/meetings/month-cells.rules'
import { monthInHeading } from '../../../src-renderer/features/import/meetings/month-headings.rules'
import { readMonthTable } from '../../../src-renderer/features/import/meetings/month-table.rules'
import type { MonthChoice } from '../../../src-renderer/features/import/meetings/month-table.types'
import { sourceOf } from '../../../src-renderer/features/import/reading/row-cells.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import type { InCell } from '../../../src-shared/documents'
import { aMeeting, aPair, aParticipation, aPerson } from '../../builders'
import { bringInText } from './found'
import { tableOf } from './tables'

const today = '2020-12-31'
const context = { fileName: 'log.csv', today }

test.each([
  ['mart 2020.', 3, 2020],
  ['Mar-20', 3, 2020],
  ["OKT '19", 10, 2019],
  ['III 2020', 3, 2020],
  ['2020. március', 3, 2020],
  ['3/2020', 3, 2020],
  ['2020-03', 3, 2020],
  ['Μάρτιος', 3, null],
  ['март (сати)', 3, null],
])('%s is a month', (text, month, year) => {
  expect(monthInHeading(text)).toEqual({ month, year })
})

test.each(['3/12', 'Mentor', 'Ukupno', '12.3.', 'Mart – predavanje', '2020'])(
  '%s is none',
  (text) => {
    expect(monthInHeading(text)).toBeNull()
  },
)

const march = { year: 2020, month: 3, numbers: 'meetings', marks: 'none' } as const
const said = (cell: InCell, change: object = {}) =>
  entriesIn(cell, { ...march, ...change })?.map(({ date, length, rest }) =>
    [date?.slice(8) ?? '', typeof length === 'object' ? '' : String(length), rest]
      .filter((one) => one !== '')
      .join(' '),
  ) ?? null

describe('A cell of a month', () => {
  it.each([
    ['', []],
    ['–', []],
    ['0', ['0']],
    ['2', ['', '']],
    ['2x', ['', '']],
    ['✓✓', ['', '']],
    ['da', ['']],
    ['не', ['0']],
    ['x', ['0']],
    ['17.3., 24.3.', ['17', '24']],
    ['15. i 22.', ['15', '22']],
    ['10.3. (90 min)', ['10 90']],
    ['12 90 online, 26 x mentor', ['12 90 online', '26 x mentor']],
    ['12.3. nije došao', ['12 x nije došao']],
    ['3. marta', ['03']],
    ['90 min', ['90 min']],
    ['sat i po', ['sat i po']],
    ['12.4.', null],
    ['31., 32.', null],
    ['zvati', null],
  ])('“%s” says %j', (text, entries) => {
    expect(said(text)).toEqual(entries)
  })

  it('counts what its numbers are said to count', () => {
    expect(said('1,5', { numbers: 'hours' })).toEqual(['90'])
    expect(said(45, { numbers: 'minutes' })).toEqual(['45'])
    expect(said('12, 26', { numbers: 'days' })).toEqual(['12', '26'])
    expect(said('12,26', { numbers: 'days' })).toEqual(['12', '26'])
    expect(said('x', { marks: 'met' })).toEqual([''])
    expect(said(1.5)).toBeNull()
  })
})

const person = (firstName: string, lastName: string) =>
  aPerson({ id: firstName.toLowerCase(), firstName, lastName })
const people = [person('Ana', 'Zorić'), person('Vera', 'Kostić')]
const part = (personId: string, role: 'mentor' | 'mentee') =>
  aParticipation({ cycleId: 'c', personId, role })
const [ana, vera] = [part('ana', 'mentee'), part('vera', 'mentor')]
const pairs = namedPairs(
  [aPair({ id: 'p', cycleId: 'c', menteeId: ana.id, mentorId: vera.id, startedOn: '2020-03-15' })],
  [ana, vera],
  people,
)

function imported(
  rows: readonly (readonly InCell[])[],
  meetings: readonly Meeting[] = [],
  chosen: Partial<MonthChoice> = {},
) {
  const table = readMonthTable(tableOf(rows), context, chosen)?.table ?? tableOf(rows)
  const reading = readTable(table)
  const source = sourceOf(reading, reading.mapping, today)
  const known = { pairs, meetings, people }
  const plan = planMeetings({ ...source, known, decisions: noMeetingDecisions })
  const edits = planMeetingEdits(plan, noMeetingDecisions, known, 'now')
  return { kind: reading.kind, plan, edits }
}

const head = ['Menti', 'Mentor', 'mart 2020', 'april 2020', 'maj 2020', 'Ukupno']
const idsOf = ({ edits }: ReturnType<typeof imported>) =>
  edits.map(({ id, set }) => `${id} ${set['state'] as string} ${set['note'] as string}`)

describe('A table by months', () => {
  it('becomes meetings on the first day of the month on which the pair worked, with a note of the cell', () => {
    const result = imported([head, ['Ana Zorić', 'Vera Kostić', '2', 'x', '1', '3']])
    expect(result.kind).toBe('meetings')
    expect(idsOf(result)).toEqual([
      'p~2020-03-15~1 met mart 2020: 2',
      'p~2020-03-15~2 met mart 2020: 2',
      'p~2020-04-01~1 none april 2020: x',
      'p~2020-05-01~1 met maj 2020: 1',
    ])
    expect(result.plan.rows.map(({ notices }) => notices.map(({ code }) => code))).toEqual([
      ...[['dayNotKnown'], ['dayNotKnown'], [], ['dayNotKnown']],
    ])
  })

  it('brings nothing when it comes again, and counts meetings whose day is known', () => {
    const rows = [head, ['Ana Zorić', 'Vera Kostić', '2', 'x', '1', '3']]
    const first = imported(rows)
    const there = first.edits.map(({ id, set }) => aMeeting({ ...set, id }))
    expect(imported(rows, there).edits).toEqual([])
    const dated = aMeeting({ id: 'p~2020-03-20~1', pairId: 'p', date: '2020-03-20' })
    expect(idsOf(imported(rows, [dated])).filter((id) => id.includes('2020-03'))).toHaveLength(1)
  })

  it('does not say of a month that there was no meeting where one is here', () => {
    const april = aMeeting({ id: 'p~2020-04-20~1', pairId: 'p', date: '2020-04-20' })
    const { plan, edits } = imported(
      [head, ['Ana Zorić', 'Vera Kostić', '', 'x', '', '']],
      [april],
      {
        marks: 'none',
      },
    )
    expect(plan.rows.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'noneAndSome',
    ])
    expect(edits).toEqual([])
  })

  it('takes hours from its title, the years from “2019/20”, and no sums', () => {
    const [report] = bringInText(
      [
        'Mentorski susreti 2019/20 (sati);;;;;',
        'Mentor/ka;Menti;nov;dec;jan;Σ',
        'Vera Kostić;Ana Zorić;1,5;;2;3,5',
        'UKUPNO;;1,5;;2;3,5',
      ].join('\n'),
      null,
    ) as readonly (object & { readonly meetings?: readonly Readonly<Record<string, unknown>>[] })[]
    expect(report?.meetings?.map(({ date, minutes }) => [date, minutes])).toEqual([
      ['2019-11-01', 90],
      ['2020-01-01', 120],
    ])
  })

  it('leaves open what it does not say', () => {
    const asked = (rows: readonly (readonly string[])[]) => {
      const read = readMonthTable(tableOf(rows), context)
      return read === null ? null : { ...read.choice, ...{ asks: read.asks } }
    }
    const names = ['Ana Zorić', 'Vera Kostić']
    const months = ['Mentee', 'Mentor', 'Nov', 'Dec', 'Jan']
    expect(asked([months, [...names, '1', 'x', '']])).toEqual({
      ...{ numbers: 'meetings', marks: 'none', year: 2019, takesHidden: true },
      asks: { numbers: true, marks: true, year: true, takesHidden: false },
    })
    expect(asked([months, [...names, 'x', '', 'x']])).toMatchObject({ marks: 'met' })
    expect(asked([months, [...names, '90', '45', '']])).toMatchObject({ numbers: 'minutes' })
    expect(asked([months, [...names, '12, 26', '9', '']])).toMatchObject({ numbers: 'days' })
    // A roster says something else of each month.
    expect(
      asked([
        ['Mentor', 'Jan', 'Feb'],
        ['Vera Kostić', '2', '1'],
      ]),
    ).toBeNull()
  })

  it('accounts for its lines, a title and an empty pair among them', () => {
    const text = [
      'Mentee,Mentor,2020-03,2020-04',
      'Ana Zorić,Vera Kostić,"17.3., 24.3.",',
      'Boban Ćirić,Zoran Lukić,,',
      'Cveta Rus,Iva Sel,nekad,',
    ].join('\n')
    const [report] = bringInText(text, null)
    expect(report?.sums).toMatchObject({
      ...{ lineCount: 4, agrees: true },
      lines: { undecided: 1, refused: 1, leftOut: 2 },
    })
  })
})
