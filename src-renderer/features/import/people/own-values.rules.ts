/** Reads what a row says in the organization's own terms: tags of its list, and values of its own fields. */
import { ownKey, readOwn, tableOf } from '../../../domain/own-fields.rules'
import type { DecimalSign } from '../../../domain/own-fields.rules'
import type { OwnField, OwnValue } from '../../../domain/own-field'
import { tagField, tagKey, tagNamed, tagWords } from '../../../domain/tags.rules'
import type { Tag } from '../../../domain/tag'
import type { DraftOwn, DraftTag, OwnLists, OwnTarget } from '../reading/import.types'
import { textAt, valueOf } from '../reading/row-cells.rules'
import type { RowCells } from '../reading/row-cells.rules'
import { withoutOwnLabels } from '../reading/form-headings.rules'
import { cellText } from '../reading/text.rules'
import { bad, good } from '../reading/values.rules'

/** An organization without lists of its own. */
export const noLists: OwnLists = { tags: [], ownFields: [] }

/** What columns of those own fields are read as that are days. */
export function datedOwn(fields: readonly OwnField[]): readonly OwnTarget[] {
  return fields.filter(({ kind }) => kind === 'date').map(({ id }) => ownKey(id))
}

/** The longest name of a tag, in characters; what is longer is a sentence. */
const longestTag = 100

/** The tags that a row names, each once; those that are not on the list as new ones. */
export function tagsIn(row: RowCells, tags: readonly Tag[]): readonly DraftTag[] {
  const found = new Map<string, DraftTag>()
  for (const column of row.columnsOf('tags')) {
    const text = textAt(row, column)
    if (text === null) continue
    for (const name of tagWords(withoutOwnLabels(text))) {
      if (name.length > longestTag) {
        row.found.problem('textTooLong', column)
        continue
      }
      const tag = tagNamed(name, tags)
      const key = tag?.id ?? tagKey(name)
      if (found.has(key)) continue
      found.set(key, { field: tag ? tagField(tag.id) : `newTag:${name}`, name: tag?.name ?? name })
    }
  }
  return [...found.values()]
}

/** Reads the day of a column. */
type DayOf = (target: OwnTarget) => string | null | undefined

/** The sign before the decimals in the column of a number. */
type SignOf = (target: OwnTarget) => DecimalSign | null

function valueIn(row: RowCells, field: OwnField, dayOf: DayOf, signOf: SignOf): OwnValue | null {
  const target = ownKey(field.id)
  if (field.kind === 'date') return dayOf(target) ?? null
  if (field.kind === 'text') {
    for (const column of row.columnsOf(target)) {
      const text = textAt(row, column)
      if (text === null) continue
      row.taken?.set(target, column)
      return text
    }
    return null
  }
  return valueOf<OwnValue>(row, target, (cell) => {
    if (typeof cell === 'number' && field.kind === 'number') return good(cell)
    const read = readOwn(cellText(cell), field, () => null, signOf(target))
    return read.ok ? good(read.value) : bad('ownUnreadable')
  })
}

/** The values of own fields that a row has, by table. */
export function ownIn(
  row: RowCells,
  fields: readonly OwnField[],
  dayOf: DayOf,
  signOf: SignOf,
): DraftOwn {
  const own: Record<keyof DraftOwn, Record<OwnTarget, OwnValue>> = {
    people: {},
    participations: {},
    applications: {},
  }
  for (const field of fields) {
    if (row.columnsOf(ownKey(field.id)).length === 0) continue
    const value = valueIn(row, field, dayOf, signOf)
    if (value !== null) own[tableOf[field.holder]][ownKey(field.id)] = value
  }
  return own
}
