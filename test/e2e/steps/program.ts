/** What a coordinator does with the program as a whole: begins it, goes from screen to screen, saves a copy. */
import type { Page } from 'playwright-core'
import type { RunningApp } from '../../../chromium-host/launch'

/** The screens of the rail, by the names the English interface gives them. */
export type ScreenName =
  | 'Home'
  | 'People'
  | 'Selection'
  | 'Pairs'
  | 'Workshops'
  | 'Awards'
  | 'Reports'
  | 'Alumni'
  | 'Settings'

/** A program to be made. Days are `D.M.YYYY`, as people type them. */
export interface NewProgram {
  readonly organization: string
  readonly program: string
  readonly city: string
  readonly documentLanguage?: 'English' | 'Srpski' | 'Српски'
  readonly signatories: readonly (readonly [name: string, role: string])[]
  readonly cycle: { readonly name: string; readonly from: string; readonly to: string }
}

/** Opens the form of a new program on the first page. */
export async function beginProgram(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create your own…' }).click()
  await page.getByRole('heading', { name: 'Create your own program' }).waitFor()
}

/** Fills the form of a new program. */
export async function fillProgram(page: Page, wanted: NewProgram): Promise<void> {
  await page.getByLabel('Organization').fill(wanted.organization)
  await page.getByLabel('Name of the program').fill(wanted.program)
  await page.getByLabel('City', { exact: true }).fill(wanted.city)
  if (wanted.documentLanguage !== undefined) {
    await page.getByRole('button', { name: 'Language of documents' }).click()
    await page.getByRole('option', { name: wanted.documentLanguage }).click()
  }
  for (const [index, [name, role]] of wanted.signatories.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add another' }).click()
    const row = page.getByRole('group', { name: `Signatory ${index + 1}` })
    await row.getByLabel('Name').fill(name)
    await row.getByLabel('Role').fill(role)
  }
  await page.getByLabel('Name', { exact: true }).last().fill(wanted.cycle.name)
  const dates = page.getByRole('group', { name: 'Dates' })
  await dates.getByLabel('From').fill(wanted.cycle.from)
  await dates.getByLabel('To', { exact: true }).fill(wanted.cycle.to)
  await dates.getByLabel('To', { exact: true }).blur()
}

/** Makes a program with its first cycle, from the first page to Home. */
export async function createProgram(page: Page, wanted: NewProgram): Promise<void> {
  await beginProgram(page)
  await fillProgram(page, wanted)
  await page.getByRole('button', { name: 'Create program' }).click()
  await page.getByRole('heading', { level: 1, name: wanted.cycle.name }).waitFor()
}

/** Opens the sample program from the first page, whatever language it is in. */
export async function openSample(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /sample program$|^Otvori primer$|^Отвори пример$/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Cycle 6' }).waitFor()
}

/** Goes to a screen of the rail. */
export async function goTo(page: Page, screen: ScreenName): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: screen, exact: true })
    .or(page.getByRole('navigation').getByRole('link', { name: screen, exact: true }))
    .click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Opens a tab of Settings. */
export async function openSettings(
  page: Page,
  tab:
    | 'Program'
    | 'This computer'
    | 'Data'
    | 'Backups'
    | 'Several computers'
    | 'Trash'
    | 'History'
    | 'About',
): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('tab', { name: tab }).click()
}

/** Waits until everything done so far is on the disk. */
export async function saved(page: Page): Promise<void> {
  await page.getByText('Saved', { exact: true }).first().waitFor()
}

/** Saves the whole program to a JSON file. */
export async function exportEverything(app: RunningApp, path: string): Promise<void> {
  await openSettings(app.page, 'Data')
  app.dialogs.choose(path)
  await app.page.getByRole('button', { name: 'Export everything (JSON)…' }).click()
  await app.page.getByText(/^Saved everything as/).waitFor()
}

/** Runs in the page: the city as the database has it. */
export async function cityInDatabase(): Promise<unknown> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('The database does not answer'))
    })
  const db = await answer(indexedDB.open('ciklus'))
  const rows: unknown[] = await answer(
    db.transaction('workspaces').objectStore('workspaces').getAll(),
  )
  db.close()
  const [workspace] = rows
  return (workspace as { readonly city?: unknown } | undefined)?.city
}
