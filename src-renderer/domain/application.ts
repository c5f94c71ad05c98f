/** An application: what a person sent in to be taken into a cycle. */
import { dateTime, describeRecord, isText, orNull, shape, structured, text } from './descriptor'
import { ownValues } from './own-field'
import type { OwnValues } from './own-field'
import { cycleName, joined, ofCycle, ofPerson } from './title-parts'
import { personName, plainCycleName, plainPersonName } from './title-parts'

/** What a person sent in to be taken into a cycle. Its id is derived: `cycleId~personId`. */
export interface Application extends OwnValues {
  readonly id: string
  readonly cycleId: string
  readonly personId: string
  /** ISO date-time without zone, as the form wrote it. */
  readonly submittedAt: string | null
  readonly goals: string | null
  readonly wishedMentor: string | null
  readonly consent: Consent | null
  /** The file of a form it came from: when that was saved, its fingerprint, when it was read, and marks of what it wrote; see the call. */
  readonly fromFile?: string | null
  /** The same of the file in which the person applied as a mentor. */
  readonly fromMentorFile?: string | null
  /** Answers to questions that have no field of their own: one field per question. */
  readonly [answer: `answer:${string}`]: string | null
}

/** Whether the person agreed to their data being kept, and what they answered. One value. */
export interface Consent {
  readonly given: boolean
  /** The answer, as written. */
  readonly text: string
  readonly on: string | null
}

const isConsent = shape({
  given: (value) => typeof value === 'boolean',
  text: isText,
  on: orNull(isText),
})

/** The description of an application. */
export const applications = describeRecord<Application>()({
  table: 'applications',
  indexes: { 1: 'id, cycleId, personId' },
  fields: {
    cycleId: ofCycle,
    personId: ofPerson,
    submittedAt: dateTime('people:application.submittedAt', { isOptional: true }),
    goals: text('people:application.goals', { isOptional: true, privacy: 'sensitive' }),
    wishedMentor: text('people:application.wishedMentor', {
      isOptional: true,
      privacy: 'personal',
    }),
    consent: structured('people:application.consent', 'consent', isConsent, {
      isOptional: true,
      privacy: 'personal',
    }),
    fromFile: text('call:field.fromFile', {
      isOptional: true,
      isLater: true,
      privacy: 'sensitive',
    }),
    fromMentorFile: text('call:field.fromMentorFile', {
      isOptional: true,
      isLater: true,
      privacy: 'sensitive',
    }),
  },
  groups: {
    'answer:': {
      label: null,
      memberLabels: null,
      kind: { is: 'text' },
      check: orNull(isText),
      privacy: 'sensitive',
      onDelete: null,
    },
    'own:': ownValues,
  },
  title: (row, find, t) =>
    t('records:name.application', {
      name: personName(row['personId'], find, t),
      cycle: cycleName(row, find, t),
    }),
  plainTitle: (row, find) =>
    joined(plainPersonName(row['personId'], find), plainCycleName(row, find)),
  screen: { name: 'people', by: 'personId' },
})
