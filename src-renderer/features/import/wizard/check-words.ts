/** How the states of a check are shown and said, for all kinds of files alike. */
import type { Translate, Translator } from '../../../i18n/i18n'
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
export function dayText(text: string, { format }: Pick<Translator, 'format'>): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.shortDate(text)
  const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text)
  return moment === null ? text : format.moment({ date: moment[1] ?? '', time: moment[2] ?? null })
}

const workshopFields: Readonly<Record<string, string>> = {
  minutes: 'duration',
  when: 'time',
  kind: 'workshopKind',
}

/** What a field is called. Fields of work and answers carry their own name. */
export function fieldText(table: FieldChange['table'], field: string, t: Translate): string {
  if (field.startsWith('field:')) return t('import:targets.fields')
  if (field.startsWith('answer:')) return field.slice('answer:'.length)
  if (field === 'capacityNote') return t('import:check.capacityNote')
  const target = table === 'workshops' ? (workshopFields[field] ?? field) : field
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
  const text = change[side]
  if (field === 'gender') return wordFor('people:gender', text, translator.t)
  if (table === 'workshops' && (field === 'kind' || field === 'format'))
    return wordFor(field === 'kind' ? 'workshops:kind' : 'workshops:format', text, translator.t)
  return dayText(text, translator)
}

/** One line of what a row says. */
export interface DraftLine {
  readonly id: string
  readonly label: string
  readonly text: string
}

/** Everything a row of people says, as lines; fields of work on one. */
export function draftLines(draft: PersonDraft, translator: Translator): readonly DraftLine[] {
  const { t } = translator
  const lines: DraftLine[] = []
  const named: ReadonlySet<string> = new Set(['firstName', 'lastName'])
  for (const { table, field, value } of draftFields(draft)) {
    if (field.startsWith('field:') || named.has(field)) continue
    const written = valueText(value)
    const text =
      field === 'gender' ? wordFor('people:gender', written, t) : dayText(written, translator)
    lines.push({
      id: `${table satisfies DraftTable}:${field}`,
      label: fieldText(table, field, t),
      text,
    })
  }
  if (draft.fields.length > 0) {
    const text = draft.fields.join(', ')
    lines.push({ id: 'fields', label: t('import:targets.fields'), text })
  }
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
