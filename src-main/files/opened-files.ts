/**
 * Saved programs that the system hands over to be opened: by a double click, from the list of recent files, or with a second start.
 * One waits until the page takes it.
 */
import { extname, resolve } from 'node:path'

/** The extension of a saved program, as installers make it known to the system. */
export const programExtension = '.ciklus'

/** The saved program among the arguments of a start, as a full path; null when there is none. `folder` is where it was started. */
export function savedProgramIn(args: readonly string[], folder: string): string | null {
  const named = args.findLast(
    (arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === programExtension,
  )
  return named === undefined ? null : resolve(folder, named)
}

/** What waits to be opened. */
export interface OpenedFiles {
  /** A file the system handed over; null does nothing. The one that still waited before it is forgotten. */
  readonly offer: (path: string | null) => void
  /** A file for the next start: it waits, and nobody is told. */
  readonly keep: (path: string) => void
  /** The file that waits, and goes on waiting. */
  readonly waiting: () => string | null
  /** The file that waits, once. */
  readonly take: () => string | null
}

/** Makes the place where one waits. `tell` is called when there is one. */
export function createOpenedFiles(tell: () => void): OpenedFiles {
  let file: string | null = null
  return {
    offer(path) {
      if (path === null) return
      file = path
      tell()
    },
    keep(path) {
      file = path
    },
    waiting: () => file,
    take() {
      const path = file
      file = null
      return path
    },
  }
}
