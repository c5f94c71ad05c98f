/** The search through the people of a register: each has a place in a store of texts, and a list of people is a list of places. Pure. */
import type { QueryToken } from '../i18n/fold'
import type { IndexedPerson } from './indexed-person'
import { SearchStore, goesOn } from './search-store'
import type { Found, Places } from './search-store'

/** What the last search was and found, to narrow from when somebody types on. */
interface LastSearch {
  readonly among: readonly IndexedPerson[]
  readonly tokens: readonly QueryToken[]
  readonly found: Found
}

/** The words of a search that those before it did not have: whoever was found has the others. */
const newIn = (now: readonly QueryToken[], before: readonly QueryToken[]): readonly QueryToken[] =>
  now.filter(({ strict, loose }, at) => {
    const known = before[at]
    return known?.strict !== strict || known.loose !== loose
  })

/** The search. */
export class PeopleSearch {
  readonly #store = new SearchStore()
  /** Who stands in which place of the store. */
  readonly #placed: (IndexedPerson | undefined)[] = []
  /** The places of lists that were searched through. */
  readonly #places = new WeakMap<readonly IndexedPerson[], Places>()
  #last: LastSearch | null = null

  /** Gives somebody a place, if they have none yet. */
  place(entry: IndexedPerson): number {
    const place = entry.placeIn(this.#store)
    this.#placed[place] = entry
    return place
  }

  /** Somebody was changed: their place is nobody's any more. */
  leave(entry: IndexedPerson | undefined): void {
    const place = entry?.place ?? null
    if (place === null) return
    this.#store.forget(place)
    this.#placed[place] = undefined
    this.#last = null
  }

  /** Those of a list in whom every word stands, in its order. A list is known again by being the same. */
  find(among: readonly IndexedPerson[], tokens: readonly QueryToken[]): readonly IndexedPerson[] {
    const last = this.#last
    const now =
      last?.among === among && goesOn(last.tokens, tokens)
        ? this.#store.find(last.found, newIn(tokens, last.tokens))
        : this.#store.find({ places: this.#placesOf(among), read: null }, tokens)
    this.#last = { among, tokens, found: now }
    const found: IndexedPerson[] = []
    for (let at = 0; at < now.places.length; at += 1) {
      const entry = this.#placed[now.places[at] ?? 0]
      if (entry !== undefined) found.push(entry)
    }
    return found
  }

  /** Looks up the places of a list, so that the first letter somebody types finds it done. */
  prepare(among: readonly IndexedPerson[]): void {
    this.#placesOf(among)
  }

  #placesOf(among: readonly IndexedPerson[]): Places {
    const known = this.#places.get(among)
    if (known) return known
    const places = new Int32Array(among.length)
    for (let at = 0; at < among.length; at += 1) {
      const entry = among[at]
      if (entry !== undefined) places[at] = this.place(entry)
    }
    this.#places.set(among, places)
    return places
  }
}
