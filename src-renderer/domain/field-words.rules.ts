/** Fields and values in words, as they stand on screen. */
import { isDate } from '../i18n/dates'
import type { Translator } from '../i18n/i18n'
import { wordFor } from '../i18n/sentence'
import { tableNames } from './descriptor-queries'
import type { TableName } from './tables'
import { fieldSpec } from './fields.rules'
import type { ValueKind } from './fields.rules'
import { recordTitle } from './titles.rules'
import { personName, personOfParticipation } from './title-parts'
import type { FindRecord } from './any-record'

/** What a field is called; one of the organization's own as its record says, which `find` finds. */
export function fieldWords(
  table: TableName,
  field: string,
  { t }: Translator,
  find: FindRecord,
): string {
  const { key, words, member, kind } = fieldSpec(table, field)
  if (kind.is === 'own') {
    const title = recordTitle({ table: kind.table, id: kind.member }, find, t)
    return title === '' ? t('register:own.gone') : title
  }
  if (key === null) return words ?? field
  return member === null ? t(key) : t(key, { name: wordFor(member.group, member.value, t) })
}

/** How many records there are of each table that has any, in words: "3 pairs". */
export function countedWords(
  counts: ReadonlyMap<TableName, number>,
  { t, format }: Translator,
): readonly string[] {
  return tableNames.flatMap((table) => {
    const count = counts.get(table) ?? 0
    return count === 0 ? [] : t(`records:counted.${table}`, { count, number: format.number(count) })
  })
}

type Parts = Readonly<Record<string, unknown>>

const partsOf = (value: unknown): Parts =>
  typeof value === 'object' && value !== null ? (value as Parts) : {}
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' · ')

type Writer<K extends ValueKind['is']> = (
  value: unknown,
  kind: Extract<ValueKind, { readonly is: K }>,
  translator: Translator,
  find: FindRecord,
) => string

const asText: Writer<'text'> = (value) =>
  typeof value === 'object' ? JSON.stringify(value) : textOf(value)

const asNumber: Writer<'number'> = (value, _, { format }) =>
  typeof value === 'number' ? format.number(value) : textOf(value)

const asDay: Writer<'day'> = (value, _, { format }) => format.date(textOf(value))

const asConsent: Writer<'consent'> = (value, _, { t, format }) => {
  const { given, text, on } = partsOf(value)
  const answer = t(`people:application.${given === true ? 'consentGiven' : 'consentRefused'}`)
  return joined(answer, textOf(text), format.date(textOf(on)))
}

const asPairEnd: Writer<'pairEnd'> = (value, _, { t, format }) => {
  const { on, reason, note } = partsOf(value)
  return joined(format.date(textOf(on)), wordFor('pairs:reason', textOf(reason), t), textOf(note))
}

const asMoney: Writer<'money'> = (value, _, { format }) => {
  const { amount, currency } = partsOf(value)
  return typeof amount === 'number' ? `${format.number(amount, 2)} ${textOf(currency)}` : ''
}

const asTexts: Writer<'texts'> = (value, _, { t }) =>
  Object.entries(partsOf(value))
    .map(([language, text]) => `${wordFor('cycles:language', language, t)}: ${textOf(text)}`)
    .join(' · ')

const asAwardContent: Writer<'awardContent'> = (value) => {
  const { name, body, placeAndDate } = partsOf(value)
  return joined(textOf(name), textOf(body), textOf(placeAndDate))
}

const asList: Writer<'list'> = (value, _, { format }) =>
  Array.isArray(value) ? format.list(value.map(textOf)) : ''

const asOwn: Writer<'own'> = (value, _, { t, format }) => {
  if (typeof value === 'boolean') return t(value ? 'records:yes' : 'records:no')
  if (typeof value === 'number') return format.number(value)
  return isDate(textOf(value)) ? format.date(textOf(value)) : textOf(value)
}

const asRecord: Writer<'record'> = (value, { table }, { t }, find) => {
  if (table !== 'participations') return recordTitle({ table, id: textOf(value) }, find, t)
  return personName(personOfParticipation(value, find), find, t)
}

/** One function for each kind of value, by the name of the kind. */
const writers: { readonly [K in ValueKind['is']]: Writer<K> } = {
  text: asText,
  number: asNumber,
  day: asDay,
  dateTime: (value, _, { format }) => format.dateTime(textOf(value)),
  range: (value, _, { format }) => {
    const { start, end } = partsOf(value)
    return format.dateRange({ start: textOf(start), end: textOf(end) })
  },
  moment: (value, _, { format }) => {
    const { date, time } = partsOf(value)
    return format.moment({ date: textOf(date), time: typeof time === 'string' ? time : null })
  },
  yesNo: (value, _, { t }) => t(value === true ? 'records:yes' : 'records:no'),
  consent: asConsent,
  pairEnd: asPairEnd,
  picture: (_value, _, { t }) => t('records:picture'),
  texts: asTexts,
  awardContent: asAwardContent,
  list: asList,
  view: (value) => Object.values(partsOf(value)).map(textOf).join(' · '),
  own: asOwn,
  money: asMoney,
  choice: (value, { group }, { t }) => wordFor(group, textOf(value), t),
  record: asRecord,
  member: (_value, { member, table }, { t }, find) =>
    table === null ? member : recordTitle({ table, id: member }, find, t),
}

/** Whether a value says nothing. */
export function isEmptyValue(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

/** A value as it stands on screen; null for one that says nothing. */
export function valueWords(
  table: TableName,
  field: string,
  value: unknown,
  translator: Translator,
  find: FindRecord,
): string | null {
  if (isEmptyValue(value)) return null
  const { kind } = fieldSpec(table, field)
  const write = writers[kind.is] as Writer<ValueKind['is']>
  const words = write(value, kind, translator, find)
  return words === '' ? null : words
}
