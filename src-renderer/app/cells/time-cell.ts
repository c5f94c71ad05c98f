/** The time of a day as a field of a list, where day and time are one value: it stands beside the cell of the day. */
import { isObject } from '../../domain/descriptor'
import { change } from '../../domain/edits'
import type { Fields } from '../../domain/record'
import type { TableName, Tables } from '../../domain/tables'
import type { Moment } from '../../domain/workshop'
import { readTime } from '../../domain/workshops.rules'
import type { Translator } from '../../i18n/i18n'
import type { Label } from '../../i18n/label'
import type { CellField } from './cell-field'

const momentIn = (value: unknown): Moment | null => (isObject(value) ? (value as never) : null)

/** Makes the cell: the day stays as it is, and without a day there is no time. */
export function timeCell<R, T extends TableName>(options: {
  readonly translator: Translator
  readonly table: T
  /** The field that has day and time. */
  readonly field: keyof Tables[T] & string
  readonly id: string
  readonly title: string
  readonly record: (row: R) => Tables[T]
  readonly done: (row: R) => Label
}): CellField<R> {
  const { t } = options.translator
  const { table, field, id, title, record, done } = options
  const momentOf = (row: R) => momentIn(record(row)[field])
  return {
    ...{ id, title, done },
    kind: 'text',
    text: (row) => momentOf(row)?.time ?? '',
    locked: (row) => (momentOf(row) === null ? t('core:cells.noDayYet') : null),
    choices: () => [],
    commonChoices: () => [],
    read: (text, row) => {
      const time = readTime(text)
      const before = momentOf(row)
      if (time === undefined) return { ok: false, problem: t('workshops:problem.time') }
      if (before === null || before.time === time) return { ok: true, text: time ?? '', edits: [] }
      const set: Fields = { [field]: { date: before.date, time } }
      return { ok: true, text: time ?? '', edits: [change(table, record(row).id, set as never)] }
    },
  }
}
