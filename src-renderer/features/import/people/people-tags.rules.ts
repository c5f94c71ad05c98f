/** Tags of a file that are not on the organization's list: which they are, and what becomes of them. */
import { create } from '../../../domain/edits'
import type { Edit, Fields } from '../../../domain/record'
import { tagField, tagKey } from '../../../domain/tags.rules'
import { compareText } from '../../../i18n/sort'
import type { PeoplePlan, TagDecision } from '../reading/import.types'

const prefix = 'newTag:'

/** A tag that is not on the list, and in how many rows it stands. */
interface UnknownTag {
  /** The folded name, by which it is decided about. */
  readonly key: string
  readonly name: string
  readonly count: number
}

/** The tags of a file that are not on the list, by name. */
export function unknownTags(plan: PeoplePlan): readonly UnknownTag[] {
  const found = new Map<string, { name: string; count: number }>()
  for (const { draft } of plan.rows)
    for (const { field, name } of draft?.tags ?? []) {
      if (!field.startsWith(prefix)) continue
      const key = tagKey(name)
      const known = found.get(key)
      if (known) known.count += 1
      else found.set(key, { name, count: 1 })
    }
  return [...found]
    .map(([key, one]) => ({ key, ...one }))
    .sort((a, b) => compareText(a.name, b.name))
}

/** The edits with tags in the place of their names: new ones are put on the list first, as edits of the same commit. */
export function withNewTags(
  edits: readonly Edit[],
  decisions: ReadonlyMap<string, TagDecision>,
  newId: () => string,
): readonly Edit[] {
  const made = new Map<string, { readonly id: string; readonly edit: Edit }>()
  const idOf = (name: string): string | null => {
    const key = tagKey(name)
    const decision = decisions.get(key) ?? 'new'
    if (decision === 'skip') return null
    if (decision !== 'new') return decision.sameAs
    const known = made.get(key)
    if (known) return known.id
    const id = newId()
    made.set(key, { id, edit: create('tags', { id, name, kind: 'other' }) })
    return id
  }
  const resolved = edits.flatMap((edit): readonly Edit[] => {
    if (!Object.keys(edit.set).some((field) => field.startsWith(prefix))) return [edit]
    const set = resolvedSet(edit.set, idOf)
    return Object.keys(set).length === 0 ? [] : [{ ...edit, set }]
  })
  return [...[...made.values()].map(({ edit }) => edit), ...resolved]
}

function resolvedSet(set: Fields, idOf: (name: string) => string | null): Fields {
  const next = Object.entries(set).flatMap(([field, value]) => {
    if (!field.startsWith(prefix)) return [[field, value] as const]
    const id = idOf(field.slice(prefix.length))
    return id === null ? [] : [[tagField(id), value] as const]
  })
  return Object.fromEntries(next)
}
