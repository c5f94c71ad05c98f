/** Letters that the organization writes again and again: a subject and a text in each language, with places to be filled in. */
import { calledBy } from './title-parts'
import { choice, describeRecord, forms, text } from './descriptor'
import type { Forms } from './descriptor'

/** What a letter is for. Who has one for a purpose is not written to for it again unless that is asked for. */
export const letterPurposes = [
  'accepted',
  'promoted',
  'waiting',
  'declined',
  'interview',
  'pair',
  'reminder',
  'other',
] as const
/** One of {@link letterPurposes}. */
export type LetterPurpose = (typeof letterPurposes)[number]

/** A letter to be written to many. Its id is `starting-<purpose>` for one that came with the program and was changed or used. */
export interface LetterTemplate extends Forms<'subject'>, Forms<'body'> {
  readonly id: string
  readonly name: string
  readonly purpose: LetterPurpose
}

/** The description of a letter to be written to many. */
export const letterTemplates = describeRecord<LetterTemplate>()({
  table: 'letterTemplates',
  indexes: { 4: 'id' },
  fields: {
    name: text('letters:field.name'),
    purpose: choice('letters:field.purpose', 'letters:purpose', letterPurposes),
  },
  groups: {
    'subject:': forms('letters:field.subjectIn'),
    'body:': forms('letters:field.bodyIn'),
  },
  ...calledBy('name'),
  screen: { name: 'letters', by: null },
})
