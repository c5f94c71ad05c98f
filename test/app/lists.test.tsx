/** How any list is shown: as a table, cards or a board, under headings; and that a view opened again shows the same. */
import { fireEvent } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openView } from '../../src-renderer/app/lists/lists.actions'
import { keptFilters, shownBy, shownGroups } from '../../src-renderer/app/lists/list-state.rules'
import { listShapes } from '../../src-renderer/app/lists/list-types'
import type { ListDescription } from '../../src-renderer/app/lists/list-types'
import { currentFilters } from '../../src-renderer/app/lists/views.data'
import { registeredFinding } from '../../src-renderer/app/finders'
import { useUi } from '../../src-renderer/app/ui'
import { PeopleScreen } from '../../src-renderer/features/people/PeopleScreen'
import { WorkshopsScreen } from '../../src-renderer/features/workshops/WorkshopsScreen'
import { sortRows } from '../../src-renderer/ui/grid'
import { aCycle, aParticipation, aPerson, aWorkshop, stored } from '../builders'
import { control, found, said, told, until, windowClosed } from '../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../support/screen'

interface Row {
  readonly id: string
  readonly city: string
}
const texts = { text: ({ city }: Row) => city, sortValue: ({ city }: Row) => city }
const rows: readonly Row[] = ['Niš', '', 'Bor', 'Niš', 'Pirot'].map((city, at) => ({
  id: `r${at}`,
  city,
}))
const list: ListDescription<Row> = {
  ...{ screen: 'people', id: 'rows', label: 'Rows', rows, idOf: ({ id }) => id },
  usual: [
    {
      id: 'name',
      title: 'Name',
      isRowHeader: true,
      text: ({ id }) => id,
      sortValue: ({ id }) => id,
    },
    { id: 'city', title: 'City', grouping: 'text', ...texts },
  ],
  more: [{ id: 'first', title: 'First', grouping: ({ city }) => city.slice(0, 1), ...texts }],
  boardBy: ['gone', 'city'],
  filterWords: () => [],
  ...{ cycle: null, newest: 0 },
}

/** Everything that can be seen of a list. */
const seen = (filters: Readonly<Record<string, string>>) => {
  const shown = shownBy(list, filters)
  const groups = shownGroups(sortRows(rows, shown.all, shown.sort), shown)
  return {
    shape: shown.shape,
    columns: shown.columns.map(({ id }) => id),
    groups: groups.map((group) => [group.title, group.rows.map(({ id }) => id)]),
  }
}

const anyFilters = fc.record(
  {
    as: fc.constantFrom(...listShapes, 'calendar'),
    group: fc.constantFrom('city', 'first', 'name', 'gone'),
    sort: fc.constantFrom('city ascending', 'name descending', 'first descending', 'gone'),
    columns: fc.constantFrom('', 'name', 'name city', 'city name', 'first', 'name gone first'),
    query: fc.string(),
    city: fc.constantFrom('Niš', 'Бор'),
  },
  { requiredKeys: [] },
)

describe('A view', () => {
  it('that is saved and opened again shows the same, whatever was chosen in between', () => {
    fc.assert(
      fc.property(anyFilters, anyFilters, (chosen, between) => {
        useUi.setState({ filters: { people: chosen } })
        const kept = currentFilters(list)
        const before = seen(kept)
        useUi.setState({ filters: { people: between } })
        openView({ screen: 'people', filters: { ...kept } })
        expect(currentFilters(list)).toEqual(kept)
        expect(seen(useUi.getState().filters['people'] ?? {})).toEqual(before)
        expect(useUi.getState().screen).toBe('people')
      }),
    )
  })

  it('leaves out what is of the moment', () => {
    expect(keptFilters({ imported: 'last', city: 'Niš' }, 'name')).toEqual({
      ...{ city: 'Niš', columns: 'name' },
    })
  })

  it('neither keeps nor changes who gives points at the computer', () => {
    const read = { view: 'read', as: 'cards' }
    expect(keptFilters({ ...read, reviewer: 'ranko' }, '')).toEqual({ ...read, columns: '' })
    useUi.setState({ filters: { selection: { view: 'read', reviewer: 'mira' } } })
    for (const filters of [read, { ...read, reviewer: 'ranko' }]) {
      openView({ screen: 'selection', filters })
      expect(useUi.getState().filters['selection']).toMatchObject({ as: 'cards', reviewer: 'mira' })
      openView({ screen: 'selection', filters: { view: 'results' } })
      expect(useUi.getState().filters['selection']).toEqual({ view: 'results', columns: '' })
    }
  })
})

