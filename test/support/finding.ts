/**
 * Finds things on the page as people do, by what they are and what they are called. Testing Library's own queries ask for the style
 * of everything above everything, which takes jsdom a tenth of a second on a screen with a list and an open record; without
 * stylesheets nothing is hidden but what stands behind a window, so here only the topmost window is looked at.
 */
import { getConfig, waitFor } from '@testing-library/react'

/** What is asked for by its name. */
export type Role = keyof typeof selectors

const selectors = {
  button: 'button, [role=button]',
  checkbox: '[type=checkbox], [role=checkbox]',
  combobox: '[role=combobox]',
  grid: '[role=grid]',
  group: '[role=group], fieldset',
  heading: 'h1, h2, h3, h4',
  link: 'a[href]',
  listbox: '[role=listbox]',
  option: '[role=option]',
  radio: '[type=radio], [role=radio]',
  region: 'section',
  searchbox: '[type=search], [role=searchbox]',
  switch: '[role=switch]',
  tab: '[role=tab]',
  treegrid: '[role=treegrid]',
  textbox: 'input:not([type=checkbox], [type=radio]), textarea',
} as const

/** Waits until a check no longer fails. Machines are busy: how long it takes is nobody's claim. */
export function until<T>(check: () => T | Promise<T>): Promise<T> {
  // Who looks for what is missing needs its words, not the whole page.
  const onTimeout = (error: Error): Error => error
  return waitFor(check, { onTimeout })
}

/** The windows that are open above the screen, the topmost last. */
const windows = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[role=dialog], [role=alertdialog]'),
]

/** Whether a window is open above the screen. */
export const isWindowOpen = (): boolean => windows().length > 0

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => resolve())
  })

/** Once no window is open above the screen, and what had the focus before has it again: it is given back in the frames after. */
export async function windowClosed(): Promise<void> {
  await until(() => {
    if (isWindowOpen()) throw new Error(`A window is open: ${topmost().textContent}`)
  })
  await getConfig().asyncWrapper(async () => {
    await nextFrame()
    await nextFrame()
  })
}

/** The window that is open above the screen, or the page when there is none. */
export const topmost = (): HTMLElement => windows().at(-1) ?? document.body

const tidy = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

const fits = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text === wanted : wanted.test(text)

/** What a screen reader calls an element. */
function nameOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-labelledby')
  const of = (id: string): string => document.getElementById(id)?.textContent ?? ''
  if (ids !== null) return tidy(ids.split(' ').map(of).join(' '))
  const label = element.getAttribute('aria-label')
  if (label !== null) return tidy(label)
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? [...(element.labels ?? [])]
      : []
  return tidy(labels.length > 0 ? labels.map((one) => one.textContent).join(' ') : textOf(element))
}

/** The text of an element without what is not read out. */
function textOf(element: Element): string {
  if (element.querySelector('[aria-hidden=true]') === null) return element.textContent
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove()
  return copy.textContent
}

/** Everything of a role and a name in the window above the page, in the page when there is none, or in `inside`. */
export function controls(
  role: Role,
  name: string | RegExp,
  inside: Element = topmost(),
): readonly HTMLElement[] {
  const all = [...inside.querySelectorAll<HTMLElement>(selectors[role])]
  return all.filter((element) => fits(nameOf(element), name))
}

/** The one of a role and a name. */
export function control(role: Role, name: string | RegExp, inside?: Element): HTMLElement {
  const [first, ...more] = controls(role, name, inside)
  if (first !== undefined && more.length === 0) return first
  const there = [...(inside ?? topmost()).querySelectorAll<HTMLElement>(selectors[role])]
  throw new Error(
    `${first ? 1 + more.length : 0} × ${role} “${String(name)}”, but: ${there.map(nameOf).join(' | ')}`,
  )
}

/** As {@link control}, once it is there. */
export const found = (role: Role, name: string | RegExp, inside?: Element): Promise<HTMLElement> =>
  until(() => control(role, name, inside))

/** The innermost element that says a text, once it is there: in the window above the page, in the page, or in `inside`. */
export function said(text: string | RegExp, inside?: Element): Promise<HTMLElement> {
  return until(() => {
    const all = (inside ?? topmost()).querySelectorAll<HTMLElement>('*')
    const says = ({ textContent }: Element): boolean => fits(tidy(textContent), text)
    const element = [...all].find((one) => says(one) && ![...one.children].some(says))
    if (element === undefined)
      throw new Error(
        `“${String(text)}” is not said in: ${tidy((inside ?? topmost()).textContent)}`,
      )
    return element
  })
}

/** Once a text is no longer on the page. */
export function gone(text: string): Promise<void> {
  return until(() => {
    if (document.body.textContent.includes(text)) throw new Error(`“${text}” is still there.`)
  })
}

/** A region of the screen, such as the pane beside a list, once it is there. */
export function region(name: string): Promise<HTMLElement> {
  return until(() => control('region', name, document.body))
}

/** The list of a name on the page. */
export const grid = (name: string): HTMLElement => control('grid', name)

/** The rows of a list that hold a text, without its heading. */
export function rowsOf(list: HTMLElement, text: string | RegExp = ''): readonly HTMLElement[] {
  const rows = [...list.querySelectorAll<HTMLElement>('[role=row]')].slice(1)
  return rows.filter(({ textContent }) =>
    typeof text === 'string' ? textContent.includes(text) : text.test(textContent),
  )
}

/** The one row of a list that holds a text, once it is there. */
export function row(list: string, text: string | RegExp): Promise<HTMLElement> {
  return until(() => {
    const rows = rowsOf(grid(list), text)
    const [first] = rows
    if (first === undefined || rows.length > 1)
      throw new Error(`${rows.length} rows with ${String(text)} in: ${grid(list).textContent}`)
    return first
  })
}

/** Once a list has so many rows, or so many that hold a text. */
export function rowCount(list: string, count: number, text: string | RegExp = ''): Promise<void> {
  return until(() => {
    const { length } = rowsOf(grid(list), text)
    if (length !== count) throw new Error(`${length} rows, not ${count}: ${grid(list).textContent}`)
  })
}

/** What the messages at the bottom of the window say, once one of them says this. */
export const told = (text: string | RegExp): Promise<HTMLElement> =>
  until(() => control('region', 'Messages', document.body)).then((messages) => said(text, messages))
