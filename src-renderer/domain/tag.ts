/** A tag: a word of the organization's own list, which people are given. What it is called stands here once, for everybody who has it. */
import { choice, describeRecord, text } from './descriptor'
import { calledBy } from './title-parts'

/** What a tag says of somebody. Fields of work are words of their own, see `fieldsOf`. */
export const tagKinds = ['skill', 'region', 'other'] as const
/** One of {@link tagKinds}. */
export type TagKind = (typeof tagKinds)[number]

/** A tag. */
export interface Tag {
  readonly id: string
  readonly name: string
  readonly kind: TagKind
}

/** The description of a tag. */
export const tags = describeRecord<Tag>()({
  table: 'tags',
  indexes: { 4: 'id' },
  fields: {
    name: text('register:tag.name'),
    kind: choice('register:tag.kind', 'register:tagKind', tagKinds),
  },
  ...calledBy('name'),
  screen: { name: 'settings', by: null },
})
