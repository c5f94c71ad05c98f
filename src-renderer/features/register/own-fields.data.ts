/** Reads and writes the organization's own fields: what they are, and what stands in them. Each act is one commit. */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { currentPlace } from '../../app/ui'
import type { AnyRecord } from '../../domain/any-record'
import { change, create, isLive, label } from '../../domain/edits'
import { newId } from '../../domain/ids'
import {
  decimalSignOf,
  fieldsFor,
  filledIn,
  kindChange,
  moveEdits,
  plainWords,
  removeFieldEdits,
  tableOf,
} from '../../domain/own-fields.rules'
import type { Filled, KindChange, Reading } from '../../domain/own-fields.rules'
import type { OwnField } from '../../domain/own-field'
import type { Fields } from '../../domain/record'
import type { Translator } from '../../i18n/i18n'
import { database } from '../../storage/current'
import { readDate } from '../../ui'

/** Reads a day as people type it; null when it is none. */
export const dayIn = (text: string): string | null => {
  const read = readDate(text)
  return read.ok ? read.value : null
}

/** The records that say something in a field, those in the trash too. */
export async function readFilled(field: OwnField): Promise<readonly Filled[]> {
  const rows = await database().table<AnyRecord, string>(tableOf[field.holder]).toArray()
  return filledIn(rows, field)
}

/** In how many records that are not in the trash something is said, by field; undefined before the first answer. */
export function useFilledCounts(
  fields: readonly OwnField[],
): ReadonlyMap<string, number> | undefined {
  return useLiveQuery(async () => {
    const counts = new Map<string, number>()
    for (const table of new Set(fields.map(({ holder }) => tableOf[holder]))) {
      const rows = await database().table<AnyRecord, string>(table).toArray()
      const live = rows.filter((row) => row.deletedAt === null)
      for (const field of fields)
        if (tableOf[field.holder] === table) counts.set(field.id, filledIn(live, field).length)
    }
    return counts
  }, [fields])
}

/** What of a field is written in its window. */
export type FieldDraft = Pick<OwnField, 'holder' | 'name' | 'kind' | 'choices' | 'isSensitive'>

/** Adds a field at the end of those of its holder. */
export async function addField(draft: FieldDraft): Promise<ActResult> {
  const all = (await database().ownFields.toArray()).filter(isLive)
  const last = Math.max(0, ...fieldsFor(all, draft.holder).map(({ position }) => position))
  const field: OwnField = { id: newId(), ...draft, position: last + 1 }
  return act(label('register:done.fieldAdded', { name: draft.name }), [create('ownFields', field)])
}

/** How values are written and read in a language where a field becomes another. */
const readingIn = (translator: Translator): Reading => ({
  words: (value) => plainWords(value, translator),
  readDay: dayIn,
  decimal: decimalSignOf(translator),
})

/** What becomes of the values when a field is changed so. */
export async function planField(
  field: OwnField,
  draft: FieldDraft,
  translator: Translator,
): Promise<KindChange> {
  return kindChange(await readFilled(field), field, draft, readingIn(translator))
}

/** Changes a field, with the values that are written anew. Only for a plan that loses none. */
export function editField(
  field: OwnField,
  { name, kind, choices, isSensitive }: FieldDraft,
  plan: KindChange,
): Promise<ActResult> {
  return act(label('register:done.fieldEdited', { name }), [
    change('ownFields', field.id, { name, kind, choices, isSensitive }),
    ...plan.edits,
  ])
}

/** Takes a field away with everything that stands in it. */
export async function removeField(field: OwnField): Promise<ActResult> {
  const filled = await readFilled(field)
  return act(
    label('register:done.fieldRemoved', { name: field.name }),
    removeFieldEdits(filled, field, nowIso()),
  )
}

/** Moves a field up or down. */
export async function moveField(field: OwnField, by: -1 | 1): Promise<ActResult> {
  const all = (await database().ownFields.toArray()).filter(isLive)
  return act(label('register:done.fieldMoved', { name: field.name }), moveEdits(all, field, by))
}

/** Writes a value into a record. `name` is whose it is. */
export function writeOwn(
  { holder }: OwnField,
  recordId: string,
  name: string,
  set: Fields,
): Promise<ActResult> {
  return act(
    label('people:done.edited', { name }),
    [{ table: tableOf[holder], id: recordId, set, mustExist: true }],
    currentPlace(),
  )
}
