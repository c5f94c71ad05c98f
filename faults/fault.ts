/** What a fault is, and what bringing it about so many times came to. */

/** What came of a fault, over all its times. */
export class Tally {
  times = 0
  /** Changes that the program had shown as saved, and that are not in the database and the second copy. */
  lost = 0
  /** Records that are not what the log says: part of a commit, or a change without its entry. */
  half = 0
  /** Changes that were shown as saved. */
  acknowledged = 0
  /** Milliseconds until all was as it should be again, of each time. */
  readonly recovered: number[] = []
  /** What went otherwise than it should, in words. */
  readonly wrong: string[] = []

  /** Notes a time in which something had to hold; when it did not, what it was. */
  check(what: string, holds: boolean): void {
    if (!holds) this.wrong.push(what)
  }

  /** Whether nothing was lost, nothing is half there, and all went as it should. */
  get isGood(): boolean {
    return this.lost === 0 && this.half === 0 && this.wrong.length === 0
  }
}

/** A fault that can be brought about as often as one likes. */
export interface Fault {
  /** The name to ask for it by; the part before the dash names its kind. */
  readonly name: string
  /** What happens, for the table. */
  readonly title: string
  /** How often, unless told. */
  readonly usual: number
  /** Whether it happens to the built program in a browser, else to its modules. */
  readonly isWhole: boolean
  /** Brings it about. `say` tells how it goes. */
  run(times: number, tally: Tally, say: (text: string) => void): Promise<void>
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The middle of some numbers; NaN when there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
