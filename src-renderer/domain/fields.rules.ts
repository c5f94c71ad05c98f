/** What is known of a field of a record, for showing its value as it stands on screen. */
import type { ValueKind as DescribedKind } from './descriptor'
import { fieldOf, groupOf } from './descriptor-queries'
import type { KeyGroup, TranslationKey } from '../i18n/translation-key'
import type { TableName } from './tables'

/** What kind of value a field holds. */
export type ValueKind =
  | DescribedKind
  /** A member of a set: the name of the field says which. */
  | { readonly is: 'member'; readonly member: string; readonly table: TableName | null }
  /** A value of a field of the organization's own: the record says what it is called and of what kind it is. */
  | { readonly is: 'own'; readonly member: string; readonly table: TableName }

/** A field: its words, as a catalogue key or as they are, and the kind of its value. */
interface FieldSpec {
  readonly key: TranslationKey | null
  /** The words themselves, for a field that a person named: a question of a form. */
  readonly words: string | null
  /** For a key that takes one: the member of a group whose word goes into it as `name`. */
  readonly member: { readonly group: KeyGroup; readonly value: string } | null
  readonly kind: ValueKind
}

/** Every record has this one: when it went to the trash. */
const inTrash: FieldSpec = {
  key: 'records:field.deletedAt',
  words: null,
  member: null,
  kind: { is: 'dateTime' },
}

/** What is known of a field. One that this program does not know is called by its own name, and its value is shown as text. */
export function fieldSpec(table: TableName, field: string): FieldSpec {
  if (field === 'deletedAt') return inTrash
  const own = fieldOf(table, field)
  if (own) return { key: own.label, words: null, member: null, kind: own.kind }
  const found = groupOf(table, field)
  if (!found) return { key: null, words: field, member: null, kind: { is: 'text' } }
  const { group, member } = found
  const { label, memberLabels } = group
  const named = memberLabels === null ? null : { group: memberLabels, value: member }
  const isNamed = group.kind.is === 'member' || group.kind.is === 'own'
  const kind = isNamed ? { ...group.kind, member } : group.kind
  return { key: label, words: label === null ? member : null, member: named, kind }
}
