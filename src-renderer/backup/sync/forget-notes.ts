/** What was erased leaves what is noted about exchanging, too: parts of records, and values that did not stay. */
import type { Erasures } from '../../domain/erased'
import { fieldKey } from '../../domain/erased'
import { withoutMentions } from '../../domain/mentions.rules'
import type { Named } from '../../domain/mentions.rules'
import type { Fields, Value } from '../../domain/record'
import { recordKey, rowWithout } from '../erased.rules'
import { fieldsWithout } from '../erasure.rules'
import type { Cleaning } from '../erasure.rules'
import type { AnyRow } from '../lines.rules'
import type { Conflict } from './conflicts.rules'
import type { KeptConflict, SyncNotes } from './notes'

/** Whether a value that did not stay is of something that was erased. */
export function isErasedConflict(
  { table, record: id, field, stamp }: Conflict,
  erased: Erasures,
): boolean {
  const since = erased.get(fieldKey({ table, id }, field)) ?? ''
  return erased.has(recordKey(table, id)) || stamp < since
}

type Known = Cleaning & { readonly named: Named }

/** A part of a record without a name that is known. */
function partWithout(table: string, row: AnyRow, cleaning: Known): AnyRow {
  const { id, stamps, ...fields } = row
  // Of a row everything else is a field.
  return { ...row, ...fieldsWithout(table, id, fields as Fields, cleaning), id, stamps }
}

function conflictWithout(one: KeptConflict, cleaning: Known): KeptConflict {
  const { table, record, field, who, otherWho } = one
  const { named } = cleaning
  const value = { [field]: (one.value ?? null) as Value }
  return {
    ...one,
    value: fieldsWithout(table, record, value, cleaning)[field],
    who: withoutMentions(who, named, false),
    otherWho: withoutMentions(otherWho, named, false),
  }
}

/** Takes it out of the notes of a program. It may be done again. */
export async function forgetNotes(
  { notes, program }: { readonly notes: SyncNotes; readonly program: string },
  cleaning: Cleaning,
): Promise<void> {
  const { erased, named } = cleaning
  if (erased.size === 0) return
  await notes.partials.bulkDelete([...erased.keys()].map((id) => `${program} ${id}`))
  await notes.partials.where({ program }).modify((part, holder) => {
    const [, table = ''] = /^\S+ ([^/]*)\//.exec(part.key) ?? []
    const row = rowWithout(table, part.row, erased)
    holder.value = {
      ...part,
      row: named === null ? row : partWithout(table, row, { ...cleaning, named }),
    }
  })
  const kept = notes.conflicts.where({ program })
  await kept.filter((one) => isErasedConflict(one, erased)).delete()
  if (named === null) return
  await notes.conflicts.where({ program }).modify((one, holder) => {
    holder.value = conflictWithout(one, { ...cleaning, named })
  })
}
