/**
 * A page whose process has died: the window would stay white. It is loaded again by itself, since everything that was done is
 * on the disk; when it dies three times in a row, the plain page says so and leaves the next step to the user.
 */
import type { BrowserWindow } from 'electron'
import type { Log } from '../system/log'
import { mostInARow } from '../system/starts'
import { stoppedPage } from './stopped-page'

/** A page that lasted so long (milliseconds) since it died last did not die of the same thing at once. */
const pauseMilliseconds = 60_000

/** How often a page has died in a row, this time included. `last` is when it died before, or null. */
function inARow(before: number, last: number | null, now: number): number {
  return last !== null && now - last < pauseMilliseconds ? before + 1 : 1
}

/** Loads a window's page again when its process has died, or the plain page. `log` gets the reason. */
export function reloadWhenCrashed(
  window: BrowserWindow,
  log: Log,
  now: () => number = Date.now,
): void {
  let last: number | null = null
  let count = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log(`page ${reason}`, null)
    count = inARow(count, last, now())
    last = now()
    if (count < mostInARow) window.webContents.reload()
    else void window.webContents.loadURL(stoppedPage('page'))
  })
}
