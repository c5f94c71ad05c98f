/**
 * Printing: the pages go into a hidden window of their own, which runs no scripts and keeps nothing, and from there to the
 * system's print dialog.
 */
import { randomBytes } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import type { Session } from 'electron'
import { FailureError } from '../../src-shared/result'
import { printFiles, sheetOf } from './print-page'
import { scheme } from '../ipc/scheme'
import { hardenContents, hardenSession } from '../ipc/security'

/** Prints pages (SVG texts, all of one size). False when the user closed the dialog. */
export type PrintPages = (pages: readonly string[], signal: AbortSignal) => Promise<boolean>

/** Jobs being printed, each served under a name that cannot be guessed until its dialog is closed. */
const waiting = new Map<string, ReadonlyMap<string, Response>>()
let prepared: Session | null = null

/** A session in memory alone, whose `app://` knows nothing but what waits to be printed. */
function printSession(): Session {
  if (prepared !== null) return prepared
  const made = session.fromPartition('print', { cache: false })
  hardenSession(made)
  made.protocol.handle(scheme, (request) => {
    const [, , , token = '', name = ''] = request.url.split('/')
    const file = waiting.get(token)?.get(name)
    return file?.clone() ?? new Response('', { status: 404 })
  })
  prepared = made
  return made
}

/** Opens the system's print dialog. Throws `print.failed` when it cannot be opened or the printer refuses. */
export const printPages: PrintPages = async (pages, signal) => {
  const token = randomBytes(16).toString('hex')
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  })
  const stop = (): void => window.destroy()
  signal.addEventListener('abort', stop, { once: true })
  waiting.set(token, printFiles(pages))
  try {
    hardenContents(window.webContents)
    await window.loadURL(`${scheme}://print/${token}/page.html`)
    return await openDialog(window, pages[0] ?? '')
  } catch (error) {
    if (error instanceof FailureError) throw error
    throw new FailureError({ code: 'print.failed', params: {} })
  } finally {
    waiting.delete(token)
    signal.removeEventListener('abort', stop)
    if (!window.isDestroyed()) window.destroy()
  }
}

function openDialog(window: BrowserWindow, firstPage: string): Promise<boolean> {
  const { width, height } = sheetOf(firstPage)
  // In Electron a size is in microns, and always that of the upright sheet.
  const microns = (points: number): number => Math.round((points / 72) * 25_400)
  const pageSize = {
    width: microns(Math.min(width, height)),
    height: microns(Math.max(width, height)),
  }
  return new Promise((resolve, reject) => {
    // A window that goes away takes its dialog along, and nobody is told of that.
    window.once('closed', () => reject(new FailureError({ code: 'request.cancelled', params: {} })))
    window.webContents.print(
      {
        printBackground: true,
        margins: { marginType: 'none' },
        landscape: width > height,
        pageSize,
      },
      (success, reason) => {
        if (success) resolve(true)
        else if (/cancel/i.test(reason)) resolve(false)
        else reject(new FailureError({ code: 'print.failed', params: {} }))
      },
    )
  })
}
