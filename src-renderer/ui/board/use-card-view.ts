/** How far cards are scrolled, how much room they have, and how high a card and a heading are. */
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** In pixels; without a layout, as in tests, usual ones. */
interface CardView {
  readonly top: number
  readonly height: number
  readonly width: number
  readonly cardHeight: number
  readonly headingHeight: number
  readonly leastWidth: number
}

const usual = { height: 800, width: 960, cardHeight: 80, headingHeight: 40, leastWidth: 240 }

/** Watches the scroller, a probe as large as a card, and one as high as a heading. */
export function useCardView(
  scroller: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
): CardView {
  const [view, setView] = useState<CardView>({ top: 0, ...usual })
  useEffect(() => {
    const [list, one, over] = [scroller.current, card.current, heading.current]
    if (!list || !one || !over) return undefined
    const update = (): void =>
      setView({
        top: list.scrollTop,
        height: list.clientHeight || usual.height,
        width: list.clientWidth || usual.width,
        cardHeight: one.offsetHeight || usual.cardHeight,
        headingHeight: over.offsetHeight || usual.headingHeight,
        leastWidth: one.offsetWidth || usual.leastWidth,
      })
    const observer = new ResizeObserver(update)
    for (const element of [list, one, over]) observer.observe(element)
    list.addEventListener('scroll', update, { passive: true })
    return () => {
      observer.disconnect()
      list.removeEventListener('scroll', update)
    }
  }, [scroller, card, heading])
  return view
}
