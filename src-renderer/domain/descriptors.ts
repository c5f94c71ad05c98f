/**
 * Every kind of record, in the order in which an import may write them. A new kind is its
 * file, one line in `tables.ts`, and one here.
 */
import { applications } from './application'
import { approaches } from './approach'
import { attendance } from './attendance'
import { awards } from './award'
import { callQuestions } from './call-question'
import { reviewCriteria } from './review-criterion'
import { criteria } from './criterion'
import { cycles } from './cycle'
import { distinctions } from './distinction'
import { letters } from './letter'
import { letterTemplates } from './letter-template'
import { goals } from './goal'
import { meetings } from './meeting'
import { matchings } from './matching-draft'
import { packets } from './packet'
import { pairs } from './pair'
import { participations } from './participation'
import { ownFields } from './own-field'
import { people } from './person'
import { projects } from './project'
import { projectPictures } from './project-picture'
import { registerEntries } from './register-entry'
import { reviews } from './review'
import { reviewers } from './reviewer'
import { views } from './saved-view'
import { signatories } from './signatory'
import { tags } from './tag'
import { supportNotes } from './support-note'
import { testimonials } from './testimonial'
import { workshops } from './workshop'
import { workspaces } from './workspace'
import type { DescriptorOf } from './descriptor'
import type { TableName, Tables } from './tables'

/** The descriptions, by the names of their tables. */
export const descriptors = {
  workspaces,
  signatories,
  tags,
  ownFields,
  views,
  cycles,
  people,
  participations,
  applications,
  pairs,
  meetings,
  projects,
  workshops,
  attendance,
  awards,
  distinctions,
  registerEntries,
  reviewCriteria,
  reviewers,
  reviews,
  packets,
  callQuestions,
  criteria,
  matchings,
  approaches,
  letterTemplates,
  letters,
  goals,
  supportNotes,
  testimonials,
  projectPictures,
} as const satisfies { readonly [T in TableName]: DescriptorOf<Tables[T]> }
