/** What a screen state and its controls are found wanting in, for the suites that go through them. */
import { untoldIn } from './ax-tree'
import { begin } from './begin'
import { controlsIn, walkWithTab, wordsOf } from './controls'
import type { Control, TabWalk } from './controls'
import { contentOf, scopeOf, useAll } from './crawl'
import { lookAt, noLookFaults } from './look'
import type { LookFaults } from './look'
import { roomsFaults } from './room'
import type { Session } from './session'
import type { ScreenState } from './state'

/** Those that neither Tab nor the arrow keys of what they are part of come by. */
export function outOfReach(controls: readonly Control[], { visited }: TabWalk): readonly string[] {
  const groups = new Set(
    controls
      .filter(({ id }) => visited.has(id))
      .flatMap(({ group, role, id }) => [group, `${role} ${String(id)}`]),
  )
  return controls
    .filter(({ id, group }) => !visited.has(id) && (group === null || !groups.has(group)))
    .map(wordsOf)
}

/** What is wrong with a state and its controls, in words. */
export interface Faults extends LookFaults {
  /** What has no room in a small window or in large text. */
  readonly withoutRoom: readonly string[]
  /** What a screen reader is told nothing about when it has the focus. */
  readonly untold: readonly string[]
  readonly withoutName: readonly string[]
  readonly outOfReach: readonly string[]
  readonly withoutFocus: readonly string[]
}

/** Nothing is wrong. */
export const nothing: Faults = {
  ...noLookFaults,
  ...{ withoutRoom: [], untold: [], withoutName: [], outOfReach: [], withoutFocus: [] },
}

/**
 * Looks at a state as it opens, and at every control of it: its name, the way to it with Tab, and the focus on it. `within` is a
 * selector for a part of the page, whose controls alone are looked at; else it is the screen, or what is open above it.
 */
export async function faultsOf(
  session: Session,
  state: ScreenState,
  within?: string,
): Promise<Faults> {
  const { page } = session
  if (within !== undefined) await begin({ session, state, scope: within })
  const look = within === undefined ? await lookAt(session, state) : noLookFaults
  const untold = within === undefined ? await untoldIn(page) : []
  const scope = within ?? (await scopeOf(page))
  const controls = await controlsIn(page, scope)
  if (controls.length === 0) throw new Error(`There are no controls on ${state.name}`)
  // In a menu it is the arrow keys that move, and Tab leads out of it.
  const tab = scope === '[role=menu]' ? null : await walkWithTab(page, controls, scope)
  // Last, because looking moves the focus and what is scrolled.
  const withoutRoom = within === undefined ? await roomsFaults(page) : []
  return {
    ...look,
    withoutRoom,
    untold,
    withoutName: controls.filter(({ name }) => name === '').map(wordsOf),
    outOfReach: tab === null ? [] : outOfReach(controls, tab),
    withoutFocus: tab === null ? [] : tab.unseen,
  }
}

/** Uses every control of a state that is not in `known` yet. Gives those that did nothing. */
export async function idleIn(
  session: Session,
  state: ScreenState,
  known: Set<string>,
  within?: string,
): Promise<readonly string[]> {
  const { page } = session
  await begin({ session, state, scope: within ?? 'main' })
  const scope = within ?? (await scopeOf(page))
  const controls = await controlsIn(page, scope)
  return useAll({ session, state, scope }, controls, await contentOf(page), known)
}
