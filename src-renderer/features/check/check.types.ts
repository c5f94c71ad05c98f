/** What checking the data can find, and what can be done about it. */
import type { Edit } from '../../domain/record'
import type { Label } from '../../i18n/label'
import type { TableName } from '../../domain/tables'
import type { AnyRecord, RecordName } from '../../domain/any-record'

/** Kinds of findings that are faults, in the order in which they are shown. */
export const faultKinds = [
  // First what the log or the second copy can bring back: much of the rest may follow from it.
  /** The record, the log and the second copy do not say the same. */
  'differsFromLog',
  'newerThanLog',
  'missingRecord',
  'differsFromCopy',
  'missingFromTables',
  'notInCopy',
  /** Names a record that is not there, or that is in the trash. */
  'dangling',
  'orphan',
  /** A workshop led by somebody who is not there, or who is in the trash. */
  'ledByNobody',
  /** Refers to a picture that lies nowhere. */
  'pictureMissing',
  'samePerson',
  'wrongSides',
  'sameNumber',
  'leftButMarked',
  'badDate',
  'rangeReversed',
  'endsBeforeBegin',
  'birthDay',
  'sentInFuture',
  'markedEarly',
] as const

/** Kinds that may well be as somebody wants them. */
export const lookKinds = [
  'guest',
  'pairedTwice',
  'pairOutside',
  'workshopOutside',
  'awardEarly',
] as const

/** Kinds that nothing but a person can put right. */
export const byHandKinds = [
  'pictureMissing',
  'badDate',
  'endsBeforeBegin',
  'birthDay',
  'sentInFuture',
  'markedEarly',
  'pairOutside',
  'workshopOutside',
  'awardEarly',
] as const satisfies readonly FindingKind[]

/** A kind of finding. */
export type FindingKind = (typeof faultKinds)[number] | (typeof lookKinds)[number]

/** Something that is not as it should be, or worth a look. */
export interface Finding {
  readonly kind: FindingKind
  readonly record: RecordName
  /** The field it is about, or null when it is about the record as a whole. */
  readonly field: string | null
  /** Another record that its sentence names. */
  readonly other: RecordName | null
  /** Further values of its sentence; days as `sentence` knows them. */
  readonly params: Label['params']
  /** What repairs it, as acts one after the other; none when a person must decide. */
  readonly repair: readonly (readonly Edit[])[]
}

/** All rows, those in the trash included, and the day on which they are checked. */
export interface World {
  readonly rows: ReadonlyMap<TableName, ReadonlyMap<string, AnyRecord>>
  /** `YYYY-MM-DD` */
  readonly today: string
  /** ISO date-time, for what a repair puts in the trash. */
  readonly now: string
  /** What the numbers end with that this computer gives; see `numberMark`. */
  readonly mark: string
}

/** What checking came to. */
export interface CheckResult {
  readonly findings: readonly Finding[]
  /** How many live records were looked at, and how many changes of the log. */
  readonly records: number
  readonly changes: number
  /** Pictures that nobody referred to, left over by something that was cut off: they were deleted. */
  readonly leftPictures: number
  /** Whether the second copy could be read and was compared. */
  readonly hasCopy: boolean
  /** Milliseconds since 1970. */
  readonly at: number
  /** The state of the database when the check began (see `stateName`): with any later one it is a picture of then. */
  readonly state: string
}
