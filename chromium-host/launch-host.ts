/** Starts the program on the Chromium host, in a process of its own, and looks at its page over the browser's second door. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from './playwright'
import type { Browser, Page } from 'playwright-core'
import type { FromHost, ToHost } from './control'
import type { Dialogs } from './dialog-queue'
import type { Ended, Opened, Runtime } from './launch'

/** What a runtime is started with. */
export interface StartOptions {
  readonly program: string
  readonly userData: string
  readonly language: string
  readonly args: readonly string[]
  readonly dialogs: Dialogs
}

type Evaluated = Extract<FromHost, { type: 'evaluated' }>

/** Starts and waits until the page has loaded. */
export async function startOnHost(options: StartOptions): Promise<Runtime> {
  const { program, userData, language, args, dialogs } = options
  // Bundled where many starts follow one another, as in the end-to-end tests.
  const file = process.env['CIKLUS_HOST'] ?? join(import.meta.dirname, 'run.ts')
  const child = fork(
    file,
    [program, `--user-data-dir=${userData}`, `--lang=${language}`, '--headless', ...args],
    {
      execArgv: file.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const printed: string[] = []
  const opened: Opened[] = []
  const evaluated = new Map<number, (message: Evaluated) => void>()
  const say = (message: ToHost): void => {
    if (child.connected) child.send(message)
  }
  let wantsRelaunch = false
  const end = new Promise<Ended>((resolve) => {
    child.once('exit', () => resolve({ wantsRelaunch }))
  })
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: FromHost) => {
      if (message.type === 'ready') resolve()
      else if (message.type === 'printed') printed.push(message.path)
      else if (message.type === 'shell') opened.push({ call: message.call, target: message.target })
      else if (message.type === 'relaunch') wantsRelaunch = true
      else if (message.type === 'evaluated') evaluated.get(message.id)?.(message)
      else {
        const { id, kind, options: asked } = message
        void dialogs
          .ask({ kind, options: asked as Readonly<Record<string, unknown>> })
          .then((answer) => say({ type: 'answer', id, ...answer }))
      }
    })
    child.once('exit', (code) => reject(new Error(`The program ended with code ${String(code)}`)))
  })
  await ready
  const browser = await chromium.connectOverCDP(await doorOf(userData))
  return {
    page: await findPage(browser),
    printed,
    opened,
    pid: child.pid ?? 0,
    ended: end,
    evaluate: evaluator(say, evaluated) as Runtime['evaluate'],
    async stop() {
      await browser.close().catch(() => undefined)
      await ended(child, () => say({ type: 'quit' }))
    },
    async kill() {
      await browser.close().catch(() => undefined)
      await ended(child, () => child.kill('SIGKILL'))
    },
  }
}

/** The address that the browser wrote into its profile. It makes the file first and writes into it a moment later. */
async function doorOf(userData: string): Promise<string> {
  const file = join(userData, 'profile', 'DevToolsActivePort')
  for (let tries = 0; tries < 400; tries += 1) {
    const text = await readFile(file, 'utf8').catch(() => '')
    const [, port, path] = /^(\d+)\n(\/\S+)\s*$/u.exec(text) ?? []
    if (port !== undefined && path !== undefined) return `ws://127.0.0.1:${port}${path}`
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`The browser wrote no address into ${file}`)
}

/** The page of the program: the first that shows its scheme. */
async function findPage(browser: Browser): Promise<Page> {
  for (let tries = 0; tries < 600; tries += 1) {
    const pages = browser.contexts().flatMap((context) => context.pages())
    const page = pages.find((p) => p.url().includes('.localhost/'))
    if (page !== undefined) {
      await page.waitForLoadState('load')
      // Without a listener this door would answer the page's dialogs before the host does.
      page.on('dialog', () => undefined)
      return page
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('The program opened no page')
}

async function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  end()
  await exit
}

/** Sends functions to the main process and waits for what they gave. */
function evaluator(
  say: (message: ToHost) => void,
  evaluated: Map<number, (message: Evaluated) => void>,
): (run: unknown, arg?: unknown) => Promise<unknown> {
  let count = 0
  return async (run, arg) => {
    count += 1
    const id = count
    const answer = new Promise<Evaluated>((resolve) => evaluated.set(id, resolve))
    say({ type: 'evaluate', id, source: String(run), arg: arg ?? null })
    const { error, value } = await answer
    evaluated.delete(id)
    if (error !== undefined) throw new Error(error)
    return value
  }
}
