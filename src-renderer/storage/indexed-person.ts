/** A person with what searching and sorting the register need. Pure. */
import type { Row } from '../domain/tables'
import { fullName, searchText } from '../domain/people.rules'
import { fold, searchKey } from '../i18n/fold'
import { nameSortKeys, sortKey } from '../i18n/sort'
import type { SearchStore } from './search-store'

/** A person as the register shows them, with the cycles they took part in. Made anew when either changes. */
export interface PersonEntry {
  readonly id: string
  readonly person: Row<'people'>
  /** "First Last", as typed. */
  readonly name: string
  /** Those not in the trash. */
  readonly participations: readonly Row<'participations'>[]
}

/** The entry with what searching and sorting need, worked out when first asked for. */
export class IndexedPerson implements PersonEntry {
  readonly id: string
  readonly name: string
  readonly lastKey: string
  readonly firstKey: string
  #searchKey: string | null = null
  #place = -1
  #nameKey: string | null = null
  #cityKey: string | null = null
  #participations: readonly Row<'participations'>[]

  constructor(
    readonly person: Row<'people'>,
    participations: readonly Row<'participations'>[],
    keyOf = sortKey,
  ) {
    this.#participations = participations
    this.id = person.id
    this.name = fullName(person)
    const [lastKey, firstKey] = nameSortKeys(person, keyOf)
    this.lastKey = lastKey
    this.firstKey = firstKey
  }

  get participations(): readonly Row<'participations'>[] {
    return this.#participations
  }

  /** While the register is read, before anybody sees the entry: afterwards another one is made. */
  takePartIn(participations: readonly Row<'participations'>[]): void {
    this.#participations = participations
  }

  get searchKey(): string {
    return (this.#searchKey ??= searchKey(searchText(this.name, this.person)))
  }

  /** Where its text stands in the register's store, put there when first asked for. */
  placeIn(store: SearchStore): number {
    if (this.#place < 0) this.#place = store.add(searchKey(searchText(this.name, this.person)))
    return this.#place
  }

  /** Its place in the store, if it was put there. */
  get place(): number | null {
    return this.#place < 0 ? null : this.#place
  }

  get nameKey(): string {
    this.#nameKey ??= ` ${searchKey(this.name)}`
    return this.#nameKey
  }

  get cityKey(): string {
    this.#cityKey ??= fold(this.person.city ?? '')
    return this.#cityKey
  }
}
