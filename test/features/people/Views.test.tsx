/** Views of the list: saved under a name, opened from the menu and the palette; and what is on screen as a file. */
import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { registeredFinding } from '../../../src-renderer/app/finders'
import { useUi } from '../../../src-renderer/app/ui'
import { chooseColumns } from '../../../src-renderer/app/lists/use-shown-list'
import { setPeopleFilter } from '../../../src-renderer/features/people/people-list'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import { aPerson, anOwnField, aTag, aView } from '../../builders'
import { control, found, said, told, until, windowClosed } from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const niš = { city: 'Niš', email: null, phone: null }
const ana = aPerson({ firstName: 'Ana', lastName: 'Anić', ...niš, birthDate: '1990-01-02' })
const bora = aPerson({ firstName: 'Bora', lastName: 'Borić', ...niš, city: 'Bor', birthDate: null })
const code = anOwnField({ id: 'code', name: 'Code', isSensitive: true })
const given: Given = {
  people: [ana, { ...bora, 'own:code': 'secret' }],
  tags: [aTag({ id: 'sound', name: 'Zvuk' })],
  ownFields: [code],
}

async function opened(filters: object, more: Given = {}) {
  const program = await openProgram({ ...given, ...more })
  localStorage.clear()
  program.fake.saveIn = 'Documents'
  const shown = showScreen(PeopleScreen, {
    screen: 'people',
    filters: { scope: 'all', ...filters },
  })
  await found('grid', 'People')
  const open = async (entry: string) => {
    await choose(shown, await found('button', /^View/), entry)
  }
  return { ...program, ...shown, open }
}

describe('A view', () => {
  it('is what is shown, as a sentence, under a name; saving that name again changes it', async () => {
    const shown = await opened({ city: 'Niš', sort: 'name descending' })
    await shown.open('Save or change views…')
    await said(/All cycles; Niš; sorted by Name/)
    await shown.user.click(await found('button', 'Save the view'))
    await said('This cannot be left empty.')
    await fill(shown, await found('textbox', 'Name for what is shown now'), 'Nišlije')
    await shown.user.keyboard('{Enter}')
    await told('Saved the view “Nišlije”')
    await saved()
    expect(await shown.rows('views')).toMatchObject([
      {
        ...{ name: 'Nišlije', screen: 'people' },
        filters: { scope: 'all', city: 'Niš', sort: 'name descending' },
      },
    ])
    await fill(shown, control('textbox', 'Name for what is shown now'), 'nišlije')
    await shown.user.click(await found('button', 'Put in the place of the one there'))
    await told('Changed the view “nišlije”')
    expect(await shown.rows('views')).toHaveLength(1)
  })

  it('is opened from the menu, and found by the palette', async () => {
    const shown = await opened({}, { views: [aView({ name: 'Nišlije' })] })
    await shown.open('Nišlije')
    await until(() => expect(control('grid', 'People').textContent).not.toContain('Bora'))
    expect(useUi.getState().filters['people']).toEqual({ scope: 'all', city: 'Niš', columns: '' })
    const finder = registeredFinding().finders.find(({ area }) => area === 'views')
    expect(await finder?.find('nislije', 5)).toMatchObject([{ title: 'Nišlije', hint: 'People' }])
  })

  it('with the usual columns opens with these, whichever were chosen last', async () => {
    const shown = await opened({})
    await shown.open('Save or change views…')
    await fill(shown, await found('textbox', 'Name for what is shown now'), 'Usual')
    await shown.user.keyboard('{Enter}')
    await told('Saved the view “Usual”')
    await saved()
    expect(await shown.rows('views')).toMatchObject([{ filters: { scope: 'all', columns: '' } }])
    await shown.user.keyboard('{Escape}')
    await windowClosed()
    act(() => chooseColumns({ screen: 'people', id: 'people' }, ['name', 'birthDate']))
    await until(() => expect(control('grid', 'People').textContent).toContain('Born'))
    await shown.open('Usual')
    await until(() => expect(control('grid', 'People').textContent).not.toContain('Born'))
    expect(control('grid', 'People').textContent).toContain('City')
    localStorage.clear()
  })

  it('is sorted by a column that it does not show', async () => {
    await opened({ columns: 'name', sort: 'city descending' })
    const text = control('grid', 'People').textContent
    expect(text.indexOf('Ana')).toBeLessThan(text.indexOf('Bora'))
    act(() => setPeopleFilter('sort', 'city ascending'))
    await until(() => {
      const now = control('grid', 'People').textContent
      expect(now.indexOf('Bora')).toBeLessThan(now.indexOf('Ana'))
    })
  })

  it('is removed, and may be brought back by undo', async () => {
    const shown = await opened({}, { views: [aView({ name: 'Nišlije' })] })
    await shown.open('Save or change views…')
    await shown.user.click(await found('button', 'Remove the view “Nišlije”'))
    await told('Removed the view “Nišlije”')
    await said('None saved yet.')
  })
})

