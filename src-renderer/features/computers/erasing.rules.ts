/** How a computer stands with those who were forgotten for good. */
import type { Computer } from '../../backup/sync/exchange.rules'

/**
 * This computer has forgotten all of them, or is still at it; another one has, does so with its next exchange, has not exchanged for
 * days, or was taken off the list before it did.
 */
type ErasingState = 'here' | 'ending' | 'confirmed' | 'pending' | 'away' | 'removed'

const day = 86_400_000
/** Whole days without an exchange after which somebody should ask after it. */
const awayAfter = 3

/** What is known here at this moment, which may be more than at the last exchange. */
interface ErasingNow {
  /** How many erasures. */
  readonly erased: number
  /** This computer has not cleaned its second copy yet. */
  readonly isEnding: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/** How a computer stands. `days` since it exchanged. */
export function standOfErasing(
  computer: Computer,
  { erased, isEnding, now }: ErasingNow,
): { readonly state: ErasingState; readonly days: number } {
  const { isThis, at, isRemoved } = computer
  const days = at === null ? 0 : Math.max(0, Math.floor((now - at) / day))
  if (isThis) return { state: isEnding ? 'ending' : 'here', days }
  if (computer.erased >= erased) return { state: 'confirmed', days }
  if (isRemoved) return { state: 'removed', days }
  return { state: days >= awayAfter ? 'away' : 'pending', days }
}
