/**
 * Every state of the program that looks different: each screen empty-handed and with a record open, each window
 * above a screen, each step of the import. Suites that hold for the whole program go through this list.
 */
import type { AwardKind } from '../../../src-renderer/domain/award'
import catalogue from '../../../src-renderer/i18n/catalogues/en/shell.json'
import { goalStates, pairPageStates } from './outcomes-states'
import { matchingStates, selectionStates } from './choosing-states'
import { help } from './first-states'
import { importStates } from './import-states'
import { letterStates } from './letter-states'
import type { ScreenState } from './state'
import { state } from './state'
import { peopleStates } from './people-states'
import { checkStates, tab, recordHistory, settingsStates } from './settings-states'
import {
  choose,
  dialog,
  grouped,
  handOver,
  openMenu,
  openRow,
  openRowWith,
  press,
  shaped,
} from './session'
import type { Session } from './session'

/** The page of a document, once it is set. */
const settled = (session: Session) => session.page.locator('main img').first().waitFor()

const homeStates: readonly ScreenState[] = [
  state('home', ''),
  state('home', 'behind a number', async (session) => {
    await session.page.locator('main li button').filter({ hasText: /\d/ }).last().click()
    await dialog(session)
  }),
  state('home', 'removing the sample', async (session) => {
    await press(session, 'home:sample.remove')
    await dialog(session)
  }),
  state('home', 'a saved program was handed over', async (session) => {
    await handOver(session, 'Ciklus 2026.ciklus')
    await dialog(session)
  }),
]

const pairing = async (session: Session): Promise<void> => {
  await session.page.getByRole('radio').nth(1).check()
  await session.page.getByRole('heading', { name: session.t('pairs:withoutMentor') }).waitFor()
}

const pairStates: readonly ScreenState[] = [
  state('pairs', ''),
  state('pairs', 'one open', (session) => openRow(session, 1)),
  state('pairs', 'in groups', (session) => grouped(session, 1)),
  state('pairs', 'making pairs', pairing),
  state('pairs', 'a mentee and a mentor chosen', async (session) => {
    await pairing(session)
    await session.page.getByRole('grid').first().getByRole('row').nth(1).click()
    await session.page.getByRole('grid').last().getByRole('row').nth(1).click()
    await session.page.locator('main button[data-rac]:not([disabled])').last().waitFor()
  }),
  state('pairs', 'some selected', async (session) => {
    await openRow(session, 1)
    await session.page.keyboard.press('Space')
    await session.page.getByText(session.t('pairs:ticked', { count: 1 })).waitFor()
  }),
  state('pairs', 'ending', async (session) => {
    await openRowWith(session, 'pairs:state.running')
    await press(session, 'pairs:end.open')
    await dialog(session)
  }),
  state('pairs', 'the history of a pair that came with a file', async (session) => {
    await openRow(session, 4)
    await recordHistory(session, 'pairs:more')
    await session.page.getByText(session.t('history:nothingOf')).waitFor()
  }),
  state('pairs', 'deleting', async (session) => {
    await openRow(session, 1)
    await openMenu(session, 'pairs:more')
    await choose(session, 'pairs:delete.open')
    await dialog(session)
  }),
]

/** The meetings of the cycle; the month shown first is the last one before today in which pairs worked. */
const meetings = async (session: Session): Promise<void> => {
  await session.page.getByRole('radio', { name: session.t('meetings:title.screen') }).check()
  await session.page.getByRole('grid').getByRole('row').nth(1).waitFor()
}

