/**
 * What reading the history costs, in the built program's page, with 10,000 people and a log of 100,000 acts: the first page, the
 * history of one person, an undo of something old, the trash, and checking all of it. Run alone with
 * `node --import tsx bench/history.ts`.
 */
import type { Page } from 'playwright-core'
import { launch } from '../chromium-host/launch'
import type * as InPage from './history-in-page'
import { bundleForPage, inject } from './inject'

type Bench = typeof InPage

async function ask<K extends keyof Bench>(
  page: Page,
  name: K,
  ...args: Parameters<Bench[K]>
): Promise<Awaited<ReturnType<Bench[K]>>> {
  const list = args.map((arg) => JSON.stringify(arg)).join(', ')
  return page.evaluate<Awaited<ReturnType<Bench[K]>>>(`globalThis.ciklusBench.${name}(${list})`)
}

const ms = (value: number): string =>
  value < 1_000 ? `${value.toFixed(0)} ms` : `${(value / 1_000).toFixed(1)} s`
const count = (value: number): string => value.toLocaleString('en')

async function measure(page: Page, people: number, changes: number): Promise<void> {
  await ask(page, 'makeProgram', people, changes)
  console.log(`${count(people)} people, a log of ${count(changes)} acts`)
  const program = await ask(page, 'programHistory')
  const { narrowed } = program
  console.log(
    `  History of the program: first page after ${ms(program.page)}; about one person: first after ${ms(narrowed.first)}, all ${count(narrowed.looked)} looked through after ${ms(narrowed.whole)}`,
  )
  const whole = await ask(page, 'wholeLog')
  console.log(`  (the whole log read at once, into memory: ${ms(whole)})`)
  const record = await ask(page, 'recordHistory')
  console.log(
    `  History of a person: first act after ${ms(record.first)}, whole (${record.items} acts, ${count(record.looked)} looked through) after ${ms(record.whole)}`,
  )
  const { newest, older } = await ask(page, 'undoTimes')
  console.log(
    `  Undo of the latest act ${ms(newest)}, of one in the middle of the log ${ms(older)}`,
  )
  console.log(
    `  The trash, with ${count(people / 10)} people in it: ${ms(await ask(page, 'trashTime'))}`,
  )
  const check = await ask(page, 'checkTime')
  console.log(
    `  Checking ${count(check.records)} records and ${count(check.changes)} changes: ${ms(check.ms)}, longest time between two frames ${ms(check.longestGap)}, ${check.findings} findings`,
  )
}

/** Measures with a small log and with a big one. */
export async function benchHistory(): Promise<void> {
  const code = await bundleForPage('history-in-page.ts')
  for (const [people, changes] of [
    [1_000, 10_000],
    [10_000, 100_000],
  ] as const) {
    const app = await launch({ language: 'en' })
    try {
      await inject(app.page, code)
      await measure(app.page, people, changes)
    } finally {
      await app.close()
    }
  }
}

if (process.argv[1]?.endsWith('bench/history.ts') === true) await benchHistory()
