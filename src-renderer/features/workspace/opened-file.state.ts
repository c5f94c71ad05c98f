/** A saved program that the system handed over, by a double click or a second start. It waits in the main process until it is taken. */
import { create } from 'zustand'
import { notifyFailure } from '../../app/notify'
import type { LockedFile } from './first-run.data'

/** The file; null when there is none. */
export const useOpenedFile = create<{ readonly file: LockedFile | null }>(() => ({ file: null }))

async function look(): Promise<void> {
  const waiting = await window.ciklus.files.opened({ isTaken: false })
  if (notifyFailure(waiting)) useOpenedFile.setState({ file: waiting.value })
}

/** Looks for one now, and whenever the system hands one over. Called once, at start; what it gives stops it. */
export function followOpenedFiles(): () => void {
  void look()
  return window.ciklus.onFileOpened(() => void look())
}

/** It has been opened, or is not wanted. */
export function forgetOpenedFile(): void {
  useOpenedFile.setState({ file: null })
  void window.ciklus.files.opened({ isTaken: true })
}
