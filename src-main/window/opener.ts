/** The program's window is asked for in several ways, and there is one. */

/** A window, as far as bringing it to the front goes. */
interface ShownWindow {
  readonly isMinimized: () => boolean
  readonly restore: () => void
  readonly focus: () => void
}

/**
 * Makes the function that shows the program: its window comes to the front, or is opened where there is none (macOS goes on without
 * one). However often it is asked for, one is opened.
 */
export function createOpener(
  find: () => ShownWindow | null,
  open: () => Promise<void>,
): () => Promise<void> {
  let opening: Promise<void> | null = null
  return async () => {
    const window = opening === null ? find() : null
    if (window === null) {
      opening ??= open().finally(() => (opening = null))
      await opening
      return
    }
    if (window.isMinimized()) window.restore()
    window.focus()
  }
}
