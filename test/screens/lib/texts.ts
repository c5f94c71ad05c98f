/** Reads what stands on the page: every text and name in sight, and every control whose words do not fit. */
import type { Page } from 'playwright-core'

/** A text on the page. `isLabel` is true for words of the program's own: headings, buttons, labels, names. */
export interface Shown {
  readonly text: string
  readonly isLabel: boolean
}

/** Every text in sight, with the names and hints that are read aloud; nothing of what `without` selects. */
export async function textsOf(page: Page, without: string | null): Promise<readonly Shown[]> {
  return page.evaluate((foreign) => {
    const labels =
      'h1, h2, h3, button, label, legend, th, dt, [role=tab], [role=columnheader], [role=menuitem], [role=tooltip]'
    // Titles of windows and panes may be names of people.
    const found = new Map<string, { readonly text: string; readonly isLabel: boolean }>()
    const add = (raw: string | null, isLabel: boolean): void => {
      const text = (raw ?? '').replace(/\s+/gu, ' ').trim()
      if (text !== '' && found.get(text)?.isLabel !== true) found.set(text, { text, isLabel })
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement
      if (parent === null || parent.closest('script, style, [aria-hidden=true] select') !== null)
        continue
      if (!parent.checkVisibility()) continue
      if (foreign !== null && parent.closest(foreign) !== null) continue
      add(texts.currentNode.textContent, parent.closest(labels) !== null)
    }
    for (const element of document.querySelectorAll('*')) {
      // What says that it is in another language is not one of the screen's own words.
      if (element.closest('body [lang]') !== null) continue
      for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-description'])
        add(element.getAttribute(name), true)
      // `innerText` sets apart what stands apart, and leaves out lists that only the system's own controls show.
      if (element instanceof HTMLElement && element.matches(labels) && element.checkVisibility())
        add(element.innerText, true)
    }
    add(document.title, false)
    return [...found.values()]
  }, without)
}

/** What is written in the data, by kind of row: names, titles and other words that a person wrote. */
export async function wordsInData(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('ciklus')
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(new Error('The data cannot be read'))
    })
    const written: string[] = []
    // Roles, states and kinds are words of the program's own, kept in English; so are keys of labels.
    const ofTheProgram = /^[a-z][A-Za-z-]*$/u
    const gather = (value: unknown, isList: boolean): void => {
      if (typeof value === 'string' && (isList || !ofTheProgram.test(value))) written.push(value)
      else if (Array.isArray(value)) for (const one of value) gather(one, true)
      else if (typeof value === 'object' && value !== null)
        for (const [key, one] of Object.entries(value)) {
          // A set of words (fields of work) and answers to a form's own questions keep their words in the key.
          if (key.includes(':')) written.push(key.slice(key.indexOf(':') + 1))
          gather(one, false)
        }
    }
    for (const store of db.objectStoreNames) {
      if (store === 'commits' || store === 'meta') continue
      const reading = db.transaction(store).objectStore(store).getAll()
      await new Promise<void>((resolve, reject) => {
        reading.onsuccess = () => resolve()
        reading.onerror = () => reject(new Error(store))
      })
      gather(reading.result, false)
    }
    db.close()
    return written
  })
}

/** Controls and headings whose words are cut off, stick out, or lie beyond the window's edge. */
export async function misfitsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const selector =
      'button, h1, h2, h3, legend, label, [role=tab], [role=columnheader], [role=menuitem], dt'
    const found = new Set<string>()
    const name = (element: Element): string =>
      `${element.localName} “${((element as HTMLElement).innerText || (element.getAttribute('aria-label') ?? '')).replace(/\s+/gu, ' ').trim().slice(0, 60)}”`
    const isTiny = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect()
      return width <= 2 || height <= 2
    }
    /** Not to be seen: a list for the system's own controls, a name that is only read aloud. */
    const isHidden = (element: Element): boolean => {
      if (!element.checkVisibility() || isTiny(element)) return true
      for (let one = element.parentElement; one !== null; one = one.parentElement)
        if (isTiny(one) && getComputedStyle(one).overflowX !== 'visible') return true
      return false
    }
    const scrolls = (element: Element): boolean => {
      const { overflowX } = getComputedStyle(element)
      return overflowX === 'auto' || overflowX === 'scroll'
    }
    /** The nearest ancestor that cuts off what sticks out, or null when that can be scrolled to. */
    const cutterOf = (element: Element): Element | null => {
      for (let one = element.parentElement; one !== null; one = one.parentElement) {
        if (scrolls(one)) return null
        if (getComputedStyle(one).overflowX !== 'visible') return one
      }
      return document.documentElement
    }
    const isCutOff = (element: Element): boolean =>
      [element, ...element.querySelectorAll('*')].some(
        (one) =>
          one instanceof HTMLElement &&
          !isHidden(one) &&
          !scrolls(one) &&
          getComputedStyle(one).overflowX !== 'visible' &&
          one.scrollWidth > one.clientWidth + 1,
      )
    const isOutside = (inner: DOMRect, outer: DOMRect, by: number): boolean =>
      inner.right > outer.right + by || inner.left < outer.left - by
    const sticksOut = (element: Element): boolean => {
      const box = element.getBoundingClientRect()
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { currentNode } = texts
        if (currentNode.parentElement === null || isHidden(currentNode.parentElement)) continue
        const words = document.createRange()
        words.selectNodeContents(currentNode)
        const lines = Array.from(words.getClientRects())
        if (lines.some((line) => line.width > 2 && isOutside(line, box, 2))) return true
      }
      return false
    }
    const isBeyond = (element: Element): boolean => {
      const cutter = cutterOf(element)?.getBoundingClientRect()
      return cutter !== undefined && isOutside(element.getBoundingClientRect(), cutter, 1)
    }
    for (const element of document.querySelectorAll(selector)) {
      if (isHidden(element)) continue
      if (isCutOff(element)) found.add(`cut off: ${name(element)}`)
      if (sticksOut(element)) found.add(`sticks out: ${name(element)}`)
      if (isBeyond(element)) found.add(`beyond the edge: ${name(element)}`)
    }
    const page = document.documentElement
    if (page.scrollWidth > page.clientWidth) found.add('the page scrolls sideways')
    return [...found]
  })
}

/** Sets the text to a size, in percent, as Settings does. */
export async function setTextSize(page: Page, percent: number): Promise<void> {
  await page.evaluate(
    async (scale) => {
      document.documentElement.style.setProperty('--text-scale', scale)
      // Observers of sizes have their say in the next frame.
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve))
    },
    String(percent / 100),
  )
}
