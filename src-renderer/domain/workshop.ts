/** A workshop: any event of the cycle. */
import { choice, day, describeRecord, forms, moment, number, setOf, text } from './descriptor'
import type { Forms } from './descriptor'
import { calledBy, ofCycle } from './title-parts'

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
export interface Workshop extends Forms<'title'> {
  readonly id: string
  readonly cycleId: string
  readonly title: string
  readonly kind: WorkshopKind
  readonly format: WorkshopFormat
  readonly when: Moment
  /** `YYYY-MM-DD`, the last of several days; missing or null for one day. See `lastDayOf`. */
  readonly endsOn?: string | null
  readonly minutes: number | null
  readonly place: string | null
  readonly link: string | null
  readonly capacity: number | null
  readonly notes: string | null
  /** People who lead it: a set of person ids, one field per element. */
  readonly [facilitator: `facilitator:${string}`]: true | null
}

const optional = { isOptional: true } as const

/** The description of a workshop. */
export const workshops = describeRecord<Workshop>()({
  table: 'workshops',
  indexes: { 1: 'id, cycleId' },
  fields: {
    cycleId: ofCycle,
    title: text('workshops:field.title'),
    kind: choice('workshops:field.kind', 'workshops:kind', workshopKinds),
    format: choice('workshops:field.format', 'workshops:format', workshopFormats),
    when: moment('records:field.when'),
    endsOn: day('workshops:field.endsOn', { ...optional, isLater: true }),
    minutes: number('workshops:field.minutes', optional),
    place: text('workshops:field.place', optional),
    link: text('workshops:field.link', optional),
    capacity: number('workshops:field.capacity', optional),
    notes: text('workshops:field.notes', optional),
  },
  groups: {
    'title:': forms('workshops:form.title'),
    'facilitator:': setOf('workshops:field.facilitators', 'people'),
  },
  ...calledBy('title'),
  screen: { name: 'workshops', by: 'id' },
  tellsDependents: true,
})
