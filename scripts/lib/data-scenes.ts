/** Scenes of what is kept: the history of somebody, the trash, the history of the program, the check of the data. */
import { openRow, press, toTab, toScreen } from './scene'
import type { Scene, Stage } from './scene'

/** Writes into a field of the open record. */
async function write({ page, say }: Stage, key: string, text: string): Promise<void> {
  const field = page.getByLabel(say(key), { exact: true }).last()
  await field.fill(text)
  await page.keyboard.press('Tab')
  await page.getByText(say('core:saving.saved'), { exact: true }).first().waitFor()
}

async function fromMenu({ page, say }: Stage, menu: string, key: string): Promise<void> {
  await page
    .getByRole('button', { name: say(menu) })
    .last()
    .click()
  await page
    .getByRole('menuitem', { name: say(key) })
    .first()
    .click()
  await page.locator('[role$=dialog]').waitFor()
}

async function check({ page, say }: Stage): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(say('check:command'))
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: say('check:title') }).waitFor()
  await page.getByRole('button', { name: say('check:again') }).waitFor()
}

/** See the file's own comment. They change the program, so they come last. */
export const dataScenes: readonly Scene[] = [
  {
    name: 'a0-kept-history-of-a-person',
    go: async (stage) => {
      await toScreen(stage, 'people')
      await openRow(stage, 3)
      await write(stage, 'people:field.phone', '060 000 000')
      await write(stage, 'people:field.city', 'Vranje')
      await fromMenu(stage, 'people:more', 'history:open')
      await stage.page.getByRole('dialog').getByRole('listitem').first().waitFor()
    },
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'a1-kept-trash',
    go: async (stage) => {
      await toScreen(stage, 'people')
      await openRow(stage, 1)
      await fromMenu(stage, 'people:more', 'people:delete')
      await press(stage, 'people:deleting.confirm')
      await toTab(stage, 'trash')
      await openRow(stage, 1)
    },
  },
  {
    name: 'a2-kept-history',
    go: async (stage) => {
      await toTab(stage, 'history')
      await openRow(stage, 1)
    },
  },
  { name: 'a3-kept-check', go: check },
  {
    name: 'a4-kept-check-findings',
    go: async (stage) => {
      await toScreen(stage, 'pairs')
      await openRow(stage, 1)
      await write(stage, 'pairs:field.startedOn', '1.1.2001')
      await check(stage)
    },
  },
]

/** The pages before the program, on one whose database is gone: what became of the data, and the copies a new one can begin with. */
export const recoveryScenes: readonly Scene[] = [
  {
    name: 'a5-kept-recovery',
    isNeeded: true,
    go: async ({ page, say }) => {
      await page.getByRole('button', { name: say('recovery:bringBack') }).waitFor()
    },
  },
  {
    name: 'a6-kept-begin-with-a-copy',
    go: async (stage) => {
      await press(stage, 'recovery:without.empty')
      await press(stage, 'recovery:without.emptyConfirm')
      await press(stage, 'workspace:copies.open')
      await stage.page.getByRole('heading', { name: stage.say('recovery:begin.title') }).waitFor()
    },
  },
]
