/** The focus of cards: it is on the one with the cursor, and goes along with it. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { FocusEvent } from 'react'

/** The card with the cursor: the current one; once none is, as when its record is closed, the one that was it last. */
export function useKeptCursor(current: string | null): string | null {
  const [last, setLast] = useState(current)
  if (current !== null && current !== last) setLast(current)
  return current ?? last
}

/** Whether somebody is at work elsewhere: then the focus stays there. */
function isElsewhere({ activeElement }: Document): boolean {
  if (activeElement === null || activeElement === document.body) return false
  return activeElement.closest('[data-cards], [data-board]') === null
}

/** Keeps the focus on an element while it is among the cards. `place` changes when it is drawn elsewhere. */
export function useFocusAlong(elementId: string | null, place: number | null) {
  const isInside = useRef(false)
  useLayoutEffect(() => {
    if (!isInside.current || elementId === null) return
    if (isElsewhere(document)) {
      isInside.current = false
      return
    }
    const card = document.getElementById(elementId)
    card?.focus({ preventScroll: true })
    card?.closest('section')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [elementId, place])
  return {
    /** Puts it on the card with the cursor, also when another one is about to get the cursor. */
    focus: () => {
      document.getElementById(elementId ?? '')?.focus({ preventScroll: true })
      isInside.current = true
    },
    focusing: {
      onFocus: () => {
        isInside.current = true
      },
      onBlur: (event: FocusEvent) => {
        // A card that is drawn anew elsewhere loses the focus to nothing, and gets it back.
        if (event.relatedTarget !== null)
          isInside.current = event.currentTarget.contains(event.relatedTarget)
      },
    },
  }
}
