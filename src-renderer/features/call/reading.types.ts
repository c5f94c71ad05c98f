/** Answer files of a call as they are held against what is here: what goes in, and what is said of each. */
import type { SentApplication } from '../../domain/calls/call-format'
import type { CallQuestion } from '../../domain/call-question'
import type { Cycle } from '../../domain/cycle'
import type { FieldsOf } from '../../domain/edits'
import type { Participation } from '../../domain/participation'
import type { Person } from '../../domain/person'
import type { Row } from '../../domain/tables'
import type { SentAnswers, YesNo } from './sent-answers.rules'

/** A file that was read. */
export interface AnswerFile {
  readonly name: string
  readonly sent: SentApplication
}

/** What is here, that files are held against. */
export interface HereNow {
  readonly cycle: Cycle
  readonly questions: readonly CallQuestion[]
  /** Questions that were put in the trash since. */
  readonly gone: readonly CallQuestion[]
  readonly people: readonly Person[]
  /** Of the cycle, those in the trash too. */
  readonly applications: readonly Row<'applications'>[]
  readonly participations: readonly Participation[]
  readonly words: YesNo
  /** When the files were read: ISO without zone, to the second, by the clock of this computer. */
  readonly now: string
}

/** What somebody decided about a file. */
export interface Decision {
  /** Who it is: a person by id, or somebody new. */
  readonly who?: string
  readonly isTaken?: boolean
  /** What the file says otherwise of the person is written over what stands here. */
  readonly isCorrecting?: boolean
  /** Whoever had withdrawn applies again. */
  readonly isAgain?: boolean
}

/** Somebody who is not here yet. */
export const isNew = 'new'

/**
 * What becomes of an answer: it is `new`; it is newer than the one that came by a file before (`changed`); one that came another way says
 * something else (`differs`); it is there already (`same`); one that is newer is there (`older`); another file here is of the same person
 * in the same role, and is the one that counts (`double`); or it may be of the same person as another file, which goes first (`wait`).
 */
export type Fate = 'new' | 'changed' | 'differs' | 'same' | 'older' | 'double' | 'wait'

/** A text that changes: what it is, and what stands here and in the file. */
export interface Difference {
  /** A question, or one of the fields that the program knows. */
  readonly what: string
  readonly field: string
  readonly here: string
  readonly there: string
}

/** Who a file is of. */
export interface Whose {
  /** People who may be the one; empty where nobody is like. */
  readonly candidates: readonly Person[]
  /** The person it is of, or {@link isNew}; null while that is not decided. */
  readonly who: Person | typeof isNew | null
}

/** One file and what becomes of it. */
export interface PlannedAnswer extends Whose {
  readonly at: number
  readonly file: AnswerFile
  readonly answers: SentAnswers
  /** Of several files of somebody new, the first that was looked at: they are one person. Else the file itself. */
  readonly sameAs: number
  readonly fate: Fate | null
  /** What it writes to the application. */
  readonly fields: FieldsOf<'applications'>
  readonly differences: readonly Difference[]
  /** What somebody changed by hand since the file before, and this one would write over. */
  readonly edited: readonly Difference[]
  /** Where the person stands in the cycle in this role; null where they do not. */
  readonly part: Participation | null
  /** Whether it says that it was saved later than now. */
  readonly isAhead: boolean
  readonly isTaken: boolean
  readonly isCorrecting: boolean
  readonly isAgain: boolean
}
