/** The meetings of a cycle as a flat list: narrowed, grouped, entered, saved as a file and under a name. */
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { aMeeting } from '../../builders'
import {
  control,
  found,
  row,
  rowCount,
  said,
  told,
  until,
  windowClosed,
} from '../../support/finding'
import { choose, fill, openProgram, saved } from '../../support/screen'
import { first, given, second, show } from './program'

const list = 'List of meetings'
const meetings = [
  aMeeting({ pairId: first.id, date: '2020-04-12', minutes: 90, how: 'online', note: 'Budget' }),
  aMeeting({ pairId: second.id, date: '2020-04-03', minutes: 45, how: 'phone' }),
  aMeeting({ pairId: first.id, date: '2020-05-02', minutes: null, how: null, state: 'missed' }),
  aMeeting({ pairId: second.id, date: '2020-05-01', minutes: null, how: null, state: 'none' }),
]

async function shown(filters: object = {}) {
  localStorage.clear()
  const program = await openProgram({ ...given, meetings })
  program.fake.saveIn = 'Documents'
  return { ...program, ...show({ span: 'list', ...filters }) }
}

describe('The list of meetings', () => {
  it('has a line for each, of all months or one, and says how long they are together', async () => {
    const program = await shown()
    await row(list, 'Budget')
    await rowCount(list, 4)
    await said(/^2 meetings, 2 h 15 min/)
    await choose(program, control('button', /^All months/), 'May 2020')
    await rowCount(list, 2)
    await row(list, /May 2020.*They did not meet in this month/)
    await choose(program, control('button', /^Everything/), 'Somebody did not come')
    await rowCount(list, 1)
    await choose(program, control('button', /Which pairs$/), /^No meeting known$/)
    await said('No meeting is like that')
  })

  it('keeps the lines of a note when a word of it is changed in its cell', async () => {
    const { user, db, rows } = await shown()
    const { id } = aMeeting({ pairId: first.id, date: '2020-04-12' })
    await db.meetings.update(id, { note: 'Budget\nPlan' })
    const line = await row(list, /Budget\s+Plan/u)
    fireEvent.doubleClick(line.querySelector<HTMLElement>('[data-column="6"]')!)
    await user.keyboard('{Control>}{End}{/Control} B{Enter}')
    await saved()
    expect((await rows('meetings')).map(({ note }) => note)).toContain('Budget\nPlan B')
  })

  it('is saved by mentor, numbers as numbers and days as days, without notes unless they are chosen', async () => {
    const program = await shown({ during: '2020-04', group: 'mentor' })
    await found('treegrid', list)
    await choose(program, control('button', /^View/), 'Export what is shown…')
    await program.user.click(await found('button', 'Save…'))
    await windowClosed()
    await told(/Saved/)
    await saved()
    const [asked] = program.fake.askedOf('tables.save')
    const [sheet, about] = asked?.workbook.sheets ?? []
    expect(sheet?.columns.map(({ title }) => title)).toEqual([
      ...['Mentor', 'Date', 'Mentee', 'Minutes', 'How', 'What is known'],
    ])
    expect(sheet?.rows).toEqual([
      ['Vera Kostić', { date: '2020-04-12' }, 'Ana Zorić', 90, 'Online', 'They met'],
      ['Zoran Lukić', { date: '2020-04-03' }, 'Boban Ćirić', 45, 'By phone', 'They met'],
    ])
    expect(about?.rows[0]).toEqual([
      'Shown',
      'Cycle 6; List of meetings; April 2020; in groups by Mentor',
    ])
  })

  it('takes minutes and how they met, and says what cannot be entered', async () => {
    const { user, rows } = await shown()
    const line = await row(list, 'Budget')
    const cell = line.querySelector<HTMLElement>('[data-column="3"]')
    fireEvent.doubleClick(cell!)
    await user.keyboard('{Control>}a{/Control}1:15{Enter}')
    await saved()
    const [changed] = (await rows('meetings')).filter(({ note }) => note === 'Budget')
    expect(changed).toMatchObject({ minutes: 75, how: 'online' })
    fireEvent.doubleClick(cell!)
    await user.keyboard('{Control>}a{/Control}9000{Enter}')
    await said('A meeting takes between 1 and 720 minutes.')
  })

  it('opens a meeting for all that can be said of it, and throws one away with a way back', async () => {
    const program = await shown()
    const { user, rows } = program
    const menu = async (name: string, item: string) => {
      const cell = (await row(list, name)).querySelector<HTMLElement>('[role="gridcell"]')!
      fireEvent.contextMenu(cell)
      const meant = await until(() => screen.getByRole('menuitem', { name: item }))
      await user.click(meant)
    }
    await menu('Budget', 'Edit the meeting…')
    await fill(program, await found('textbox', 'Note'), 'Plan')
    await user.click(control('button', 'Save'))
    await windowClosed()
    await menu('Plan', 'Delete the meeting')
    await rowCount(list, 3)
    await user.click(await found('button', 'Undo'))
    await rowCount(list, 4)
    await saved()
    expect((await rows('meetings')).map(({ note }) => note)).toContain('Plan')
  })

  it('has views of its own, which the lists beside it do not have', async () => {
    const program = await shown({ group: 'date', during: '2020-04' })
    await found('treegrid', list)
    await choose(program, control('button', /^View/), 'Save or change views…')
    await fill(program, await found('textbox', 'Name for what is shown now'), 'April')
    await program.user.keyboard('{Enter}')
    await told('Saved the view “April”')
    await said(/Cycle 6; List of meetings; April 2020; in groups by Date/)
    await program.user.keyboard('{Escape}')
    await windowClosed()
    await program.user.click(control('button', /^View/))
    const names = () => screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
    await until(() => expect(names()).toContain('April'))
    await program.user.keyboard('{Escape}')
    await program.user.click(control('radio', 'Month'))
    await found('grid', /^Meetings in/)
    await program.user.click(control('button', /^View/))
    await until(() => expect(names()).toContain('Save or change views…'))
    expect(names()).not.toContain('April')
  })

  it('is found as it was left after the pairs were looked at', async () => {
    const { user } = await shown({ group: 'mentor', during: '2020-04' })
    await found('treegrid', list)
    await user.click(control('radio', 'Pairs'))
    await found('grid', 'Pairs')
    await user.click(control('radio', 'Meetings'))
    await found('treegrid', list)
    expect(useUi.getState().filters.pairs).toMatchObject({ group: 'mentor', during: '2020-04' })
  })
})

describe('The month and the year', () => {
  it('can be grouped and narrowed in columns, but what is entered stays', async () => {
    localStorage.clear()
    await openProgram({ ...given, meetings })
    const { user } = show({ group: 'mentor', columns: 'mentee' })
    const grid = await found('treegrid', 'Meetings in April 2020')
    expect(grid.textContent).toMatch(/Vera Kostić1.*12 90 online.*Zoran Lukić1.*3 45 phone/u)
    await user.click(control('radio', 'Year'))
    await row('Meetings, month by month', 'Ana')
    await user.click(control('radio', 'Month'))
    await found('treegrid', 'Meetings in April 2020')
  })
})
