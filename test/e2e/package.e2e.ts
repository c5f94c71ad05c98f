/**
 * The packaged program: what is in it, how its Electron is closed, and that it works where nothing of this checkout is near: from a file
 * of people to certificates and a report, and with a saved program that the system hands over.
 */
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasElectron } from '../../chromium-host/launch'
import { importsOf, strangeFiles, withoutSandbox, wrongFuses } from '../../packaging/checks.mjs'
import { asarUnpack, fuses } from '../../packaging/config.mjs'
import { packagedIn, problemsOf, unpackProgram } from '../../scripts/lib/package-report.mjs'
import type { PackagedProgram } from '../../scripts/lib/package-report.mjs'
import { shippedPackages } from '../../scripts/lib/licences.mjs'
import { readPdf } from '../main/documents/pdf-reader'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { createProgram, exportEverything, goTo } from './steps/program'
import { savedAs } from './steps/work'

const root = join(import.meta.dirname, '../..')
const people = `Ime,Prezime,E-mail,Grad
Jelena,Đorđević,jelena@example.org,Beograd
Žaklina,Šćepanović,zaklina@example.org,Novi Sad
`

let scratch: Awaited<ReturnType<typeof freshFolder>>
let program: PackagedProgram
let unpacked = ''
beforeAll(async () => {
  scratch = await freshFolder()
  const output = join(scratch.folder, 'dist')
  const script = join(root, 'scripts/package.mjs')
  const packaging = spawn(process.execPath, [script, '--dir', '--into', output], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [packaging.stdout, packaging.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(packaging, 'exit')) as [number]
  expect(code, said).toBe(0)
  const [found] = packagedIn(output)
  if (found === undefined) throw new Error(said)
  program = found
  const resources = join(scratch.folder, 'resources')
  await mkdir(resources)
  unpacked = await unpackProgram(program.resources, resources)
}, 300_000)
afterAll(() => scratch.remove())

describe('What is packaged', () => {
  it('is everything that is imported, and nothing that has no place there', async () => {
    expect(await problemsOf(program)).toEqual([])
  })

  it('has the licences of every package of which something is in it, as a file too', async () => {
    const { parts } = JSON.parse(await readFile(join(root, 'resources/licences.json'), 'utf8')) as {
      readonly parts: readonly { readonly name: string; readonly kind: string }[]
    }
    const listed = parts.filter(({ kind }) => kind === 'library').map(({ name }) => name)
    expect(listed).toEqual(await shippedPackages())
    const text = await readFile(join(program.resources, '..', 'LICENCES.txt'), 'utf8')
    for (const { name } of parts) expect(text).toContain(name)
    expect(text).toContain('The Ciklus contributors')
  })

  it('has of the typesetter’s native modules the one of this system, beside the archive', async () => {
    const beside = join(scratch.folder, 'resources', 'app.asar.unpacked')
    const natives = (await filesBelow(beside)).filter((name) => name.endsWith('.node'))
    expect(natives).toHaveLength(1)
    expect(natives[0]).toContain(process.arch)
    expect(existsSync(join(beside, 'resources', 'templates'))).toBe(true)
    expect(asarUnpack).toContain('resources/**')
  })

  it.runIf(process.platform === 'linux')(
    'has of Chromium’s languages English and Serbian alone',
    async () => {
      const languages = await readdir(join(program.folder, 'locales'))
      expect(languages.filter((name) => !/^(en|sr)/.test(name))).toEqual([])
      expect(languages).toContain('sr.pak')
    },
  )

  it('has the icons’ and the shortcut’s names', async () => {
    const source = await readFile(join(unpacked, 'out/main/main.js'), 'utf8')
    expect(source).toContain('org.ciklus.app')
    const about = JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8')) as object
    expect(about).toMatchObject({
      desktopName: 'ciklus.desktop',
      version: expect.any(String) as string,
    })
    expect(about).not.toHaveProperty('devDependencies')
  })
})

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const { filesIn } = await import('../../packaging/checks.mjs')
  return filesIn(folder)
}

