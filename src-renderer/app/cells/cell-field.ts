/**
 * A field of a record as a cell of a list: what stands in it, what a text typed or pasted into it would mean, and which change
 * that is. Made from the description of the kind of record; the same for typing, pasting and changing many at once.
 */
import { fieldOf } from '../../domain/descriptor-queries'
import { change } from '../../domain/edits'
import { isObject } from '../../domain/descriptor'
import type { Field } from '../../domain/descriptor'
import type { Edit, Fields, Value } from '../../domain/record'
import type { TableName, Tables } from '../../domain/tables'
import { foldLoose } from '../../i18n/fold'
import type { Translator } from '../../i18n/i18n'
import type { Label } from '../../i18n/label'
import { wordFor } from '../../i18n/sentence'
import { exampleDay, readDate } from '../../ui/dates'
import { parseWhole } from '../../ui/numbers'

/** What a text in a cell means: the change, and how the cell reads then; or why it cannot stand there. */
type ReadCell =
  | {
      readonly ok: true
      readonly text: string
      /** Nothing when it is what stands there already. */
      readonly edits: readonly Edit[]
    }
  | { readonly ok: false; readonly problem: string }

/** A field of the rows of a list. */
export interface CellField<R> {
  /** The column it stands in; fields without one are changed for many at once only. */
  readonly id: string
  readonly title: string
  readonly kind: 'text' | 'lines' | 'day' | 'choice' | 'number'
  /** Whether something must stand in it: many are not offered to be emptied at once. */
  readonly isNeverEmpty?: boolean
  /** Whether a text names only a part of what comes to stand in it: what is added, or taken away. */
  readonly isPart?: boolean
  /** What stands in it, as it is read and edited. */
  readonly text: (row: R) => string
  /** Why it cannot be changed in this row, or null. */
  readonly locked: (row: R) => string | null
  readonly read: (text: string, row: R) => ReadCell
  /** The words of a choice, as they are in this row. */
  readonly choices: (row: R) => readonly string[]
  /** The same words as any row understands them. */
  readonly commonChoices: (row: R) => readonly string[]
  readonly suggestions?: (() => readonly string[]) | undefined
  /** What the change of this one cell is called in the history. */
  readonly done: (row: R, text: string) => Label
}

/** What the description does not say of a field. */
interface CellOptions<R, T extends TableName> {
  readonly translator: Translator
  readonly table: T
  readonly field: keyof Tables[T] & string
  /** The column, when it is called otherwise than the field. */
  readonly id?: string
  /** The record that the row shows; null when there is none whose field this is. */
  readonly record: (row: R) => Tables[T] | null
  /** Why it cannot be changed in this row, where the record alone does not say it. */
  readonly locked?: (row: R) => string | null
  /** Text of several lines. */
  readonly hasLines?: boolean
  /** The bounds of a number. */
  readonly min?: number
  readonly max?: number
  /** A text as it is kept; without spaces around it when missing. */
  readonly tidy?: (text: string) => string | null
  /** What is wrong with a text or a day, or null. */
  readonly problem?: (value: string, row: R) => Label | null
  /** The values of a choice. */
  readonly values?: (row: R) => readonly string[]
  /** The word for a value of a choice, where the list has another one in this row (“accepted” of her or him). */
  readonly wordOf?: (value: string, row: R) => string
  readonly suggestions?: () => readonly string[]
  /** What changes along with it in the same record. */
  readonly along?: (record: Tables[T], fields: Fields, row: R) => Fields
  readonly done: (row: R, value: string | null) => Label
}

/** A value read from a text, or why there is none. */
type ReadValue =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string }

const oneLine = (text: string): string => text.trim().replaceAll(/\s*[\r\n]+\s*/gu, ' ')

const same = (a: unknown, b: unknown): boolean =>
  (a ?? null) === (b ?? null) || (isObject(a) && JSON.stringify(a) === JSON.stringify(b))

type ValueKind = 'text' | 'day' | 'choice' | 'number'

/** The kind of cell for a kind of value. Throws for those that no cell can hold. */
function kindOf(field: Field | null, name: string): ValueKind {
  const is = field?.kind.is
  if (is === 'moment') return 'day'
  if (is === 'text' || is === 'day' || is === 'choice' || is === 'number') return is
  throw new Error(`The field ${name} cannot be a cell.`)
}

