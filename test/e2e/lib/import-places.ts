/** The steps of the import as places, with the files that are brought in. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTable } from '../../../src-main/documents/read-table'
import type { Place } from './place'
import { place } from './place'
import { press } from './tour'
import type { Tour } from './tour'

const fixtures = join(import.meta.dirname, '../../fixtures/cycle-2020')

/** What is written in the files that are brought in: it is shown as it stands there. */
export function wordsInFiles(): readonly string[] {
  const guess = { encoding: null, delimiter: null, sheet: null }
  return readdirSync(fixtures)
    .filter((file) => /\.(?:csv|xlsx)$/u.test(file))
    .flatMap((file) => readTable(readFileSync(join(fixtures, file)), file, guess).rows.flat())
    .map(String)
}

/** Chooses a file on the import's first step. */
async function chooseFile(tour: Tour, file: string): Promise<void> {
  tour.app.dialogs.choose(join(fixtures, file))
  await press(tour, 'import:file.choose')
  await press(tour, 'import:next')
}

const toCheck = async (tour: Tour, file: string): Promise<void> => {
  await chooseFile(tour, file)
  await tour.page.getByRole('heading', { name: tour.t('import:columns.title') }).waitFor()
  await press(tour, 'import:next')
  await tour.page.getByRole('heading', { name: tour.t('import:check.title') }).waitFor()
  await tour.page.getByRole('grid').first().waitFor()
}

/** The steps. */
export const importPlaces: readonly Place[] = [
  place('import', 'no file yet'),
  place('import', 'a file', async (tour) => {
    tour.app.dialogs.choose(join(fixtures, 'workshops-cp1250.csv'))
    await press(tour, 'import:file.choose')
    await tour.page.getByRole('button', { name: tour.t('import:next'), exact: true }).waitFor()
  }),
  place('import', 'columns', async (tour) => {
    await chooseFile(tour, 'mentors.xlsx')
    await tour.page.getByRole('heading', { name: tour.t('import:columns.title') }).waitFor()
  }),
  place('import', 'checking people', async (tour) => {
    await toCheck(tour, 'mentee-applications.csv')
    await tour.page.getByRole('row').nth(1).click()
  }),
  place('import', 'checking workshops', async (tour) => {
    await toCheck(tour, 'workshops-cp1250.csv')
    await tour.page.getByRole('row').nth(1).click()
  }),
  place('import', 'checking attendance', (tour) => toCheck(tour, 'zoom-participants.csv')),
]
