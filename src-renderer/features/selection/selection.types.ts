/** What a selection is made of, as rules and screens get it. */
import type { ReviewCriterion } from '../../domain/review-criterion'
import type { Review } from '../../domain/review'
import type { Reviewer } from '../../domain/reviewer'

/** What a selection is made of, beside the applications and the people. */
export interface SelectionRows {
  readonly criteria: readonly ReviewCriterion[]
  readonly reviewers: readonly Reviewer[]
  readonly reviews: readonly Review[]
}
