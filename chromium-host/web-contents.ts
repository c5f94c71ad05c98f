/** `WebContents`: one page of the browser, its preload, its messages and what it is allowed to do. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IpcMainInvokeEvent, WebContentsPrintOptions, WebPreferences } from 'electron'
import type { CDPSession, Page, Route } from 'playwright-core'
import { app } from './app'
import { createCodec } from './bridge/codec.mjs'
import { pageScript, preloadScript } from './bridge/sources'
import type { BridgeNames } from './bridge/sources'
import { Frames } from './frames'
import type { HostFrame } from './frames'
import { ipcMain } from './ipc-main'
import { fromBrowser, toBrowser } from './origins'
import { session as sessions } from './session'
import type { HostSession } from './session'
import { browserContext, hostOptions } from './state'
import { strictEmitter } from './strict'

type Preferences = Pick<WebPreferences, 'preload' | 'javascript' | 'partition'> & {
  readonly session?: unknown
}
type WindowOpenHandler = (details: { readonly url: string }) => {
  readonly action: 'deny' | 'allow'
}

const codec = createCodec({
  fromBytes: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  toBytes: (text) => new Uint8Array(Buffer.from(text, 'base64')),
})

const preloadWorld = 'chromium-host preload'
let count = 0

/** See the file's own comment. Members are those of Electron's class that programs here use. */
export class HostWebContents extends strictEmitter('webContents') {
  readonly id: number
  readonly session: HostSession
  readonly #preferences: Preferences
  #ready: Promise<Page>
  #hasCrashed = false
  #cdp: CDPSession | null = null
  #frames: Frames | null = null
  #openHandler: WindowOpenHandler | null = null
  #ownNavigations = 0
  #destroyed = false
  #userAgent = ''

  constructor(preferences: Preferences) {
    super()
    count += 1
    this.id = count
    this.#preferences = preferences
    this.session = sessionOf(preferences)
    this.#userAgent = app.userAgentFallback
    this.#ready = this.#open()
    this.#ready.catch((error: unknown) => app.fail(error))
  }

  /** The page, once it is there. For the host's own use. */
  get page(): Promise<Page> {
    return this.#ready
  }

