/** Playwright, by `require`: an `import` of it first reads its seven megabytes for their names, a quarter of a second at every start. */
import { createRequire } from 'node:module'
import type * as Playwright from 'playwright-core'

/** Starts browsers and Electron, and speaks with them. */
export const { chromium, _electron } = createRequire(import.meta.url)(
  'playwright-core',
) as typeof Playwright
