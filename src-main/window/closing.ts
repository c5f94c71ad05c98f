/** Holds a window that is about to close back, once, until its page has saved what it had to; never for long. */

type Heard = (event: { preventDefault: () => void }) => void

/** The part of a window that is used here. */
interface ClosingWindow {
  readonly on: ((event: 'close', listener: Heard) => unknown) &
    ((event: 'query-session-end', listener: Heard) => unknown)
  readonly once: (event: 'closed', listener: () => void) => unknown
  readonly destroy: () => void
  readonly isDestroyed: () => boolean
  readonly webContents: {
    readonly on: ((event: 'did-finish-load', listener: () => void) => unknown) &
      ((event: 'render-process-gone', listener: () => void) => unknown)
    readonly isDestroyed: () => boolean
    readonly send: (channel: string) => void
  }
}

/** Milliseconds that a page has, at most. */
const patience = 15_000

/** Milliseconds that it has while Windows is about to shut down, before somebody is asked whether to force it. */
const sessionPatience = 5_000

/** Told to close again within so many milliseconds, a window whose page could not save closes all the same. */
const insisting = 60_000

/**
 * Holds the window back when it is first told to close, and tells its page on the channel. Answers a function for the page's answer: with
 * true the window goes, with false it stays. It goes by itself when it is told to close again, when there is no page that could
 * answer, and when time is up. On Windows a shutdown tells no window to close: it is held back in the same way, for a shorter time.
 */
export function holdClosing(
  window: ClosingWindow,
  channel: string,
  wait = patience,
): (isSaved: boolean) => void {
  const contents = window.webContents
  let isAnswering = false
  let state: 'open' | 'asked' | 'released' = 'open'
  let timer: ReturnType<typeof setTimeout> | undefined
  let stayed = -Infinity
  const release = (): void => {
    if (state !== 'asked') return
    state = 'released'
    clearTimeout(timer)
    // `close` would ask the page once more, and wait for ever for one that hangs.
    if (!window.isDestroyed()) window.destroy()
  }
  contents.on('did-finish-load', () => (isAnswering = true))
  contents.on('render-process-gone', () => {
    isAnswering = false
    release()
  })
  window.once('closed', () => clearTimeout(timer))
  const askPage = (time: number): void => {
    state = 'asked'
    timer = setTimeout(release, time)
    contents.send(channel)
  }
  window.on('close', (event) => {
    const isInsisting = performance.now() - stayed < insisting
    // A page that is still writing may keep the window even then: its answer, or the end of its time, decides.
    if (state !== 'open' || isInsisting || !isAnswering || contents.isDestroyed()) return
    event.preventDefault()
    askPage(wait)
  })
  window.on('query-session-end', (event) => {
    if (state === 'released' || !isAnswering || contents.isDestroyed()) return
    // Windows waits for a program that says so, and goes on when it has ended.
    event.preventDefault()
    if (state === 'open') askPage(Math.min(wait, sessionPatience))
  })
  return (isSaved) => {
    if (isSaved) {
      release()
      return
    }
    if (state !== 'asked') return
    clearTimeout(timer)
    state = 'open'
    stayed = performance.now()
  }
}
