/**
 * The words of import: what a foreign table turns out to be, what its columns mean, what each row would
 * become, and what the user decided. Plain data, so that a screen can show it and a test can build it.
 *
 * Positions: a `row` is the number a spreadsheet shows (1 is the first), a `column` is an index from 0.
 */
import type { ForeignTable } from '../../../../src-shared/documents'
import type { ImportKind } from '../../../app/import-request'
import type { OwnTarget, PersonDraft } from './draft.types'
import type { Notice, Problem } from './findings.types'
import type { LongRow, MatrixEvent, TablePart } from './parts.types'
import type { SameReason } from '../../../domain/identity/compare.rules'
import type { Role, Status } from '../../../domain/participation'
import type { Moment, Workshop } from '../../../domain/workshop'

export type {
  ApplicationDraft,
  DraftFurther,
  DraftOwn,
  DraftTag,
  FurtherText,
  OwnLists,
  OwnTarget,
  PersonDraft,
} from './draft.types'
export { noticeCodes, problemCodes } from './findings.types'
export type { Finding, Notice, NoticeCode, Problem, ProblemCode } from './findings.types'

/** Kinds whose rows are people. */
export type PeopleKind = 'mentees' | 'mentors' | 'people'

/** What a column of a list of people can be read as. */
export const peopleTargets = [
  'firstName',
  'lastName',
  'fullName',
  'fullNameLastFirst',
  'email',
  'phone',
  'city',
  'birthDate',
  'gender',
  'organization',
  'organizationAddress',
  'position',
  'positionOrganization',
  'fields',
  'tags',
  'biography',
  'notes',
  'role',
  'status',
  'capacity',
  'joinedOn',
  'submittedAt',
  'goals',
  'wishedMentor',
  'consent',
  'alsoEmail',
  'alsoPhone',
  'street',
  'postalCode',
  'country',
  'links',
  'speaks',
  'pronunciation',
  'nameInOtherScript',
  'vocative',
  'dative',
  'language',
  'needs',
] as const
/** What a column of a list of workshops can be read as. */
export const workshopTargets = [
  'title',
  'date',
  'time',
  'endTime',
  'workshopKind',
  'format',
  'place',
  'link',
  'facilitators',
  'duration',
  'capacity',
  'notes',
] as const
/** What a column of an attendance report or a sign-in list can be read as. */
export const attendanceTargets = [
  'firstName',
  'lastName',
  'fullName',
  'fullNameLastFirst',
  'email',
  'otherEmail',
  'joinTime',
  'leaveTime',
  'duration',
  'guest',
  'waitingRoom',
  'meetingRole',
  'present',
  'action',
  'timestamp',
] as const

/** What a column of a log of meetings can be read as. */
export const meetingTargets = [
  'menteeName',
  'mentorName',
  'date',
  'time',
  'endTime',
  'duration',
  'meetingWay',
  'absentee',
  'toldBy',
  'notes',
] as const

/**
 * What a column becomes. `answer` keeps it under its own heading (an answer of an application, or a line
 * of a person's notes); `skip` leaves it out.
 */
export type Target =
  | (typeof peopleTargets)[number]
  | (typeof workshopTargets)[number]
  | (typeof attendanceTargets)[number]
  | (typeof meetingTargets)[number]
  | OwnTarget
  | 'answer'
  | 'skip'

/** Whether a column becomes a field of the organization's own. */
export const isOwnTarget = (target: string): target is OwnTarget => target.startsWith('own:')

/** What each column becomes, by its index. A column not named is left out. */
export type Mapping = readonly Target[]

/** Why a row of the file is not one of the rows to import. */
export type LeftOutReason =
  | 'aboveTable'
  | 'secondHeader'
  | 'repeatedHeader'
  | 'total'
  | 'otherSection'
  | 'belowTable'
  | 'groupTitle'
  | 'remark'
  | 'otherTable'
  | 'hidden'

/** A row that is not imported, and why. */
export interface LeftOutRow {
  readonly row: number
  readonly reason: LeftOutReason
  /** Its first words, so that the user can check. */
  readonly text: string
}

/** Where the table begins and which rows are its data. */
export interface HeaderGuess {
  /** The row with the headings, or null when there is none. */
  readonly headerRow: number | null
  /** A heading per column; empty when the column has none. As many as the widest data row. */
  readonly headings: readonly string[]
  /** The rows of data, blank ones between them included. */
  readonly dataRows: readonly number[]
  readonly leftOut: readonly LeftOutRow[]
  /** 0 to 1: how sure the guess is. 1 when the user chose the row. */
  readonly confidence: number
}

/** What a column seems to be. */
export interface ColumnGuess {
  readonly column: number
  /** The heading as it stands, or the column's letter when it has none. */
  readonly heading: string
  readonly target: Target
  /** 0 to 1. */
  readonly score: number
  /** What the guess rests on. */
  readonly by: 'name' | 'content' | 'both' | 'none'
  /** What its heading or its values speak for, whatever it becomes: somebody's name, or an address. */
  readonly mayBe: 'name' | 'address' | null
  /** Up to three different values, as text. */
  readonly samples: readonly string[]
}

/** How likely the file is of a kind, 0 to 1, the likeliest first. */
export interface KindGuess {
  readonly kind: ImportKind
  readonly score: number
}

