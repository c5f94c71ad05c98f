/** People. Names are stored exactly as typed. */
import { choice, day, describeRecord, set, text } from './descriptor'
import { personName, plainPersonName } from './title-parts'

/** How a person is spoken of in languages whose words differ by it. Never guessed from a name. */
export const genders = ['female', 'male'] as const
/** One of {@link genders}. */
export type Gender = (typeof genders)[number]

/** A human, once, across all cycles. */
export interface Person {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  /** The full name in the other script, approved by a person, or null. */
  readonly nameInOtherScript: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly city: string | null
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null
  /** Organization and position, as written. */
  readonly organization: string | null
  /** Where the organization is, for sheets that a funder wants it on. */
  readonly organizationAddress?: string | null
  readonly biography: string | null
  readonly notes: string | null
  /** Which form of a word goes with them ("odustala", "odustao"); a neutral one where it is not said. */
  readonly gender?: Gender | null
  /** Fields of work: a set, one field per element, so that two people may add at once. */
  readonly [field: `field:${string}`]: true | null
}

const personal = { privacy: 'personal' } as const

/** The description of a person. */
export const people = describeRecord<Person>()({
  table: 'people',
  indexes: { 1: 'id, email' },
  fields: {
    firstName: text('people:field.firstName', { ...personal, isName: true }),
    lastName: text('people:field.lastName', { ...personal, isName: true }),
    nameInOtherScript: text('people:field.otherScript', {
      ...personal,
      isName: true,
      isOptional: true,
    }),
    email: text('people:field.email', { ...personal, isOptional: true }),
    phone: text('people:field.phone', { ...personal, isOptional: true }),
    city: text('people:field.city', { ...personal, isOptional: true }),
    birthDate: day('people:field.birthDate', { privacy: 'sensitive', isOptional: true }),
    organization: text('people:field.organization', { ...personal, isOptional: true }),
    organizationAddress: text('people:field.organizationAddress', {
      ...personal,
      isOptional: true,
      isLater: true,
    }),
    biography: text('people:field.biography', { ...personal, isOptional: true }),
    notes: text('people:field.notes', { privacy: 'sensitive', isOptional: true }),
    gender: choice('people:field.gender', 'people:gender', genders, {
      ...personal,
      isOptional: true,
      isLater: true,
    }),
  },
  groups: { 'field:': set('people:field.fields', 'personal') },
  title: (row, find, t) => personName(row.id, find, t),
  plainTitle: (row, find) => plainPersonName(row.id, find),
  screen: { name: 'people', by: 'id' },
  tellsDependents: true,
})
