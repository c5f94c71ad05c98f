/** What an answer file says of a person, held against what is known of them. Pure. */
import type { SentApplication } from '../../domain/calls/call-format'
import type { FieldsOf } from '../../domain/edits'
import { emailKey, looseNameKey, phoneKey } from '../../domain/identity/keys.rules'
import { newPerson } from '../../domain/new-rows.rules'
import { longestElement, setIn, tidyEmail, tidyName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { isNew } from './reading.types'
import type { PlannedAnswer } from './reading.types'

const orNull = (text: string): string | null => (text === '' ? null : text)

/** What a file says of a person. */
export function said({ person, guardian }: SentApplication) {
  return {
    firstName: tidyName(person.firstName),
    lastName: tidyName(person.lastName),
    email: person.email === '' ? null : tidyEmail(person.email),
    phone: orNull(tidyName(person.phone)),
    city: orNull(tidyName(person.city)),
    birthDate: orNull(person.birthDate),
    guardianName: orNull(guardian?.name ?? ''),
    guardianContact: orNull(guardian?.contact ?? ''),
    guardianConsentOn: guardian?.consentOn ?? null,
  }
}

const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === ''

const filledIn = ['email', 'phone', 'city', 'birthDate'] as const
const ofGuardian = ['guardianName', 'guardianContact', 'guardianConsentOn'] as const

/** A further address or telephone, where another one stands in the first place. */
function further(person: Person, email: string | null, phone: string | null) {
  const emails = [person.email ?? '', ...setIn(person, 'alsoEmail')].map(emailKey)
  const phones = [person.phone ?? '', ...setIn(person, 'alsoPhone')].map(
    (one) => phoneKey(one) ?? one,
  )
  const isElement = (text: string | null): text is string =>
    text !== null && text.length <= longestElement
  const isFurtherEmail = isElement(email) && person.email && !emails.includes(emailKey(email))
  const isFurtherPhone =
    isElement(phone) && person.phone && !phones.includes(phoneKey(phone) ?? phone)
  return {
    ...(isFurtherEmail ? { [`alsoEmail:${email}`]: true as const } : {}),
    ...(isFurtherPhone ? { [`alsoPhone:${phone}`]: true as const } : {}),
  }
}

/**
 * What a file adds to somebody who is here: what was not known, and further addresses. Nothing is written over. A guardian is one value:
 * nobody's consent is put beside another's name.
 */
export function additions(person: Person, sent: SentApplication): FieldsOf<'people'> {
  const fields = said(sent)
  const hasGuardian = ofGuardian.some((field) => !isBlank(person[field]))
  const blanks = [
    ...filledIn.filter((field) => isBlank(person[field]) && fields[field] !== null),
    ...(hasGuardian ? [] : ofGuardian.filter((field) => fields[field] !== null)),
  ]
  const filled = Object.fromEntries(blanks.map((field) => [field, fields[field]]))
  // Fields of a person each; the compiler takes any name for one of a set.
  return { ...(filled as object), ...further(person, fields.email, fields.phone) }
}

/** A name or a town in another script, or without its marks, is no other. */
const isOther = (a: string, b: string): boolean => looseNameKey(a) !== looseNameKey(b)

/** A field in which a file may say otherwise than is known. */
export type Corrected =
  | 'firstName'
  | 'lastName'
  | 'city'
  | 'birthDate'
  | (typeof ofGuardian)[number]

/** What a file says otherwise than it is known of somebody: their name, city, day of birth, and the guardian as a whole. */
export function corrections(person: Person, sent: SentApplication): FieldsOf<'people'> {
  const fields = said(sent)
  const found: { [field in Corrected]?: string | null } = {}
  for (const field of ['firstName', 'lastName', 'city'] as const) {
    const there = fields[field]
    if (!isBlank(person[field]) && there !== null && isOther(person[field] ?? '', there))
      found[field] = there
  }
  if (!isBlank(person.birthDate) && fields.birthDate && fields.birthDate !== person.birthDate)
    found.birthDate = fields.birthDate
  const hasGuardian = ofGuardian.some((field) => !isBlank(person[field]))
  const isOtherGuardian = ofGuardian.some((field) => (person[field] ?? null) !== fields[field])
  if (sent.guardian !== null && hasGuardian && isOtherGuardian)
    for (const field of ofGuardian) found[field] = fields[field]
  // Fields of a person each; only a name could not be null, and is not.
  return { ...(found as object) }
}

/** What is written of the person once the file is taken in. */
export function personFields(
  person: Person,
  { file, isCorrecting }: Pick<PlannedAnswer, 'file' | 'isCorrecting'>,
): FieldsOf<'people'> {
  const added = additions(person, file.sent)
  return isCorrecting ? { ...added, ...corrections(person, file.sent) } : added
}

/** The person as they would be once the file is taken in. */
export function personAfter(planned: Pick<PlannedAnswer, 'who' | 'file' | 'isCorrecting'>): Person {
  const { who, file } = planned
  if (who === null || who === isNew) return { ...newPerson(''), ...said(file.sent) }
  return Object.assign({ ...who }, personFields(who, planned))
}
