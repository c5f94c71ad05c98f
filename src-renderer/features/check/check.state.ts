/** The last check: how far it has come, and what it found. Kept while the program runs, so that one can go and look at a record. */
import { create } from 'zustand'
import type { Failure } from '../../../src-shared/result'
import { label } from '../../domain/edits'
import { copyWhole } from '../../backup/journal'
import { cancelJob, runPageJob, useJobs } from '../../app/jobs'
import { toast } from '../../app/toasts'
import { notify } from '../../app/notify'
import { goTo } from '../../app/go-to'
import { checkAll, isCurrent, readNames, repair } from './check.data'
import { findingId, ofCopy } from './check.rules'
import type { KnownRecords } from '../../storage/read-records'
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

/**
 * Checks everything, as work that can be followed and cancelled. While one runs, another is not begun. Answers whether it came
 * to its end.
 */
export async function runCheck(): Promise<boolean> {
  if (useCheck.getState().progress !== null) return false
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
    return true
  }
  const isStopped = result.error.code === 'request.cancelled'
  useCheck.setState({ progress: null, failure: isStopped ? null : result.error })
  return false
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
  goTo({ screen: 'check' })
  void runCheck()
}

/** How often it is checked again before a repair while changes go on being made. */
const mostTries = 3

/**
 * Those of the findings that still hold, as they are now. What was changed since the check may have mended them by hand, and a
 * repair of then would undo that. Null when it cannot be told.
 */
async function stillFound(findings: readonly Finding[]): Promise<readonly Finding[] | null> {
  const wanted = new Set(findings.map(findingId))
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { result } = useCheck.getState()
    if (result !== null && (await isCurrent(result))) {
      if (!result.hasCopy && findings.some(({ kind }) => ofCopy.has(kind))) {
        toast(label('check:noCopy'), { tone: 'problem' })
        return null
      }
      return result.findings.filter((one) => wanted.has(findingId(one)))
    }
    if (!(await runCheck())) return null
  }
  toast(label('check:done.changing'), { tone: 'problem' })
  return null
}

/** Repairs those findings that still hold, says so, and checks again. */
export async function repairAndCheck(asked: readonly Finding[]): Promise<void> {
  const findings = await stillFound(asked)
  if (findings === null) return
  if (findings.length === 0) {
    toast(label('check:done.mendedAlready'))
    return
  }
  if (!notify(await repair(findings))) return
  if (findings.some(({ kind }) => kind === 'notInCopy')) {
    const isCopied = await copyWhole()
    toast(label(isCopied ? 'check:done.copied' : 'check:done.notCopied'), {
      tone: isCopied ? 'plain' : 'problem',
    })
  }
  await runCheck()
}
