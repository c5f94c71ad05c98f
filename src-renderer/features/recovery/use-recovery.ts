/** The course of bringing things back: asked, at work, done, or stopped by something. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SnapshotInfo } from '../../../src-shared/journal'
import type { Failure } from '../../../src-shared/result'
import { bringBack, goOn, quarantineDatabase, takeChosen } from './recovery.data'
import type { Found, Restored } from './recovery.data'

/** Where it stands. */
export type RecoveryState =
  | { readonly step: 'asking'; readonly failure: Failure | null; readonly isStopped: boolean }
  | { readonly step: 'working'; readonly done: number; readonly total: number }
  | { readonly step: 'done'; readonly restored: Restored }

/** Where it stands, and what can be done. */
export interface Recovery {
  readonly state: RecoveryState
  /** Brings everything back, then goes back to a copy if one is given. */
  readonly run: (copy: SnapshotInfo | null) => void
  readonly stop: () => void
  readonly startFreshJournal: () => void
}

const asking = (failure: Failure | null = null, isStopped = false): RecoveryState => ({
  step: 'asking',
  failure,
  isStopped,
})

/** Runs it. What was chosen before the program was started anew begins by itself. */
export function useRecovery(found: Found): Recovery {
  const [state, setState] = useState<RecoveryState>(asking)
  const signal = useRef<AbortController | null>(null)
  const run = useCallback(
    (copy: SnapshotInfo | null) => {
      if (found.reason === 'failed') {
        void quarantineDatabase(copy).then((done) => {
          if (!done.ok) setState(asking(done.error))
        })
        return
      }
      const stop = new AbortController()
      signal.current = stop
      setState({ step: 'working', done: 0, total: 0 })
      const progress = (done: number, total: number) => setState({ step: 'working', done, total })
      void bringBack(found, copy, progress, stop.signal).then((result) => {
        if (result.ok) setState({ step: 'done', restored: result.value })
        else if (result.error.code === 'request.cancelled') setState(asking(null, true))
        else setState(asking(result.error))
      })
    },
    [found],
  )
  const hasLooked = useRef(false)
  useEffect(() => {
    if (hasLooked.current) return
    hasLooked.current = true
    const chosen = takeChosen(found)
    if (chosen !== undefined) run(chosen)
  }, [found, run])
  return {
    state,
    run,
    stop: () => signal.current?.abort(),
    startFreshJournal: () =>
      void goOn().then((done) => {
        if (done.ok) location.reload()
        else setState(asking(done.error))
      }),
  }
}
