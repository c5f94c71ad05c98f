// @vitest-environment jsdom
/** Days without a year: taken from the cycle or the file where one of them says it, asked where none does, never made up. */
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { startImport } from '../../../src-renderer/app/import-request'
import { useUi } from '../../../src-renderer/app/ui'
import { ImportScreen } from '../../../src-renderer/features/import/ImportScreen'
import { sourceOf } from '../../../src-renderer/features/import/reading/row-cells.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { writeYears } from '../../../src-renderer/features/import/reading/yearless.rules'
import { useWizard } from '../../../src-renderer/features/import/wizard/wizard.state'
import { meetingReader } from '../../../src-renderer/features/import/meetings/meeting-row.rules'
import { workshopReader } from '../../../src-renderer/features/import/workshops/workshop-row.rules'
import { registerAreas } from '../../../src-renderer/shell/areas'
import { setDatabase } from '../../../src-renderer/storage/current'
import { startDirectory } from '../../../src-renderer/storage/directory'
import { aCycle, stored } from '../../builders'
import { freshDatabase } from '../../database'
import { FakeContract } from '../../support/fake-contract'
import { renderUi } from '../../support/render'
import { tableOf } from './tables'

const today = '2026-11-30'
const year = { start: '2023-09-01', end: '2024-06-30' }

/** The days that a list of workshops is read with, and what is said of them. */
function daysOf(
  texts: readonly string[],
  { span, above = [] }: { span: typeof year | null; above?: readonly string[] },
) {
  const rows = texts.map((text, at) => [`Radionica ${String(at)}`, text, 'Beograd'])
  const table = tableOf([...above.map((text) => [text]), ['Naziv', 'Datum', 'Mesto'], ...rows])
  const reading = readTable(table, { kind: 'workshops' })
  const source = sourceOf(reading, reading.mapping, today, { span, fileName: 'raspored.csv' })
  const read = workshopReader(source)
  return reading.header.dataRows.map((row) => {
    const { draft, problems } = read(row)
    const when = draft?.when
    return when === undefined ? problems[0]?.code : [when.date, when.time].filter(Boolean).join(' ')
  })
}

describe('a day without a year', () => {
  test.each([
    ['14.10.', '2023-10-14'],
    ['14.10', '2023-10-14'],
    ['sreda, 15.11. u 18h', '2023-11-15 18:00'],
    ['28. oktobar', '2023-10-28'],
    ['5 de enero', '2024-01-05'],
    ['Jan 15', '2024-01-15'],
    ['14.10. od 17:30 do 19:00', '2023-10-14 17:30'],
    ['14-15.10.', '2023-10-14'],
    ['29.2.', '2024-02-29'],
  ])('%s is of the year in which the cycle has it', (text, date) => {
    expect(daysOf([text], { span: year })).toEqual([date])
  })

  it('is of no year where the cycle has it twice, or not at all', () => {
    const long = { start: '2022-01-01', end: '2024-06-30' }
    expect(daysOf(['14.10.', '15.8.'], { span: long })).toEqual(['dateNoYear', 'dateNoYear'])
    expect(daysOf(['15.8.', '31.4.'], { span: year })).toEqual(['dateNoYear', 'dateUnreadable'])
  })

  it('is not of the cycle where the file is of another year', () => {
    expect(daysOf(['14.10.'], { span: year, above: ['Raspored 2019.'] })).toEqual(['dateNoYear'])
  })

  it('is of the years above the table, where the months go through just as many', () => {
    const above = ['Raspored radionica 2021/22']
    const days = ['14.10.', '12.12.', '15.1.']
    expect(daysOf(days, { span: null, above })).toEqual(['2021-10-14', '2021-12-12', '2022-01-15'])
    expect(daysOf(['14.10.'], { span: null, above })).toEqual(['dateNoYear'])
    expect(daysOf(['14.10.'], { span: null })).toEqual(['dateNoYear'])
  })

  it('is of no year above the table where the months may as well go back, or jump about', () => {
    const above = ['Raspored radionica 2021/22']
    const asked = (days: readonly string[]) =>
      expect(daysOf(days, { span: null, above })).toEqual(days.map(() => 'dateNoYear'))
    asked(['20.5.', '12.1.'])
    asked(['14.10.', '12.1.', '15.11.', '1.3.'])
    expect(daysOf(['14.10.', '15.1.'], { span: null, above: ['Raspored 2021. i 2024.'] })).toEqual([
      'dateNoYear',
      'dateNoYear',
    ])
  })

  it('is hardly of the cycle where all days with a year are of another', () => {
    expect(daysOf(['3.10.2021.', '14.10.'], { span: year })).toEqual(['2021-10-03', 'dateNoYear'])
    expect(daysOf(['3.10.23.', '14.10.'], { span: year })).toEqual(['2023-10-03', '2023-10-14'])
  })

  it('is read in a log of meetings as well, and says so', () => {
    const table = tableOf([
      ['Menti', 'Mentor', 'Datum', 'Trajanje'],
      ['Ana Anić', 'Vera Verić', '5.3.', '90'],
    ])
    const reading = readTable(table, { kind: 'meetings' })
    const days = { span: year, fileName: 'log.csv' }
    const read = meetingReader(sourceOf(reading, reading.mapping, today, days))(2)
    expect(read.draft?.date).toBe('2024-03-05')
    expect(read.notices).toMatchObject([{ code: 'dateYearTaken', value: '5.3.2024.' }])
  })
})

