/** A file for a reviewer who reads elsewhere: what was asked in it, and how far its answers have come back. */
import { languages } from '../../src-shared/languages'
import type { Language } from '../../src-shared/documents'
import {
  choice,
  dateTime,
  describeRecord,
  isText,
  orNull,
  reference,
  text,
  yesNo,
} from './descriptor'
import type { Group } from './descriptor'
import { rounds } from './review-criterion'
import type { Round } from './review-criterion'
import { ofCycle } from './title-parts'
import { textIn } from './descriptor'

/** A file that was made for one reviewer. The applications in it go by codes that say nothing to anybody else. */
export interface Packet {
  readonly id: string
  readonly cycleId: string
  readonly reviewerId: string
  readonly round: Round
  /** What was asked, as a fingerprint of the criteria: answers to other questions are not taken in. */
  readonly form: string
  /** The key that answers are locked with, base64. It lies in the file too, under the file's passphrase. */
  readonly answerKey: string
  readonly language: Language
  readonly isBlind: boolean
  /** ISO date-time. */
  readonly madeAt: string
  /** When answers were last taken in from it: ISO date-time, or null. */
  readonly readAt: string | null
  /** The code of an application, by person. */
  readonly [code: `code:${string}`]: string | null
  /** How the review of a person's application stood when the file was made or last read, see `packetBase`. */
  readonly [base: `base:${string}`]: string | null
}

const byPerson = (label: Group['label']): Group => ({
  label,
  memberLabels: null,
  kind: { is: 'text' },
  check: orNull(isText),
  privacy: 'personal',
  onDelete: null,
})

/** The description of a file for a reviewer. */
export const packets = describeRecord<Packet>()({
  table: 'packets',
  indexes: { 4: 'id, cycleId, reviewerId' },
  fields: {
    cycleId: ofCycle,
    reviewerId: reference('selection:field.reviewer', 'reviewers'),
    round: choice('selection:field.round', 'selection:round', rounds, { isLasting: true }),
    form: text('packets:field.form'),
    answerKey: text('packets:field.answerKey', { privacy: 'sensitive' }),
    language: choice('packets:field.language', 'awards:language', languages),
    isBlind: yesNo('packets:field.isBlind'),
    madeAt: dateTime('packets:field.madeAt'),
    readAt: dateTime('packets:field.readAt', { isOptional: true }),
  },
  groups: {
    'code:': byPerson('packets:field.code'),
    'base:': byPerson('packets:field.base'),
  },
  title: (row, find, t) =>
    t('packets:name', { reviewer: textIn(find('reviewers', textIn(row, 'reviewerId')), 'name') }),
  plainTitle: (row, find) => textIn(find('reviewers', textIn(row, 'reviewerId')), 'name'),
  screen: { name: 'selection', by: null },
})
