/**
 * Where one can go: every screen, with what it can be told. The only table of them; the shell gives each its page, and a
 * screen that is not named here cannot be gone to.
 */
import { awardKinds } from '../domain/award'
import { letterGroups } from '../domain/letters-due.rules'
import { goalTellers } from '../domain/goal'
import { rounds } from '../domain/review-criterion'
import { roles, statuses } from '../domain/participation'
import { meetingStates } from '../domain/meeting'
import { standingFilters } from '../domain/meeting-standing.rules'
import type { Place } from '../domain/place'

/** What a screen can be told. */
interface RouteShape {
  /** Whether one of its records can be open. */
  readonly hasRecord: boolean
  /** What it can be narrowed to: the values of each filter, or null where any text is one. */
  readonly filters: Readonly<Record<string, readonly string[] | null>>
}

/** What every list keeps of how it is shown: so a view of it has that too. */
const ofLists = { as: ['table', 'cards', 'board'], group: null, columns: null, sort: null } as const

/** The table. The record of Reports is the workshop whose sheet is shown. */
export const routes = {
  home: { hasRecord: false, filters: {} },
  people: {
    hasRecord: true,
    filters: {
      query: null,
      scope: ['all'],
      role: roles,
      status: statuses,
      consent: ['unasked'],
      imported: ['last'],
      city: null,
      field: null,
      tag: null,
      own: null,
      ...ofLists,
    },
  },
  selection: {
    hasRecord: true,
    filters: {
      view: ['read', 'results', 'board', 'interviews', 'waiting', 'call', 'setup'],
      round: rounds,
      reviewer: null,
      measure: ['adjusted'],
      ...ofLists,
    },
  },
  pairs: {
    hasRecord: true,
    filters: {
      view: ['list', 'pairing', 'meetings', 'goals'],
      show: ['unpaired', 'goalsDue', ...standingFilters],
      goals: ['standing', 'matrix'],
      toldBy: goalTellers,
      mentee: null,
      span: ['month', 'year', 'list'],
      month: null,
      during: null,
      state: meetingStates,
      ...ofLists,
    },
  },
  workshops: { hasRecord: true, filters: { view: ['rollCall'], ...ofLists } },
  awards: {
    hasRecord: true,
    filters: {
      show: ['toIssue', 'toPrint', 'toHandOver', 'brooches'],
      kind: awardKinds,
      ...ofLists,
    },
  },
  reports: { hasRecord: true, filters: { tab: ['report', 'tables', 'signIn'] } },
  alumni: { hasRecord: true, filters: { query: null, ...ofLists } },
  settings: {
    hasRecord: false,
    filters: {
      tab: [
        'program',
        'register',
        'computer',
        'data',
        'copies',
        'computers',
        'trash',
        'history',
        'about',
      ],
    },
  },
  cycles: { hasRecord: true, filters: { ...ofLists } },
  import: { hasRecord: false, filters: {} },
  check: { hasRecord: false, filters: {} },
  duplicates: { hasRecord: false, filters: {} },
  letters: {
    hasRecord: true,
    filters: { view: ['write', 'templates'], to: letterGroups, template: null, ...ofLists },
  },
  matching: {
    hasRecord: true,
    filters: { tab: ['drafts', 'criteria', 'search'], mentee: null },
  },
} as const satisfies Readonly<Record<string, RouteShape>>

type Table = typeof routes

/** The name of a screen. */
export type ScreenName = keyof Table

/** A screen that can have a record open. */
export type RecordScreen = {
  [S in ScreenName]: Table[S]['hasRecord'] extends true ? S : never
}[ScreenName]

/** What a screen can be narrowed by. */
export type FilterName<S extends ScreenName> = keyof Table[S]['filters'] & string

/** The values of a filter. */
export type FilterValue<
  S extends ScreenName,
  N extends FilterName<S>,
> = Table[S]['filters'][N] extends readonly (infer V extends string)[] ? V : string

/** Filters of a screen. */
type Filters<S extends ScreenName> = {
  readonly [N in FilterName<S>]?: FilterValue<S, N>
}

/** Where to go. What is left out stays as it is there: the cycle, the open record, the filters (given, they are all of them). */
export type Route = {
  [S in ScreenName]: {
    readonly screen: S
    readonly cycleId?: string | null
    readonly recordId?: S extends RecordScreen ? string | null : null
    readonly filters?: Filters<S>
  }
}[ScreenName]

/** The names of all screens. */
export const screenNames = Object.keys(routes) as readonly ScreenName[]

/** Where one is when nothing else is said, or what is said is not known. */
export const firstScreen: ScreenName = 'home'

/** The screen of a name that was kept somewhere; another version may have had other screens. */
export function screenOf(name: unknown): ScreenName {
  return screenNames.find((known) => known === name) ?? firstScreen
}

const isRecordScreen = (screen: ScreenName): screen is RecordScreen => routes[screen].hasRecord

/** The way to a place that was kept; home when its screen is not known. */
export function routeTo({ screen, cycleId, recordId }: Place): Route {
  const known = screenOf(screen)
  return isRecordScreen(known) ? { screen: known, cycleId, recordId } : { screen: known, cycleId }
}

/** A place to keep with a change. */
export function placeAt(
  screen: ScreenName,
  cycleId: string | null,
  recordId: string | null = null,
): Place {
  return { screen, cycleId, recordId }
}

/** A filter's value as it is kept, if it is one of those there are. */
export function filterValue<S extends ScreenName, N extends FilterName<S>>(
  screen: S,
  name: N,
  kept: string | undefined,
): FilterValue<S, N> | null {
  const { filters }: RouteShape = routes[screen]
  const values = filters[name]
  const isOne = values === null ? kept !== undefined && kept !== '' : values?.includes(kept ?? '')
  // It was compared with the very values the type is made of; the compiler cannot follow them through the names.
  return isOne === true ? (kept as FilterValue<S, N>) : null
}
