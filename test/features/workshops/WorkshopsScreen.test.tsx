/** The workshops of a cycle: the list, adding one, one in detail with who leads it. */
import { describe, expect, it } from 'vitest'
import { useImportStart } from '../../../src-renderer/app/import-request'
import { useUi } from '../../../src-renderer/app/ui'
import { WorkshopsScreen } from '../../../src-renderer/features/workshops/WorkshopsScreen'
import { aCycle, anAttendance, aParticipation, aPerson, aWorkshop } from '../../builders'
import { ledBy } from '../cycle-rows'
import {
  control,
  controls,
  found,
  grid,
  region,
  row,
  rowCount,
  rowsOf,
  said,
  told,
  until,
  windowClosed,
} from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić' })
const guest = aPerson({ firstName: 'Gost', lastName: 'Gostić' })
const later = aWorkshop({
  cycleId: cycle.id,
  title: 'Javni nastup',
  when: { date: '2020-06-01', time: null },
})
const first = aWorkshop({ cycleId: cycle.id, title: 'Kick-off', ...ledBy(guest.id) })
const given: Given = {
  cycles: [cycle],
  people: [ana, guest],
  participations: [aParticipation({ cycleId: cycle.id, personId: ana.id })],
  workshops: [later, first],
  attendance: [
    anAttendance({ workshopId: first.id, personId: ana.id }),
    anAttendance({ workshopId: first.id, personId: guest.id }),
  ],
}

const show = (recordId: string | null = null) =>
  showScreen(WorkshopsScreen, { screen: 'workshops', filters: {}, recordId })

describe('Without workshops', () => {
  it('the screen says what they are; the form asks for a title and a day, and refuses a time that is none', async () => {
    const { rows } = await openProgram({ cycles: [cycle] })
    const shown = show()
    await said('No workshops yet')
    await shown.user.keyboard('{Control>}n{/Control}')
    await said('Add a workshop')
    const add = () => control('button', 'Add')
    await shown.user.click(add())
    await until(() => expect(document.activeElement).toBe(control('textbox', 'Title')))
    for (const name of ['Title', /^Date/])
      expect(control('textbox', name).getAttribute('aria-invalid')).toBe('true')
    await fill(shown, control('textbox', 'Title'), ' Digitalni marketing ')
    await fill(shown, control('textbox', /^Date/), '9.5.2020')
    await fill(shown, control('textbox', 'Time'), 'uveče')
    await said('Write a time such as 17:30.')
    await shown.user.click(add())
    await until(() => expect(document.activeElement).toBe(control('textbox', 'Time')))
    expect(await rows('workshops')).toEqual([])
    await fill(shown, control('textbox', 'Time'), '1730')
    await fill(shown, control('textbox', 'Time'), '17.30')
    await choose(shown, control('button', /Format$/), 'Online')
    await shown.user.type(control('textbox', /^Length/), '{Enter}')
    await windowClosed()
    await found('heading', 'Digitalni marketing', await region('Workshop'))
    expect(await rows('workshops')).toMatchObject([
      {
        title: 'Digitalni marketing',
        when: { date: '2020-05-09', time: '17:30' },
        format: 'online',
        minutes: 120,
      },
    ])
  })

  it('nor a cycle, it says that they belong to one', async () => {
    await openProgram()
    show()
    await said('No cycle yet')
  })
})

describe('The list', () => {
  it('is in the order of the calendar, with how many came of those expected, and guests', async () => {
    await openProgram(given)
    const { user } = show()
    await row('Workshops', 'Kick-off')
    const [one, two] = rowsOf(grid('Workshops'))
    expect(one?.textContent).toMatch(/Kick-off.*1 of 1, and 1 more$/)
    expect(two?.textContent).toMatch(/Javni nastup/)
    await user.click(await row('Workshops', 'Javni nastup'))
    await user.keyboard('{Enter}')
    await found('grid', 'Roll call: Javni nastup')
  })
})

