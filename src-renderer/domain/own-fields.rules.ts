/** Rules of the organization's own fields: whose they are, what a text written in one means, what changing one would lose. Pure. */
import { foldLoose } from '../i18n/fold'
import type { Label } from '../i18n/label'
import type { Translator } from '../i18n/i18n'
import type { AnyRecord } from './any-record'
import { change, label, remove } from './edits'
import type { OwnField, OwnFieldHolder, OwnValue } from './own-field'
import { ownFieldHolders } from './own-field'
import type { Participation } from './participation'
import type { Edit } from './record'

/** The field of a record in which a value stands. */
export const ownKey = (id: string): `own:${string}` => `own:${id}`

/** Fields in their order: by whose they are, then as they were put. */
export function sortedFields<T extends OwnField>(fields: readonly T[]): readonly T[] {
  const place = ({ holder }: OwnField): number => ownFieldHolders.indexOf(holder)
  return [...fields].sort(
    (a, b) => place(a) - place(b) || a.position - b.position || (a.id < b.id ? -1 : 1),
  )
}

/** The fields of one kind of holder. */
export function fieldsFor<T extends OwnField>(
  fields: readonly T[],
  holder: OwnFieldHolder,
): readonly T[] {
  return fields.filter((field) => field.holder === holder)
}

/** The table in which the values of a field stand. */
export const tableOf: Readonly<
  Record<OwnFieldHolder, 'people' | 'participations' | 'applications'>
> = {
  people: 'people',
  mentors: 'participations',
  mentees: 'participations',
  applications: 'applications',
}

/** The holder that a part in a cycle is, if it is one. */
export function holderOf({ role }: Pick<Participation, 'role'>): OwnFieldHolder | null {
  return role === 'mentor' ? 'mentors' : role === 'mentee' ? 'mentees' : null
}

/** The value of a field in a record; null where nothing is said. */
export function ownValueIn(record: object | null | undefined, { id }: OwnField): OwnValue | null {
  const value: unknown =
    record === null || record === undefined ? null : Reflect.get(record, ownKey(id))
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null
}

/** A value in words; empty for none. */
export function ownWords(
  value: OwnValue | null,
  { kind }: Pick<OwnField, 'kind'>,
  { t, format }: Translator,
): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return t(value ? 'records:yes' : 'records:no')
  if (typeof value === 'number') return format.number(value, 6)
  return kind === 'date' ? format.shortDate(value) : value
}

/** What a text means in a field, or why it cannot stand there. */
type ReadOwn =
  | { readonly ok: true; readonly value: OwnValue | null }
  | { readonly ok: false; readonly problem: Label }

/** Reads a day from a text; null when it is none. */
type ReadDay = (text: string) => string | null

/** The longest text that a field takes, in characters: as much as the import takes from a file. */
const longest = 20_000

const problem = (key: Parameters<typeof label>[0], params: Label['params'] = {}): ReadOwn => ({
  ok: false,
  problem: label(key, params),
})

/** The sign before the decimals of a number. */
export type DecimalSign = '.' | ','

/** The sign that a language writes before decimals. */
export const decimalSignOf = ({ format }: Pick<Translator, 'format'>): DecimalSign =>
  format.number(1.5, 1).includes(',') ? ',' : '.'

/** Whether a number has one sign alone, which cannot part thousands: the decimal sign of the language, or any after a nought. */
function isDecimalAlone(bare: string, decimal: DecimalSign | null): boolean {
  const alone = /^-?(\d{1,15})([.,])\d{1,10}$/u.exec(bare)
  return alone !== null && (alone[1] === '0' || alone[2] === decimal)
}

/**
 * A number as people write it: "1.234,5", "1,234.5", "12 000". One sign alone before three digits parts thousands, unless it is the
 * decimal sign of the language, so that what is written on screen is read as what it was. Null where no language is known.
 */
