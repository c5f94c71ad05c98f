/**
 * A page whose process has died: the window would stay white. It is loaded again by itself, since everything that was done is
 * on the disk; when that does not help, the user says whether to try once more.
 */
import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Log } from '../system/log'
import type { Words } from './words'

/** After one loading by itself, another crash within this time is put to the user. */
export const pauseMilliseconds = 60_000

/** Whether a page that crashed now may be loaded again by itself. `last` is when that was done before, or null. */
export function mayReload(last: number | null, now: number): boolean {
  return last === null || now - last >= pauseMilliseconds
}

/** Loads a window's page again when its process has died. `log` gets the reason. */
export function reloadWhenCrashed(
  window: BrowserWindow,
  words: Words,
  log: Log,
  now: () => number = Date.now,
): void {
  let last: number | null = null
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log(`page ${reason}`, null)
    if (mayReload(last, now())) {
      last = now()
      window.webContents.reload()
      return
    }
    void askWhatNow(window, words).then((isToReload) => {
      if (!isToReload) app.quit()
      else if (!window.isDestroyed()) {
        last = now()
        window.webContents.reload()
      }
    })
  })
}

/** True for another try. A message box that is closed quits too: there is nothing to see in the window. */
async function askWhatNow(window: BrowserWindow, words: Words): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.pageGone,
    detail: words.pageGoneDetail,
    buttons: [words.reload, words.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
