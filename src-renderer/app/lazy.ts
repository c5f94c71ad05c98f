/**
 * Parts of the program that are loaded when they are shown first, each from a file of its own. A part that has been loaded is there in
 * the same frame; `prepare` loads those that may come next while nobody works.
 */
import { quiet } from '../storage/quiet'
import { useSyncExternalStore } from 'react'
import type { ComponentType } from 'react'

type State =
  | { readonly kind: 'none' | 'loading' }
  | { readonly kind: 'there'; readonly component: ComponentType }
  | { readonly kind: 'failed'; readonly error: unknown }

/** A part with its own file. */
export class Lazy {
  private state: State = { kind: 'none' }
  private readonly listeners = new Set<() => void>()

  /** `bring` imports its file and gives its component. */
  constructor(private readonly bring: () => Promise<ComponentType>) {}

  /** Loads it, once; one that could not be loaded is tried again. */
  async load(): Promise<void> {
    if (this.state.kind === 'there' || this.state.kind === 'loading') return
    this.become({ kind: 'loading' })
    try {
      this.become({ kind: 'there', component: await this.bring() })
    } catch (error) {
      this.become({ kind: 'failed', error })
    }
  }

  /** How far it has come. */
  readonly now = (): State => this.state

  /** Calls the listener at every change; begins to load it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    if (this.state.kind === 'none') void this.load()
    return () => void this.listeners.delete(listener)
  }

  private become(state: State): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}

/** The component of a part; null for as long as it is loaded. Throws what went wrong with loading it. */
export function useLazy(part: Lazy): ComponentType | null {
  const state = useSyncExternalStore(part.subscribe, part.now)
  if (state.kind === 'failed') throw state.error
  return state.kind === 'there' ? state.component : null
}

/** Loads parts one after the other while the page is idle and nobody types. */
export function prepare([next, ...rest]: readonly Lazy[]): void {
  if (next === undefined) return
  void quiet()
    .then(() => next.load())
    .then(() => prepare(rest))
}
