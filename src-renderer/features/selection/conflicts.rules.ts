/**
 * Conflicts of interest that can be seen in what is known: a reviewer who is a person of the program and works where the applicant does,
 * was paired with them before, has their address, or is the applicant. What a reviewer knows beside that they say themselves.
 */
import type { Pair } from '../../domain/pair'
import type { Participation } from '../../domain/participation'
import type { Person } from '../../domain/person'
import type { Reviewer } from '../../domain/reviewer'
import { byId } from '../../domain/by-id'
import { emailKey } from '../../domain/identity/keys.rules'
import { fold } from '../../i18n/fold'

/** What speaks against a reviewer's having a say. */
export type ConflictReason = 'self' | 'sameOrganization' | 'earlierPair' | 'sameAddress'

/** Where conflicts are looked for. `pairs` and `participations` are those of all cycles. */
export interface KnownTies {
  readonly people: readonly Person[]
  readonly pairs: readonly Pair[]
  readonly participations: readonly Participation[]
}

const sameText = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && fold(a).trim() !== '' && fold(a).trim() === fold(b).trim()

/** Finds what speaks against a reviewer, for one applicant after another; null when nothing does. */
export function conflictFinder({
  people,
  pairs,
  participations,
}: KnownTies): (reviewer: Reviewer, applicant: Person) => ConflictReason | null {
  const known = byId(people)
  const parts = byId(participations)
  const paired = new Set(
    pairs.flatMap(({ mentorId, menteeId }) => {
      const [one, other] = [parts.get(mentorId)?.personId, parts.get(menteeId)?.personId]
      return one === undefined || other === undefined ? [] : [`${one} ${other}`, `${other} ${one}`]
    }),
  )
  return (reviewer, applicant) => {
    const personId = reviewer.personId ?? null
    const email = reviewer.email ?? (personId === null ? null : known.get(personId)?.email) ?? null
    if (personId === applicant.id) return 'self'
    if (email !== null && applicant.email !== null && emailKey(email) === emailKey(applicant.email))
      return 'sameAddress'
    if (personId === null) return null
    if (paired.has(`${personId} ${applicant.id}`)) return 'earlierPair'
    const organization = known.get(personId)?.organization ?? null
    return sameText(organization, applicant.organization) ? 'sameOrganization' : null
  }
}
