/** What a row of a list of people says, before anything is written. Plain data. */
import type { Language } from '../../../../src-shared/documents'
import type { Application } from '../../../domain/application'
import type { PersonSet } from '../../../domain/identity/person-sets.rules'
import type { NameCase } from '../../../domain/inflection/inflection.types'
import type { OwnField, OwnValue } from '../../../domain/own-field'
import type { Role, Status } from '../../../domain/participation'
import type { Person } from '../../../domain/person'
import type { Tag } from '../../../domain/tag'

/** A field of the organization's own, by the name it has in a record. */
export type OwnTarget = `own:${string}`

/** A tag that a row names: by the field of one on the list, or as a new one. */
export interface DraftTag {
  readonly field: `tag:${string}` | `newTag:${string}`
  readonly name: string
}

/** Values of the organization's own fields: by table, then by the name they have in a record. */
export type DraftOwn = Readonly<
  Record<'people' | 'participations' | 'applications', Readonly<Record<OwnTarget, OwnValue>>>
>

/** The further fields of a person that a row says something of: texts by field, and elements of sets by the field of each. */
export interface DraftFurther {
  readonly texts: Readonly<Partial<Record<FurtherText, string>>> & { readonly language?: Language }
  readonly elements: readonly `${PersonSet}:${string}`[]
}

/** A further field that holds a text. */
export type FurtherText =
  | 'street'
  | 'postalCode'
  | 'country'
  | 'pronunciation'
  | 'needs'
  | 'nameInOtherScript'
  | `${NameCase}:${Language}`

/** The organization's own lists, as an import goes by them. */
export interface OwnLists {
  readonly tags: readonly Tag[]
  readonly ownFields: readonly OwnField[]
}

/** Who a row says somebody is. Null where the row says nothing (or nothing that can be used). */
export interface PersonDraft extends Pick<Person, 'organization' | 'biography' | 'notes'> {
  readonly firstName: string
  readonly lastName: string
  readonly email: string | null
  readonly phone: string | null
  readonly city: string | null
  readonly birthDate: string | null
  readonly gender: 'female' | 'male' | null
  readonly organizationAddress: string | null
  /** Fields of work, as they will be kept. */
  readonly fields: readonly string[]
  readonly tags: readonly DraftTag[]
  readonly own: DraftOwn
  readonly further: DraftFurther
  readonly role: Role | null
  readonly status: Status | null
  readonly capacity: number | null
  readonly capacityNote: string | null
  readonly joinedOn: string | null
  readonly application: ApplicationDraft | null
}

/** The application's part of a row. */
export type ApplicationDraft = Pick<
  Application,
  'submittedAt' | 'goals' | 'wishedMentor' | 'consent'
> & {
  /** By full key, `answer:<heading>`. */
  readonly answers: ReadonlyMap<`answer:${string}`, string>
}
