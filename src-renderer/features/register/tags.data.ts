/** Writes the list of tags and what becomes of those who have them: each act is one commit. */
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { change, create, label, remove } from '../../domain/edits'
import { newId } from '../../domain/ids'
import { fieldsOf } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { fieldWordEdits, joinTagEdits, tagIdsOf, viewWordEdits } from '../../domain/tags.rules'
import type { Tag, TagKind } from '../../domain/tag'
import type { Edit } from '../../domain/record'
import { database } from '../../storage/current'

/** A tag of the list, or a field of work, which is a word that people have. */
export type ListedTag =
  | { readonly is: 'tag'; readonly tag: Tag; readonly name: string; readonly count: number }
  | { readonly is: 'word'; readonly name: string; readonly count: number }

/** The kinds under which tags are listed: fields of work first. */
export type ListedKind = 'field' | TagKind

/** Everybody, those in the trash too: whoever comes back has what the others have. */
const everybody = (): Promise<readonly Person[]> => database().people.toArray()

/** What becomes of saved views, those in the trash too, when a tag or field of work becomes another or none. */
async function viewEdits(
  filter: 'tag' | 'field',
  from: string,
  to: string | null,
): Promise<readonly Edit[]> {
  return viewWordEdits(await database().views.toArray(), filter, from, to)
}

/** A field of work becomes another one, or none, for everybody and in every view. */
async function wordEdits(from: string, to: string | null): Promise<readonly Edit[]> {
  const views = await viewEdits('field', from, to)
  return [...fieldWordEdits(await everybody(), from, to), ...views]
}

/** Counts how many people have each tag and each field of work. Words come in the order in which they are met. */
export function countTags(people: Iterable<Person>): {
  readonly tags: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<string, number>
} {
  const tags = new Map<string, number>()
  const words = new Map<string, number>()
  const count = (among: Map<string, number>, key: string) =>
    among.set(key, (among.get(key) ?? 0) + 1)
  for (const person of people) {
    for (const id of tagIdsOf(person)) count(tags, id)
    for (const word of fieldsOf(person)) count(words, word)
  }
  return { tags, words }
}

/** Puts a tag on the list. */
export function addTag(name: string, kind: TagKind): Promise<ActResult> {
  return act(label('register:done.tagAdded', { name }), [
    create('tags', { id: newId(), name, kind }),
  ])
}

/** Calls a tag otherwise, for everybody who has it, and says of what kind it is; a field of work has no other kind. */
export async function renameTag(
  listed: ListedTag,
  name: string,
  kind: TagKind | null,
): Promise<ActResult> {
  const renamed = label('register:done.tagRenamed', { was: listed.name, name })
  if (listed.is === 'word') return act(renamed, await wordEdits(listed.name, name))
  const done = name === listed.name ? label('register:done.tagEdited', { name }) : renamed
  return act(done, [change('tags', listed.tag.id, { name, kind: kind ?? listed.tag.kind })])
}

/** Makes one of two: whoever has the first has the second. Both are tags, or both fields of work. */
export async function joinTags(from: ListedTag, to: ListedTag): Promise<ActResult> {
  const done = label('register:done.tagJoined', { was: from.name, name: to.name })
  if (from.is === 'tag' && to.is === 'tag') {
    const moved = joinTagEdits(await everybody(), from.tag.id, to.tag.id, nowIso())
    return act(done, [...moved, ...(await viewEdits('tag', from.tag.id, to.tag.id))])
  }
  return act(done, await wordEdits(from.name, to.name))
}

/** Takes a tag off the list and away from everybody who has it. */
export async function removeTag(listed: ListedTag): Promise<ActResult> {
  const done = label('register:done.tagRemoved', { name: listed.name })
  if (listed.is === 'word') return act(done, await wordEdits(listed.name, null))
  const { id } = listed.tag
  const taken = (await everybody())
    .filter((person) => person[`tag:${id}`] === true)
    .map((person) => change('people', person.id, { [`tag:${id}`]: null }))
  const views = await viewEdits('tag', id, null)
  return act(done, [...taken, ...views, remove('tags', id, nowIso())])
}
