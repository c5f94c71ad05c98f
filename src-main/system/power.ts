/** The computer shuts down: the program ends as if it had been told to quit, so that what is typed is saved and copied first. */

/** The part of Electron's `powerMonitor` that is used here. Its types leave out that the event can be prevented. */
interface PowerMonitor {
  readonly on: (event: 'shutdown', listener: () => void) => unknown
}

/**
 * Quits when Linux or macOS is about to shut down, and has the system wait for it (Linux: five seconds at most). Windows tells
 * the window; see `window/closing.ts`.
 */
export function quitAtShutdown(monitor: PowerMonitor, quit: () => void): void {
  const onShutdown = (event?: { readonly preventDefault?: () => void }): void => {
    event?.preventDefault?.()
    quit()
  }
  monitor.on('shutdown', onShutdown)
}
