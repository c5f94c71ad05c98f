/** What the numbers end with that this computer gives, as things stand now. */
import { numberMark } from '../domain/award-numbers.rules'
import { database } from '../storage/current'
import { readCopyFacts } from '../storage/meta'
import { parseStamp } from '../storage/stamp'
import { readWorkspace } from '../storage/workspace'
import { useSyncing } from './syncing'

/** See `numberMark`; empty unless others work on the program, too. */
export async function ownNumberMark(): Promise<string> {
  const [{ device, peers }, workspace] = await Promise.all([
    readCopyFacts(database()),
    readWorkspace(),
  ])
  const { place, computers } = useSyncing.getState()
  const known = new Set([...peers, ...computers.map((one) => one.device)])
  known.delete(device)
  // One that shares the program and has met nobody yet may meet somebody later.
  if (place !== null && known.size === 0) known.add('')
  const creator = parseStamp(workspace?.stamps[''] ?? '')?.device ?? ''
  return numberMark(device, { creator, others: [...known] })
}
