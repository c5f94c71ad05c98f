/**
 * The program cut off, and the disk full, while pictures are given and exchanged: between the bytes of a picture and the commit that names it, between the
 * database and the file, in the middle of a segment. Afterwards each picture that anything names is whole in both places and, after an
 * exchange, in the shared folder; and after a check of the data nothing lies about that nothing names.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readSegment } from '../src-main/sync/segment'
import { readLine } from '../src-renderer/backup/lines.rules'
import { isPictureHash, picturesIn } from '../src-renderer/domain/kept-picture'
import { picturesNamed } from '../src-renderer/storage/pictures'
import type { Commit } from '../src-renderer/storage/commit.types'
import { openSettings } from '../test/e2e/steps/program'
import { command } from '../test/e2e/steps/work'
import { aRealPng } from '../test/pictures'
import type { Content } from './compare'
import type { Tally } from './fault'
import type { Started } from './program'
import { contentOf } from './program'

/** The folder that the program of a data folder exchanges through. */
const sharedOf = (userData: string): string => `${userData}-shared`

let made = 0

/** Writes a picture that nobody has had, and chooses it as the logo. */
async function giveLogo({ app, page }: Pick<Started, 'app' | 'page'>): Promise<void> {
  made += 1
  const folder = `${app.userData}-logos`
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${made}.png`)
  await writeFile(path, aRealPng(150))
  app.dialogs.choose(path)
  const logo = page.getByRole('img', { name: 'Logo' })
  const before = (await logo.count()) > 0 ? await logo.getAttribute('src') : null
  await page.getByRole('button', { name: /^Choose (a picture|another)…$/ }).click()
  await page.waitForFunction(
    (source) => {
      const shown = document.querySelector<HTMLImageElement>('[role=tabpanel] img')
      return shown !== null && shown.src !== source
    },
    before,
    { timeout: 5_000 },
  )
}

/** Chooses a shared folder where there is none yet, and opens the field of the logo. */
export async function readyForPictures(session: Started): Promise<void> {
  const { app, page } = session
  const shared = sharedOf(app.userData)
  await mkdir(shared, { recursive: true })
  await openSettings(page, 'Several computers')
  const choose = page.getByRole('button', { name: 'Choose a folder…' })
  const exchange = page.getByRole('button', { name: 'Exchange now' })
  await choose.or(exchange).first().waitFor()
  if ((await exchange.count()) === 0) {
    app.dialogs.choose(shared)
    await choose.click()
    await exchange.waitFor()
  }
  await openSettings(page, 'Program')
}

/** Gives one logo after the other, and exchanges after some. */
export async function givePictures(session: Started, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await openSettings(session.page, 'Program')
    for (let count = 0; count < 3; count += 1) await giveLogo(session)
    await exchangeNow(session.page)
  }
}

async function exchangeNow(page: Page): Promise<void> {
  await openSettings(page, 'Several computers')
  const button = page.getByRole('button', { name: 'Exchange now' })
  await button.click()
  await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('button')].some(
        (one) => one.textContent === text && !one.hasAttribute('data-pending'),
      ),
    'Exchange now',
  )
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The pictures that records and the log name. */
function namedIn(content: Content): ReadonlySet<string> {
  const rows = (content['workspaces'] ?? []) as readonly Readonly<Record<string, unknown>>[]
  const shown = rows.flatMap((row) => picturesIn('workspaces', row))
  const commits = (content['commits'] ?? []) as readonly Commit[]
  return new Set([...shown, ...commits.flatMap(picturesNamed)])
}

/** The names of those that the database has. */
const keptIn = (content: Content): readonly string[] =>
  ((content['pictures'] ?? []) as readonly { readonly id: string }[]).map(({ id }) => id)

/** Of the files of a data folder, which are pictures with the bytes of their names, and which are anything else. */
async function filesIn(userData: string): Promise<{ whole: Set<string>; other: string[] }> {
  const folder = join(userData, 'pictures')
  const found = { whole: new Set<string>(), other: [] as string[] }
  for (const name of await readdir(folder).catch(() => [])) {
    const isWhole = isPictureHash(name) && sumOf(await readFile(join(folder, name))) === name
    if (isWhole) found.whole.add(name)
    else found.other.push(name)
  }
  return found
}

/** The pictures that are whole in whole segments of the shared folder. */
async function sharedIn(userData: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(sharedOf(userData), { recursive: true, withFileTypes: true })
  const found = new Set<string>()
  for (const entry of entries.filter(({ name }) => name.endsWith('.seg'))) {
    const bytes = await readFile(join(entry.parentPath, entry.name))
    const [first = ''] = bytes.toString('utf8', 0, 500).split('\n', 1)
    const [, workspace = ''] = /"workspace":"([0-9a-f]{32})"/.exec(first) ?? []
    const read = readSegment(bytes, workspace)
    for (const line of read.problem === null ? read.lines.map(readLine) : [])
      if (line?.kind === 'picture' && sumOf(Buffer.from(line.data, 'base64')) === line.hash)
        found.add(line.hash)
  }
  return found
}

async function checkData(page: Page): Promise<void> {
  await command(page, 'Check the data')
  await page
    .getByText(/^Checked/)
    .first()
    .waitFor({ timeout: 60_000 })
}

/** Looks at the pictures of a program that was started again. */
export async function lookAtPictures(session: Started, tally: Tally): Promise<void> {
  const { app, page } = session
  const named = namedIn(await contentOf(page))
  await checkData(page)
  await exchangeNow(page)
  const content = await contentOf(page)
  const kept = new Set(keptIn(content))
  const files = await filesIn(app.userData)
  const shared = await sharedIn(app.userData)
  for (const place of [kept, files.whole, shared])
    tally.lost += [...named].filter((hash) => !place.has(hash)).length
  const after = namedIn(content)
  const left = [...new Set([...kept, ...files.whole])].filter((hash) => !after.has(hash))
  tally.half += left.length
  tally.check(`beside pictures there lies ${files.other.join(' ')}`, files.other.length === 0)
  tally.check('no picture was given', named.size > 0 || tally.acknowledged === 0)
}
