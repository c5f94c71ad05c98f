/** Stands in for `zustand` in the page of the screens: its stores can all be put back to how they began. */
import { create as makeStore } from 'zustand/react'
import type { StateCreator, StoreApi } from 'zustand/vanilla'

export * from 'zustand/vanilla'

const stores: StoreApi<object>[] = []

/** Makes a store, as `create` does, and keeps it. */
export function create<T extends object>(initializer: StateCreator<T>) {
  const store = makeStore<T>(initializer)
  stores.push(store)
  return store
}

/** Puts every store back to how it began. */
export function resetStores(): void {
  for (const store of stores) store.setState(store.getInitialState(), true)
}
