/**
 * The list without the program: the least that a page has to do to show the same rows in the same browser.
 *
 * The program's list is cut out of its page, elements and styles as they stand, and put into a document of its own, without React,
 * register, search, tools or pane. What the program showed for every beginning of every word was written down before. A letter then
 * does nothing but put those very words into the cells, in the same columns of the same rows, where they are others than before, and
 * shows so many rows as were found. As in the program, the rows under the edge of the view get theirs once the others are painted.
 * Words that come again and again would not do in their place: a browser remembers the shapes of such words, and those of e-mail
 * addresses that are all different it has to work out.
 */
import type { Page } from 'playwright-core'
import { nameless } from '../seed'
import { words } from './keys'

/** What the list showed: how high its body was, and the words of each row, part by part. */
interface Shown {
  readonly height: string
  readonly rows: readonly (readonly string[])[]
}

/** Reads what the list shows. Runs in the page; it can use nothing from outside. */
function readShown(): Shown {
  const rows = [...document.querySelectorAll<HTMLElement>('[role="rowgroup"] > [data-row]')]
  const place = (row: HTMLElement): number => Number(row.dataset['row'])
  // The word of a status stands beside its shape.
  const textOf = (part: Element): Text | undefined =>
    [...part.childNodes].find((node) => node instanceof Text)
  const parts = (row: HTMLElement): readonly string[] =>
    [...row.querySelectorAll('*')]
      .filter((part) => part.childElementCount === 0 || textOf(part) !== undefined)
      .map((part) => textOf(part)?.data ?? '')
  return {
    height: document.querySelector<HTMLElement>('[data-row]')?.parentElement?.style.blockSize ?? '',
    rows: rows.sort((a, b) => place(a) - place(b)).map(parts),
  }
}

/** Writes down what the program shows for every beginning of every word. */
async function writeDown(page: Page): Promise<readonly (readonly [string, Shown])[]> {
  const shown: (readonly [string, Shown])[] = []
  const field = page.getByRole('searchbox')
  const note = async (text: string): Promise<void> => {
    await field.fill(text)
    await page.waitForTimeout(150)
    shown.push([text, await page.evaluate(readShown)])
  }
  for (const word of words)
    for (let end = 1; end <= word.length; end += 1) await note(word.slice(0, end))
  await note('')
  return shown
}

/** What is kept of the program's page while its document is emptied. */
interface Kept {
  readonly grid: HTMLElement
  readonly size: DOMRect
  /** How many rows are in sight: asked while the list is still in the program, where its styles are there. */
  readonly seen: number
  readonly sheets: readonly Element[]
  readonly attributes: readonly (readonly [string, string])[]
}

/** Keeps the list and what makes it look as it does. Runs in the page; it can use nothing from outside. */
function keepList(): void {
  const shown = document.querySelector<HTMLElement>('[role="grid"]')
  if (!shown) throw new Error('There is no list.')
  // A copy: the program takes rows out of its own list as soon as that has no height any more.
  const grid = shown.cloneNode(true) as HTMLElement
  const row = shown.querySelector<HTMLElement>('[data-row]')
  const kept: Kept = {
    grid,
    seen: Math.ceil(shown.clientHeight / (row?.offsetHeight ?? 36)) - 1,
    size: shown.getBoundingClientRect(),
    sheets: [...document.head.querySelectorAll('link[rel="stylesheet"], style')],
    attributes: [...document.documentElement.attributes].map(({ name, value }) => [name, value]),
  }
  Object.assign(window, { kept })
}

/** Puts the list and a field into an empty document; the field shows what was written down. Runs in the page; it can use nothing from outside. */
function showList(known: readonly (readonly [string, Shown])[]): void {
  const { grid, seen, size, sheets, attributes } = (window as unknown as { readonly kept: Kept })
    .kept
  const shown = new Map(known)
  document.head.append(...sheets)
  for (const [name, value] of attributes) document.documentElement.setAttribute(name, value)
  const field = document.createElement('input')
  const frame = document.createElement('div')
  frame.style.cssText = `display: flex; flex-direction: column; inline-size: ${String(size.width)}px; block-size: ${String(size.height)}px`
  frame.append(grid)
  document.body.replaceChildren(field, frame)
  const body = grid.querySelector<HTMLElement>('[role="rowgroup"]:has([data-row])')
  if (!body) throw new Error('There are no rows.')
  const textOf = (part: Element): Text | null =>
    [...part.childNodes].find((node) => node instanceof Text) ?? null
  const rows = [...body.querySelectorAll<HTMLElement>('[data-row]')]
    .sort((a, b) => Number(a.dataset['row']) - Number(b.dataset['row']))
    .map((element) => ({
      element,
      parts: [...element.querySelectorAll('*')]
        .map((part) => ({ part, text: textOf(part) }))
        .filter(({ part, text }) => part.childElementCount === 0 || text !== null),
    }))
  if (rows.length < seen) throw new Error('Rows are missing.')
  const put = (texts: readonly (readonly string[])[], from: number, to: number): void => {
    for (let at = from; at < Math.min(to, rows.length); at += 1) {
      const row = rows[at]
      const words = texts[at]
      if (row === undefined) continue
      if (words === undefined) {
        if (row.element.isConnected) row.element.remove()
        continue
      }
      row.parts.forEach((spot, of) => {
        const word = words[of] ?? ''
        if (spot.text === null) {
          if (word === '') return
          spot.text = document.createTextNode(word)
          spot.part.append(spot.text)
        } else if (spot.text.data !== word) spot.text.data = word
      })
      if (!row.element.isConnected) body.append(row.element)
    }
  }
  field.addEventListener('input', () => {
    const now = shown.get(field.value)
    if (now === undefined) return
    body.style.blockSize = now.height
    put(now.rows, 0, seen)
    requestAnimationFrame(() => setTimeout(() => put(now.rows, seen, rows.length)))
  })
  field.focus()
}

/** Throws unless the list alone shows what the program showed, for each whole word; on a busy machine its last rows take a while. */
async function compare(page: Page, known: readonly (readonly [string, Shown])[]): Promise<void> {
  for (const [text, wanted] of known) {
    if (!words.some((word) => word === text)) continue
    await page.fill('input', text)
    let tries = 20
    while (JSON.stringify(await page.evaluate(readShown)) !== JSON.stringify(wanted)) {
      if (--tries === 0) throw new Error(`The list alone shows other words for “${text}”.`)
      await page.waitForTimeout(100)
    }
  }
  await page.fill('input', '')
}

/** Makes a page that shows the program's people one that shows their list alone. */
export async function makeBareList(page: Page): Promise<void> {
  await nameless(page)
  const known = await writeDown(page)
  // All rows are to be there again, on a busy machine too.
  await page.waitForTimeout(1_000)
  await page.evaluate(keepList)
  // A new document in the same window: nothing of the program listens or watches any more.
  await page.setContent('<!doctype html><title>The list</title>')
  await page.evaluate(showList, known)
  await compare(page, known)
  await page.waitForTimeout(1_000)
}
