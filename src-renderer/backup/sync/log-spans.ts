/** Which numbers of which devices the log has. */
import { Dexie } from 'dexie'
import { readCopyFacts } from '../../storage/meta'
import type { CiklusDb } from '../../storage/schema'
import { spansOf } from './exchange.rules'
import type { DeviceInLog } from './exchange.rules'
import type { MergeInto } from './merge'
import type { Span } from './notes'

/** Every device in the log: the last of its numbers, and who made that change. */
export async function devicesInLog({ db }: Pick<MergeInto, 'db'>): Promise<readonly DeviceInLog[]> {
  const keys = db.commits.where('[device+sequence]')
  const found: DeviceInLog[] = []
  for (let after = ''; ;) {
    const [next] = await keys.above([after, Dexie.maxKey]).limit(1).keys()
    if (!Array.isArray(next)) return found
    after = String(next[0])
    const own = db.commits.where('[device+sequence]').between([after, 0], [after, Dexie.maxKey])
    const last = await own.last()
    found.push({ device: after, last: last?.sequence ?? 0, who: last?.who ?? '' })
  }
}

/** Up to which number the log is known to lack nothing of a device, for as long as nothing came from elsewhere and this computer is the same device. */
const wholes = new WeakMap<
  CiklusDb,
  { readonly state: string; readonly upTo: Map<string, number> }
>()

async function wholeUpTo(db: CiklusDb): Promise<Map<string, number>> {
  const { device, merged } = await readCopyFacts(db)
  const state = `${device} ${merged}`
  const known = wholes.get(db)
  if (known?.state === state) return known.upTo
  const upTo = new Map<string, number>()
  wholes.set(db, { state, upTo })
  return upTo
}

/** Numbers of a device that the log has, as spans. The usual case, none missing, needs only the count of those that are not known yet. */
export async function logSpans(
  { db }: MergeInto,
  { device, last }: DeviceInLog,
): Promise<readonly Span[]> {
  const upTo = await wholeUpTo(db)
  const known = upTo.get(device) ?? 0
  const after = (first: number) =>
    db.commits.where('[device+sequence]').between([device, first], [device, Dexie.maxKey])
  // Counting a hundred thousand takes a third of a second.
  const count = known === last ? 0 : await after(known + 1).count()
  if (last > 0 && known + count === last) {
    upTo.set(device, last)
    return [{ device, first: 1, last }]
  }
  const keys = (await after(0).keys()) as unknown as readonly (readonly [string, number])[]
  return spansOf(
    device,
    keys.map(([, sequence]) => sequence),
  )
}
