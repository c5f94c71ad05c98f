/**
 * Printing: the pages go into a hidden window of their own, which runs no scripts and keeps nothing, and from there to the
 * system's print dialog.
 */
import { randomBytes } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import type { Session } from 'electron'
import { FailureError } from '../../src-shared/result'
import { outcomeOf } from './outcome'
import type { Outcome } from './outcome'
import { printFiles, sheetOf } from './print-page'
import type { PrintedAs } from './print-page'
import { scheme } from '../ipc/scheme'
import { hardenContents, hardenSession } from '../ipc/security'

/** Prints pages (SVG texts, all of one size) of a document. */
export type PrintPages = (
  pages: readonly string[],
  as: PrintedAs,
  signal: AbortSignal,
) => Promise<Outcome>

/** Whether the system's print dialog heeds the size of the sheet. The one of Windows takes it from the printer alone. */
export const setsPaper = (platform: NodeJS.Platform): boolean => platform !== 'win32'

/** Jobs being printed, each served under a name that cannot be guessed until its dialog is closed. */
const waiting = new Map<string, ReadonlyMap<string, Response>>()
/** Windows whose dialogs may be open. */
const open = new Set<BrowserWindow>()
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
export const printPages: PrintPages = async (pages, as, signal) => {
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
  const letGo = (): void => {
    waiting.delete(token)
    open.delete(window)
    signal.removeEventListener('abort', letGo)
    if (!window.isDestroyed()) window.destroy()
  }
  signal.addEventListener('abort', letGo, { once: true })
  waiting.set(token, printFiles(pages, as))
  open.add(window)
  try {
    hardenContents(window.webContents)
    await window.loadURL(`${scheme}://print/${token}/page.html`)
    const options = printOptions(pages[0] ?? '', process.platform)
    // Once it has said: the window would take its dialog along. One whose dialog never says stays until the program closes.
    return await openDialog(window, options, () => setImmediate(letGo))
  } catch (error) {
    letGo()
    if (error instanceof FailureError) throw error
    throw new FailureError({ code: 'print.failed', params: {} })
  }
}

/** Lets go of dialogs that are still open: the program's own window has closed. */
export function endPrinting(): void {
  for (const window of open) if (!window.isDestroyed()) window.destroy()
  open.clear()
}

/** What the dialog is told: the paper of the first page, where it heeds that. */
export function printOptions(firstPage: string, platform: NodeJS.Platform) {
  const { width, height } = sheetOf(firstPage)
  // In Electron a size is in microns, and always that of the upright sheet.
  const microns = (points: number): number => Math.round((points / 72) * 25_400)
  const pageSize = {
    width: microns(Math.min(width, height)),
    height: microns(Math.max(width, height)),
  }
  return {
    printBackground: true,
    margins: { marginType: 'none' } as const,
    landscape: width > height,
    ...(setsPaper(platform) && { pageSize }),
  }
}

/** Null when the dialog has not said for too long. */
function openDialog(
  window: BrowserWindow,
  options: ReturnType<typeof printOptions>,
  onSettled: () => void,
): Promise<Outcome> {
  const gone = new Promise<never>((_resolve, reject) => {
    // A window that goes away takes its dialog along, and nobody is told of that.
    window.once('closed', () => reject(new FailureError({ code: 'request.cancelled', params: {} })))
  })
  const said = outcomeOf((callback) => window.webContents.print(options, callback), onSettled)
  return Promise.race([said, gone])
}
