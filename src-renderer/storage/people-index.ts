/**
 * The register of people in memory, as an index: sorted, searchable, filterable without a wait. Pure: it is given rows
 * and answers questions. `directory.ts` keeps it in step with the database.
 */
import type { Row } from '../domain/tables'
import { fieldsAmong } from '../domain/people.rules'
import type { Status } from '../domain/participation'
import type { Role } from '../domain/participation'
import { fold, matchesAll, queryTokens } from '../i18n/fold'
import type { QueryToken } from '../i18n/fold'
import { isNear } from '../i18n/near'
import { compareKeys, compareText } from '../i18n/sort'
import { mergeSorted } from './merge-sorted'
import { IndexedPerson } from './indexed-person'
import type { PersonEntry } from './indexed-person'
import { PeopleLoading, sortMany } from './people-loading'
import { PeopleSearch } from './people-search'

export type { PersonEntry }

/** What people can be narrowed to. `role` and `status` are of one participation, in `cycleId` when that is given. */
export interface PeopleFilters {
  readonly cycleId?: string | null
  readonly role?: Role | null
  readonly status?: Status | null
  /** In any script and case. */
  readonly city?: string | null
  /** An element of the set of fields of work. */
  readonly field?: string | null
  /** The id of a tag. */
  readonly tag?: string | null
}

const none: readonly Row<'participations'>[] = []
const byName = (a: IndexedPerson, b: IndexedPerson): number =>
  compareKeys(a.lastKey, b.lastKey) || compareKeys(a.firstKey, b.firstKey) || (a.id < b.id ? -1 : 1)

/** People, sorted by last name, with search. */
export class PeopleIndex {
  /** Goes up with each change. */
  version = 0
  #byId = new Map<string, IndexedPerson>()
  /** Those in the trash, whom nothing else here knows of. */
  #trashed = new Map<string, IndexedPerson>()
  #sorted: readonly IndexedPerson[] = []
  #byPerson: Map<string, readonly Row<'participations'>[]> = new Map()
  #answers = new Map<string, readonly IndexedPerson[]>()
  #search = new PeopleSearch()
  /** Whoever passes the filters, before anything is searched for: filtering is not done anew for each letter. */
  #filtered = new Map<string, readonly IndexedPerson[]>()
  #cities: readonly string[] | null = null
  #fields: readonly string[] | null = null

  /** Everybody who is not in the trash, sorted by name. The same array until something changes. */
  get all(): readonly PersonEntry[] {
    return this.#sorted
  }

  /** How many people there are. */
  get size(): number {
    return this.#byId.size
  }

  /** One person, or undefined when there is none (or they are in the trash). */
  entry(id: string): PersonEntry | undefined {
    return this.#byId.get(id)
  }

  /** Starts anew with these rows. */
  load(people: readonly Row<'people'>[], participations: readonly Row<'participations'>[]): void {
    const loading = new PeopleLoading()
    loading.addPeople(people)
    loading.addParticipations(participations)
    this.begin(loading)
  }

  /** Starts anew with what was read. */
  begin(loading: PeopleLoading): void {
    this.#search = new PeopleSearch()
    this.#sorted = loading.finish()
    this.#byPerson = loading.byPerson
    this.#byId = loading.byId
    this.#trashed = loading.trashed
    this.#changed()
  }

  /** Takes in rows that were written; those in the trash leave. */
  patch(people: readonly Row<'people'>[], participations: readonly Row<'participations'>[]): void {
    const touched = new Set<string>()
    for (const row of participations) {
      const others = (this.#byPerson.get(row.personId) ?? none).filter(({ id }) => id !== row.id)
      this.#byPerson.set(row.personId, row.deletedAt === null ? [...others, row] : others)
      touched.add(row.personId)
    }
    const rows = new Map<string, Row<'people'>>()
    for (const id of touched) {
      const known = this.#byId.get(id)
      if (known) rows.set(id, known.person)
    }
    for (const person of people) rows.set(person.id, person)
    if (rows.size > 0) this.#merge(rows)
  }

  /** Takes the rows' people out of the sorted list and puts them back in their new places. */
  #merge(rows: ReadonlyMap<string, Row<'people'>>): void {
    const fresh: IndexedPerson[] = []
    for (const person of rows.values()) {
      const entry = this.#note(person)
      if (person.deletedAt === null) fresh.push(entry)
    }
    const kept = this.#sorted.filter((entry) => !rows.has(entry.id))
    this.#sorted = mergeSorted(kept, sortMany(fresh), byName)
    this.#changed()
  }

  /** Puts a person among the others, or among those in the trash. */
  #note(person: Row<'people'>): IndexedPerson {
    const entry = new IndexedPerson(person, this.#byPerson.get(person.id) ?? none)
    const [to, from] =
      person.deletedAt === null ? [this.#byId, this.#trashed] : [this.#trashed, this.#byId]
    this.#search.leave(from.get(person.id) ?? to.get(person.id))
    from.delete(person.id)
    to.set(person.id, entry)
    return entry
  }

  #changed(): void {
    this.version += 1
    this.#answers.clear()
    this.#filtered.clear()
    this.#cities = null
    this.#fields = null
  }

