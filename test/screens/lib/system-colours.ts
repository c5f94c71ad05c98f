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

/** Has the system put its own colours in place. */
export const forceColours = (page: Page, isOn: boolean): Promise<void> =>
  page.emulateMedia({ forcedColors: isOn ? 'active' : 'none' })

/** How an element is drawn, in what is left to it. */
export function drawn(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted)
    if (element === null) throw new Error(`There is no ${wanted}`)
    return [null, '::before', '::after']
      .map((part) => {
        const style = getComputedStyle(element, part)
        // Where nothing is drawn, its colours say nothing.
        if (part !== null && style.content === 'none') return ''
        const { backgroundColor, borderStyle, borderWidth, borderColor, outlineStyle } = style
        const border = borderStyle === 'none' ? '' : `${borderStyle} ${borderWidth} ${borderColor}`
        const outline = outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`
        return [backgroundColor, border, outline].join('; ')
      })
      .join(' | ')
  }, selector)
}

/** The choices that look alike now. */
export async function alike(page: Page, choices: readonly Choice[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const { what, chosen, other } of choices)
    if ((await drawn(page, chosen)) === (await drawn(page, other))) found.push(what)
  return found
}
