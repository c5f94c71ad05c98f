/** When a pair can have begun: not after it first met, nor after it ended. Pure. */
import type { Meeting } from '../../domain/meeting'
import type { Pair } from '../../domain/pair'

/** The last day on which each pair can have begun, by its id; none where nothing speaks against any day. */
export function latestStarts(
  pairs: readonly Pair[],
  meetings: readonly Meeting[],
): ReadonlyMap<string, string> {
  const latest = new Map<string, string>()
  const atMost = (id: string, day: string) => {
    const known = latest.get(id)
    if (known === undefined || day < known) latest.set(id, day)
  }
  for (const { id, ended } of pairs) if (ended !== null) atMost(id, ended.on)
  for (const { pairId, date, state } of meetings) if (state !== 'none') atMost(pairId, date)
  return latest
}
