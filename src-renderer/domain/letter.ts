/** A letter that was sent: to whom, what it said, and when. */
import { languages } from '../../src-shared/languages'
import type { Language } from '../../src-shared/documents'
import { choice, day, describeRecord, link, text, textIn } from './descriptor'
import { derivedId } from './ids'
import { letterPurposes } from './letter-template'
import type { LetterPurpose } from './letter-template'
import { joined, ofCycle, ofPerson, personName, plainPersonName } from './title-parts'

/** How a letter goes. */
export const letterWays = ['email', 'paper', 'other'] as const
/** One of {@link letterWays}. */
export type LetterWay = (typeof letterWays)[number]

/** A letter to one person. Its id is derived, so that two computers which note the same letter note it once. */
export interface Letter {
  /** `cycle~person~template~pair~day`, and `~2` and so on for a further one of the day; `none` where there is no template or pair. */
  readonly id: string
  readonly cycleId: string
  readonly personId: string
  readonly templateId?: string | null
  /** The pair it is about. */
  readonly pairId?: string | null
  readonly purpose: LetterPurpose
  /** What the letter was called. */
  readonly name: string
  readonly language: Language
  readonly subject: string
  /** The text as it went out. */
  readonly body: string
  /** `YYYY-MM-DD` */
  readonly sentOn: string
  readonly how: LetterWay
}

/**
 * The id of a letter. `nth` is 1 for the first such letter of a day; a further one with other words has another. Throws where an id it is made
 * of could be read in two ways.
 */
export function letterId(letter: Omit<Letter, 'id'>, nth = 1): string {
  const { cycleId, personId, templateId, pairId, sentOn } = letter
  const parts = [cycleId, personId, templateId ?? 'none', pairId ?? 'none', sentOn]
  return derivedId(...parts, ...(nth === 1 ? [] : [String(nth)]))
}

/** The description of a letter. */
export const letters = describeRecord<Letter>()({
  table: 'letters',
  indexes: { 4: 'id, cycleId, personId, templateId, pairId' },
  fields: {
    cycleId: ofCycle,
    personId: ofPerson,
    templateId: link('letters:field.template', 'letterTemplates'),
    pairId: link('pairs:one', 'pairs'),
    purpose: choice('letters:field.purpose', 'letters:purpose', letterPurposes, {
      privacy: 'personal',
    }),
    name: text('letters:field.name'),
    language: choice('people:field.language', 'awards:language', languages),
    subject: text('letters:field.subject', { privacy: 'personal' }),
    body: text('letters:field.body', { privacy: 'sensitive' }),
    sentOn: day('letters:field.sentOn', { isLasting: true }),
    how: choice('letters:field.how', 'letters:how', letterWays),
  },
  title: (row, find, t) =>
    t('letters:record', {
      letter: textIn(row, 'name'),
      name: personName(row['personId'], find, t),
    }),
  plainTitle: (row, find) =>
    joined(plainPersonName(row['personId'], find), textIn(row, 'name'), textIn(row, 'sentOn')),
  screen: { name: 'people', by: 'personId' },
})
