/** The states of Settings, and of what tells of the data as a whole: its history, the trash, the check. */
import type { TranslationKey } from '../../../src-renderer/i18n/translation-key'
import type { ScreenState } from './state'
import { state } from './state'
import { choose, dialog, openMenu, openRow, press } from './session'
import type { Session } from './session'

/** Types into a field of the open record, and waits until it is saved. */
async function change(session: Session, key: TranslationKey, text: string): Promise<void> {
  const field = session.page.getByLabel(session.t(key), { exact: true }).last()
  await field.click()
  await field.fill(text)
  await session.page.keyboard.press('Tab')
  await session.page
    .locator(`header button[aria-label="${session.t('shell:undo.undo')}"]`)
    .waitFor()
  await session.page.getByText(session.t('core:saving.saved'), { exact: true }).first().waitFor()
}

/** Changes somebody's telephone number: something that was done, for the history. */
export async function changePhone(session: Session, row = 1): Promise<void> {
  await openRow(session, row)
  await change(session, 'people:field.phone', '060 000 000')
}

/** Opens the history of the open record from its menu. */
export async function recordHistory(session: Session, menu: TranslationKey): Promise<void> {
  await openMenu(session, menu, 'last')
  await choose(session, 'history:open')
  await dialog(session)
}

/** Opens a tab by its title. */
export const tab = (session: Session, key: TranslationKey) =>
  session.page.getByRole('tab', { name: session.t(key), exact: true }).click()

const settingsTabs = [
  'program',
  'register',
  'computer',
  'data',
  'copies',
  'computers',
  'trash',
  'history',
  'about',
] as const

/** Goes to a tab of Settings from where something was done. */
async function tabAfter(session: Session, id: (typeof settingsTabs)[number]): Promise<void> {
  const name = session.t('shell:screen.settings')
  const rail = session.page.getByRole('navigation')
  await rail.getByRole('button', { name, exact: true }).click()
  await tab(session, `settings:tab.${id}`)
  await session.page.getByRole('row').nth(1).click()
}

/** Looks for a newer version, in Settings. */
async function lookForNewer(session: Session): Promise<void> {
  const { page, t } = session
  await tab(session, 'settings:tab.about')
  await page.getByRole('button', { name: t('updates:command.look'), exact: true }).click()
  await page
    .getByRole('heading', { name: t('updates:found', { version: '0.2.0' }), exact: true })
    .waitFor()
}

const fetchIt = ({ page, t }: Session) =>
  page
    .getByRole('button', { name: t('updates:download', { size: '' }).split('(')[0] ?? '' })
    .click()

/** Settings, as they are and after something was done. */
export const settingsStates: readonly ScreenState[] = [
  ...settingsTabs.map((id) =>
    state('settings', id, (session) => tab(session, `settings:tab.${id}`)),
  ),
  state('settings', 'a field of your own', async (session) => {
    await tab(session, 'settings:tab.register')
    await press(session, 'register:fields.add')
    await dialog(session)
  }),
  state('settings', 'renaming a field of work', async (session) => {
    await tab(session, 'settings:tab.register')
    await session.page
      .getByRole('button', { name: /“[^”]+”…|„[^”]+”…/u })
      .first()
      .click()
    await dialog(session)
  }),
  state('settings', 'a file for other computers', async (session) => {
    await tab(session, 'settings:tab.computers')
    await press(session, 'computers:send.open')
    const open = await dialog(session)
    await open.getByRole('checkbox').click()
  }),
  state('settings', 'the report for help', async (session) => {
    await tab(session, 'settings:tab.about')
    await press(session, 'help:report.command')
    await dialog(session)
  }),
  state('settings', 'documents that keep stopping', async (session) => {
    await session.page.evaluate(() => window.harness?.switchDocumentsOff())
    await dialog(session)
  }),
  state('settings', 'drawn without the graphics card', async (session) => {
    await tab(session, 'settings:tab.computer')
    await session.page.evaluate(() => window.harness?.switchGraphicsOff())
    await session.page
      .getByRole('heading', { name: session.t('help:graphics.title'), exact: true })
      .waitFor()
  }),
  state('settings', 'a newer version', lookForNewer),
  state('settings', 'a newer version that waits', async (session) => {
    await lookForNewer(session)
    await fetchIt(session)
    await session.page
      .getByRole('button', { name: session.t('updates:closeAndInstall'), exact: true })
      .waitFor()
  }),
  state(
    'settings',
    'a newer version on its way',
    async (session) => {
      await lookForNewer(session)
      await fetchIt(session)
      await session.page.locator('main').getByRole('progressbar').waitFor()
    },
    { waiting: ['updates.download'] },
  ),
  state('settings', 'a licence', async (session) => {
    await tab(session, 'settings:tab.about')
    await session.page.getByRole('button', { name: 'Amiri', exact: true }).click()
    await dialog(session)
  }),
  state('people', 'what was done, in the history', async (session) => {
    await changePhone(session)
    await tabAfter(session, 'history')
    await session.page.getByRole('button', { name: session.t('history:undo') }).waitFor()
  }),
  state('people', 'what cannot be undone yet', async (session) => {
    const { page, t } = session
    await changePhone(session)
    await change(session, 'people:field.phone', '060 111 111')
    await tabAfter(session, 'history')
    await page.getByRole('row').nth(2).click()
    await page.getByRole('button', { name: t('history:undo') }).click()
    await page.getByText(t('history:rests.title')).waitFor()
  }),
  state('people', 'who was deleted, in the trash', async (session) => {
    const { page } = session
    for (let count = 0; count < 2; count += 1) {
      await openRow(session, 1)
      const name = await page.getByRole('heading', { level: 2 }).first().innerText()
      await openMenu(session, 'people:more', 'last')
      await choose(session, 'people:delete')
      const question = await dialog(session)
      await question.getByRole('button', { name: session.t('people:deleting.confirm') }).click()
      // The question goes before the person does, who is hidden from screen readers behind it.
      const who = page.getByRole('heading', { level: 2, name, includeHidden: true })
      await who.waitFor({ state: 'detached' })
    }
    await tabAfter(session, 'trash')
  }),
]

const checked = (session: Session) =>
  session.page.getByText(session.t('check:allWell'), { exact: true }).waitFor()

const lookedForDuplicates = (session: Session) =>
  session.page
    .getByText(session.t('merging:duplicates.noneTitle'))
    .or(session.page.getByRole('list', { name: session.t('merging:duplicates.list') }))
    .first()
    .waitFor()

/** The check of the data, with nothing found and with something. */
export const checkStates: readonly ScreenState[] = [
  state('check', '', checked),
  state('duplicates', '', lookedForDuplicates),
  state('pairs', 'what the check found worth a look', async (session) => {
    await openRow(session, 1)
    await change(session, 'pairs:field.startedOn', '1.1.2001')
    await session.page.keyboard.press('Control+k')
    await session.page.keyboard.type(session.t('check:command'))
    await session.page
      .getByRole('option', { name: session.t('check:command') })
      .first()
      .waitFor()
    await session.page.keyboard.press('Enter')
    await session.page.getByRole('heading', { name: session.t('check:looks.title') }).waitFor()
  }),
]