/** A choice by its value or by one of its words, in any script and case. */
function chosen(
  text: string,
  values: readonly string[],
  wordsOf: (value: string) => readonly string[],
) {
  const wanted = foldLoose(text)
  return values.find(
    (value) => value === text || wordsOf(value).some((word) => foldLoose(word) === wanted),
  )
}

/** How values of a field are written and read. */
function wordsOf<R, T extends TableName>(options: CellOptions<R, T>) {
  const { t, format } = options.translator
  const field = fieldOf(options.table, options.field)
  const kind = kindOf(field, options.field)
  const commonWord = (value: string): string =>
    field?.kind.is === 'choice' ? wordFor(field.kind.group, value, t) : value
  const wordOf = (value: string, row: R): string =>
    options.wordOf?.(value, row) ?? commonWord(value)
  const written = (value: unknown, row: R): string => {
    if (isObject(value)) return format.shortDate(String(value['date']))
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') return ''
    return kind === 'day' ? format.shortDate(value) : wordOf(value, row)
  }
  const valuesOf = (row: R) => options.values?.(row) ?? []
  const choices = (row: R) => valuesOf(row).map((value) => wordOf(value, row))
  const commonChoices = (row: R) => valuesOf(row).map(commonWord)
  const readDay = (text: string, row: R): ReadValue => {
    const read = readDate(text)
    if (!read.ok) {
      const example = format.shortDate(exampleDay)
      return { ok: false, problem: t(`ui:date.${read.problem}`, { example }) }
    }
    if (field?.kind.is !== 'moment' || read.value === null) return { ok: true, value: read.value }
    // The time of the day stays as it is.
    const before: unknown = options.record(row)?.[options.field]
    const time = isObject(before) && typeof before['time'] === 'string' ? before['time'] : null
    return { ok: true, value: { date: read.value, time } }
  }
  const readChoice = (text: string, row: R): ReadValue => {
    const words = (value: string) => [wordOf(value, row), commonWord(value)]
    const value = text === '' ? null : chosen(text, valuesOf(row), words)
    if (value !== undefined) return { ok: true, value }
    return { ok: false, problem: t('core:cells.notAChoice', { list: format.list(choices(row)) }) }
  }
  const readText = (text: string): ReadValue => {
    const tidy = options.hasLines === true ? text.trim() : oneLine(text)
    return { ok: true, value: options.tidy ? options.tidy(tidy) : tidy === '' ? null : tidy }
  }
  const readNumber = (text: string): ReadValue => {
    const found = parseWhole(text, options.min, options.max)
    return found.ok ? found : { ok: false, problem: t(`ui:number.${found.problem}`, found.bounds) }
  }
  const readers = { text: readText, day: readDay, choice: readChoice, number: readNumber }
  const read = (text: string, row: R): ReadValue => readers[kind](text.trim(), row)
  return { field, kind, written, choices, commonChoices, read }
}

/** Makes the cell of a field. */
export function fieldCell<R, T extends TableName>(options: CellOptions<R, T>): CellField<R> {
  const { table, field: name, record } = options
  const { t } = options.translator
  const { field, kind, written, choices, commonChoices, read } = wordsOf(options)
  const wrongWith = (value: Value, text: string, row: R): string | null => {
    if (value === null) return field?.isOptional === true ? null : t('ui:required')
    const day = isObject(value) ? value['date'] : value
    const asked = kind === 'day' && typeof day === 'string' ? day : text
    const problem = options.problem?.(asked, row) ?? null
    return problem === null ? null : t(problem.key, problem.params)
  }
  return {
    id: options.id ?? name,
    title: field === null ? name : t(field.label),
    kind: options.hasLines === true ? 'lines' : kind,
    isNeverEmpty: field?.isOptional !== true,
    text: (row) => written(record(row)?.[name], row),
    locked: (row) => options.locked?.(row) ?? null,
    choices,
    commonChoices,
    suggestions: options.suggestions,
    done: (row, text) => {
      const found = read(text, row)
      return options.done(row, found.ok && typeof found.value === 'string' ? found.value : null)
    },
    read: (text, row) => {
      const target = record(row)
      const found = read(text, row)
      if (!found.ok) return found
      const { value } = found
      const problem = wrongWith(value, text, row)
      if (problem !== null) return { ok: false, problem }
      if (target === null || same(target[name], value))
        return { ok: true, text: written(value, row), edits: [] }
      const set: Fields = { [name]: value }
      const edit = change(table, target.id, {
        ...options.along?.(target, set, row),
        ...set,
      } as never)
      return { ok: true, text: written(value, row), edits: [edit] }
    },
  }
}
