/** Remembers small things about the window (a pane's width, a column's) between starts. Never the program's data. */
import { useCallback, useState } from 'react'

const prefix = 'ciklus.ui.'

/** Reads a remembered value; `fallback` when there is none or it cannot be read. */
export function recall<T>(key: string, fallback: T, isValid: (value: unknown) => value is T): T {
  try {
    const stored = localStorage.getItem(prefix + key)
    if (stored === null) return fallback
    const value: unknown = JSON.parse(stored)
    return isValid(value) ? value : fallback
  } catch {
    return fallback
  }
}

/** Remembers a value. When there is no room or no storage, it is simply forgotten. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value))
  } catch {
    // Losing a pane's width is not worth a word to anybody.
  }
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)

/** State like `useState`, remembered under a key between starts. Without a key it is not remembered. */
export function useStoredNumber(
  key: string | undefined,
  fallback: number,
): readonly [number, (value: number) => void] {
  const [value, setValue] = useState(() =>
    key === undefined ? fallback : recall(key, fallback, isNumber),
  )
  const set = useCallback(
    (next: number) => {
      setValue(next)
      if (key !== undefined) remember(key, next)
    },
    [key],
  )
  return [value, set]
}
