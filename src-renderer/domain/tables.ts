/** The tables and the record type of each. What else is known of them stands in their descriptions, see `descriptors.ts`. */
import type { RowMeta } from './record'
import type { Award } from './award'
import type { Attendance } from './attendance'
import type { CallQuestion } from './call-question'
import type { Cycle } from './cycle'
import type { Letter } from './letter'
import type { LetterTemplate } from './letter-template'
import type { Meeting } from './meeting'
import type { Packet } from './packet'
import type { Pair } from './pair'
import type { Person } from './person'
import type { OwnField } from './own-field'
import type { SavedView } from './saved-view'
import type { Tag } from './tag'
import type { Application } from './application'
import type { Approach } from './approach'
import type { Criterion } from './criterion'
import type { MatchingDraft } from './matching-draft'
import type { Participation } from './participation'
import type { Project } from './project'
import type { ProjectPicture } from './project-picture'
import type { Workshop } from './workshop'
import type { Workspace } from './workspace'
import type { Signatory } from './signatory'
import type { Distinction } from './distinction'
import type { Goal } from './goal'
import type { RegisterEntry } from './register-entry'
import type { ReviewCriterion } from './review-criterion'
import type { Reviewer } from './reviewer'
import type { Review } from './review'
import type { SupportNote } from './support-note'
import type { Testimonial } from './testimonial'

/** Every table that holds the program's data, with the type of its rows. */
export interface Tables {
  readonly workspaces: Workspace
  readonly signatories: Signatory
  readonly tags: Tag
  readonly ownFields: OwnField
  readonly views: SavedView
  readonly cycles: Cycle
  readonly people: Person
  readonly participations: Participation
  readonly applications: Application
  readonly pairs: Pair
  readonly meetings: Meeting
  readonly projects: Project
  readonly workshops: Workshop
  readonly attendance: Attendance
  readonly awards: Award
  readonly distinctions: Distinction
  readonly registerEntries: RegisterEntry
  readonly reviewCriteria: ReviewCriterion
  readonly reviewers: Reviewer
  readonly reviews: Review
  readonly packets: Packet
  readonly callQuestions: CallQuestion
  readonly criteria: Criterion
  readonly matchings: MatchingDraft
  readonly approaches: Approach
  readonly letterTemplates: LetterTemplate
  readonly letters: Letter
  readonly goals: Goal
  readonly supportNotes: SupportNote
  readonly testimonials: Testimonial
  readonly projectPictures: ProjectPicture
}

/** The name of a data table. */
export type TableName = keyof Tables

/** A row as stored: the record's own fields and what every row has. */
export type Row<T extends TableName> = Tables[T] & RowMeta
