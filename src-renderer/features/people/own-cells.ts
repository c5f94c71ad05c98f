/** The organization's own fields as columns and cells of the list. */
import type { CellField } from '../../app/cells/cell-field'
import { label } from '../../domain/edits'
import {
  decimalSignOf,
  ownKey,
  ownValueIn,
  ownWords,
  readOwn,
  tableOf,
} from '../../domain/own-fields.rules'
import type { OwnField } from '../../domain/own-field'
import type { Edit } from '../../domain/record'
import type { Translator } from '../../i18n/i18n'
import type { PersonEntry } from '../../storage/directory'
import { readDate } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import { ownRecords, shownFields } from './own-records'
import type { OwnContext } from './own-records'

const dayIn = (text: string): string | null => {
  const read = readDate(text)
  return read.ok ? read.value : null
}

const kinds = {
  text: 'text',
  number: 'text',
  date: 'day',
  choice: 'choice',
  yesNo: 'choice',
} as const

function textIn(
  entry: PersonEntry,
  field: OwnField,
  context: OwnContext,
  translator: Translator,
): string {
  return ownRecords(entry, field, context)
    .map((record) => ownWords(ownValueIn(record, field), field, translator))
    .filter((text) => text !== '')
    .join(', ')
}

/** The columns of own fields. */
export function ownColumns(
  context: OwnContext,
  translator: Translator,
): readonly GridColumn<PersonEntry>[] {
  return shownFields(context).map((field) => ({
    id: ownKey(field.id),
    title: field.name,
    width: 128,
    flex: 1,
    ...(field.kind === 'choice' || field.kind === 'yesNo' ? { grouping: 'text' as const } : {}),
    text: (entry) => textIn(entry, field, context, translator),
    sortValue: (entry) => {
      const [record] = ownRecords(entry, field, context)
      const value = ownValueIn(record, field)
      return typeof value === 'boolean' ? Number(value) : value
    },
  }))
}

function ownCell(
  field: OwnField,
  context: OwnContext,
  translator: Translator,
): CellField<PersonEntry> {
  const { t } = translator
  const words = field.kind === 'yesNo' ? [t('records:yes'), t('records:no')] : [...field.choices]
  const read = (text: string) => {
    if (field.kind !== 'yesNo') return readOwn(text, field, dayIn, decimalSignOf(translator))
    const plain = text === t('records:yes') ? 'yes' : text === t('records:no') ? 'no' : text
    return readOwn(plain, field, dayIn)
  }
  return {
    id: ownKey(field.id),
    title: field.name,
    kind: kinds[field.kind],
    text: (entry) => textIn(entry, field, context, translator),
    locked: (entry) => {
      const count = ownRecords(entry, field, context).length
      if (count === 1) return null
      const holder = t(`register:holder.${field.holder}`)
      return t(count === 0 ? 'people:cell.noRecord' : 'people:cell.records', { holder })
    },
    choices: () => words,
    commonChoices: () => words,
    done: ({ name }) => label('people:done.edited', { name }),
    read: (text, entry) => {
      const [record] = ownRecords(entry, field, context)
      const found = read(text)
      if (!found.ok) return { ok: false, problem: t(found.problem.key, found.problem.params) }
      const written = ownWords(found.value, field, translator)
      if (record === undefined || ownValueIn(record, field) === found.value)
        return { ok: true, text: written, edits: [] }
      const edit: Edit = {
        ...{ table: tableOf[field.holder], id: record.id, mustExist: true },
        set: { [ownKey(field.id)]: found.value },
      }
      return { ok: true, text: written, edits: [edit] }
    },
  }
}

/** The cells of own fields. */
export function ownCells(
  context: OwnContext,
  translator: Translator,
): readonly CellField<PersonEntry>[] {
  return shownFields(context).map((field) => ownCell(field, context, translator))
}
