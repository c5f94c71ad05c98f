/** Cells of the list of people when something comes between: a row that leaves, a full disk, another name, another word. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import { setLanguage } from '../../../src-renderer/i18n/i18n'
import { aCycle, aParticipation, aPerson } from '../../builders'
import { control, gone, grid, row, said, told, until, windowClosed } from '../../support/finding'
import { fillDisk, openProgram, saved, showScreen } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const person = (firstName: string, city: string | null) =>
  aPerson({ firstName, lastName: 'Anić', city, gender: 'female' })
const ana = person('Ana', 'Niš')
const vera = person('Vera', null)
const program = {
  cycles: [cycle],
  people: [ana, vera],
  participations: [
    aParticipation({ cycleId: cycle.id, personId: ana.id, role: 'mentee', status: 'applied' }),
    aParticipation({ cycleId: cycle.id, personId: vera.id, role: 'mentor', status: 'active' }),
  ],
}

/** The list of the cycle, once it is there. */
async function open(name = 'People') {
  const opened = await openProgram(program)
  const shown = showScreen(PeopleScreen, { screen: 'people' })
  await row(name, 'Vera')
  const personOf = async (id: string) => (await opened.rows('people')).find((one) => one.id === id)
  return { ...opened, ...shown, personOf }
}

/** A cell of Ana's by its column, counted from the first. */
const cell = async (column: number, list = 'People') =>
  (await row(list, 'Ana')).querySelector<HTMLElement>(`[data-column="${String(column)}"]`)!
const [status, city] = [2, 3]
const paste = (text: string, list = 'People') =>
  fireEvent.paste(grid(list), { clipboardData: { getData: () => text } })

describe('A cell that leaves the list when it is saved', () => {
  it('does not shut the editor of the next one', async () => {
    const { user, personOf } = await open()
    const search = control('searchbox', 'Search people')
    await user.type(search, 'Niš')
    await gone('Vera')
    await user.dblClick(await cell(city))
    await user.keyboard('Pirot{Tab}pl')
    await until(async () => expect(await personOf(ana.id)).toHaveProperty('city', 'Pirot'))
    await saved()
    await user.keyboard('es')
    expect(document.activeElement).toBe(control('textbox', 'Edit Fields', document.body))
    await user.keyboard('{Enter}')
    await until(async () => expect(await personOf(ana.id)).toHaveProperty('field:ples', true))
    expect(search).toHaveProperty('value', 'Niš')
    await until(() => expect(grid('People').textContent).not.toContain('Ana'))
  })
})

describe('A cell that cannot be saved', () => {
  it('says why, and what was typed into it', async () => {
    const { user, personOf } = await open()
    await user.dblClick(await cell(city))
    await user.keyboard('Pirot')
    const makeRoom = fillDisk()
    try {
      await user.keyboard('{Enter}')
      await told(/“Pirot” was not saved under “City”\. .*no room left on the disk/u)
    } finally {
      makeRoom()
    }
    expect(await personOf(ana.id)).toHaveProperty('city', 'Niš')
  })
})

describe('A status', () => {
  it('that is open leaves Ctrl+Z alone, and is not done again when it is left', async () => {
    const { user, rows } = await open()
    await user.dblClick(await cell(status))
    await user.selectOptions(document.activeElement!, 'Accepted')
    fireEvent.keyDown(document.activeElement!, { key: 'Enter' })
    await said('Accepted', await row('People', 'Ana'))
    await user.dblClick(await cell(status))
    expect(document.activeElement).toHaveProperty('value', 'Accepted')
    fireEvent.keyDown(document.activeElement!, { key: 'z', ctrlKey: true })
    await saved()
    const part = (await rows('participations')).find((one) => one.personId === ana.id)
    expect(part).toHaveProperty('status', 'accepted')
  })

  it('is edited, copied and pasted back in the word that the list shows of her', async () => {
    setLanguage('sr-Cyrl')
    try {
      const { user, rows } = await open('Људи')
      await user.dblClick(await cell(status, 'Људи'))
      expect(document.activeElement).toHaveProperty('value', 'Пријављена')
      fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
      paste('прихваћена', 'Људи')
      await said(/Мења се 1 поље\./u)
      await row('Поља и шта се с њима дешава', /Пријављена.*Прихваћена/u)
      await user.click(control('button', 'Промени 1 поље'))
      await windowClosed()
      const part = (await rows('participations')).find((one) => one.personId === ana.id)
      expect(part).toHaveProperty('status', 'accepted')
    } finally {
      setLanguage('en')
    }
  })
})

describe('A block', () => {
  it('goes nowhere before a row is chosen, and that is said', async () => {
    await open()
    paste('Pirot')
    await told(/Choose the row where it is to begin/u)
    expect(document.querySelector('[role="dialog"]')).toBeNull()
  })

  it('with the name of somebody else in it changes nothing there', async () => {
    const { user } = await open()
    await user.click(await row('People', 'Ana'))
    paste('Vera Anić\t\t\tPirot')
    await said(/Nothing changes\. 2 stay as they are/u)
    await said(/another name in it/u, await row('Cells and what becomes of them', /City/u))
    expect(control('button', 'Change 0 cells')).toHaveProperty('disabled', true)
  })
})
