/**
 * What earlier builds of the program left on a disk opens in this one: with equal records, equal history, equal documents and a
 * second copy in order, and it can be worked on with. The folders are kept in `test/fixtures/`; see `test/kept-folder.ts`.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasElectron } from '../../chromium-host/launch'
import { entriesOf, journaledIn } from '../../faults/compare'
import { allSaved, contentOf } from '../../faults/program'
import type { Session } from '../../faults/program'
import { createJournal } from '../../src-main/journal/journal'
import { keptNames, knownRows, lettersOf } from '../kept-folder'
import { factsOf } from './steps/kept-report'
import { openKept } from './steps/kept-session'
import type { OnKept } from './steps/kept-session'
import { documentsOf, rowsIn } from './steps/read-back'
import { openSettings } from './steps/program'
import { command } from './steps/work'

/** Every entry of the log, said to be saved, is in the second copy as it is in the database. */
async function isSavedTwice(session: Session): Promise<void> {
  expect(await allSaved(session)).toBe(true)
  const entries = entriesOf(await contentOf(session.page))
  expect(await journaledIn(session.app.userData)).toEqual(entries)
}

// Electron keeps the page's database under another origin, and would not find the one that the host left.
describe.skipIf(hasElectron()).each(await keptNames())('%s', (name) => {
  let app: OnKept
  beforeAll(async () => {
    app = await openKept(name)
  })
  afterAll(() => app.end())

  it('opens at once: nothing has to be brought back', async () => {
    expect(app.session.hasBroughtBack).toBe(false)
    await app.session.page.getByRole('navigation').waitFor()
    await isSavedTwice(app.session)
  })

  it('has the same records and the same history', async () => {
    expect(knownRows(await rowsIn(app.session), app.kept)).toEqual(knownRows(app.kept, app.kept))
  })

  it('shows all that was done, each in words', async () => {
    const { commits } = app.kept
    await openSettings(app.session.page, 'History')
    const grid = app.session.page.getByRole('grid', { name: 'History' })
    const of = (kind: string) => commits.filter((entry) => entry['kind'] === kind).length
    // What was taken back is one line with what it was; above all is a line of titles.
    const lines = String(of('do') + 1)
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(lines)
    expect(await grid.getByText('Undone').count()).toBe(of('undo') - of('redo'))
    expect(await grid.innerText()).not.toMatch(/\w:\w+\.\w/)
  })

  it('is in order by its own check, which reads the second copy too', async () => {
    const { page } = app.session
    await command(page, 'Check the data')
    await page.getByText('All is well', { exact: true }).waitFor()
  })

  it('makes the same certificates of it, and a report with the same figures, workshops, pairs and projects', async () => {
    const documents = lettersOf(await documentsOf(app.session.app, app.out))
    const kept = lettersOf(app.kept.documents)
    // What its code says stands under a certificate since.
    const issued = documents.certificates.map((text) =>
      text.replace(/(?:Inthecode|Укоду|Ukodu),.*$/su, ''),
    )
    expect(issued).toEqual(kept.certificates)
    const then = factsOf(kept.report, app.kept)
    const facts: Readonly<Record<string, string | readonly string[]>> = { ...then }
    expect(Object.keys(facts).filter((part) => facts[part]?.length === 0)).toEqual([])
    expect(factsOf(documents.report, app.kept)).toEqual(then)
    // Of the numbers, those that are still called so; the others have been said better since.
    const numbers = /(?<=1Innumbers)8applicants.*?projects/su.exec(kept.report.join(''))?.[0] ?? ''
    const figures = numbers.match(/\d[\d.]*[a-z]+(?:of\d+[a-z]+)?/gu) ?? []
    expect(figures.length).toBeGreaterThan(10)
    const said = documents.report.join('')
    expect(figures.filter((figure) => !said.includes(figure))).toEqual([])
  })

  it('takes a change, and has it after it was closed and opened again', async () => {
    const city = () => app.session.page.getByLabel('City', { exact: true })
    await openSettings(app.session.page, 'Program')
    await city().fill('Пожаревац')
    await app.session.page.keyboard.press('Enter')
    const changed = app.kept.commits.length + 1
    await expect.poll(async () => (await rowsIn(app.session)).commits.length).toBe(changed)
    await isSavedTwice(app.session)
    expect(app.complaints).toEqual([])
    await app.session.app.close()
    await app.open()
    expect(app.session.hasBroughtBack).toBe(false)
    await openSettings(app.session.page, 'Program')
    await expect.poll(() => city().inputValue()).toBe('Пожаревац')
    await isSavedTwice(app.session)
    expect((await rowsIn(app.session)).commits).toHaveLength(changed)
    expect(app.complaints).toEqual([])
  })

  it('leaves a second copy in which nothing is damaged', async () => {
    await app.session.app.close()
    const journal = createJournal({ folder: join(app.folder, 'journal') })
    const { damage, devices } = await journal.open()
    expect(damage).toEqual([])
    expect(devices.map(({ commits }) => commits)).toEqual([app.kept.commits.length + 1])
    const names = await readdir(app.folder, { recursive: true })
    expect(names.filter((one) => /\.damaged|torn-|\.retired|\.aside/.test(one))).toEqual([])
  })
})
