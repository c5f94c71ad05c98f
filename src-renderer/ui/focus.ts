/**
 * Where the focus goes when what had it goes away: one rule for the whole program, so that no screen has to think of it.
 *
 * 1. While a window is open above the screen, the focus stays in it.
 * 2. From a window or a notice that has gone it goes back to where it was before.
 * 3. Otherwise it goes to the nearest thing around what went away that is still there: to its list, or else to its heading.
 *    A screen that was gone to is such a thing, too.
 */

/** Something that had the focus, and everything it stood in, the nearest first. */
interface Kept {
  readonly element: HTMLElement
  readonly around: readonly Element[]
}

/** Marks the line of the notices: work is never in it. */
export const noticesMark = 'data-notices'

/** How many places are kept: a way through a window, its lists and menus, and what was before. */
const most = 40

/** Milliseconds in which a screen that was gone to shows its list. */
const patience = 3_000

const focusable =
  'button, input, textarea, select, a[href], [tabindex]:not([tabindex="-1"]), [contenteditable="true"]'

const isDisabled = (element: Element): boolean =>
  element instanceof HTMLElement && element.matches(':disabled, [inert] *, [hidden], [hidden] *')

/** Whether an element can have the focus now. */
function isUsable(element: HTMLElement): boolean {
  if (!element.isConnected || isDisabled(element)) return false
  // Where nothing is laid out, nothing is out of sight.
  return (element as { checkVisibility?: () => boolean }).checkVisibility?.() !== false
}

function keep(element: HTMLElement): Kept {
  const around: Element[] = []
  for (let at = element.parentElement; at !== null; at = at.parentElement) around.push(at)
  return { element, around }
}

const firstUsable = (place: ParentNode, selector: string): HTMLElement | null =>
  [...place.querySelectorAll<HTMLElement>(selector)].find(isUsable) ?? null

/** The list of a place, or else its heading. */
function placeIn(around: Element): HTMLElement | null {
  const place = around.querySelector('main') ?? around
  return (
    firstUsable(place, '[role$=grid]') ??
    firstUsable(place, 'h1, h2, h3, h4') ??
    // The screen itself, until there is something on it.
    (place instanceof HTMLElement && place.matches('main') ? place : null)
  )
}

/** A neighbour of a control that is still there but can no longer be used, such as the other button of two. */
function neighbourOf({ element }: Kept): HTMLElement | null {
  if (!element.isConnected || element.parentElement === null) return null
  return firstUsable(element.parentElement, 'button, input')
}

function placeAround({ around }: Kept, within: Element): HTMLElement | null {
  for (const one of around) {
    if (!one.isConnected || !within.contains(one) || one === document.body) continue
    const place = placeIn(one)
    if (place) return place
  }
  return null
}

const isInNotices = ({ around }: Kept): boolean =>
  around.some((one) => one.hasAttribute(noticesMark))

/** The windows above the screen, the topmost last. One that was closed may still fade: keys pressed then are meant for the screen. */
export const openWindows = (): readonly Element[] =>
  [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].filter(
    (one) => one.closest('[data-exiting]') === null,
  )

/** The topmost of them. */
export const openWindow = (): Element | undefined => openWindows().at(-1)

/** Whether a window is open above the screen: it keeps its keys, and what is dropped, to itself. */
export const isWindowOpen = (): boolean => openWindow() !== undefined

/** Where the focus goes. `kept` is what had it, the newest last. */
function placeAfter(kept: readonly Kept[]): HTMLElement | null {
  const open = openWindow()
  const within = open ?? document.body
  const newest = kept.at(-1)
  for (const one of kept.toReversed()) {
    if (isInNotices(one)) continue
    const isBefore = one !== newest && within.contains(one.element) && isUsable(one.element)
    const place = isBefore ? one.element : (neighbourOf(one) ?? placeAround(one, within))
    if (place && within.contains(place)) return place
  }
  return open === undefined ? placeIn(document.body) : firstUsable(open, focusable)
}

/** Puts the focus on an element; a heading or a screen can have it from then on. */
function focusOn(element: HTMLElement): void {
  if (!element.matches(focusable) && !element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus()
}

/** Gives the focus to what a screen begins with; never out of a window that was opened while the screen was still coming. */
export function enterAt(element: HTMLElement | null): void {
  if (openWindow()?.contains(element) === false) return
  element?.focus()
}

/** The screen that waits for something to put the focus on, and until when. */
let awaited: { readonly screen: Element; readonly until: number } | null = null

function awaitList(element: HTMLElement): void {
  awaited = element.matches('main')
    ? { screen: element, until: performance.now() + patience }
    : null
}

/** Puts the focus into the screen: on its list, or else on its heading, as soon as it is there; never from a window that was opened meanwhile. */
export function enterScreen(): void {
  requestAnimationFrame(() => {
    if (isWindowOpen()) return
    const main = document.querySelector('main')
    const place = main && placeIn(main)
    if (!place) return
    focusOn(place)
    awaitList(place)
  })
}

/** Puts the focus on the first field that says it is wrong, in the window that is open or on the screen. Called when a form was refused. */
export function enterFirstWrong(): void {
  requestAnimationFrame(() => {
    const form = openWindow() ?? document.body
    firstUsable(form, '[aria-invalid=true]')?.focus()
  })
}

/** Whether a field says that it is wrong, in the window that is open or on the screen: a day that is none keeps its value of before. */
export function isFieldWrong(): boolean {
  return firstUsable(openWindow() ?? document.body, '[aria-invalid=true]') !== null
}

/** Goes on from a screen that was empty when it was entered. */
function enterAwaited(): void {
  if (awaited === null) return
  const { screen, until } = awaited
  if (document.activeElement !== screen || performance.now() > until) {
    awaited = null
    return
  }
  const place = placeIn(screen)
  if (place === null || place === screen) return
  awaited = null
  focusOn(place)
}

/** Whether nothing has the focus that could have it. */
function isLost(newest: Kept): boolean {
  const { activeElement } = document
  if (activeElement !== null && activeElement !== document.body && !isDisabled(activeElement))
    return false
  // Whoever pressed an empty place has left by themselves.
  return !isUsable(newest.element)
}

/** Keeps the focus on the page from now on. Returns a function that stops it. */
export function keepFocus(): () => void {
  let kept: readonly Kept[] = []
  let isDue = false
  let isOver = false
  const check = (): void => {
    isDue = false
    const newest = kept.at(-1)
    if (isOver || newest === undefined) return
    enterAwaited()
    if (!isLost(newest)) return
    const place = placeAfter(kept)
    if (place === null) return
    focusOn(place)
    awaitList(place)
  }
  // After whoever else gives the focus back in the next frame, as windows do when they close.
  const checkSoon = (): void => {
    if (isDue) return
    isDue = true
    requestAnimationFrame(() => setTimeout(check))
  }
  const onFocus = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && target !== document.body)
      kept = [...kept.filter(({ element }) => element !== target), keep(target)].slice(-most)
  }
  const changes = new MutationObserver(checkSoon)
  changes.observe(document.body, {
    ...{ childList: true, subtree: true },
    attributeFilter: ['disabled', 'hidden', 'inert'],
  })
  document.addEventListener('focusin', onFocus)
  return () => {
    isOver = true
    changes.disconnect()
    document.removeEventListener('focusin', onFocus)
  }
}
