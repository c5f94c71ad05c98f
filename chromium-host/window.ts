/** `BrowserWindow`: a window of the browser. Without a display it is a page of the same size. */
import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
} from 'electron'
import { app } from './app'
import { hostOptions } from './state'
import { strictEmitter } from './strict'
import { HostWebContents } from './web-contents'

const open = new Set<HostWindow>()

/** Preferences that this host keeps by its nature, and those it acts on. Others are refused rather than ignored. */
const knownPreferences = new Set([
  'preload',
  'contextIsolation',
  'sandbox',
  'nodeIntegration',
  'webSecurity',
  'spellcheck',
  'javascript',
  'session',
  'partition',
  'backgroundThrottling',
])

class HostWindow extends strictEmitter('BrowserWindow') {
  readonly webContents: HostWebContents
  readonly id: number
  #bounds: Rectangle
  #destroyed = false
  #closing = false
  #visible: boolean
  #maximized = false
  #minimized = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    const preferences = options.webPreferences ?? {}
    checkPreferences(preferences)
    this.webContents = new HostWebContents(preferences)
    this.id = this.webContents.id
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.#visible = options.show !== false
    open.add(this)
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'))
    this.webContents.once('destroyed', () => this.#gone())
    void this.#place()
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  show(): void {
    this.#visible = true
    void this.webContents.page.then((page) => page.bringToFront()).catch(() => undefined)
  }

  focus(): void {
    this.show()
  }

  isVisible(): boolean {
    return this.#visible
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  isMaximized(): boolean {
    return this.#maximized
  }

  isMinimized(): boolean {
    return this.#minimized
  }

  maximize(): void {
    this.#maximized = true
    void this.#state('maximized')
  }

  restore(): void {
    this.#minimized = false
    void this.#state('normal')
  }

  getBounds(): Rectangle {
    return { ...this.#bounds }
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds }
  }

  close(): void {
    void this.requestClose()
  }

  /** Closes as Electron does: `close` is emitted, then the page is asked. True when the window is gone. For the host's own use. */
  async requestClose(): Promise<boolean> {
    if (this.#destroyed) return true
    if (this.#announceClose()) return false
    if (await this.webContents.requestClose()) return true
    this.#closing = false
    return false
  }

  destroy(): void {
    this.#closing = true
    void this.webContents.dispose()
  }

  static getAllWindows(): HostWindow[] {
    return [...open]
  }

  static fromWebContents(contents: HostWebContents): HostWindow | null {
    return [...open].find((window) => window.webContents === contents) ?? null
  }

  /** Emits `close`; true when the program prevented it. */
  #announceClose(): boolean {
    if (this.#closing) return false
    let prevented = false
    this.#closing = true
    this.emit('close', { preventDefault: () => (prevented = true) })
    this.#closing = !prevented
    return prevented
  }

  #gone(): void {
    if (this.#destroyed) return
    // A user who closes the browser's window does not ask the program first.
    this.#announceClose()
    this.#destroyed = true
    open.delete(this)
    this.emit('closed')
    if (open.size === 0) app.emit('window-all-closed')
  }

  async #place(): Promise<void> {
    const page = await this.webContents.page.catch(() => null)
    if (page === null || page.isClosed()) return
    const { x, y, width, height } = this.#bounds
    const moved = x === 0 && y === 0 ? {} : { left: x, top: y }
    await this.#setBounds({ ...moved, width, height })
    if (hostOptions().headless) await this.#setContentsSize(width, height)
    else this.#follow()
  }

  #state(windowState: 'normal' | 'maximized'): Promise<void> {
    return this.#setBounds({ windowState })
  }

  async #setBounds(bounds: {
    readonly left?: number
    readonly top?: number
    readonly width?: number
    readonly height?: number
    readonly windowState?: 'normal' | 'maximized'
  }): Promise<void> {
    const page = await this.webContents.page.catch(() => null)
    if (page === null || page.isClosed()) return
    const cdp = await page.context().newCDPSession(page)
    try {
      const { windowId } = await cdp.send('Browser.getWindowForTarget')
      await cdp.send('Browser.setWindowBounds', { windowId, bounds })
    } finally {
      await cdp.detach().catch(() => undefined)
    }
  }

  /** Without a display, the frame that a window would have must not be taken off the page's height. */
  async #setContentsSize(width: number, height: number): Promise<void> {
    const page = await this.webContents.page
    const cdp = await page.context().newCDPSession(page)
    try {
      const { windowId } = await cdp.send('Browser.getWindowForTarget')
      await cdp.send('Browser.setContentsSize', { windowId, width, height })
    } catch {
      // An older browser cannot; the page is then a little lower.
    } finally {
      await cdp.detach().catch(() => undefined)
    }
  }

  /** The browser does not tell when its window moves, so the host looks now and then. */
  #follow(): void {
    const timer = setInterval(() => void this.#look().catch(() => undefined), 2_000)
    timer.unref()
    this.once('closed', () => clearInterval(timer))
  }

  async #look(): Promise<void> {
    const page = await this.webContents.page
    const cdp = await page.context().newCDPSession(page)
    const { bounds } = await cdp.send('Browser.getWindowForTarget')
    await cdp.detach()
    this.#maximized = bounds.windowState === 'maximized'
    this.#minimized = bounds.windowState === 'minimized'
    if (bounds.windowState !== 'normal') return
    const { left = 0, top = 0, width = 800, height = 600 } = bounds
    this.#bounds = { x: left, y: top, width, height }
  }
}

function checkPreferences(preferences: object): void {
  const unknown = Object.keys(preferences).filter((name) => !knownPreferences.has(name))
  if (unknown.length > 0) {
    throw new Error(`chromium-host does not implement webPreferences.${unknown.join(', ')}`)
  }
  const { contextIsolation, nodeIntegration, sandbox, webSecurity } = preferences as Readonly<
    Record<string, unknown>
  >
  if (
    contextIsolation === false ||
    nodeIntegration === true ||
    sandbox === false ||
    webSecurity === false
  ) {
    throw new Error('chromium-host has isolated, sandboxed windows only')
  }
}

/** Electron's `BrowserWindow`. */
export const BrowserWindow = HostWindow
/** A window of this host. */
export type BrowserWindow = HostWindow

/** Fails to compile when Electron's members drift away from these. */
export type CheckedWindow =
  HostWindow extends Pick<
    ElectronWindow,
    | 'loadURL'
    | 'show'
    | 'focus'
    | 'isVisible'
    | 'isDestroyed'
    | 'isMaximized'
    | 'isMinimized'
    | 'maximize'
    | 'restore'
    | 'getBounds'
    | 'getNormalBounds'
    | 'close'
    | 'destroy'
  >
    ? true
    : never
