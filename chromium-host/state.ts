/** What the parts of the host share: how it was started, the browser, and the door to whoever watches (a test). */
import type { BrowserContext } from 'playwright-core'
import type { Control } from './control'

/** How the host was started. */
interface HostOptions {
  /** The program's folder: where its package.json is. */
  readonly appFolder: string
  readonly userData: string | null
  readonly headless: boolean
  readonly language: string | null
  /** What the program was given on its command line. */
  readonly args: readonly string[]
  readonly control: Control | null
}

interface State {
  options: HostOptions | null
  browser: BrowserContext | null
  quitting: boolean
}

/** The one state of this process. */
export const state: State = { options: null, browser: null, quitting: false }

/** How the host was started. Throws before it has. */
export function hostOptions(): HostOptions {
  if (state.options === null) throw new Error('chromium-host has not been started')
  return state.options
}

/** The browser. Throws before `app` is ready, as Electron does. */
export function browserContext(): BrowserContext {
  if (state.browser === null) throw new Error('Cannot create BrowserWindow before app is ready')
  return state.browser
}
