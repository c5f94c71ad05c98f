/** People. Names are stored exactly as typed. */
import { languages } from '../../src-shared/languages'
import type { Language } from '../../src-shared/documents'
import { isPictureHash } from '../../src-shared/pictures'
import {
  choice,
  day,
  describeRecord,
  forms,
  link,
  set,
  setOf,
  structured,
  text,
} from './descriptor'
import type { Forms } from './descriptor'
import { ownValues } from './own-field'
import type { OwnValues } from './own-field'
import { personName, plainPersonName } from './title-parts'

/** How a person is spoken of in languages whose words differ by it. Never guessed from a name. */
export const genders = ['female', 'male'] as const
/** One of {@link genders}. */
export type Gender = (typeof genders)[number]

/** A human, once, across all cycles. */
export interface Person extends Forms<'dative'>, Forms<'vocative'>, OwnValues {
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
  /** Where letters go, with `city` between: street and number, in as many lines as it needs. */
  readonly street?: string | null
  readonly postalCode?: string | null
  readonly country?: string | null
  /** How the name is said. */
  readonly pronunciation?: string | null
  /** What they need: of food, of access. */
  readonly needs?: string | null
  /** Who agrees for somebody under age: a name, an address or a telephone, and the day on which they agreed. */
  readonly guardianName?: string | null
  readonly guardianContact?: string | null
  readonly guardianConsentOn?: string | null
  /** The name of a picture that is kept. */
  readonly photo?: string | null
  readonly biography: string | null
  readonly notes: string | null
  /** Which form of a word goes with them ("odustala", "odustao"); a neutral one where it is not said. */
  readonly gender?: Gender | null
  /** The language in which they are written to; the program's when it is not said. */
  readonly language?: Language | null
  /** The record this one was merged into: whatever is still recorded for this one belongs to that. */
  readonly mergedInto?: string | null
  /** Fields of work: a set, one field per element, so that two people may add at once. */
  readonly [field: `field:${string}`]: true | null
  /** Further addresses and telephones; the one that is used first stands in `email` and `phone`. */
  readonly [address: `alsoEmail:${string}`]: true | null
  readonly [number: `alsoPhone:${string}`]: true | null
  /** Pages on the internet. */
  readonly [link: `link:${string}`]: true | null
  /** Languages they speak, as words. */
  readonly [language: `speaks:${string}`]: true | null
  /** Tags of the organization's list, by id. */
  readonly [tag: `tag:${string}`]: true | null
}

const personal = { privacy: 'personal' } as const
const later = { ...personal, isOptional: true, isLater: true } as const

/** The description of a person. */
export const people = describeRecord<Person>()({
  table: 'people',
  indexes: {
    1: 'id, email',
    2: 'id, email, mergedInto',
    4: 'id, email, mergedInto, photo',
  },
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
    street: text('people:field.street', later),
    postalCode: text('people:field.postalCode', later),
    country: text('people:field.country', later),
    pronunciation: text('people:field.pronunciation', later),
    needs: text('people:field.needs', { ...later, privacy: 'sensitive' }),
    guardianName: text('people:field.guardianName', { ...later, privacy: 'sensitive' }),
    guardianContact: text('people:field.guardianContact', { ...later, privacy: 'sensitive' }),
    guardianConsentOn: day('people:field.guardianConsentOn', { ...later, privacy: 'sensitive' }),
    photo: structured('people:field.photo', 'picture', isPictureHash, {
      ...later,
      privacy: 'sensitive',
    }),
    biography: text('people:field.biography', { ...personal, isOptional: true }),
    notes: text('people:field.notes', { privacy: 'sensitive', isOptional: true }),
    gender: choice('people:field.gender', 'people:gender', genders, {
      ...personal,
      isOptional: true,
      isLater: true,
    }),
    language: choice('people:field.language', 'awards:language', languages, {
      ...personal,
      isOptional: true,
      isLater: true,
    }),
    mergedInto: link('people:field.mergedInto', 'people'),
  },
  groups: {
    'field:': set('people:field.fields', 'personal'),
    'alsoEmail:': set('people:field.alsoEmail', 'personal'),
    'alsoPhone:': set('people:field.alsoPhone', 'personal'),
    'link:': set('people:field.links', 'personal'),
    'speaks:': set('people:field.speaks', 'personal'),
    'tag:': setOf('people:field.tags', 'tags'),
    'own:': ownValues,
    'dative:': forms('people:form.dative', 'personal'),
    'vocative:': forms('people:form.vocative', 'personal'),
  },
  title: (row, find, t) => personName(row.id, find, t),
  plainTitle: (row, find) => plainPersonName(row.id, find),
  screen: { name: 'people', by: 'id' },
  tellsDependents: true,
})
