/** The states of the screens on which people are chosen and matched. */
import { button, dialog, openRow, press, shaped } from './session'
import type { Session } from './session'
import { tab } from './settings-states'
import type { ScreenState } from './state'
import { state } from './state'

const selectionView =
  (view: 'read' | 'results' | 'board' | 'interviews' | 'waiting' | 'call' | 'setup') =>
  async (session: Session) => {
    await session.page
      .getByRole('radiogroup', { name: session.t('selection:view.label') })
      .getByRole('radio', { name: session.t(`selection:view.${view}`) })
      .check()
  }

const interviews = async (session: Session): Promise<void> => {
  await selectionView('results')(session)
  await openRow(session, 1)
  await session.page.keyboard.press('Alt+i')
  await session.page
    .getByRole('grid')
    .getByText(session.t('people:status.interview'))
    .first()
    .waitFor()
  await selectionView('interviews')(session)
  await session.page.getByRole('row').nth(1).waitFor()
}

/** The call asks the usual questions. Where data is kept it does so already. */
const asked = async (session: Session): Promise<void> => {
  await selectionView('call')(session)
  const { page } = session
  const usual = page.getByRole('button', { name: session.t('call:questions.usual') })
  const first = page
    .getByRole('list', { name: session.t('call:questions.title') })
    .getByRole('listitem')
    .first()
  await usual.or(first).first().waitFor()
  if (await usual.isVisible()) await usual.click()
  await first.waitFor()
}

/** Of the selection. */
export const selectionStates: readonly ScreenState[] = [
  state('selection', '', selectionView('read')),
  state('selection', 'reading one', async (session) => {
    await selectionView('read')(session)
    await openRow(session, 1)
  }),
  state('selection', 'what is read as a board', async (session) => {
    await selectionView('read')(session)
    await shaped(session, 'board')
  }),
  state('selection', 'reading without names', async (session) => {
    await selectionView('read')(session)
    await openRow(session, 1)
    // It is ticked once that is written.
    await session.page
      .getByRole('checkbox', { name: session.t('selection:blind.read') })
      .click({ force: true })
    await session.page.getByText(session.t('selection:done.blind')).waitFor()
  }),
  state('selection', 'results', selectionView('results')),
  state('selection', 'the board', selectionView('board')),
  state('selection', 'a card open', async (session) => {
    await selectionView('board')(session)
    await session.page.getByRole('option').first().click()
    await session.page.getByRole('group', { name: session.t('selection:decision') }).waitFor()
  }),
  state('selection', 'results as a board', async (session) => {
    await selectionView('results')(session)
    await shaped(session, 'board')
  }),
  state('selection', 'results of one', async (session) => {
    await selectionView('results')(session)
    await openRow(session, 1)
  }),
  state('selection', 'some ticked', async (session) => {
    await selectionView('results')(session)
    await openRow(session, 1)
    await session.page.keyboard.press('Space')
    await session.page.getByText(session.t('selection:ticked', { count: 1 })).waitFor()
  }),
  state('selection', 'interviews', (session) => interviews(session)),
  state('selection', 'times for interviews', async (session) => {
    await interviews(session)
    await session.page
      .getByRole('button', { name: /\d.*…$/u })
      .first()
      .click()
    await dialog(session)
  }),
  state('selection', 'one interview', async (session) => {
    await interviews(session)
    await openRow(session, 1)
  }),
  state('selection', 'waiting list', async (session) => {
    await selectionView('results')(session)
    // Those below the line, because only in a list of several can one move.
    await button(session, 'selection:tickBelow', { count: 37 }).click()
    await session.page.keyboard.press('Alt+l')
    await selectionView('waiting')(session)
    await openRow(session, 1)
  }),
  state('selection', 'the call', selectionView('call')),
  state('selection', 'the questions of a call', asked),
  state('selection', 'answers of a call', async (session) => {
    await asked(session)
    await session.page.evaluate(() => window.harness?.chooseAnswers())
    await press(session, 'call:action.read')
    await dialog(session)
  }),
  state('selection', 'setting up', selectionView('setup')),
  state('selection', 'a file for a reviewer', async (session) => {
    await selectionView('setup')(session)
    await press(session, 'packets:make.open')
    await dialog(session)
  }),
  state('selection', 'removing a reviewer', async (session) => {
    await selectionView('setup')(session)
    await session.page
      .getByRole('group', { name: 'Mirna Radonjić' })
      .getByRole('button')
      .last()
      .click()
    await dialog(session)
  }),
]

const proposed = async (session: Session): Promise<void> => {
  await press(session, 'matching:propose')
  await session.page.getByText(session.t('matching:proven')).waitFor()
}

/** Of matching. */
export const matchingStates: readonly ScreenState[] = [
  state('matching', ''),
  state('matching', 'a proposal', proposed),
  state('matching', 'a mentee chosen', async (session) => {
    await proposed(session)
    await openRow(session, 1)
    await session.page.getByRole('grid').last().getByRole('row').nth(1).waitFor()
  }),
  state('matching', 'criteria', (session) => tab(session, 'matching:tab.criteria')),
  state('matching', 'the usual criteria', async (session) => {
    await tab(session, 'matching:tab.criteria')
    const { page } = session
    const usual = page.getByRole('button', { name: session.t('matching:usualCriteria') })
    const some = page.getByRole('tabpanel').getByRole('heading')
    await usual.or(some).first().waitFor()
    // Where data is kept they are there already, though not all of them.
    if (await usual.isVisible()) await usual.click()
    await some.first().waitFor()
  }),
  state('matching', 'looking for a mentor', (session) => tab(session, 'matching:tab.search')),
  state('matching', 'making pairs of a draft', async (session) => {
    await proposed(session)
    await press(session, 'matching:makeFinal')
    await dialog(session)
  }),
]
