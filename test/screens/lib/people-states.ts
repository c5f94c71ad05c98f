/** The states of People: the list, the person that is open, the windows above them. */
import type { TranslationKey } from '../../../src-renderer/i18n/translation-key'
import type { ScreenState } from './state'
import { state } from './state'
import { changePhone, recordHistory } from './settings-states'
import { choose, dialog, grouped, openMenu, openRow, openRowWith, press, shaped } from './session'
import type { Session } from './session'

/** What is typed to find nobody. */
export const nobody = 'qqqqq'

/** What is pasted: two rows of cities and fields of work. */
export const pasted = 'Pirot\tples\nVranje\t\n'

const people = (name: string, then?: (session: Session) => Promise<unknown>): ScreenState =>
  state('people', name, then)

/** Opens a window from the menu about what the list shows. */
async function fromView(session: Session, key: TranslationKey): Promise<void> {
  await openMenu(session, 'lists:views.menu', 'first')
  await choose(session, key)
  await dialog(session)
}

/** What a project is called that has a picture. */
export const pictured = 'Letnji bioskop'

/** Opens the pictures of a project, and adds one. */
async function withPicture(session: Session): Promise<void> {
  const { page, t } = session
  await openRowWith(session, 'people:role.mentee')
  const pictures = page.getByRole('button', {
    name: t('projects:pictures.open', { title: pictured }),
  })
  await page.getByRole('button', { name: t('projects:add'), exact: true }).waitFor()
  // Where data is kept it is there already.
  if (!(await pictures.isVisible())) {
    await press(session, 'projects:add')
    await page.getByRole('textbox', { name: t('projects:name'), exact: true }).fill(pictured)
    await press(session, 'projects:save')
  }
  await pictures.click()
  const large = page.getByRole('dialog').getByRole('listitem')
  await dialog(session)
  if (await large.first().isVisible()) return
  await page.evaluate(() => window.harness?.choosePortrait())
  await press(session, 'projects:pictures.choose')
  await large.first().getByRole('img', { includeHidden: true }).first().waitFor()
}

/** What is typed as the street of somebody. */
export const street = 'Kralja Petra 5'

/** People, as somebody finds, adds, decides about and deletes them. */
export const peopleStates: readonly ScreenState[] = [
  people(''),
  people('a mentee open', (session) => openRowWith(session, 'people:role.mentee')),
  people('a mentor open', (session) => openRowWith(session, 'people:role.mentor')),
  people('somebody with a photograph', async (session) => {
    await openRowWith(session, 'people:role.mentee')
    const group = session.page.getByRole('group', { name: session.t('people:field.photo') })
    await group.waitFor()
    // Where data is kept it is there already.
    if (await group.getByRole('img').isVisible()) return
    await session.page.evaluate(() => window.harness?.choosePortrait())
    await press(session, 'people:photo.choose')
    await group.getByRole('img').waitFor()
  }),
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
  people('the columns of the list', (session) => fromView(session, 'lists:columns.openShort')),
  people('in groups', (session) => grouped(session, 3)),
  people('in groups, one folded', async (session) => {
    await grouped(session, 3)
    await session.page.getByRole('row').nth(1).click()
    await session.page.locator('[aria-expanded="false"][data-heading]').waitFor()
  }),
  people('as cards in groups', async (session) => {
    await grouped(session, 2)
    await shaped(session, 'cards')
  }),
  people('as cards, one open', async (session) => {
    await shaped(session, 'cards')
    await session.page.getByRole('option').nth(1).click()
    await session.page
      .getByRole('button', { name: session.t('ui:close') })
      .first()
      .waitFor()
  }),
  people('as a board', (session) => shaped(session, 'board')),
  people('conditions on own fields', (session) => fromView(session, 'people:view.filter')),
  people('views of the list', (session) => fromView(session, 'lists:views.openShort')),
  people('what is shown, as a file', async (session) => {
    await openMenu(session, 'people:more', 'first')
    await choose(session, 'lists:export.open')
    await dialog(session)
  }),
  people('an address label', async (session) => {
    await openRow(session, 1)
    const { page, t } = session
    const field = page.getByRole('textbox', { name: t('people:field.street'), exact: true })
    await field.fill(street)
    await field.press('Enter')
    await openMenu(session, 'people:more', 'first')
    await choose(session, 'labels:action')
    await (await dialog(session)).locator('img').waitFor()
  }),
  people('address labels of nobody', async (session) => {
    await openMenu(session, 'people:more', 'first')
    await choose(session, 'labels:action')
    await dialog(session)
  }),
  people('adding', async (session) => {
    await press(session, 'people:add')
    await dialog(session)
  }),
  people('adding somebody who is here already', async (session) => {
    await press(session, 'people:add')
    const form = await dialog(session)
    await form.getByLabel(session.t('people:field.firstName'), { exact: true }).fill('jelena')
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
  people('pasting a block', async (session) => {
    const { page } = session
    await page.getByRole('row').nth(2).getByRole('gridcell').nth(2).dblclick()
    await page.keyboard.press('Escape')
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      const how = { clipboardData, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', how))
    }, pasted)
    await dialog(session)
  }),
  people('changing a field of some', async (session) => {
    await openRow(session, 1)
    await session.page.keyboard.press('Space')
    await press(session, 'core:cells.many')
    const form = await dialog(session)
    await form.locator('[aria-haspopup=listbox]').first().click()
    await session.page.getByRole('option').nth(1).click()
    await form.getByRole('checkbox').check()
    await form.getByRole('grid').waitFor()
  }),
  people('copying addresses', async (session) => {
    await openRow(session, 1)
    await session.page.keyboard.press('Space')
    await press(session, 'people:selection.copyAddresses')
    await dialog(session)
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
  people('the pictures of a project', async (session) => {
    await withPicture(session)
    await dialog(session)
  }),
  people('a picture of a project, large', async (session) => {
    await withPicture(session)
    const { page, t } = session
    const name = t('projects:pictures.large', { name: '' })
    await page.getByRole('dialog').getByRole('button', { name }).first().click()
    await page.getByRole('figure').getByRole('img').waitFor()
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
  people('merging two', async (session) => {
    // The first two of the sample are a pair, and cannot be one person.
    await openRow(session, 2)
    await session.page.keyboard.press('Space')
    await session.page.keyboard.press('Shift+ArrowDown')
    await press(session, 'merging:theseTwo')
    const form = await dialog(session)
    await form.getByRole('radio').first().waitFor()
  }),
  people('merging, nobody chosen', async (session) => {
    await session.page.keyboard.press('Control+k')
    await session.page.keyboard.type(session.t('merging:start'))
    await session.page.keyboard.press('Enter')
    await dialog(session)
  }),
  people('telling two apart', async (session) => {
    // The first two of the sample are a pair, and cannot be one person.
    await openRow(session, 2)
    await session.page.keyboard.press('Space')
    await session.page.keyboard.press('Shift+ArrowDown')
    await press(session, 'merging:theseTwo')
    const form = await dialog(session)
    await form.getByRole('radio').first().waitFor()
    await form.getByRole('button', { name: session.t('merging:merge'), exact: true }).click()
    await form.waitFor({ state: 'detached' })
    await openMenu(session, 'people:more', 'last')
    await choose(session, 'merging:separate')
    await dialog(session)
  }),
  people('forgetting somebody', async (session) => {
    await openRowWith(session, 'people:role.mentee')
    await openMenu(session, 'people:more', 'last')
    await choose(session, 'erasure:erase')
    const form = await dialog(session)
    await form.getByRole('textbox').waitFor()
  }),
]
