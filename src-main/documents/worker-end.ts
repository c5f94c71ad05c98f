/**
 * Why the document worker's process ended, told from its exit code. What it wrote last cannot be relied on: in Electron its
 * error stream is gone by the time its end is told.
 */

/** How a process ended, as Electron tells it. */
interface WorkerEnd {
  /** On Windows what `GetExitCodeProcess` gives, elsewhere what `waitpid` gives, or 128 and the number of the signal. */
  readonly code: number
  /** What V8 said before it ended the process (the event `error`), if it did. */
  readonly report: string | null
}

/** Windows: Chromium's own code for a process without memory, read with and without its sign. */
const chromiumOutOfMemory = [0xe0_00_00_08, 0xe0_00_00_08 - 2 ** 32]
/** Windows: a process that ended itself by force, which only the watch over its memory does; see `document-worker.ts`. */
const windowsForce = 1
/** Elsewhere: SIGKILL is the watch over the memory, or the system that has none left; SIGABRT is V8 without a heap. */
const signals = [6, 9]

/** What the document worker ends with over an error that nobody caught: no number of the list above. */
export const uncaughtCode = 70

/** Whether a process that the link did not kill itself ran out of memory. */
export function ranOutOfMemory(end: WorkerEnd, platform: NodeJS.Platform): boolean {
  if (end.report !== null && /out of memory/i.test(end.report)) return true
  if (platform === 'win32')
    return end.code === windowsForce || chromiumOutOfMemory.includes(end.code)
  return signals.some((signal) => end.code === signal || end.code === 128 + signal)
}
