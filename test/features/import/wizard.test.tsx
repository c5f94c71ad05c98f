// @vitest-environment jsdom
/** The pages of an import: what they ask, what they skip, what they say at the end, and that the keyboard goes through. */
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { perform, registered } from '../../../src-renderer/app/actions'
import { startImport } from '../../../src-renderer/app/import-request'
import { useImported } from '../../../src-renderer/app/imported'
import { useUi } from '../../../src-renderer/app/ui'
import { ImportScreen } from '../../../src-renderer/features/import/ImportScreen'
import { setKind } from '../../../src-renderer/features/import/wizard/reading-files'
import { comingAfter } from '../../../src-renderer/features/import/wizard/reading-files'
import { useWizard } from '../../../src-renderer/features/import/wizard/wizard.state'
import { registerAreas } from '../../../src-renderer/shell/areas'
import { database, setDatabase } from '../../../src-renderer/storage/current'
import { startDirectory } from '../../../src-renderer/storage/directory'
import type { ForeignTable, InCell } from '../../../src-shared/documents'
import { aCycle, stored } from '../../builders'
import { freshDatabase } from '../../database'
import { FakeContract } from '../../support/fake-contract'
import { renderUi } from '../../support/render'
import { tableOf } from './tables'

const fake = new FakeContract()

beforeEach(async () => {
  fake.reset()
  registerAreas()
  const db = await freshDatabase()
  setDatabase(db)
  await startDirectory(db)
  fake.install()
  localStorage.clear()
  useUi.setState({ cycleId: null, filters: {}, selection: {} })
})
afterEach(() => {
  act(() => useWizard.setState({ finished: null, file: null, table: null, reading: null }))
  setDatabase(null)
})

/** A file that will be chosen, with these rows. */
function choose(name: string, rows: readonly (readonly InCell[])[], more?: Partial<ForeignTable>) {
  fake.choose({ name, table: () => tableOf(rows, more) })
}

/** Begins an import and shows its page. */
async function begin(kind: Parameters<typeof startImport>[0] = 'people') {
  act(() => void startImport(kind))
  const shown = renderUi(<ImportScreen />)
  await waitFor(() => expect(fake.askedOf('files.pickSeveral')).toHaveLength(1))
  return shown
}

const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 2, name })
const cannot = () => registered().provided.findLast(({ id }) => id === 'import.next')?.run === null

/** What Ctrl+Enter does, wherever the focus is. */
async function goOn(): Promise<void> {
  await waitFor(() => expect(cannot()).toBe(false))
  const action = registered().actions.find(({ id }) => id === 'import.next')
  if (action === undefined) throw new Error('The action is not there.')
  expect(action.keys).toEqual(['Ctrl+Enter'])
  act(() => void perform(action, undefined))
}

const plain = [
  ['Ime', 'Prezime', 'Mejl'],
  ['Mira', 'Kovač', 'mira.kovac@example.org'],
  ['Luka', 'Perić', 'luka.peric@example.org'],
]

describe('A row that names two people', () => {
  it('is made into two by a button, and both are imported', async () => {
    choose('people.csv', [
      ['Ime i prezime', 'Mejl'],
      ['Mira Kovač', 'mira.kovac@example.org'],
      ['Ana i Bora Anić', ''],
    ])
    const { user } = await begin()
    await goOn()
    await heading('What will happen')
    await user.click(await screen.findByRole('row', { name: /Ana i Bora/ }))
    await user.click(
      await screen.findByRole('button', { name: 'Make a row of each: Ana Anić and Bora Anić' }),
    )
    await goOn()
    await heading('3 people imported')
    const people = await database().people.toArray()
    expect(people.map(({ firstName, lastName }) => `${firstName} ${lastName}`).sort()).toEqual([
      ...['Ana Anić', 'Bora Anić', 'Mira Kovač'],
    ])
  })
})

