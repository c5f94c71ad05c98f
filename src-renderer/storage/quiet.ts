/**
 * Work that can wait gives way to the start and to whoever types: it goes on once the program can be used, the page has nothing else to
 * do, and no key was pressed for a moment.
 */

/** Milliseconds after a key in which nothing is begun that can wait. */
const afterKey = 400
/** Milliseconds after which it goes on although the page is never idle, or somebody types without a pause. */
const longest = 2_000

/** Resolved, except while the program starts. */
let first = Promise.resolve()
let noteFirst: () => void = () => undefined

/** From now on {@link quiet} waits for the first screen. Called once, by the start. */
export function awaitFirstScreen(): void {
  first = new Promise((resolve) => {
    noteFirst = resolve
  })
}

/** Says that the first screen is there. The mark is for `bench/start.ts`. */
export function noteUsable(): void {
  performance.mark('ciklus:usable')
  noteFirst()
}

let lastKey = Number.NEGATIVE_INFINITY
let isListening = false

function listen(): void {
  if (isListening) return
  isListening = true
  const note = (): void => {
    lastKey = performance.now()
  }
  for (const kind of ['keydown', 'input'] as const)
    window.addEventListener(kind, note, { capture: true, passive: true })
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: longest })
  })

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/**
 * Waits until the first screen is there, the page is idle and nobody types; for some two seconds at the most for each of the two.
 * At once where a page cannot be idle.
 */
export async function quiet(): Promise<void> {
  if (typeof requestIdleCallback === 'undefined') return
  listen()
  await Promise.race([first, pause(longest)])
  const end = performance.now() + longest
  for (;;) {
    await idle()
    const now = performance.now()
    const since = now - lastKey
    if (since >= afterKey || now >= end) return
    await pause(afterKey - since)
  }
}
