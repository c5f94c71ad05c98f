/** A value as it was until what it changes first is painted. */
import { useEffect, useState } from 'react'
import { afterPaint } from '../hooks'

/**
 * Follows a value a frame later: what is drawn of it then does not keep the screen waiting. Of several values in quick succession only
 * the last is taken over. React's deferred values are drawn as soon as the thread is free, which is mostly before the paint.
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value)
  useEffect(() => afterPaint(() => setPainted(value)), [value])
  return painted
}
