/** What speaks against accepting somebody. It can be overridden, with a reason that is kept. */
import { isOfOtherAge, lacksGuardian } from '../../domain/calls/call.rules'
import type { Cycle } from '../../domain/cycle'
import type { Participation } from '../../domain/participation'
import { takesPart } from '../../domain/participations.rules'
import { freePlaces } from '../../domain/waiting-list.rules'
import type { Applicant } from './applicants.rules'

/** What can speak against it. */
type Obstacle = 'full' | 'late' | 'noConsent' | 'age' | 'noGuardian'

/** Somebody with what speaks against accepting them. */
export interface Hindered {
  readonly applicant: Applicant
  readonly obstacles: readonly Obstacle[]
}

/**
 * Those of the people to be accepted whom something speaks against. Places go in the order in which people come: those beyond
 * the last one are told that there is none. Consent that nobody asked for is no obstacle; a refusal is. Age speaks against somebody only
 * where a day of birth is known.
 */
export function hindered(
  applicants: readonly Applicant[],
  cycle: Cycle,
  participations: readonly Participation[],
): readonly Hindered[] {
  let free = freePlaces(cycle, participations)
  return applicants.flatMap((applicant): Hindered[] => {
    const obstacles: Obstacle[] = []
    if (free !== null && !takesPart(applicant.participation)) {
      if (free === 0) obstacles.push('full')
      else free -= 1
    }
    if (applicant.isLate) obstacles.push('late')
    const { application, person } = applicant
    if (application?.consent?.given === false) obstacles.push('noConsent')
    if (isOfOtherAge(cycle, person)) obstacles.push('age')
    if (lacksGuardian(cycle, person, application)) obstacles.push('noGuardian')
    return obstacles.length === 0 ? [] : [{ applicant, obstacles }]
  })
}
