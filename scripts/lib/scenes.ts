/** The scenes that are photographed: how to get to each screen of the program, in the words of any language. */
import { join } from 'node:path'
import { beginsWith } from './words'
import { dataScenes } from './data-scenes'
import { escape, openRow, pageIsThere, press, toTab, toScreen } from './scene'
import type { Scene } from './scene'

/** Before there is a program. */
export const firstPage: readonly Scene[] = [
  {
    name: '01-first-page',
    go: ({ page }) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: '02-new-program',
    go: async (stage) => {
      await press(stage, 'workspace:create.open')
      await press(stage, 'workspace:create.make')
      await stage.page.getByText(stage.say('workspace:problem.organization')).waitFor()
    },
    leave: (stage) => press(stage, 'workspace:back'),
  },
]

/** In the sample program. */
export const scenes: readonly Scene[] = [
  {
    name: '10-home',
    isNeeded: true,
    go: async (stage) => {
      await press(stage, 'workspace:sample.open')
      await stage.page.getByRole('heading', { level: 1, name: 'Cycle 6' }).waitFor()
    },
  },
  {
    name: '11-home-number',
    go: async (stage) => {
      const { page, say } = stage
      await page
        .getByRole('button', {
          name: new RegExp(`^\\d+\\s*${say('documents:figure.mentors_other')}`),
        })
        .click()
      await page.locator('[role$=dialog]').waitFor()
    },
    leave: escape,
  },
  {
    name: '12-palette',
    go: async ({ page }) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('zu')
      await page.getByRole('option').first().waitFor()
    },
    leave: escape,
  },
  {
    name: '13-help',
    go: async ({ page }) => {
      await page.keyboard.press('F1')
      await page.locator('aside [role=document]').waitFor()
    },
    leave: escape,
  },
  { name: '20-people', go: (stage) => toScreen(stage, 'people') },
  {
    name: '21-person',
    go: async (stage) => {
      await toScreen(stage, 'people')
      await openRow(stage, 4)
    },
  },
  {
    name: '22-people-selected',
    go: async ({ page }) => {
      await page.keyboard.press('Space')
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
    },
    leave: escape,
  },
  {
    name: '30-pairs',
    go: async (stage) => {
      await toScreen(stage, 'pairs')
      await openRow(stage, 2)
    },
  },
  {
    name: '31-make-pairs',
    go: async ({ page, say }) => {
      const view = page.getByRole('radiogroup', { name: say('pairs:view.label') })
      await view.getByRole('radio').last().check()
    },
    leave: async ({ page, say }) => {
      const view = page.getByRole('radiogroup', { name: say('pairs:view.label') })
      await view.getByRole('radio').first().check()
    },
  },
  {
    name: '40-workshops',
    go: async (stage) => {
      await toScreen(stage, 'workshops')
      await openRow(stage, 2)
    },
  },
  {
    name: '41-roll-call',
    go: async (stage) => {
      await toScreen(stage, 'workshops')
      await openRow(stage, 7)
      await press(stage, 'workshops:rollCall')
      await stage.page.getByRole('grid').first().waitFor()
    },
    leave: (stage) => press(stage, 'attendance:rollCall.done'),
  },
  {
    name: '50-awards',
    isNeeded: true,
    go: async (stage) => {
      await toScreen(stage, 'awards')
      await openRow(stage, 19)
      await pageIsThere(stage)
    },
  },
  {
    name: '51-issue',
    go: async ({ page, say }) => {
      const name = beginsWith(say('awards:issue.openMany_other'))
      await page.getByRole('button', { name }).first().click()
      await page.locator('[role$=dialog]').waitFor()
    },
    leave: escape,
  },
  {
    name: '60-report',
    go: async (stage) => {
      await toScreen(stage, 'reports')
      await pageIsThere(stage)
    },
  },
  {
    name: '61-tables',
    go: ({ page, say }) => page.getByRole('tab', { name: say('reports:tab.tables') }).click(),
  },
  {
    name: '62-sign-in',
    go: async (stage) => {
      const { page, say } = stage
      await page.getByRole('tab', { name: say('reports:tab.signIn') }).click()
      await pageIsThere(stage)
    },
  },
  { name: '70-alumni', go: (stage) => toScreen(stage, 'alumni') },
  {
    name: '80-import-file',
    go: async (stage) => {
      const { page, dialogs, say, root } = stage
      await toScreen(stage, 'people')
      await page.keyboard.press('Control+k')
      await page.keyboard.type(say('import:command.people'))
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      // The dialog opens by itself.
      dialogs.choose(join(root, 'resources/sample/files/applications.csv'))
      await page.getByRole('grid').or(page.getByRole('table')).first().waitFor()
    },
    isNeeded: true,
  },
  {
    name: '81-import-columns',
    go: async (stage) => {
      await press(stage, 'import:file.lookAtColumns')
      await stage.page.getByRole('heading', { name: stage.say('import:columns.title') }).waitFor()
    },
    isNeeded: true,
  },
  {
    name: '82-import-check',
    go: async (stage) => {
      await press(stage, 'import:next')
      await stage.page.getByRole('heading', { name: stage.say('import:check.title') }).waitFor()
      await stage.page.getByRole('grid').first().waitFor()
    },
  },
  {
    name: '90-cycles',
    go: async (stage) => {
      await toScreen(stage, 'home')
      await press(stage, 'home:editCycle')
    },
    isNeeded: true,
  },
  {
    name: '91-next-cycle',
    go: async (stage) => {
      await press(stage, 'cycles:newFromLast')
      await stage.page.locator('[role$=dialog]').waitFor()
    },
    leave: escape,
  },
  {
    name: '92-trash-cycle',
    go: async (stage) => {
      const { page, say } = stage
      await page.getByRole('button', { name: say('cycles:more') }).click()
      await page.getByRole('menuitem', { name: say('cycles:delete') }).click()
      await page.locator('[role$=dialog]').waitFor()
    },
    leave: escape,
  },
  ...['program', 'computer', 'data', 'copies', 'about'].map((leaf, index): Scene => ({
    name: `9${4 + index}-settings-${leaf}`,
    go: (stage) => toTab(stage, leaf),
  })),
  ...dataScenes,
]
