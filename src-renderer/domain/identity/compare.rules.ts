/**
 * Whether two are one person: the program's one comparison, for a list that is imported, for somebody who is added,
 * for the names of an attendance report.
 *
 * | name            | e-mail | birth date | phone | they are                    | because          |
 * | --------------- | ------ | ---------- | ----- | --------------------------- | ---------------- |
 * | same first name | same   | not other  | any   | certainly one               | `email`          |
 * | same            | any    | same       | any   | certainly one               | `nameAndBirth`   |
 * | same            | any    | not other  | same  | certainly one               | `nameAndPhone`   |
 * | same first name | same   | other      | any   | possibly one                | `emailOtherBirth`|
 * | other first name| same   | any        | any   | possibly one                | `emailOtherName` |
 * | same            | any    | not other  | any   | possibly one                | `name`           |
 * | any             | any    | any        | same  | possibly one                | `phone`          |
 * | anything else   |        |            |       | two, as far as can be known |                  |
 *
 * An office's address, a couple's or a family's belongs to several: under another first name, or with another birth date,
 * it is not enough. Two names are of one first name when it is the same, or the initial of the other; where only whole
 * names are known, a word in common counts.
 */
import { identityKeys } from './keys.rules'
import type { Identity, IdentityKeys } from './keys.rules'

/** Why two are thought to be one. */
export type SameReason =
  | 'email'
  | 'nameAndBirth'
  | 'nameAndPhone'
  | 'name'
  | 'phone'
  | 'emailOtherName'
  | 'emailOtherBirth'

/** That two are, or may be, one, and why: of the reasons that make it certain, or else of those that make it possible. */
export interface Comparison {
  readonly certain: boolean
  readonly reasons: readonly SameReason[]
}

/** What one thing that is known of two says: `unknown` when it is not known of both. */
type Agreement = 'same' | 'other' | 'unknown'

/** What everything that is known of two says. */
interface Evidence {
  /** `same`: word for word; `variant`: in another order, or đ typed otherwise; `word`: a word in common. */
  readonly name: 'same' | 'variant' | 'word' | 'other'
  readonly email: Agreement
  readonly phone: Agreement
  readonly birthDate: Agreement
  /** The first names; `unknown` where only a whole name is known of one of the two. */
  readonly firstName: Agreement
}

const agreement = (a: string | null, b: string | null): Agreement =>
  a === null || b === null ? 'unknown' : a === b ? 'same' : 'other'

function nameEvidence(a: IdentityKeys, b: IdentityKeys): Evidence['name'] {
  const any = (agree: (x: (typeof a.names)[number], y: (typeof b.names)[number]) => boolean) =>
    a.names.some((x) => b.names.some((y) => agree(x, y)))
  if (any((x, y) => x.exact === y.exact)) return 'same'
  if (any((x, y) => x.loose === y.loose)) return 'variant'
  return any((x, y) => x.words.some((word) => y.words.includes(word))) ? 'word' : 'other'
}

const isInitialOf = (a: string, b: string): boolean => a.length === 1 && b.startsWith(a)

function firstNames(a: string | null, b: string | null): Agreement {
  const plain = agreement(a, b)
  if (a === null || b === null || plain === 'same') return plain
  return isInitialOf(a, b) || isInitialOf(b, a) ? 'same' : 'other'
}

/** Looks at everything that is known of two. The same either way round. */
export function evidenceOf(a: IdentityKeys, b: IdentityKeys): Evidence {
  return {
    name: nameEvidence(a, b),
    email: agreement(a.email, b.email),
    phone: agreement(a.phone, b.phone),
    birthDate: agreement(a.birthDate, b.birthDate),
    firstName: firstNames(a.firstName, b.firstName),
  }
}

/** Those reasons that hold, in their order. */
function holding(reasons: readonly (readonly [SameReason, boolean])[]): readonly SameReason[] {
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []))
}

/** Compares two whose keys are made; null when nothing speaks for their being one. */
export function compareKeys(a: IdentityKeys, b: IdentityKeys): Comparison | null {
  const { name, email, phone, birthDate, firstName } = evidenceOf(a, b)
  const sameName = name === 'same' || name === 'variant'
  const sameFirst = sameName || (name === 'word' && firstName !== 'other')
  const byEmail = email === 'same' && sameFirst
  const certain = holding([
    ['email', byEmail && birthDate !== 'other'],
    ['nameAndBirth', sameName && birthDate === 'same'],
    ['nameAndPhone', sameName && phone === 'same' && birthDate !== 'other'],
  ])
  if (certain.length > 0) return { certain: true, reasons: certain }
  const possible = holding([
    ['emailOtherBirth', byEmail],
    ['emailOtherName', email === 'same' && !byEmail],
    ['name', sameName && birthDate !== 'other'],
    ['phone', phone === 'same'],
  ])
  return possible.length > 0 ? { certain: false, reasons: possible } : null
}

/** Compares two; null when nothing speaks for their being one. The same either way round. */
export function compareIdentities(a: Identity, b: Identity): Comparison | null {
  return compareKeys(identityKeys(a), identityKeys(b))
}
