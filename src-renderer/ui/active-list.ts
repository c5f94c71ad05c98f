/** A list under an input: the input keeps the focus, one entry of the list is active and arrow keys move it. */
import { useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'

/** Where the active entry goes for a key; the same index when the key is not one that moves. `-1` is none. */
export function movedIndex(key: string, index: number, count: number): number {
  if (count === 0) return -1
  if (key === 'ArrowDown') return index + 1 >= count ? 0 : index + 1
  if (key === 'ArrowUp') return index <= 0 ? count - 1 : index - 1
  if (key === 'PageDown') return Math.min(count - 1, Math.max(0, index) + 8)
  if (key === 'PageUp') return Math.max(0, index - 8)
  return index
}

const movingKeys = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'])

/**
 * The active entry of a list of `count`. `onKey` moves it and says whether it did; `reset` changes whenever the
 * list is another one (the text typed), and makes `first` active again.
 */
export function useActiveIndex(
  count: number,
  reset: string,
  first: number,
): {
  readonly active: number
  readonly setActive: (index: number) => void
  readonly onKey: (event: KeyboardEvent) => boolean
} {
  const [state, setState] = useState({ reset, active: first })
  const active = Math.min(state.reset === reset ? state.active : first, count - 1)
  const setActive = (index: number) => setState({ reset, active: index })
  return {
    active,
    setActive,
    onKey: (event) => {
      if (!movingKeys.has(event.key)) return false
      event.preventDefault()
      setActive(movedIndex(event.key, active, count))
      return true
    },
  }
}

/** Keeps the active entry, found by its id, in sight. */
export function useInSight(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined) document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }, [id])
}
