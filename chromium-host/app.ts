/** `app`: the program's life, its folders and its name. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createConnection, createServer } from 'node:net'
import type { Server } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import type { Page } from 'playwright-core'
import { startBrowser } from './browser'
import { hostOptions, state } from './state'
import { strictEmitter } from './strict'

type PathName = Parameters<App['getPath']>[0]

class HostApp extends strictEmitter('app') {
  readonly isPackaged = false
  userAgentFallback = ''
  #ready = false
  #exitCode = 0
  #firstPage: Page | null = null
  #lock: Server | null = null
  #knocked: Promise<unknown> = Promise.resolve()
  #relaunchArgs: readonly string[] | null = null
  readonly #paths = new Map<string, string>()

  enableSandbox(): void {
    // Chromium's sandbox is on; see browser.ts for the one case in which it cannot be.
  }

  /** The host's browser decides by itself. */
  disableHardwareAcceleration(): void {
    if (this.#ready) throw new Error('disableHardwareAcceleration comes before ready')
  }

  whenReady(): Promise<void> {
    return this.#ready
      ? Promise.resolve()
      : new Promise((resolve) => this.once('ready', () => resolve()))
  }

  isReady(): boolean {
    return this.#ready
  }

  getAppPath(): string {
    return hostOptions().appFolder
  }

  getVersion(): string {
    return this.#manifest().version
  }

  getName(): string {
    const { name, productName } = this.#manifest()
    return productName ?? name
  }

  getLocale(): string {
    return this.getPreferredSystemLanguages()[0] ?? 'en'
  }

  getPreferredSystemLanguages(): string[] {
    return [hostOptions().language ?? Intl.DateTimeFormat().resolvedOptions().locale]
  }

  getPath(name: PathName): string {
    const set = this.#paths.get(name)
    if (set !== undefined) return set
    const path = this.#defaultPath(name)
    if (path === null) throw new Error(`chromium-host does not implement app.getPath('${name}')`)
    if (name === 'userData') mkdirSync(path, { recursive: true })
    return path
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  /** One instance per data folder. A later one knocks here before it ends. */
  requestSingleInstanceLock(): boolean {
    const file = join(this.getPath('userData'), 'instance.lock')
    for (let tries = 0; tries < 2; tries += 1) {
      try {
        writeFileSync(file, String(process.pid), { flag: 'wx' })
        this.#listen(file)
        return true
      } catch {
        if (isRunning(file)) {
          this.#knocked = knock(this.getPath('userData'))
          return false
        }
        rmSync(file, { force: true })
      }
    }
    return false
  }

  quit(): void {
    if (state.quitting) return
    state.quitting = true
    void this.#quit()
  }

  exit(code = 0): void {
    this.#exitCode = code
    void this.#end()
  }

  /** The program is started again when it has ended: by whoever watches it (a test), else by itself. */
  relaunch({ args = process.argv.slice(1) }: { readonly args?: readonly string[] } = {}): void {
    const { control } = hostOptions()
    control?.tell({ type: 'relaunch', args })
    this.#relaunchArgs = control === null ? args : null
  }

  /** A browser has no list of recent files of its own. A test is told. */
  addRecentDocument(path: string): void {
    hostOptions().control?.tell({ type: 'shell', call: 'addRecentDocument', target: path })
  }

  /** The taskbar knows the browser's window by the browser. */
  setAppUserModelId(): void {
    // Nothing to set.
  }

  /** Starts the browser and makes the program ready. For the host's own use. */
  async start(): Promise<void> {
    if (state.quitting) return
    this.emit('will-finish-launching')
    const { headless, control, language } = hostOptions()
    const context = await startBrowser({
      profile: join(this.getPath('userData'), 'profile'),
      headless,
      debuggable: control !== null,
      language,
      width: 1280,
      height: 820,
    })
    state.browser = context
    this.#firstPage = context.pages()[0] ?? null
    this.userAgentFallback = (await this.#firstPage?.evaluate('navigator.userAgent')) as string
    context.once('close', () => {
      // The browser has ended (its last window closed, or it crashed): so does the program.
      state.browser = null
      this.quit()
    })
    control?.on('quit', () => this.quit())
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.quit())
    this.#ready = true
    this.emit('ready', {}, {})
  }

  /** The page that the browser opened by itself, for the first window. For the host's own use. */
  takeFirstPage(): Page | null {
    const page = this.#firstPage
    this.#firstPage = null
    return page
  }

  /** Ends the program over an error of the host. */
  fail(error: unknown): void {
    if (state.quitting) return
    console.error(error)
    this.exit(1)
  }

  async #quit(): Promise<void> {
    if (this.#isPrevented('before-quit')) return
    const { BrowserWindow } = await import('./window')
    const windows = BrowserWindow.getAllWindows().map((window) => window.requestClose())
    if ((await Promise.all(windows)).includes(false)) {
      state.quitting = false
      return
    }
    if (this.#isPrevented('will-quit')) return
    this.emit('quit', {}, this.#exitCode)
    await this.#end()
  }

  /** Emits an event that the program may prevent; true when it did, and goes on running. */
  #isPrevented(name: string): boolean {
    const event = {
      defaultPrevented: false,
      preventDefault: () => void (event.defaultPrevented = true),
    }
    this.emit(name, event)
    if (event.defaultPrevented) state.quitting = false
    return event.defaultPrevented
  }

  async #end(): Promise<void> {
    state.quitting = true
    const { browser } = state
    state.browser = null
    await browser?.close().catch(() => undefined)
    await this.#knocked
    if (this.#lock !== null) {
      this.#lock.close()
      rmSync(join(this.getPath('userData'), 'instance.lock'), { force: true })
    }
    if (this.#relaunchArgs !== null) {
      const { execPath, execArgv } = process
      const args = [...execArgv, ...this.#relaunchArgs]
      spawn(execPath, args, { detached: true, stdio: 'ignore' }).unref()
    }
    process.exit(this.#exitCode)
  }

  #manifest(): { readonly name: string; readonly productName?: string; readonly version: string } {
    const text = readFileSync(join(hostOptions().appFolder, 'package.json'), 'utf8')
    return JSON.parse(text) as { name: string; productName?: string; version: string }
  }

  #defaultPath(name: string): string | null {
    const home = homedir()
    if (name === 'home') return home
    if (name === 'temp') return tmpdir()
    if (name === 'documents') return join(home, 'Documents')
    if (name === 'downloads') return join(home, 'Downloads')
    if (name === 'desktop') return join(home, 'Desktop')
    if (name === 'appData') return appDataFolder(home)
    if (name === 'userData')
      return hostOptions().userData ?? join(appDataFolder(home), this.getName())
    // Where the browser keeps what pages store.
    if (name === 'sessionData') return join(this.getPath('userData'), 'profile', 'Default')
    if (name === 'logs') return join(this.getPath('userData'), 'logs')
    return null
  }

  #onKnock(said: string): void {
    const { args, folder } = JSON.parse(said) as {
      readonly args: readonly string[]
      readonly folder: string
    }
    this.emit('second-instance', {}, args, folder, null)
  }

  #listen(lockFile: string): void {
    const server = createServer((socket) => {
      let said = ''
      socket.setEncoding('utf8')
      socket.on('data', (part: string) => (said += part))
      socket.on('error', () => undefined)
      socket.on('end', () => this.#onKnock(said))
    })
    server.on('error', () => undefined)
    if (process.platform !== 'win32')
      rmSync(knockAddress(this.getPath('userData')), { force: true })
    server.listen(knockAddress(this.getPath('userData')))
    server.unref()
    this.#lock = server
    process.once('exit', () => rmSync(lockFile, { force: true }))
  }
}

function appDataFolder(home: string): string {
  if (process.platform === 'win32')
    return process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')
}

function isRunning(lockFile: string): boolean {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'))
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

function knockAddress(userData: string): string {
  const name = `ciklus-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

/** Tells the first instance what the second was started with. */
function knock(userData: string): Promise<void> {
  const socket = createConnection(knockAddress(userData))
  socket.on('error', () => undefined)
  socket.setTimeout(2_000, () => socket.destroy())
  socket.end(JSON.stringify({ args: process.argv.slice(1), folder: process.cwd() }))
  return new Promise((resolve) => socket.once('close', () => resolve()))
}

/** Electron's `app`. */
export const app = new HostApp() satisfies Pick<
  App,
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'whenReady'
  | 'isReady'
  | 'isPackaged'
  | 'getAppPath'
  | 'getVersion'
  | 'getName'
  | 'getLocale'
  | 'getPreferredSystemLanguages'
  | 'getPath'
  | 'setPath'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
  | 'relaunch'
  | 'addRecentDocument'
  | 'setAppUserModelId'
  | 'userAgentFallback'
>
