/** A workshop: any event of the cycle. */

/** The kinds of event. */
export const workshopKinds = [
  'kickOff',
  'workshop',
  'panel',
  'studyVisit',
  'speedDating',
  'wrapUp',
  'other',
] as const
/** One of {@link workshopKinds}. */
export type WorkshopKind = (typeof workshopKinds)[number]

/** How people take part. */
export const workshopFormats = ['live', 'online', 'hybrid'] as const
/** One of {@link workshopFormats}. */
export type WorkshopFormat = (typeof workshopFormats)[number]

/** When a workshop begins, local time where it happens. One value. `time` is `HH:MM` or null. */
export interface Moment {
  readonly date: string
  readonly time: string | null
}

/** Any event of the cycle. */
export interface Workshop {
  readonly id: string
  readonly cycleId: string
  readonly title: string
  readonly kind: WorkshopKind
  readonly format: WorkshopFormat
  readonly when: Moment
  readonly minutes: number | null
  readonly place: string | null
  readonly link: string | null
  readonly capacity: number | null
  readonly notes: string | null
  /** People who lead it: a set of person ids, one field per element. */
  readonly [facilitator: `facilitator:${string}`]: true | null
}
