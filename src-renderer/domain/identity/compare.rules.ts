/**
 * Whether two are one person: the program's one comparison, for a list that is imported, for somebody who is added,
 * for the names of an attendance report.
 *
 * | name            | e-mail | birth date | phone | they are                    | because          |
 * | --------------- | ------ | ---------- | ----- | --------------------------- | ---------------- |
 * | a word in common| same   | any        | any   | certainly one               | `email`          |
 * | same            | any    | same       | any   | certainly one               | `nameAndBirth`   |
 * | same            | any    | not other  | same  | certainly one               | `nameAndPhone`   |
 * | nothing in common| same  | any        | any   | possibly one                | `emailOtherName` |
 * | same            | any    | not other  | any   | possibly one                | `name`           |
 * | any             | any    | any        | same  | possibly one                | `phone`          |
 * | anything else   |        |            |       | two, as far as can be known |                  |
 *
 * An office's address, or a couple's, belongs to several: alone, under a name with nothing in common, it is not
 * enough. A birth date that differs speaks against a name and a phone, but not against an address, because dates
 * are mistyped more often than addresses.
 */
import { identityKeys } from './keys.rules'
import type { Identity, IdentityKeys } from './keys.rules'

/** Why two are thought to be one. */
export type SameReason =
  'email' | 'nameAndBirth' | 'nameAndPhone' | 'name' | 'phone' | 'emailOtherName'

/** That two are, or may be, one, and why: of the reasons that make it certain, or else of those that make it possible. */
export interface Comparison {
  readonly certain: boolean
  readonly reasons: readonly SameReason[]
}

/** What one thing that is known of two says: `unknown` when it is not known of both. */
export type Agreement = 'same' | 'other' | 'unknown'

/** What everything that is known of two says. */
export interface Evidence {
  /** `same`: word for word; `variant`: in another order, or đ typed otherwise; `word`: a word in common. */
  readonly name: 'same' | 'variant' | 'word' | 'other'
  readonly email: Agreement
  readonly phone: Agreement
  readonly birthDate: Agreement
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

/** Looks at everything that is known of two. The same either way round. */
export function evidenceOf(a: IdentityKeys, b: IdentityKeys): Evidence {
  return {
    name: nameEvidence(a, b),
    email: agreement(a.email, b.email),
    phone: agreement(a.phone, b.phone),
    birthDate: agreement(a.birthDate, b.birthDate),
  }
}

/** Those reasons that hold, in their order. */
function holding(reasons: readonly (readonly [SameReason, boolean])[]): readonly SameReason[] {
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []))
}

/** Compares two whose keys are made; null when nothing speaks for their being one. */
export function compareKeys(a: IdentityKeys, b: IdentityKeys): Comparison | null {
  const { name, email, phone, birthDate } = evidenceOf(a, b)
  const sameName = name === 'same' || name === 'variant'
  const certain = holding([
    ['email', email === 'same' && name !== 'other'],
    ['nameAndBirth', sameName && birthDate === 'same'],
    ['nameAndPhone', sameName && phone === 'same' && birthDate !== 'other'],
  ])
  if (certain.length > 0) return { certain: true, reasons: certain }
  const possible = holding([
    ['emailOtherName', email === 'same'],
    ['name', sameName && birthDate !== 'other'],
    ['phone', phone === 'same'],
  ])
  return possible.length > 0 ? { certain: false, reasons: possible } : null
}

/** Compares two; null when nothing speaks for their being one. The same either way round. */
export function compareIdentities(a: Identity, b: Identity): Comparison | null {
  return compareKeys(identityKeys(a), identityKeys(b))
}
