/**
 * What runs inside of the page while its controls are looked at and used: finds them, writes down what the page looks like, and
 * sees how the focus is drawn.
 */

/**
 * A control as it was found on the page. `id` finds it again until the page is loaded anew, `path` and `mark` (its
 * way down from the page's body, and its words) after that.
 */
export interface Control {
  readonly id: number
  readonly path: string
  readonly mark: string
  readonly role: string
  readonly name: string
  /** Which of several of the same role and name, from 0. */
  readonly nth: number
  /** It shows what is chosen already: the current tab, a chosen radio button, the screen one is on. */
  readonly isChosen: boolean
  readonly opens: 'menu' | 'listbox' | null
  /** What it is part of, where arrow keys move and Tab does not: its role and a number. */
  readonly group: string | null
  readonly inputMode: string
}

/** What is asked of the page. */
export interface Probe {
  find: (scope: string) => readonly Control[]
  look: (without: number | null, parts: string) => string
  element: (id: number) => HTMLElement | null
  again: (id: number, path: string, mark: string) => number | null
  focusLook: () => { readonly id: number | null; readonly isSeen: boolean } | null
  rest: () => void
  standBefore: (scope: string) => void
  settle: () => Promise<void>
  change: (before: string, without: number | null, parts: string, most: number) => Promise<boolean>
}

declare global {
  interface Window {
    probe?: Probe
  }
}

