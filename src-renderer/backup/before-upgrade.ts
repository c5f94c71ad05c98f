/** Before the form of the database changes, everything in it is copied as it is. */
import { FailureError } from '../../src-shared/result'
import { readCopyFacts } from '../storage/meta'
import type { CiklusDb } from '../storage/schema'
import { hasContent, makeSnapshot } from './snapshot'
import { listSnapshots } from './start-check'

/**
 * Makes a snapshot of a database that an older program left, unless there is a good one of just this state from an earlier try.
 * Throws `FailureError` when that cannot be done. One that is being brought back is not whole: its copies are where it comes from.
 */
export async function copyBeforeUpgrade(old: CiklusDb): Promise<void> {
  if (!old.has('meta') || !old.has('commits') || !(await hasContent(old))) return
  const { device, sequence, isRestoring } = await readCopyFacts(old)
  if (isRestoring) return
  const isCopied = (await listSnapshots()).some(
    ({ about, place }) =>
      place === 'here' &&
      about?.reason === 'upgrade' &&
      about.device === device &&
      about.sequence === sequence,
  )
  if (isCopied) return
  const made = await makeSnapshot(old, 'upgrade')
  if (!made.ok) throw new FailureError(made.error)
}
