/** The register while it is read: rows come piece by piece, and what they are put in order by is worked out meanwhile. Pure. */
import type { Row } from '../domain/tables'
import { ranksOf, sortKey } from '../i18n/sort'
import { IndexedPerson } from './indexed-person'

const none: readonly Row<'participations'>[] = []

const byId = (a: IndexedPerson, b: IndexedPerson): number => (a.id < b.id ? -1 : 1)

/** As they come from the database they are in the order of their ids already. */
function orderedById(entries: readonly IndexedPerson[]): readonly IndexedPerson[] {
  for (let at = 1; at < entries.length; at += 1)
    if ((entries[at - 1]?.id ?? '') >= (entries[at]?.id ?? '')) return entries.toSorted(byId)
  return entries
}

/**
 * Sorts many by last name, first name and id. The collation is asked about each different name once; the ranks of both names and the
 * place by id then make one number, and numbers alone are sorted: at the start everybody waits for it.
 */
export function sortMany(entries: readonly IndexedPerson[]): readonly IndexedPerson[] {
  const people = orderedById(entries)
  const last = ranksOf(people.map(({ lastKey }) => lastKey))
  const first = ranksOf(people.map(({ firstKey }) => firstKey))
  const count = people.length
  const keys = new Float64Array(count)
  // Of 200,000 people with as many names the numbers are still whole.
  for (let at = 0; at < count; at += 1) {
    const entry = people[at] as IndexedPerson
    const name = (last.get(entry.lastKey) ?? 0) * count + (first.get(entry.firstKey) ?? 0)
    keys[at] = name * count + at
  }
  return Array.from(keys.sort(), (key) => people[key % count] as IndexedPerson)
}

/** People and their participations as they come, in any order. Each row comes once. */
export class PeopleLoading {
  readonly byId = new Map<string, IndexedPerson>()
  readonly trashed = new Map<string, IndexedPerson>()
  readonly byPerson = new Map<string, Row<'participations'>[]>()
  readonly #keys = new Map<string, string>()

  /** What a name is sorted by, worked out once for each different one. */
  readonly #keyOf = (name: string): string => {
    const known = this.#keys.get(name)
    if (known !== undefined) return known
    const key = sortKey(name)
    this.#keys.set(name, key)
    return key
  }

  addPeople(rows: readonly Row<'people'>[]): void {
    for (const person of rows) {
      const entries = person.deletedAt === null ? this.byId : this.trashed
      entries.set(person.id, new IndexedPerson(person, none, this.#keyOf))
    }
  }

  addParticipations(rows: readonly Row<'participations'>[]): void {
    for (const row of rows) {
      if (row.deletedAt !== null) continue
      const others = this.byPerson.get(row.personId)
      if (others) others.push(row)
      else this.byPerson.set(row.personId, [row])
    }
  }

  /** Gives everybody their participations, once all rows are there. Answers those who are not in the trash, sorted by name. */
  finish(): readonly IndexedPerson[] {
    for (const [id, rows] of this.byPerson)
      (this.byId.get(id) ?? this.trashed.get(id))?.takePartIn(rows)
    return sortMany([...this.byId.values()])
  }
}
