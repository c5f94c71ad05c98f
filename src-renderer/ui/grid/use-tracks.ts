/**
 * The widths of the columns as the heading came to have them, in pixels. The heading shares out what is left among its
 * columns; were every row to do so as well, laying out a screenful of new words would take half as long again.
 */
import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/**
 * Keeps `--tracks` (the widths) and `--tracks-width` (of a whole row) on the scroller true to its heading, the element
 * marked `data-head`, whose inner row is marked `data-head-row`.
 * @param template the heading's template: when it changes, so do the widths
 */
export function useTracks(scroller: RefObject<HTMLElement | null>, template: string): void {
  useLayoutEffect(() => {
    const element = scroller.current
    const head = element?.querySelector<HTMLElement>('[data-head]')
    const row = head?.querySelector<HTMLElement>('[data-head-row]')
    if (!element || !head || !row) return undefined
    const update = (): void => {
      element.style.setProperty('--tracks', getComputedStyle(row).gridTemplateColumns)
      element.style.setProperty('--tracks-width', `${String(head.offsetWidth)}px`)
    }
    update()
    const observer = new ResizeObserver(update)
    observer.observe(head)
    return () => observer.disconnect()
  }, [scroller, template])
}
