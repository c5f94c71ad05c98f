/**
 * Somebody is forgotten for good, and the program is killed half way: after the next start nothing of them is left in the second copy,
 * the records, the log, new backups, exports and the shared folder, here and on the other computer, which then says so.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contentOf, kill, start } from '../../faults/program'
import type { Session } from '../../faults/program'
import { freshFolder } from './app'
import { createProgram, exportEverything, openSettings, saved } from './steps/program'
import { command, importFile } from './steps/work'

const made: Awaited<ReturnType<typeof freshFolder>>[] = []
const folders = { first: '', second: '', shared: '', out: '' }
let first: Session
let second: Session

beforeAll(async () => {
  for (const name of ['first', 'second', 'shared', 'out'] as const) {
    const one = await freshFolder()
    made.push(one)
    folders[name] = one.folder
  }
  folders.shared = join(folders.shared, 'Наша фасцикла')
  await mkdir(folders.shared)
  first = await begin(folders.first)
})
afterAll(async () => {
  for (const session of [first, second]) await session.app.close()
  for (const { remove } of made) await remove()
})

/** Starts the program, with more patience than anything needs on a machine that is busy with other tests. */
async function begin(folder: string): Promise<Session> {
  const session = await start(folder)
  session.page.setDefaultTimeout(100_000)
  return session
}

/** Somebody, and what they must not be found by. */
const name = 'Nađa Žunić'
const words = [name, 'Нађа Жунић', 'nadja.zunic@example.org'] as const

/** The words found in some bytes, in UTF-8 or UTF-16. */
const foundIn = (bytes: Buffer): readonly string[] =>
  words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))

/** The words found in the files of a folder and what lies in it, with snapshots unpacked, but for some names. */
async function foundUnder(
  folder: string,
  except: ReadonlySet<string> = new Set(),
): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !except.has(entry.name))
  const found = files.map(async ({ parentPath, name }) => {
    const bytes = await readFile(join(parentPath, name))
    return foundIn(name.endsWith('.snapshot') ? gunzipSync(bytes) : bytes)
  })
  const all = new Set((await Promise.all(found)).flat())
  return words.filter((word) => all.has(word))
}

/** The words found in the records and the log. What the database notes of itself has the name until the erasure is ended. */
async function inRecords({ page }: Session): Promise<readonly string[]> {
  const { meta, ...tables } = await contentOf(page)
  if (meta === undefined) throw new Error('There is no database.')
  return foundIn(Buffer.from(JSON.stringify(tables)))
}

const journal = (folder: string): string => join(folder, 'journal')
const snapshots = (folder: string): string => join(folder, 'snapshots')

async function exchange({ page }: Session): Promise<void> {
  await openSettings(page, 'Several computers')
  const button = page.getByRole('button', { name: 'Exchange now' })
  await button.click()
  await expect.poll(() => button.getAttribute('data-pending')).toBeNull()
}

/** A program in which somebody applied. */
async function beginWithSomebody({ app, page }: Session): Promise<void> {
  await createProgram(page, {
    organization: 'Udruženje Most',
    program: 'Mentorski program',
    city: 'Niš',
    signatories: [['Živana Đurić', 'direktorka']],
    cycle: { name: '2020', from: '1.3.2020', to: '28.2.2021' },
  })
  const file = join(folders.out, 'prijave.csv')
  await writeFile(file, `Ime i prezime,Imejl\n${name},nadja.zunic@example.org\n`)
  await importFile(app, 'Import people…', file, 'Applications of mentees')
  await saved(page)
}

/** Names the person in a text of another record, in the other script before. */
async function nameElsewhere({ page }: Session): Promise<void> {
  await openSettings(page, 'Program')
  const city = page.getByLabel('City', { exact: true })
  for (const text of ['Код: Нађа Жунић', `Niš, kod: ${name}`]) {
    await city.fill(text)
    await page.keyboard.press('Enter')
    await saved(page)
  }
}

/** Makes the main process stop for ever at the next file that it writes anew in the journal. */
async function holdJournal({ app }: Session): Promise<() => Promise<boolean>> {
  await app.evaluate(() => {
    const { promises } = process.getBuiltinModule('node:fs')
    const { open } = promises
    const held = globalThis as { isJournalHeld?: boolean }
    promises.open = (path, ...rest) => {
      if (!/journal[\\/][0-9a-f]{16}[\\/]\.[0-9a-f]+\.tmp$/.test(String(path)))
        return open(path, ...rest)
      held.isJournalHeld = true
      return new Promise(() => undefined)
    }
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })
  return () => app.evaluate(() => 'isJournalHeld' in globalThis)
}

async function askToForget({ page }: Session): Promise<void> {
  await command(page, name)
  await command(page, 'Forget this person for good…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^To go on, type the name/ }).fill(name)
  await dialog.getByRole('button', { name: 'Forget for good' }).click()
}

it('two computers share a program in which somebody takes part', async () => {
  await beginWithSomebody(first)
  await nameElsewhere(first)
  await openSettings(first.page, 'Several computers')
  first.app.dialogs.choose(folders.shared)
  await first.page.getByRole('button', { name: 'Choose a folder…' }).click()
  await first.page.getByText('(this computer)').first().waitFor()
  second = await begin(folders.second)
  second.app.dialogs.choose(folders.shared)
  await second.page.getByRole('button', { name: 'Join a program…' }).click()
  // It goes to Home when all has come, and exchanges then.
  await second.page
    .getByText(/^Exchanged \d/)
    .first()
    .waitFor()
  await exchange(second)
  await exchange(first)
  await saved(first.page)
  for (const folder of [journal(folders.first), journal(folders.second), folders.shared])
    await expect.poll(() => foundUnder(folder)).toEqual(words)
})

it('killed half way, the erasure is ended at the next start', async () => {
  const isHeld = await holdJournal(first)
  const before = new Set(await readdir(snapshots(folders.first)).catch(() => []))
  await askToForget(first)
  await expect.poll(isHeld).toBe(true)
  // The records are clean already, and the second copy is not.
  expect(await inRecords(first)).toEqual([])
  expect(await foundUnder(journal(folders.first))).toEqual(words)
  await kill(first)
  first = await begin(folders.first)
  expect(first.hasBroughtBack).toBe(false)
  await expect.poll(() => foundUnder(journal(folders.first))).toEqual([])
  expect(await inRecords(first)).toEqual([])
  const file = join(folders.out, 'everything.json')
  await exportEverything(first.app, file)
  expect(foundIn(await readFile(file))).toEqual([])
  await openSettings(first.page, 'Backups')
  await first.page.getByRole('button', { name: 'Make a backup now' }).click()
  const fresh = async () =>
    (await readdir(snapshots(folders.first))).filter((one) => !before.has(one))
  await expect.poll(async () => (await fresh()).length).toBeGreaterThan(0)
  await saved(first.page)
  expect(await foundUnder(snapshots(folders.first), before)).toEqual([])
})

it('the other computer forgets with its next exchange, and the list says so by name', async () => {
  await exchange(first)
  const list = first.page.getByRole('region', { name: 'Forgotten for good' })
  await list.getByText('forgets with its next exchange').waitFor()
  await exchange(second)
  await expect.poll(() => foundUnder(journal(folders.second))).toEqual([])
  expect(await inRecords(second)).toEqual([])
  const told = async (): Promise<number> => {
    await exchange(second)
    await exchange(first)
    return list.getByText('has forgotten everybody, too').count()
  }
  await expect.poll(told, { timeout: 120_000 }).toBe(1)
  expect(await foundUnder(folders.shared)).toEqual([])
})
