/** The states of the screen on which letters are written. */
import { dialog, openRow, shaped } from './session'
import type { Session } from './session'
import type { ScreenState } from './state'
import { state } from './state'

/** Everybody who takes part is written to, whatever the cycle's stage. */
const toMentees = async ({ page, t }: Session): Promise<void> => {
  await page.locator('main button[aria-haspopup=listbox]').first().click()
  await page.getByRole('option', { name: t('letters:to.mentees') }).click()
  await page.getByText(t('letters:choose.text')).waitFor()
  await page.locator('main button[aria-haspopup=listbox]').nth(1).click()
  await page.getByRole('option').first().click()
  await page.getByRole('grid').getByRole('row').nth(1).waitFor()
}

const templates = async (session: Session): Promise<void> => {
  await session.page.getByRole('radio', { name: session.t('letters:view.templates') }).check()
  await session.page.getByRole('grid').getByRole('row').nth(1).waitFor()
}

/** What the letter asks for is answered, so that letters can go. */
const answered = async (session: Session): Promise<void> => {
  await toMentees(session)
  const field = session.page.locator('main').getByRole('textbox').first()
  await field.fill('5. 5.')
}

/** Of these people it has to be said which letter they get. */
const unchosen = async ({ page, t }: Session): Promise<void> => {
  await page.locator('main button[aria-haspopup=listbox]').first().click()
  await page.getByRole('option', { name: t('letters:to.mentors') }).click()
  await page.getByText(t('letters:choose.text')).waitFor()
}

/** Of letters. */
export const letterStates: readonly ScreenState[] = [
  state('letters', '', toMentees),
  state('letters', 'as a board', async (session) => {
    await toMentees(session)
    await shaped(session, 'board')
  }),
  state('letters', 'no letter chosen', unchosen),
  state('letters', 'one open', async (session) => {
    await toMentees(session)
    await openRow(session, 1)
  }),
  state('letters', 'marking as sent', async (session) => {
    await answered(session)
    const words = session.t('letters:markCount', { number: '' }).split('(')[0] ?? ''
    await session.page.getByRole('button', { name: words.trim() }).click()
    await dialog(session)
  }),
  state('letters', 'templates', templates),
  state('letters', 'a template', async (session) => {
    await templates(session)
    await openRow(session, 1)
  }),
]
