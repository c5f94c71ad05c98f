/**
 * Keys typed into a page, and how long each takes until the page has painted what it brings.
 *
 * - work: from the key press until the page has handled it, and what it changed is styled and laid out.
 * - painted: from the key press (the browser's own time stamp on the event) until the frame with the result is
 *   drawn: a message posted from `requestAnimationFrame` arrives after that frame's style, layout and paint. It holds
 *   the wait for the screen's next beat, up to 16.7 ms, that an empty page has too.
 * - frames: in which frame after the key it was drawn, the first being the one that the screen's beat brings next. A
 *   result in frame 1 could not have been seen sooner, however fast the program.
 * - busy: the processor time of the page's main thread for the key, its release and all that followed, as the browser counts
 *   it. Unlike the other two it does not grow while other programs keep the processor from the page.
 */
import type { CDPSession, Page } from 'playwright-core'
import { nameless } from '../seed'

/** One frame at 60 Hz, in milliseconds. */
export const frame = 1000 / 60

/** What is typed, letter by letter; between two the field is emptied, unmeasured. 81 letters. */
export const words = [
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

type Watched = Omit<Sample, 'busy'>

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

/** What the page has noted. */
export function noted(page: Page): Promise<readonly Watched[]> {
  return page.evaluate(
    () => (window as unknown as { readonly samples: readonly Watched[] }).samples,
  )
}

/** Types into one page, letter by letter. */
export class Typist {
  readonly #busy: number[] = []

  private constructor(
    private readonly page: Page,
    private readonly keys: CDPSession,
  ) {}

  /** Begins to note the keys of a page; what has the focus there is typed into. */
  static async begin(page: Page): Promise<Typist> {
    await nameless(page)
    await page.evaluate(watchKeys)
    const keys = await page.context().newCDPSession(page)
    await keys.send('Performance.enable', { timeDomain: 'threadTicks' })
    return new Typist(page, keys)
  }

  /** Empties the field, unmeasured. */
  async empty(): Promise<void> {
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.press('Delete')
  }

  /** Presses a letter's key and lets it go. */
  async type(letter: string): Promise<void> {
    const before = await this.#busySeconds()
    // Straight to the browser: letters that no Latin keyboard has are keys like any other.
    const key = { key: letter, text: letter, unmodifiedText: letter }
    await this.keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
    await this.keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
    await this.page.waitForTimeout(50 + Math.random() * 60)
    while ((await noted(this.page)).length <= this.#busy.length) await this.page.waitForTimeout(20)
    this.#busy.push(((await this.#busySeconds()) - before) * 1_000)
  }

  /** What was noted. */
  async end(): Promise<readonly Sample[]> {
    await this.keys.detach()
    const samples = await noted(this.page)
    return samples.map((sample, at) => ({ ...sample, busy: this.#busy[at] ?? Number.NaN }))
  }

  /** Processor time that the page's main thread has used, in seconds. */
  async #busySeconds(): Promise<number> {
    const { metrics } = await this.keys.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  }
}

/** Types all words into pages that take turns, letter by letter, so that a busy machine treats all alike. */
export async function typeInTurns(pages: readonly Page[]): Promise<readonly (readonly Sample[])[]> {
  const typists = await Promise.all(pages.map((page) => Typist.begin(page)))
  let turn = 0
  for (const word of words) {
    for (const typist of typists) await typist.empty()
    await pages[0]?.waitForTimeout(150)
    for (const letter of word) {
      // Who begins changes, too.
      for (let at = 0; at < typists.length; at += 1)
        await typists[(at + turn) % typists.length]?.type(letter)
      turn += 1
    }
  }
  return Promise.all(typists.map((typist) => typist.end()))
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** The yardstick: the page with everything taken off it and a text field put there. */
export async function measureBare(page: Page): Promise<readonly Sample[]> {
  await page.evaluate(() => document.body.replaceChildren(document.createElement('input')))
  await page.focus('input')
  const [samples = []] = await typeInTurns([page])
  return samples
}
