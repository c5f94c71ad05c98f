/** How the program is about to end: the whole of it or a window alone, and whether because the computer shuts down. */

/** Milliseconds after which a shutdown that was announced counts as called off: a window is given five seconds. */
const announced = 60_000

/** See the file's own comment. */
export interface Ending {
  /** The whole program is told to quit. */
  readonly quits: () => void
  /** It does not: a window stays, since something could not be saved. */
  readonly stays: () => void
  /** The computer is about to shut down. */
  readonly shutsDown: () => void
  readonly isQuitting: () => boolean
  /** Nothing more is begun then: the system would cut it off. */
  readonly isShutdown: () => boolean
}

/** Makes it. */
export function createEnding(now: () => number = () => performance.now()): Ending {
  let isQuitting = false
  let shutdownAt = -Infinity
  return {
    quits: () => {
      isQuitting = true
    },
    stays: () => {
      isQuitting = false
      shutdownAt = -Infinity
    },
    shutsDown: () => {
      shutdownAt = now()
    },
    isQuitting: () => isQuitting,
    isShutdown: () => now() - shutdownAt < announced,
  }
}
