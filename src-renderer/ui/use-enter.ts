/** What Enter does in the fields of a window or of a form on a page. */
import type { KeyboardEvent } from 'react'
import { useEvent } from './hooks'

/** Whether Enter in what has the focus is free: a text of one line, with no choice open under it, that says nothing else of it, or one of a few choices (Space chooses there); in several lines with Ctrl. */
function isFreeEnter(event: KeyboardEvent): boolean {
  const { key, target, nativeEvent, currentTarget } = event
  if (key !== 'Enter' || event.isDefaultPrevented() || nativeEvent.isComposing) return false
  // What a window opened from this one hears comes by here, too.
  if (!(target instanceof Node) || !currentTarget.contains(target)) return false
  if (event.altKey || event.repeat) return false
  if (target instanceof HTMLTextAreaElement)
    return (event.ctrlKey || event.metaKey) && !target.readOnly
  if (!(target instanceof HTMLInputElement)) return false
  if (target.type === 'radio') return true
  return target.type === 'text' && !target.readOnly && target.getAttribute('role') !== 'searchbox'
}

/** Hears the keys of the fields in a window or a form. Enter in one: what it made of the text is shown first, and is known then. */
export function useEnter(onEnter: (() => void) | undefined) {
  const enter = useEvent(onEnter)
  return (event: KeyboardEvent) => {
    const { target } = event
    if (onEnter === undefined || !isFreeEnter(event) || !(target instanceof Element)) return
    event.preventDefault()
    setTimeout(() => {
      if (target.isConnected && !target.matches('[aria-invalid=true]')) enter()
    })
  }
}
