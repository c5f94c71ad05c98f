/** What is done before the window closes. */
import { create } from 'zustand'
import { flushJournal } from '../backup/journal'
import { exchangeAtEnd } from '../backup/sync/running'
import { copyBeforeUpdate, snapshotBeforeClosing } from '../backup/snapshot-schedule'
import { savingSettled, savingStore } from './saving'

/** Milliseconds that closing waits for the second copy. The main process closes by itself after 15 s. */
const longestFlush = 4_000

/** Whether the window is closing: then it says so, and takes no more work. */
export const useClosing = create<{ readonly isClosing: boolean }>(() => ({ isClosing: false }))

/**
 * What is being typed is taken, everything is sent, and a snapshot is made. False when something could not be saved: then
 * there is something to read before the window may go.
 */
export async function prepareToClose(): Promise<boolean> {
  if (typeof document !== 'undefined' && document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
  await savingSettled()
  if (savingStore.getState().failure !== null) return false
  const waited = new Promise((resolve) => {
    setTimeout(resolve, longestFlush)
  })
  await Promise.race([flushJournal(), waited])
  await exchangeAtEnd()
  // Where that fails nothing is installed, and the usual copy is made.
  if (!(await copiedForUpdate())) await snapshotBeforeClosing()
  return true
}

/** Copies everything when a newer version is to be installed now. False when there is none, or the copy could not be made. */
async function copiedForUpdate(): Promise<boolean> {
  const state = await window.ciklus.updates.state({})
  if (!state.ok || state.value.way !== 'byItself' || state.value.ready === null) return false
  return (await copyBeforeUpdate())?.ok === true
}

/** Answers the main process when the window is about to close. Called once, at start, whatever is open. */
export function followClosing(): () => void {
  return window.ciklus.onClosing(() => {
    useClosing.setState({ isClosing: true })
    void prepareToClose()
      // What cannot even be tried keeps nobody from going home.
      .catch(() => true)
      .then((isSaved) => {
        useClosing.setState({ isClosing: isSaved })
        return window.ciklus.app.close({ isSaved })
      })
  })
}
