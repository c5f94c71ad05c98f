/** How far the columns of a board are scrolled, how much of them is seen, and how far one stands from the next. */
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** In pixels along the way in which columns follow each other; without a layout, as in tests, usual ones. */
interface ColumnView {
  readonly start: number
  readonly size: number
  readonly stride: number
  /** Whether they stand one below the other. */
  readonly isStacked: boolean
}

const usual: ColumnView = { start: 0, size: 1280, stride: 164, isStacked: false }

/** Watches the scroller, and a probe as large as a column with the room after it. */
export function useColumnView(
  scroller: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
  isMany: boolean,
): ColumnView {
  const [view, setView] = useState(usual)
  useEffect(() => {
    const [columns, one] = [scroller.current, probe.current]
    if (!isMany || !columns || !one) return undefined
    const update = (): void => {
      const isStacked = getComputedStyle(columns).flexDirection === 'column'
      setView({
        isStacked,
        start: isStacked ? columns.scrollTop : columns.scrollLeft,
        size: (isStacked ? columns.clientHeight : columns.clientWidth) || usual.size,
        stride: (isStacked ? one.offsetHeight : one.offsetWidth) || usual.stride,
      })
    }
    const observer = new ResizeObserver(update)
    observer.observe(columns)
    observer.observe(one)
    columns.addEventListener('scroll', update, { passive: true })
    return () => {
      observer.disconnect()
      columns.removeEventListener('scroll', update)
    }
  }, [scroller, probe, isMany])
  return view
}
