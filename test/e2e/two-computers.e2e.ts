/** Two built programs on one folder: one begins, the other joins, both type while apart, exchange, and decide what both wrote. */
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { createProgram, openSettings, saved } from './steps/program'

let first: TestApp
let second: TestApp
let folder = ''
let remove = (): Promise<void> => Promise.resolve()

beforeAll(async () => {
  const made = await freshFolder()
  folder = join(made.folder, 'Наша фасцикла')
  remove = made.remove
  await mkdir(folder)
  ;[first, second] = await Promise.all([startApp(), startApp()])
})
afterAll(async () => {
  await Promise.all([first.close(), second.close()])
  await remove()
})

async function sayWho(page: Page, name: string): Promise<void> {
  await openSettings(page, 'This computer')
  await page.getByLabel('Your name').fill(name)
  await page.keyboard.press('Enter')
  await saved(page)
}

const city = async (page: Page) => {
  await openSettings(page, 'Program')
  return page.getByLabel('City', { exact: true })
}

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

/** Exchanges on both until the city is this on both: one may have been busy when the other had written. */
async function bothHave(words: string): Promise<void> {
  const cityOn = async (page: Page): Promise<string> => {
    await exchange(page)
    return (await city(page)).inputValue()
  }
  const pages = [first.page, second.page]
  for (const page of pages) await exchange(page)
  for (const page of pages) await expect.poll(() => cityOn(page), { timeout: 60_000 }).toBe(words)
}

it('the first begins in a folder, and the second joins from its first page', async () => {
  await createProgram(first.page, {
    organization: 'Удружење Мост',
    program: 'Менторски програм',
    city: 'Београд',
    signatories: [['Живана Ђурић', 'директорка']],
    cycle: { name: '2020', from: '1.3.2020', to: '28.2.2021' },
  })
  await sayWho(first.page, 'Ana')
  await openSettings(first.page, 'Several computers')
  first.dialogs.choose(folder)
  await first.page.getByRole('button', { name: 'Choose a folder…' }).click()
  await first.page.getByText('Ana (this computer)').waitFor()
  const [place = ''] = await readdir(folder)
  expect(place).toMatch(/^Ciklus-shared-[0-9a-f]{8}$/)
  second.dialogs.choose(folder)
  await second.page.getByRole('button', { name: 'Join a program…' }).click()
  await second.page.getByRole('heading', { level: 1, name: '2020' }).waitFor()
  await sayWho(second.page, 'Miloš')
})

it('both write while apart, and after an exchange the later one stands on both and the other one waits in a list', async () => {
  await writeCity(first.page, 'Ниш')
  await writeCity(second.page, 'Пирот')
  await bothHave('Пирот')
  await openSettings(first.page, 'Several computers')
  await first.page.getByText('Ana wrote “Ниш”, Miloš wrote “Пирот”, which stands.').waitFor()
  await first.page.getByRole('button', { name: /^Take “Ниш”/ }).click()
  await bothHave('Ниш')
})

it('no name stands in a name of a file, and neither page complained of anything', async () => {
  const names = await readdir(folder, { recursive: true })
  expect(names.join('\n')).not.toMatch(/Ana|Miloš|Мост|Ђурић/u)
  const devices = names.filter((name) => name.endsWith('ack.json'))
  expect(devices).toHaveLength(2)
  for (const name of devices)
    expect(await readFile(join(folder, name), 'utf8')).not.toMatch(/Ana|Miloš/)
  expect([...first.complaints, ...second.complaints]).toEqual([])
})
