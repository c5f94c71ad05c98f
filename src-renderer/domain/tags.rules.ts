/** Rules of tags: which somebody has, what a name means, and what joining two changes. Pure. */
import { untangle } from '../i18n/clean-text'
import { fold } from '../i18n/fold'
import { compareText } from '../i18n/sort'
import { change, remove } from './edits'
import { tidyName } from './people.rules'
import type { Person } from './person'
import type { Edit } from './record'
import type { SavedView } from './saved-view'
import type { Tag } from './tag'
import { tagKinds } from './tag'

const prefix = 'tag:'

/** The field that says that somebody has a tag. */
export const tagField = (id: string): `tag:${string}` => `${prefix}${id}`

/** The ids of a person's tags. */
export function tagIdsOf(person: Person): readonly string[] {
  return Object.entries(person)
    .filter(([key, value]) => key.startsWith(prefix) && value === true)
    .map(([key]) => key.slice(prefix.length))
}

/** Tags in the order in which they are listed: by kind, then by name. */
export function sortedTags<T extends Tag>(tags: readonly T[]): readonly T[] {
  const place = ({ kind }: Tag): number => tagKinds.indexOf(kind)
  return [...tags].sort(
    (a, b) => place(a) - place(b) || compareText(a.name, b.name) || (a.id < b.id ? -1 : 1),
  )
}

/** The tags of a person, in the order of the list; those that are not in it any more are left out. */
export function tagsOf<T extends Tag>(person: Person, sorted: readonly T[]): readonly T[] {
  return sorted.filter(({ id }) => person[tagField(id)] === true)
}

/** The names of a person's tags. */
export function tagNames(person: Person, sorted: readonly Tag[]): string {
  return tagsOf(person, sorted)
    .map(({ name }) => name)
    .join(', ')
}

/** A name as names of tags are compared: script, case and diacritics do not count, but signs do, so that "C" and "C++" are two. */
export const tagKey = (name: string): string => fold(untangle(tidyName(name)))

/** Whether a name has a sign that parts one tag from the next wherever several are written. */
export const hasParting = (name: string): boolean => /[,;]/u.test(name)

/** The tag of a name; script, case and diacritics do not count. */
export function tagNamed<T extends Tag>(name: string, tags: readonly T[]): T | undefined {
  const wanted = tagKey(name)
  return tags.find((tag) => tagKey(tag.name) === wanted)
}

/** "Photography, sound" as names, each once. */
export function tagWords(text: string): readonly string[] {
  const words = new Map<string, string>()
  for (const word of text.split(/[,;\r\n]+/u).map(tidyName))
    if (word !== '' && !words.has(tagKey(word))) words.set(tagKey(word), word)
  return [...words.values()]
}

/** The changes that make a person's tags of this list these and no others. */
export function tagChanges(
  person: Person,
  wanted: ReadonlySet<string>,
): Readonly<Record<`tag:${string}`, true | null>> {
  const changes: Record<`tag:${string}`, true | null> = {}
  const had = tagIdsOf(person)
  for (const id of had) if (!wanted.has(id)) changes[tagField(id)] = null
  for (const id of wanted) if (!had.includes(id)) changes[tagField(id)] = true
  return changes
}

/** Everybody with the one tag gets the other, and the one is gone. `at` is an ISO date-time, for the trash. */
export function joinTagEdits(
  people: readonly Person[],
  from: string,
  to: string,
  at: string,
): readonly Edit[] {
  const moved = people
    .filter((person) => person[tagField(from)] === true)
    .map(({ id }) => change('people', id, { [tagField(from)]: null, [tagField(to)]: true }))
  return [...moved, remove('tags', from, at)]
}

/** Saved views that are narrowed to the one tag or field of work are narrowed to the other; with none in its place, they are not narrowed by it. */
export function viewWordEdits(
  views: readonly SavedView[],
  filter: 'tag' | 'field',
  from: string,
  to: string | null,
): readonly Edit[] {
  return views
    .filter(({ screen, filters }) => screen === 'people' && filters[filter] === from)
    .map(({ id, filters }) => {
      const others = Object.entries(filters).filter(([name]) => name !== filter)
      const next = Object.fromEntries(to === null ? others : [...others, [filter, to]])
      return change('views', id, { filters: next })
    })
}

/** Everybody with the one field of work gets the other in its place; with none in its place, it is taken away. */
export function fieldWordEdits(
  people: readonly Person[],
  from: string,
  to: string | null,
): readonly Edit[] {
  return people
    .filter((person) => person[`field:${from}`] === true)
    .map(({ id }) => {
      const given = to === null ? {} : { [`field:${to}`]: true as const }
      return change('people', id, { [`field:${from}`]: null, ...given })
    })
}
