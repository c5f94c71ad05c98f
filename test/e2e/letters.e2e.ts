/** From decided applications to letters in the built program: one PDF, files for a mail program, marked as sent, and nobody twice. */
import { join, resolve } from 'node:path'
import { readFile, readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../main/documents/pdf-reader'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { createProgram, goTo } from './steps/program'
import { command, importFile, savedAs } from './steps/work'

let app: TestApp
let out: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  app = await startApp()
  out = await freshFolder()
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
  await out.remove()
})

const button = (name: string | RegExp) => app.page.getByRole('button', { name })

/** Accepts the applicant of a name, on the list of those who applied, which they leave by it. */
async function accept(name: string): Promise<void> {
  const { page } = app
  const line = page.getByRole('grid').getByText(name, { exact: true })
  await line.click()
  await page.getByRole('heading', { level: 2, name }).waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Alt+a')
  await line.waitFor({ state: 'detached' })
}

describe('Letters', () => {
  it('are offered by Home once something was decided', async () => {
    const { page } = app
    await createProgram(page, {
      organization: 'Udruženje Most',
      program: 'Kreativno mentorstvo',
      city: 'Beograd',
      documentLanguage: 'English',
      signatories: [['Milena Berić', 'director']],
      cycle: { name: '2020', from: '1.3.2020', to: '28.2.2021' },
    })
    const file = resolve('test/fixtures/cycle-2020/mentee-applications.csv')
    await importFile(app, 'Import people…', file, 'Applications of mentees')
    await command(page, 'Go through applications')
    await accept('Goran Milošević')
    await accept('Jelena Ilić')
    await goTo(page, 'Home')
    await button('2 accepted applicants have no letter yet').click()
    await page.getByRole('grid', { name: 'To whom' }).getByText('Jelena Ilić').waitFor()
  })

  it('go out as one PDF and as files, in the words of the letter, to those for whom nothing is missing', async () => {
    const { page } = app
    await page.getByText('2 letters are left out').waitFor()
    await page.getByLabel('For all letters: by when to confirm').fill('5 May 2020')
    const path = join(out.folder, 'letters.pdf')
    const pages = (await readPdf(await savedAs(app, path, () => button('PDF (2)').click()))).pages
    expect(pages).toHaveLength(2)
    const texts = pages.map((text) => text.replaceAll(/\s+/gu, ' '))
    expect(texts.find((text) => text.includes('Dear Jelena,'))).toContain('by 5 May 2020 whether')
    app.dialogs.choose(out.folder)
    await button('For a mail program (2)').click()
    // A file has its name before it has its text.
    const written = async (): Promise<number> => {
      const names = (await readdir(out.folder)).filter((name) => name.endsWith('.eml'))
      const files = await Promise.all(names.map((name) => readFile(join(out.folder, name), 'utf8')))
      return files.filter((text) => /^To: .*@example\.org>\r\n/u.test(text)).length
    }
    await expect.poll(written).toBe(2)
  })

  it('are marked as sent, stand with each person, and are not offered again; one Undo takes it back', async () => {
    const { page } = app
    await button('Mark as sent (2)…').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as sent' }).click()
    await button('PDF (0)').waitFor()
    await page.getByRole('grid', { name: 'To whom' }).getByText('Jelena Ilić').click()
    await page.getByText('Has it already').first().waitFor()
    await goTo(page, 'Home')
    await page.getByRole('heading', { level: 1, name: '2020' }).waitFor()
    expect(await button(/have no letter yet/).count()).toBe(0)
    await command(page, 'Jelena Ilić')
    await page.getByRole('heading', { level: 2, name: 'Jelena Ilić' }).waitFor()
    await page
      .getByRole('listitem')
      .filter({ hasText: 'By e-mail' })
      .getByRole('button', { name: 'Accepted' })
      .click()
    await page.getByRole('dialog').getByText('Dear Jelena,').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await page
      .getByText(/^Undone/)
      .first()
      .waitFor()
    await command(page, 'Letters')
    await button('PDF (2)').waitFor()
  })
})
