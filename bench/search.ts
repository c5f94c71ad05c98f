/**
 * How long it takes from a key in the people search until the result is on the screen, in the built program, with
 * 1,000, 10,000 and 50,000 people. Run alone with `node --import tsx bench/search.ts`.
 *
 * What is measured, for each letter typed, in the page:
 *
 * - work: from the key press until the page has handled it, found the people, and put the rows in place, styled and laid
 *   out. This is what the program adds; it must fit into a frame.
 * - painted: from the key press (the browser's own time stamp on the event) until the frame with the result is
 *   drawn: a message posted from `requestAnimationFrame` arrives after that frame's style, layout and paint. It holds
 *   the wait for the screen's next beat, up to 16.7 ms, that an empty page has too.
 * - frames: in which frame after the key it was drawn, the first being the one that the screen's beat brings next. A
 *   result in frame 1 could not have been seen sooner, however fast the program. This is what the aim is about.
 * - busy: the processor time of the page's main thread for the key, its release and all that followed, as the browser counts
 *   it. Unlike the other two it does not grow while other programs keep the processor from the page.
 * - the yardstick of the same run: the same keys in a bare text field, with everything else taken off the same page,
 *   painted the same way. What the program costs is the distance between the two.
 * - the limit of the same run: the list as it stands, cut out of the program, and on each letter other names and places put
 *   into its cells by four lines of script. No program that shows this list in this browser can be faster.
 *
 * Keys come at random moments, 60–140 ms apart, so that no phase of the screen's beat is favoured.
 */
import type { CDPSession, Page } from 'playwright-core'
import { launch } from '../chromium-host/launch'
import { nameless, order, seedPeople } from './seed'

/** One frame at 60 Hz, in milliseconds. */
export const frame = 1000 / 60

/** What is typed, letter by letter; between two the field is emptied, unmeasured. 81 letters. */
const words = [
  'jelena ilic',
  'djordje',
  'petrović',
  'novi sad',
  'marko m',
  'ана',
  'kovac n',
  'šabac lj',
  'person-0012',
  'zukorlic u',
] as const

/** Milliseconds of one key press. */
export interface Sample {
  readonly work: number
  readonly painted: number
  readonly frames: number
  readonly busy: number
}

export type Watched = Omit<Sample, 'busy'>

/** Makes the page note each key press. Runs in the page; it can use nothing from outside. */
export function watchKeys(): void {
  const samples: { work: number; painted: number; frames: number }[] = []
  const beat = 1000 / 60
  Object.assign(window, { samples })
  const frameDone = new MessageChannel()
  let began = 0
  let work = 0
  let begunFrame = 0
  frameDone.port1.onmessage = () => {
    const drawn = performance.now()
    // The beats are a whole number of frames away from the one in which it was drawn.
    const firstBeat = begunFrame - Math.floor((begunFrame - began) / beat) * beat
    const frames = 1 + Math.floor(Math.max(0, drawn - firstBeat) / beat)
    samples.push({ work, painted: drawn - began, frames })
  }
  document.addEventListener(
    'keydown',
    (event) => {
      if ((event.key.length !== 1 && event.key !== 'Enter') || event.ctrlKey) return
      began = event.timeStamp
      requestAnimationFrame((time) => {
        begunFrame = time
        frameDone.port2.postMessage(null)
      })
    },
    { capture: true },
  )
  // React answers to `input` on the root and has drawn when the event is through; asking for a height lays it out.
  window.addEventListener('input', () => {
    queueMicrotask(() =>
      queueMicrotask(() => {
        document.body.getBoundingClientRect()
        for (const grid of document.querySelectorAll('[role="grid"]')) grid.getBoundingClientRect()
        work = performance.now() - began
      }),
    )
  })
}

/** Processor time that the page's main thread has used, in seconds. */
export async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}

export function noted(page: Page): Promise<readonly Watched[]> {
  return page.evaluate(
    () => (window as unknown as { readonly samples: readonly Watched[] }).samples,
  )
}

