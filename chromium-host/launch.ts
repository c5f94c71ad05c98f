/**
 * Starts the built program for a test, a demo or a measurement, and gives a hold of it: its page, its dialogs, what it
 * printed. On Electron where its runtime is installed, else on the Chromium host; the hold is the same.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { Dialogs } from './dialog-queue'
import { startOnElectron } from './launch-electron'
import { startOnHost } from './launch-host'

/** How to start. */
export interface LaunchOptions {
  /** The program's data folder; a fresh one, removed at the end, unless given. */
  readonly dataFolder?: string
  /** The system language to pretend, as a tag. `en` unless given. */
  readonly language?: string
  /** More for the program's command line. */
  readonly args?: readonly string[]
  /** The built program; this checkout's unless given. */
  readonly program?: string
}

/** What the program asked the system to open. */
export interface Opened {
  readonly call: string
  readonly target: string
}

/** How the program ended. */
export interface Ended {
  /** It asked to be started again: `launch` on the same data folder does. */
  readonly wantsRelaunch: boolean
}

/** What both runtimes give; see {@link RunningApp}. */
export interface Runtime {
  readonly page: Page
  readonly printed: readonly string[]
  readonly opened: readonly Opened[]
  readonly evaluate: <T>(
    run: (electron: never, arg: never) => T,
    arg?: unknown,
  ) => Promise<Awaited<T>>
  readonly pid: number
  readonly ended: Promise<Ended>
  readonly stop: () => Promise<void>
  readonly kill: () => Promise<void>
}

/** A running program. */
export interface RunningApp {
  /** The program's page, as playwright sees it. */
  readonly page: Page
  /** The dialogs that the program opens, and their answers. */
  readonly dialogs: Dialogs
  /** The data folder. */
  readonly userData: string
  /** Paths of what was printed, as PDF, in order. Always empty on Electron, which has a real print dialog. */
  readonly printed: readonly string[]
  /** What was opened outside, in order. */
  readonly opened: readonly Opened[]
  /** Process id of the program's main process. */
  readonly pid: number
  /** Resolves when the program has ended, by itself or otherwise. */
  readonly ended: Promise<Ended>
  /** Runs a function in the main process, with Electron's API as its first argument. It can use nothing from outside. */
  evaluate<T>(run: (electron: never, arg: never) => T, arg?: unknown): Promise<Awaited<T>>
  /** Quits as a user would, and removes the data folder if it was made here. */
  readonly close: () => Promise<void>
  /** Ends the program at once, as a power cut would. The data folder stays. */
  readonly kill: () => Promise<void>
}

const root = join(import.meta.dirname, '..')

/** True when Electron's own runtime is here, or a packaged program is named. */
export function hasElectron(): boolean {
  if (process.env['CIKLUS_PACKAGED'] !== undefined) return true
  return existsSync(join(root, 'node_modules', 'electron', 'dist', 'version'))
}

/** Where the runtime that `launch` starts keeps what pages store in a data folder. */
export function sessionFolder(userData: string): string {
  return hasElectron() ? userData : join(userData, 'profile', 'Default')
}

/** Starts the program; resolves when its page has loaded. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const own = options.dataFolder === undefined
  const userData = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'ciklus-')))
  const program = options.program ?? join(root, 'out', 'main', 'main.js')
  if (!existsSync(program)) throw new Error('Ciklus is not built yet: npm run build')
  const dialogs = new Dialogs()
  const start = hasElectron() ? startOnElectron : startOnHost
  const { language = 'en', args = [] } = options
  const runtime = await start({ program, userData, language, args, dialogs })
  return {
    page: runtime.page,
    dialogs,
    userData,
    printed: runtime.printed,
    opened: runtime.opened,
    pid: runtime.pid,
    ended: runtime.ended,
    evaluate: runtime.evaluate,
    kill: runtime.kill,
    async close() {
      await runtime.stop()
      if (own) await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
