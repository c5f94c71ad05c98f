/** Tells whether an edge is dragged, or pressed and let go where it was pressed. */
import { useRef } from 'react'
import type { PointerEvent } from 'react'

/** Pixels that a hand moves without meaning to. */
const slack = 3

/** Follows the pointer on an edge; `onPress` is called when it was let go without being dragged. */
export function usePress(onPress: () => void) {
  const at = useRef<{ readonly x: number; isDragged: boolean } | null>(null)
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      at.current = { x: event.clientX, isDragged: false }
    },
    /** Whether the pointer has moved far enough, now or before, to be dragging. */
    isDrag: (event: PointerEvent<HTMLElement>): boolean => {
      if (at.current === null) return false
      at.current.isDragged ||= Math.abs(event.clientX - at.current.x) > slack
      return at.current.isDragged
    },
    onPointerUp: () => {
      if (at.current?.isDragged === false) onPress()
      at.current = null
    },
  }
}