const meetingStates: readonly ScreenState[] = [
  state('pairs', 'the meetings of a month', meetings),
  state('pairs', 'the meetings of a month, typed wrong', async (session) => {
    await meetings(session)
    await session.page.getByRole('grid').focus()
    await session.page.keyboard.type('40')
    await session.page.keyboard.press('Enter')
    await session.page
      .getByText(session.t('meetings:problem.noDayInMonth', { number: 40 }))
      .first()
      .waitFor()
  }),
  state('pairs', 'the rhythm of all pairs', async (session) => {
    await meetings(session)
    await session.page.getByRole('radio', { name: session.t('meetings:view.year') }).check()
    await session.page.getByText(session.t('meetings:rhythm.legend')).waitFor()
  }),
  state('pairs', 'as a board of many columns', async (session) => {
    const { page } = session
    await shaped(session, 'board')
    await page.locator('[data-group] button').click()
    await page.locator('[role=listbox]:not([data-board] *) [role=option]').first().click()
    await page
      .getByText(session.t('ui:board.goTo'))
      .or(page.getByRole('combobox'))
      .first()
      .waitFor()
  }),
  state('pairs', 'the list of meetings, by mentor', async (session) => {
    await meetings(session)
    await session.page.getByRole('radio', { name: session.t('meetings:view.list') }).check()
    await grouped(session, 3)
  }),
  state('pairs', 'adding a meeting', async (session) => {
    await openRow(session, 1)
    await press(session, 'meetings:one.add')
    await dialog(session)
  }),
]

const workshopStates: readonly ScreenState[] = [
  state('workshops', ''),
  state('workshops', 'as a board', (session) => shaped(session, 'board')),
  state('workshops', 'one open', (session) => openRow(session, 1)),
  state('workshops', 'some selected', async (session) => {
    await openRow(session, 1)
    await session.page.keyboard.press('Space')
    await session.page
      .getByRole('button', { name: session.t('core:cells.many'), exact: true })
      .waitFor()
  }),
  state('workshops', 'adding', async (session) => {
    await press(session, 'workshops:add.open')
    await dialog(session)
  }),
  state('workshops', 'roll call', async (session) => {
    await openRow(session, 1)
    await press(session, 'workshops:rollCall')
    await session.page
      .getByRole('button', { name: session.t('attendance:rollCall.done') })
      .waitFor()
  }),
  state('workshops', 'deleting', async (session) => {
    await openRow(session, 1)
    await openMenu(session, 'workshops:more')
    await choose(session, 'workshops:delete.open')
    await dialog(session)
  }),
]

const kindOfAward = (session: Session, kind: AwardKind) =>
  session.page.getByRole('radio', { name: session.t(`awards:kind.${kind}`) }).check()

/** Opens a certificate that has its number: sorting by number brings those to the top. */
async function openIssued(session: Session): Promise<void> {
  const heading = session.page.getByRole('columnheader', { name: session.t('awards:field.number') })
  await heading.getByRole('button').click()
  await session.page
    .getByRole('row')
    .filter({ hasText: /\d{4}\/\d/ })
    .first()
    .click()
  await session.page.getByRole('button', { name: session.t('awards:more') }).waitFor()
}

const awardStates: readonly ScreenState[] = [
  state('awards', ''),
  state('awards', 'one issued, open', async (session) => {
    await openIssued(session)
    await settled(session)
  }),
  state('awards', 'appreciation', (session) => kindOfAward(session, 'appreciation')),
  state('awards', 'a mentor open', async (session) => {
    await kindOfAward(session, 'appreciation')
    await openRow(session, 1)
  }),
  state('awards', 'brooches', (session) => kindOfAward(session, 'brooch')),
  state('awards', 'issuing', async (session) => {
    await kindOfAward(session, 'appreciation')
    await session.page.locator('main [role=group] button[data-rac]').first().click()
    await dialog(session)
  }),
  state('awards', 'taking back', async (session) => {
    await openIssued(session)
    await openMenu(session, 'awards:more')
    await choose(session, 'awards:revoke.open')
    await dialog(session)
  }),
]

const reportStates: readonly ScreenState[] = [
  state('reports', 'the report', settled),
  state('reports', 'tables', (session) => tab(session, 'reports:tab.tables')),
  state('reports', 'sign-in sheets', async (session) => {
    await tab(session, 'reports:tab.signIn')
    await settled(session)
  }),
]

