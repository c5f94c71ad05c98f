/** "Check the data": all is well, or what was found, the way there, and the repair. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { keepAside, readAside } from '../../../src-renderer/backup/put-aside'
import { flushJournal, startJournal, stopJournal } from '../../../src-renderer/backup/journal'
import { CheckScreen } from '../../../src-renderer/features/check/CheckScreen'
import { control, found, said, told, windowClosed } from '../../support/finding'
import { openProgram, saved, showScreen } from '../../support/screen'
import { behind, day, edit, makeProgram, mentee, mentor, pair } from './program'

const show = () => showScreen(CheckScreen, { screen: 'check' })

async function made() {
  const program = await openProgram({ workspaces: [] })
  await startJournal(program.db, null)
  onTestFinished(stopJournal)
  await makeProgram()
  await flushJournal()
  return program
}

describe('Checking the data', () => {
  it('finds nothing in good data, says what was checked, and leads back to Settings', async () => {
    await made()
    const { user } = show()
    await said('All is well')
    await said(/^Checked: \d+ records and \d+ changes/)
    await said('What was checked')
    await user.click(control('button', 'Back to Settings'))
    expect(useUi.getState()).toMatchObject({
      screen: 'settings',
      filters: { settings: { tab: 'data' } },
    })
  })

  it('finds what was changed behind its back, and repairs all of a kind after a question', async () => {
    const { db } = await made()
    await behind('people', mentor.id, { city: 'Elsewhere' })
    await behind('people', mentee.id, { city: 'Elsewhere' })
    await behind('pairs', pair.id, { mentorId: 'nowhere~nobody~mentor' })
    const { user } = show()
    await said(/things are not as they should be$/)
    await said('Belongs to something that is not there (1)')
    await said(/Repairing puts back what was entered\.$/)
    await user.click(await found('button', /^Repair all \d/))
    await said(/^Repairing takes what the journal has|^Repairing puts back what was entered/)
    await user.keyboard('{Enter}')
    await windowClosed()
    await told(/^Repaired \d records/)
    await said('All is well')
    expect((await db.people.get(mentor.id))?.city).not.toBe('Elsewhere')
  })

  it('shows what was put aside: what, of which field, from where; saves it, and lets it go with a way back', async () => {
    const { db, fake } = await made()
    const stamp = `1600000009000-0000-${'e'.repeat(16)}`
    await keepAside(db, [
      { table: 'people', id: mentor.id, field: 'city', value: 5, stamp, from: 'journal' },
      { table: 'people', id: 'gone', field: 'firstName', value: [], stamp, from: '1600000009000' },
    ])
    const { user } = show()
    await said('Put aside (2)')
    await said('City: 5')
    await said(/^From the journal, entered /)
    await said('A record that is not here (gone)')
    await said(/^From the backup of .*2020/)
    await user.click(control('button', 'Save them as a file (JSON)…'))
    await vi.waitFor(() => {
      expect(JSON.stringify(fake.askedOf('json.save'))).toContain('firstName')
    })
    await user.click(control('button', 'Discard'))
    await said('Discard what was put aside?')
    await user.keyboard('{Enter}')
    await windowClosed()
    await told('Discarded 2 values that were put aside')
    expect(await readAside(db)).toEqual([])
    await user.click(control('button', 'Undo'))
    await said('Put aside (2)')
    expect(await readAside(db)).toHaveLength(2)
  })

  it('leads to what a person must decide, and does not call it a fault', async () => {
    await made()
    await edit('pairs', pair.id, { startedOn: day(-3_000) })
    await saved()
    const { user } = show()
    await said('Worth a look')
    await said('All is well')
    await said('To be corrected by hand')
    const item = document.querySelector('li button')
    await user.click(item as HTMLElement)
    expect(useUi.getState()).toMatchObject({ screen: 'pairs', selection: { pairs: pair.id } })
  })

  it('says so when the journal could not be compared, and compares it when it can be read again', async () => {
    const { fake } = await made()
    fake.broken.set('journal.read', 'request.unexpected')
    const { user } = show()
    await said(/The journal could not be read just now, so it was not compared\.$/)
    fake.broken.delete('journal.read')
    await user.click(await found('button', 'Check now'))
    await said(/The journal agrees\.$/)
  })
})