describe('What a list is shown as', () => {
  it('is a table in the usual columns unless something is chosen that is there', () => {
    const table = { shape: 'table', columns: ['name', 'city'] }
    expect(seen({})).toMatchObject({ ...table, groups: [['', ['r0', 'r1', 'r2', 'r3', 'r4']]] })
    expect(seen({ as: 'calendar', group: 'gone', columns: '' })).toMatchObject(table)
  })

  it('always has the column that names the row', () => {
    expect(seen({ columns: 'first gone' }).columns).toEqual(['name', 'first'])
    expect(seen({ columns: 'city name' }).columns).toEqual(['city', 'name'])
  })

  it('is under headings in their order, those without words last', () => {
    expect(seen({ group: 'city', sort: 'name descending' }).groups).toEqual([
      ...[
        ['Bor', ['r2']],
        ['Niš', ['r3', 'r0']],
      ],
      ...[
        ['Pirot', ['r4']],
        ['', ['r1']],
      ],
    ])
  })

  it('is a board by what it is grouped by, or by the first thing it can be by', () => {
    expect(seen({ as: 'board' }).groups.map(([title]) => title)).toEqual([
      'Bor',
      'Niš',
      'Pirot',
      '',
    ])
    expect(seen({ as: 'board', group: 'first' }).groups.map(([title]) => title)).toEqual([
      ...['B', 'N', 'P', ''],
    ])
    expect(shownBy({ ...list, boardBy: ['gone'] }, { as: 'board' }).shape).toBe('table')
  })
})

const cycle = aCycle({ id: 'cycle' })
const someone = (firstName: string, city: string | null, status: 'applied' | 'accepted') => {
  const person = aPerson({ firstName, lastName: 'Anić', city })
  return {
    person,
    part: aParticipation({ personId: person.id, cycleId: cycle.id, role: 'mentee', status }),
  }
}

async function shownPeople(filters: object, cityOfVera: string | null = 'Niš') {
  const all = [
    someone('Ana', 'Niš', 'applied'),
    someone('Bora', 'Bor', 'accepted'),
    someone('Vera', cityOfVera, 'applied'),
  ]
  localStorage.clear()
  const program = await openProgram({
    cycles: [cycle],
    people: all.map(({ person }) => person),
    participations: all.map(({ part }) => part),
  })
  program.fake.saveIn = 'Documents'
  const shown = showScreen(PeopleScreen, { screen: 'people', filters })
  await found('button', /^View/)
  return { ...program, ...shown, all }
}

describe('The list of people', () => {
  it('is grouped from its line of tools, and a view keeps that', async () => {
    const shown = await shownPeople({})
    await choose(shown, control('button', /Groups$/), 'City')
    expect(control('button', /Groups$/).textContent).toContain('Groups: City')
    const tree = await found('treegrid', 'People')
    expect(tree.textContent).toMatch(/Bor1.*Niš2/u)
    expect(useUi.getState().filters['people']).toMatchObject({ group: 'city' })
    await choose(shown, control('button', /^View/), 'Save or change views…')
    await said(/in groups by City/)
  })

  it('is cards that arrows go over, Enter opens and letters search', async () => {
    const { user, all } = await shownPeople({})
    await user.click(control('radio', 'Cards'))
    const cards = await found('listbox', 'People')
    const [ana] = all
    const first = await found('option', /Ana/)
    first.focus()
    await user.keyboard('{ArrowRight}')
    await until(() => expect(document.activeElement?.textContent).toContain('Bora'))
    await user.keyboard('{Home}')
    await until(() => expect(useUi.getState().selection['people']).toBe(ana?.person.id))
    expect(cards.querySelectorAll('[role="option"]')).toHaveLength(3)
    await user.keyboard('v')
    await until(() => expect(useUi.getState().filters['people']).toMatchObject({ query: 'v' }))
  })

  it('is a board by status, on which a card moved by key is given the status of its column; undo takes it back', async () => {
    const { user, db, all } = await shownPeople({ as: 'board' })
    const card = await found('option', /Ana/)
    expect(card.closest('section')?.textContent).toMatch(/^Applied 2/u)
    card.focus()
    fireEvent.keyDown(card, { key: 'ArrowRight', shiftKey: true })
    const [ana] = all
    await until(async () =>
      expect(await db.participations.get(ana!.part.id)).toMatchObject({ status: 'shortlisted' }),
    )
    await user.click(await found('button', 'Undo'))
    await until(async () =>
      expect(await db.participations.get(ana!.part.id)).toMatchObject({ status: 'applied' }),
    )
  })

  it('is saved with its groups first, and on a second sheet what it is narrowed to', async () => {
    const shown = await shownPeople({ group: 'city', columns: 'name city', sort: 'name ascending' })
    await choose(shown, control('button', /^View/), 'Export what is shown…')
    await shown.user.click(await found('button', 'Save…'))
    await windowClosed()
    await told(/Saved/)
    await saved()
    const [asked] = shown.fake.askedOf('tables.save')
    const [sheet, about] = asked?.workbook.sheets ?? []
    expect(sheet?.columns.map(({ title }) => title)).toEqual(['City', 'Name'])
    expect(sheet?.rows).toEqual([
      ...[
        ['Bor', 'Bora Anić'],
        ['Niš', 'Ana Anić'],
        ['Niš', 'Vera Anić'],
      ],
    ])
    expect(about?.rows).toEqual([
      ['Shown', '2020; in groups by City; sorted by Name; columns: Name, City'],
      ['Rows', '3'],
    ])
  })

  it('is as of the newest change in what it shows: a status of today makes the file one of today', async () => {
    const person = aPerson({ firstName: 'Ana' })
    const late = { '': '1700000000000-0000-0123456789abcdef' }
    const part = stored(aParticipation({ cycleId: cycle.id, personId: person.id }), {
      stamps: late,
    })
    localStorage.clear()
    const { fake } = await openProgram({
      ...{ cycles: [cycle], people: [person], participations: [part] },
    })
    fake.saveIn = 'Documents'
    const shown = showScreen(PeopleScreen, { screen: 'people' })
    await choose(shown, await found('button', /^View/), 'Export what is shown…')
    await shown.user.click(await found('button', 'Save…'))
    await windowClosed()
    await saved()
    const [asked] = fake.askedOf('tables.save')
    expect(asked?.workbook.timestamp).toBe(1_700_000_000_000)
    expect(asked?.suggestedName).toMatch(/^People, 2020, /u)
  })
})

