/** A cycle: one edition of the program. A date range, never a year. */
import {
  choice,
  day,
  describeRecord,
  forms,
  isObject,
  isRange,
  isText,
  number,
  orNull,
  range,
  set,
  structured,
  text,
  whole,
  yesNo,
} from './descriptor'
import type { Forms } from './descriptor'
import type { Round } from './review-criterion'
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
type StagePlan = { readonly [S in Stage as `stage:${S}`]?: DateRange | null }

/** The rounds of the selection whose results may be seen before all reviewers are done: one field per round. */
type ResultsOpen = { readonly [R in Round as `resultsOpen:${R}`]?: true | null }

/** One edition of the program. */
export interface Cycle extends StagePlan, ResultsOpen, Forms<'name'>, Forms<'funder'> {
  readonly id: string
  readonly name: string
  readonly dates: DateRange
  readonly stage: Stage
  /** What the certificate says it is for, by language, or null for the standard words. */
  readonly certificateText: Readonly<Record<string, string>> | null
  /** What the two of a pair agree on, by language, or null for the standard words. */
  readonly agreementText?: Readonly<Record<string, string>> | null
  /** How many workshops a mentee must have been at to complete, or null for no such rule. */
  readonly workshopsRequired: number | null
  /** Pairs that have not met for so many days are spoken of; null or missing when nobody counts. */
  readonly quietDays?: number | null
  /** How many times a pair is to meet, or null when nothing was agreed. */
  readonly meetingsPlanned?: number | null
  /** Who funds it, and under which contract: on the cover of the report. */
  readonly funder?: string | null
  readonly contract?: string | null
  /** How many mentees can be taken, or null when nobody has said. */
  readonly places?: number | null
  /** The youngest and the oldest that may apply to be a mentee, in whole years; null where nobody is asked for an age. */
  readonly ageFrom?: number | null
  readonly ageTo?: number | null
  /** The day on which they must have that age; the closing of the call where it is not said. */
  readonly ageOn?: string | null
  /** Whether applications are read without names in the program until something is decided about them. */
  readonly isReadBlind?: boolean | null
}

const isTexts = (value: unknown): boolean => isObject(value) && Object.values(value).every(isText)

/** The description of a cycle. */
export const cycles = describeRecord<Omit<Cycle, keyof StagePlan | keyof ResultsOpen>>()({
  table: 'cycles',
  indexes: { 1: 'id' },
  fields: {
    name: text('cycles:field.name'),
    dates: range('cycles:field.dates'),
    stage: choice('cycles:field.stage', 'cycles:stage', stages),
    certificateText: structured('cycles:field.certificateText', 'texts', isTexts, {
      isOptional: true,
    }),
    agreementText: structured('cycles:field.agreementText', 'texts', isTexts, {
      isOptional: true,
      isLater: true,
    }),
    workshopsRequired: number('cycles:field.workshopsRequired', { isOptional: true }),
    quietDays: number('cycles:field.quietDays', { isOptional: true, isLater: true }),
    meetingsPlanned: number('cycles:field.meetingsPlanned', { isOptional: true, isLater: true }),
    funder: text('cycles:field.funder', { isOptional: true, isLater: true }),
    contract: text('cycles:field.contract', { isOptional: true, isLater: true }),
    places: whole('cycles:field.places', { isOptional: true, isLater: true }),
    ageFrom: whole('call:field.ageFrom', { isOptional: true, isLater: true }),
    ageTo: whole('call:field.ageTo', { isOptional: true, isLater: true }),
    ageOn: day('call:field.ageOn', { isOptional: true, isLater: true }),
    isReadBlind: yesNo('selection:field.isReadBlind', { isOptional: true, isLater: true }),
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
    'resultsOpen:': set('selection:field.resultsOpen'),
  },
  ...calledBy('name'),
  screen: { name: 'cycles', by: 'id' },
})
