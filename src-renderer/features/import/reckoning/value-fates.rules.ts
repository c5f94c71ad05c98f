/**
 * How each value of a row ends. Whether a value arrived is not asked of the reader that took it: its words are looked
 * for in what the row became, so that a reader that drops something is found out.
 */
import { phoneKey } from '../../../domain/identity/keys.rules'
import { foldedWords } from '../../../i18n/clean-text'
import type { Label } from '../../../i18n/label'
import { phrasesOf } from '../../../i18n/phrases'
import { headingText } from '../reading/columns.rules'
import { withoutOwnLabels } from '../reading/form-headings.rules'
import { isOwnTarget } from '../reading/import.types'
import type { FieldChange, Notice, Problem, Target } from '../reading/import.types'
import type { RowSource } from '../reading/row-cells.rules'
import { cellText, cellsOf, excerpt, isBlankCell, isPlaceholder } from '../reading/text.rules'
import type { ReckonedValue, RowFate, ValueFate } from './reckoning.types'

/** What a row was read as. */
export interface RowContent {
  readonly row: number
  /** What its values became; null where the row became nothing that its words could be looked for in. */
  readonly draft: object | null
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
  readonly changes: readonly FieldChange[]
}

/** Targets that are read into something else than their words, with the field that then has a value. */
const reshaped: Readonly<Partial<Record<Target, readonly string[]>>> = {
  phone: ['phone'],
  birthDate: ['birthDate'],
  gender: ['gender'],
  submittedAt: ['submittedAt'],
  joinedOn: ['joinedOn'],
  role: ['role'],
  status: ['status'],
  capacity: ['capacity', 'capacityNote'],
  consent: ['consent'],
  language: ['language'],
  date: ['when', 'date'],
  // Of a meeting only its length is kept.
  time: ['time', 'when', 'minutes'],
  endTime: ['minutes', 'endsOn'],
  duration: ['minutes', 'fellThrough'],
  meetingWay: ['how'],
  toldBy: ['toldBy'],
  absentee: ['absent'],
  workshopKind: ['kind'],
  format: ['format'],
  place: ['place', 'link', 'format'],
}

/** The fields of a change that a target fills. */
const changed: Readonly<Partial<Record<Target, readonly string[]>>> = {
  fullName: ['firstName', 'lastName'],
  fullNameLastFirst: ['firstName', 'lastName'],
  position: ['organization', 'notes'],
  positionOrganization: ['organization', 'notes'],
  capacity: ['capacity', 'capacityNote'],
  date: ['when', 'endsOn'],
  time: ['when', 'minutes'],
  endTime: ['minutes', 'endsOn'],
  duration: ['minutes'],
  meetingWay: ['how'],
  absentee: ['absent'],
  notes: ['notes', 'note'],
  answer: ['note'],
  workshopKind: ['kind'],
  alsoEmail: ['email'],
  alsoPhone: ['phone'],
}

/** The beginnings of the fields, one for each element, that a target fills. */
const elements: Readonly<Partial<Record<Target, RegExp>>> = {
  fields: /^field:/u,
  tags: /^(?:tag|newTag):/u,
  alsoEmail: /^alsoEmail:/u,
  alsoPhone: /^alsoPhone:/u,
  links: /^link:/u,
  speaks: /^speaks:/u,
  vocative: /^vocative:/u,
  dative: /^dative:/u,
}

/** Everything that is written anywhere in a value, as folded words. */
function wordsIn(value: unknown, words = new Set<string>()): Set<string> {
  if (typeof value === 'string') for (const word of foldedWords(value)) words.add(word)
  else if (typeof value === 'number') words.add(String(value))
  else if (value instanceof Map) for (const [, inner] of value) wordsIn(inner, words)
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) wordsIn(inner, words)
  return words
}

/** The value of a field, wherever in the draft it stands. */
function fieldIn(draft: object, field: string): unknown {
  if (Object.hasOwn(draft, field)) return (draft as Readonly<Record<string, unknown>>)[field]
  for (const inner of Object.values(draft) as readonly unknown[]) {
    if (typeof inner !== 'object' || inner === null || inner instanceof Map) continue
    const found = fieldIn(inner, field)
    if (found !== undefined) return found
  }
  return undefined
}

const hasValue = (draft: object, fields: readonly string[]): boolean =>
  fields.some((field) => (fieldIn(draft, field) ?? null) !== null)

