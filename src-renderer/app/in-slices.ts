/** Long reckoning in slices, so that the window stays alive meanwhile. */

/** How long a slice may take, in milliseconds: short enough that a key is answered at once. */
const sliceLength = 24

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * Runs a generator to its end, handing the thread back every few milliseconds. Each value it yields is how far it has
 * come. Rejects with the signal's reason when that is aborted, and with whatever the generator throws.
 */
export async function inSlices<T>(
  steps: Generator<number, T>,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceLength
    let done = 0
    do {
      const step = steps.next()
      if (step.done === true) return step.value
      done = step.value
    } while (performance.now() < until)
    onProgress(done)
    await pause()
    signal.throwIfAborted()
  }
}
