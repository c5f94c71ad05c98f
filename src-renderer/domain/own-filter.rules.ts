/** Conditions on the organization's own fields, by which a list is narrowed: what they are, how they are kept as text, whom they fit. Pure. */
import { foldLoose } from '../i18n/fold'
import type { AnyRecord } from './any-record'
import { ownValueIn } from './own-fields.rules'
import type { OwnField, OwnFieldKind, OwnValue } from './own-field'

/** What a condition asks. `from` and `to` include the value itself. */
const ownTests = ['is', 'contains', 'from', 'to', 'filled', 'empty'] as const
/** One of {@link ownTests}. */
export type OwnTest = (typeof ownTests)[number]

/** A condition on one field. */
export interface OwnCondition {
  readonly fieldId: string
  readonly test: OwnTest
  /** As it would stand in the record, written as text; `yes` and `no`; empty for `filled` and `empty`. */
  readonly value: string
}

/** What can be asked of a field of each kind. */
export const testsOf: Readonly<Record<OwnFieldKind, readonly OwnTest[]>> = {
  text: ['contains', 'filled', 'empty'],
  number: ['is', 'from', 'to', 'filled', 'empty'],
  date: ['from', 'to', 'is', 'filled', 'empty'],
  choice: ['is', 'filled', 'empty'],
  yesNo: ['is', 'filled', 'empty'],
}

/** Whether a test needs a value. */
export const needsValue = (test: OwnTest): boolean => test !== 'filled' && test !== 'empty'

/** At most so many conditions are kept. */
const most = 20

/** Conditions as text. */
export function writeConditions(conditions: readonly OwnCondition[]): string {
  return conditions
    .map((one) => [one.fieldId, one.test, one.value].map(encodeURIComponent).join(' '))
    .join('&')
}

/** A part of a text as it was, or null where the text is broken. */
function decoded(text: string | undefined): string | null {
  try {
    return decodeURIComponent(text ?? '')
  } catch {
    return null
  }
}

/** Conditions from a text that may be anything: whatever is not as it should be is left out. */
export function readConditions(text: string | null | undefined): readonly OwnCondition[] {
  return (text ?? '')
    .split('&')
    .slice(0, most)
    .flatMap((part) => {
      const [fieldId, word, value] = part.split(' ').map(decoded)
      const test = ownTests.find((known) => known === word)
      return fieldId && test !== undefined && typeof value === 'string'
        ? [{ fieldId, test, value }]
        : []
    })
}

const asText = (value: OwnValue): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)

/** The order of two values of a field: of numbers by size, of days by time. */
function compared(value: OwnValue, wanted: string): number {
  if (typeof value === 'number') return value - Number(wanted)
  const text = asText(value)
  return text < wanted ? -1 : text > wanted ? 1 : 0
}

/** Whether a value fits a condition. */
export function fitsCondition(
  value: OwnValue | null,
  { test, value: wanted }: OwnCondition,
): boolean {
  if (value === null) return test === 'empty'
  if (test === 'empty') return false
  if (test === 'filled') return true
  if (test === 'contains') return foldLoose(asText(value)).includes(foldLoose(wanted))
  if (test === 'is')
    return typeof value === 'number'
      ? value === Number(wanted)
      : foldLoose(asText(value)) === foldLoose(wanted)
  const order = compared(value, wanted)
  return test === 'from' ? order >= 0 : order <= 0
}

/** Finds the records of somebody in which a field stands. */
type RecordsOf<T> = (row: T, field: OwnField) => readonly (AnyRecord | object)[]

/** Whether somebody fits all conditions: each in one of the records in which the field stands. A field that is gone asks nothing. */
export function fitsAll<T>(
  row: T,
  conditions: readonly OwnCondition[],
  fields: readonly OwnField[],
  recordsOf: RecordsOf<T>,
): boolean {
  return conditions.every((condition) => {
    const field = fields.find(({ id }) => id === condition.fieldId)
    if (field === undefined) return true
    const values = recordsOf(row, field).map((record) => ownValueIn(record, field))
    if (condition.test === 'empty') return values.every((value) => value === null)
    return values.some((value) => fitsCondition(value, condition))
  })
}
