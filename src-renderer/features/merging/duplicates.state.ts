/** The last search for people who stand twice in the register: how far it has come, what it found, and what waits for later. */
import { create } from 'zustand'
import type { Failure } from '../../../src-shared/result'
import { goTo } from '../../app/go-to'
import { inSlices } from '../../app/in-slices'
import { cancelJob, runPageJob, useJobs } from '../../app/jobs'
import { label } from '../../domain/edits'
import { duplicateSteps } from '../../domain/identity/duplicates.rules'
import type { DuplicateEvidence, Verdict } from '../../domain/identity/duplicates.rules'
import { directory } from '../../storage/directory'

/** Two people of the register who may be one. */
export interface Candidate {
  /** Of both ids, the same whichever comes first. */
  readonly key: string
  readonly firstId: string
  readonly secondId: string
  readonly verdict: Verdict
  readonly evidence: DuplicateEvidence
}

/** The state of it. */
interface DuplicatesState {
  readonly progress: { readonly done: number; readonly total: number } | null
  /** What the last whole search found, the surest first; null before there was one. */
  readonly candidates: readonly Candidate[] | null
  /** The candidates that were put off, by key. They come last until the program is closed. */
  readonly later: ReadonlySet<string>
  readonly failure: Failure | null
}

/** The store. */
export const useDuplicates = create<DuplicatesState>(() => ({
  progress: null,
  candidates: null,
  later: new Set(),
  failure: null,
}))

const job = label('merging:duplicates.job')

async function search(
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<readonly Candidate[]> {
  const entries = directory().all
  const steps = duplicateSteps(entries.map(({ person }) => person))
  const pairs = await inSlices(steps, (done) => onProgress(done, entries.length), signal)
  return pairs.flatMap(({ a, b, verdict, evidence }) => {
    const [first, second] = [entries[a]?.id, entries[b]?.id]
    if (first === undefined || second === undefined) return []
    const key = [first, second].sort().join('~')
    return [{ key, firstId: first, secondId: second, verdict, evidence }]
  })
}

/** Looks through the whole register, as work that can be followed and cancelled. While one search runs, another is not begun. */
export async function lookForDuplicates(): Promise<void> {
  if (useDuplicates.getState().progress !== null) return
  useDuplicates.setState({ progress: { done: 0, total: 0 }, failure: null })
  const result = await runPageJob(job, (progress, signal) =>
    search((done, total) => {
      progress(done, total)
      useDuplicates.setState({ progress: { done, total } })
    }, signal),
  )
  if (result.ok) useDuplicates.setState({ progress: null, candidates: result.value })
  else {
    const isStopped = result.error.code === 'request.cancelled'
    useDuplicates.setState({ progress: null, failure: isStopped ? null : result.error })
  }
}

/** Stops the search that runs. What the one before found stays. */
export function stopLooking(): void {
  const running = useJobs
    .getState()
    .jobs.find(({ label: of, state }) => of.key === job.key && state === 'running')
  if (running) cancelJob(running.id)
}

/** Goes to the screen and looks. */
export function openDuplicates(): void {
  goTo({ screen: 'duplicates' })
  void lookForDuplicates()
}

/** Puts a candidate off. */
export function putOff(key: string): void {
  useDuplicates.setState(({ later }) => ({ later: new Set([...later, key]) }))
}
