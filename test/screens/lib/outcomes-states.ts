/** The states of the screens on which it is seen what comes of the program. */
import { dialog, openRow, press, shaped } from './session'
import type { Session } from './session'
import type { ScreenState } from './state'
import { state } from './state'

/** The goals of the cycle; they are taken over first where there are none. */
const goals = async (session: Session): Promise<void> => {
  const { page, t } = session
  await page.getByRole('radio', { name: t('pairs:view.goals') }).check()
  const none = page.getByText(t('outcomes:none.title'))
  const list = page.getByRole('grid', { name: t('outcomes:gridTitle') })
  await none.or(list).first().waitFor()
  if (await none.isVisible())
    await page
      .getByRole('button', { name: t('outcomes:takeOver.many', { count: 1 }).split('1')[0] ?? '' })
      .click()
  await list.getByRole('row').nth(1).waitFor()
}

/** Ticks the first row of the list by keyboard. */
const tickFirst = async ({ page, t }: Session): Promise<void> => {
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Space')
  await page.getByText(t('core:cells.tickedCount', { count: 1 })).waitFor()
}

/** Of goals, and of the list of meetings while some are ticked. */
export const goalStates: readonly ScreenState[] = [
  state('pairs', 'goals', goals),
  state('pairs', 'goals, typed wrong', async (session) => {
    await goals(session)
    await session.page.getByRole('grid').focus()
    await session.page.keyboard.type('40')
    await session.page.keyboard.press('Enter')
    await session.page
      .getByText(session.t('outcomes:problem.notAStep', { text: '40', most: 5 }))
      .first()
      .waitFor()
  }),
  state('pairs', 'some goals ticked', async (session) => {
    await goals(session)
    await tickFirst(session)
  }),
  state('pairs', 'some meetings ticked', async (session) => {
    const { page, t } = session
    await page.getByRole('radio', { name: t('meetings:title.screen') }).check()
    await page.getByRole('radio', { name: t('meetings:view.list') }).check()
    await page.getByRole('grid').getByRole('row').nth(1).waitFor()
    await tickFirst(session)
  }),
  state('pairs', 'changing a field of goals', async (session) => {
    await goals(session)
    await tickFirst(session)
    await press(session, 'core:cells.many')
    await dialog(session)
  }),
  state('pairs', 'goals as a board', async (session) => {
    await goals(session)
    await shaped(session, 'board')
  }),
  state('pairs', 'goals against workshops', async (session) => {
    await goals(session)
    await session.page.getByRole('radio', { name: session.t('outcomes:view.matrix') }).check()
    await session.page.getByText(session.t('outcomes:matrix.hint')).waitFor()
  }),
  state('pairs', 'adding a goal', async (session) => {
    await session.page.getByRole('radio', { name: session.t('pairs:view.goals') }).check()
    await press(session, 'outcomes:add')
    await dialog(session)
  }),
]

/** Of what else is written down on the page of a pair. */
export const pairPageStates: readonly ScreenState[] = [
  state('pairs', 'adding a project', async (session) => {
    await openRow(session, 1)
    await press(session, 'projects:add')
    await dialog(session)
  }),
  state('pairs', 'adding a note of support', async (session) => {
    await openRow(session, 1)
    await press(session, 'outcomes:support.add')
    await dialog(session)
  }),
  state('pairs', 'adding a testimonial', async (session) => {
    await openRow(session, 1)
    await press(session, 'outcomes:voice.add')
    await dialog(session)
  }),
]