async function typeAll(page: Page): Promise<readonly Sample[]> {
  await nameless(page)
  await page.evaluate(watchKeys)
  const keys = await page.context().newCDPSession(page)
  await keys.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy: number[] = []
  for (const word of words) {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.waitForTimeout(150)
    for (const letter of word) {
      const before = await busySeconds(keys)
      // Straight to the browser: letters that no Latin keyboard has are keys like any other.
      const key = { key: letter, text: letter, unmodifiedText: letter }
      await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
      await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
      await page.waitForTimeout(60 + Math.random() * 80)
      while ((await noted(page)).length <= busy.length) await page.waitForTimeout(20)
      busy.push(((await busySeconds(keys)) - before) * 1_000)
    }
  }
  await keys.detach()
  const samples = await noted(page)
  return samples.map((sample, at) => ({ ...sample, busy: busy[at] ?? Number.NaN }))
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** The figures of one run, in milliseconds. */
export interface SearchFigures {
  readonly people: number
  readonly keys: number
  readonly workMedian: number
  readonly work95: number
  readonly paintedMedian: number
  readonly painted95: number
  readonly worst: number
  /** Processor time of the page's main thread per key. */
  readonly busyMedian: number
  readonly busy95: number
  /** 95th percentile: in which frame after the key the result was drawn. */
  readonly frames95: number
  /** The same of a bare text field on the same page, in milliseconds and in frames. */
  readonly bare95: number
  readonly bareFrames95: number
  /** The same of the list without the program. */
  readonly limit: Watched
}

async function measure(people: number): Promise<SearchFigures> {
  const app = await launch({ language: 'en' })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.waitForFunction(() => document.body.innerText.trim() !== '')
  const bare = await measureBare(page)
  await seedPeople(page, people, 'people')
  const search = page.getByRole('searchbox', { name: 'Search people' })
  await search.waitFor()
  await search.focus()
  await page.waitForTimeout(1_000)
  const samples = await typeAll(page)
  const found = await page.getByRole('grid').getAttribute('aria-rowcount')
  const limit = await measureLimit(page)
  await app.close()
  if (found === null || Number(found) >= people) throw new Error('Nothing was searched.')
  const work = samples.map((sample) => sample.work)
  const painted = samples.map((sample) => sample.painted)
  const busy = samples.map((sample) => sample.busy)
  return {
    people,
    keys: samples.length,
    workMedian: percentile(work, 0.5),
    work95: percentile(work, 0.95),
    paintedMedian: percentile(painted, 0.5),
    painted95: percentile(painted, 0.95),
    worst: Math.max(...painted),
    busyMedian: percentile(busy, 0.5),
    busy95: percentile(busy, 0.95),
    frames95: percentile(
      samples.map((sample) => sample.frames),
      0.95,
    ),
    bare95: percentile(
      bare.map((sample) => sample.painted),
      0.95,
    ),
    bareFrames95: percentile(
      bare.map((sample) => sample.frames),
      0.95,
    ),
    limit,
  }
}

/** The list without the program: its elements and styles stay, and each letter writes other words into them. */
async function measureLimit(page: Page): Promise<Watched> {
  await page.getByRole('searchbox').fill('')
  await page.waitForTimeout(500)
  await page.evaluate(({ first, last, cities, fields }) => {
    const grid = document.querySelector('[role="grid"]')?.cloneNode(true)
    if (!(grid instanceof HTMLElement)) throw new Error('There is no list.')
    const field = document.createElement('input')
    const frame = document.createElement('div')
    frame.style.cssText = 'display: flex; flex-direction: column; block-size: 750px'
    frame.append(grid)
    document.body.replaceChildren(field, frame)
    const one = (list: readonly string[]) => list[Math.floor(Math.random() * list.length)] ?? ''
    const texts = document.createTreeWalker(
      grid.querySelector('[role="rowgroup"]') ?? grid,
      NodeFilter.SHOW_TEXT,
    )
    field.addEventListener('input', () => {
      texts.currentNode = texts.root
      while (texts.nextNode()) {
        const column = texts.currentNode.parentElement?.closest('[data-column]')
        const isName = column?.getAttribute('role') === 'rowheader'
        texts.currentNode.textContent = isName
          ? `${one(first)} ${one(last)}`
          : one(Math.random() < 0.5 ? cities : fields)
      }
    })
  }, order)
  await page.focus('input')
  const samples = await typeAll(page)
  const of95 = (pick: (sample: Sample) => number) => percentile(samples.map(pick), 0.95)
  return {
    work: of95(({ work }) => work),
    painted: of95(({ painted }) => painted),
    frames: of95(({ frames }) => frames),
  }
}

/** The yardstick: the program's page with everything taken off it and a text field put there. */
export async function measureBare(page: Page): Promise<readonly Sample[]> {
  await page.evaluate(() => document.body.replaceChildren(document.createElement('input')))
  await page.focus('input')
  return typeAll(page)
}

/** Grows like people to the power of this, from the first run to the last. */
function exponent(runs: readonly SearchFigures[]): number {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return Number.NaN
  return Math.log(last.workMedian / first.workMedian) / Math.log(last.people / first.people)
}

const ms = (value: number): string => `${value.toFixed(1)} ms`.padStart(9)

/** Measures and prints. */
export async function benchSearch(
  sizes: readonly number[] = [1_000, 10_000, 50_000],
): Promise<readonly SearchFigures[]> {
  console.log('People search: from key press to painted result')
  const runs: SearchFigures[] = []
  for (const people of sizes) {
    const run = await measure(people)
    runs.push(run)
    const frames = people <= 10_000 ? 1 : 3
    const line = (name: string, words: string): void =>
      console.log(`${name.padStart(26)}  ${words}`)
    line(
      `${people.toLocaleString('en')} people, ${run.keys} keys`,
      `frame 95%: ${run.frames95} (aim ${frames}; a bare text field ${run.bareFrames95})`,
    )
    line(
      'painted',
      `median ${ms(run.paintedMedian)}  95% ${ms(run.painted95)}  worst ${ms(run.worst)}  (${frames} frame${frames > 1 ? 's' : ''} ${ms(frames * frame)}; a bare text field 95% ${ms(run.bare95)})`,
    )
    line('work', `median ${ms(run.workMedian)}  95% ${ms(run.work95)}`)
    line(
      'the list alone',
      `frame 95%: ${run.limit.frames}  painted 95% ${ms(run.limit.painted)}  work 95% ${ms(run.limit.work)}`,
    )
    const aim = people <= 10_000 ? 1.5 : 3
    line(
      'beside the list alone',
      `${(run.painted95 / run.limit.painted).toFixed(2)} times at the 95% (aim ${String(aim)})`,
    )
    line('busy', `median ${ms(run.busyMedian)}  95% ${ms(run.busy95)}`)
  }
  console.log(`Growth of the work: people to the power of ${exponent(runs).toFixed(2)}`)
  return runs
}

if (process.argv[1]?.endsWith('search.ts') === true) await benchSearch()
