/**
 * Whether what is chosen can be told where the system puts its own colours in the place of the program's (forced colours): then grounds
 * and shadows are not drawn, and two things that differed by those alone look the same.
 */
import type { Page } from 'playwright-core'

/** Two elements, or one element with and without the focus, of which one is chosen. */
export interface Choice {
  readonly what: string
  readonly chosen: string
  readonly other: string
}

/** Looks at the page while the system has put its own colours in place; takes them away again, whatever came of it. */
export async function inForcedColours<T>(page: Page, look: () => Promise<T>): Promise<T> {
  await page.emulateMedia({ forcedColors: 'active' })
  try {
    return await look()
  } finally {
    await page.emulateMedia({ forcedColors: 'none' })
  }
}

/** How the first such element is drawn, in what is left to it; waits for it, as rows may be drawn anew when colours change. */
export function drawn(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      return [null, '::before', '::after']
        .map((part) => {
          const style = getComputedStyle(element, part)
          // Where nothing is drawn, its colours say nothing.
          if (part !== null && style.content === 'none') return ''
          const { backgroundColor, borderStyle, borderWidth, borderColor, outlineStyle } = style
          const border =
            borderStyle === 'none' ? '' : `${borderStyle} ${borderWidth} ${borderColor}`
          const outline =
            outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`
          return [backgroundColor, border, outline].join('; ')
        })
        .join(' | ')
    })
}

/** The choices that look alike now. */
export async function alike(page: Page, choices: readonly Choice[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const { what, chosen, other } of choices)
    if ((await drawn(page, chosen)) === (await drawn(page, other))) found.push(what)
  return found
}
