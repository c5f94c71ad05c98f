/**
 * How each value of a row ends. Whether a value arrived is not asked of the reader that took it: its words are looked
 * for in what the row became, so that a reader that drops something is found out.
 */
import { foldedWords } from '../../../i18n/clean-text'
import type { Label } from '../../../i18n/label'
import { phrasesOf } from '../../../i18n/phrases'
import { headingText } from '../reading/columns.rules'
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
  date: ['when', 'date'],
  time: ['time', 'when'],
  endTime: ['minutes'],
  duration: ['minutes'],
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
  date: ['when'],
  time: ['when'],
  endTime: ['minutes'],
  duration: ['minutes'],
  workshopKind: ['kind'],
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
      fields.includes(field) ||
      (target === 'fields' && field.startsWith('field:')) ||
      field === target,
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
    const fields = reshaped[target]
    if (fields !== undefined && isFirst && hasValue(draft, fields)) return true
    const own = foldedWords(text.replace(/mailto:/giu, ' '))
    const joins = (word: string): boolean => target === 'facilitators' && between.has(word)
    return own.every((word) => words.has(word) || joins(word))
  }
}

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
    const text = cellText(cell)
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
