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

/**
 * What axe objects to on the page as it is now, all of its rules taken: the rule, the element and why, one line each;
 * empty when nothing.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  // What fades in has not its own colours yet; what turns round and round has no end to wait for.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Infinity,
      ),
  )
  const found = await page.evaluate<{ readonly violations: readonly Violation[] }>(
    `axe.run({ resultTypes: ['violations'] })`,
  )
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${target.join(' ')} ${html.slice(0, 160)} ${failureSummary ?? ''}`,
    ),
  )
}
