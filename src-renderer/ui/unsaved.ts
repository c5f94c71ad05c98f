/** Whether something that was typed into a field is not saved yet. The program says so where it would say that all is saved. */
import { useEffect, useSyncExternalStore } from 'react'

let fields = 0
const listeners = new Set<() => void>()

function add(change: 1 | -1): void {
  fields += change
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says that a field has a text that is not saved, for as long as it has. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined
    add(1)
    return () => add(-1)
  }, [isUnsaved])
}

/** Whether any field has a text that is not saved, now. */
export function hasUnsaved(): boolean {
  return fields > 0
}

/** Whether any field has a text that is not saved. */
export function useHasUnsaved(): boolean {
  return useSyncExternalStore(subscribe, () => fields > 0)
}
