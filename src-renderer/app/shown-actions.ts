/** The actions that stand on screen now, with what each is about: the palette offers them too. */
import { useEffect } from 'react'
import type { ActionId } from './actions.types'

/** An action on screen, as its button or menu does it. */
export interface ActionOnScreen {
  readonly id: ActionId
  readonly about: unknown
  readonly isDisabled: boolean
  readonly run: () => void
}

const shown = new Map<symbol, readonly ActionOnScreen[]>()

/** What stands on screen now. */
export function actionsOnScreen(): readonly ActionOnScreen[] {
  return [...shown.values()].flat()
}

/** Says that these actions stand on screen as long as the component does. */
export function useOnScreen(actions: readonly ActionOnScreen[]): void {
  useEffect(() => {
    const own = Symbol('shown')
    shown.set(own, actions)
    return () => {
      shown.delete(own)
    }
  })
}