describe('The checks of a package', () => {
  it('see a fuse that was not flipped', async () => {
    const wrong = await wrongFuses(program.binary, { ...fuses, runAsNode: true })
    expect(wrong).toEqual(['The fuse runAsNode is not on'])
  })

  it('see a start without the sandbox, and none in ours', async () => {
    expect(withoutSandbox(program.folder)).toEqual([])
    if (process.platform === 'linux')
      expect((await stat(join(program.folder, 'AppRun'))).mode & 0o111).not.toBe(0)
    const folder = join(scratch.folder, 'bad')
    await mkdir(folder)
    await writeFile(join(folder, 'ciklus.desktop'), 'Exec=AppRun --no-sandbox %U\n')
    expect(withoutSandbox(folder)).toEqual(['ciklus.desktop'])
  })

  it('see what has no place in a package, and every kind of import', () => {
    const strange = ['test/a.js', 'src-main/main.ts', 'out/main/main.js.map', '.npmrc', 'docs/a.md']
    expect(strangeFiles([...strange, 'out/main/main.js', 'LICENSE'])).toEqual(strange)
    const source = `/* import f from 'f' */ import a from "a"; import 'b'; await import('c'); require("d"); export * from './e.js'`
    expect(importsOf(source).toSorted()).toEqual(['./e.js', 'a', 'b', 'c', 'd'])
  })
})

/** The unpacked program runs in the host; with Electron, the packaged one itself is tried by `scripts/try-package.mjs`. */
describe.skipIf(hasElectron())('The packaged program', () => {
  let app: TestApp
  const saved = (): string => join(scratch.folder, 'Most 2026.ciklus')
  const main = (): string => join(unpacked, 'out/main/main.js')

  it('has no packages above it', () => {
    for (let at = dirname(unpacked); dirname(at) !== at; at = dirname(at))
      expect(existsSync(join(at, 'node_modules'))).toBe(false)
  })

  it('goes from a file of people to certificates and a report', async () => {
    app = await startApp({ program: main() })
    const { page, dialogs } = app
    await createProgram(page, {
      organization: 'Udruženje Most',
      program: 'Kreativno mentorstvo',
      city: 'Beograd',
      signatories: [['Milena Berić', 'direktorka']],
      cycle: { name: '2026', from: '1.1.2026', to: '31.12.2026' },
    })
    const list = join(scratch.folder, 'people.csv')
    await writeFile(list, people)
    const press = (name: string) => page.getByRole('button', { name }).click()
    dialogs.choose(list)
    await press('Import a file…')
    await page.getByRole('grid', { name: 'The sheet' }).waitFor()
    await press('Next')
    await press('Role in the cycle')
    await page.getByRole('option', { name: 'Mentee' }).click()
    await press('Import 2 people')
    await page.getByText(/^Imported 2 people/).waitFor()
    await goTo(page, 'Awards')
    await page.getByRole('columnheader').first().click()
    await press('Issue 2 anyway…')
    await page.getByLabel('Why they get it all the same').fill('Shown with the package')
    await press('Issue all 2')
    await page.getByText(/^Issued 2/).waitFor()
    const certificates = await savedAs(app, join(scratch.folder, 'certificates.pdf'), async () => {
      await page.getByRole('button', { name: 'Save PDF…' }).first().click()
      await page.getByRole('menuitem', { name: /in one file…$/ }).click()
    })
    const text = (await readPdf(certificates)).pages.join('\n').normalize('NFKC')
    for (const who of ['Jelena Đorđević', 'Žaklina Šćepanović']) expect(text).toContain(who)
    await goTo(page, 'Reports')
    const report = await savedAs(app, join(scratch.folder, 'report.pdf'), () =>
      page.getByRole('button', { name: 'Save PDF…' }).first().click(),
    )
    expect((await readPdf(report)).pages.join('\n')).toContain('Kreativno mentorstvo')
    await exportEverything(app, saved())
    expect(dialogs.asked.at(-1)?.options['defaultPath']).toMatch(/\.ciklus$/)
    expect(app.opened).toContainEqual({ call: 'addRecentDocument', target: saved() })
  })

  it('says what it is made of, word for word', async () => {
    const { page } = app
    await goTo(page, 'Settings')
    await page.getByRole('tab', { name: 'About' }).click()
    await page.getByRole('button', { name: '@scure/base', exact: true }).click()
    await page
      .getByRole('dialog')
      .getByText(/Permission is hereby granted/)
      .waitFor()
    await page.keyboard.press('Escape')
  })

  it('takes a saved program from a second start, and does not mix it with the one that is open', async () => {
    const { page, userData } = app
    const host = process.env['CIKLUS_HOST'] ?? ''
    const second = fork(host, [main(), `--user-data-dir=${userData}`, '--headless', saved()], {
      execArgv: [],
      stdio: 'ignore',
    })
    await page.getByRole('heading', { name: 'Take in “Most 2026.ciklus”?' }).waitFor()
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    if (second.exitCode === null) await once(second, 'exit')
    expect(app.complaints).toEqual([])
    await app.close()
  })

  it('opens one that it is started with, by itself', async () => {
    app = await startApp({ program: main(), args: [saved()] })
    await app.page.getByRole('heading', { level: 1, name: '2026' }).waitFor()
    expect(app.complaints).toEqual([])
    await app.close()
  })
})