it('a year that is chosen goes on where the months begin anew, and leaves whole dates alone', () => {
  const table = tableOf([
    ['Naziv', 'Datum'],
    ['Prva', '14.10.'],
    ['Druga', '3.2.2019.'],
    ['Treća', '16.1.'],
  ])
  const { header, mapping } = readTable(table, { kind: 'workshops' })
  expect(writeYears({ table, header, mapping }, 2012).rows.map(([, day]) => day)).toEqual([
    'Datum',
    '14.10.2012.',
    '3.2.2019.',
    '16.1.2013.',
  ])
})

describe('a year that is chosen', () => {
  const written = (texts: readonly string[], first: number, span: typeof year | null = null) => {
    const table = tableOf([['Naziv', 'Datum'], ...texts.map((text) => ['Radionica', text])])
    const { header, mapping } = readTable(table, { kind: 'workshops' })
    const days = { span, fileName: 'raspored.csv' }
    return writeYears({ table, header, mapping, days }, first)
      .rows.slice(1)
      .map(([, day]) => day)
  }

  it('is that of the first day that was asked about: those that are known stay', () => {
    expect(written(['14.10.', '20.7.', '15.8.'], 2024, year)).toEqual([
      '14.10.2023.',
      '20.7.2024.',
      '15.8.2024.',
    ])
  })

  it('goes back where the newest stands first, and not on and on where the order is none', () => {
    expect(written(['20.5.', '12.1.', '15.11.', '14.10.'], 2024)).toEqual([
      '20.5.2024.',
      '12.1.2024.',
      '15.11.2023.',
      '14.10.2023.',
    ])
    expect(written(['14.10.', '12.1.', '15.11.', '1.3.', '2.12.'], 2023)).toEqual([
      '14.10.2023.',
      '12.1.2024.',
      '15.11.2023.',
      '1.3.2024.',
      '2.12.2023.',
    ])
  })
})

describe('the page with the columns', () => {
  const fake = new FakeContract()
  const forget = () =>
    act(() => useWizard.setState({ finished: null, file: null, table: null, reading: null }))

  beforeEach(async () => {
    forget()
    fake.reset()
    registerAreas()
    const db = await freshDatabase()
    setDatabase(db)
    const cycle = aCycle({ dates: year })
    await db.cycles.add(stored(cycle))
    await startDirectory(db)
    fake.install()
    localStorage.clear()
    useUi.setState({ cycleId: cycle.id, filters: {}, selection: {} })
  })
  afterEach(() => {
    forget()
    setDatabase(null)
  })

  async function columnsOf(days: readonly string[]) {
    const rows = days.map((day, at) => [`Radionica ${String(at)}`, day])
    fake.choose({ name: 'raspored.csv', table: () => tableOf([['Naziv', 'Datum'], ...rows]) })
    act(() => void startImport('workshops'))
    const shown = renderUi(<ImportScreen />)
    await waitFor(() => expect(useWizard.getState().reading).not.toBeNull())
    act(() => useWizard.setState({ step: 'columns' }))
    await screen.findByRole('heading', { name: 'What does each column become?' })
    return shown
  }

  it('asks nothing where the cycle says the year', async () => {
    await columnsOf(['14.10.'])
    expect(screen.queryByText('Days without a year')).toBeNull()
  })

  it('is not skipped where a year is to be asked, however sure the columns are', async () => {
    const rows = [['Uvod', '15.8.']]
    fake.choose({ name: 'raspored.csv', table: () => tableOf([['Naziv', 'Datum'], ...rows]) })
    act(() => void startImport('workshops'))
    const { user } = renderUi(<ImportScreen />)
    await waitFor(() => expect(useWizard.getState().reading).not.toBeNull())
    await user.click(await screen.findByRole('button', { name: 'Next' }))
    await waitFor(() => expect(useWizard.getState().step).toBe('columns'))
  })

  it('asks for the year where nothing says it, and writes what is chosen', async () => {
    const { user } = await columnsOf(['15.8.'])
    expect(screen.queryByText('Days without a year')).not.toBeNull()
    await user.click(screen.getByRole('button', { name: /The first of them is in the year/u }))
    await user.click(await screen.findByRole('option', { name: '2022' }))
    await waitFor(() => expect(screen.queryByText('Days without a year')).toBeNull())
    expect(useWizard.getState().table?.rows[1]?.[1]).toBe('15.8.2022.')
  })
})
