/** Looks at what the page shows with axe, the accessibility checker. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly {
    readonly target: readonly unknown[]
    readonly html: string
    readonly failureSummary?: string
  }[]
}

/** Waits until every window above the screen is in sight: it is kept out of it until it is ready to come in. */
export async function windowsInSight(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].every((window) =>
      window.checkVisibility({ opacityProperty: true }),
    ),
  )
}

/**
 * What axe objects to on the page as it is now: the rule, the element and why, one line each; empty when nothing. All of
 * its rules are taken, or those about colours: on a page that has only changed its theme the others find the same.
 */
export async function violations(
  page: Page,
  rules: 'all' | 'colours' = 'all',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  // Another theme begins to fade in with the next frame.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  // What fades in has not its own colours yet; what turns round and round has no end to wait for.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Infinity,
      ),
  )
  await windowsInSight(page)
  const found = await page.evaluate<{ readonly violations: readonly Violation[] }>(
    rules === 'all'
      ? `axe.run({ resultTypes: ['violations'] })`
      : `axe.run({ resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] })`,
  )
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${target.join(' ')} ${html.slice(0, 160)} ${failureSummary ?? ''}`,
    ),
  )
}
