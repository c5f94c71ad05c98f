/** Puts `bench/in-page.ts` into the page of the running program. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type * as InPage from './in-page'

/** What the page can be asked. */
export type Bench = typeof InPage

/** Bundles measurements for the page: those of `in-page.ts`, unless another file of this folder is named. */
export async function bundleForPage(entry = 'in-page.ts'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      lib: {
        entry: join(import.meta.dirname, entry),
        formats: ['iife'],
        name: 'ciklusBench',
      },
    },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  const chunk = 'output' in bundle ? bundle.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('The measurements could not be bundled.')
  return `${chunk.code};globalThis.ciklusBench = ciklusBench`
}

/** Makes a page able to measure. */
export async function inject(page: Page, code: string): Promise<void> {
  await page.evaluate(code)
}

/** What one of the measurements answers. */
export type Answer<K extends keyof Bench> = Awaited<ReturnType<Bench[K]>>

/** Calls one of the measurements in the page. */
export async function ask<K extends keyof Bench>(
  page: Page,
  name: K,
  ...args: Parameters<Bench[K]>
): Promise<Answer<K>> {
  const list = args.map((arg) => JSON.stringify(arg)).join(', ')
  const answer: unknown = await page.evaluate(`globalThis.ciklusBench.${name}(${list})`)
  return answer as Answer<K>
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