export function readNumber(text: string, decimal: DecimalSign | null = null): number | null {
  const bare = text.replaceAll(/[\s'’\u{a0}]/gu, '').replace('−', '-')
  if (isDecimalAlone(bare, decimal)) return Number(bare.replace(',', '.'))
  const grouped = /^(-?\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:[.,](\d{1,10}))?$/u.exec(bare)
  const plain = /^(-?\d{1,15})(?:[.,](\d{1,10}))?$/u.exec(bare)
  if (grouped?.[1] !== undefined && !bare.slice(grouped[1].length).startsWith(grouped[2] ?? '')) {
    const whole = grouped[1].replaceAll(/[.,]/gu, '')
    return Number(`${whole}.${grouped[3] ?? '0'}`)
  }
  if (grouped?.[1] === bare) return Number(bare.replaceAll(/[.,]/gu, ''))
  return plain ? Number(`${plain[1] ?? ''}.${plain[2] ?? '0'}`) : null
}

const yes = new Set(['da', 'yes', 'y', 'd', '1', 'true', 'x', '+', '✓'])
const no = new Set(['ne', 'no', 'n', '0', 'false', '-', '–', '✗'])

function readYesNo(text: string): ReadOwn {
  const word = foldLoose(text)
  if (yes.has(word)) return { ok: true, value: true }
  return no.has(word) ? { ok: true, value: false } : problem('register:problem.yesNo')
}

function readChoice(text: string, choices: readonly string[]): ReadOwn {
  const wanted = foldLoose(text)
  const value = choices.find((one) => foldLoose(one) === wanted)
  if (value !== undefined) return { ok: true, value }
  return problem('register:problem.choice', { list: choices.join(', ') })
}

/** Reads what was typed, pasted or imported. An empty text is no value. `decimal` is the sign of the language it was written in. */
export function readOwn(
  text: string,
  { kind, choices }: Pick<OwnField, 'kind' | 'choices'>,
  readDay: ReadDay,
  decimal: DecimalSign | null = null,
): ReadOwn {
  const tidy = text.trim()
  if (tidy === '') return { ok: true, value: null }
  if (kind === 'text')
    return tidy.length <= longest
      ? { ok: true, value: tidy }
      : problem('register:problem.long', { most: longest })
  if (kind === 'number') {
    const value = readNumber(tidy, decimal)
    return value === null ? problem('register:problem.number') : { ok: true, value }
  }
  if (kind === 'date') {
    const value = readDay(tidy)
    return value === null ? problem('register:problem.date') : { ok: true, value }
  }
  return kind === 'yesNo' ? readYesNo(tidy) : readChoice(tidy, choices)
}

/** A record with a value of a field. */
export interface Filled {
  readonly record: AnyRecord
  readonly value: OwnValue
}

/** The records that say something in a field. */
export function filledIn(records: readonly AnyRecord[], field: OwnField): readonly Filled[] {
  return records.flatMap((record) => {
    const value = ownValueIn(record, field)
    return value === null ? [] : [{ record, value }]
  })
}

/**
 * A value as the text that it becomes in a field of another kind: yes and no in the language, a number with its decimal sign but
 * without signs between thousands (a year is no amount), everything else as it is kept.
 */
export function plainWords(value: OwnValue, translator: Translator): string {
  if (typeof value === 'boolean') return ownWords(value, { kind: 'yesNo' }, translator)
  return typeof value === 'number' ? String(value).replace('.', decimalSignOf(translator)) : value
}

/** How values are written and read where a field becomes another: in the language of the screen. */
export interface Reading {
  readonly words: (value: OwnValue) => string
  readonly readDay: ReadDay
  readonly decimal: DecimalSign
}

/** What a field would be after a change. */
type NewKind = Pick<OwnField, 'kind' | 'choices'>

/** What changing a field would do: the values that are written anew, and those that could not be kept. */
export interface KindChange {
  readonly edits: readonly Edit[]
  readonly lost: readonly Filled[]
}

/** What becomes of the values when a field is of another kind, or other things can be chosen. One that stays of its kind keeps them as they are. */
export function kindChange(
  filled: readonly Filled[],
  field: OwnField,
  next: NewKind,
  { words, readDay, decimal }: Reading,
): KindChange {
  const edits: Edit[] = []
  const lost: Filled[] = []
  for (const one of filled) {
    if (next.kind === field.kind && next.kind !== 'choice') continue
    const read = readOwn(words(one.value), next, readDay, decimal)
    if (!read.ok || read.value === null) lost.push(one)
    else if (read.value !== one.value)
      edits.push({
        ...{ table: tableOf[field.holder], id: one.record.id, mustExist: true },
        set: { [ownKey(field.id)]: read.value },
      })
  }
  return { edits, lost }
}

/** The choices that make a field of text one to choose in: what stands there already, each once. */
export function choicesFrom(filled: readonly Filled[], words: Reading['words']): readonly string[] {
  const found = new Map<string, string>()
  for (const text of filled.map(({ value }) => words(value)))
    if (!found.has(foldLoose(text))) found.set(foldLoose(text), text)
  return [...found.values()]
}

/** Takes a field away with all its values. `at` is an ISO date-time, for the trash. */
export function removeFieldEdits(
  filled: readonly Filled[],
  field: OwnField,
  at: string,
): readonly Edit[] {
  const emptied = filled.map(({ record }): Edit => ({
    ...{ table: tableOf[field.holder], id: record.id, mustExist: true },
    set: { [ownKey(field.id)]: null },
  }))
  return [...emptied, remove('ownFields', field.id, at)]
}

/** Moves a field up or down among those of its holder; nothing where it is at the end. */
export function moveEdits(
  fields: readonly OwnField[],
  field: OwnField,
  by: -1 | 1,
): readonly Edit[] {
  const own = fieldsFor(sortedFields(fields), field.holder)
  const at = own.findIndex(({ id }) => id === field.id)
  const other = own[at + by]
  if (at < 0 || other === undefined) return []
  const order = own.map(({ id }) => id)
  order.splice(at, 1)
  order.splice(at + by, 0, field.id)
  return order.map((id, position) => change('ownFields', id, { position: position + 1 }))
}
