/**
 * Looks at the controls of a page: which there are, what each is called, what it looks like with the focus, and what
 * the page looks like before and after one is used.
 */
import type { Page } from 'playwright-core'
import type { Control } from './probe'
import { loaded } from './session'

export type { Control } from './probe'

/** The controls inside of what a selector finds, those that are enabled and in sight, in the order of the page. */
export async function controlsIn(page: Page, scope: string): Promise<readonly Control[]> {
  return page.evaluate((within) => window.probe?.find(within) ?? [], scope)
}

/** Finds a control anew when the page has been drawn or loaded again; null when it is not there. */
export async function again(page: Page, control: Control): Promise<Control | null> {
  const id = await page.evaluate(
    ([old, path, mark]) => window.probe?.again(old, path, mark) ?? null,
    [control.id, control.path, control.mark] as const,
  )
  return id === null ? null : { ...control, id }
}

/**
 * What there is to see on the page, as a short text to be compared. `without` leaves out what is written in that control, `parts` says which
 * elements are meant; the whole page unless given.
 */
export async function lookOf(
  page: Page,
  without: Control | null = null,
  parts = 'body',
): Promise<string> {
  return page.evaluate(([id, selector]) => window.probe?.look(id, selector) ?? '', [
    without?.id ?? null,
    parts,
  ] as const)
}

/** Whether the page went away while it was asked: a control may have it load anew. */
export const isGone = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('Execution context was destroyed')

/** Waits until two looks in a row are the same: what was begun has come to an end. */
export async function settle(page: Page): Promise<void> {
  try {
    await page.evaluate(() => window.probe?.settle())
  } catch (error) {
    if (!isGone(error)) throw error
    await loaded(page)
    await settle(page)
  }
}

/** Waits for the page to look otherwise than `before`; false when it does not within so many milliseconds. */
export async function changes(
  page: Page,
  before: string,
  {
    without = null,
    parts = 'body',
    most = 4_000,
  }: {
    readonly without?: Control | null
    readonly parts?: string
    readonly most?: number
  } = {},
): Promise<boolean> {
  return page.evaluate(
    ([look, id, selector, time]) => window.probe?.change(look, id, selector, time) ?? false,
    [before, without?.id ?? null, parts, most] as const,
  )
}

/** Puts the focus on a control. */
export async function focusOn(page: Page, control: Control): Promise<void> {
  await page.evaluate((id) => window.probe?.element(id)?.focus(), control.id)
}

/** A control in words. */
export function wordsOf({ role, name, nth }: Control): string {
  return `${role} “${name}”${nth === 0 ? '' : ` (${String(nth + 1)})`}`
}

/** What a walk with Tab came by. */
export interface TabWalk {
  /** Ids of the controls that had the focus. */
  readonly visited: ReadonlySet<number>
  /** Controls, or other elements as HTML, on which the focus could not be seen. */
  readonly unseen: readonly string[]
}

/** Where the focus is: on which control, and how it is drawn. */
interface Stop {
  readonly html: string
  readonly place: string
  readonly isInside: boolean
  readonly look: { readonly id: number | null; readonly isSeen: boolean } | null
}

/** Presses Tab and looks where that leads, once it is drawn. */
async function tab(page: Page, scope: string): Promise<Stop> {
  await page.keyboard.press('Tab')
  return page.evaluate(
    (within) =>
      new Promise<Stop>((resolve) => {
        requestAnimationFrame(() => {
          const element = document.activeElement
          const path: number[] = []
          for (let one = element; one?.parentElement; one = one.parentElement)
            path.push(Array.from(one.parentElement.children).indexOf(one))
          resolve({
            html: element?.outerHTML.slice(0, 160) ?? '',
            place: path.join('.'),
            isInside: element?.closest(within) !== null,
            look: window.probe?.focusLook() ?? null,
          })
        })
      }),
    scope,
  )
}

/**
 * Presses Tab until the focus has gone all the way round what a selector finds: from its beginning until it leaves it,
 * or comes to where it began. Where several parts of the page are found, all of the page is gone round.
 */
export async function walkWithTab(
  page: Page,
  controls: readonly Control[],
  scope: string,
): Promise<TabWalk> {
  const isOne = (await page.locator(scope).count()) === 1
  await page.evaluate(
    (within) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      window.probe?.rest()
      if (within !== null) window.probe?.standBefore(within)
    },
    isOne ? scope : null,
  )
  const visited = new Set<number>()
  const unseen = new Set<string>()
  const byId = new Map(controls.map((control) => [control.id, control]))
  const most = controls.length + 60
  let first: string | null = null
  for (let step = 0; step < most; step += 1) {
    const at = await tab(page, scope)
    // The browser's own frame has the focus between the last control and the first.
    if (at.look === null) continue
    const isRound = at.place === first || (isOne && first !== null && !at.isInside)
    if (isRound) break
    if (!at.isInside) continue
    first ??= at.place
    if (at.look.id !== null) visited.add(at.look.id)
    const control = at.look.id === null ? undefined : byId.get(at.look.id)
    if (!at.look.isSeen) unseen.add(control ? wordsOf(control) : at.html)
  }
  return { visited, unseen: isAlone(controls, visited) ? [] : [...unseen] }
}

/** A field that is alone in its window keeps the focus: its caret is all there is to show. */
function isAlone(controls: readonly Control[], visited: ReadonlySet<number>): boolean {
  const [only] = controls.filter(({ id }) => visited.has(id))
  return visited.size === 1 && only?.role === 'combobox'
}
