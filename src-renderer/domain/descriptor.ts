/**
 * The description of a kind of record: the one place that says what its table is called and how it is indexed, what its fields
 * are, what they refer to and how sensitive they are, what a record is called and where on screen it is. The database, files
 * from outside, replayed rows, the history, the trash, cascades and the check of the data all take theirs from it.
 */
import { isDate } from '../i18n/dates'
import type { Translate } from '../i18n/i18n'
import type { Language } from '../../src-shared/documents'
import type { KeyGroup, KeysUnder, TranslationKey } from '../i18n/translation-key'
import type { AnyRecord, FindRecord, RecordName } from './any-record'
import type { TableName } from './tables'

/** Says whether a value is as it should be. */
export type ValueCheck = (value: unknown) => boolean

/** What kind of value a field holds: how it is written on screen, and which days are in it. */
export type ValueKind =
  | { readonly is: 'text' | 'number' | 'day' | 'dateTime' | 'range' | 'moment' | 'yesNo' }
  | {
      readonly is:
        | 'consent'
        | 'pairEnd'
        | 'picture'
        | 'texts'
        | 'awardContent'
        | 'list'
        | 'view'
        | 'money'
    }
  /** One of a few words: `group` is the key above them. */
  | { readonly is: 'choice'; readonly group: KeyGroup }
  /** The id of a row of another table. */
  | { readonly is: 'record'; readonly table: TableName }

/** How careful one must be with a field: about nobody, about a person, or something that may harm them. */
export type Privacy = 'open' | 'personal' | 'sensitive'

/** What deleting a record does to those that refer to it: they go along, or only the reference is taken out. */
export type OnDelete = 'delete' | 'clear'

/** A field. */
export interface Field {
  /** The catalogue key of its name. */
  readonly label: TranslationKey
  readonly kind: ValueKind
  readonly check: ValueCheck
  /** Whether it may be null. */
  readonly isOptional: boolean
  /** Whether it says what the record is of, from the beginning and for good. */
  readonly isLasting: boolean
  /** Whether it came after the first release: records written before it lack it, which says what null says. */
  readonly isLater: boolean
  /** Whether it is a person's name, or part of one. */
  readonly isName: boolean
  readonly privacy: Privacy
  /** For a reference: what deleting the other record does to this one. */
  readonly onDelete: OnDelete | null
}

/** A set, a plan or answers: one field for each member, named by a prefix and the member. */
export interface Group {
  /** The catalogue key of its name; null where the member is the name (a question of a form). */
  readonly label: TranslationKey | null
  /** A catalogue key above the names of the members, which then go into the label as `name`. */
  readonly memberLabels: KeyGroup | null
  /**
   * `member` for a set, of ids when `table` is given; `own` where the member is the id of a record of the table that says what the field
   * is called and what its value is.
   */
  readonly kind:
    | ValueKind
    | { readonly is: 'member'; readonly table: TableName | null }
    | { readonly is: 'own'; readonly table: TableName }
  readonly check: ValueCheck
  readonly privacy: Privacy
  readonly onDelete: OnDelete | null
}

/** What invariants find: kinds of findings of the check. */
export type BrokenCode = 'samePerson' | 'wrongSides' | 'leftButMarked' | 'guest'

/** Something about a record and those it refers to that cannot be, or is worth a look. */
export interface Broken {
  readonly code: BrokenCode
  readonly other: RecordName | null
}

/** The description of a kind of record. */
export interface Descriptor {
  /** The name of its table. */
  readonly table: TableName
  /** The version of the schema in which it came, and its indexes in Dexie's notation; later versions may add some. */
  readonly indexes: Readonly<Record<number, string>>
  readonly fields: Readonly<Record<string, Field>>
  readonly groups: Readonly<Record<string, Group>>
  /** What a record is called on screen; empty for one without a name. */
  readonly title: (row: AnyRecord, find: FindRecord, t: Translate) => string
  /** The same without a word of any language, for the log, which is read in all of them. */
  readonly plainTitle: (row: AnyRecord, find: FindRecord) => string
  /** The screen that shows it, and the field that says which record is open there; null when none is. */
  readonly screen: { readonly name: string; readonly by: string | null }
  /** Whether the history of a record tells of what depends on it, too. */
  readonly tellsDependents: boolean
  /** What must hold between a record and those it refers to. */
  readonly invariants: readonly ((row: AnyRecord, find: FindRecord) => readonly Broken[])[]
}

/** The fields of a record type that are no members of a set: those a descriptor must describe. */
type OwnFields<T> = Exclude<
  {
    [K in keyof T]-?: string extends K ? never : K extends `${string}:${string}` ? never : K
  }[keyof T],
  'id'
>

/** A descriptor that knows the type of its records. */
export type DescriptorOf<T> = Descriptor & { readonly record?: T }

/** Describes the kind of record of a type: each of its fields must be there, and no others. */
export function describeRecord<T>() {
  return (
    kind: Omit<Descriptor, 'fields' | 'groups' | 'invariants' | 'tellsDependents'> & {
      readonly fields: Readonly<Record<OwnFields<T>, Field>>
    } & Partial<Pick<Descriptor, 'groups' | 'invariants' | 'tellsDependents'>>,
  ): DescriptorOf<T> => ({ groups: {}, invariants: [], tellsDependents: false, ...kind })
}

type Options = Partial<Pick<Field, 'isOptional' | 'isLasting' | 'isLater' | 'isName' | 'privacy'>>

