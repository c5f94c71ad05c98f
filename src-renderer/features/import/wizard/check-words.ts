/** How the states of a check are shown and said, for all kinds of files alike. */
import { ownKey } from '../../../domain/own-fields.rules'
import type { OwnField } from '../../../domain/own-field'
import type { Value } from '../../../domain/record'
import { isOwnTarget } from '../reading/import.types'
import type { Target } from '../reading/import.types'
import type { Translate, Translator } from '../../../i18n/i18n'
import type { KeyGroup } from '../../../i18n/translation-key'
import { wordFor } from '../../../i18n/sentence'
import type { StatusKind } from '../../../ui'
import { roleWord, statusWord } from '../../../domain/gendered-words'
import { draftFields, valueText } from '../people/draft-fields.rules'
import type { DraftTable } from '../people/draft-fields.rules'
import type { MatchState } from '../attendance/check-attendance.rules'
import type { RowState } from '../people/check-people.rules'
import { noticeCodes } from '../reading/import.types'
import type {
  Candidate,
  FieldChange,
  Finding,
  NoticeCode,
  PersonDraft,
} from '../reading/import.types'

/** The shape of each state of a row. */
export const rowShapes: Readonly<Record<RowState, StatusKind>> = {
  new: 'accent',
  existing: 'ok',
  sameAsRow: 'info',
  unsure: 'warn',
  wrong: 'danger',
  skipped: 'neutral',
  blank: 'neutral',
}

/** The shape of each state of a name in a report. */
export const matchShapes: Readonly<Record<MatchState, StatusKind>> = {
  sure: 'ok',
  decided: 'ok',
  new: 'accent',
  unsure: 'warn',
  none: 'danger',
  host: 'info',
  machine: 'neutral',
  skipped: 'neutral',
}

/** The word for a state of a row. */
export function rowStateText(state: RowState, t: Translate): string {
  return state === 'skipped' ? t('import:check.skipped') : t(`import:rowStatus.${state}`)
}

/** A problem or a notice as a sentence. */
export function findingText({ code, row, heading, value }: Finding, t: Translate): string {
  const key = isNotice(code)
    ? (`import:notices.${code}` as const)
    : (`import:problems.${code}` as const)
  return t(key, { row, heading, value })
}

const isNotice = (code: Finding['code']): code is NoticeCode =>
  noticeCodes.some((notice) => notice === code)

/** A candidate in one line: the name, why, and what tells them apart. */
export function candidateText(candidate: Candidate, translator: Translator): string {
  const why = candidate.reasons.map((reason) => translator.t(`import:reasons.${reason}`))
  return [...why, ...tellingApart(candidate, translator)].join(' · ')
}

/** What tells somebody from others of the name: addresses and days, city, the part they have in the cycle. */
export function tellingApart(
  { details, role }: Pick<Candidate, 'details' | 'role'>,
  { t, format }: Translator,
): readonly string[] {
  const known = details.map((detail) => dayText(detail, { format }))
  return role === null ? known : [...known, t(`people:role.${role}`)]
}

/** A day as the language writes it; any other text as it is. */
function dayText(text: string, { format }: Pick<Translator, 'format'>): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.shortDate(text)
  const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text)
  return moment === null ? text : format.moment({ date: moment[1] ?? '', time: moment[2] ?? null })
}

const workshopFields: Readonly<Record<string, string>> = {
  minutes: 'duration',
  endsOn: 'lastDay',
  when: 'time',
  kind: 'workshopKind',
}

const meetingFields: Readonly<Record<string, string>> = {
  minutes: 'duration',
  how: 'meetingWay',
  absent: 'absentee',
  note: 'notes',
}

/** The words of the values of a meeting's fields. */
const meetingWords: Readonly<Record<string, KeyGroup>> = {
  state: 'meetings:state',
  how: 'meetings:how',
  toldBy: 'meetings:toldBy',
  absent: 'meetings:absent',
}

/** What a column becomes, in words. */
export function targetWords(target: Target, ownFields: readonly OwnField[], t: Translate): string {
  if (!isOwnTarget(target)) return t(`import:targets.${target}`)
  return ownFields.find(({ id }) => ownKey(id) === target)?.name ?? t('register:own.gone')
}

const sets = {
  alsoEmail: 'alsoEmail',
  alsoPhone: 'alsoPhone',
  link: 'links',
  speaks: 'speaks',
} as const
const cases = { dative: 'dative', vocative: 'vocative' } as const

