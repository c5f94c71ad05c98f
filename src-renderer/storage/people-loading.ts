/** The register while it is read: rows come piece by piece, and what they are put in order by is worked out meanwhile. Pure. */
import type { Row } from '../domain/tables'
import { ranksOf } from '../i18n/sort'
import { IndexedPerson } from './indexed-person'

const none: readonly Row<'participations'>[] = []

/** Sorts many: the collation is asked about each different name once, the rest is comparing numbers. */
export function sortMany(entries: readonly IndexedPerson[]): readonly IndexedPerson[] {
  const last = ranksOf(entries.map((entry) => entry.lastKey))
  const first = ranksOf(entries.map((entry) => entry.firstKey))
  return entries
    .map((entry) => ({
      entry,
      last: last.get(entry.lastKey) ?? 0,
      first: first.get(entry.firstKey) ?? 0,
    }))
    .sort((a, b) => a.last - b.last || a.first - b.first || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry)
}

/** People and their participations as they come, in any order. Each row comes once. */
export class PeopleLoading {
  readonly byId = new Map<string, IndexedPerson>()
  readonly trashed = new Map<string, IndexedPerson>()
  readonly byPerson = new Map<string, Row<'participations'>[]>()

  addPeople(rows: readonly Row<'people'>[]): void {
    for (const person of rows) {
      const entries = person.deletedAt === null ? this.byId : this.trashed
      entries.set(person.id, new IndexedPerson(person, none))
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
