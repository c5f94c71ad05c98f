/** What a running program holds and makes of it: every record, the log, and the text of documents. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunningApp } from '../../../chromium-host/launch'
import { contentOf } from '../../../faults/program'
import type { Session } from '../../../faults/program'
import type { KeptDocuments, KeptRows, Stored } from '../../kept-folder'
import { readPdf } from '../../main/documents/pdf-reader'
import { goTo } from '../steps/program'
import { savedAs } from '../steps/work'

/** Every record and the log, as they are in the page's database. */
export async function rowsIn({ page }: Pick<Session, 'page'>): Promise<KeptRows> {
  const { commits = [], meta, ...tables } = await contentOf(page)
  if (meta === undefined) throw new Error('There is no database.')
  // Text and back: what a file of expected records can say, and no more.
  return { tables, commits } as { tables: Record<string, Stored[]>; commits: Stored[] }
}

/** The text of each page, whatever the blanks between its words are. */
async function textIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { pages } = await readPdf(bytes)
  return pages.map((text) => text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim())
}

/** What was saved under a path. */
const savedText = async (path: string): Promise<readonly string[]> =>
  textIn(new Uint8Array(await readFile(path)))

/** Saves the certificates of completion of the chosen cycle, which are in two languages: a file for each. */
async function certificatesOf(app: RunningApp, folder: string): Promise<readonly string[]> {
  const { page, dialogs } = app
  const paths = ['first.pdf', 'second.pdf'].map((name) => join(folder, name))
  await goTo(page, 'Awards')
  await page.getByRole('radio', { name: 'Completion', exact: true }).press('Space')
  for (const path of paths) dialogs.choose(path)
  await page.getByRole('button', { name: 'Save PDF…' }).first().click()
  await page.getByRole('menuitem', { name: /in one file…$/ }).click()
  // What is not right on them is said first, where there is anything.
  const goOn = page.getByRole('dialog').getByRole('button', { name: /^Save \d+…$/ })
  const done = page.getByText(/^Saved as/).first()
  await goOn.or(done).waitFor()
  if (await goOn.isVisible()) await goOn.click()
  // Of several files the last is told, once all are there.
  await page.getByText(/^Saved as .*second\.pdf/).waitFor()
  const texts = await Promise.all(paths.map(savedText))
  return texts.flat()
}

/** Saves the certificates and the report of the chosen cycle in a folder, and reads them. */
export async function documentsOf(app: RunningApp, folder: string): Promise<KeptDocuments> {
  const { page } = app
  const certificates = await certificatesOf(app, folder)
  await goTo(page, 'Reports')
  await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
  const report = await savedAs(app, join(folder, 'report.pdf'), () =>
    page.getByRole('button', { name: 'Save PDF…' }).first().click(),
  )
  return { certificates, report: await textIn(report) }
}
