/** A project: what came of a mentee's work (a festival, a grant won, a campaign). */

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