describe('What is on screen', () => {
  const shownColumns = { columns: 'name city own:code birthDate', sort: 'name descending' }

  it('is saved as a table with these columns and this order, without what is sensitive unless that is chosen', async () => {
    const shown = await opened(shownColumns)
    const { user, fake } = shown
    await choose(shown, await found('button', /^More/), 'Export what is shown…')
    await said(/Columns, as on screen: Name and City\./)
    await user.click(control('button', 'Save…'))
    await windowClosed()
    await choose(shown, await found('button', /^More/), 'Export what is shown…')
    await user.click(await found('checkbox', /^Also what is sensitive: Code and Born/))
    await user.click(control('button', 'Save…'))
    await windowClosed()
    const asked = fake.askedOf('tables.save').map(({ workbook }) => workbook.sheets[0])
    const titles = asked.map((sheet) => sheet?.columns.map(({ title }) => title))
    expect(titles).toEqual([
      ['Name', 'City'],
      ['Name', 'City', 'Code', 'Born'],
    ])
    expect(asked[1]?.rows).toEqual([
      ['Bora Borić', 'Bor', 'secret', null],
      ['Ana Anić', 'Niš', null, '2 Jan 1990'],
    ])
  })

  it('is saved as cards', async () => {
    const shown = await opened({ city: 'Niš' })
    const { user, fake } = shown
    await choose(shown, await found('button', /^More/), 'Export what is shown…')
    await user.click(await found('radio', /vCard/))
    await user.click(control('button', 'Save…'))
    await windowClosed()
    const [asked] = fake.askedOf('texts.save')
    expect(asked?.text.match(/BEGIN:VCARD/gu)).toHaveLength(1)
    expect(asked?.text).toContain('FN:Ana Anić')
    expect(asked?.text).not.toContain('BDAY')
  })
})

it('What is on screen is saved by keys alone: an arrow chooses the kind of file, Enter does what the button does', async () => {
  const { user, fake, ...shown } = await opened({ city: 'Niš' })
  await choose({ user, ...shown }, await found('button', /^More/), 'Export what is shown…')
  act(() => control('radio', /XLSX/).focus())
  await user.keyboard('{ArrowDown}{Enter}')
  await said('Which program will open it?')
  act(() => control('radio', /^Excel/).focus())
  await user.keyboard('{ArrowDown}{Enter}')
  await windowClosed()
  expect(fake.askedOf('tables.save').map(({ format }) => format)).toEqual(['plainCsv'])
})

describe('The fields beside the first', () => {
  it('take further addresses, of which one can be made the first; a wrong one is told', async () => {
    const program = await openProgram({ people: [{ ...ana, email: 'ana@example.org' }] })
    const shown = showScreen(PeopleScreen, { screen: 'people', recordId: ana.id })
    await fill(shown, await found('combobox', 'Further e-mails'), 'no address')
    await shown.user.keyboard('{Enter}')
    await told(/“no address” is not an address/)
    await fill(shown, control('combobox', 'Further e-mails'), 'Ana.Druga@example.org')
    await shown.user.keyboard('{Enter}')
    await shown.user.click(await found('button', 'Use ana.druga@example.org first'))
    await until(async () =>
      expect(await program.db.people.get(ana.id)).toMatchObject({
        email: 'ana.druga@example.org',
        'alsoEmail:ana@example.org': true,
        'alsoEmail:ana.druga@example.org': null,
      }),
    )
    await fill(shown, control('combobox', 'Links'), 'javascript:alert(1)')
    await shown.user.keyboard('{Enter}')
    await told(/is not the address of a page/)
    await choose(shown, control('button', /Written to in$/), 'English')
  })
})
