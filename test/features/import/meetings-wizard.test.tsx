// @vitest-environment jsdom
/** A log of meetings on its way in: the pair that is not plain is asked for once, the rest goes by itself; one undo. */
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { perform, registered } from '../../../src-renderer/app/actions'
import { startImport } from '../../../src-renderer/app/import-request'
import { useUi } from '../../../src-renderer/app/ui'
import { ImportScreen } from '../../../src-renderer/features/import/ImportScreen'
import { useWizard } from '../../../src-renderer/features/import/wizard/wizard.state'
import { registerAreas } from '../../../src-renderer/shell/areas'
import { database, setDatabase } from '../../../src-renderer/storage/current'
import { startDirectory } from '../../../src-renderer/storage/directory'
import { aCycle, aPair, aParticipation, aPerson, stored } from '../../builders'
import { freshDatabase } from '../../database'
import { FakeContract } from '../../support/fake-contract'
import { renderUi } from '../../support/render'
import { tableOf } from './tables'

const fake = new FakeContract()
const cycle = aCycle()
const people = [
  aPerson({ firstName: 'Ana', lastName: 'Zorić' }),
  aPerson({ firstName: 'Vera', lastName: 'Kostić' }),
] as const
const parts = [
  aParticipation({ cycleId: cycle.id, personId: people[0].id }),
  aParticipation({ cycleId: cycle.id, personId: people[1].id, role: 'mentor' }),
] as const
const pair = aPair({ cycleId: cycle.id, menteeId: parts[0].id, mentorId: parts[1].id })

const forget = () =>
  act(() => useWizard.setState({ finished: null, file: null, table: null, reading: null }))

beforeEach(async () => {
  // What another import left under way would be asked about first.
  forget()
  fake.reset()
  registerAreas()
  const db = await freshDatabase()
  setDatabase(db)
  await db.cycles.add(stored(cycle))
  await db.people.bulkAdd(people.map((one) => stored(one)))
  await db.participations.bulkAdd(parts.map((one) => stored(one)))
  await db.pairs.add(stored(pair))
  await startDirectory(db)
  fake.install()
  localStorage.clear()
  useUi.setState({ cycleId: cycle.id, filters: {}, selection: {} })
})
afterEach(() => {
  forget()
  setDatabase(null)
})

const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 2, name })
const cannot = () => registered().provided.findLast(({ id }) => id === 'import.next')?.run === null

async function goOn(): Promise<void> {
  await waitFor(() => expect(cannot()).toBe(false))
  const action = registered().actions.find(({ id }) => id === 'import.next')
  if (action === undefined) throw new Error('The action is not there.')
  act(() => void perform(action, undefined))
}

it('is imported with the pair that was chosen, leads to the meetings, and is undone as one', async () => {
  const table = tableOf([
    ['Mentee', 'Mentor', 'Date', 'Minutes'],
    ['Ana Zorić', 'Vera Kostić', '12.4.2020', '90'],
    ['Anica', 'Vera Kostić', '26.4.2020', '60'],
  ])
  fake.choose({ name: 'log.csv', table: () => table })
  act(() => void startImport('meetings'))
  const { user } = renderUi(<ImportScreen />)
  await waitFor(() => expect(fake.askedOf('files.pickSeveral')).toHaveLength(1))
  await goOn()
  await heading('What will happen')
  await screen.findByText('1 new meeting, 1 row whose pair is not decided')
  await user.click(await screen.findByRole('row', { name: /Anica/ }))
  await user.click(await screen.findByRole('button', { name: /Which pair this is/ }))
  await user.click(await screen.findByRole('option', { name: /Ana Zorić and Vera Kostić/ }))
  await screen.findByText('2 new meetings')
  await goOn()
  await heading('2 meetings imported')
  const dates = async () => {
    const rows = await database().meetings.toArray()
    return rows.flatMap(({ date, deletedAt }) => (deletedAt === null ? [date] : [])).sort()
  }
  expect(await dates()).toEqual(['2020-04-12', '2020-04-26'])
  await user.click(screen.getByRole('button', { name: 'Undo the import' }))
  await waitFor(async () => expect(await dates()).toEqual([]))
})

it('with a column for each month asks what its numbers count, and reads it as it stands when that is wanted', async () => {
  const table = tableOf([
    ['Mentee', 'Mentor', 'April', 'May'],
    ['Ana Zorić', 'Vera Kostić', '2', '1'],
  ])
  fake.choose({ name: 'log 2020.csv', table: () => table })
  act(() => void startImport('meetings'))
  const { user } = renderUi(<ImportScreen />)
  await screen.findByText(/A row was made for each meeting/)
  expect(useWizard.getState().table?.rows).toHaveLength(4)
  await user.click(screen.getByRole('button', { name: /Numbers in the months are/ }))
  await user.click(await screen.findByRole('option', { name: 'hours' }))
  await waitFor(() => expect(useWizard.getState().table?.rows).toHaveLength(3))
  await user.click(screen.getByRole('button', { name: 'Read it as it stands' }))
  await waitFor(() => expect(useWizard.getState().table).toBe(table))
  expect(screen.queryByRole('button', { name: /Numbers in the months/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Make a row for each meeting' }))
  await goOn()
  await heading('What will happen')
  await screen.findByText('3 new meetings')
})
