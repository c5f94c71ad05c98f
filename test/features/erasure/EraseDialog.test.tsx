/** Forgetting for good: what is said before, mentions to be decided about, and a question that nobody answers by accident. */
import { expect, it, onTestFinished, vi } from 'vitest'
import { runAction } from '../../../src-renderer/app/actions'
import { useSyncing } from '../../../src-renderer/app/syncing'
import { noSync } from '../../../src-renderer/backup/sync/running'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import { directory } from '../../../src-renderer/storage/directory'
import { aCycle, aParticipation, aPerson, aWorkshop, anAward } from '../../builders'
import { control, found, row, said, topmost, until, windowClosed } from '../../support/finding'
import { fill, openProgram, saved, showScreen } from '../../support/screen'

const given = {
  cycles: [aCycle({ id: 'c1', name: 'Cycle 6' })],
  people: [
    aPerson({ id: 'jelena', firstName: 'Jelena', lastName: 'Savić' }),
    aPerson({ id: 'mira', firstName: 'Mira', lastName: 'Kos', notes: 'Pita za Jelenu' }),
    aPerson({ id: 'vesna', firstName: 'Vesna', lastName: 'Savić' }),
  ],
  participations: [aParticipation({ cycleId: 'c1', personId: 'jelena' })],
  workshops: [aWorkshop({ id: 'w1', cycleId: 'c1', notes: 'Vodila Јелена Савић' })],
  awards: [anAward({ cycleId: 'c1', personId: 'jelena', number: 7, printedNumber: '2020/07' })],
}

async function asked() {
  const program = await openProgram(given)
  const shown = showScreen(PeopleScreen, { screen: 'people', recordId: 'jelena' })
  await said('People')
  const entry = directory().entry('jelena')
  if (entry) runAction('erasure.erase', entry)
  await said('What goes')
  const go = () => control('button', 'Forget for good') as HTMLButtonElement
  const type = (text: string) => fill(shown, control('textbox', /^To go on, type the name/u), text)
  return { ...program, ...shown, go, type }
}

it('says what goes and stays, lists who names them, and is not done before the name is typed', async () => {
  const { user, db, go, type } = await asked()
  const text = topmost().textContent
  expect(text).toContain('1 part in a cycle')
  expect(text).toContain('2020/07')
  expect(text).toContain('This cannot be undone')
  const certain = control('checkbox', /Vodila Јелена Савић/u) as HTMLInputElement
  const perhaps = control('checkbox', /Pita za Jelenu/u) as HTMLInputElement
  expect([certain.checked, perhaps.checked]).toEqual([true, false])
  // Somebody else of that surname is not named there.
  expect(topmost().querySelectorAll('input[type=checkbox]')).toHaveLength(2)
  expect(document.activeElement?.textContent).toBe('Cancel')
  for (const wrong of ['', 'Jelena', 'Mira Kos', '2020/08']) {
    await type(wrong)
    expect(go().disabled).toBe(true)
  }
  await user.click(perhaps)
  await type('јелена савић')
  await until(() => expect(go().disabled).toBe(false))
  await user.click(go())
  await windowClosed()
  await saved()
  expect(await db.people.get('jelena')).toBeUndefined()
  expect(await db.people.get('mira')).toMatchObject({ notes: 'Pita za …' })
  expect(await db.workshops.get('w1')).toMatchObject({ notes: 'Vodila …' })
  expect(directory().entry('jelena')).toBeUndefined()
  await said(/^Forgotten for good\./u)
})

it('says that it could not be read, and reads it when it is tried again', async () => {
  const program = await openProgram(given)
  const { user } = showScreen(PeopleScreen, { screen: 'people', recordId: 'jelena' })
  // All that the screen itself reads has been read before reading fails.
  await found('heading', 'Jelena Savić')
  await row('People', 'Jelena Savić')
  const entry = directory().entry('jelena')
  const broken = vi.spyOn(program.db.cycles, 'toArray').mockImplementation(() => {
    throw new DOMException('The database is gone', 'UnknownError')
  })
  if (entry) runAction('erasure.erase', entry)
  await said('What is known of this person could not be read. Nothing was changed.')
  expect(control('button', 'Forget for good')).toHaveProperty('disabled', true)
  broken.mockRestore()
  await user.click(control('button', 'Try again'))
  await said('What goes')
})

it('names the computers that have the person until they exchange', async () => {
  const other = {
    ...{ device: 'd2', isThis: false, who: 'Miloš', at: 1, behind: 0, since: null },
    ...{ erased: 0, isRemoved: false, held: 0 },
  }
  useSyncing.setState({ ...noSync, computers: [other] })
  onTestFinished(() => useSyncing.setState(noSync))
  await asked()
  expect(topmost().textContent).toContain('What other computers have (Miloš)')
})

it('takes the number of a certificate for an answer, and changes nothing when it is closed', async () => {
  const { user, db, go, type } = await asked()
  await type('2020/07')
  await until(() => expect(go().disabled).toBe(false))
  await user.click(control('button', 'Cancel'))
  await windowClosed()
  expect(await db.people.get('jelena')).toBeDefined()
})
