/** Puts a component on the page as the program does, with somebody who presses keys. */
import { act, fireEvent, render } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import { I18nProvider } from 'react-aria-components'
import { useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { vi } from 'vitest'
import type { Mock } from 'vitest'
import { useTranslator } from '../../src-renderer/i18n/i18n'

/** What `App` puts around everything: React Aria's language is the screen's. */
function InLanguage(props: { readonly children: ReactNode }) {
  const { language } = useTranslator()
  return <I18nProvider locale={language}>{props.children}</I18nProvider>
}

/** A component on the page, and somebody who uses it. */
export interface Shown extends RenderResult {
  /** Types, presses and clicks without waiting in between. */
  readonly user: UserEvent
}

/** Shows a component. `rerender` shows another one in its place, in the same surroundings. */
export function renderUi(ui: ReactElement): Shown {
  // Without stylesheets nothing can be out of a pointer's reach, and looking for it takes long.
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never })
  const view: RenderResult = render(ui, { wrapper: InLanguage })
  return { user, ...view }
}

/** A control whose value is kept as a screen keeps it. */
export interface Held<T> extends Shown {
  /** Every value the control reported. */
  readonly onChange: Mock<(value: T) => void>
  /** Gives the control another value from outside, as undo or another window does. */
  readonly give: (value: T) => void
}

/** Shows a control that is given back what it reports. */
export function renderHeld<T>(
  initial: T,
  draw: (value: T, onChange: (value: T) => void) => ReactElement,
): Held<T> {
  const onChange = vi.fn<(value: T) => void>()
  let set: (value: T) => void = () => undefined
  function Holder() {
    const [value, setValue] = useState(initial)
    set = (next) => setValue(() => next)
    return draw(value, (next) => {
      onChange(next)
      setValue(() => next)
    })
  }
  return { ...renderUi(<Holder />), onChange, give: (value) => act(() => set(value)) }
}

/** What is said about a control: the text of everything `aria-describedby` names. */
export function noteOf(control: Element): string {
  return textOfIds(control, 'aria-describedby')
}

/** The text of everything an attribute of ids names; the empty text when it is missing. */
export function textOfIds(element: Element, attribute: string): string {
  const ids = (element.getAttribute(attribute) ?? '').split(' ').filter((id) => id !== '')
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
}

/**
 * The entry a list under an input points at with `aria-activedescendant`, by its text; null when it points at none. An
 * entry that is not there is an error.
 */
export function activeEntry(input: Element): string | null {
  const id = input.getAttribute('aria-activedescendant')
  if (id === null) return null
  const entry = document.getElementById(id)
  if (entry === null) throw new Error(`There is no entry ${id}.`)
  return entry.textContent
}

/** Scrolls what holds the element so far that the element is above the window. */
export function scrollOutOfSight(element: Element): void {
  const above = new DOMRect(0, -200, 100, 30)
  const holders = [element, element.parentElement].filter((one) => one !== null)
  const spies = holders.map((one) => vi.spyOn(one, 'getBoundingClientRect').mockReturnValue(above))
  fireEvent.scroll(document)
  for (const spy of spies) spy.mockRestore()
}

/** Waits for the next frame: React Aria gives the focus back in it when something has closed. */
export async function nextFrame(): Promise<void> {
  await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())))
}

/** Whether an element has a class of a stylesheet of the kit, for what is told to the eye alone. */
export function wears(element: Element | null | undefined, name: string | undefined): boolean {
  return name !== undefined && element?.classList.contains(name) === true
}

/** Presses a key in an element: whether the browser's own doing was prevented, and whether the page around heard of it. */
export function pressKey(
  element: Element,
  key: string,
  more: KeyboardEventInit = {},
): { readonly prevented: boolean; readonly heard: boolean } {
  let heard = false
  const listen = (): void => {
    heard = true
  }
  document.addEventListener('keydown', listen)
  const prevented = !fireEvent.keyDown(element, { key, ...more })
  document.removeEventListener('keydown', listen)
  return { prevented, heard }
}
