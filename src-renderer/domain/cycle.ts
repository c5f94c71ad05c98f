/** A cycle: one edition of the program. A date range, never a year. */
import {
  choice,
  describeRecord,
  forms,
  isObject,
  isRange,
  isText,
  number,
  orNull,
  range,
  structured,
  text,
} from './descriptor'
import type { Forms } from './descriptor'
import { calledBy } from './title-parts'

/** The stages a cycle goes through, in order. */
export const stages = [
  'preparation',
  'openCall',
  'selection',
  'matching',
  'mentoring',
  'wrapUp',
  'closed',
] as const
/** One of {@link stages}. */
export type Stage = (typeof stages)[number]

/** A range of calendar days, both included, `YYYY-MM-DD`. One value, because its ends must agree. */
export interface DateRange {
  readonly start: string
  readonly end: string
}

/** When each stage is planned: one field per stage, absent or null when not planned. `closed` has none. */
export type StagePlan = { readonly [S in Stage as `stage:${S}`]?: DateRange | null }

/** One edition of the program. */
export interface Cycle extends StagePlan, Forms<'name'>, Forms<'funder'> {
  readonly id: string
  readonly name: string
  readonly dates: DateRange
  readonly stage: Stage
  /** What the certificate says it is for, by language, or null for the standard words. */
  readonly certificateText: Readonly<Record<string, string>> | null
  /** How many workshops a mentee must have been at to complete, or null for no such rule. */
  readonly workshopsRequired: number | null
  /** Who funds it, and under which contract: on the cover of the report. */
  readonly funder?: string | null
  readonly contract?: string | null
}

const isTexts = (value: unknown): boolean => isObject(value) && Object.values(value).every(isText)

/** The description of a cycle. */
export const cycles = describeRecord<Omit<Cycle, keyof StagePlan>>()({
  table: 'cycles',
  indexes: { 1: 'id' },
  fields: {
    name: text('cycles:field.name'),
    dates: range('cycles:field.dates'),
    stage: choice('cycles:field.stage', 'cycles:stage', stages),
    certificateText: structured('cycles:field.certificateText', 'texts', isTexts, {
      isOptional: true,
    }),
    workshopsRequired: number('cycles:field.workshopsRequired', { isOptional: true }),
    funder: text('cycles:field.funder', { isOptional: true, isLater: true }),
    contract: text('cycles:field.contract', { isOptional: true, isLater: true }),
  },
  groups: {
    'name:': forms('cycles:form.name'),
    'funder:': forms('cycles:form.funder'),
    'stage:': {
      label: 'records:field.plan',
      memberLabels: 'cycles:stage',
      kind: { is: 'range' },
      check: orNull(isRange),
      privacy: 'open',
      onDelete: null,
    },
  },
  ...calledBy('name'),
  screen: { name: 'cycles', by: 'id' },
})
