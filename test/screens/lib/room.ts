/**
 * Whether a state can be used where there is little room: nothing but tables scrolls sideways, every control can be brought in sight and
 * is not covered there, and tables keep rows in sight.
 */
import type { Page } from 'playwright-core'

/** A window, in CSS pixels, and the size of the text in percent. */
export interface Room {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly text: number
}

/** The usual window of the suites. */
export const usualRoom: Room = { name: 'usual', width: 1280, height: 800, text: 100 }

/**
 * 1280 × 1024 at 400 % zoom; the smallest window that is promised, where everything must be comfortable; a laptop of 1366 × 768 at 200 %
 * zoom; and the same laptop with the text at 200 %.
 */
export const rooms: readonly Room[] = [
  { name: '320 wide', width: 320, height: 256, text: 100 },
  { name: '800 wide', width: 800, height: 600, text: 100 },
  { name: '200 % zoom', width: 683, height: 384, text: 100 },
  { name: '200 % text', width: 1366, height: 768, text: 200 },
]

/** Gives the page a window of this size, and text of this size. */
export async function giveRoom(page: Page, { width, height, text }: Room): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.evaluate(
    async (scale) => {
      document.documentElement.style.setProperty('--text-scale', scale)
      // What watches sizes draws in the next frame, and again where that changed a size.
      for (let frame = 0; frame < 3; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve))
    },
    String(text / 100),
  )
}

/** What has no room on the page as it is, in words. */
export async function roomFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults = new Set<string>()
    const nameOf = (element: Element): string => {
      const words = element.ariaLabel ?? element.textContent
      const said = words.replace(/\s+/gu, ' ').trim().slice(0, 40)
      return `${element.role ?? element.localName} “${said}”`
    }
    const isShown = (element: Element): boolean =>
      element.closest('[inert], [aria-hidden=true]') === null &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getClientRects().length > 0
    /** Tables need both directions; so does a page of paper that somebody has enlarged. */
    const mayScroll = '[role=grid], [role=img], [data-wide]'
    for (const element of document.querySelectorAll('html, body, body *')) {
      const { overflowX } = getComputedStyle(element)
      const scrolls = overflowX === 'auto' || overflowX === 'scroll' || element.localName === 'html'
      if (!scrolls || !isShown(element) || element.closest(mayScroll) !== null) continue
      if (element.matches('input, textarea') || element.scrollWidth <= element.clientWidth + 1)
        continue
      faults.add(`scrolls sideways: ${nameOf(element)}`)
    }
    for (const grid of document.querySelectorAll('[role=grid]')) {
      if (!isShown(grid)) continue
      const row = grid.querySelector('[role=row]')?.getBoundingClientRect().height ?? 0
      const isEmpty = grid.getAttribute('data-empty') === 'true'
      const least = isEmpty ? row : Math.min(6 * row, grid.scrollHeight)
      if (grid.clientHeight < least - 2) faults.add(`shows too few rows: ${nameOf(grid)}`)
    }
    const before = document.activeElement
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, textarea, [role=tab], [role=option], [role^=menuitem], [role=grid], [role=separator][tabindex]',
    )
    const isHeld = (control: HTMLElement, at: Element | null): boolean =>
      at !== null && (control.contains(at) || at.closest('label')?.contains(control) === true)
    for (const control of controls) {
      if (!isShown(control) || control.matches(':disabled')) continue
      // A cell's button comes in sight with its cell, whose place the grid keeps.
      if (control.role !== 'grid' && control.closest('[role=grid]') !== null) continue
      const tiny = control.getBoundingClientRect()
      if (tiny.width <= 2 || tiny.height <= 2 || control.tabIndex < 0) continue
      control.focus()
      const box = control.getBoundingClientRect()
      const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2
      const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2
      const seen = Math.min(innerHeight, box.bottom) - Math.max(0, box.top)
      // What is about as high as the window is in sight when most of it is.
      const isTall = box.height > innerHeight / 2 && seen >= Math.min(box.height, innerHeight) / 2
      const isIn =
        box.left >= -1 &&
        box.right <= innerWidth + 1 &&
        (isTall || (box.top >= -1 && box.bottom <= innerHeight + 1))
      if (!isIn) faults.add(`out of sight: ${nameOf(control)}`)
      else if (!isHeld(control, document.elementFromPoint(x, y)))
        faults.add(
          `covered: ${nameOf(control)} by ${nameOf(document.elementFromPoint(x, y) ?? document.body)}`,
        )
    }
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    return [...faults]
  })
}

/** What has no room in any of the {@link rooms}; leaves the window and the text as they usually are. */
export async function roomsFaults(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const room of rooms) {
    await giveRoom(page, room)
    for (const fault of await roomFaults(page)) found.push(`${room.name}: ${fault}`)
  }
  await giveRoom(page, usualRoom)
  return found
}
