/** A start that fails before there is a window: said in a box of the system's, and the program ends, rather than stay without a sign of itself. */
import type { Log } from './log'

/** What is needed to say so. */
interface FailedStart {
  readonly log: Log
  readonly title: string
  readonly text: string
  /** Shows a box, and waits until it is closed. */
  readonly say: (title: string, text: string) => void
  /** Ends the program with this code. */
  readonly exit: (code: number) => void
}

/** Does the start. The count of failed starts is left: three in a row begin on the plain page. */
export async function startOrSay(
  start: () => Promise<void>,
  { log, title, text, say, exit }: FailedStart,
): Promise<void> {
  try {
    await start()
  } catch (error) {
    log('start', error)
    try {
      say(title, text)
    } finally {
      exit(1)
    }
  }
}
