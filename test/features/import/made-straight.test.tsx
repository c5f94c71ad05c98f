// @vitest-environment jsdom
/** What the screen says of a table that was made straight, in its own language; and names beside a comma. */
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, test } from 'vitest'
import { startImport } from '../../../src-renderer/app/import-request'
import { useUi } from '../../../src-renderer/app/ui'
import { ImportScreen } from '../../../src-renderer/features/import/ImportScreen'
import { headingMatches } from '../../../src-renderer/features/import/reading/header-words.rules'
import { durationUnitOf } from '../../../src-renderer/features/import/reading/durations.rules'
import { useWizard } from '../../../src-renderer/features/import/wizard/wizard.state'
import { setLanguage, translatorFor } from '../../../src-renderer/i18n/i18n'
import { registerAreas } from '../../../src-renderer/shell/areas'
import { setDatabase } from '../../../src-renderer/storage/current'
import { startDirectory } from '../../../src-renderer/storage/directory'
import { aCycle, stored } from '../../builders'
import { freshDatabase } from '../../database'
import { FakeContract } from '../../support/fake-contract'
import { renderUi } from '../../support/render'
import { tableOf } from './tables'

const fake = new FakeContract()
const forget = () =>
  act(() => useWizard.setState({ finished: null, file: null, table: null, reading: null }))

beforeEach(async () => {
  forget()
  fake.reset()
  registerAreas()
  const db = await freshDatabase()
  setDatabase(db)
  const cycle = aCycle()
  await db.cycles.add(stored(cycle))
  await startDirectory(db)
  fake.install()
  localStorage.clear()
  useUi.setState({ cycleId: cycle.id, filters: {}, selection: {} })
})
afterEach(() => {
  forget()
  act(() => setLanguage('en'))
  setDatabase(null)
})

const log = tableOf([
  ['Menti', 'Mentor', 'mart 2020', 'april 2020'],
  ['Ana Zorić', 'Vera Kostić', '17.3. (90 min) online', '2'],
])

async function opened(table: ReturnType<typeof tableOf>, kind: 'meetings' | null) {
  fake.choose({ name: 'log.csv', table: () => table })
  act(() => void startImport(kind))
  const shown = renderUi(<ImportScreen />)
  await waitFor(() => expect(useWizard.getState().reading).not.toBeNull())
  return shown
}

it('a log by months gets headings in the language of the screen, and the sheet is not said to be as in the file', async () => {
  act(() => setLanguage('sr-Latn'))
  const { user } = await opened(log, 'meetings')
  expect(useWizard.getState().reading?.header.headings).toEqual([
    ...['Menti', 'Mentor', 'Datum', 'Minuta', 'Kako', 'Beleške'],
  ])
  await screen.findByText(/^List sa redom za svaki susret\./u)
  await user.click(screen.getByRole('button', { name: 'Čitaj kako stoji' }))
  await screen.findByText(/^List onakav kakav je u datoteci\./u)
})

it('a table that was turned is said to be', async () => {
  await opened(
    tableOf([
      ['Ime i prezime', 'Ana Zorić', 'Vera Kostić'],
      ['Imejl', 'ana@example.org', 'vera@example.org'],
      ['Grad', 'Niš', 'Bor'],
      ['Telefon', '064 555 111', '064 555 222'],
    ]),
    null,
  )
  await screen.findByText(/^The sheet with what stood down the first column turned/u)
})

const columns = [
  ['date', 'date'],
  ['minutes', 'duration'],
  ['how', 'meetingWay'],
  ['absent', 'absentee'],
  ['notes', 'notes'],
] as const

test.each(['en', 'sr-Latn', 'sr-Cyrl'] as const)(
  'the made headings mean what they say in %s',
  (language) => {
    const { t } = translatorFor(language)
    for (const [column, target] of columns)
      expect(headingMatches(t(`import:months.column.${column}`), 'meetings')[0]).toMatchObject({
        target,
      })
    expect(durationUnitOf(t('import:months.column.minutes'))).toBe('minutes')
  },
)
