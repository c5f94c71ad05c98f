/** A testimonial: what somebody said of the program, and where they agreed to its being published. */
import { choice, day, describeRecord, orNull, text } from './descriptor'
import { joined, ofCycle, ofPerson, personName, plainPersonName } from './title-parts'

/** Where a testimonial may be published, each agreed to by itself. */
export const publishPlaces = ['website', 'print', 'funder', 'social'] as const
/** One of {@link publishPlaces}. */
export type PublishPlace = (typeof publishPlaces)[number]

/** The languages in which it can be said. */
export const spokenLanguages = ['sr', 'en', 'other'] as const
/** One of {@link spokenLanguages}. */
type SpokenLanguage = (typeof spokenLanguages)[number]

/** Where it may be published: one field for each place; null or missing when nobody agreed to that. */
type PublishConsent = { readonly [P in PublishPlace as `publish:${P}`]?: true | null }

/** What somebody said of the program in a cycle. */
export interface Testimonial extends PublishConsent {
  readonly id: string
  readonly cycleId: string
  readonly personId: string
  readonly text: string
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly language: SpokenLanguage
  /** The day on which they agreed to its being published; null when they have not. */
  readonly consentOn: string | null
}

/** The description of a testimonial. */
export const testimonials = describeRecord<Omit<Testimonial, keyof PublishConsent>>()({
  table: 'testimonials',
  indexes: { 4: 'id, cycleId, personId' },
  fields: {
    cycleId: ofCycle,
    personId: ofPerson,
    text: text('outcomes:voice.text', { privacy: 'personal' }),
    on: day('outcomes:field.on'),
    language: choice('outcomes:voice.language', 'outcomes:language', spokenLanguages),
    consentOn: day('outcomes:voice.consentOn', { isOptional: true, privacy: 'personal' }),
  },
  groups: {
    'publish:': {
      label: 'outcomes:voice.publishIn',
      memberLabels: 'outcomes:place',
      kind: { is: 'yesNo' },
      check: orNull((value) => value === true),
      privacy: 'personal',
      onDelete: null,
    },
  },
  title: (row, find, t) => personName(row['personId'], find, t),
  plainTitle: (row, find) => joined(plainPersonName(row['personId'], find)),
  screen: { name: 'people', by: 'personId' },
})
