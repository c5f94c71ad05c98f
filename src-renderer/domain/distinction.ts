/** A distinction: two records that were looked at and found to be two people. */
import { describeRecord, reference } from './descriptor'
import { derivedId } from './ids'
import { joined, personName, plainPersonName } from './title-parts'

/** Two people who are not one. Its id is derived: both ids, the smaller first. */
export interface Distinction {
  readonly id: string
  readonly firstId: string
  readonly secondId: string
}

/** The distinction between two people, the same whichever is named first. */
export function distinctionOf(one: string, other: string): Distinction {
  const [firstId, secondId] = one < other ? [one, other] : [other, one]
  return { id: derivedId(firstId, secondId), firstId, secondId }
}

/** The description of a distinction. */
export const distinctions = describeRecord<Distinction>()({
  table: 'distinctions',
  indexes: { 2: 'id, firstId, secondId' },
  fields: {
    firstId: reference('records:field.person', 'people'),
    secondId: reference('records:field.otherPerson', 'people'),
  },
  title: (row, find, t) =>
    joined(personName(row['firstId'], find, t), personName(row['secondId'], find, t)),
  plainTitle: (row, find) =>
    joined(plainPersonName(row['firstId'], find), plainPersonName(row['secondId'], find)),
  screen: { name: 'people', by: 'firstId' },
})