interface Ending {
  readonly fate: ValueFate
  readonly why: Label | null
}

const ends = (fate: ValueFate, why: Label | null = null): Ending => ({ fate, why })

/** What was said about the very cell. */
function saidAbout(content: RowContent, column: number): Ending | null {
  const problem = content.problems.find((one) => one.column === column)
  if (problem !== undefined) {
    const { code, row, heading, value } = problem
    return ends('refused', { key: `import:problems.${code}`, params: { row, heading, value } })
  }
  return null
}

/** Whether what is here already had the value, was filled by it, or stays as it is although the file differs. */
function besideWhatIsHere(
  content: RowContent,
  target: Target,
  cell: { readonly heading: string; readonly value: string },
): Ending {
  const fields = changed[target] ?? [target]
  const own = content.changes.filter(
    ({ field }) =>
      fields.includes(field) || elements[target]?.test(field) === true || field === target,
  )
  if (own.some(({ effect }) => effect === 'filled')) return ends('imported')
  return own.length > 0
    ? ends('leftOut', { key: 'import:reckoning.keptAsHere', params: { row: content.row, ...cell } })
    : ends('same')
}

/** What stands between the names of those who lead. */
const between = new Set(phrasesOf('i|and|und|et|y|и|és|in'))

/** Makes the judge of a row's values: whether a cell's words, or what they mean, are in what the row became. */
function arrivalsOf(draft: object): (text: string, target: Target, isFirst: boolean) => boolean {
  const words = wordsIn(draft)
  return (text, target, isFirst) => {
    const fields = isOwnTarget(target) ? [target] : reshaped[target]
    if (fields !== undefined && isFirst && hasValue(draft, fields)) return true
    const own = foldedWords(text.replace(/mailto:/giu, ' '))
    const joins = (word: string): boolean =>
      (target === 'facilitators' || target === 'speaks') && between.has(word)
    if (target === 'alsoPhone' && hasPhone(draft, text)) return true
    return own.every((word) => words.has(word) || joins(word))
  }
}

/** Whether a telephone is anywhere in what a row became, however it is written there. */
function hasPhone(draft: object, text: string): boolean {
  const key = phoneKey(text)
  const numbers = [fieldIn(draft, 'phone'), ...asList(fieldIn(draft, 'elements'))]
  return numbers.some((one) => typeof one === 'string' && key !== null && phoneKey(one) === key)
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** How each value of a row ends that stands in a column which was taken. */
export function valueFatesOf(
  source: RowSource,
  content: RowContent,
  row: RowFate,
): readonly ReckonedValue[] {
  const cells = cellsOf(source.table, content.row)
  const arrived = content.draft === null ? null : arrivalsOf(content.draft)
  const met = new Set<Target>()
  return source.mapping.flatMap((target, column): readonly ReckonedValue[] => {
    const cell = cells[column]
    const written = cellText(cell)
    const text = target === 'tags' ? withoutOwnLabels(written) : written
    if (text === '') return []
    if (target === 'skip' || isBlankCell(cell) || isPlaceholder(text)) return []
    const heading = headingText(source.header, column)
    const shown = { heading, value: excerpt(text) }
    const said = saidAbout(content, column)
    const isFirst = !met.has(target)
    if (said === null) met.add(target)
    const ending =
      row.fate === 'undecided' || row.fate === 'leftOut' || row.fate === 'refused'
        ? (said ?? ends(row.fate, row.why))
        : (said ??
          (arrived === null || arrived(text, target, isFirst)
            ? row.fate === 'new'
              ? ends('imported')
              : besideWhatIsHere(content, target, shown)
            : notFound(content, column, shown)))
    return [{ column, heading, target, text: shown.value, ...ending }]
  })
}

/** A value that is nowhere in what its row became: a remark may say why, otherwise it is lost. */
function notFound(
  content: RowContent,
  column: number,
  cell: { readonly heading: string; readonly value: string },
): Ending {
  const notice = content.notices.find((one) => one.column === column)
  if (notice === undefined)
    return ends('lost', { key: 'import:reckoning.lost', params: { row: content.row, ...cell } })
  const { code, row, heading, value } = notice
  if (code === 'emailWritten') return ends('imported')
  return ends('leftOut', { key: `import:notices.${code}`, params: { row, heading, value } })
}