/** The meaning of a field that is one element of a set or one form of a name, and which; null for any other. */
function setOf(field: string) {
  const at = field.indexOf(':')
  const [name, member] = [field.slice(0, at), field.slice(at + 1)]
  const found = Object.entries(sets).find(([set]) => set === name)
  if (found !== undefined) return { target: found[1], element: member }
  const form = Object.values(cases).find((one) => one === name)
  return form === undefined ? null : { target: form, element: null }
}

/** What a field is called. Fields of work and answers carry their own name. */
export function fieldText(
  table: FieldChange['table'],
  field: string,
  t: Translate,
  ownFields: readonly OwnField[] = [],
): string {
  if (/^(?:tag|newTag):/u.test(field)) return t('import:targets.tags')
  if (isOwnTarget(field)) return targetWords(field, ownFields, t)
  if (field.startsWith('field:')) return t('import:targets.fields')
  if (field.startsWith('answer:')) return field.slice('answer:'.length)
  const set = setOf(field)
  if (set !== null) return t(`import:targets.${set.target}`)
  if (field === 'capacityNote') return t('import:check.capacityNote')
  if (table === 'meetings' && field === 'state') return t('meetings:field.state')
  const own = table === 'meetings' ? meetingFields : table === 'workshops' ? workshopFields : {}
  const target = own[field] ?? field
  return wordFor('import:targets', target, t)
}

/** The value of a changed field, as it is shown. A field of work is its own value. */
export function changeText(
  change: FieldChange,
  side: 'from' | 'to',
  translator: Translator,
): string {
  const { field, table } = change
  if (field.startsWith('field:')) return field.slice('field:'.length)
  const element = setOf(field)?.element ?? null
  if (element !== null) return element
  const text = change[side]
  if (field === 'gender') return wordFor('people:gender', text, translator.t)
  if (field === 'language') return wordFor('awards:language', text, translator.t)
  if (table === 'workshops' && (field === 'kind' || field === 'format'))
    return wordFor(field === 'kind' ? 'workshops:kind' : 'workshops:format', text, translator.t)
  const group = table === 'meetings' ? meetingWords[field] : undefined
  if (group !== undefined) return wordFor(group, text, translator.t)
  return dayText(text, translator)
}

/** One line of what a row says. */
interface DraftLine {
  readonly id: string
  readonly label: string
  readonly text: string
}

/** A value of a row, as it is shown. */
function writtenText(field: string, value: Value, translator: Translator): string {
  if (typeof value === 'boolean') return translator.t(value ? 'records:yes' : 'records:no')
  const written = valueText(value)
  if (field === 'language') return wordFor('awards:language', written, translator.t)
  return field === 'gender'
    ? wordFor('people:gender', written, translator.t)
    : dayText(written, translator)
}

/** The elements of each further set, on one line. */
function setLines({ further }: PersonDraft, t: Translate): readonly DraftLine[] {
  return Object.entries(sets).flatMap(([set, target]) => {
    const own = further.elements.flatMap((field) =>
      field.startsWith(`${set}:`) ? field.slice(set.length + 1) : [],
    )
    const text = own.join(', ')
    return text === '' ? [] : [{ id: target, label: t(`import:targets.${target}`), text }]
  })
}

/** Everything a row of people says, as lines; fields of work on one. */
export function draftLines(
  draft: PersonDraft,
  translator: Translator,
  ownFields: readonly OwnField[] = [],
): readonly DraftLine[] {
  const { t } = translator
  const lines: DraftLine[] = []
  const named: ReadonlySet<string> = new Set(['firstName', 'lastName'])
  for (const { table, field, value } of draftFields(draft)) {
    if (/^(?:field|tag|newTag):/u.test(field) || named.has(field)) continue
    if ((setOf(field)?.element ?? null) !== null) continue
    const text = writtenText(field, value, translator)
    lines.push({
      id: `${table satisfies DraftTable}:${field}`,
      label: fieldText(table, field, t, ownFields),
      text,
    })
  }
  if (draft.fields.length > 0) {
    const text = draft.fields.join(', ')
    lines.push({ id: 'fields', label: t('import:targets.fields'), text })
  }
  if (draft.tags.length > 0) {
    const text = draft.tags.map(({ name }) => name).join(', ')
    lines.push({ id: 'tags', label: t('import:targets.tags'), text })
  }
  lines.push(...setLines(draft, t))
  if (draft.role !== null) {
    const text = roleWord(draft.role, draft, t)
    lines.push({ id: 'role', label: t('import:targets.role'), text })
  }
  if (draft.status !== null) {
    const text = statusWord(draft.status, draft, t)
    lines.push({ id: 'status', label: t('import:targets.status'), text })
  }
  return lines
}