const make = (
  label: TranslationKey,
  kind: ValueKind,
  check: ValueCheck,
  options: Options,
): Field => ({
  label,
  kind,
  check: options.isOptional === true ? orNull(check) : check,
  isOptional: false,
  isLasting: false,
  isLater: false,
  isName: false,
  privacy: 'open',
  onDelete: null,
  ...options,
})

/** Whether something is text. */
export const isText: ValueCheck = (value) => typeof value === 'string'
const isFlag: ValueCheck = (value) => typeof value === 'boolean'
const isNumber: ValueCheck = (value) => typeof value === 'number' && Number.isFinite(value)
const isWhole: ValueCheck = (value) => Number.isSafeInteger(value)
const isTime: ValueCheck = (value) =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

/** Whether something is a calendar day, `YYYY-MM-DD`. */
export const isDay: ValueCheck = (value) => typeof value === 'string' && isDate(value)

/** A check that lets null through, too. */
export function orNull(check: ValueCheck): ValueCheck {
  return (value) => value === null || check(value)
}

/** A check for one of some values. */
export function oneOf(values: readonly unknown[]): ValueCheck {
  return (value) => values.includes(value)
}

/** Whether something is an object that is neither null nor a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A check for an object in which the named fields are as they should be; others may stand beside them. */
export function shape(fields: Readonly<Record<string, ValueCheck>>): ValueCheck {
  return (value) =>
    isObject(value) &&
    Object.entries(fields).every(
      ([name, check]) => Object.hasOwn(value, name) && check(value[name]),
    )
}

/** A range of days whose end is not before its start. */
export const isRange: ValueCheck = (value) =>
  shape({ start: isDay, end: isDay })(value) &&
  isObject(value) &&
  String(value['start']) <= String(value['end'])

/** A field of text. */
export const text = (label: TranslationKey, options: Options = {}): Field =>
  make(label, { is: 'text' }, isText, options)
/** A field with a number. */
export const number = (label: TranslationKey, options: Options = {}): Field =>
  make(label, { is: 'number' }, isNumber, options)
/** A field with a whole number. */
export const whole = (label: TranslationKey, options: Options = {}): Field =>
  make(label, { is: 'number' }, isWhole, options)
/** A field with a calendar day. */
export const day = (label: TranslationKey, options: Options = {}): Field =>
  make(label, { is: 'day' }, isDay, options)
/** A field with a day and a time as a form wrote it; any text, since forms differ. */
export const dateTime = (label: TranslationKey, options: Options = {}): Field =>
  make(label, { is: 'dateTime' }, isText, options)
/** A field with a range of days. */
export const range = (label: TranslationKey, options: Options = {}): Field =>
  make(label, { is: 'range' }, isRange, options)
/** A field with a day and perhaps a time of it. */
export const moment = (label: TranslationKey, options: Options = {}): Field =>
  make(label, { is: 'moment' }, shape({ date: isDay, time: orNull(isTime) }), options)
/** A field that is true or false. */
export const yesNo = (label: TranslationKey, options: Options = {}): Field =>
  make(label, { is: 'yesNo' }, isFlag, options)
/** A field with one of some values: each has its word under `group` in the catalogues. */
export const choice = <Group extends KeyGroup>(
  label: TranslationKey,
  group: Group,
  values: readonly KeysUnder<Group>[],
  options: Options = {},
): Field => make(label, { is: 'choice', group }, oneOf(values), options)
/** A field with a value of its own shape. */
export const structured = (
  label: TranslationKey,
  is: 'consent' | 'pairEnd' | 'picture' | 'texts' | 'awardContent' | 'list' | 'view' | 'money',
  check: ValueCheck,
  options: Options = {},
): Field => make(label, { is }, check, options)
/** A field with the id of a record of another table, which it is of: it goes to the trash with that one. */
export const reference = (label: TranslationKey, table: TableName): Field => ({
  ...make(label, { is: 'record', table }, isText, { isLasting: true }),
  onDelete: 'delete',
})

/** A field with the id of a record of another table that it can do without; it came after the first release. */
export const link = (label: TranslationKey, table: TableName): Field => ({
  ...make(label, { is: 'record', table }, isText, { isOptional: true, isLater: true }),
  onDelete: 'clear',
})

/** A set: a member is `true`, one that was taken out null. */
export const set = (label: TranslationKey, privacy: Privacy = 'open'): Group => ({
  label,
  memberLabels: null,
  kind: { is: 'member', table: null },
  check: orNull((value) => value === true),
  privacy,
  onDelete: null,
})
/** A set of records of another table. When one of them is deleted, it is taken out of the set. */
export const setOf = (label: TranslationKey, table: TableName): Group => ({
  ...set(label, 'personal'),
  kind: { is: 'member', table },
  onDelete: 'clear',
})

/** The approved forms of a text in other languages and scripts, one field for each language: `title:sr-Cyrl`. */
export type Forms<F extends string> = { readonly [L in Language as `${F}:${L}`]?: string | null }
/** The group of the {@link Forms} of a field. `label` says whose they are and has the language in it, as `name`. */
export const forms = (label: TranslationKey, privacy: Privacy = 'open'): Group => ({
  label,
  memberLabels: 'awards:language',
  kind: { is: 'text' },
  check: orNull(isText),
  privacy,
  onDelete: null,
})

/** Text in a field; empty when there is something else. */
export function textIn(row: AnyRecord | undefined, field: string): string {
  const value = row?.[field]
  return typeof value === 'string' ? value : ''
}
