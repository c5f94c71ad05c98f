/** How much room is left where the data lies: said when it gets little, and an import is refused when it is almost gone. */
import { create } from 'zustand'
import { raise } from '../../src-shared/result'

const megabyte = 1_000_000
/** Below this the window says so. */
const lowDiskBytes = 500 * megabyte
/** Below this nothing is imported. */
const noRoom = 100 * megabyte
/** Milliseconds between two looks. */
const look = 5 * 60_000

/** Free megabytes when they are few and the user has not put the notice away; null otherwise. */
export const useDisk = create<{ readonly little: number | null; readonly isDismissed: boolean }>(
  () => ({ little: null, isDismissed: false }),
)

/** Looks how much room is left; null when that cannot be found out. */
export async function lookAtDisk(): Promise<number | null> {
  const free = await window.ciklus.disk.free({})
  if (!free.ok) return null
  const { bytes } = free.value
  useDisk.setState(
    bytes < lowDiskBytes
      ? { little: Math.floor(bytes / megabyte) }
      : { little: null, isDismissed: false },
  )
  return bytes
}

/** Looks now and every few minutes. Returns a function that stops it. */
export function watchDisk(): () => void {
  void lookAtDisk()
  const timer = setInterval(() => void lookAtDisk(), look)
  return () => clearInterval(timer)
}

/** Puts the notice away, until there is room again. */
export function dismissDisk(): void {
  useDisk.setState({ isDismissed: true })
}

/** Throws `FailureError` when there is too little room to import anything. */
export async function needRoom(): Promise<void> {
  const bytes = await lookAtDisk()
  if (bytes !== null && bytes < noRoom)
    raise('disk.tooFull', { free: Math.floor(bytes / megabyte) })
}
