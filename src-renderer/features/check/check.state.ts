/** The last check: how far it has come, and what it found. Kept while the program runs, so that one can go and look at a record. */
import { create } from 'zustand'
import type { Failure } from '../../../src-shared/result'
import { label } from '../../commit/edits'
import { copyWhole } from '../../journal/journal'
import { cancelJob, runPageJob, useJobs } from '../../state/jobs'
import { toast } from '../../state/toasts'
import { told } from '../../state/told'
import { useUi } from '../../state/ui'
import { checkAll, readNames, repair } from './check.data'
import type { KnownRecords } from '../records/records.data'
import type { CheckResult, Finding } from './check.types'

/** The state of it. */
export interface CheckState {
  readonly progress: { readonly done: number; readonly total: number } | null
  /** What the last whole check found; null before there was one. */
  readonly result: CheckResult | null
  /** The records that its findings name. */
  readonly known: KnownRecords
  readonly failure: Failure | null
}

/** The store. */
export const useCheck = create<CheckState>(() => ({
  progress: null,
  result: null,
  known: new Map(),
  failure: null,
}))

const job = label('check:job')

/** Checks everything, as work that can be followed and cancelled. While one runs, another is not begun. */
export async function runCheck(): Promise<void> {
  if (useCheck.getState().progress !== null) return
  useCheck.setState({ progress: { done: 0, total: 0 }, failure: null })
  const result = await runPageJob(job, async (progress, signal) => {
    const found = await checkAll((done, total) => {
      progress(done, total)
      useCheck.setState({ progress: { done, total } })
    }, signal)
    return { found, known: await readNames(found.findings) }
  })
  if (result.ok) {
    const { found, known } = result.value
    useCheck.setState({ progress: null, result: found, known })
    return
  }
  const isStopped = result.error.code === 'request.cancelled'
  useCheck.setState({ progress: null, failure: isStopped ? null : result.error })
}

/** Stops the check that runs. What the one before found stays. */
export function stopCheck(): void {
  const running = useJobs
    .getState()
    .jobs.find(({ label: of, state }) => of.key === job.key && state === 'running')
  if (running) cancelJob(running.id)
}

/** Goes to the screen and checks. */
export function openCheck(): void {
  useUi.getState().setScreen('check')
  void runCheck()
}

/** Repairs findings, says so, and checks again. */
export async function repairAndCheck(findings: readonly Finding[]): Promise<void> {
  if (!told(await repair(findings))) return
  if (findings.some(({ kind }) => kind === 'notInCopy')) {
    const isCopied = await copyWhole()
    toast(label(isCopied ? 'check:done.copied' : 'check:done.notCopied'), {
      tone: isCopied ? 'plain' : 'problem',
    })
  }
  await runCheck()
}