  get mainFrame(): HostFrame | null {
    return this.#frames?.top() ?? null
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  getURL(): string {
    return this.mainFrame?.url ?? ''
  }

  getUserAgent(): string {
    return this.#userAgent
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#alivePage()
    const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(url)?.[0] ?? url
    await this.#applyPermissions(origin)
    this.#ownNavigations += 1
    try {
      await page.goto(toBrowser(url), { waitUntil: 'load' })
    } catch (error) {
      if (!this.#destroyed) throw error
    } finally {
      this.#ownNavigations -= 1
    }
    this.emit('did-finish-load')
  }

  /** Loads the page again. */
  reload(): void {
    this.#reload().catch((error: unknown) => app.fail(error))
  }

  async #reload(): Promise<void> {
    if (this.#hasCrashed) await this.loadURL(this.getURL())
    else await (await this.#ready).reload({ waitUntil: 'load' })
  }

  /** The page; another one when its process has died. */
  async #alivePage(): Promise<Page> {
    const page = await this.#ready
    if (!this.#hasCrashed) return page
    this.#hasCrashed = false
    this.#ready = this.#open()
    const next = await this.#ready
    await page.close().catch(() => undefined)
    return next
  }

  /** Sends to the preload's world of the top frame. What nobody listens to yet is lost, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    const world = this.#frames?.worldInTop(preloadWorld) ?? null
    if (world !== null) this.#post(world, { kind: 'event', channel, args })
  }

  print(
    options: WebContentsPrintOptions = {},
    callback: (success: boolean, failureReason: string) => void = () => undefined,
  ): void {
    this.#print(options).then(
      (printed) => callback(printed, printed ? '' : 'Print job canceled'),
      () => callback(false, 'Print job failed'),
    )
  }

  /** Asks the page to close; true when it did, false when its `beforeunload` wants it to stay. For the host's own use. */
  async requestClose(): Promise<boolean> {
    const page = await this.#ready.catch(() => null)
    if (page === null || page.isClosed()) return true
    // A page that has crashed or hangs cannot be asked.
    const timer = setTimeout(() => void this.dispose(), 10_000)
    const closed = new Promise<boolean>((resolve) => {
      page.once('close', () => resolve(true))
      this.once('will-prevent-unload', () => resolve(false))
    })
    void page.close({ runBeforeUnload: true }).catch(() => undefined)
    try {
      return await closed
    } finally {
      clearTimeout(timer)
    }
  }

  /** Closes the page without asking it. For the host's own use; a window's `destroy` comes here. */
  async dispose(): Promise<void> {
    const page = await this.#ready.catch(() => null)
    await page?.close().catch(() => undefined)
  }

  /** What the browser is told holds for as long as the same CDP session lives, hence this window's own. */
  async #applyPermissions(origin: string): Promise<void> {
    const browserOrigin = toBrowser(origin).replace(/\/$/, '')
    for (const { name, granted } of this.session.permissionsFor(this, origin)) {
      await this.#cdp
        ?.send('Browser.setPermission', {
          permission: { name },
          setting: granted ? 'granted' : 'denied',
          origin: browserOrigin,
        })
        // A browser that does not know a permission cannot grant it either.
        .catch(() => undefined)
    }
  }

  async #open(): Promise<Page> {
    const context = await this.session.context(this.#preferences.javascript !== false)
    const first = context === browserContext() ? app.takeFirstPage() : null
    const page = first ?? (await context.newPage())
    const cdp = await context.newCDPSession(page)
    this.#cdp = cdp
    this.#frames = new Frames(cdp)
    cdp.on('Runtime.bindingCalled', (call) => {
      this.#receive(call.name, call.payload, call.executionContextId)
    })
    await this.#installPreload(cdp)
    await cdp.send('Page.enable')
    await cdp.send('Runtime.enable')
    this.session.guard(page, (route) => this.#mayNavigate(route))
    cdp.on('Page.windowOpen', ({ url }) => this.#onWindowOpen(fromBrowser(url)))
    page.on('popup', (popup) => this.#onPopup(popup))
    page.once('close', () => void this.#onClosed(page))
    // As in Electron, a page that wants to stay stays, and nobody is asked.
    page.on('dialog', (dialog) => {
      if (dialog.type() === 'beforeunload') this.emit('will-prevent-unload', {})
      void dialog.dismiss().catch(() => undefined)
    })
    page.on('crash', () => {
      this.#hasCrashed = true
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    page.once('domcontentloaded', () => this.emit('dom-ready'))
    return page
  }

  #binding = ''

  async #installPreload(cdp: CDPSession): Promise<void> {
    const { preload } = this.#preferences
    if (preload === undefined) return
    const word = (): string => `h${randomBytes(12).toString('hex')}`
    const names: BridgeNames = { toPage: word(), toPreload: word(), binding: word() }
    this.#binding = names.binding
    await cdp.send('Runtime.addBinding', {
      name: names.binding,
      executionContextName: preloadWorld,
    })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(names) })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadScript(names, readFileSync(preload, 'utf8')),
      worldName: preloadWorld,
    })
  }

  #receive(binding: string, payload: string, world: number): void {
    if (binding !== this.#binding) return
    const message = codec.read(payload) as {
      readonly kind: 'invoke' | 'send'
      readonly id: number
      readonly channel: string
      readonly args: unknown[]
    }
    const senderFrame = this.#frames?.ofWorld(world) ?? null
    const event = { type: 'frame', sender: this, senderFrame, processId: 0, frameId: 0 }
    if (message.kind === 'send') {
      ipcMain.emit(message.channel, event, ...message.args)
      return
    }
    ipcMain.dispatch(message.channel, event as unknown as IpcMainInvokeEvent, message.args).then(
      (value) => this.#post(world, { kind: 'answer', id: message.id, value }),
      (error: unknown) =>
        this.#post(world, { kind: 'answer', id: message.id, failed: String(error) }),
    )
  }

  #post(world: number, message: unknown): void {
    void this.#cdp
      ?.send('Runtime.callFunctionOn', {
        executionContextId: world,
        functionDeclaration: 'function (text) { receiveFromHost(text) }',
        arguments: [{ value: codec.write(message) }],
      })
      // The world may be gone by now, with whoever waited in it.
      .catch(() => undefined)
  }

  #mayNavigate(route: Route): boolean {
    const request = route.request()
    const frame = request.frame()
    const isMainFrame = frame.parentFrame() === null
    if (isMainFrame && this.#ownNavigations > 0) return true
    const url = fromBrowser(request.url())
    let prevented = false
    const details = {
      url,
      isMainFrame,
      isSameDocument: false,
      frame: null,
      preventDefault: () => (prevented = true),
    }
    if (request.redirectedFrom() !== null) this.emit('will-redirect', details)
    else {
      this.emit('will-frame-navigate', details)
      if (isMainFrame) this.emit('will-navigate', details)
    }
    return !prevented
  }

  /** The browser tells what the page wants opened, and then opens it; the two come in the same order. */
  readonly #mayOpen: boolean[] = []

  #onWindowOpen(url: string): void {
    const answer = this.#openHandler?.({ url }) ?? { action: 'allow' }
    this.#mayOpen.push(answer.action === 'allow')
  }

  #onPopup(popup: Page): void {
    const allowed = this.#mayOpen.shift() ?? false
    if (!allowed) void popup.close().catch(() => undefined)
  }

  async #onClosed(page: Page): Promise<void> {
    // Another page may have taken its place.
    if (this.#destroyed || (await this.#ready) !== page) return
    this.#destroyed = true
    this.emit('destroyed')
  }

  /** Into the printer's folder when a test watches or there is no window; else through the browser's own print dialog. */
  async #print(options: WebContentsPrintOptions): Promise<boolean> {
    const page = await this.#ready
    const { control, headless } = hostOptions()
    if (control === null && !headless) {
      await this.#cdp?.send('Runtime.evaluate', { expression: 'window.print()', userGesture: true })
      return true
    }
    const folder = join(app.getPath('userData'), 'printer')
    await mkdir(folder, { recursive: true })
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: options.printBackground ?? false,
      // As Chromium's own "Save as PDF" does.
      tagged: true,
    })
    const path = join(folder, `${String(Date.now())}-${randomBytes(3).toString('hex')}.pdf`)
    await writeFile(path, pdf)
    control?.tell({ type: 'printed', path })
    return true
  }
}

function sessionOf(preferences: Preferences): HostSession {
  if (preferences.session !== undefined) return preferences.session as HostSession
  if (preferences.partition !== undefined) return sessions.fromPartition(preferences.partition)
  return sessions.defaultSession
}
