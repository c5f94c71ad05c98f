/** Own fields: added, changed, refused and removed on their screen; written on a person's page, in the list, and filtered by. */
import { describe, expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import { SettingsScreen } from '../../../src-renderer/features/settings/SettingsScreen'
import { aCycle, anApplication, aParticipation, aPerson, anOwnField } from '../../builders'
import { control, found, said, told, until, windowClosed } from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const shirt = anOwnField({ id: 'shirt', name: 'Shirt' })
const ana = aPerson({ firstName: 'Ana', lastName: 'Anić', 'own:shirt': 'M' })
const bora = aPerson({ firstName: 'Bora', lastName: 'Borić', 'own:shirt': 'large' })
const given: Given = { cycles: [cycle], people: [ana, bora], ownFields: [shirt] }

async function settings(more: Given = {}) {
  const program = await openProgram({ ...given, ...more })
  const shown = showScreen(SettingsScreen, { screen: 'settings', filters: { tab: 'register' } })
  await found('heading', 'Fields of your own')
  return { ...program, ...shown, person: (id: string) => program.db.people.get(id) }
}

describe('On their screen', () => {
  it('a field is added with its name, kind and choices; what is missing is said', async () => {
    const shown = await settings({ ownFields: [] })
    const { user, rows } = shown
    await user.click(control('button', 'Add a field…'))
    await user.click(await found('button', 'Add'))
    await said('This cannot be left empty.')
    await fill(shown, control('textbox', 'Name of the field'), 'Meal')
    await choose(shown, control('button', /What is written in it$/), 'Choice')
    await fill(shown, await found('textbox', 'What can be chosen'), 'meat\nvegan\nVegan\n')
    await user.click(control('checkbox', /^Sensitive/))
    await user.click(control('button', 'Add'))
    await told('Added the field “Meal”')
    expect(await rows('ownFields')).toMatchObject([
      { name: 'Meal', kind: 'choice', choices: ['meat', 'vegan'], isSensitive: true, position: 1 },
    ])
  })

  it('another kind is refused with what would be lost, and changes nothing', async () => {
    const shown = await settings()
    await shown.user.click(await found('button', 'Change “Shirt”…'))
    await choose(shown, await found('button', /What is written in it$/), 'Number')
    await shown.user.click(control('button', 'Save'))
    await said(/^2 values would be lost: “M” and “large”\. Nothing was changed/)
    expect(await shown.rows('ownFields')).toMatchObject([{ kind: 'text' }])
    expect(await shown.db.commits.count()).toBe(0)
  })

  it('the same kind keeps a number as it is; only the beginning of a long value is said', async () => {
    const height = anOwnField({ id: 'height', name: 'Height', kind: 'number', position: 2 })
    const tall = { ...ana, 'own:height': 8.667, 'own:shirt': 'x'.repeat(6000) }
    const shown = await settings({ people: [tall], ownFields: [shirt, height] })
    const { user } = shown
    await user.click(await found('button', 'Change “Height”…'))
    await user.click(await found('checkbox', /^Sensitive/))
    await user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    expect(await shown.person(ana.id)).toMatchObject({ 'own:height': 8.667 })
    await user.click(await found('button', 'Change “Shirt”…'))
    await choose(shown, await found('button', /What is written in it$/), 'Number')
    await user.click(control('button', 'Save'))
    await said(/“x{80}…”/)
  })

  it('a yes or no is said, and becomes a text, in the words of the language', async () => {
    const guest = anOwnField({ id: 'guest', name: 'Guest', kind: 'yesNo' })
    const shown = await settings({ people: [{ ...ana, 'own:guest': true }], ownFields: [guest] })
    const { user } = shown
    await user.click(await found('button', 'Change “Guest”…'))
    await choose(shown, await found('button', /What is written in it$/), 'Number')
    await user.click(control('button', 'Save'))
    await said(/would be lost: “Yes”/)
    await choose(shown, control('button', /What is written in it$/), 'Text')
    await user.click(control('button', 'Save'))
    await windowClosed()
    await saved()
    expect(await shown.person(ana.id)).toMatchObject({ 'own:guest': 'Yes' })
  })

  it('a text becomes a choice of what stands there', async () => {
    const shown = await settings()
    await shown.user.click(await found('button', 'Change “Shirt”…'))
    await choose(shown, await found('button', /What is written in it$/), 'Choice')
    await shown.user.click(await found('button', 'Take what is written in it now'))
    await until(() =>
      expect((control('textbox', 'What can be chosen') as HTMLTextAreaElement).value).not.toBe(''),
    )
    await shown.user.click(control('button', 'Save'))
    await windowClosed()
    expect(await shown.rows('ownFields')).toMatchObject([
      { kind: 'choice', choices: ['M', 'large'] },
    ])
  })

  it('removing one says what goes, and one undo brings the field and its values back', async () => {
    const { user, rows, person } = await settings()
    await user.click(await found('button', 'Remove “Shirt”…'))
    await said('What stands in it in 2 records goes with it. You can undo this.')
    await user.click(control('button', 'Remove'))
    await told('Removed the field “Shirt”')
    await saved()
    expect(await rows('ownFields')).toEqual([])
    expect(await person(ana.id)).toMatchObject({ 'own:shirt': null })
    await undoLast()
    expect(await rows('ownFields')).toHaveLength(1)
    expect(await person(ana.id)).toMatchObject({ 'own:shirt': 'M' })
  })
})

describe('In a record', () => {
  const fields = [
    anOwnField({ id: 'height', name: 'Height', kind: 'number' }),
    anOwnField({ id: 'guest', name: 'Guest', kind: 'yesNo', position: 2 }),
    anOwnField({
      id: 'group',
      name: 'Group',
      holder: 'mentees',
      kind: 'choice',
      choices: ['A', 'B'],
    }),
    anOwnField({ id: 'jury', name: 'Jury', holder: 'applications', kind: 'date' }),
  ]
  const part = aParticipation({ cycleId: cycle.id, personId: ana.id })
  const application = anApplication({ cycleId: cycle.id, personId: ana.id })

  async function opened() {
    const program = await openProgram({
      ...given,
      ...{ ownFields: fields, participations: [part], applications: [application] },
    })
    const shown = showScreen(PeopleScreen, { screen: 'people', recordId: ana.id })
    await found('textbox', 'Height')
    return { ...program, ...shown }
  }

  it('each is written by its kind where it belongs; what does not fit is refused', async () => {
    const shown = await opened()
    const { user, db } = shown
    await fill(shown, control('textbox', 'Height'), 'tall')
    await user.keyboard('{Enter}')
    await said('Write a number, for example 12 or 1.5.')
    await fill(shown, control('textbox', 'Height'), '1.786')
    await user.keyboard('{Enter}')
    await choose(shown, control('button', /Guest$/), 'Yes')
    await choose(shown, control('button', /Group$/), 'B')
    await fill(shown, control('textbox', 'Jury'), '7.3.2020.')
    await user.keyboard('{Enter}')
    await until(async () =>
      expect(await db.applications.get(application.id)).toMatchObject({ 'own:jury': '2020-03-07' }),
    )
    expect(await db.people.get(ana.id)).toMatchObject({ 'own:height': 1.786, 'own:guest': true })
    expect(await db.participations.get(part.id)).toMatchObject({ 'own:group': 'B' })
  })
})

describe('In the list', () => {
  async function list(filters: object = {}, more: Given = {}) {
    const program = await openProgram({ ...given, ...more })
    const shown = showScreen(PeopleScreen, {
      screen: 'people',
      filters: { scope: 'all', ...filters },
    })
    const grid = await found('grid', 'People')
    return { ...program, ...shown, grid }
  }

  it('a column of it is chosen, and stays until another is', async () => {
    const shown = await list()
    const { user, grid } = shown
    expect(grid.textContent).not.toContain('Shirt')
    await choose(shown, await found('button', /^View/), 'Columns…')
    await user.click(await found('checkbox', 'Shirt'))
    await user.click(control('button', 'Move “Shirt” forward'))
    await user.keyboard('{Escape}')
    await windowClosed()
    await until(() => expect(control('grid', 'People').textContent).toContain('large'))
    localStorage.clear()
  })

  it('a condition that was written and not yet added is meant when the list is to be shown', async () => {
    const shown = await list()
    const { user } = shown
    await choose(shown, await found('button', /^View/), 'Filter by your own fields…')
    await user.click(control('button', 'Add the condition'))
    await until(() => expect(control('textbox', 'Value').getAttribute('aria-invalid')).toBe('true'))
    await fill(shown, await found('textbox', 'Value'), 'LAR')
    await user.click(await found('button', /^Show \d/))
    await windowClosed()
    await found('button', 'Remove Shirt: contains LAR')
    expect(control('grid', 'People').textContent).not.toContain('Ana')
    await user.click(control('button', 'Remove Shirt: contains LAR'))
    await until(() => expect(control('grid', 'People').textContent).toContain('Ana'))
  })

  it('a condition of a day that is none is not passed over when the list is to be shown', async () => {
    const signed = anOwnField({ id: 'signed', name: 'Signed on', kind: 'date' })
    const shown = await list({}, { ownFields: [signed] })
    const { user } = shown
    await choose(shown, await found('button', /^View/), 'Filter by your own fields…')
    await fill(shown, await found('textbox', 'Value'), '32.1.2020')
    await user.click(control('button', /^Show \d/))
    await until(() => expect(control('textbox', 'Value').getAttribute('aria-invalid')).toBe('true'))
  })

  it('whoever fits a condition is found, and the condition is taken away by its button', async () => {
    const shown = await list()
    const { user } = shown
    await choose(shown, await found('button', /^View/), 'Filter by your own fields…')
    await fill(shown, await found('textbox', 'Value'), 'LAR')
    await user.click(control('button', 'Add the condition'))
    await user.click(await found('button', 'Show 1 person'))
    await windowClosed()
    expect(control('grid', 'People').textContent).not.toContain('Ana')
    await user.click(control('button', 'Remove Shirt: contains LAR'))
    await until(() => expect(control('grid', 'People').textContent).toContain('Ana'))
  })
})
