/**
 * Keeps costly parts of the kit from being drawn again at each letter of a search: what they are told is
 * compared by content, and a handler keeps its identity while it always calls the newest one.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { holdKeys } from './held-keys'

/** A function with one identity for good, which calls the newest `run`. For events only, not while drawing. */
export function useEvent<A extends readonly unknown[]>(
  run: ((...args: A) => void) | undefined,
): (...args: A) => void {
  const newest = useRef(run)
  useLayoutEffect(() => {
    newest.current = run
  })
  return useCallback((...args: A) => newest.current?.(...args), [])
}

/**
 * Calls the newest `finish` when the component goes away. A field that goes while it has the focus (another record was
 * opened, another screen shown) is never told that it was left, and what was typed would go with it.
 */
export function useFinish(finish: () => void): void {
  const newest = useEvent(finish)
  useEffect(() => () => newest(), [newest])
}

/** Calls back once the frame is painted that is being made now. Returns a function that stops it. */
export function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    // The frame is painted when this callback is through; what is asked for now comes after it.
    timer = setTimeout(run, 0)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/**
 * Follows a value a frame later: what is drawn of it then does not keep the screen waiting. Of several values in quick succession only
 * the last is taken over. React's deferred values are drawn as soon as the thread is free, which is mostly before the paint.
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value)
  useEffect(() => afterPaint(() => setPainted(value)), [value])
  return painted
}

/** Whether what the component drew first is painted: what nobody sees until then can wait for it. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => afterPaint(() => setPainted(true)), [])
  return isPainted
}

/**
 * A function that does nothing while an earlier call of it is still under way: Enter held down, or a second press before
 * the dialog has closed, must not make a second record. Other keys wait until then.
 */
export function useOnce<A extends readonly unknown[]>(
  run: (...args: A) => Promise<void>,
): (...args: A) => void {
  const isRunning = useRef(false)
  return useEvent((...args: A) => {
    if (isRunning.current) return
    isRunning.current = true
    const letGo = holdKeys()
    void run(...args).finally(() => {
      isRunning.current = false
      letGo()
    })
  })
}

/** Whether two plain values are the same: arrays and objects by their content, functions always. */
export function isSameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (typeof a === 'function' && typeof b === 'function')) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  const other: Readonly<Record<string, unknown>> = { ...b }
  return Object.entries(a).every(([key, value]) => key in other && isSameContent(value, other[key]))
}
