/** Makes elements of the pages that stand alone; text is always text, never markup. */

type Child = Node | string | null | false

type Listeners = Readonly<Record<string, (event: Event) => void>>

/** What an element may be given beside its children. Attributes that are false or null are left out. */
interface Given {
  readonly class?: string
  readonly on?: Listeners
  readonly [attribute: string]: string | number | boolean | null | undefined | Listeners
}

/** Makes an element with attributes, listeners (`on`) and children. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  given: Given = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'object' || value === false || value === undefined) continue
    element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const [type, listener] of Object.entries(given.on ?? {}))
    element.addEventListener(type, listener)
  for (const child of children) if (child !== null && child !== false) element.append(child)
  return element
}

/** The element with an id. Throws when there is none: the page is made by ourselves. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`There is no ${id}`)
  return found
}

let ids = 0

/** An id for an element that another one names. */
export function newElementId(): string {
  ids += 1
  return `e${ids}`
}

/** A button with a word on it. */
export function button(word: string, act: () => void, given: Given = {}): HTMLButtonElement {
  return make('button', { type: 'button', on: { click: act }, ...given }, word)
}