describe('A board of a list that is narrowed', () => {
  it('says of groups that are left out that they are, and not that they are empty', async () => {
    await shownPeople({ as: 'board', status: 'applied' })
    await found('option', /Ana/)
    const column = (title: RegExp) =>
      [...document.querySelectorAll('[data-board] section')].find(({ textContent }) =>
        title.test(textContent),
      )?.textContent
    expect(column(/^Applied/u)).toMatch(/^Applied 2/u)
    expect(column(/^Accepted/u)).toBe('Accepted –Left out by the filter.')
  })

  it('lets a card go where nothing is entered, which empties its cell; undo brings it back', async () => {
    const { user, db, all } = await shownPeople({ as: 'board', group: 'city' }, null)
    const [ana, bora] = all.map(({ person }) => person)
    await found('listbox', /^Nothing entered 1/)
    await user.click(await found('option', /Ana/))
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await until(async () => expect(await db.people.get(ana!.id)).toMatchObject({ city: null }))
    expect(await db.people.get(bora!.id)).toMatchObject({ city: 'Bor' })
    await user.click(await found('button', 'Undo'))
    await until(async () => expect(await db.people.get(ana!.id)).toMatchObject({ city: 'Niš' }))
  })
})

describe('The list of workshops', () => {
  const kickOff = aWorkshop({ id: 'kick', cycleId: cycle.id, title: 'Uvod', kind: 'kickOff' })

  async function shownWorkshops(filters: object) {
    localStorage.clear()
    const program = await openProgram({ cycles: [cycle], workshops: [kickOff] })
    return { ...program, ...showScreen(WorkshopsScreen, { screen: 'workshops', filters }) }
  }

  it('is a board by kind; a card moved by key is of the kind of its column', async () => {
    const { db } = await shownWorkshops({ as: 'board' })
    const card = await found('option', /Uvod/)
    card.focus()
    fireEvent.keyDown(card, { key: 'ArrowRight', shiftKey: true })
    await until(async () =>
      expect(await db.workshops.get(kickOff.id)).toMatchObject({ kind: 'workshop' }),
    )
  })

  it('has views of its own, to which the palette goes from anywhere', async () => {
    const shown = await shownWorkshops({ group: 'kind' })
    await found('treegrid', 'Workshops')
    await choose(shown, control('button', /^View/), 'Save or change views…')
    await fill(shown, await found('textbox', 'Name for what is shown now'), 'By kind')
    await shown.user.keyboard('{Enter}')
    await told('Saved the view “By kind”')
    await saved()
    expect(await shown.rows('views')).toMatchObject([
      { screen: 'workshops', filters: { group: 'kind', columns: '' } },
    ])
    useUi.setState({ screen: 'home', filters: {} })
    const finder = registeredFinding().finders.find(({ area }) => area === 'views')
    const [view] = (await finder?.find('by kind', 5)) ?? []
    expect(view?.hint).toBe('Workshops')
    view?.run()
    expect(useUi.getState()).toMatchObject({
      screen: 'workshops',
      filters: { workshops: { group: 'kind' } },
    })
  })
})
