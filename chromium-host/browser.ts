/**
 * Which Chromium to use and how to start it: `$CIKLUS_BROWSER`, else an installed Chrome, Chromium or Edge, else the headless
 * one that comes in a package.
 */
import { chromium } from './playwright'
import type { Browser, BrowserContext } from 'playwright-core'
import { prepareBundledBrowser } from './bundled-browser'
import { findInstalledBrowser } from './installed-browser.mjs'

/** How the browser is started. */
interface BrowserOptions {
  /** The folder of the persistent profile. */
  readonly profile: string
  readonly headless: boolean
  /** Opens a second door for a test to look at the page through; its address is written into the profile. */
  readonly debuggable: boolean
  readonly language: string | null
  readonly width: number
  readonly height: number
}

/** No traffic of the browser's own, nothing that asks the user anything, and no way to the network. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  // As in Electron, a window's own page may close it.
  '--blink-settings=allowScriptsToCloseWindows=true',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  // A proxy that nobody is at: whatever interception should miss ends there.
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
]

/** Makes the browser's first window one without tabs and address. */
const programWindow = '--app=data:text/html,<title>Ciklus</title>'

/** Starts the browser. In a window it looks like a program: no tabs, no address. */
export async function startBrowser(options: BrowserOptions): Promise<BrowserContext> {
  const installed = findInstalledBrowser()
  const bundled = installed === null ? await prepareBundledBrowser() : null
  const asRoot = process.getuid?.() === 0
  const size = `--window-size=${String(options.width)},${String(options.height)}`
  return chromium.launchPersistentContext(options.profile, {
    executablePath: bundled?.executable ?? installed ?? '',
    headless: options.headless || bundled !== null,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    // In a window: no first tab beside the program's window, no bar about automation.
    ...(options.headless ? {} : { ignoreDefaultArgs: ['about:blank', '--enable-automation'] }),
    serviceWorkers: 'block',
    acceptDownloads: false,
    chromiumSandbox: !asRoot,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: environment(bundled?.env ?? {}),
    args: [
      ...quiet,
      size,
      ...(options.language === null ? [] : [`--lang=${options.language}`]),
      ...(options.debuggable ? ['--remote-debugging-port=0'] : []),
      ...(options.headless ? [] : [programWindow]),
    ],
  })
}

/** Frames are drawn as they are asked for, not sixty a second: a test that waits for the next one then waits for no clock. */
const frameByFrame = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--in-process-gpu']

/** Starts the same browser without a window and without a profile: what its pages keep is in memory. For tests of a page alone. */
export async function startPlainBrowser(): Promise<Browser> {
  const installed = findInstalledBrowser()
  const bundled = installed === null ? await prepareBundledBrowser() : null
  return chromium.launch({
    executablePath: bundled?.executable ?? installed ?? '',
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    env: environment(bundled?.env ?? {}),
    args: [...quiet, ...frameByFrame],
  })
}

function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined) env[name] = value
  }
  return { ...env, ...more }
}
