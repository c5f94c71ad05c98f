/** The steps of the import as states, with the files that are brought in. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTable } from '../../../src-main/documents/read-table'
import type { ScreenState } from './state'
import { state } from './state'
import { choosing, fixtures, press } from './session'
import type { Session } from './session'

/** What is written in the files that are brought in: it is shown as it stands there. */
export function wordsInFiles(): readonly string[] {
  const guess = { encoding: null, delimiter: null, sheet: null }
  return readdirSync(fixtures)
    .filter((file) => /\.(?:csv|xlsx)$/u.test(file))
    .flatMap((file) => readTable(readFileSync(join(fixtures, file)), file, guess).rows.flat())
    .map(String)
}

/** Chooses a file on the import's first step. */
async function chooseFile(session: Session, file: string): Promise<void> {
  await choosing(session, file)
  await press(session, 'import:file.choose')
}

const toCheck = async (session: Session, file: string): Promise<void> => {
  await chooseFile(session, file)
  await press(session, 'import:next')
  await session.page.getByRole('heading', { name: session.t('import:check.title') }).waitFor()
  await session.page.getByRole('grid').first().waitFor()
}

/** The steps. */
export const importStates: readonly ScreenState[] = [
  state('import', 'no file yet'),
  state('import', 'a file', async (session) => {
    await choosing(session, 'workshops-cp1250.csv')
    await press(session, 'import:file.choose')
    await session.page
      .getByRole('button', { name: session.t('import:next'), exact: true })
      .waitFor()
  }),
  state('import', 'columns', async (session) => {
    await chooseFile(session, 'mentors.xlsx')
    await press(session, 'import:file.lookAtColumns')
    await session.page.getByRole('heading', { name: session.t('import:columns.title') }).waitFor()
  }),
  state('import', 'columns under a name', async (session) => {
    await chooseFile(session, 'mentors.xlsx')
    await press(session, 'import:file.lookAtColumns')
    await press(session, 'import:mappings.name')
    await session.page.keyboard.type('Excel')
    await press(session, 'import:mappings.save')
    await session.page
      .getByRole('button', { name: session.t('import:mappings.rename'), exact: true })
      .waitFor()
  }),
  state('import', 'days without a year', async (session) => {
    // The cycle has the days twice.
    await chooseFile(session, 'workshops-without-years.csv')
    await press(session, 'import:next')
    await session.page.getByText(session.t('import:yearless.title')).waitFor()
  }),
  state('import', 'checking people', async (session) => {
    await toCheck(session, 'mentee-applications.csv')
    await session.page.getByRole('row').nth(1).click()
  }),
  state('import', 'checking workshops', async (session) => {
    await toCheck(session, 'workshops-cp1250.csv')
    await session.page.getByRole('row').nth(1).click()
  }),
  state('import', 'checking attendance', (session) => toCheck(session, 'zoom-participants.csv')),
]
