/** The states of People: the list, the person that is open, the windows above them. */
import type { ScreenState } from './state'
import { state } from './state'
import { changePhone, recordHistory } from './settings-states'
import { choose, dialog, openMenu, openRow, openRowWith, press } from './session'
import type { Session } from './session'

/** What is typed to find nobody. */
export const nobody = 'qqqqq'

const people = (name: string, then?: (session: Session) => Promise<unknown>): ScreenState =>
  state('people', name, then)

/** People, as somebody finds, adds, decides about and deletes them. */
export const peopleStates: readonly ScreenState[] = [
  people(''),
  people('a mentee open', (session) => openRowWith(session, 'people:role.mentee')),
  people('a mentor open', (session) => openRowWith(session, 'people:role.mentor')),
  people('some selected', async (session) => {
    await openRow(session, 1)
    await session.page.keyboard.press('Space')
    await session.page.getByText(session.t('people:selection.count', { count: 1 })).waitFor()
  }),
  people('nobody found', async (session) => {
    await session.page.getByRole('searchbox').fill(nobody)
    await session.page
      .getByRole('heading', { name: session.t('people:empty.searchTitle', { query: nobody }) })
      .waitFor()
  }),
  people('adding', async (session) => {
    await press(session, 'people:add')
    await dialog(session)
  }),
  people('adding somebody who is here already', async (session) => {
    await press(session, 'people:add')
    const form = await dialog(session)
    await form.getByLabel(session.t('people:field.firstName')).fill('jelena')
    await form.getByLabel(session.t('people:field.lastName')).fill('ILIC')
    await form.getByText(session.t('people:addDialog.alikeName')).waitFor()
  }),
  people('looking for somebody who is in the trash', async (session) => {
    const { page, t } = session
    await page.getByRole('searchbox').fill('jelena ilic')
    await openRow(session, 1)
    await page.keyboard.press('Delete')
    const question = await dialog(session)
    await question.getByRole('button', { name: t('people:deleting.confirm') }).click()
    await question.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: t('people:empty.showTrash') }).waitFor()
  }),
  people('going through applications', async (session) => {
    await session.page.keyboard.press('Control+k')
    await session.page.keyboard.type(session.t('people:review'))
    await session.page.keyboard.press('Enter')
    await session.page.getByText(session.t('people:decide.hint')).waitFor()
  }),
  people('adding to a cycle', async (session) => {
    await openRow(session, 1)
    await press(session, 'people:participation.add')
    await dialog(session)
  }),
  people('a consent', async (session) => {
    await openRowWith(session, 'people:role.mentee')
    await session.page
      .getByRole('button', { name: session.t('people:application.changeConsent'), exact: true })
      .or(
        session.page.getByRole('button', {
          name: session.t('people:application.record'),
          exact: true,
        }),
      )
      .click()
    await dialog(session)
  }),
  people('a project', async (session) => {
    await openRowWith(session, 'people:role.mentee')
    await press(session, 'projects:add')
    await dialog(session)
  }),
  people('the menu of a person', async (session) => {
    await openRow(session, 1)
    await openMenu(session, 'people:more', 'last')
  }),
  people('the history of a person', async (session) => {
    // Somebody to whom nothing else was done: a long history goes on beyond its first page.
    await changePhone(session, 3)
    await recordHistory(session, 'people:more')
    await session.page.getByRole('dialog').getByRole('listitem').first().waitFor()
  }),
  people('deleting', async (session) => {
    await openRow(session, 1)
    await openMenu(session, 'people:more', 'last')
    await choose(session, 'people:delete')
    await dialog(session)
  }),
]
