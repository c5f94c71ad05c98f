/** Who an answer file is of: somebody who is here, somebody new, or the same person as in another file. Pure. */
import type { SentApplication } from '../../domain/calls/call-format'
import type { AskedRole } from '../../domain/call-question'
import { compareKeys } from '../../domain/identity/compare.rules'
import type { Comparison } from '../../domain/identity/compare.rules'
import { identityIndex } from '../../domain/identity/identity-index.rules'
import type { IdentityIndex } from '../../domain/identity/identity-index.rules'
import { identityKeys, identityOf, looseNameKey } from '../../domain/identity/keys.rules'
import type { IdentityKeys } from '../../domain/identity/keys.rules'
import { identitiesOf } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { isNew } from './reading.types'
import type { Whose } from './reading.types'

/** People by what they are compared by. */
export function peopleIndex(people: readonly Person[]): IdentityIndex<Person> {
  const index = identityIndex<Person>()
  for (const person of people)
    for (const identity of identitiesOf(person)) index.add(person, identityKeys(identity))
  return index
}

const orNull = (text: string): string | null => (text === '' ? null : text)

/** What the sender of a file is compared by. */
export function keysOf({ person }: SentApplication): IdentityKeys {
  const { firstName, lastName, email, phone, birthDate } = person
  return identityKeys(
    identityOf({
      ...{ firstName, lastName },
      ...{ email: orNull(email), phone: orNull(phone), birthDate: orNull(birthDate) },
    }),
  )
}

/**
 * Whether a comparison leaves no doubt. Cousins with one address in the family may have one first name, too: where only the address and
 * the first name speak for it and the surname is another, somebody has to say.
 */
function isCertain({ certain, reasons }: Comparison, one: string, other: string): boolean {
  const isByAddress = reasons.length === 1 && reasons[0] === 'email'
  return certain && !(isByAddress && looseNameKey(one) !== looseNameKey(other))
}

/** More are not offered. */
const mostCandidates = 20

/**
 * Who a file is of. Where exactly one is certain it is them, unless somebody says otherwise; where several are, or one is only possible,
 * somebody has to say. `decided` is the id of a person, or {@link isNew}.
 */
export function whoIs(
  { person }: SentApplication,
  keys: IdentityKeys,
  index: IdentityIndex<Person>,
  decided: string | undefined,
): Whose {
  const found = index.find(keys)
  if (found.length === 0) return { who: isNew, candidates: [] }
  const [only, second] = found.filter((one) => isCertain(one, person.lastName, one.found.lastName))
  const candidates = found.map((one) => one.found).slice(0, mostCandidates)
  if (decided === isNew) return { who: isNew, candidates }
  const usual = second === undefined ? only?.found : undefined
  return { who: candidates.find(({ id }) => id === decided) ?? usual ?? null, candidates }
}

/** A file that was looked at. */
export interface Seen {
  readonly at: number
  readonly who: Whose['who']
  readonly keys: IdentityKeys
  readonly role: AskedRole
  readonly lastName: string
}

/** What a file is beside those that were looked at before: a `double` of one, to `wait` for one, and of the same new person as which. */
export interface Among {
  readonly is: 'double' | 'wait' | null
  readonly sameAs: number
}

/** Holds a file against those that were looked at before. Whoever applies in two roles sends two files, and each counts. */
export function amongFiles(seen: readonly Seen[], one: Seen): Among {
  const alone = { is: null, sameAs: one.at }
  const { who } = one
  if (who === null) return alone
  if (who !== isNew) {
    const isOne = seen.some(
      (other) => other.role === one.role && other.who instanceof Object && other.who.id === who.id,
    )
    return { ...alone, is: isOne ? 'double' : null }
  }
  const alike = seen.flatMap((other) => {
    const comparison = other.who === isNew ? compareKeys(one.keys, other.keys) : null
    if (comparison === null) return []
    return [{ other, isSure: isCertain(comparison, one.lastName, other.lastName) }]
  })
  const sure = alike.filter(({ isSure }) => isSure).map(({ other }) => other)
  const [first] = sure
  if (first === undefined) return { ...alone, is: alike.length > 0 ? 'wait' : null }
  return { is: sure.some(({ role }) => role === one.role) ? 'double' : null, sameAs: first.at }
}
