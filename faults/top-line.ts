/** What the program's top line says of saving. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'

async function topLine(page: Page): Promise<string> {
  const shown = page.locator('header span[data-state]').first()
  return (await shown.innerText()).replaceAll('\n', ' ')
}

/** Waits until the top line says something; false when it does not within 15 seconds. */
export async function untilTopLine(page: Page, wanted: RegExp): Promise<boolean> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (wanted.test(await topLine(page))) return true
    await wait(50)
  }
  return false
}
