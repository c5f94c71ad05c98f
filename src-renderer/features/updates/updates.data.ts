/** Newer versions of the program: where things stand, and what can be done about it. The main process does it. */
import { create } from 'zustand'
import type { Result } from '../../../src-shared/result'
import type { UpdateOffer, UpdateState } from '../../../src-shared/updates'
import { runJob, runPageJob } from '../../app/jobs'
import { notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'
import { goTo } from '../../app/go-to'
import { copyBeforeUpdate } from '../../backup/snapshot-schedule'
import { valueOf } from '../../backup/sources'
import { label } from '../../domain/edits'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import type { Label } from '../../i18n/label'

/** Milliseconds between two times at which it is seen whether a weekly look is due. */
const sixHours = 6 * 3_600_000

/** Where things stand; null before it is known. `job` is the id of what is being done. */
export const useUpdates = create<{
  readonly state: UpdateState | null
  readonly job: string | null
}>(() => ({ state: null, job: null }))

/** Asks the main process where things stand. */
export async function readUpdates(): Promise<void> {
  const state = await window.ciklus.updates.state({})
  if (notifyFailure(state)) useUpdates.setState({ state: state.value })
}

/** Does one thing at a time, as a job that can be stopped; what fails is told. */
async function working<T>(
  name: Label,
  call: (job: string) => Promise<Result<T>>,
): Promise<Result<T> | null> {
  if (useUpdates.getState().job !== null) return null
  const result = await runJob(name, (job) => {
    useUpdates.setState({ job })
    return call(job)
  })
  useUpdates.setState({ job: null })
  await readUpdates()
  return result
}

const about = (): void => goTo({ screen: 'settings', filters: { tab: 'about' } })

/** Looks for a newer version, and says what came of it. */
export async function look(): Promise<void> {
  about()
  const looked = await working(label('updates:job.look'), (job) =>
    window.ciklus.updates.look({ job }),
  )
  if (looked === null || !notifyFailure(looked)) return
  const { value } = looked
  if (value === null) toast({ key: 'updates:done.newest', params: {} })
  else toast({ key: 'updates:done.found', params: { version: value.version } })
}

function tellReady({ version }: UpdateOffer): void {
  const isByItself = useUpdates.getState().state?.way === 'byItself'
  toast({
    key: isByItself ? 'updates:done.ready' : 'updates:done.readyByHand',
    params: { version },
  })
}

/** Fetches the version that was found. */
export async function download(): Promise<void> {
  const version = useUpdates.getState().state?.found?.version ?? ''
  const fetched = await working(label('updates:job.download', { version }), (job) =>
    window.ciklus.updates.download({ job }),
  )
  if (fetched !== null && notifyFailure(fetched)) tellReady(fetched.value)
}

/** Asks for a file with a newer version in it. */
export async function takeFile(): Promise<void> {
  about()
  const { t } = translatorFor(currentLanguage())
  const taken = await working(label('updates:job.file'), (job) =>
    window.ciklus.updates.takeFile({ job, title: t('updates:fileDialog') }),
  )
  if (taken !== null && notifyFailure(taken) && taken.value !== null) tellReady(taken.value)
}

/** Throws away what waits to be installed. */
export async function discard(): Promise<void> {
  if (notifyFailure(await window.ciklus.updates.discard({})))
    toast({ key: 'updates:done.discarded', params: {} })
  await readUpdates()
}

/** Closes the program; what waits is installed, and the program starts again. */
export async function closeAndInstall(): Promise<void> {
  notifyFailure(await window.ciklus.updates.closeAndInstall({}))
}

/** Copies everything, then shows the package to whoever installs it by hand. */
export async function showPackage(): Promise<void> {
  const copied = await runPageJob(label('updates:job.copy'), async () => {
    const made = await copyBeforeUpdate()
    return made === null ? null : valueOf(made)
  })
  if (!notifyFailure(copied)) return
  if (notifyFailure(await window.ciklus.updates.showPackage({})))
    toast({ key: 'updates:done.shown', params: {} })
  await readUpdates()
}

/** Switches the weekly look. */
export async function setWeekly(weekly: boolean): Promise<void> {
  notifyFailure(await window.ciklus.updates.setWeekly({ weekly }))
  await readUpdates()
}

async function lookIfDue(): Promise<void> {
  const found = await window.ciklus.updates.lookIfDue({})
  if (!found.ok || found.value === null) return
  await readUpdates()
  toast(
    { key: 'updates:done.found', params: { version: found.value.version } },
    { action: { label: label('updates:done.see'), run: about } },
  )
}

/** Looks once a week from now on, if that is switched on. Returns a function that stops it. */
export function lookWeekly(): () => void {
  void lookIfDue()
  const timer = setInterval(() => void lookIfDue(), sixHours)
  return () => clearInterval(timer)
}
