/**
 * The first evening: from an empty program to the first certificates from one's own file, in at most 25 actions by mouse. An action
 * is a click, a field filled in, or a file named in the system's dialog; by keyboard each key counts.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPdf } from '../main/documents/pdf-reader'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'

const people = `Ime,Prezime,E-mail,Grad
Jelena,Đorđević,jelena@example.org,Beograd
Miloš,Čolić,milos@example.org,Niš
Žaklina,Šćepanović,zaklina@example.org,Novi Sad
`
const reason = 'Completed before this program was used'

let app: TestApp
let page: Page
let scratch: Awaited<ReturnType<typeof freshFolder>>
beforeEach(async () => {
  scratch = await freshFolder()
  await writeFile(list(), people)
  app = await startApp()
  page = app.page
  done.length = 0
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
  await scratch.remove()
})

const button = (title: string | RegExp) => page.getByRole('button', { name: title })
const list = () => join(scratch.folder, 'people.csv')
const certificates = () => join(scratch.folder, 'certificates.pdf')

/** What was done, an action each. */
const done: string[] = []

/** Says which file will be named in the dialog that comes next. */
function name(path: string): void {
  app.dialogs.choose(path)
  done.push('name a file')
}

/** The names that stand on the certificates, once they are saved. */
async function saved(): Promise<string> {
  await page.getByText(/^Saved as .*certificates\.pdf/).waitFor()
  const { pages } = await readPdf(new Uint8Array(await readFile(certificates())))
  expect(pages).toHaveLength(3)
  return pages.join('\n').normalize('NFKC')
}

const byMouse = {
  click: async (target: Locator): Promise<void> => {
    await target.click()
    done.push('click')
  },
  fill: async (label: string, text: string, within: Page | Locator = page): Promise<void> => {
    await within.getByLabel(label, { exact: true }).last().fill(text)
    done.push(`fill in ${label}`)
  },
}

it('is a way of 25 actions at most by mouse', async () => {
  const { click, fill } = byMouse
  await click(button('Create your own…'))
  await fill('Organization', 'Udruženje Most')
  await fill('Name of the program', 'Mentorstvo')
  await fill('City', 'Beograd')
  const signatory = page.getByRole('group', { name: 'Signatory 1' })
  await fill('Name', 'Vesna Radić', signatory)
  await fill('Role', 'direktorka', signatory)
  await fill('Name', '2026')
  await fill('From', '1.1.2026')
  await fill('To', '31.12.2026')
  await click(button('Create program'))
  name(list())
  await click(button('Import a file…'))
  await page.getByRole('grid', { name: 'The sheet' }).waitFor()
  await click(button('Next'))
  await click(page.getByRole('button', { name: 'Role in the cycle' }))
  await click(page.getByRole('option', { name: 'Mentee' }))
  await click(button('Import 3 people'))
  await page.getByText(/^Imported 3 people/).waitFor()
  await click(page.getByRole('navigation').getByText('Awards'))
  await click(page.getByRole('columnheader').first())
  await click(button('Issue 3 anyway…'))
  await fill('Why they get it all the same', reason)
  await click(button('Issue all 3'))
  name(certificates())
  await click(button('Save PDF…'))
  await click(page.getByRole('menuitem', { name: /in one file…$/ }))
  const text = await saved()
  for (const who of ['Jelena Đorđević', 'Miloš Čolić', 'Žaklina Šćepanović'])
    expect(text).toContain(who)
  expect(done.length, done.join(', ')).toBeLessThanOrEqual(25)
})

const byKeys = {
  press: async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key)
      done.push(key)
    }
  },
  type: async (text: string): Promise<void> => {
    await page.keyboard.type(text)
    done.push('a text')
  },
  /** By Tab to a control. */
  reach: async (target: Locator): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      if (await target.evaluate((node) => node === document.activeElement)) return
      await byKeys.press('Tab')
    }
    throw new Error(`No way to ${String(target)} by Tab`)
  },
  /** By the palette, with a few letters. */
  call: async (letters: string, option: string | RegExp): Promise<void> => {
    await byKeys.press('Control+k')
    await byKeys.type(letters)
    await page.getByRole('option', { name: option, selected: true }).waitFor()
    await byKeys.press('Enter')
  },
}

async function createByKeys(): Promise<void> {
  const { press, reach, type } = byKeys
  await reach(button('Create your own…'))
  await press('Enter')
  await page.getByRole('heading', { name: 'Create your own program' }).waitFor()
  const named = page.getByLabel('Name', { exact: true })
  const fields = [
    [page.getByLabel('Organization'), 'Udruženje Most'],
    [page.getByLabel('Name of the program'), 'Mentorstvo'],
    [page.getByLabel('City', { exact: true }), 'Beograd'],
    [named.first(), 'Vesna Radić'],
    [page.getByLabel('Role', { exact: true }), 'direktorka'],
    [named.last(), '2026'],
    [page.getByLabel('From', { exact: true }), '1.1.2026'],
    [page.getByLabel('To', { exact: true }), '31.12.2026'],
  ] as const
  for (const [field, text] of fields) {
    await reach(field)
    await type(text)
  }
  await reach(button('Create program'))
  await press('Enter')
  await page.getByRole('heading', { level: 1, name: '2026' }).waitFor()
}

it('can be gone by keyboard alone', async () => {
  const { call, press, reach, type } = byKeys
  await createByKeys()
  name(list())
  await call('import', /^Import/)
  await page.getByRole('grid', { name: 'The sheet' }).waitFor()
  await press('Control+Enter')
  await page.getByRole('heading', { level: 2, name: 'What will happen' }).waitFor()
  await reach(button('Role in the cycle'))
  await press('Enter')
  await page.getByRole('option', { name: 'Mentee' }).waitFor()
  await type('Mentee')
  await press('Enter')
  await page.getByRole('listbox').waitFor({ state: 'hidden' })
  await press('Control+Enter')
  await page.getByText(/^Imported 3 people/).waitFor()
  await call('awards', /^Awards/)
  await page.getByRole('grid').waitFor()
  await reach(page.getByRole('grid'))
  await press('Control+a')
  await call('issue anyway', /anyway/)
  await page.getByRole('textbox', { name: 'Why they get it all the same' }).waitFor()
  await type(reason)
  await reach(button('Issue all 3'))
  await press('Enter')
  await page.getByText(/^Issued 3/).waitFor()
  name(certificates())
  await call('save pdf', /in one file/)
  expect(await saved()).toContain('Žaklina Šćepanović')
  process.stdout.write(`The first certificates by keyboard: ${done.length} keys and texts\n`)
})
