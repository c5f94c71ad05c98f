/** The window: where it was last time, what it may do, and how it appears. */
import { renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Rectangle } from 'electron'
import { z } from 'zod'
import { hardenContents } from '../ipc/security'
import { startPage } from '../ipc/scheme'

const smallest = { width: 640, height: 480 }
const usual = { width: 1280, height: 820 }
/** The page's own ground (`--paper` in `theme/tokens.css`), for what is seen of the window before the page is. */
export const grounds = { light: '#faf7f1', dark: '#1b1815' }

const windowState = z.strictObject({
  bounds: z.strictObject({
    x: z.number().int(),
    y: z.number().int(),
    width: z.number().int().min(smallest.width).max(20_000),
    height: z.number().int().min(smallest.height).max(20_000),
  }),
  maximized: z.boolean(),
})
/** Where the window was, as kept in the data folder. */
type WindowState = z.infer<typeof windowState>

/** Reads a kept state; `null` for none or a damaged one. */
export async function readWindowState(path: string): Promise<WindowState | null> {
  try {
    return windowState.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

/** True when enough of the window would be on a screen to take hold of it. */
export function isReachable(bounds: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((area) => {
    const across =
      Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
    const down =
      Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
    return across >= 120 && down >= 60
  })
}

/**
 * Opens the program's window on its page. `prepare` runs before the page starts to load. `begin` names another page, and may ask for
 * the window's usual place.
 */
export async function openWindow(
  dataFolder: string,
  prepare: (window: BrowserWindow) => void,
  plain: string | null = null,
): Promise<BrowserWindow> {
  const statePath = join(dataFolder, 'window.json')
  const state = plain === null ? await readWindowState(statePath) : null
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  const bounds = state !== null && isReachable(state.bounds, areas) ? state.bounds : usual
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    autoHideMenuBar: true,
    title: 'Ciklus',
    backgroundColor: nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  hardenContents(window.webContents)
  window.once('ready-to-show', () => {
    // Either shows the window, so neither comes before the page has been drawn.
    if (state?.maximized === true) window.maximize()
    else window.show()
  })
  rememberState(window, statePath)
  prepare(window)
  void window.loadURL(plain ?? startPage)
  return window
}

/**
 * Keeps the state when the window closes; at once, since the program may end right after. Losing it is no harm, and a damaged
 * file is read as none, so a failure is not shown.
 */
function rememberState(window: BrowserWindow, path: string): void {
  const keep = (): void => {
    const state: WindowState = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    }
    try {
      writeFileSync(`${path}.tmp`, JSON.stringify(state), { mode: 0o600 })
      renameSync(`${path}.tmp`, path)
    } catch {
      // The window opens at its usual place next time.
    }
  }
  window.on('close', keep)
  // Windows, at shutdown: the window is told nothing else.
  window.on('session-end', keep)
}
