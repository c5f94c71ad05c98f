/**
 * Computers that were taken off the list, as a laptop that was lost is. What such a one had written until then stays, for whoever joins as
 * well; what it writes later is held until somebody takes it back. Each computer says in its acknowledgement whom it knows to be taken off,
 * so that all come to know; of two statements the later one stands.
 */
import type { Acknowledgement, Removal } from '../../../src-shared/sync'
import { readLine } from '../lines.rules'
import type { DeviceInLog } from './exchange.rules'
import type { ReadFile, SyncNotes } from './notes'

/** What is known of computers that were taken off the list, or taken back. */
export type Removals = Readonly<Record<string, Removal>>

/** The same, from wherever it is said. */
interface Where {
  readonly notes: SyncNotes
  readonly program: string
}

const keyOf = ({ program }: Pick<Where, 'program'>): string => `${program} removed`

/** Of two statements about a computer the later one; of two of one moment any that all choose alike. */
function later(one: Removal | undefined, other: Removal): Removal {
  if (one === undefined) return other
  const rank = ({ at, isOut, upTo }: Removal): string => JSON.stringify([isOut, upTo, at])
  if (one.at !== other.at) return one.at > other.at ? one : other
  return rank(one) > rank(other) ? one : other
}

/** Puts together what several say. */
export function removalsIn(said: readonly Removals[]): Removals {
  const found = new Map<string, Removal>()
  for (const one of said)
    for (const [device, removal] of Object.entries(one))
      found.set(device, later(found.get(device), removal))
  return Object.fromEntries(found)
}

/** What is known here. */
export async function knownRemovals({ notes, program }: Where): Promise<Removals> {
  const text = (await notes.notes.get(keyOf({ program })))?.value
  return typeof text === 'string' ? (JSON.parse(text) as Removals) : {}
}

/** What is known here with what the others say, which is known here from then on. */
export async function learnRemovals(
  where: Where,
  acks: readonly Pick<Acknowledgement, 'removed'>[],
): Promise<Removals> {
  const own = await knownRemovals(where)
  const all = removalsIn([own, ...acks.map(({ removed }) => removed)])
  const value = JSON.stringify(all)
  if (value !== JSON.stringify(own)) await where.notes.notes.put({ key: keyOf(where), value })
  return all
}

/** Takes a computer off the list, or back. `log` says what is known of it: that stays. */
export async function setRemoved(
  where: Where,
  device: string,
  isOut: boolean,
  { log, now }: { readonly log: readonly DeviceInLog[]; readonly now: number },
): Promise<void> {
  const own = await knownRemovals(where)
  const upTo = log.find((one) => one.device === device)?.last ?? 0
  // The clock may have been put back since: what is said now counts all the same.
  const at = Math.max(now, (own[device]?.at ?? 0) + 1)
  const value = JSON.stringify({ ...own, [device]: { at, isOut, upTo } })
  await where.notes.notes.put({ key: keyOf(where), value })
}

/** Whether a computer is off the list. */
export function isRemoved(removals: Removals, device: string): boolean {
  return removals[device]?.isOut === true
}

/** How many changes a file of a computer that was taken off the list has from after that; 0 for any other file. */
export function changesHeld(removals: Removals, device: string, texts: readonly string[]): number {
  const removal = removals[device]
  if (removal?.isOut !== true) return 0
  return texts.map(readLine).filter((line) => {
    const sequence =
      line?.kind === 'commit' ? line.entry : line?.kind === 'erase' ? line : undefined
    return sequence?.device === device && sequence.sequence > removal.upTo
  }).length
}

/** Whether others may not read a file that was read here: it has changes from after that which they did not have when they said so. */
export function isHeldByOthers(
  removals: Removals,
  { device, spans }: Pick<ReadFile, 'device' | 'spans'>,
): boolean {
  const removal = removals[device]
  if (removal?.isOut !== true) return false
  return spans.some((span) => span.device === device && span.last > removal.upTo)
}
