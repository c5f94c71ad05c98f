/** The actions that stand on screen now, with what each is about: the palette offers them too. */
import { useEffect } from 'react'
import type { ActionId } from './actions.types'

/** An action on screen. */
export interface ShownOnScreen {
  readonly id: ActionId
  readonly about: unknown
}

const shown = new Map<symbol, readonly ShownOnScreen[]>()

/** What stands on screen now, in the order in which it came there. */
export function actionsOnScreen(): readonly ShownOnScreen[] {
  return [...shown.values()].flat()
}

/** Says that these actions stand on screen as long as the component does. */
export function useOnScreen(actions: readonly ShownOnScreen[]): void {
  useEffect(() => {
    const own = Symbol('shown')
    shown.set(own, actions)
    return () => {
      shown.delete(own)
    }
  })
}
