/**
 * What working on one program from several computers costs, in the built program's page and on a real folder: joining beside replaying the
 * local journal, what a start does with so long a log, an exchange with nothing new, 1,000 changes of another computer, and merging beside bare transactions of the same
 * records. Run alone with `node --import tsx bench/sync.ts`, with how many changes are joined after it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launch } from '../chromium-host/launch'
import { createKeeping, noGuard } from '../src-main/system/keeping'
import { createSharedFolder } from '../src-main/sync/shared'
import type { SharedFolder } from '../src-main/sync/shared'
import { folderOf } from '../src-main/sync/places'
import { bundleForPage, inject, median } from './inject'
import { device, line, workspaceLine, writeJournal } from './journal'
import { watched } from './lib/memory'
import type * as InPage from './sync-in-page'

type Bench = typeof InPage

const program = 'a'.repeat(32)

async function ask<K extends keyof Bench>(
  page: Page,
  name: K,
  ...args: Parameters<Bench[K]>
): Promise<Awaited<ReturnType<Bench[K]>>> {
  const list = args.map((arg) => JSON.stringify(arg)).join(', ')
  return page.evaluate<Awaited<ReturnType<Bench[K]>>>(`globalThis.ciklusBench.${name}(${list})`)
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`

/** Writes changes into the folder as another computer would. */
async function writeShared(shared: SharedFolder, first: number, last: number): Promise<void> {
  for (let from = first; from <= last; from += 2_000) {
    const length = Math.min(2_000, last - from + 1)
    const lines = Array.from({ length }, (_, at) => line(from + at))
    await shared.write({ program, device, generation: 1, lines })
  }
}

async function benchJoin(page: Page, pid: number, commits: number): Promise<void> {
  const { value, peak } = await watched(pid, () => ask(page, 'joinAll', program))
  const replayed = await ask(page, 'replayAll')
  console.log(
    [
      `Joining with ${value.commits.toLocaleString('en')} changes: ${seconds(value.ms)} (aim for 300,000: under 60 s)`,
      `replaying ${commits.toLocaleString('en')} from the local journal ${seconds(replayed.ms)}`,
      `${(value.ms / replayed.ms).toFixed(2)} times`,
      `${value.people.toLocaleString('en')} people, progress told ${value.told} times`,
      `peak of all processes ${(peak / 1024 / 1024).toFixed(0)} MB`,
    ].join(' · '),
  )
}

async function benchStart(page: Page): Promise<void> {
  const { compare, first, later } = await ask(page, 'startCosts')
  console.log(
    `What a start does with the log: comparing it with the other copies ${ms(compare)} · looking for missing pictures ${ms(later)}, the first time ${ms(first)}`,
  )
}

async function benchExchange(page: Page, shared: SharedFolder, commits: number): Promise<void> {
  await ask(page, 'exchangeOnce', program)
  const nothing = []
  for (let round = 0; round < 7; round += 1) nothing.push(await ask(page, 'exchangeOnce', program))
  const [one] = nothing
  console.log(
    `Exchange with nothing new (median of ${nothing.length}): ${ms(median(nothing.map((some) => some.ms)))} · files of others opened ${one?.read ?? 0} · letters read ${one?.letters ?? 0}`,
  )
  const thousands = []
  for (let round = 0; round < 5; round += 1) {
    const first = commits + 1 + round * 1_000
    await writeShared(shared, first, first + 999)
    thousands.push(await ask(page, 'exchangeOnce', program))
  }
  const [some] = thousands
  console.log(
    `Exchange with 1,000 changes of another computer (median of ${thousands.length}): ${ms(median(thousands.map((each) => each.ms)))} · ${some?.received ?? 0} came · ${some?.read ?? 0} file, ${Math.round((some?.letters ?? 0) / 1000)} kB`,
  )
}

async function benchMerge(page: Page): Promise<void> {
  const texts = Array.from({ length: 5_000 }, (_, at) => line(at + 1).text)
  const all = []
  for (let round = 0; round < 5; round += 1) all.push(await ask(page, 'mergeTime', program, texts))
  const merge = median(all.map((one) => one.merge))
  const bare = median(all.map((one) => one.bare))
  console.log(
    `Merging 5,000 changes (median of ${all.length}): ${merge.toFixed(3)} ms each · bare bulkPut of the same records and entries ${bare.toFixed(3)} ms · ${(merge / bare).toFixed(2)} times`,
  )
}

/** Measures and prints. */
export async function benchSync(commits = 300_000): Promise<void> {
  const load = (): string =>
    loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')
  console.log(`Several computers (load of the machine: ${load()})`)
  const code = await bundleForPage('sync-in-page.ts')
  const folder = await mkdtemp(join(tmpdir(), 'ciklus-shared-'))
  const app = await launch({ language: 'en' })
  try {
    const keeping = createKeeping(join(folder, 'kept.json'), noGuard)
    const shared = createSharedFolder(join(folder, 'place.json'), keeping)
    await shared.use(folder, program)
    await shared.write({ program, device: 'c'.repeat(16), generation: 1, lines: [workspaceLine()] })
    await writeShared(shared, 1, commits)
    await writeJournal(join(app.userData, 'journal'), commits)
    const place = { path: folderOf(folder, program), program }
    await writeFile(join(app.userData, 'sync.json'), JSON.stringify(place))
    await inject(app.page, code)
    await benchJoin(app.page, app.pid, commits)
    await benchStart(app.page)
    await benchExchange(app.page, shared, commits)
    await benchMerge(app.page)
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }
  console.log(`(load at the end: ${load()})`)
}

if (process.argv[1]?.endsWith('bench/sync.ts') === true)
  await benchSync(Number(process.argv[2] ?? 300_000))
