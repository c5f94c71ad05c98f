/** What both suites of screens do with their half of the states. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf, idleIn, nothing } from './faults'
import { openSession } from './session'
import type { Session } from './session'
import type { ScreenState } from './states'

/** Opens the page before a suite; closes it after, when it had nothing to complain of. */
export function useSession(): () => Session {
  let session: Session | null = null
  beforeAll(async () => {
    session = await openSession()
  })
  afterAll(async () => {
    const { complaints = [] } = session ?? {}
    await session?.close()
    expect(complaints).toEqual([])
  })
  return () => {
    if (session === null) throw new Error('The page is not open yet')
    return session
  }
}

/** A state, and the part of the page that is looked at; all that is open unless given. */
export interface Looked {
  readonly state: ScreenState
  readonly name: string
  readonly within?: string
}

/** Looks at each state, and uses the controls of those that are to be crawled. */
export function lookAndCrawl(
  session: () => Session,
  looked: readonly Looked[],
  isCrawled: (state: ScreenState) => boolean,
): void {
  const known = new Set<string>()
  describe('Nothing is wrong', () => {
    it.each(looked)('on: $name', async ({ state, within }) => {
      expect(await faultsOf(session(), state, within)).toEqual(nothing)
    })
  })
  const crawled = looked.filter(({ state }) => isCrawled(state))
  describe.runIf(crawled.length > 0)('Every control does something', () => {
    it.each(crawled)('on: $name', { timeout: 300_000 }, async ({ state, within }) => {
      expect(await idleIn(session(), state, known, within)).toEqual([])
    })
  })
}
