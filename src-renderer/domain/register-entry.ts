/**
 * An entry of the register of certificates: what stays of a certificate whose person was erased. The number is never given
 * again, and whoever shows the paper can be believed or not: a fingerprint of the name, from which nobody can read the name.
 */
import type { AwardKind } from './award'
import { awardKinds } from './award'
import { choice, day, describeRecord, text, whole } from './descriptor'
import { calledBy, ofCycle } from './title-parts'

/** What stays of a certificate. Its id is generated: one derived from the person's would say whose it was. */
export interface RegisterEntry {
  readonly id: string
  readonly cycleId: string
  readonly kind: AwardKind
  readonly number: number
  readonly printedNumber: string
  /** `YYYY-MM-DD` */
  readonly issuedOn: string
  /** Random, 32 hexadecimal digits: the same name has another fingerprint in each entry. */
  readonly salt: string
  /** See `fingerprintOf`. */
  readonly fingerprint: string
}

/** The description of an entry of the register. */
export const registerEntries = describeRecord<RegisterEntry>()({
  table: 'registerEntries',
  indexes: { 2: 'id, cycleId' },
  fields: {
    cycleId: ofCycle,
    kind: choice('awards:kind.label', 'awards:kindOne', awardKinds, { isLasting: true }),
    number: whole('awards:field.number', { isLasting: true }),
    printedNumber: text('awards:field.printedNumber', { isLasting: true }),
    issuedOn: day('awards:field.issuedOn', { isLasting: true }),
    salt: text('records:field.salt', { isLasting: true }),
    fingerprint: text('records:field.fingerprint', { isLasting: true }),
  },
  ...calledBy('printedNumber'),
  screen: { name: 'awards', by: null },
})
