/** What a list shows as pages to print: its rows, columns, order and groups as on screen. */
import { describe, expect, it } from 'vitest'
import { shownPages } from '../../src-renderer/app/lists/list-export.rules'
import { shownBy } from '../../src-renderer/app/lists/list-state.rules'
import type { ListDescription } from '../../src-renderer/app/lists/list-types'
import { WorkshopsScreen } from '../../src-renderer/features/workshops/WorkshopsScreen'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import { documentModel } from '../../src-shared/documents'
import type { ReportBlock } from '../../src-shared/documents'
import { aCycle, aWorkshop, aWorkspace } from '../builders'
import { control, found, told, windowClosed } from '../support/finding'
import { choose, openProgram, saved, showScreen } from '../support/screen'

const tablesIn = (blocks: readonly ReportBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))

type One = { readonly id: string }
const long = 'somebody.long@example.org'
const columns = Array.from({ length: 15 }, (_, at) => ({
  ...{ id: `c${String(at)}`, title: `C${String(at)}`, isRowHeader: at === 0 },
  ...{ grouping: 'text' as const, text: ({ id }: One) => `${id} ${String(at)}` },
}))

/** The pages of a list with more columns than a page has room for. */
function manyColumns(filters: Parameters<typeof shownBy>[1]) {
  const list: ListDescription<One> = {
    ...{ screen: 'people', id: 'rows', label: 'Rows', rows: [{ id: long }], usual: columns },
    ...{ idOf: ({ id }) => id, filterWords: () => [], cycle: null, newest: 0 },
  }
  const shown = { ...shownBy(list, filters), list, rows: list.rows }
  const context = { workspace: aWorkspace(), translator: translatorFor('en'), timestamp: 0 }
  const document = shownPages(shown as never, columns, 'All', context)
  return { document, tables: tablesIn(document.sections[0]?.blocks ?? []) }
}

describe('A list as pages', () => {
  it('is saved from the window of the list, under what it was narrowed to', async () => {
    localStorage.clear()
    const cycle = aCycle({ name: 'Cycle 6' })
    const { fake } = await openProgram({
      ...{ workspaces: [aWorkspace()], cycles: [cycle] },
      workshops: [
        aWorkshop({ cycleId: cycle.id, title: 'Kick-off', kind: 'kickOff', format: 'live' }),
        aWorkshop({ cycleId: cycle.id, title: 'Budget', kind: 'workshop', format: 'online' }),
      ],
    })
    fake.saveIn = 'Documents'
    const filters = { group: 'format', columns: 'title kind' }
    const shown = showScreen(WorkshopsScreen, { screen: 'workshops', filters })
    await found('treegrid', 'Workshops')
    await choose(shown, control('button', /^View/), 'Export what is shown…')
    await shown.user.click(await found('radio', 'Pages to print (PDF)'))
    await shown.user.click(control('button', 'Save…'))
    await windowClosed()
    await told(/Saved/)
    await saved()
    const document = documentModel.parse(fake.askedOf('documents.save')[0]?.document)
    if (document.template !== 'report') throw new Error('It is no report.')
    const [about] = document.sections[0]?.blocks ?? []
    // The cycle stands below the title, and is not said again.
    expect(document.subtitle).toBe('Cycle 6')
    expect(about?.kind === 'paragraph' ? about.text : '').toBe(
      'In groups by Format; columns: Title, Kind',
    )
    const [table, ...others] = tablesIn(document.sections[0]?.blocks ?? [])
    expect(others).toEqual([])
    expect(table?.columns.map(({ title }) => title)).toEqual(['Format', 'Title', 'Kind'])
    expect(table?.rows.map(([format, title]) => [format, title]).toSorted()).toEqual([
      ['Live', 'Kick-off'],
      ['Online', 'Budget'],
    ])
  })

  it('of many columns stands in several tables, each of which names its rows, and leaves out none', () => {
    const { document, tables } = manyColumns({})
    const titles = tables.map((table) => table.columns.map(({ title }) => title))
    expect(titles.length).toBeGreaterThan(1)
    expect(titles.map(([first]) => first)).toEqual(titles.map(() => 'C0'))
    expect(titles.flatMap(([, ...others]) => others)).toEqual(
      columns.slice(1).map(({ title }) => title),
    )
    expect(tables[0]?.rows[0]?.slice(0, 2)).toEqual([`${long} 0`, `${long} 1`])
    // No word is longer than its column has room for: the widths are those of the words.
    for (const table of tables)
      expect(table.columns.every(({ width }) => width >= long.length)).toBe(true)
    expect(() => documentModel.parse(document)).not.toThrow()
  })

  it('in groups names its rows in every table, too: the headings alone do not say whose the rest is', () => {
    const { document, tables } = manyColumns({ group: 'c9' })
    const titles = tables.map((table) => table.columns.map(({ title }) => title))
    expect(titles.length).toBeGreaterThan(1)
    expect(titles[0]?.slice(0, 2)).toEqual(['C9', 'C0'])
    expect(titles.slice(1).map(([first]) => first)).toEqual(titles.slice(1).map(() => 'C0'))
    expect(new Set(titles.flat())).toEqual(new Set(columns.map(({ title }) => title)))
    for (const table of tables)
      expect(table.columns.every(({ width }) => width >= long.length)).toBe(true)
    expect(() => documentModel.parse(document)).not.toThrow()
  })
})
