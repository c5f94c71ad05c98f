/** Awards: what a person is given at the end. */
import { languages } from '../../src-shared/languages'
import type { Language } from '../../src-shared/documents'
import type { AwardContent } from './award-content'
import { isAwardContent } from './award-content'
import { choice, day, describeRecord, structured, text, textIn, whole } from './descriptor'
import { ofCycle, ofPerson, personName, plainPersonName } from './title-parts'
import { wordFor } from '../i18n/sentence'

/** The kinds of award. */
export const awardKinds = ['completion', 'appreciation', 'brooch'] as const
/** One of {@link awardKinds}. */
export type AwardKind = (typeof awardKinds)[number]

/** Hand-over states that an issued award can be marked with. */
export const laterAwardStates = ['printed', 'handedOver', 'collectLater', 'posted'] as const
/** One of {@link laterAwardStates}. */
export type LaterAwardState = (typeof laterAwardStates)[number]

/** Hand-over states after "eligible", which is computed, not stored. */
const awardStates = ['issued', ...laterAwardStates] as const
/** One of {@link awardStates}. */
export type AwardState = (typeof awardStates)[number]

/** What a person is given. Its id is derived: `cycleId~personId~kind`. */
export interface Award {
  readonly id: string
  readonly cycleId: string
  readonly personId: string
  readonly kind: AwardKind
  /** Running number within the cycle and kind, from 1; null for a brooch. */
  readonly number: number | null
  /** `YYYY-MM-DD` */
  readonly issuedOn: string
  readonly state: AwardState
  readonly language: Language
  /** The name as approved for print, in the script of the certificate. */
  readonly nameOnAward: string
  /**
   * The number as it was printed ("2024/07"), unique in the program for ever; null for a brooch. An award of an earlier build has
   * none until it is printed again or a cycle's name or dates change: its number is made of the cycle's till then.
   */
  readonly printedNumber?: string | null
  /** What stands on it, kept as it was issued: a reprint prints this. Null for a brooch, and as for `printedNumber`. */
  readonly content?: AwardContent | null
  /** Why it was given although the conditions were not met; null when they were. Not printed. */
  readonly exception?: string | null
}

/** The description of an award. */
export const awards = describeRecord<Award>()({
  table: 'awards',
  indexes: { 1: 'id, cycleId, personId, [cycleId+kind]' },
  fields: {
    cycleId: ofCycle,
    personId: ofPerson,
    kind: choice('awards:kind.label', 'awards:kindOne', awardKinds, { isLasting: true }),
    number: whole('awards:field.number', { isOptional: true }),
    issuedOn: day('awards:field.issuedOn'),
    state: choice('awards:field.state', 'awards:state', awardStates),
    language: choice('awards:field.language', 'awards:language', languages),
    nameOnAward: text('awards:field.nameOnAward', { isName: true, privacy: 'personal' }),
    printedNumber: text('awards:field.printedNumber', { isOptional: true, isLater: true }),
    content: structured('awards:field.content', 'awardContent', isAwardContent, {
      isOptional: true,
      isLater: true,
      privacy: 'personal',
    }),
    exception: text('awards:field.exception', {
      isOptional: true,
      isLater: true,
      privacy: 'personal',
    }),
  },
  title: (row, find, t) =>
    t('records:name.award', {
      name: textIn(row, 'nameOnAward') || personName(row['personId'], find, t),
      kind: wordFor('awards:kindOne', textIn(row, 'kind'), t),
    }),
  plainTitle: (row, find) => textIn(row, 'nameOnAward') || plainPersonName(row['personId'], find),
  screen: { name: 'awards', by: 'id' },
})
