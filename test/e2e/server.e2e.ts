/**
 * Two built programs on one WebDAV server on loopback: one begins by its address, the other joins, both type while there is no server, exchange, decide
 * what both wrote, and forget somebody. Then they leave it and exchange by file.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWebdav, webdavUser } from '../support/webdav-server'
import type { WebdavServer } from '../support/webdav-server'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { createProgram, openSettings, saved } from './steps/program'
import { command, importFile } from './steps/work'

let first: TestApp
let second: TestApp
let server: WebdavServer
let folder = ''
let remove = (): Promise<void> => Promise.resolve()

beforeAll(async () => {
  const made = await freshFolder()
  folder = made.folder
  remove = made.remove
  await mkdir(join(folder, 'server', 'Наш програм'), { recursive: true })
  server = await startWebdav(join(folder, 'server'))
  ;[first, second] = await Promise.all([startApp(), startApp()])
})
afterAll(async () => {
  await Promise.all([first.close(), second.close()])
  await server.close()
  await remove()
})

/** Somebody, and what they must not be found by. */
const name = 'Nađa Žunić'
const words = [name, 'nadja.zunic@example.org']

async function connect(page: Page, password = webdavUser.password): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog
    .getByLabel('Address of the folder')
    .fill(`${server.address}${encodeURIComponent('Наш програм')}`)
  await dialog.getByLabel('User name there').fill(webdavUser.name)
  await dialog.getByLabel('Password there').fill(password)
  await dialog.getByRole('button', { name: 'Connect' }).click()
}

async function sayWho(page: Page, who: string): Promise<void> {
  await openSettings(page, 'This computer')
  await page.getByLabel('Your name').fill(who)
  await page.keyboard.press('Enter')
  await saved(page)
}

const city = async (page: Page) => {
  await openSettings(page, 'Program')
  return page.getByLabel('City', { exact: true })
}
const cityOn = async (page: Page): Promise<string> => (await city(page)).inputValue()

async function writeCity(page: Page, words: string): Promise<void> {
  const field = await city(page)
  await field.fill(words)
  await page.keyboard.press('Enter')
  await saved(page)
}

/** Exchanges and waits until it is done. */
async function exchange(page: Page): Promise<void> {
  await openSettings(page, 'Several computers')
  const button = page.getByRole('button', { name: 'Exchange now' })
  await button.click()
  await expect.poll(() => button.getAttribute('data-pending')).toBeNull()
}

/** Exchanges on both until the city is this on both. */
async function bothHave(words: string): Promise<void> {
  const came = async (page: Page): Promise<string> => {
    await exchange(page)
    return cityOn(page)
  }
  const pages = [first.page, second.page]
  for (const page of pages) await exchange(page)
  for (const page of pages) await expect.poll(() => came(page), { timeout: 60_000 }).toBe(words)
}

/** Whether somebody's name is in any file of the server. */
async function isNamedThere(): Promise<boolean> {
  const entries = await readdir(join(folder, 'server'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'))
  return (await Promise.all(read)).some((text) => words.some((word) => text.includes(word)))
}

it('the first begins by an address, after it was told that a password was wrong', async () => {
  await createProgram(first.page, {
    organization: 'Удружење Мост',
    program: 'Менторски програм',
    city: 'Београд',
    signatories: [['Живана Ђурић', 'директорка']],
    cycle: { name: '2020', from: '1.3.2020', to: '28.2.2021' },
  })
  const file = join(folder, 'prijave.csv')
  await writeFile(file, `Ime i prezime,Imejl\n${name},nadja.zunic@example.org\n`)
  await importFile(first, 'Import people…', file, 'Applications of mentees')
  await sayWho(first.page, 'Ana')
  await openSettings(first.page, 'Several computers')
  await first.page.getByRole('button', { name: 'Use an address…' }).click()
  await connect(first.page, 'another')
  await first.page.getByText(/does not take that name and password/).waitFor()
  await connect(first.page)
  await first.page.getByText('Ana (this computer)').waitFor()
  await expect.poll(isNamedThere).toBe(true)
})

it('the second joins from its first page', async () => {
  await second.page.getByRole('button', { name: 'Join by address…' }).click()
  await connect(second.page)
  // It goes to Home when all has come, and exchanges then.
  await second.page
    .getByText(/^Exchanged \d/)
    .first()
    .waitFor()
  await sayWho(second.page, 'Miloš')
  expect(await cityOn(second.page)).toBe('Београд')
})

it('both write while the server breaks, and nothing is lost: the later value stands, the other one waits in a list', async () => {
  server.fault = (_, response) => {
    response.writeHead(500).end()
    return true
  }
  await writeCity(first.page, 'Ниш')
  await writeCity(second.page, 'Пирот')
  await exchange(second.page)
  await second.page.getByText(/has trouble of its own \(it said 500\)/).waitFor()
  server.fault = null
  await bothHave('Пирот')
  await openSettings(first.page, 'Several computers')
  await first.page.getByText('Ana wrote “Ниш”, Miloš wrote “Пирот”, which stands.').waitFor()
  await first.page.getByRole('button', { name: /^Take “Ниш”/ }).click()
  await bothHave('Ниш')
})

it('whoever is forgotten on one is forgotten on the other, and on the server', async () => {
  await command(first.page, name)
  await command(first.page, 'Forget this person for good…')
  const dialog = first.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^To go on, type the name/ }).fill(name)
  await dialog.getByRole('button', { name: 'Forget for good' }).click()
  await dialog.waitFor({ state: 'detached' })
  await exchange(first.page)
  const list = first.page.getByRole('region', { name: 'Forgotten for good' })
  await list.getByText('forgets with its next exchange').waitFor()
  const told = async (): Promise<number> => {
    await exchange(second.page)
    await exchange(first.page)
    return list.getByText('has forgotten everybody, too').count()
  }
  await expect.poll(told, { timeout: 120_000 }).toBe(1)
  expect(await isNamedThere()).toBe(false)
})

it('without the server they exchange by file', async () => {
  for (const { page } of [first, second]) {
    await openSettings(page, 'Several computers')
    await page.getByRole('button', { name: 'Stop exchanging…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stop exchanging' }).click()
    await page.getByRole('button', { name: 'Choose a folder…' }).waitFor()
  }
  const asked = server.asked.length
  await writeCity(second.page, 'Зајечар')
  const file = join(folder, 'izmene.json')
  await command(second.page, 'Send changes…')
  second.dialogs.choose(file)
  await second.page.getByRole('dialog').getByRole('button', { name: 'Save the file…' }).click()
  await second.page.getByRole('dialog').waitFor({ state: 'detached' })
  first.dialogs.choose(file)
  await command(first.page, 'Take in a file…')
  await expect.poll(() => cityOn(first.page)).toBe('Зајечар')
  expect(server.asked).toHaveLength(asked)
})

it('no password lies about, and neither page complained of anything', async () => {
  for (const { userData } of [first, second]) {
    const names = await readdir(userData, { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile())
    const password = Buffer.from(webdavUser.password)
    for (const { parentPath, name: file } of files) {
      const bytes = await readFile(join(parentPath, file)).catch(() => Buffer.alloc(0))
      expect(bytes.includes(password), file).toBe(false)
    }
  }
  expect([...first.complaints, ...second.complaints]).toEqual([])
})
