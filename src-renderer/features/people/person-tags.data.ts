/** Gives a person tags by their names. */
import { act } from '../../app/act'
import type { ActResult } from '../../app/act'
import { change, create, label } from '../../domain/edits'
import { newId } from '../../domain/ids'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { tagChanges, tagNamed, tagWords } from '../../domain/tags.rules'
import type { Tag } from '../../domain/tag'

/** Makes a person's tags these and no others; a name that is not on the list becomes a tag of it, in the same act. Pasted words are parted at commas and semicolons, as everywhere. */
export function setTags(
  person: Person,
  names: readonly string[],
  tags: readonly Tag[],
): Promise<ActResult> {
  const parted = names.flatMap((name) => (tagNamed(name, tags) ? [name] : tagWords(name)))
  const fresh = tagWords(parted.filter((name) => tagNamed(name, tags) === undefined).join(',')).map(
    (name): Tag => ({ id: newId(), name, kind: 'other' }),
  )
  const all = [...tags, ...fresh]
  const wanted = new Set(parted.flatMap((name) => tagNamed(name, all)?.id ?? []))
  return act(label('people:done.edited', { name: fullName(person) }), [
    ...fresh.map((tag) => create('tags', tag)),
    change('people', person.id, tagChanges(person, wanted)),
  ])
}
