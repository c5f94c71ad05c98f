/** The places of Settings, and of what tells of the data as a whole: its history, the trash, the check. */
import type { Place } from './place'
import { place } from './place'
import { choose, dialog, openMenu, openRow } from './tour'
import type { Tour } from './tour'

/** Types into a field of the open record, and waits until it is saved. */
async function change(tour: Tour, key: string, text: string): Promise<void> {
  const field = tour.page.getByLabel(tour.t(key), { exact: true }).last()
  await field.click()
  await field.fill(text)
  await tour.page.keyboard.press('Tab')
  await tour.page.locator(`header button[aria-label="${tour.t('shell:undo.undo')}"]`).waitFor()
  await tour.page.getByText(tour.t('core:saving.saved'), { exact: true }).first().waitFor()
}

/** Changes somebody's telephone number: something that was done, for the history. */
export async function changePhone(tour: Tour, row = 1): Promise<void> {
  await openRow(tour, row)
  await change(tour, 'people:field.phone', '060 000 000')
}

/** Opens the history of the open record from its menu. */
export async function recordHistory(tour: Tour, menu: string): Promise<void> {
  await openMenu(tour, menu, 'last')
  await choose(tour, 'history:open')
  await dialog(tour)
}

/** Opens a leaf by its title. */
export const leaf = (tour: Tour, key: string) =>
  tour.page.getByRole('tab', { name: tour.t(key), exact: true }).click()

const settingsLeaves = [
  'program',
  'computer',
  'data',
  'copies',
  'trash',
  'history',
  'about',
] as const

/** Goes to a leaf of Settings from where something was done. */
async function tabAfter(tour: Tour, id: (typeof settingsLeaves)[number]): Promise<void> {
  const name = tour.t('shell:screen.settings')
  const rail = tour.page.getByRole('navigation')
  await rail.getByRole('button', { name, exact: true }).click()
  await leaf(tour, `settings:leaf.${id}`)
  await tour.page.getByRole('row').nth(1).click()
}

/** Settings, as they are and after something was done. */
export const settingsPlaces: readonly Place[] = [
  ...settingsLeaves.map((id) => place('settings', id, (tour) => leaf(tour, `settings:leaf.${id}`))),
  place('people', 'what was done, in the history', async (tour) => {
    await changePhone(tour)
    await tabAfter(tour, 'history')
    await tour.page.getByRole('button', { name: tour.t('history:undo') }).waitFor()
  }),
  place('people', 'who was deleted, in the trash', async (tour) => {
    for (let count = 0; count < 2; count += 1) {
      await openRow(tour, 1)
      await openMenu(tour, 'people:more', 'last')
      await choose(tour, 'people:delete')
      const question = await dialog(tour)
      await question.getByRole('button', { name: tour.t('people:deleting.confirm') }).click()
      await question.waitFor({ state: 'detached' })
    }
    await tabAfter(tour, 'trash')
  }),
]

const checked = (tour: Tour) =>
  tour.page.getByText(tour.t('check:allWell'), { exact: true }).waitFor()

/** The check of the data, with nothing found and with something. */
export const checkPlaces: readonly Place[] = [
  place('check', '', checked),
  place('pairs', 'what the check found worth a look', async (tour) => {
    await openRow(tour, 1)
    await change(tour, 'pairs:field.startedOn', '1.1.2001')
    await tour.page.keyboard.press('Control+k')
    await tour.page.keyboard.type(tour.t('check:command'))
    await tour.page
      .getByRole('option', { name: tour.t('check:command') })
      .first()
      .waitFor()
    await tour.page.keyboard.press('Enter')
    await tour.page.getByRole('heading', { name: tour.t('check:looks.title') }).waitFor()
  }),
]
