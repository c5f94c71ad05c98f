/**
 * Runs a built Electron program on an installed Chromium:
 *
 *   node --import tsx chromium-host/run.ts out/main/main.js [--headless] [--user-data-dir=<folder>] [--lang=sr-Latn]
 *
 * `$CIKLUS_DATA` names the data folder too; `$CIKLUS_BROWSER` the browser. Without a display it is headless by itself.
 */
import { existsSync } from 'node:fs'
import { register } from 'node:module'
import { dirname, extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInThisContext } from 'node:vm'
import { app } from './app'
import { Control } from './control'
import type { ToHost } from './control'
import { findInstalledBrowser, hasDisplay } from './installed-browser.mjs'
import { projectAbove } from './paths/project-root'
import { state } from './state'

const [mainFile = '', ...args] = process.argv.slice(2)

/** The value of `--name=value`, or `null`. */
function option(name: string): string | null {
  const prefix = `--${name}=`
  return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length) ?? null
}

async function main(): Promise<void> {
  const program = resolve(mainFile)
  if (mainFile === '' || !existsSync(program)) throw new Error(`There is no program at ${program}`)
  const control = process.send === undefined ? null : new Control()
  const dataFolder = option('user-data-dir') ?? process.env['CIKLUS_DATA'] ?? null
  state.options = {
    appFolder: projectAbove(dirname(program)),
    userData: dataFolder === null ? null : resolve(dataFolder),
    headless: args.includes('--headless') || !hasDisplay() || findInstalledBrowser() === null,
    language: option('lang'),
    args,
    control,
  }
  // The same file that this one imports: beside it, as source or bundled.
  const ending = extname(import.meta.filename)
  const electron = new URL(`./electron${ending}`, import.meta.url).href
  register('./resolve-electron.mjs', import.meta.url, { data: { electron } })
  await import(pathToFileURL(program).href)
  await app.start()
  if (control !== null) serveEvaluations(control)
  control?.tell({ type: 'ready' })
}

/** Runs functions that the other side sends, with Electron's API as this host has it. */
function serveEvaluations(control: Control): void {
  control.on('evaluate', (message: Extract<ToHost, { type: 'evaluate' }>) => {
    const { id, source, arg } = message
    void (async () => {
      try {
        const electron = await import('./electron')
        // Functions that esbuild has compiled call a helper by this name.
        const made = runInThisContext(`((__name) => (${source}))((f) => f)`) as (
          e: unknown,
          a: unknown,
        ) => unknown
        const value = await made(electron, arg)
        control.tell({ type: 'evaluated', id, value })
      } catch (error) {
        control.tell({ type: 'evaluated', id, error: String(error) })
      }
    })()
  })
}

main().catch((error: unknown) => app.fail(error))
