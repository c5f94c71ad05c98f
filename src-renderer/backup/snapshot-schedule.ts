/** When snapshots are made by themselves: every half hour in which something changed, and when the window closes. */
import { create } from 'zustand'
import type { CiklusDb } from '../storage/schema'
import { savingSettled, savingStore } from '../app/saving'
import { toldFailure } from '../app/notify'
import { flushJournal } from './journal'
import { lookAtSecondPlace } from './backup-folder'
import { makeSnapshotIfChanged, sendOwed } from './snapshot'

/** Milliseconds between two looks, and between two snapshots. */
const look = 60_000
const halfHour = 30 * 60_000

/** Milliseconds that closing waits for the second copy. The main process closes by itself after 15 s. */
const longestFlush = 4_000

/** Whether the window is closing: then it says so, and takes no more work. */
export const useClosing = create<{ readonly isClosing: boolean }>(() => ({ isClosing: false }))

let kept: CiklusDb | null = null

/** Makes snapshots of a database from now on. Returns a function that stops it. */
export function keepSnapshots(db: CiklusDb, now: () => number = Date.now): () => void {
  kept = db
  let last = now()
  const lookThere = () => void lookAtSecondPlace(db, now()).catch(() => undefined)
  // What the second place lacks goes there as soon as it is there again.
  void sendOwed(db, now()).then(lookThere)
  const timer = setInterval(() => {
    if (now() - last < halfHour) return
    last = now()
    void makeSnapshotIfChanged(db, 'halfHour')
      .then((made) => {
        // What was made just now was tried there.
        if (made === null) return sendOwed(db, now())
        return void toldFailure(made)
      })
      .then(lookThere)
  }, look)
  return () => {
    kept = null
    clearInterval(timer)
  }
}

/**
 * What is done before the window closes: what is being typed is taken, everything is sent, and a snapshot is made. False when
 * something could not be saved: then there is something to read before the window may go.
 */
export async function putAway(): Promise<boolean> {
  if (typeof document !== 'undefined' && document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
  await savingSettled()
  if (savingStore.getState().failure !== null) return false
  const waited = new Promise((resolve) => {
    setTimeout(resolve, longestFlush)
  })
  await Promise.race([flushJournal(), waited])
  if (kept !== null && !kept.readOnly && (await makeSnapshotIfChanged(kept, 'quit')) === null)
    await sendOwed(kept)
  return true
}

/** Answers the main process when the window is about to close. Called once, at start, whatever is open. */
export function followClosing(): () => void {
  return window.ciklus.onClosing(() => {
    useClosing.setState({ isClosing: true })
    void putAway()
      // What cannot even be tried keeps nobody from going home.
      .catch(() => true)
      .then((isSaved) => {
        useClosing.setState({ isClosing: isSaved })
        return window.ciklus.app.close({ isSaved })
      })
  })
}
