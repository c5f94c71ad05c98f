/** New reviews. */
import type { Round } from '../../domain/review-criterion'
import { derivedId } from '../../domain/ids'
import type { Review } from '../../domain/review'
import type { Reviewer } from '../../domain/reviewer'

/** A review before anything is said in it. */
export function newReview(reviewer: Reviewer, personId: string, round: Round): Review {
  return {
    id: derivedId(reviewer.id, personId, round),
    cycleId: reviewer.cycleId,
    reviewerId: reviewer.id,
    personId,
    round,
    isAssigned: false,
    conflict: null,
    hasAbstained: false,
    confidence: null,
    note: null,
  }
}
