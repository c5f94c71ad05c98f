/** The board of a selection: cards by status, moved by keys, by dragging and by a menu; each move is a decision. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { statusColumns } from '../../../src-renderer/features/selection/board.rules'
import { applicantsOf } from '../../../src-renderer/features/selection/applicants.rules'
import { SelectionScreen } from '../../../src-renderer/features/selection/SelectionScreen'
import { aCycle, anApplication, aParticipation, aPerson } from '../../builders'
import { control, found, said, told, until, windowClosed } from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6', places: 1 })
const person = (firstName: string, over: object = {}) =>
  aPerson({ firstName, lastName: 'Zorić', city: 'Niš', organization: null, ...over })
const [ana, boban, ceca, dara] = [
  person('Ana', { organization: 'Most' }),
  person('Boban'),
  person('Ceca'),
  person('Dara'),
]
const part = (of: typeof ana, status: 'applied' | 'waiting' | 'active', over: object = {}) =>
  aParticipation({ cycleId: cycle.id, personId: of.id, role: 'mentee', status, ...over })
const given = {
  cycles: [cycle],
  people: [ana, boban, ceca, dara],
  participations: [
    part(ana, 'applied'),
    part(boban, 'waiting', { waitingPlace: 2 }),
    part(ceca, 'waiting', { waitingPlace: 1 }),
    part(dara, 'active'),
  ],
  applications: [anApplication({ cycleId: cycle.id, personId: ana.id, goals: 'Festival na reci' })],
}

async function opened() {
  const program = await openProgram(given)
  localStorage.clear()
  const shown = showScreen(SelectionScreen, { screen: 'selection', filters: { view: 'board' } })
  await said('Ana Zorić')
  const column = (title: string): HTMLElement => {
    const all = [...document.querySelectorAll<HTMLElement>('section')]
    const one = all.find((section) => section.querySelector('h2')?.textContent.startsWith(title))
    if (one === undefined) throw new Error(`No column ${title}`)
    return one
  }
  const cards = (title: string) =>
    [...column(title).querySelectorAll('[role=option]')].map((card) => card.textContent)
  const statusOf = async ({ id }: { readonly id: string }) =>
    (await program.rows('participations')).find((one) => one.personId === id)?.status
  return { ...program, ...shown, column, cards, statusOf }
}

describe('The rules of the board', () => {
  const applicants = applicantsOf(
    {
      cycle,
      participations: given.participations,
      people: given.people,
      applications: given.applications,
    },
    [],
    'shortlist',
  )
  it('put everybody in one column, those who wait in the order of their places', () => {
    const columns = statusColumns(applicants)
    expect(columns.map(({ status }) => status)).toEqual([
      ...['applied', 'shortlisted', 'interview', 'accepted', 'waiting', 'rejected', 'active'],
    ])
    expect(columns.flatMap(({ cards }) => cards)).toHaveLength(4)
    expect(columns[4]?.cards.map(({ name }) => name)).toEqual(['Ceca Zorić', 'Boban Zorić'])
  })
})

describe('The board', () => {
  it('shows everybody under their status, and what they wrote', async () => {
    const { user, cards, column } = await opened()
    expect(cards('Applied')).toEqual(['Ana ZorićNišMost'])
    expect(cards('Waiting list')).toEqual(['Ceca ZorićNiš', 'Boban ZorićNiš'])
    expect(column('Rejected').textContent).toContain('Nobody')
    await user.click(await found('option', /Ana/))
    await said('Festival na reci')
  })

  it('is gone through and moved on by keys; the focus goes along; one undo takes it back', async () => {
    const { user, cards, statusOf, column } = await opened()
    column('Applied').querySelector<HTMLElement>('[role=option]')?.focus()
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await saved()
    await until(() => expect(cards('Shortlisted')).toEqual(['Ana ZorićNišMost']))
    expect(await statusOf(ana)).toBe('shortlisted')
    await until(() => expect(column('Shortlisted').contains(document.activeElement)).toBe(true))
    await user.keyboard('{Alt>}i{/Alt}')
    await saved()
    await until(async () => expect(await statusOf(ana)).toBe('interview'))
    await user.keyboard('{ArrowRight}')
    await until(() => expect(column('Waiting list').contains(document.activeElement)).toBe(true))
    await user.click(control('button', 'Undo'))
    await until(async () => expect(await statusOf(ana)).toBe('shortlisted'))
  })

  it('notes that somebody withdrew; whoever was rejected or takes part already has nothing to withdraw here', async () => {
    const { user, statusOf, cards, db } = await opened()
    const rejected = (await db.participations.toArray()).find((one) => one.personId === boban.id)
    await user.click(await found('option', /Ceca/))
    await user.keyboard('{Alt>}w{/Alt}')
    await saved()
    await until(async () => expect(await statusOf(ceca)).toBe('withdrawn'))
    await until(() => expect(cards('Waiting list')).toEqual(['Boban ZorićNiš']))
    await user.click(control('button', 'Undo'))
    await until(async () => expect(await statusOf(ceca)).toBe('waiting'))
    await db.participations.update(rejected?.id ?? '', { status: 'rejected' })
    for (const name of [/Boban/, /Dara/]) {
      await until(() => expect(cards('Rejected')).toHaveLength(1))
      await user.click(await found('option', name))
      await until(() => expect(control('button', 'Withdraw')).toHaveProperty('disabled', true))
    }
  })

  it('moves by dragging, and asks where something speaks against it', async () => {
    const { user, column, statusOf } = await opened()
    const data = { dataTransfer: { setData: () => undefined, effectAllowed: '', types: [] } }
    const drag = async (name: RegExp, to: string) => {
      fireEvent.dragStart(await found('option', name), data)
      fireEvent.dragOver(column(to), data)
      fireEvent.drop(column(to), data)
    }
    await drag(/Ana/, 'Accepted')
    await said(/Ana Zorić: there is no place left/)
    await fill({ user }, control('textbox', 'Why all the same'), 'Strong.')
    await user.click(control('button', 'Accept anyway'))
    await windowClosed()
    await until(async () => expect(await statusOf(ana)).toBe('accepted'))
    await drag(/Ceca/, 'Applied')
    expect(await statusOf(ceca)).toBe('waiting')
    await drag(/Dara/, 'Rejected')
    await told(/Dara Zorić stays/)
    expect(await statusOf(dara)).toBe('active')
  })

  it('shows the first columns that are chosen on its cards, and is a table that is saved like any list', async () => {
    const program = await opened()
    const { user, cards, fake } = program
    fake.saveIn = 'Documents'
    await choose(program, control('button', /^View/), 'Columns…')
    await user.click(await found('checkbox', 'City'))
    await user.click(await found('checkbox', 'E-mail'))
    await user.keyboard('{Escape}')
    await windowClosed()
    expect(cards('Applied')[0]).toContain(String(ana.email))
    expect(cards('Applied')[0]).not.toContain('Niš')
    await user.click(control('radio', 'Table'))
    await found('grid', 'Applicants')
    await choose(program, control('button', /^View/), 'Export what is shown…')
    await user.click(await found('button', 'Save…'))
    await windowClosed()
    await saved()
    const [asked] = fake.askedOf('tables.save')
    expect(asked?.workbook.sheets[0]?.rows.map(([name]) => name)).toEqual([
      ...['Ana Zorić', 'Ceca Zorić', 'Boban Zorić', 'Dara Zorić'],
    ])
    expect(asked?.workbook.sheets[1]?.rows[0]?.[1]).toMatch(/^Cycle 6; Applicants; columns:/u)
  })

  it('is a board again after another side of Selection was looked at, and stays a table once that is chosen', async () => {
    const { user } = await opened()
    await user.click(control('radio', 'Waiting list'))
    await user.click(control('radio', 'Applicants'))
    await found('listbox', /^Applied/)
    await user.click(control('radio', 'Table'))
    await found('grid', 'Applicants')
    await user.click(control('radio', 'Waiting list'))
    await user.click(await found('radio', 'Applicants'))
    await found('grid', 'Applicants')
  })
})
