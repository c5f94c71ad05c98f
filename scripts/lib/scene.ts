/** A scene that is photographed, and the ways that scenes share. */
import type { Page } from 'playwright-core'
import type { RunningApp } from '../../chromium-host/launch'
import type { Say } from './words'

/** What a scene has to work with. */
export interface Stage {
  readonly page: Page
  readonly dialogs: RunningApp['dialogs']
  readonly say: Say
  /** The checkout's folder. */
  readonly root: string
}

/** A screen, or a moment on one. */
export interface Scene {
  readonly name: string
  readonly go: (stage: Stage) => Promise<void>
  /** Closes what the scene opened. */
  readonly leave?: (stage: Stage) => Promise<void>
  /** Later scenes stand on this one, so it is gone through even when it is not photographed. */
  readonly isNeeded?: boolean
}

/** Closes what is open above the screen. */
export const escape = async ({ page }: Stage): Promise<void> => {
  await page.keyboard.press('Escape')
}

/** Presses a button, by the key of its words. */
export const press = ({ page, say }: Stage, key: string): Promise<void> =>
  page
    .getByRole('button', { name: say(key), exact: true })
    .first()
    .click()

/** Goes to a screen by the rail. */
export async function toScreen({ page, say }: Stage, screen: string): Promise<void> {
  const name = say(`shell:screen.${screen}`)
  await page.getByRole('navigation').getByText(name, { exact: true }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Rows of a grid: the first is the one with the headings. */
export const openRow = (stage: Stage, index: number): Promise<void> =>
  stage.page.getByRole('grid').first().getByRole('row').nth(index).click()

/** Waits until a page of a document is set and shown. */
export const pageIsThere = ({ page }: Stage): Promise<void> =>
  page.locator('main img[alt]').first().waitFor()

/** Goes to a tab of Settings. */
export const toTab = async (stage: Stage, leaf: string): Promise<void> => {
  await toScreen(stage, 'settings')
  await stage.page
    .getByRole('tab', { name: stage.say(`settings:tab.${leaf}`), exact: true })
    .click()
}
