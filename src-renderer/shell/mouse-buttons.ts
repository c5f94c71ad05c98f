/** The Back and Forward buttons of a mouse, and such keys: they go through the screens, and never out of the page. */
import { useEffect } from 'react'
import { actionOf, perform } from '../app/actions'
import { isWindowOpen } from '../ui'

type Way = 'shell.back' | 'shell.forward'

/** By the number of the mouse's button. */
const ofButtons: ReadonlyMap<number, Way> = new Map([
  [3, 'shell.back'],
  [4, 'shell.forward'],
])

/** By the name of the key: such as some keyboards have beside the usual ones. */
const ofKeys: ReadonlyMap<string, Way> = new Map([
  ['BrowserBack', 'shell.back'],
  ['BrowserForward', 'shell.forward'],
])

/**
 * One press may be told twice: by the page's own event, and by the system (`app-command`) once a busy page hears of it. So many
 * milliseconds the second word is waited for; it counts for one press alone.
 */
const patience = 5_000

let last = { way: '', at: -Infinity }

/** Goes a screen back or forward, once for one press; not while a window is open. `isSystem` is told by the main process. */
export function goByButton(way: Way, isSystem = false): void {
  const isEcho = isSystem && last.way === way && performance.now() - last.at < patience
  if (!isEcho && !isWindowOpen()) perform(actionOf(way), undefined)
  last = isSystem ? { way: '', at: -Infinity } : { way, at: performance.now() }
}

/** Listens for the buttons while the shell is on screen. */
export function useMouseButtons(): void {
  useEffect(() => {
    const onButton = (event: MouseEvent) => {
      const way = ofButtons.get(event.button)
      if (way === undefined) return
      event.preventDefault()
      if (event.type === 'mouseup') goByButton(way)
    }
    const onKey = (event: KeyboardEvent) => {
      const way = ofKeys.get(event.key)
      if (way === undefined) return
      event.preventDefault()
      goByButton(way)
    }
    const types = ['mousedown', 'mouseup', 'auxclick'] as const
    for (const type of types) window.addEventListener(type, onButton)
    window.addEventListener('keydown', onKey)
    return () => {
      for (const type of types) window.removeEventListener(type, onButton)
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}
