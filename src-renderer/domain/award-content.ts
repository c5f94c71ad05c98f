/** What stands on an award, as it was issued. */
import { languages } from '../../src-shared/languages'
import type { Language } from '../../src-shared/documents'
import { isDay, isRange, isText, oneOf, shape } from './descriptor'
import type { ValueCheck } from './descriptor'
import type { DateRange } from './cycle'
import { roles } from './participation'
import type { Role } from './participation'

/**
 * Everything that is printed on an award but its number, in one language and as it was when it was issued: whole, so that a
 * reprint, a register or a credential needs nothing else.
 */
export interface AwardContent {
  readonly language: Language
  /** The role it is for. */
  readonly role: Role
  /** The person's name as it stood in the record, to tell when that changes. */
  readonly personName: string
  /** The name as printed. */
  readonly name: string
  /** "Certificate of Completion" */
  readonly heading: string
  /** "awarded to" */
  readonly lead: string
  /** What it is for. */
  readonly body: string
  /** "Belgrade, 25 February 2021" */
  readonly placeAndDate: string
  /** The day in it, `YYYY-MM-DD`. */
  readonly day: string
  readonly organization: string
  readonly program: string
  readonly city: string
  readonly cycle: { readonly name: string; readonly dates: DateRange }
  /** Those who sign, from the left. */
  readonly signatories: readonly { readonly name: string; readonly role: string }[]
}

const isSignatories: ValueCheck = (value) =>
  Array.isArray(value) && value.every(shape({ name: isText, role: isText }))

/** Whether something is the content of an award. */
export const isAwardContent: ValueCheck = shape({
  language: oneOf(languages),
  role: oneOf(roles),
  personName: isText,
  name: isText,
  heading: isText,
  lead: isText,
  body: isText,
  placeAndDate: isText,
  day: isDay,
  organization: isText,
  program: isText,
  city: isText,
  cycle: shape({ name: isText, dates: isRange }),
  signatories: isSignatories,
})