/** A foreign table, understood as far as it can be before anybody is asked. */
export interface TableReading {
  /** The table that is read: without what is hidden or of another table, and with long rows mended. */
  readonly table: ForeignTable
  /** Rows of the file that are not in it. */
  readonly outside: ReadonlyMap<number, LeftOutReason>
  /** All tables of the sheet, when there are several; and which this is. */
  readonly parts: readonly TablePart[]
  readonly part: number
  /** The one event, for a list of people by events. */
  readonly event: MatrixEvent | null
  readonly longRows: readonly LongRow[]
  readonly kind: ImportKind
  readonly kinds: readonly KindGuess[]
  readonly header: HeaderGuess
  readonly columns: readonly ColumnGuess[]
  /** The targets of {@link columns}, ready to be changed by the user and passed on. */
  readonly mapping: Mapping
}

/** The status of a row. Every data row has exactly one. */
export type RowStatus = 'new' | 'existing' | 'sameAsRow' | 'unsure' | 'wrong' | 'blank'

/** Somebody a row may be the same as: a person of the register, or an earlier row of the file. */
export interface Candidate {
  readonly personId: string | null
  readonly row: number | null
  readonly name: string
  readonly reasons: readonly SameReason[]
  /** What tells them apart for a person looking: e-mail, birth date, phone, city. */
  readonly details: readonly string[]
  /** Their part in the cycle, when they have one. */
  readonly role: Role | null
}

/** What a row would do to a field that exists. `kept` fields change only when the user says so. */
export interface FieldChange {
  readonly table: 'people' | 'participations' | 'applications' | 'workshops' | 'meetings'
  readonly field: string
  readonly from: string
  readonly to: string
  readonly effect: 'filled' | 'kept'
}

/** What one row becomes. */
export interface PlannedPerson {
  readonly row: number
  readonly rowStatus: RowStatus
  /** The name as it will be shown; empty for blank rows. */
  readonly name: string
  readonly draft: PersonDraft | null
  /** For `existing`: the person it is. */
  readonly personId: string | null
  /** For `sameAsRow`: the earlier row it is. */
  readonly sameAs: number | null
  /** Why, for `existing` and `sameAsRow`. */
  readonly reason: SameReason | null
  /** For `unsure`: who it may be, the likeliest first. */
  readonly candidates: readonly Candidate[]
  /** For `existing` (and rows the same as one): what is filled and what is kept. */
  readonly changes: readonly FieldChange[]
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

/** How many rows have each status. */
export type RowStatusCounts = Readonly<Record<RowStatus, number>>

/** What a list of people would become. */
export interface PeoplePlan {
  readonly kind: PeopleKind
  readonly rows: readonly PlannedPerson[]
  readonly counts: RowStatusCounts
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

/** What the user decided about a row. */
export type RowDecision =
  | { readonly choice: 'new' }
  | { readonly choice: 'person'; readonly personId: string }
  | { readonly choice: 'row'; readonly row: number }
  | { readonly choice: 'skip' }

/** All the user decided about a list of people. */
export interface PeopleDecisions {
  /** By row. An unsure row without a decision is not imported; any other is imported as planned. */
  readonly rows: ReadonlyMap<number, RowDecision>
  /** Kept fields to take from the file after all, as `row:table:field`. See `takeNewKey`. */
  readonly takeNew: ReadonlySet<string>
  /** Blanks that the file would fill and that stay blank, by the same keys. */
  readonly refused: ReadonlySet<string>
  /** The status of those who are new in the cycle, or null for the usual one. */
  readonly status: Status | null
  /** For `people` without a column of roles: the role they have, or null for no part in a cycle. */
  readonly role: Role | null
  /** What becomes of tags that are not on the list, by folded name: one of the list, by its id. Those not named here are put on it. */
  readonly tags: ReadonlyMap<string, TagDecision>
}

/** What becomes of a tag that is not on the list. */
export type TagDecision = 'new' | 'skip' | { readonly sameAs: string }

/** What the edits need from outside: ids are made by the caller. */
export interface ImportContext {
  /** The cycle the file belongs to; null imports people without a part in any cycle. */
  readonly cycleId: string | null
  readonly newId: () => string
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** A row of a list of workshops, read. */
export interface WorkshopDraft {
  readonly title: string
  readonly when: Moment
  /** The last of several days, or null. */
  readonly endsOn: string | null
  readonly kind: Workshop['kind']
  readonly format: Workshop['format']
  readonly minutes: number | null
  readonly place: string | null
  readonly link: string | null
  readonly capacity: number | null
  readonly notes: string | null
  /** Names as written. */
  readonly facilitators: readonly string[]
}

/** A name that leads a workshop of the file, and who that is. */
export interface PlannedFacilitator {
  /** The folded name: the key of a decision about it. */
  readonly key: string
  readonly name: string
  /** The one person of that name, or null. */
  readonly personId: string | null
  /** People of that name when there are several. */
  readonly candidates: readonly Candidate[]
}

/** What one row of a list of workshops becomes. */
export interface PlannedWorkshop {
  readonly row: number
  readonly rowStatus: RowStatus
  readonly title: string
  readonly draft: WorkshopDraft | null
  readonly workshopId: string | null
  readonly sameAs: number | null
  readonly changes: readonly FieldChange[]
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

/** What a list of workshops would become. */
export interface WorkshopsPlan {
  readonly rows: readonly PlannedWorkshop[]
  readonly facilitators: readonly PlannedFacilitator[]
  readonly counts: RowStatusCounts
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

/** All the user decided about a list of workshops. */
export interface WorkshopDecisions {
  readonly rows: ReadonlyMap<number, { readonly choice: 'new' } | { readonly choice: 'skip' }>
  readonly takeNew: ReadonlySet<string>
  /** By the facilitator's key. Without one: the person found, or a new person when there is none. */
  readonly facilitators: ReadonlyMap<
    string,
    | { readonly choice: 'new' }
    | { readonly choice: 'person'; readonly personId: string }
    | { readonly choice: 'skip' }
  >
}
