/** Patience with folders that may not answer: a network folder that is gone can take minutes to say so, or never say it. */
import { setTimeout as wait } from 'node:timers/promises'

/** The answer of some work, or `late` when it does not come within `limit` milliseconds. Throws what the work throws. */
export async function within<T, L>(work: Promise<T>, limit: number, late: L): Promise<T | L> {
  const timer = new AbortController()
  const over = wait(limit, late, { signal: timer.signal, ref: false }).catch(() => late)
  try {
    return await Promise.race([work, over])
  } finally {
    timer.abort()
  }
}

/** For one question to a folder, in milliseconds. */
const usualLimit = 20_000

const silence = Symbol('silence')

/** Asks places, each of them no further while it still owes an answer to an earlier question. */
export class Patience {
  private readonly silent = new Set<string>()

  constructor(private readonly limit = usualLimit) {}

  /**
   * The answer of some work in a place; `otherwise` when it fails, takes longer than `limit` milliseconds, or the place has not answered
   * what it was asked before. So many questions to a folder that is gone take no longer than one.
   */
  async ask<T>(
    place: string,
    work: () => Promise<T>,
    otherwise: T,
    limit = this.limit,
  ): Promise<T> {
    if (this.silent.has(place)) return otherwise
    const asked = work().catch(() => otherwise)
    const answer = await within(asked, limit, silence)
    if (answer !== silence) return answer
    this.silent.add(place)
    void asked.then(() => this.silent.delete(place))
    return otherwise
  }
}
