/** A place of the program, and how to get there. */
import { show } from './tour'
import type { Tour } from './tour'

/** A place and the way to it. */
export interface Place {
  readonly name: string
  /** The screen it is on; null before there is a program. */
  readonly screen: string | null
  readonly open: (tour: Tour) => Promise<void>
  /** The last part of the way: from the screen to the place. */
  readonly reach?: (tour: Tour) => Promise<unknown>
}

/** A place on a screen; `then` leads from the screen to it. */
export const place = (
  screen: string,
  name: string,
  then: (tour: Tour) => Promise<unknown> = () => Promise.resolve(),
): Place => ({
  screen,
  name: name === '' ? screen : `${screen}: ${name}`,
  open: async (tour) => {
    await show(tour, screen)
    await then(tour)
  },
  reach: then,
})