describe('One workshop', () => {
  it('is edited in place; what cannot be is refused where it stands', async () => {
    const { db } = await openProgram(given)
    const shown = show(first.id)
    const pane = await region('Workshop')
    const write = async (label: string, text: string) => {
      await fill(shown, control('textbox', label, pane), text)
      await shown.user.keyboard('{Enter}')
    }
    await write('Time', '25:99')
    await said(/Write a time such as 17:30/, pane)
    await write('Time', '9:05')
    await write('Places', '33')
    await write('Title', '')
    await said('This cannot be left empty.', pane)
    await shown.user.keyboard('{Escape}')
    await choose(shown, control('button', /Kind$/, pane), 'Study visit')
    await saved()
    await until(async () =>
      expect(await db.workshops.get(first.id)).toMatchObject({
        title: 'Kick-off',
        when: { date: '2020-05-09', time: '09:05' },
        capacity: 33,
        kind: 'studyVisit',
      }),
    )
  })

  it('of several days says its last one, which moves along with the first', async () => {
    const { db } = await openProgram(given)
    const shown = show(first.id)
    const pane = await region('Workshop')
    const write = async (label: string, text: string) => {
      await fill(shown, control('textbox', label, pane), text)
      await shown.user.keyboard('{Enter}')
    }
    await write('Last day', '8.5.2020')
    await said(/The earliest day here is 9 May 2020/, pane)
    await write('Last day', '11.5.2020')
    await said('9–11 May 2020, 17:30', pane)
    await row('Workshops', /9 May 2020 – 11 May 2020/)
    await write('Date', '30.5.2020')
    await said('30 May – 1 June 2020, 17:30', pane)
    await saved()
    expect(await db.workshops.get(first.id)).toMatchObject({
      when: { date: '2020-05-30' },
      endsOn: '2020-06-01',
    })
  })

  it('says who leads it, adds one more who is found by typing, and takes one away', async () => {
    const { db } = await openProgram(given)
    const { user } = show(first.id)
    const pane = await region('Workshop')
    const field = control('combobox', 'Add somebody', pane)
    await user.click(field)
    await user.keyboard('zoric{Enter}')
    await found('button', 'Ana Zorić', pane)
    await user.click(control('button', 'Gost Gostić does not lead it', pane))
    await until(() => expect(controls('button', 'Gost Gostić', pane)).toEqual([]))
    expect(await db.workshops.get(first.id)).toMatchObject(ledBy(ana.id))
    await user.click(control('button', 'Ana Zorić', pane))
    expect(useUi.getState().selection).toMatchObject({ people: ana.id })
  })

  it('leads to its roll call, a report to import, its sheet; and is saved as a list', async () => {
    const { fake } = await openProgram(given)
    fake.saveIn = '/home/ana'
    const shown = show(first.id)
    const pane = await region('Workshop')
    await choose(shown, control('button', /^More: /u, pane), 'Attendance list as CSV')
    await shown.user.click(await found('button', 'Save…'))
    await told(/^Saved as/)
    expect(JSON.stringify(fake.askedOf('tables.save'))).toContain('Zorić')
    await shown.user.click(control('button', 'Sign-in sheet…', pane))
    expect(useUi.getState()).toMatchObject({ screen: 'reports', selection: { reports: first.id } })
    await shown.user.click(control('button', 'Import a report…', pane))
    expect(useUi.getState().screen).toBe('import')
    expect(JSON.stringify(useImportStart.getState())).toContain(first.id)
  })

  it('goes to the trash with its marks, after a question that counts them, and comes back with them', async () => {
    const { rows } = await openProgram(given)
    const shown = show(first.id)
    await choose(shown, control('button', /^More: /u, await region('Workshop')), 'Delete…')
    await said(/with the marks of 2 people/)
    await shown.user.click(control('button', 'Put in the trash'))
    await rowCount('Workshops', 1)
    expect(await rows('attendance')).toEqual([])
    await shown.user.click(control('button', 'Undo'))
    await rowCount('Workshops', 2)
    expect(await rows('attendance')).toHaveLength(2)
  })
})
