/** A project: what came of a mentee's work (a festival, a grant won, a campaign). */
import { choice, describeRecord, text } from './descriptor'
import { calledBy, ofCycle, ofPerson } from './title-parts'

/** The kinds of project offered. */
export const projectKinds = [
  'event',
  'grant',
  'campaign',
  'organization',
  'publication',
  'other',
] as const
/** One of {@link projectKinds}. */
export type ProjectKind = (typeof projectKinds)[number]

/** What came of a mentee's work in a cycle. */
export interface Project {
  readonly id: string
  readonly cycleId: string
  readonly personId: string
  readonly title: string
  readonly kind: ProjectKind
  readonly summary: string
}

/** The description of a project. */
export const projects = describeRecord<Project>()({
  table: 'projects',
  indexes: { 1: 'id, cycleId, personId' },
  fields: {
    cycleId: ofCycle,
    personId: ofPerson,
    title: text('projects:name'),
    kind: choice('projects:kindLabel', 'projects:kind', projectKinds),
    summary: text('projects:summary'),
  },
  ...calledBy('title'),
  screen: { name: 'people', by: 'personId' },
})