describe('An import', () => {
  it('opens the dialog at once, skips sure columns, and goes through by Ctrl+Enter alone', async () => {
    choose('people.csv', plain)
    await begin()
    await screen.findByText(/2 rows found\. The columns are plain/u)
    await goOn()
    await heading('What will happen')
    await goOn()
    await heading('2 people imported')
    expect(useImported.getState().ids.size).toBe(2)
    expect(
      screen.getByText('Lines of the file: 3. New: 2 · Left out', { exact: false }),
    ).toBeTruthy()
    expect(screen.getByText('Every row of the file was imported.')).toBeTruthy()
    await goOn()
    expect(useUi.getState().screen).toBe('people')
    expect(useUi.getState().filters['people']).toMatchObject({ imported: 'last', scope: 'all' })
    expect(useImported.getState().ids.size).toBe(2)
  })

  it('of one workshop goes through as well, and leads to the workshops', async () => {
    const cycle = aCycle()
    await database().table('cycles').add(stored(cycle))
    useUi.setState({ cycleId: cycle.id })
    choose('workshops.csv', [
      ['Datum', 'Naslov radionice', 'Predavač'],
      ['5.5.2020', 'Javni nastup', 'Vera Kostić'],
    ])
    const { user } = await begin('workshops')
    await screen.findByText(/1 row found/u)
    await goOn()
    await heading('What will happen')
    await user.click(screen.getByRole('button', { name: 'Back' }))
    await heading('What does each column become?')
    for (const name of ['What will happen', '1 workshop imported']) {
      await goOn()
      await heading(name)
    }
    await goOn()
    expect(useUi.getState().screen).toBe('workshops')
  })

  it('shows columns that are not sure, those first', async () => {
    choose('people.csv', [
      ['Ime', 'Prezime', 'Grad', 'Kontakt osobe'],
      ['Mira', 'Kovač', 'Niš', 'mira.kovac@example.org'],
      ['Luka', 'Perić', 'Bor', 'nema adresu'],
    ])
    await begin()
    await screen.findByText('2 rows found')
    await goOn()
    await heading('What does each column become?')
    const rows = screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
    expect(rows[0]).toBe('Kontakt osobe')
  })

  it('says what a workbook hides, and takes it when asked', async () => {
    choose('people.xlsx', plain, {
      format: 'workbook',
      hidden: { rows: [3], columns: [], isFiltered: true },
    })
    const { user } = await begin()
    await screen.findByText('A filter in the workbook hides 1 row: 3')
    await screen.findByText(/1 row is not part of the table|Not a row/u)
    await user.click(screen.getByRole('radio', { name: 'Take them too' }))
    await waitFor(() => expect(useWizard.getState().reading?.outside.size).toBe(0))
  })

  it('takes the columns that a workbook hides, and leaves them out when asked', async () => {
    const hidden = { rows: [], columns: [2], isFiltered: false }
    choose('people.xlsx', plain, { format: 'workbook', hidden })
    const { user } = await begin()
    await screen.findByText('The workbook hides column C, which holds something')
    const targets = () => useWizard.getState().reading?.columns.map(({ target }) => target)
    expect(targets()).toEqual(['firstName', 'lastName', 'email'])
    await user.click(screen.getByRole('radio', { name: 'Leave out what is hidden' }))
    await waitFor(() => expect(targets()).toEqual(['firstName', 'lastName', 'skip']))
  })

  it('gives a plain list the part that the file tells of', async () => {
    choose('people.csv', [
      [...(plain[0] ?? []), 'Bio', 'Koliko mentija'],
      ['Mira', 'Kovač', 'm@example.org', 'Directs plays', '2'],
    ])
    await begin()
    await screen.findByText('people.csv')
    act(() => setKind('people'))
    expect(useWizard.getState().people.role).toBe('mentor')
  })

  it('names the cell of what is suspicious as a spreadsheet does', async () => {
    choose('people.csv', plain, {
      ...{ format: 'csv', quotes: 'lenient', delimiter: ';' },
      notes: [{ code: 'strayQuote', row: 3, column: 2 }],
    })
    await begin()
    await screen.findByText(/row 3, column B/u)
  })

  it('takes several files one after the other', async () => {
    fake.together = 2
    choose('first.csv', plain)
    choose('second.csv', [plain[0] ?? [], ['Sara', 'Tot', 'sara.tot@example.org']])
    await begin()
    await screen.findByText(/2 rows found/u)
    for (const name of ['What will happen', '2 people imported']) {
      await goOn()
      await heading(name)
    }
    expect(screen.getByRole('button', { name: 'Go to these people' })).toBeTruthy()
    await goOn()
    await screen.findByText(/1 row found/u)
    expect(useWizard.getState().file?.name).toBe('second.csv')
  })

  it('goes through the tables of a sheet one after the other', async () => {
    choose('two.csv', [
      ...[['Ime i prezime', 'Mejl'], ['Olga Rus', 'olga.rus@example.org'], []],
      ...[
        ['Ime', 'Prezime', 'Telefon'],
        ['Mira', 'Kovač', '064 111 2201'],
      ],
    ])
    await begin()
    await screen.findByText('The sheet holds 2 tables. They are read one after the other.')
    for (const name of ['What will happen', '1 person imported']) {
      await goOn()
      await heading(name)
    }
    expect(screen.queryByText('Every row of the file was imported.')).toBeNull()
    await screen.findByText(/^Every row of this table was imported\. The next/u)
    await goOn()
    await waitFor(() => expect(useWizard.getState().reading?.part).toBe(1))
  })

  it('names by their days the workshops at which people signed in with one form, and counts the rows of each', async () => {
    const at = (day: string) => `2026/${day} 6:01:10 PM`
    choose('sign-in.csv', [
      ['Timestamp', 'Ime i prezime'],
      ...[[at('03/14'), 'Olga Rus'] as const, [at('03/14'), 'Mira Kovač'] as const],
      [at('04/18'), 'Olga Rus'],
    ])
    await begin('attendance')
    await screen.findByText(/^2 rows found/u)
    await screen.findByRole('button', { name: /14 March 2026\s*Table/u })
    expect(comingAfter(useWizard.getState())).toMatchObject({
      kind: 'part',
      isWorkshop: true,
      part: { title: '', signedInOn: '2026-04-18' },
    })
  })

  it('says that a file could not be read and goes on with the next one', async () => {
    fake.together = 2
    fake.choose({ name: 'broken.csv' })
    choose('good.csv', plain)
    const { user } = await begin()
    await screen.findByText('This file could not be read')
    await user.click(screen.getByRole('button', { name: 'Go on with the next file: good.csv' }))
    await screen.findByText(/2 rows found/u)
  })
})
