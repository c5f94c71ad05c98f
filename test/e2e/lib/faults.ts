/** What a place and its controls are found wanting in, for the suites that walk them. */
import type { TestApp } from '../app'
import { controlsIn, walkWithTab, wordsOf } from './controls'
import type { Control, TabWalk } from './controls'
import { lookAt, noLookFaults } from './look'
import type { LookFaults } from './look'
import type { Place } from './places'
import { tourOf } from './tour'
import { begin } from './begin'
import { contentOf, scopeOf, useAll } from './walk'

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

/** What is wrong with a place and its controls, in words. */
export interface Faults extends LookFaults {
  readonly withoutName: readonly string[]
  readonly outOfReach: readonly string[]
  readonly withoutFocus: readonly string[]
  readonly idle: readonly string[]
}

/** Nothing is wrong. */
export const nothing: Faults = {
  ...noLookFaults,
  ...{ withoutName: [], outOfReach: [], withoutFocus: [], idle: [] },
}

/**
 * Looks at a place as it opens, and at every control of it: its name, the way to it with Tab, the focus on it, and what using it does. Controls
 * in `known` were used elsewhere already. `within` is a selector for a part of the page, whose controls alone are looked
 * at; else it is the screen, or what is open above it.
 */
export async function faultsOf(
  app: TestApp,
  place: Place,
  known: Set<string>,
  within?: string,
): Promise<Faults> {
  const { page } = app
  const start = { tour: tourOf(app), place, scope: within ?? 'main' }
  await begin(start)
  const look = within === undefined ? await lookAt(page, place) : noLookFaults
  const scope = within ?? (await scopeOf(page))
  const content = await contentOf(page)
  const controls = await controlsIn(page, scope)
  if (controls.length === 0) throw new Error(`There are no controls on ${place.name}`)
  // In a menu it is the arrow keys that move, and Tab leads out of it.
  const isMenu = scope === '[role=menu]'
  const tab = isMenu ? null : await walkWithTab(page, controls, scope)
  return {
    ...look,
    withoutName: controls.filter(({ name }) => name === '').map(wordsOf),
    outOfReach: tab === null ? [] : outOfReach(controls, tab),
    withoutFocus: tab === null ? [] : tab.unseen,
    idle: await useAll({ ...start, scope }, controls, content, known),
  }
}
