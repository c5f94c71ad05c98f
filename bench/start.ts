/**
 * How long it takes from starting the program until it can be used, with 1,000, 10,000 and 50,000 people, beside a program of
 * one empty page in the same runtime. Run alone with `node --import tsx bench/start.ts`.
 *
 * - whole: from the start of the process until the shell has said that it can be used (the mark `ciklus:usable`);
 * - page: the part of it in the page, from the beginning of its navigation.
 *
 * Where Electron's runtime is not there, the Chromium host is bundled first: read through the loader of TypeScript, as elsewhere, it would
 * have that loader go through the program's main process, too, which takes a sixth of a second that nobody else waits for.
 *
 * Starts take turns, program and empty page, so that a busy machine treats both alike.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hasElectron, launch } from '../chromium-host/launch'
import { builtHost, ensureHost } from '../scripts/lib/ensure-build.mjs'
import { median } from './inject'
import { seedPeople } from './seed'

/** Milliseconds, medians over the rounds. */
export interface StartFigures {
  readonly people: number
  readonly whole: number
  readonly page: number
  readonly emptyWhole: number
  readonly emptyPage: number
}

/** A program that opens one empty page on the same scheme, and nothing else. */
const emptyProgram = (preload: string): string => `
import { app, BrowserWindow, protocol } from 'electron'
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.setPath('userData', process.env.CIKLUS_DATA ?? app.getPath('userData'))
void app.whenReady().then(() => {
  protocol.handle('app', () => new Response('<!doctype html><title>Empty</title><body>', {
    headers: { 'content-type': 'text/html' },
  }))
  const window = new BrowserWindow({ webPreferences: { sandbox: true, preload: ${JSON.stringify(preload)} } })
  void window.loadURL('app://ciklus/index.html')
})
app.on('window-all-closed', () => app.quit())
`

async function timed(options: Parameters<typeof launch>[0], isProgram: boolean) {
  const begun = performance.now()
  const app = await launch(options)
  if (isProgram)
    await app.page.waitForFunction(() => performance.getEntriesByName('ciklus:usable').length > 0)
  const whole = performance.now() - begun
  const page = await app.page.evaluate((wanted) => {
    const [mark] = performance.getEntriesByName('ciklus:usable')
    const [navigation] = performance.getEntriesByType('navigation')
    return wanted ? (mark?.startTime ?? Number.NaN) : (navigation?.duration ?? Number.NaN)
  }, isProgram)
  await app.close()
  return { whole, page }
}

/** Starts each program so many times, for each number of people. */
export async function benchStart(
  counts: readonly number[] = [1_000, 10_000, 50_000],
  rounds = 5,
): Promise<readonly StartFigures[]> {
  if (!hasElectron()) {
    if ((await ensureHost()) !== 0) throw new Error('The host could not be bundled.')
    process.env['CIKLUS_HOST'] ??= builtHost
  }
  const folder = await mkdtemp(join(tmpdir(), 'ciklus-start-'))
  const program = join(folder, 'empty.mjs')
  const preload = join(folder, 'preload.cjs')
  await writeFile(preload, '')
  await writeFile(program, emptyProgram(preload))
  const figures: StartFigures[] = []
  try {
    for (const people of counts) {
      const data = join(folder, String(people))
      await mkdir(data)
      const seeding = await launch({ dataFolder: data })
      await seedPeople(seeding.page, people, 'people')
      await seeding.close()
      const own: { whole: number; page: number }[] = []
      const empty: typeof own = []
      for (let round = 0; round < rounds; round += 1) {
        empty.push(await timed({ program, dataFolder: join(folder, `empty-${people}`) }, false))
        own.push(await timed({ dataFolder: data }, true))
      }
      figures.push({
        people,
        whole: median(own.map(({ whole }) => whole)),
        page: median(own.map(({ page }) => page)),
        emptyWhole: median(empty.map(({ whole }) => whole)),
        emptyPage: median(empty.map(({ page }) => page)),
      })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return figures
}

const ms = (value: number): string => `${value.toFixed(0)} ms`.padStart(9)

/** Prints the figures beside what they are to stay under: twice the empty page and 300 ms. */
export async function printStart(): Promise<void> {
  console.log('\nStart to usable, beside an empty page in the same runtime (median of 5)')
  console.log('people      whole   empty page   at most |   in page')
  for (const f of await benchStart()) {
    const limit = 2 * f.emptyWhole + 300
    const verdict = f.whole <= limit ? 'within' : 'OVER'
    console.log(
      `${String(f.people).padStart(6)} ${ms(f.whole)}    ${ms(f.emptyWhole)} ${ms(limit)} | ${ms(f.page)}  ${verdict}`,
    )
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await printStart()
