/**
 * A draft taken apart into single fields, so that one rule serves for all of them: blanks are filled, what is
 * there is kept, and what differs is shown.
 */
import type { Value } from '../../../domain/record'
import type { Person } from '../../../domain/person'
import type { Application } from '../../../domain/application'
import type { Participation } from '../../../domain/participation'
import type { FieldChange, PeopleDecisions, PersonDraft } from '../reading/import.types'
import type { NameParts } from '../../../domain/identity/names.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import { cleanText } from '../../../i18n/clean-text'
import { isSaidIn } from './further-values.rules'
import { emailKey, phoneKey } from '../../../domain/identity/keys.rules'

/** The tables a row of people can write to. */
export type DraftTable = 'people' | 'participations' | 'applications'

/** One value of a draft, with where it goes. */
export interface DraftField {
  readonly table: DraftTable
  readonly field: string
  readonly value: Value
  /** How it is shown, where the value does not say it: a tag by its name. */
  readonly shown?: string
}

const personFields = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'city',
  'birthDate',
  'gender',
  'organization',
  'organizationAddress',
  'biography',
  'notes',
] as const

/** All values of a draft that say something. A set has one field per element. */
export function draftFields(draft: PersonDraft): readonly DraftField[] {
  const fields: DraftField[] = []
  const add = (table: DraftTable, field: string, value: Value): void => {
    if (value !== null && value !== '') fields.push({ table, field, value })
  }
  for (const field of personFields) add('people', field, draft[field])
  for (const element of draft.fields) add('people', `field:${element}`, true)
  for (const { field, name } of draft.tags)
    fields.push({ table: 'people', field, value: true, shown: name })
  for (const [field, text] of Object.entries(draft.further.texts)) add('people', field, text)
  for (const element of draft.further.elements) add('people', element, true)
  add('participations', 'capacity', draft.capacity)
  add('participations', 'capacityNote', draft.capacityNote)
  add('participations', 'joinedOn', draft.joinedOn)
  const application = draft.application
  if (application !== null) {
    add('applications', 'submittedAt', application.submittedAt)
    add('applications', 'goals', application.goals)
    add('applications', 'wishedMentor', application.wishedMentor)
    add('applications', 'consent', application.consent === null ? null : { ...application.consent })
    for (const [key, text] of application.answers) add('applications', key, text)
  }
  for (const table of ['people', 'participations', 'applications'] as const)
    for (const [field, value] of Object.entries(draft.own[table])) add(table, field, value)
  return fields
}

/** A value as text, to show and to compare. */
export function valueText(value: Value | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') {
    return 'text' in value && typeof value.text === 'string' ? value.text : JSON.stringify(value)
  }
  return String(value)
}

/** True when two values of a field say the same: e-mails but for case, phones but for how they are grouped. */
function sameFieldValue(field: string, a: Value | undefined, b: Value | undefined): boolean {
  const [x, y] = [valueText(a), valueText(b)]
  if (field === 'email') return emailKey(x) === emailKey(y)
  if (field === 'phone') return x === y || (phoneKey(x) !== null && phoneKey(x) === phoneKey(y))
  return cleanText(x).text === cleanText(y).text
}

/** The rows of one person that are there already. */
export interface ExistingRows {
  readonly people: Person | null
  readonly participations: Participation | null
  readonly applications: Application | null
}

/** The value a stored row has in a field, own fields only; null when it has none. */
export function storedValue(row: object | null, field: string): Value {
  if (row === null || !Object.hasOwn(row, field)) return null
  return (row as Readonly<Record<string, Value | undefined>>)[field] ?? null
}

/**
 * Whether a blank may be filled from a draft. Half a name is only completed by somebody whose other half is the
 * same: "Ana" becomes "Ana Anić", but never "Ana Ana".
 */
export function mayFill(draft: NameParts, field: string, current: NameParts): boolean {
  if (field === 'lastName') return foldedPhrase(draft.firstName) === foldedPhrase(current.firstName)
  if (field === 'firstName') return foldedPhrase(draft.lastName) === foldedPhrase(current.lastName)
  return true
}

/** What a draft would change in rows that exist: fields to fill, and fields that are kept though the file differs. */
export function changesAgainst(draft: PersonDraft, existing: ExistingRows): readonly FieldChange[] {
  return draftFields(draft).flatMap(
    ({ table, field, value, shown }): FieldChange | readonly FieldChange[] => {
      const row = existing[table]
      // Rows that are not there yet are made whole; there is nothing to keep or to fill.
      if (row === null) return []
      if (table === 'people' && isSaidIn(row, field)) return []
      const from = storedValue(row, field)
      if (from === null || from === '') {
        const fills = existing.people === null || mayFill(draft, field, existing.people)
        return {
          table,
          field,
          from: '',
          to: shown ?? valueText(value),
          effect: fills ? 'filled' : 'kept',
        }
      }
      if (sameFieldValue(field, from, value)) return []
      return { table, field, from: valueText(from), to: valueText(value), effect: 'kept' }
    },
  )
}

/** The key by which the user takes the file's value after all. */
export function takeNewKey(row: number, table: FieldChange['table'], field: string): string {
  return `${String(row)}:${table}:${field}`
}

/** The changes as they were decided: a blank that stays blank is kept, and a value that is taken fills. */
export function decidedChanges(
  row: number,
  changes: readonly FieldChange[],
  { takeNew, refused }: Pick<PeopleDecisions, 'takeNew' | 'refused'>,
): readonly FieldChange[] {
  return changes.map((change): FieldChange => {
    const key = takeNewKey(row, change.table, change.field)
    if (change.effect === 'filled') return refused.has(key) ? { ...change, effect: 'kept' } : change
    return takeNew.has(key) ? { ...change, effect: 'filled' } : change
  })
}
