/**
 * Whether a state can be used where there is little room: nothing but tables scrolls sideways, every control can be brought in sight and
 * is not covered there, and tables keep rows in sight.
 */
import type { Page } from 'playwright-core'
import { windowsInSight } from '../../e2e/steps/axe'

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
 * The usual window; 1280 × 1024 at 400 % zoom; the smallest window that is promised, where everything must be comfortable; a laptop of 1366 × 768 at 200 %
 * zoom; and the same laptop with the text at 200 %.
 */
export const rooms: readonly Room[] = [
  usualRoom,
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
  await windowsInSight(page)
  return page.evaluate(() => {
    const nameOf = (element: Element): string => {
      const words = element.ariaLabel ?? element.textContent
      const said = words.replace(/\s+/gu, ' ').trim().slice(0, 40)
      return `${element.role ?? element.localName} “${said}”`
    }
    const isShown = (element: Element): boolean =>
      element.closest('[inert], [aria-hidden=true]') === null &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getClientRects().length > 0
    /** Tables and boards need both directions. */
    const isFree = (element: Element): boolean =>
      element.closest('[role$=grid], [data-board]') !== null || element.matches('input, textarea')
    const scrolls = (element: Element): boolean =>
      element.localName === 'html' ||
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
    const sideways = (): readonly string[] =>
      Array.from(document.querySelectorAll('html, body, body *'))
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .filter((element) => scrolls(element) && !isFree(element) && isShown(element))
        .map((element) => `scrolls sideways: ${nameOf(element)}`)
    const isLow = (grid: Element): boolean => {
      const row = grid.querySelector('[role=row]')?.getBoundingClientRect().height ?? 0
      const isEmpty = grid.getAttribute('data-empty') === 'true'
      return grid.clientHeight < (isEmpty ? row : Math.min(6 * row, grid.scrollHeight)) - 2
    }
    const lowGrids = (): readonly string[] =>
      Array.from(document.querySelectorAll('[role$=grid]'))
        .filter((grid) => isShown(grid) && isLow(grid))
        .map((grid) => `shows too few rows: ${nameOf(grid)}`)
    const isUsed = (control: HTMLElement): boolean => {
      // A cell's button comes in sight with its cell, whose place the grid keeps; a card with the focus.
      const isInCell =
        control.role?.endsWith('grid') !== true &&
        control.closest('[role$=grid], [data-board]') !== null
      if (isInCell || control.tabIndex < 0 || control.matches(':disabled')) return false
      const { width, height } = control.getBoundingClientRect()
      return width > 2 && height > 2 && isShown(control)
    }
    const isInSight = ({ left, right, top, bottom, height }: DOMRect): boolean => {
      if (left < -1 || right > innerWidth + 1) return false
      // What is about as high as the window is in sight when most of it is.
      const seen = Math.min(innerHeight, bottom) - Math.max(0, top)
      const isTall = height > innerHeight / 2 && seen >= Math.min(height, innerHeight) / 2
      return isTall || (top >= -1 && bottom <= innerHeight + 1)
    }
    /** What covers the middle of a control; a message that goes away by itself does not count. */
    const coverOf = (control: HTMLElement, box: DOMRect): Element | null => {
      const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2
      const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2
      const at = document.elementFromPoint(x, y)
      const isOwn = at !== null && (control.contains(at) || at.closest('label')?.contains(control))
      return isOwn === true || at?.closest('[class*=toast]') ? null : (at ?? document.body)
    }
    const faultOf = (control: HTMLElement): string | null => {
      // Focusing what has the focus already would bring nothing in sight.
      if (document.activeElement === control) control.blur()
      control.focus()
      const box = control.getBoundingClientRect()
      if (!isInSight(box)) return `out of sight: ${nameOf(control)}`
      const cover = coverOf(control, box)
      return cover === null ? null : `covered: ${nameOf(control)} by ${nameOf(cover)}`
    }
    const before = document.activeElement
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, textarea, [role=tab], [role=option], [role^=menuitem], [role$=grid], [role=separator][tabindex]',
    )
    const found = Array.from(controls).filter(isUsed).map(faultOf)
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    const faults = [...sideways(), ...lowGrids(), ...found.filter((fault) => fault !== null)]
    return [...new Set(faults)]
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
