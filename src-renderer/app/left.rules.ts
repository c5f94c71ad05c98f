/**
 * How lists were left, so that they are so when one comes back: each list as what it was shown, by which columns, in which order and
 * under which headings; each side of a screen what it was narrowed to. Kept while the program is open. Pure.
 */
import type { ScreenName } from './routes'

/** Filters as they are kept, by name. */
export type KeptFilters = Readonly<Record<string, string>>

/** How lists and sides of screens were left, by their keys. */
export interface Left {
  readonly lists: Readonly<Record<string, KeptFilters>>
  readonly sides: Readonly<Record<string, KeptFilters>>
}

/** While no list was left. */
export const nothingLeft: Left = { lists: {}, sides: {} }

/** The filters that say how a list is shown, whatever it is narrowed to. */
const hows: readonly string[] = ['as', 'group', 'sort', 'columns']

/** The side of a screen that need not be said. */
const usualSide: Partial<Record<ScreenName, string>> = {
  pairs: 'list',
  selection: 'read',
  letters: 'write',
}

const sideKey = (screen: ScreenName, filters: KeptFilters): string =>
  `${screen} ${filters['view'] ?? usualSide[screen] ?? ''}`

/** The sides with several lists: the filter by which these are told apart, and which is meant where none is said. */
const parts: Readonly<Record<string, readonly [name: string, usual: string]>> = {
  'pairs meetings': ['span', 'month'],
  'pairs goals': ['goals', 'standing'],
}

/** Which list of a screen is shown with these filters, as a text of its own for each. */
export function listKey(screen: ScreenName, filters: KeptFilters): string {
  const side = sideKey(screen, filters)
  const part = parts[side]
  return part === undefined ? side : `${side} ${filters[part[0]] ?? part[1]}`
}

const isHow = (name: string): boolean => hows.includes(name)

const only = (filters: KeptFilters, isWanted: (name: string) => boolean): KeptFilters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => isWanted(name)))

/** What is kept when a screen with these filters is left, or turned to another of its lists. */
export function leaving({ lists, sides }: Left, screen: ScreenName, filters: KeptFilters): Left {
  return {
    lists: { ...lists, [listKey(screen, filters)]: only(filters, isHow) },
    sides: { ...sides, [sideKey(screen, filters)]: only(filters, (name) => !isHow(name)) },
  }
}

/** The filters after one of them was changed: where that is another list now, it is shown as it was left. */
export function arriving(
  { lists }: Left,
  screen: ScreenName,
  before: KeptFilters,
  filters: KeptFilters,
): KeptFilters {
  const key = listKey(screen, filters)
  if (key === listKey(screen, before)) return filters
  return { ...only(filters, (name) => !isHow(name)), ...lists[key] }
}

/** Filters that say who sits at the computer: another way to a screen must not have points given in the name of somebody else. */
const ofWhoSitsHere: readonly string[] = ['reviewer']

/** Whether a filter says who sits at the computer, and nothing of what is shown. */
export const isOfWhoSitsHere = (name: string): boolean => ofWhoSitsHere.includes(name)

/**
 * The filters with which a screen is gone to: what it is narrowed to is said in full, how its list is shown only by a view. Who sits here stays,
 * unless somebody else is said.
 */
export function going(
  { lists, sides }: Left,
  screen: ScreenName,
  filters: KeptFilters,
): KeptFilters {
  const stays = only(sides[sideKey(screen, filters)] ?? {}, isOfWhoSitsHere)
  const said = { ...stays, ...filters }
  return Object.keys(filters).some(isHow) ? said : { ...said, ...lists[listKey(screen, filters)] }
}

/** The filters with which one turns to a side of a screen: those it was left with, but for what is said. */
export function turning({ sides }: Left, screen: ScreenName, filters: KeptFilters): KeptFilters {
  return { ...sides[sideKey(screen, filters)], ...filters }
}