/** Runs in the page: puts the functions there that are asked for. */
export function installProbe(): void {
  if (window.probe !== undefined) return
  const known: HTMLElement[] = []
  const resting = new WeakMap<Element, string>()
  const selector = [
    'button',
    'a[href]',
    'input',
    'textarea',
    'select',
    '[role=option]',
    '[role^=menuitem]',
    '[role=tab]',
    '[role=separator][tabindex]',
    '[role$=grid]',
    // One that only the program gives the focus to is no control.
    '[role=group][tabindex="0"]',
    '[role=document][tabindex]',
    '[contenteditable=true]',
  ].join(',')
  const axeOf = () =>
    (
      window as unknown as {
        readonly axe: {
          readonly setup: (root: Element) => void
          readonly teardown: () => void
          readonly commons: {
            readonly text: { readonly accessibleText: (element: Element) => string }
            readonly aria: { readonly getRole: (element: Element) => string | null }
          }
        }
      }
    ).axe
  const isShown = (element: Element): boolean =>
    element.closest('[inert], [hidden], [aria-hidden=true], [disabled]') === null &&
    element.checkVisibility({ visibilityProperty: true })
  /** A list that opens under a field belongs to the field, whose arrow keys move in it. */
  const fieldOf = (list: Element): HTMLElement | null =>
    list.id === ''
      ? null
      : document.querySelector(`[role=combobox][aria-controls="${CSS.escape(list.id)}"]`)
  const isChosen = (element: HTMLElement): boolean =>
    (element instanceof HTMLInputElement && element.type === 'radio' && element.checked) ||
    (element.role === 'tab' && element.ariaSelected === 'true') ||
    (element.role?.startsWith('menuitemradio') === true && element.ariaChecked === 'true') ||
    (element.role === 'option' && element.ariaSelected === 'true') ||
    element.ariaCurrent === 'page'
  // A number of another loading of the page means nothing in this one.
  const first = Math.floor(performance.timeOrigin % 1e9) * 10_000
  const numbered = (id: number): HTMLElement | null => known[id - first] ?? null
  const number = (element: HTMLElement): number =>
    first + (known.includes(element) ? known.indexOf(element) : known.push(element) - 1)
  const groupOf = (element: HTMLElement): string | null => {
    // The columns of a board are one group: arrow keys lead from one to the next.
    const board = element.closest<HTMLElement>('[data-board]')
    if (board) return `board ${String(number(board))}`
    const found = element.parentElement?.closest<HTMLElement>(
      '[role$=grid], [role=radiogroup], [role=tablist], [role=menu], [role=listbox]',
    )
    if (!found) return null
    const field = fieldOf(found)
    return field
      ? `combobox ${String(number(field))}`
      : `${found.role ?? ''} ${String(number(found))}`
  }
  /** A way out that only a screen reader comes by. */
  const isForReaders = (element: HTMLElement): boolean => {
    const isTiny = (one: HTMLElement | null): boolean =>
      one !== null && one.offsetWidth <= 1 && one.offsetHeight <= 1
    return element.tabIndex === -1 && (isTiny(element) || isTiny(element.parentElement))
  }
  const pathOf = (element: Element): string => {
    const path: number[] = []
    for (let one = element; one.parentElement !== null; one = one.parentElement)
      path.unshift(Array.from(one.parentElement.children).indexOf(one))
    return path.join(' ')
  }
  /** A table is known by its name: what its rows say may be the time of day. A list of choices shows what was chosen. */
  const wordsIn = (element: Element): string =>
    element.role?.endsWith('grid') === true || element.ariaHasPopup === 'listbox'
      ? ''
      : element.textContent.slice(0, 80)
  const markOf = (element: Element): string =>
    `${element.localName} ${element.role ?? ''} ${element.ariaLabel ?? ''} ${wordsIn(element)}`
  /** Words that come and go by themselves, and ids that each drawing makes anew. */
  const passing =
    /^(data-(focus|hover|press|react-aria|rac|active)|aria-(describedby|activedescendant|labelledby|controls)$|id$|for$|name$|tabindex$)/
  const skipped = '[role=tooltip], [data-live-announcer], script, style, link'
  const write = (node: Node, without: Element | null): string => {
    if (node instanceof Text) return node.data
    if (!(node instanceof Element) || node.matches(skipped)) return ''
    const attributes = Array.from(node.attributes)
      .filter(({ name, value }) => !passing.test(name) && !(name === 'class' && value === ''))
      .map(
        ({ name, value }) =>
          `${name}=${value.length > 500 ? `${String(value.length)} ${value.slice(-200)}` : value}`,
      )
    if (node !== without) {
      if (node instanceof HTMLInputElement) attributes.push(`${node.value} ${String(node.checked)}`)
      if (node instanceof HTMLTextAreaElement) attributes.push(node.value)
    }
    const inside = Array.from(node.childNodes, (child) => write(child, without)).join('')
    return `<${node.localName} ${attributes.filter((one) => node !== without || !one.startsWith('value=')).join(' ')}>${inside}</>`
  }
  /** Stands for a long text where only equality counts: its length and FNV-1a, a 32-bit hash (Fowler, Noll, Vo). */
  const short = (text: string): string => {
    let hash = 0x811c9dc5
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    return `${String(text.length)} ${String(hash >>> 0)}`
  }
  const styleOf = (element: Element): string =>
    [null, '::before', '::after']
      .map((part) => {
        const style = getComputedStyle(element, part)
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = style
        const outline = outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`
        return [outline, boxShadow, borderColor, style.backgroundColor, style.textDecoration].join()
      })
      .join(';')
  /** How the element and what frames it are drawn. */
  const frameOf = (element: Element): string =>
    [
      element,
      element.parentElement,
      element.parentElement?.parentElement,
      element.closest('label'),
      element.nextElementSibling,
      ...element.querySelectorAll('[data-active=true]'),
    ]
      .map((one) => (one ? styleOf(one) : ''))
      .join('|')
  window.probe = {
    find: (scope) => {
      const roots = Array.from(document.querySelectorAll(scope)).filter(isShown)
      const found = [
        ...new Set(roots.flatMap((root) => Array.from(root.querySelectorAll(selector)))),
      ]
      const { setup, teardown, commons } = axeOf()
      setup(document.body)
      const counts = new Map<string, number>()
      const controls = found.flatMap((element): readonly Control[] => {
        if (!(element instanceof HTMLElement) || !isShown(element)) return []
        if (isForReaders(element)) return []
        // Text that is in sight as a whole needs no keys to scroll it.
        if (element.role === 'document' && element.scrollHeight <= element.clientHeight) return []
        const role = commons.aria.getRole(element) ?? element.localName
        const name = commons.text.accessibleText(element).replace(/\s+/gu, ' ').trim()
        const nth = counts.get(`${role} ${name}`) ?? 0
        counts.set(`${role} ${name}`, nth + 1)
        const id = number(element)
        const popup = element.getAttribute('aria-haspopup')
        return [
          {
            ...{ id, path: pathOf(element), mark: markOf(element) },
            ...{ role, name, nth, isChosen: isChosen(element), group: groupOf(element) },
            opens:
              popup === 'listbox' && role === 'button'
                ? 'listbox'
                : popup === 'true' || popup === 'menu'
                  ? 'menu'
                  : null,
            inputMode: element.getAttribute('inputmode') ?? '',
          },
        ]
      })
      teardown()
      return controls
    },
    look: (without, parts) =>
      short(
        Array.from(document.querySelectorAll(parts), (part) =>
          write(part, without === null ? null : numbered(without)),
        ).join(''),
      ),
    element: numbered,
    again: (id, path, mark) => {
      const old = numbered(id)
      if (old?.isConnected === true && markOf(old) === mark) return id
      let element: Element | undefined = document.documentElement
      for (const index of path.split(' ')) element = element?.children[Number(index)]
      const isSame = (one: Element | undefined): one is HTMLElement =>
        one instanceof HTMLElement && markOf(one) === mark && isShown(one)
      if (isSame(element)) return number(element)
      // What came above it may have moved it: one that is alone of its kind is known without its path.
      const [only, another] = Array.from(document.querySelectorAll(selector)).filter(isSame)
      return only && !another ? number(only) : null
    },
    settle: async () => {
      const end = performance.now() + 10_000
      const busy = '[data-pending], [aria-busy=true], [data-state=saving]'
      let before = document.body.outerHTML
      // To write the page down is dear: only after something was drawn otherwise.
      let drawn = 0
      const observer = new MutationObserver(() => {
        drawn += 1
      })
      const everything = { subtree: true, childList: true, attributes: true, characterData: true }
      observer.observe(document.body, everything)
      try {
        do {
          const drawnBefore = drawn
          await new Promise((resolve) => setTimeout(resolve, 50))
          const now = drawn === drawnBefore ? before : document.body.outerHTML
          const isSame = now === before
          before = now
          if (isSame && document.querySelector(busy) === null) return
        } while (performance.now() < end)
      } finally {
        observer.disconnect()
      }
    },
    change: async (before, without, parts, most) => {
      const end = performance.now() + most
      const isOther = () => window.probe?.look(without, parts) !== before
      // To look is dear: only after something was drawn otherwise, and now and then for what leaves no trace in the tree.
      let isDue = true
      const observer = new MutationObserver(() => {
        isDue = true
      })
      const everything = { subtree: true, childList: true, attributes: true, characterData: true }
      observer.observe(document.documentElement, everything)
      try {
        for (let round = 0; ; round += 1) {
          if ((isDue || round % 10 === 0) && isOther()) return true
          isDue = false
          if (performance.now() > end) return isOther()
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      } finally {
        observer.disconnect()
      }
    },
    rest: () => {
      // What had the focus until now is marked as if it had it until the program draws again: its marks do not count.
      const marked = Array.from(document.querySelectorAll('[data-focus-visible]'))
      for (const element of marked) element.removeAttribute('data-focus-visible')
      for (const element of document.querySelectorAll(`${selector}, [tabindex]`))
        resting.set(element, frameOf(element))
      for (const element of marked) element.setAttribute('data-focus-visible', 'true')
    },
    standBefore: (scope) => {
      const start = document.querySelector<HTMLElement>(scope)
      if (start === null) return
      const tabIndex = start.getAttribute('tabindex')
      start.tabIndex = -1
      start.focus({ preventScroll: true })
      // The browser goes on from there, although it cannot have the focus any more.
      if (tabIndex === null) start.removeAttribute('tabindex')
    },
    focusLook: () => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return null
      const id = known.includes(element) ? number(element) : null
      return { id, isSeen: resting.get(element) !== frameOf(element) }
    },
  }
}
