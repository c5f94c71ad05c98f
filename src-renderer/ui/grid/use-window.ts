/** Which rows are on screen: watches the scroller's size and position and the height of a row. */
import { useCallback, useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { mostDrawn, rowWindow, scrolledTo } from './layout'
import type { RowWindow } from './layout'

/** What is known about the view; `rowHeight` and `heading` in pixels as they are now, text size included. */
interface View {
  readonly top: number
  readonly height: number
  readonly rowHeight: number
  readonly isAtTop: boolean
}

/** The rows to draw, the height of one, and a way to bring a row in sight. */
export interface RowView extends RowWindow {
  readonly rowHeight: number
  /** Rows from here on are drawn ahead of being seen. */
  readonly unseenFrom: number
  /** How many rows are drawn at the most: a row's element is taken over by the row so many places further. */
  readonly slots: number
  /** Rows that fit on the screen, for PageUp and PageDown. */
  readonly page: number
  readonly scrollTo: (row: number) => void
}

/**
 * Watches a scroller whose heading (one row high) sticks to its top.
 * @param probe an element as high as a row
 */
export function useRowView(
  scroller: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
  count: number,
): RowView {
  const [view, setView] = useState<View>({
    top: 0,
    height: 900,
    rowHeight: 36,
    isAtTop: true,
  })
  useEffect(() => {
    const element = scroller.current
    const measure = probe.current
    if (!element || !measure) return undefined
    const update = () =>
      setView((before) =>
        unlessSame(before, {
          top: element.scrollTop,
          height: element.clientHeight,
          rowHeight: measure.offsetHeight || 36,
          isAtTop: element.scrollTop === 0,
        }),
      )
    // Drawn within the same frame, or fast scrolling would show empty ground.
    const onScroll = () => flushSync(update)
    const observer = new ResizeObserver(update)
    observer.observe(element)
    observer.observe(measure)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, probe])
  const { height, rowHeight } = view
  const scrollTo = useCallback(
    (row: number) => {
      const element = scroller.current
      // What is not laid out cannot scroll.
      if (!element || row < 0 || element.clientHeight === 0) return
      const next = scrolledTo(row, element.scrollTop, element.clientHeight - rowHeight, rowHeight)
      if (next === element.scrollTop) return
      element.scrollTop = next
      // The browser tells of it a frame later. What is typed until then is for the row that comes in sight.
      const { scrollTop: top } = element
      setView((before) => unlessSame(before, { ...before, top, isAtTop: top === 0 }))
    },
    [scroller, rowHeight],
  )
  const drawn = rowWindow(view.top, height, rowHeight, count)
  return {
    ...drawn,
    rowHeight,
    // The heading covers one row's height.
    unseenFrom: view.isAtTop && height > 0 ? Math.ceil(height / rowHeight) - 1 : drawn.end,
    slots: mostDrawn(height, rowHeight),
    page: Math.max(1, Math.floor(height / rowHeight) - 2),
    scrollTo,
  }
}

/** The view's place in the steps in which the window moves. */
function step(view: View): number {
  return Math.floor(view.top / view.rowHeight / 4)
}

/** The view as it was, where nothing changed that is drawn otherwise. */
function unlessSame(before: View, next: View): View {
  const isSame =
    next.height === before.height &&
    next.rowHeight === before.rowHeight &&
    next.isAtTop === before.isAtTop &&
    step(next) === step(before)
  return isSame ? before : next
}
