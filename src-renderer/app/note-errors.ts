/** Errors that nobody expected, for the log: their kind and where in the program they were. Their messages may name people. */

/** An error for the log. */
interface NotedError {
  readonly name: string
  readonly places: readonly string[]
}

/** A page that fails over and over tells of so many. */
const mostErrors = 20
const mostPlaces = 12

/** The kind of an error and its places in the program's own files; of what is no error only what kind of thing it is. */
export function describeForLog(error: unknown): NotedError {
  if (!(error instanceof Error)) return { name: typeof error, places: [] }
  const places = [...(error.stack ?? '').matchAll(/([\w.-]{1,70}\.[cm]?[jt]sx?:\d{1,7}:\d{1,7})/g)]
  return {
    name: /^\w{1,60}$/.test(error.name) ? error.name : 'Error',
    places: places.flatMap((match) => match[1] ?? []).slice(0, mostPlaces),
  }
}

let told = 0

/** Tells the log of an error. */
export function noteError(error: unknown): void {
  told += 1
  if (told > mostErrors) return
  const { name, places } = describeForLog(error)
  // The log is no more than a help: a page that cannot reach it goes on.
  void window.ciklus.app.noteError({ name, places: [...places] }).catch(() => undefined)
}

/** What the browser says when sizes are followed a frame later than they changed; nothing failed. */
const isLateSize = (event: Event): boolean =>
  'message' in event && String(event.message).startsWith('ResizeObserver loop')

/** Listens for errors that nobody caught. Called once, at start. Returns a function that stops it. */
export function followErrors(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
): () => void {
  const onError = (event: Event): void => {
    if (!isLateSize(event)) noteError('error' in event ? event.error : null)
  }
  const onRejection = (event: Event): void => noteError('reason' in event ? event.reason : null)
  page.addEventListener('error', onError)
  page.addEventListener('unhandledrejection', onRejection)
  return () => {
    page.removeEventListener('error', onError)
    page.removeEventListener('unhandledrejection', onRejection)
  }
}
