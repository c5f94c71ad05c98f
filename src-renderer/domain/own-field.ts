/** A field of the organization's own: what it is called, of what kind it is, and of whom it is asked. */
import { choice, describeRecord, isText, structured, text, whole, yesNo } from './descriptor'
import type { Group } from './descriptor'
import { calledBy } from './title-parts'

/** What has the field: every person, the part in a cycle of a mentor or of a mentee, or an application. */
export const ownFieldHolders = ['people', 'mentors', 'mentees', 'applications'] as const
/** One of {@link ownFieldHolders}. */
export type OwnFieldHolder = (typeof ownFieldHolders)[number]

/** What can be written in it. */
export const ownFieldKinds = ['text', 'number', 'date', 'choice', 'yesNo'] as const
/** One of {@link ownFieldKinds}. */
export type OwnFieldKind = (typeof ownFieldKinds)[number]

/** An own field. Its values stand in the records under `own:` and its id. */
export interface OwnField {
  readonly id: string
  readonly holder: OwnFieldHolder
  readonly name: string
  readonly kind: OwnFieldKind
  /** What can be chosen, in order; empty for the other kinds. */
  readonly choices: readonly string[]
  /** Whether it stays out of what is exported and printed unless somebody says otherwise. */
  readonly isSensitive: boolean
  readonly position: number
}

/** A value of an own field: text and a choice as they are, a day as `YYYY-MM-DD`. */
export type OwnValue = string | number | boolean

/** The values of own fields in a record, by the field's id. */
export interface OwnValues {
  readonly [own: `own:${string}`]: OwnValue | null
}

/** The group of {@link OwnValues}: sensitive, since nobody knows what an organization asks. */
export const ownValues: Group = {
  label: null,
  memberLabels: null,
  kind: { is: 'own', table: 'ownFields' },
  check: (value) =>
    value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value),
  privacy: 'sensitive',
  onDelete: 'clear',
}

/** The description of an own field. */
export const ownFields = describeRecord<OwnField>()({
  table: 'ownFields',
  indexes: { 4: 'id' },
  fields: {
    holder: choice('register:own.holder', 'register:holder', ownFieldHolders, { isLasting: true }),
    name: text('register:own.name'),
    kind: choice('register:own.kind', 'register:kind', ownFieldKinds),
    choices: structured(
      'register:own.choices',
      'list',
      (value) => Array.isArray(value) && value.length <= 200 && value.every(isText),
    ),
    isSensitive: yesNo('register:own.isSensitive'),
    position: whole('register:own.position'),
  },
  ...calledBy('name'),
  screen: { name: 'settings', by: null },
})
