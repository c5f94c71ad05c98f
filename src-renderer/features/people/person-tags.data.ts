/** Gives a person tags by their names. */
import { actOnLatest } from '../../app/act'
import type { ActResult } from '../../app/act'
import { change, create, isLive, label } from '../../domain/edits'
import type { Edit } from '../../domain/record'
import { database } from '../../storage/current'
import { newId } from '../../domain/ids'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { tagChanges, tagNamed, tagWords } from '../../domain/tags.rules'
import type { Tag } from '../../domain/tag'

/** The tags to be made and given, by the list as it is now. */
function editsFor(person: Person, names: readonly string[], tags: readonly Tag[]): readonly Edit[] {
  const parted = names.flatMap((name) => (tagNamed(name, tags) ? [name] : tagWords(name)))
  const fresh = tagWords(parted.filter((name) => tagNamed(name, tags) === undefined).join(',')).map(
    (name): Tag => ({ id: newId(), name, kind: 'other' }),
  )
  const all = [...tags, ...fresh]
  const wanted = new Set(parted.flatMap((name) => tagNamed(name, all)?.id ?? []))
  return [
    ...fresh.map((tag) => create('tags', tag)),
    change('people', person.id, tagChanges(person, wanted)),
  ]
}

/** Makes a person's tags these and no others; a name that is not on the list becomes a tag of it, in the same act. Pasted words are parted at commas and semicolons, as everywhere. */
export function setTags(
  person: Person,
  names: readonly string[],
  tags: readonly Tag[],
): Promise<ActResult> {
  const fresh = names.filter((name) => tagNamed(name, tags) === undefined)
  const name = fullName(person)
  const said =
    fresh.length === 0
      ? label('people:done.edited', { name })
      : label('people:done.newTag', { name, tag: fresh.join(', ') })
  // Of two words typed one right after the other, the second may come before the screen knows of the first.
  return actOnLatest(said, async () =>
    editsFor(person, names, (await database().tags.toArray()).filter(isLive)),
  )
}
