/**
 * What a page has and jsdom lacks, the words of the interface in English, and an empty page after each test: files share
 * one page (see `vitest.config.ts`), so whatever a test leaves behind is put back here.
 */
import './visible'
import * as React from 'react'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { setLanguage, startLanguages } from '../src-renderer/i18n/i18n'

// React then says when something changed outside of `act`.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

/**
 * React notes for each element where it was made, for its warnings; that is an error with a stack, ten thousand times a second, and a
 * fifth of the time of these tests. It makes no more of them once it has made many: here, from the beginning.
 */
const internals: unknown = Reflect.get(
  React,
  '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE',
)
if (typeof internals === 'object' && internals !== null)
  Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', {
    get: () => Number.POSITIVE_INFINITY,
    set: () => {},
  })

/** The grid and React Aria watch sizes; nothing has one in jsdom, so nothing is ever reported. */
class QuietResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Pressing, in React Aria, the grid and the panes, is told by pointer events. */
class PagePointerEvent extends MouseEvent {
  readonly pointerId: number
  readonly pointerType: string
  constructor(type: string, init: PointerEventInit = {}) {
    super(type, init)
    this.pointerId = init.pointerId ?? 0
    this.pointerType = init.pointerType ?? ''
  }
}

/** A file drop is told from other events by its class. */
class PageDragEvent extends MouseEvent {
  readonly dataTransfer: DataTransfer | null
  constructor(type: string, init: DragEventInit = {}) {
    super(type, init)
    this.dataTransfer = init.dataTransfer ?? null
  }
}

/** Pointers held by an element, for the edges that are dragged. */
const captured = new WeakMap<Element, Set<number>>()

if (typeof globalThis.ResizeObserver === 'undefined') {
  Object.assign(globalThis, {
    ResizeObserver: QuietResizeObserver,
    PointerEvent: PagePointerEvent,
    DragEvent: PageDragEvent,
    // React Aria finds elements by ids with colons in them.
    CSS: { escape: (text: string) => text.replaceAll(/[^\w-]/gu, (letter) => `\\${letter}`) },
    // React Aria asks what the pointer can do; here, nothing special.
    matchMedia: (media: string) => ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  })
  Object.assign(Element.prototype, {
    // There is no layout, so nothing is ever out of sight.
    scrollIntoView(): void {},
    scrollTo(): void {},
    setPointerCapture(this: Element, id: number): void {
      captured.set(this, (captured.get(this) ?? new Set()).add(id))
    },
    hasPointerCapture(this: Element, id: number): boolean {
      return captured.get(this)?.has(id) === true
    },
    releasePointerCapture(this: Element, id: number): void {
      captured.get(this)?.delete(id)
    },
  })
}

// Testing Library's own second is over too soon on a machine that is busy.
configure({ asyncUtilTimeout: 60_000 })
startLanguages('en')

beforeEach(() => setLanguage('en'))

afterEach(() => {
  cleanup()
  // What was read aloud stays on the page with whoever reads it.
  for (const log of document.querySelectorAll('[data-live-announcer] [role=log]'))
    log.replaceChildren()
  vi.useRealTimers()
  localStorage.clear()
})
