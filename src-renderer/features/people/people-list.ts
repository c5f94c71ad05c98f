/** Which people the screen shows: the search, the filters, and the answer of the register, read without a wait. */
import { useMemo } from 'react'
import { directory, useDirectory } from '../../storage/directory'
import type { PeopleFilters, PersonEntry } from '../../storage/directory'
import { filterValue } from '../../app/routes'
import type { FilterName, FilterValue } from '../../app/routes'
import { useImported } from '../../app/imported'
import { useUi } from '../../app/ui'
import type { KeptFilters } from '../../app/ui'
import { readUnasked, useUnasked } from './participations.data'
import { fitsAll, readConditions } from '../../domain/own-filter.rules'
import type { OwnCondition } from '../../domain/own-filter.rules'
import { readOwnContext, useOwnContext } from './own-context.data'
import { ownRecords } from './own-records'
import type { OwnContext } from './own-records'
import type { Status } from '../../domain/participation'
import type { Role } from '../../domain/participation'

/** The screen's name in the store of the screen. */
export const peopleScreen = 'people'

/** What the list shows and why. */
export interface PeopleList {
  readonly query: string
  readonly cycleId: string | null
  /** Whether it shows people of the chosen cycle or of all. */
  readonly scope: 'cycle' | 'all'
  readonly role: Role | null
  readonly status: Status | null
  /** Only those whom nobody has asked for consent to this cycle's application. */
  readonly consent: 'unasked' | null
  /** Only those whom the last import brought. */
  readonly imported: 'last' | null
  readonly city: string | null
  readonly field: string | null
  /** The id of a tag that everybody shown has. */
  readonly tag: string | null
  /** Conditions on the organization's own fields. */
  readonly conditions: readonly OwnCondition[]
  readonly own: OwnContext
  readonly isFiltered: boolean
  readonly rows: readonly PersonEntry[]
  /** How many there are without search and filters. */
  readonly total: number
  /** Applicants of the cycle whom nobody has decided about. */
  readonly waiting: number
  /** The version of the register it was read from. */
  readonly version: number
}

const nothing: KeptFilters = {}

/** The filters as the register takes them. */
function filtersOf(stored: KeptFilters, cycleId: string | null): PeopleFilters {
  const scoped = stored['scope'] === 'all' ? null : cycleId
  return {
    cycleId: scoped,
    role: filterValue('people', 'role', stored['role']),
    status: filterValue('people', 'status', stored['status']),
    city: stored['city'] ?? null,
    field: stored['field'] ?? null,
    tag: stored['tag'] ?? null,
  }
}

/** The cycle in which only people whom nobody asked for consent are shown; null when that is not narrowed to. */
function unaskedIn(stored: KeptFilters, cycleId: string | null): string | null {
  return stored['consent'] === 'unasked' && stored['scope'] !== 'all' ? cycleId : null
}

const nobody: ReadonlySet<string> = new Set()

/** Reads the list the screen shows. */
export function usePeopleList(): PeopleList {
  const cycleId = useUi((ui) => ui.cycleId)
  const stored = useUi((ui) => ui.filters[peopleScreen] ?? nothing)
  const unasked = useUnasked(unaskedIn(stored, cycleId)) ?? nobody
  const imported = useImported(({ ids }) => ids)
  // The register is the same object for good; what changes with it is its version.
  const version = useDirectory((people) => people.version)
  const own = useOwnContext(stored['scope'] === 'all' ? null : cycleId)
  return useMemo(
    () => ({ ...listOf(stored, cycleId, { unasked, imported, own }), version }),
    [stored, cycleId, unasked, imported, own, version],
  )
}

/** The list as the screen shows it now, for commands. */
export async function currentPeopleList(): Promise<Omit<PeopleList, 'version'>> {
  const { cycleId, filters } = useUi.getState()
  const stored = filters[peopleScreen] ?? nothing
  const unasked = await readUnasked(unaskedIn(stored, cycleId))
  const own = await readOwnContext(stored['scope'] === 'all' ? null : cycleId)
  return listOf(stored, cycleId, { unasked, imported: useImported.getState().ids, own })
}

/** The role that the list is narrowed to. */
export function currentRole(): Role | null {
  const { cycleId, filters } = useUi.getState()
  return filtersOf(filters[peopleScreen] ?? nothing, cycleId).role ?? null
}

/** What is known beside the register. */
interface Beside {
  readonly unasked: ReadonlySet<string>
  readonly imported: ReadonlySet<string>
  readonly own: OwnContext
}

/** Those who are in all sets and fit all conditions; the very list when there are none. */
function narrowed(
  all: readonly PersonEntry[],
  sets: readonly (ReadonlySet<string> | null)[],
  conditions: readonly OwnCondition[],
  own: OwnContext,
): readonly PersonEntry[] {
  if (conditions.length === 0 && sets.every((set) => set === null)) return all
  return all.filter(
    (entry) =>
      sets.every((set) => set === null || set.has(entry.id)) &&
      fitsAll(entry, conditions, own.ownFields, (row, field) => ownRecords(row, field, own)),
  )
}

function listOf(
  stored: KeptFilters,
  cycleId: string | null,
  { unasked, imported: importedIds, own }: Beside,
): Omit<PeopleList, 'version'> {
  const people = directory()
  const filters = filtersOf(stored, cycleId)
  const query = stored['query'] ?? ''
  const scoped = filters.cycleId ?? null
  const { role = null, status = null, city = null, field = null, tag = null } = filters
  const consent = unaskedIn(stored, cycleId) === null ? null : 'unasked'
  // Once the program was closed nobody knows any more whom the last import brought.
  const imported = stored['imported'] === 'last' && importedIds.size > 0 ? 'last' : null
  const all = people.search(query, filters)
  const conditions = readConditions(stored['own'])
  const sets = [imported === null ? null : importedIds, consent === null ? null : unasked]
  const rows = narrowed(all, sets, conditions, own)
  return {
    query,
    cycleId,
    scope: scoped === null ? 'all' : 'cycle',
    role,
    status,
    consent,
    imported,
    city,
    ...{ field, tag, conditions, own },
    isFiltered:
      conditions.length > 0 ||
      [role, status, consent, imported, city, field, tag].some((value) => value !== null),
    rows,
    total: people.search('', { cycleId: scoped }).length,
    waiting: cycleId === null ? 0 : people.search('', { cycleId, status: 'applied' }).length,
  }
}

/** Sets one filter of the screen, or takes it away. */
export function setPeopleFilter<N extends FilterName<'people'>>(
  name: N,
  value: FilterValue<'people', N> | '' | null,
): void {
  useUi.getState().setFilter(peopleScreen, name, value)
}

/** Takes all filters away; what is searched for and whose people are shown stay. */
export function clearPeopleFilters(): void {
  for (const name of ['role', 'status', 'consent', 'city', 'field', 'tag', 'own'] as const)
    setPeopleFilter(name, null)
}
