/** What keys do to the rows of a list, whichever way it is shown: they are about the record that is seen, and nothing leaves unasked. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PeopleScreen } from '../../src-renderer/features/people/PeopleScreen'
import { WorkshopsScreen } from '../../src-renderer/features/workshops/WorkshopsScreen'
import { aCycle, anOwnField, aParticipation, aPerson, aWorkshop } from '../builders'
import { control, found, told, until, windowClosed } from '../support/finding'
import { choose, openProgram, saved, showScreen } from '../support/screen'

const cycle = aCycle({ id: 'cycle' })
const health = anOwnField({ id: 'health', name: 'Health', kind: 'yesNo', isSensitive: true })
const mentor = (firstName: string, city: string, isIll: boolean) => {
  const person = {
    ...aPerson({ firstName, lastName: 'Anić', city }),
    'own:health': isIll,
  }
  return {
    person,
    part: aParticipation({
      ...{ personId: person.id, cycleId: cycle.id, role: 'mentor', status: 'invited' },
    }),
  }
}

async function shownPeople(filters: object) {
  const all = [
    mentor('Ana', 'Niš', true),
    mentor('Bora', 'Ниш', false),
    mentor('Vera', 'Bor', true),
  ]
  localStorage.clear()
  const program = await openProgram({
    cycles: [cycle],
    people: all.map(({ person }) => person),
    participations: all.map(({ part }) => part),
    ownFields: [health],
  })
  program.fake.saveIn = 'Documents'
  const shown = showScreen(PeopleScreen, { screen: 'people', filters })
  await found('button', /^View/)
  const statuses = async () =>
    Promise.all(all.map(async ({ part }) => (await program.db.participations.get(part.id))?.status))
  return { ...program, ...shown, all, statuses }
}

const shift = (key: string, more: object = {}): boolean =>
  fireEvent.keyDown(document.activeElement!, { key, shiftKey: true, ...more })

describe('A card on the board', () => {
  it('is moved again by the next key, over what its role does not have, and not while a key is held down', async () => {
    const { statuses } = await shownPeople({ as: 'board' })
    const card = await found('option', /Ana/)
    card.focus()
    shift('ArrowRight')
    await until(async () => expect(await statuses()).toEqual(['accepted', 'invited', 'invited']))
    await until(() =>
      expect(document.activeElement?.closest('section')?.textContent).toMatch(/^Accepted 1/u),
    )
    shift('ArrowRight', { repeat: true })
    shift('ArrowRight')
    await until(async () => expect(await statuses()).toEqual(['declined', 'invited', 'invited']))
    await until(() =>
      expect(document.activeElement?.closest('section')?.textContent).toMatch(/^Declined 1/u),
    )
    // Nobody who was invited is rejected.
    shift('ArrowRight')
    await until(async () => expect(await statuses()).toEqual(['active', 'invited', 'invited']))
  })

  it('stays in its month: what the heading says is no day', async () => {
    const on = (id: string, date: string) =>
      aWorkshop({ id, cycleId: cycle.id, title: id, when: { date, time: null } })
    const { db } = await openProgram({
      cycles: [cycle],
      workshops: [on('early', '2026-03-01'), on('late', '2026-05-02')],
    })
    showScreen(WorkshopsScreen, { screen: 'workshops', filters: { as: 'board', group: 'when' } })
    const card = await found('option', /early/)
    card.focus()
    shift('ArrowRight')
    await until(() => expect(control('option', /early/).getAttribute('aria-selected')).toBe('true'))
    expect(document.body.textContent).not.toContain('stays where it is')
    expect(await db.workshops.get('early')).toMatchObject({ when: { date: '2026-03-01' } })
  })
})

describe('The cards', () => {
  it('keep the place when the record is closed, and get the focus from the search', async () => {
    const { user } = await shownPeople({ as: 'cards', scope: 'all' })
    const bora = await found('option', /Bora/)
    await user.click(bora)
    await user.click(await found('button', /^Close/))
    await until(() => expect(document.activeElement).toBe(control('option', /Bora/)))
    control('searchbox', /./).focus()
    await user.keyboard('{ArrowDown}')
    await until(() => expect(document.activeElement).toBe(control('option', /Bora/)))
  })
})

describe('A sorted list', () => {
  it('keeps the cells that are marked with Shift', async () => {
    await shownPeople({ sort: 'name ascending' })
    const grid = await found('grid', 'People')
    grid.focus()
    for (const key of ['ArrowDown', 'ArrowRight']) fireEvent.keyDown(grid, { key })
    shift('ArrowDown')
    shift('ArrowDown')
    await until(() => expect(grid.querySelectorAll('[data-marked]')).toHaveLength(3))
  })
})

describe('The file of a list', () => {
  it('has nothing sensitive unless that is asked for, not as a heading and not as what it is narrowed to', async () => {
    const own = 'health filled '
    const shown = await shownPeople({ columns: 'name', group: 'own:health', own })
    const asTable = async (isSensitiveToo: boolean) => {
      await choose(shown, control('button', /^View/), 'Export what is shown…')
      const also = await found('checkbox', /Health/)
      if (isSensitiveToo) await shown.user.click(also)
      await shown.user.click(await found('button', 'Save…'))
      await windowClosed()
      await told(/Saved/)
      await saved()
      const { sheets = [] } = shown.fake.askedOf('tables.save').at(-1)?.workbook ?? {}
      return sheets.map(({ columns, rows }) => [columns.map(({ title }) => title), rows])
    }
    const plain = JSON.stringify(await asTable(false))
    expect(plain).toContain('Bora Anić')
    expect(plain).not.toContain('Health')
    const [[titles] = []] = await asTable(true)
    expect(titles).toEqual(['Health', 'Name'])
  })
})