const cycleStates: readonly ScreenState[] = [
  state('cycles', ''),
  state('cycles', 'as a board', (session) => shaped(session, 'board')),
  state('cycles', 'another one open', (session) => openRow(session, 2)),
  state('cycles', 'a new one', async (session) => {
    await press(session, 'cycles:new')
    await dialog(session)
  }),
  state('cycles', 'the next one', async (session) => {
    await press(session, 'cycles:newFromLast')
    await dialog(session)
  }),
  state('cycles', 'deleting', async (session) => {
    await openMenu(session, 'cycles:more')
    await choose(session, 'cycles:delete')
    await dialog(session)
  }),
]

const shellStates: readonly ScreenState[] = [
  state('alumni', ''),
  state('alumni', 'in groups', (session) => grouped(session, 1)),
  state('home', 'the palette', async (session) => {
    await session.page.keyboard.press('Control+k')
    await session.page.getByRole('option').first().waitFor()
  }),
  state('home', 'the palette with somebody found', async (session) => {
    await session.page.keyboard.press('Control+k')
    await session.page.keyboard.type('an')
    await session.page.getByRole('option').first().waitFor()
  }),
  state('home', 'help', help),
  state('people', 'a passage of the guide, found', async (session) => {
    await help(session)
    await session.page.locator('aside').getByRole('searchbox').fill('Ctrl')
    await session.page.locator('aside li button').first().waitFor()
  }),
  state('home', 'all keys', async (session) => {
    await help(session)
    await session.page.locator('aside input[type=radio]').last().check({ force: true })
    await session.page.locator('aside dl').first().waitFor()
  }),
  state('home', 'the programs of this computer', async (session) => {
    await session.page.getByRole('navigation').getByRole('button').first().click()
    await session.page.getByRole('menuitem').last().click()
    await dialog(session)
  }),
  state('home', 'removing a program', async (session) => {
    const { page, t } = session
    await page.evaluate(() => window.harness?.addProgram())
    await page.getByRole('navigation').getByRole('button').first().click()
    await page.getByRole('menuitem').last().click()
    const name = 'Radionice'
    await page.getByRole('button', { name: t('programs:remove.named', { name }) }).click()
    await page.getByLabel(t('programs:remove.type', { name })).waitFor()
  }),
  state('home', 'the cycles to choose from', async (session) => {
    await session.page.getByRole('navigation').getByRole('button').first().click()
    await session.page.getByRole('menu').waitFor()
  }),
  state('reports', 'for which program a CSV is', async (session) => {
    await tab(session, 'reports:tab.tables')
    await session.page.locator('main li').nth(1).getByRole('button').last().click()
    await dialog(session)
  }),
  state(
    'reports',
    'work in progress',
    async (session) => {
      await tab(session, 'reports:tab.tables')
      await session.page.locator('main li button').first().click()
      await session.page.getByRole('button', { name: session.t('shell:jobs.title') }).click()
      await dialog(session)
    },
    { waiting: ['tables.save'] },
  ),
]

/** The screens on which people are chosen and come together. */
export const recordStates: readonly ScreenState[] = [
  ...homeStates,
  ...peopleStates,
  ...selectionStates,
  ...letterStates,
  ...workshopStates,
]

/** The pairs, what comes of them, and the screens around all of it: about as much to look at as the others, since two suites run at a time. */
export const otherStates: readonly ScreenState[] = [
  ...matchingStates,
  ...pairStates,
  ...meetingStates,
  ...goalStates,
  ...pairPageStates,
  ...awardStates,
  ...reportStates,
  ...settingsStates,
  ...checkStates,
  ...cycleStates,
  ...importStates,
  ...shellStates,
]

/** Everything there is of a program. */
export const states: readonly ScreenState[] = [...recordStates, ...otherStates]

/** The frame around every screen, from two of them, so that on one of them each way leads elsewhere. */
export const frames: readonly ScreenState[] = (['settings', 'home'] as const).map((screen) => ({
  ...state(screen, ''),
  name: `the frame, from ${screen}`,
}))

/** Screens, by the names the shell has for them, of which there is no state; none when the list above is whole. */
export function forgottenScreens(): readonly string[] {
  const visited = new Set<string | null>(states.map(({ screen }) => screen))
  return Object.keys(catalogue.screen).filter((id) => !visited.has(id))
}

export type { ScreenState } from './state'
