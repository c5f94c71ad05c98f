/** A screen state: a screen as it looks at some moment, and how to get there. */
import type { ScreenName } from '../../../src-renderer/app/routes'
import { show } from './session'
import type { Session, Showing } from './session'

/** A screen state and the way to it. */
export interface ScreenState {
  readonly name: string
  /** The screen it is on; null before there is a program. */
  readonly screen: ScreenName | null
  readonly open: (session: Session) => Promise<void>
  /** The last part of the way: from the screen to the state. */
  readonly reach?: (session: Session) => Promise<unknown>
}

/** A state of a screen; `then` leads from the screen to it. */
export const state = (
  screen: ScreenName,
  name: string,
  then: (session: Session) => Promise<unknown> = () => Promise.resolve(),
  how: Showing = {},
): ScreenState => ({
  screen,
  name: name === '' ? screen : `${screen}: ${name}`,
  open: async (session) => {
    await show(session, screen, how)
    await then(session)
  },
  reach: then,
})
