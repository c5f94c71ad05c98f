/** Goals against workshops on pages and in a sheet: sixty goals and twenty workshops, each mark where it belongs. */
import { describe, expect, it, vi } from 'vitest'
import {
  matrixDocument,
  matrixWorkbook,
} from '../../../src-renderer/features/outcomes/matrix.document'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aCycle, aGoal, aPerson, aWorkshop, aWorkspace } from '../../builders'
import { packed, read } from '../../main/documents/typeset'

vi.setConfig({ testTimeout: 60_000 })

const cycle = aCycle({ name: 'Cycle 6' })
const people = Array.from({ length: 60 }, (_, at) =>
  aPerson({ firstName: 'Ana', lastName: `Zorić ${String(at + 1).padStart(2, '0')}` }),
)
const workshops = Array.from({ length: 20 }, (_, at) =>
  aWorkshop({
    cycleId: cycle.id,
    title: `Radionica ${at + 1}`,
    when: { date: `2020-05-${String(at + 1).padStart(2, '0')}`, time: null },
  }),
)
const goals = people.map(({ id }, at) =>
  aGoal({
    cycleId: cycle.id,
    personId: id,
    title: `Napisati plan festivala i naći prostor, ${at + 1}`,
    ...(at === 59 ? {} : { [`workshop:${workshops[at % 19]?.id ?? ''}`]: true }),
  }),
)
const rows = { cycle, people, workshops, goals, participations: [], applications: [] }
const context = (language: 'en' | 'sr-Cyrl' = 'en') => ({
  workspace: aWorkspace(),
  translator: translatorFor(language),
  timestamp: 1_600_000_000_000,
})

describe('goals against workshops', () => {
  it('are set on pages with what is left open in a sentence', async () => {
    const document = matrixDocument(rows, context())
    const file = await read(document)
    const text = packed(file.pages.join(''))
    expect(text).toContain('1goalisservedbynoworkshop:AnaZorić60(')
    expect(text).toContain('1workshopservesnogoal:Radionica20.')
    // The workshops are in two tables, since no page has room for twenty columns.
    const tables = document.sections[0]?.blocks.filter(({ kind }) => kind === 'table') ?? []
    expect(tables).toHaveLength(3)
    expect(text.split('●')).toHaveLength(60)
    expect(tables.map((table) => 'caption' in table && table.caption)).toEqual([
      'Goals against workshops, 1–14',
      'Goals against workshops, 15–20',
      'The workshops by their numbers',
    ])
  })

  it('name a mentee once over all their goals, on a few pages without cover and contents', () => {
    const [ana, boban] = people
    const some = goals.slice(0, 3).map((goal, at) => ({
      ...goal,
      personId: (at < 2 ? ana?.id : boban?.id) ?? '',
    }))
    const document = matrixDocument({ ...rows, goals: some }, context())
    expect(document.isPlain).toBe(true)
    const [table] = document.sections[0]?.blocks.filter((block) => block.kind === 'table') ?? []
    expect(table?.groups).toEqual([2, 1])
    expect(table?.rows).toHaveLength(3)
  })

  it('are a sheet with a column for each workshop, yes or no', () => {
    const [sheet] = matrixWorkbook(rows, context('sr-Cyrl')).sheets
    expect(sheet?.rows).toHaveLength(60)
    expect(sheet?.rows[0]?.slice(2)).toEqual(['да', ...Array.from({ length: 19 }, () => 'не'), 1])
    expect(sheet?.rows[59]?.at(-1)).toBe(0)
  })
})