  /**
   * People in whose name (in either script), e-mail, phone, city, organization or fields of work every word of the query stands, sorted by
   * name. Script, case and diacritics do not matter. The same array for the same question until something changes.
   */
  search(query: string, filters: PeopleFilters = {}): readonly PersonEntry[] {
    const text = fold(query)
    const filterKey = keyOf(filters)
    const key = `${filterKey}\n${text}`
    const known = this.#answers.get(key)
    if (known) return known
    const tokens = queryTokens(text)
    const base = this.#passing(filters, filterKey)
    const found = tokens.length === 0 ? base : this.#search.find(base, tokens)
    if (this.#answers.size >= 50) this.#answers.clear()
    this.#answers.set(key, found)
    return found
  }

  #passing(filters: PeopleFilters, filterKey: string): readonly IndexedPerson[] {
    const known = this.#filtered.get(filterKey)
    if (known) return known
    const passing = passingOf(this.#sorted, filters)
    if (this.#filtered.size >= 20) this.#filtered.clear()
    this.#filtered.set(filterKey, passing)
    return passing
  }

  /**
   * Works out ahead what searching needs, for `count` people from `from` on, so that the first letter somebody types
   * finds it done. Answers where to go on, or null when nobody is left.
   */
  prepare(from: number, count: number): number | null {
    const end = Math.min(this.#sorted.length, from + count)
    for (const entry of this.#sorted.slice(from, end)) this.#search.place(entry)
    if (end < this.#sorted.length) return end
    // The lists on screen are those that will be searched through.
    for (const passing of this.#filtered.values()) this.#search.prepare(passing)
    return null
  }

  /**
   * The first `limit` matches, those first in which a part of the name begins with what was typed. Where nobody matches, those in whose
   * name each word stands with one letter wrong.
   */
  find(query: string, limit: number): readonly PersonEntry[] {
    const tokens = queryTokens(query)
    const first = tokens[0]
    const found = this.search(query)
    if (found.length === 0) return this.#near(tokens, limit)
    if (!first) return found.slice(0, limit)
    const begins = (entry: PersonEntry): boolean =>
      entry instanceof IndexedPerson && startsWord(entry.nameKey, first)
    const best: PersonEntry[] = []
    const others: PersonEntry[] = []
    for (const entry of found) {
      if (best.length >= limit) break
      if (begins(entry)) best.push(entry)
      else if (others.length < limit) others.push(entry)
    }
    return [...best, ...others].slice(0, limit)
  }

  #near(tokens: readonly QueryToken[], limit: number): readonly PersonEntry[] {
    const isMeant = ({ nameKey }: IndexedPerson): boolean => {
      const words = nameKey.split(' ')
      return tokens.every(({ strict }) =>
        words.some((word) => word.startsWith(strict) || isNear(word, strict)),
      )
    }
    return this.#sorted.filter(isMeant).slice(0, limit)
  }

  /** The first `limit` of those in the trash whom the query finds; nobody for an empty query. */
  findTrashed(query: string, limit: number): readonly PersonEntry[] {
    const tokens = queryTokens(query)
    if (tokens.length === 0) return []
    return [...this.#trashed.values()]
      .filter((entry) => matchesAll(entry.searchKey, tokens))
      .slice(0, limit)
  }

  /** The cities people live in, each once, as most of them write it. */
  cities(): readonly string[] {
    this.#cities ??= mostUsedForms(this.#sorted.map(({ person }) => person.city))
    return this.#cities
  }

  /** The fields of work people have. */
  fields(): readonly string[] {
    if (this.#fields) return this.#fields
    this.#fields = fieldsAmong(this.#sorted.map(({ person }) => person))
    return this.#fields
  }
}

const startsWord = (key: string, { strict, loose }: QueryToken): boolean =>
  key.includes(` ${strict}`) || (loose !== null && key.includes(` ${loose}`))

/** Filters that narrow nothing are none: the list and the number of all there are ask one question. */
const keyOf = ({ cycleId, role, status, city, field, tag }: PeopleFilters): string =>
  JSON.stringify([cycleId, role, status, city, field, tag].map((value) => value || null))

/** Whether somebody has a part with these. Asked of everybody at the start: nothing is made for each of them. */
function hasPart(
  { participations }: IndexedPerson,
  { cycleId, role, status }: PeopleFilters,
): boolean {
  for (let at = 0; at < participations.length; at += 1) {
    const one = participations[at]
    const isIt =
      one !== undefined &&
      (!cycleId || one.cycleId === cycleId) &&
      (!role || one.role === role) &&
      (!status || one.status === status)
    if (isIt) return true
  }
  return false
}

/** Whether somebody's own record has these; `city` is folded. */
function isSuch(entry: IndexedPerson, { field, tag }: PeopleFilters, city: string | null): boolean {
  const { person } = entry
  if (city !== null && entry.cityKey !== city) return false
  return (!field || person[`field:${field}`] === true) && (!tag || person[`tag:${tag}`] === true)
}

function passingOf(
  all: readonly IndexedPerson[],
  filters: PeopleFilters,
): readonly IndexedPerson[] {
  const { cycleId, role, status, city, field, tag } = filters
  const isOfPart = Boolean(cycleId || role || status)
  const isOfOwn = Boolean(city || field || tag)
  if (!isOfPart && !isOfOwn) return all
  const wanted = city ? fold(city) : null
  return all.filter(
    (entry) =>
      (!isOfPart || hasPart(entry, filters)) && (!isOfOwn || isSuch(entry, filters, wanted)),
  )
}

function mostUsedForms(texts: readonly (string | null)[]): readonly string[] {
  // Most people write it in one of a few ways: each is looked at once.
  const asWritten = new Map<string, number>()
  for (const text of texts) if (text !== null) asWritten.set(text, (asWritten.get(text) ?? 0) + 1)
  const best = new Map<string, { readonly text: string; readonly count: number }>()
  for (const [text, count] of asWritten) {
    if (text.trim() === '') continue
    const key = fold(text)
    const other = best.get(key)
    if (!other || count > other.count) best.set(key, { text, count })
  }
  return [...best.values()].map(({ text }) => text).sort(compareText)
}
