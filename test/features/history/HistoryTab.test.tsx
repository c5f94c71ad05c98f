/** What was done: narrowed, read, taken back; of one record, with the way back to any earlier value. */
import { describe, expect, it } from 'vitest'
import { useHistoryDialog } from '../../../src-renderer/app/record-history'
import { useUi } from '../../../src-renderer/app/ui'
import { editPerson } from '../../../src-renderer/features/people/people.data'
import { HistoryTab } from '../../../src-renderer/features/history'
import { sayWho } from '../../../src-renderer/features/settings/settings.data'
import { editWorkshop } from '../../../src-renderer/features/workshops/workshops.data'
import { aCycle, aPerson, aWorkshop } from '../../builders'
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
import { choose, fill, openProgram, showScreen } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić', city: 'Sombor' })
const workshop = aWorkshop({ cycleId: cycle.id, title: 'Javni nastup' })

/** Two changes of a city and one of a workshop, by Mira. */
async function worked(who = 'Mira') {
  const program = await openProgram({ cycles: [cycle], people: [ana], workshops: [workshop] })
  await sayWho(who)
  await editPerson(ana, { city: 'Vršac' }, cycle.id)
  await editPerson({ ...ana, city: 'Vršac' }, { city: 'Zrenjanin' }, cycle.id)
  await editWorkshop(workshop, { capacity: 33 })
  const shown = showScreen(HistoryTab, { screen: 'settings', filters: { tab: 'history' } })
  await rowCount('History', 3)
  return { ...program, ...shown }
}

describe('The history of the program', () => {
  it('is narrowed to whom it was about, where, who did it and when', async () => {
    const shown = await worked()
    const { user } = shown
    const clear = () => user.click(control('button', 'Clear filters'))
    await choose(shown, control('button', /Where$/), 'Workshops')
    await rowCount('History', 1)
    await row('History', /Changed the workshop “Javni nastup”.*Mira/)
    await clear()
    await user.click(control('combobox', 'About'))
    await user.keyboard('zoric{Enter}')
    await rowCount('History', 2)
    await clear()
    await user.click(control('combobox', 'Done by'))
    await user.keyboard('Nobody at all{Enter}')
    await said('Nothing of the kind was done')
    await clear()
    await fill(shown, control('textbox', 'To'), '1.1.2020')
    await user.tab()
    await said('Nothing of the kind was done')
    await clear()
    await rowCount('History', 3)
  })

  it('undoes one act; what rests on it is named and one press away', async () => {
    const { user, db } = await worked()
    const about = () => rowsOf(grid('History'), 'Edited Ana Zorić')
    await user.click(about()[1]!)
    const pane = await region('What was done')
    await said('Sombor', pane)
    await user.click(control('button', 'Undo this', pane))
    await said('This cannot be undone yet')
    expect((await db.people.get(ana.id))?.city).toBe('Zrenjanin')
    await user.click(control('button', 'Edited Ana Zorić', pane))
    await said('Zrenjanin', pane)
    await user.click(control('button', 'Undo this', pane))
    await told('Undone: Edited Ana Zorić')
    await said('This was undone.', pane)
    await user.click(about().at(-1)!)
    await user.click(await found('button', 'Undo this', pane))
    await until(async () => expect((await db.people.get(ana.id))?.city).toBe('Sombor'))
    await user.click(control('button', 'Go there', pane))
    expect(useUi.getState()).toMatchObject({ screen: 'people', selection: { people: ana.id } })
  })

  it('says that nobody has given their name, and leads to where that is done', async () => {
    const { user } = await worked('')
    await user.click(await found('button', 'Give yours…'))
    expect(useUi.getState().filters.settings).toEqual({ tab: 'computer' })
  })
})

describe('The history of one record', () => {
  it('says who changed what from what to what, and brings one value back as one act', async () => {
    const { user, db } = await worked()
    useHistoryDialog.setState({ record: { table: 'people', id: ana.id } })
    await said('History: Ana Zorić')
    await until(() => expect(document.querySelectorAll('[role=dialog] ol > li')).toHaveLength(2))
    const [latest] = document.querySelectorAll('[role=dialog] ol > li')
    expect(latest?.textContent).toMatch(
      /Edited Ana Zorić.* · Mira.*City.*from.*Vršac.*to.*Zrenjanin/,
    )
    await user.click(control('button', 'Bring back “Vršac” in City'))
    await said('Brought back an earlier value: Ana Zorić')
    expect((await db.people.get(ana.id))?.city).toBe('Vršac')
    expect(await db.commits.count()).toBe(4)
    // What stands there now is nothing to bring back.
    await until(() => expect(controls('button', 'Bring back “Vršac” in City')).toEqual([]))
    await user.keyboard('{Escape}')
    await windowClosed()
  })

  it('says so when nothing is known of it', async () => {
    await worked()
    useHistoryDialog.setState({ record: { table: 'cycles', id: cycle.id } })
    await said(/^Nothing is known of what happened to this/)
  })
})
