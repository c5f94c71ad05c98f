/** Says, through the one announcer, what stands somewhere on the page when it changes. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { announce } from './announce'
import type { Urgency } from './announce'

/** Milliseconds for which words must stand before they are said: whoever hurries through a list hears where they stop. */
const rest = 600

/** How something is said. */
export interface Saying {
  /** What stands there from the beginning is said too, for it appeared just now. */
  readonly isNew?: boolean
  readonly urgency?: Urgency
}

const wordsOf = (element: HTMLElement): string =>
  (element.children.length === 0
    ? [element.textContent]
    : [...element.children].map(({ textContent }) => textContent)
  ).join(' ')

/** Says the words of the element whenever they change. */
export function useSaid({
  isNew = false,
  urgency = 'later',
}: Saying = {}): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    let said = isNew ? '' : wordsOf(element)
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = () => {
      const words = wordsOf(element)
      if (words !== said) announce(words, urgency)
      said = words
    }
    const look = () => {
      clearTimeout(timer)
      if (urgency === 'now') say()
      else timer = setTimeout(say, rest)
    }
    const observer = new MutationObserver(look)
    observer.observe(element, { childList: true, characterData: true, subtree: true })
    look()
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [isNew, urgency])
  return place
}
