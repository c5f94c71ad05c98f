/** Holds a window that is about to close back, once, until its page has saved what it had to; never for long. */

/** The part of a window that is used here. */
export interface ClosingWindow {
  readonly on: (
    event: 'close',
    listener: (event: { preventDefault: () => void }) => void,
  ) => unknown
  readonly once: (event: 'closed', listener: () => void) => unknown
  readonly destroy: () => void
  readonly isDestroyed: () => boolean
  readonly webContents: {
    readonly once: (event: 'did-finish-load', listener: () => void) => unknown
    readonly on: (event: 'render-process-gone', listener: () => void) => unknown
    readonly isDestroyed: () => boolean
    readonly send: (channel: string) => void
  }
}

/** Milliseconds that a page has, at most. */
const patience = 15_000

/**
 * Holds the window back when it is first told to close, and tells its page on the channel. Answers a function that lets it go: the page's
 * answer. It goes by itself when it is told to close again, when there is no page that could answer, and when time is up.
 */
export function holdClosing(window: ClosingWindow, channel: string, wait = patience): () => void {
  const contents = window.webContents
  let isAnswering = false
  let state: 'open' | 'asked' | 'released' = 'open'
  let timer: ReturnType<typeof setTimeout> | undefined
  const release = (): void => {
    if (state !== 'asked') return
    state = 'released'
    clearTimeout(timer)
    // `close` would ask the page once more, and wait for ever for one that hangs.
    if (!window.isDestroyed()) window.destroy()
  }
  contents.once('did-finish-load', () => (isAnswering = true))
  contents.on('render-process-gone', () => {
    isAnswering = false
    release()
  })
  window.once('closed', () => clearTimeout(timer))
  window.on('close', (event) => {
    if (state !== 'open' || !isAnswering || contents.isDestroyed()) {
      state = 'released'
      clearTimeout(timer)
      return
    }
    event.preventDefault()
    state = 'asked'
    timer = setTimeout(release, wait)
    contents.send(channel)
  })
  return release
}
