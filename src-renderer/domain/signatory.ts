/** A person who signs certificates. */
import { describeRecord, forms, text, whole } from './descriptor'
import type { Forms } from './descriptor'
import { calledBy } from './title-parts'

/** A person who signs certificates. */
export interface Signatory extends Forms<'name'>, Forms<'role'> {
  readonly id: string
  readonly name: string
  /** "Director" */
  readonly role: string
  /** 1 to 3: the place on the certificate, from the left. */
  readonly position: number
}

/** The description of a signatory. */
export const signatories = describeRecord<Signatory>()({
  table: 'signatories',
  indexes: { 1: 'id, position' },
  fields: {
    name: text('workspace:field.signatoryName', { isName: true, privacy: 'personal' }),
    role: text('workspace:field.signatoryRole'),
    position: whole('records:field.position'),
  },
  groups: {
    'name:': forms('workspace:form.signatoryName', 'personal'),
    'role:': forms('workspace:form.signatoryRole'),
  },
  ...calledBy('name'),
  screen: { name: 'settings', by: null },
})
