/** The letters to write as a list like any other: by state, in groups, in the order in which they are seen, with files and labels. */
import { describe, expect, it } from 'vitest'
import { LettersScreen } from '../../../src-renderer/features/letters/LettersScreen'
import { keptFilters } from '../../../src-renderer/app/lists/list-state.rules'
import {
  aCycle,
  aLetter,
  aLetterTemplate,
  aParticipation,
  aPerson,
  aView,
  aWorkspace,
} from '../../builders'
import {
  control,
  controls,
  found,
  row,
  said,
  told,
  until,
  windowClosed,
} from '../../support/finding'
import { choose, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6', stage: 'selection' })
const cycleId = cycle.id
const someone = (firstName: string, city: string, email: string | null) =>
  aPerson({ ...{ firstName, lastName: 'Anić', city, email, language: 'en' } })
const ana = someone('Ana', 'Niš', 'ana@example.org')
const boban = someone('Boban', 'Bor', 'boban@example.org')
const vera = someone('Vera', 'Niš', null)
const people = [ana, boban, vera]
const template = aLetterTemplate({ id: 'starting-accepted', name: 'Taken in' })
const given: Given = {
  workspaces: [aWorkspace({ documentLanguage: 'en' })],
  ...{ cycles: [cycle], people, letterTemplates: [template] },
  participations: people.map(({ id }) =>
    aParticipation({ cycleId, personId: id, status: 'accepted' }),
  ),
  letters: [aLetter({ cycleId, personId: vera.id, templateId: template.id })],
}

async function show(filters: object, more: Given = {}) {
  localStorage.clear()
  const program = await openProgram({ ...given, ...more })
  program.fake.saveIn = 'Documents'
  const shown = showScreen(LettersScreen, {
    screen: 'letters',
    filters: { to: 'accepted', ...filters },
  })
  await found('button', /^View/)
  return { ...program, ...shown }
}

describe('The list of letters', () => {
  it('is a board by state, into which nothing is moved: how a letter stands comes of what was done', async () => {
    const { user } = await show({ as: 'board' })
    const card = await found('option', /Ana Anić/)
    expect(card.closest('section')?.textContent).toMatch(/^Ready 2/u)
    expect((await found('option', /Vera Anić/)).closest('section')?.textContent).toMatch(
      /^Has it already 1/u,
    )
    card.focus()
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(card.closest('section')?.textContent).toMatch(/^Ready 2/u)
    await user.click(card)
    await said(/^Dear Ana/u)
  })

  it('prints and saves the letters in the order in which they are seen', async () => {
    const { user, fake } = await show({ group: 'city', columns: 'name city' })
    await found('treegrid', 'To whom')
    await user.click(await found('button', 'Print (2)'))
    await until(() => expect(fake.askedOf('documents.print')).toHaveLength(1))
    const printed = JSON.stringify(fake.askedOf('documents.print')[0])
    expect(printed.indexOf('Boban')).toBeGreaterThan(0)
    expect(printed.indexOf('Boban')).toBeLessThan(printed.indexOf('Ana'))
  })

  it('prints the letters of a board as its columns stand, whatever the table was sorted by', async () => {
    const { user, fake } = await show({ as: 'board', sort: 'state descending' })
    await user.click(await found('checkbox', /already/))
    await user.click(await found('button', 'Print (3)'))
    await until(() => expect(fake.askedOf('documents.print')).toHaveLength(1))
    const printed = JSON.stringify(fake.askedOf('documents.print')[0])
    // Vera has hers already, which is the last column.
    expect(printed.indexOf('Vera')).toBeGreaterThan(printed.indexOf('Boban'))
  })

  it('says of a view which letter it is of, whichever is shown now', async () => {
    const filters = { to: 'waiting', view: 'write', columns: '' }
    const waits = aLetterTemplate({ id: 'starting-waiting', name: 'Waits', purpose: 'waiting' })
    const shown = await show(
      {},
      {
        views: [aView({ name: 'Who waits', screen: 'letters', filters })],
        letterTemplates: [template, waits],
      },
    )
    await choose(shown, control('button', /^View/), 'Save or change views…')
    await said(/^Cycle 6; On the waiting list; Waits$/u)
    await said(/^Cycle 6; Accepted; Taken in/u)
  })

  it('is saved as it is shown, with whom it is for and which letter; and gives the addresses of exactly these', async () => {
    const shown = await show({ group: 'state', columns: 'name state city email' })
    await choose(shown, control('button', /^View/), 'Export what is shown…')
    expect(controls('radio', 'Cards for an address book (vCard)')).toHaveLength(1)
    await shown.user.click(await found('button', 'Save…'))
    await windowClosed()
    await told(/Saved/)
    await saved()
    const [sheet, about] = shown.fake.askedOf('tables.save')[0]?.workbook.sheets ?? []
    expect(sheet?.rows).toEqual([
      ['Ready', 'Ana Anić', 'Niš', 'ana@example.org'],
      ['Ready', 'Boban Anić', 'Bor', 'boban@example.org'],
      // Vera has no address: that cell of a file is empty, and no dash.
      ['Has it already', 'Vera Anić', 'Niš', null],
    ])
    expect(about?.rows[0]?.[1]).toMatch(/^Cycle 6; Accepted; Taken in; in groups by State/u)
    await choose(shown, control('button', /^View/), 'Copy the addresses of everybody shown…')
    await said(/ana@example\.org/u)
    await said(/Vera Anić/u)
  })

  it('says what is missing in a column, and keeps no view of whom one chose elsewhere', async () => {
    await show({ columns: 'name lacks role', to: 'mentees', template: 'starting-waiting' })
    await row('To whom', /Ana Anić.*Mentee/u)
    expect(keptFilters({ view: 'write', to: 'chosen', template: 'starting-pair' }, '')).toEqual({
      ...{ view: 'write', template: 'starting-pair', columns: '' },
    })
    expect(keptFilters({ to: 'mentees' }, '')).toMatchObject({ to: 'mentees' })
  })
})
