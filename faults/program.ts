/** The whole program on a data folder: started until it can be used, watched for what it shows as saved, and killed. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { launch, sessionFolder } from '../chromium-host/launch'
import type { RunningApp } from '../chromium-host/launch'
import type { Content, Entries } from './compare'
import { pageScript, toldName } from './in-page'
import { killAllOn } from './processes'

/** A running program. */
export interface Session {
  readonly app: RunningApp
  readonly page: Page
  /** What it has shown as saved since it was started, as it came. */
  readonly acknowledged: Entries
  /** Milliseconds from its start until it could be used, bringing things back included. */
  readonly ms: number
  /** Whether it had to bring things back before. */
  readonly hasBroughtBack: boolean
}

/** A data folder of its own for a fault. */
export async function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'ciklus-fault-'))
}

/** A copy of a data folder, for another time. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await freshFolder()
  await cp(folder, copy, { recursive: true, filter: (path) => !/Singleton|\.lock$/.test(path) })
  // As a copy it would be another device; what is looked at here is the same one.
  await rm(join(copy, 'device'), { recursive: true, force: true })
  return copy
}

/** Where the browser keeps the program's database. */
export function databaseIn(folder: string): string {
  return join(sessionFolder(folder), 'IndexedDB')
}

/** Removes a data folder. The browser may write for a moment after it was told to end. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

/** A running program that need not have come to where it can be used. */
export type Started = Omit<Session, 'ms' | 'hasBroughtBack'>

/** Starts the program, or another build of it, and leaves it where it stands: perhaps at the page that brings things back. */
export async function startOnly(folder: string, program?: string): Promise<Started> {
  // A program that is killed again and again begins on the plain page: that is not what is looked at here.
  await rm(join(folder, 'starts'), { force: true })
  const app = await launch({ dataFolder: folder, language: 'en', ...(program && { program }) })
  const { page } = app
  const acknowledged = new Map<string, string>()
  await page.exposeFunction(toldName, (text: string) => {
    for (const [id, digest] of JSON.parse(text) as [string, string][]) acknowledged.set(id, digest)
  })
  await page.addInitScript(pageScript)
  await page.evaluate(pageScript)
  return { app, page, acknowledged }
}

/** The buttons on the way from a lost database to the program, in the order in which they come. */
const waysOn = /^(Open the program|Bring everything back|Go on bringing back)$/

/** Starts the program until it can be used; when it asks to bring things back, they are brought back. */
export async function start(folder: string, program?: string): Promise<Session> {
  const began = performance.now()
  let hasBroughtBack = false
  for (let starts = 0; starts < 4; starts += 1) {
    const started = await startOnly(folder, program)
    let isOver = false
    void started.app.ended.then(() => (isOver = true))
    const end = performance.now() + 120_000
    while (!isOver) {
      if (performance.now() > end)
        throw new Error(`It stands still at: ${await textOf(started.page)}`)
      const stands = await standing(started.page)
      if (stands === 'usable') {
        const ms = performance.now() - began
        return { ...started, ms, hasBroughtBack }
      }
      if (stands === 'asking') {
        hasBroughtBack = true
        const button = started.page.getByRole('button', { name: waysOn }).first()
        await button.click({ timeout: 2_000 }).catch(() => undefined)
      }
      await wait(30)
    }
    await killAllOn(folder)
  }
  throw new Error('The program does not come to where it can be used.')
}

/** What there is to read on the page, for a report. */
async function textOf(page: Page): Promise<string> {
  const text = await page.evaluate('document.body.innerText').catch(() => '')
  return String(text).replaceAll(/\s+/g, ' ').slice(0, 300)
}

type Standing = 'usable' | 'asking' | 'busy'

/** Where the page stands. */
async function standing(page: Page): Promise<Standing> {
  const asked = page.evaluate<Standing>(`(() => {
    const buttons = [...document.querySelectorAll('button')].map((one) => one.textContent)
    if (buttons.some((text) => ${String(waysOn)}.test(text))) return 'asking'
    const isUsable = performance.getEntriesByName('ciklus:usable').length > 0
    const hasHome = document.querySelector('nav') !== null || buttons.includes('Create your own…')
    return isUsable && hasHome ? 'usable' : 'busy'
  })()`)
  // While the page is loaded anew it cannot be asked; when the program ends, it never answers.
  return Promise.race([asked.catch(() => 'busy' as const), wait(2_000, 'busy' as const)])
}

/** Everything that the page's database holds. */
export async function contentOf(page: Page): Promise<Content> {
  const text = await page.evaluate<string>('globalThis.ciklusFaults.content()')
  return JSON.parse(text) as Content
}

/** Waits until the top line has said of all that is there that it is saved. False when it does not within 90 seconds. */
export async function allSaved({ page }: Pick<Session, 'page'>): Promise<boolean> {
  const end = performance.now() + 90_000
  while (performance.now() < end) {
    if ((await page.evaluate('globalThis.ciklusFaults.look()')) === true) return true
    await wait(50)
  }
  return false
}

/** Kills the whole program. */
export async function kill({ app }: Pick<Session, 'app'>): Promise<void> {
  await killAllOn(app.userData)
  // Lets go of the connection to the browser.
  await Promise.race([app.kill(), wait(2_000)])
}
