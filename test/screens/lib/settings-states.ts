/** The states of Settings, and of what tells of the data as a whole: its history, the trash, the check. */
import type { TranslationKey } from '../../../src-renderer/i18n/translation-key'
import type { ScreenState } from './state'
import { state } from './state'
import { choose, dialog, openMenu, openRow } from './session'
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

const settingsTabs = ['program', 'computer', 'data', 'copies', 'trash', 'history', 'about'] as const

/** Goes to a tab of Settings from where something was done. */
async function tabAfter(session: Session, id: (typeof settingsTabs)[number]): Promise<void> {
  const name = session.t('shell:screen.settings')
  const rail = session.page.getByRole('navigation')
  await rail.getByRole('button', { name, exact: true }).click()
  await tab(session, `settings:tab.${id}`)
  await session.page.getByRole('row').nth(1).click()
}

/** Settings, as they are and after something was done. */
export const settingsStates: readonly ScreenState[] = [
  ...settingsTabs.map((id) =>
    state('settings', id, (session) => tab(session, `settings:tab.${id}`)),
  ),
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
    for (let count = 0; count < 2; count += 1) {
      await openRow(session, 1)
      await openMenu(session, 'people:more', 'last')
      await choose(session, 'people:delete')
      const question = await dialog(session)
      await question.getByRole('button', { name: session.t('people:deleting.confirm') }).click()
      await question.waitFor({ state: 'detached' })
    }
    await tabAfter(session, 'trash')
  }),
]

const checked = (session: Session) =>
  session.page.getByText(session.t('check:allWell'), { exact: true }).waitFor()

/** The check of the data, with nothing found and with something. */
export const checkStates: readonly ScreenState[] = [
  state('check', '', checked),
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
