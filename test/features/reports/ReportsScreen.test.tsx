/** What leaves the house: the report and its pages, tables, sheets to sign; in a language of their own. */
import { describe, expect, it } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { ReportsScreen } from '../../../src-renderer/features/reports/ReportsScreen'
import {
  aCycle,
  aParticipation,
  aPerson,
  aProject,
  aProjectPicture,
  aWorkshop,
} from '../../builders'
import { aPng, dataUrlOf, hashOf } from '../../pictures'
import { control, controls, found, said, told, until } from '../../support/finding'
import { choose, fill, openProgram, showScreen } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić' })
const given = {
  cycles: [cycle],
  people: [ana],
  participations: [aParticipation({ cycleId: cycle.id, personId: ana.id })],
  workshops: [
    aWorkshop({ cycleId: cycle.id, title: 'Javni nastup' }),
    aWorkshop({ cycleId: cycle.id, title: 'Kick-off' }),
  ],
}

const show = (tab?: 'tables' | 'signIn') =>
  showScreen(ReportsScreen, { screen: 'reports', filters: tab === undefined ? {} : { tab } })

describe('The report', () => {
  it('is shown page by page, in the language that is chosen, printed and saved', async () => {
    const { fake } = await openProgram(given)
    fake.saveIn = '/home/ana'
    const shown = show()
    await said('Page 1 of 2')
    await shown.user.click(control('button', /^Next page/))
    await said('Page 2 of 2')
    await choose(shown, control('button', /In which language$/), 'English')
    await until(() =>
      expect(fake.askedOf('documents.preview').at(-1)?.document.language).toBe('en'),
    )
    await shown.user.click(control('button', 'Save PDF…'))
    await told('Saved as /home/ana')
    expect(fake.askedOf('documents.save')[0]?.suggestedName).toMatch(
      /^Cycle report, Cycle 6, English, \d{4}-\d\d-\d\d$/u,
    )
    await shown.user.click(control('button', 'Print…'))
    await until(() => expect(fake.askedOf('documents.print')).toHaveLength(1))
    await shown.user.click(control('tab', 'Tables'))
    expect(useUi.getState().filters.reports).toEqual({ tab: 'tables' })
  })

  it('says what no typeface can draw, and why there are no pages when there are none', async () => {
    const { fake } = await openProgram(given)
    fake.answers = {
      'documents.preview': () => ({
        pages: ['<svg xmlns="http://www.w3.org/2000/svg"/>'],
        pageCount: 1,
        missingGlyphs: [{ character: '𒀀', in: 'Ana' }],
      }),
    }
    const { unmount } = show()
    await said(/No typeface on board can draw these characters: 𒀀/)
    unmount()
    fake.broken.set('documents.preview', 'request.unexpected')
    show()
    await until(() =>
      expect(document.body.textContent).toMatch(/did not|could not|unexpected|wrong/u),
    )
  })
})

it('The report has its pictures from the first page that is made on', async () => {
  const bytes = aPng('festival')
  const project = aProject({ cycleId: cycle.id, personId: ana.id, title: 'Festival' })
  const shown = aProjectPicture({
    ...{ projectId: project.id, picture: hashOf(bytes), inReport: true },
  })
  const { db, fake } = await openProgram({
    ...given,
    projects: [project],
    projectPictures: [shown],
  })
  await db.pictures.put({
    ...{ id: hashOf(bytes), type: 'image/png', width: 1, height: 1 },
    bytes,
  })
  show()
  await until(() => expect(fake.askedOf('documents.preview').length).toBeGreaterThan(0))
  for (const { document } of fake.askedOf('documents.preview'))
    expect(JSON.stringify(document)).toContain(dataUrlOf(bytes))
})

describe('The other tabs', () => {
  it('save each table, and keep still when the dialog is closed', async () => {
    const { fake } = await openProgram(given)
    const { user } = show('tables')
    await user.click(await found('button', /^Save XLSX… Everything of this cycle/))
    await until(() => expect(fake.askedOf('tables.save')).toHaveLength(1))
    expect(fake.askedOf('tables.save')[0]?.workbook.sheets).toHaveLength(12)
    fake.saveIn = '/home/ana'
    await user.click(control('button', 'Save CSV… People'))
    // The default keeps telephone numbers as they are in Excel; another kind is one choice away.
    expect(await found('radio', /^Excel/)).toHaveProperty('checked', true)
    await user.click(await found('button', 'Save…'))
    await told('Saved as /home/ana')
    expect(fake.askedOf('tables.save')[1]).toMatchObject({ format: 'csv' })
    await user.click(control('button', 'Save CSV… Attendance'))
    await user.click(await found('radio', /^Another program/))
    await user.click(await found('button', 'Save…'))
    await until(() => expect(fake.askedOf('tables.save')[2]).toMatchObject({ format: 'plainCsv' }))
    await user.click(control('button', 'Save CSV… Attendance'))
    await user.click(await found('button', 'Cancel'))
    expect(fake.askedOf('tables.save')).toHaveLength(3)
    expect(controls('button', /^Save CSV… Everything/)).toEqual([])
  })

  it('make the sheet of the chosen workshop, with as many empty rows as are asked for', async () => {
    const { fake } = await openProgram(given)
    const shown = show('signIn')
    const latest = () => JSON.stringify(fake.askedOf('documents.preview').at(-1))
    await until(() => expect(latest()).toContain('Javni nastup'))
    await choose(shown, control('button', /Workshop$/), 'Kick-off')
    await until(() => expect(latest()).toContain('Kick-off'))
    const before = latest()
    await fill(shown, control('textbox', 'Empty rows'), '0')
    await shown.user.tab()
    await until(() => expect(latest()).not.toBe(before))
  })

  it('put the addresses of organizations on the sheet where a funder asks, name who has none, and remember it', async () => {
    const there = aPerson({ id: ana.id, organization: 'Kolektiv 108' })
    const { fake } = await openProgram({ ...given, people: [{ ...there, lastName: 'Zorić' }] })
    const shown = show('signIn')
    const latest = () => JSON.stringify(fake.askedOf('documents.preview').at(-1))
    await until(() => expect(latest()).toContain('Kolektiv 108'))
    expect(latest()).not.toContain('adresa')
    await shown.user.click(control('checkbox', /address of the organization/))
    await until(() => expect(latest()).toContain('Organizacija i njena adresa'))
    await said(/1 person has no address of their organization: Jelena Zorić/)
    shown.unmount()
    show('signIn')
    await until(() => expect(control('checkbox', /address/)).toHaveProperty('checked', true))
    useUi.getState().setSignIn({ blankRows: 5, withAddress: false })
  })

  it('without workshops say where sheets come from, and without a cycle there is nothing to report', async () => {
    await openProgram({ cycles: [cycle] })
    const { unmount } = show('signIn')
    await said('No workshops yet')
    unmount()
    await openProgram()
    show()
    await said('No cycle yet')
  })
})
