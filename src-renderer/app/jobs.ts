/**
 * Work that takes longer than a moment: what it is called, how far it has come, and how to stop it. Jobs run in the main
 * process (through the contract) or in the page; the job centre on the top line shows both alike.
 */
import { create } from 'zustand'
import type { CiklusApi } from '../../src-shared/contract'
import type { Failure, Result } from '../../src-shared/result'
import { FailureError, fail, ok } from '../../src-shared/result'
import type { Label } from '../i18n/label'

/** A job on the list. `total` 0 means that the end is not known. */
export interface Job {
  readonly id: string
  readonly label: Label
  readonly done: number
  readonly total: number
  readonly state: 'running' | 'cancelling' | 'done' | 'failed' | 'cancelled'
  readonly failure: Failure | null
}

/** The store: jobs in the order in which they began. */
export const useJobs = create<{ readonly jobs: readonly Job[] }>(() => ({ jobs: [] }))

/** Finished jobs beyond this many leave the list, oldest first. */
const finishedKept = 20

const stops = new Map<string, () => void>()

const isOver = (job: Job): boolean => job.state !== 'running' && job.state !== 'cancelling'

function patch(id: string, change: (job: Job) => Partial<Job>): void {
  useJobs.setState(({ jobs }) => ({
    jobs: jobs.map((job) => (job.id === id ? { ...job, ...change(job) } : job)),
  }))
}

function begin(label: Label, stop: (id: string) => void): string {
  const id = crypto.randomUUID()
  stops.set(id, () => stop(id))
  useJobs.setState(({ jobs }) => {
    const spare = jobs.filter(isOver).length - finishedKept + 1
    const dropped = new Set(jobs.filter(isOver).slice(0, Math.max(0, spare)))
    const job: Job = { id, label, done: 0, total: 0, state: 'running', failure: null }
    return { jobs: [...jobs.filter((old) => !dropped.has(old)), job] }
  })
  return id
}

function end<T>(id: string, result: Result<T>): Result<T> {
  stops.delete(id)
  patch(id, (job) => {
    if (result.ok) return { state: 'done', done: Math.max(job.done, job.total) }
    const cancelled = result.error.code === 'request.cancelled'
    return { state: cancelled ? 'cancelled' : 'failed', failure: cancelled ? null : result.error }
  })
  return result
}

function progressed(id: string, done: number, total: number): void {
  patch(id, (job) => (isOver(job) ? {} : { done, total }))
}

const listening = new WeakSet<CiklusApi>()

/** Listens to the main process's progress, once. */
function listen(api: CiklusApi): void {
  if (listening.has(api)) return
  listening.add(api)
  api.onJobProgress(({ job, done, total }) => progressed(job, done, total))
}

/**
 * Runs a job in the main process. `call` gets the job's id to send along:
 * `runJob(label, (job) => window.ciklus.documents.save({ job, … }))`. Never throws.
 */
export async function runJob<T>(
  label: Label,
  call: (job: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const api = window.ciklus
  listen(api)
  const id = begin(label, (job) => void api.jobs.cancel({ job }))
  return end(id, await settled(() => call(id)))
}

/** Tells how far a job in the page has come. */
export type Progress = (done: number, total: number) => void

/**
 * Runs a job in the page. `work` should hand the thread back now and then, and stop when the signal says so, by throwing or
 * by `signal.throwIfAborted()`. Never throws: a `FailureError` becomes its failure, anything else `request.unexpected`.
 */
export async function runPageJob<T>(
  label: Label,
  work: (progress: Progress, signal: AbortSignal) => Promise<T>,
): Promise<Result<T>> {
  const stop = new AbortController()
  const id = begin(label, () => stop.abort())
  const progress: Progress = (done, total) => progressed(id, done, total)
  const result = await settled(async () => ok(await work(progress, stop.signal)))
  return end(id, !result.ok && stop.signal.aborted ? fail('request.cancelled') : result)
}

async function settled<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure }
    return fail('request.unexpected')
  }
}

/** Asks a running job to stop. It is off the moment its work says so. */
export function cancelJob(id: string): void {
  const stop = stops.get(id)
  if (!stop) return
  patch(id, (job) => (job.state === 'running' ? { state: 'cancelling' } : {}))
  stop()
}

/** Takes a finished job off the list. */
export function dismissJob(id: string): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id || !isOver(job)) }))
}
