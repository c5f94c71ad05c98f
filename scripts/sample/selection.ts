/** How the sample's applicants were chosen: three criteria, three reviewers, two readers for each application. */
import { create } from '../../src-renderer/domain/edits'
import type { ReviewCriterion } from '../../src-renderer/domain/review-criterion'
import { spreadApplications } from '../../src-renderer/features/selection/assigning.rules'
import { newReview } from '../../src-renderer/features/selection/reviews.rules'
import type { SampleKit } from './sample-kit'

const asked: readonly Pick<ReviewCriterion, 'name' | 'guidance' | 'weight'>[] = [
  {
    name: 'Idea',
    guidance: '1: hard to see what is meant. 5: one would like to see it happen.',
    weight: 2,
  },
  { name: 'Readiness', guidance: '1: no time, no first step. 5: has begun already.', weight: 1 },
  { name: 'What a mentor can add', guidance: null, weight: 1 },
]

const readers = [
  { name: 'Mirna Radonjić', leans: -1 },
  { name: 'Ференц Сабо', leans: 1 },
  { name: 'Teodora Vlajić', leans: 0 },
]

/** Writes the criteria, the reviewers and what they gave. Those who were accepted had more points. */
export async function giveSelection(kit: SampleKit, cycleId: string, day: string): Promise<void> {
  const { participations } = await kit.rows(cycleId)
  const mentees = participations.filter(({ role }) => role === 'mentee')
  const criteria = asked.map((one, at): ReviewCriterion => ({
    ...{ id: kit.newId(), cycleId, round: 'shortlist', most: 5, position: at + 1 },
    ...one,
  }))
  const reviewers = readers.map(({ name }) => ({
    ...{ id: kit.newId(), cycleId, name, email: null, personId: null },
  }))
  const { added } = spreadApplications({
    personIds: mentees.map(({ personId }) => personId).sort(),
    reviewerIds: reviewers.map(({ id }) => id),
    readers: 2,
    mayRead: () => true,
    given: [],
  })
  const chosen = new Set(
    mentees.filter(({ status }) => status !== 'rejected').map(({ personId }) => personId),
  )
  const reviews = added.flatMap(({ reviewerId, personId }) => {
    const at = reviewers.findIndex(({ id }) => id === reviewerId)
    const reviewer = reviewers[at]
    if (reviewer === undefined) return []
    const usual = (chosen.has(personId) ? 3.4 : 2.4) + (readers[at]?.leans ?? 0) * 0.5
    const points = criteria.map(({ id }): [string, number] => [
      `points:${id}`,
      Math.min(5, Math.max(1, Math.round(usual + 2 * (kit.chance() - 0.5)))),
    ])
    const review = newReview(reviewer, personId, 'shortlist')
    return [Object.assign({ ...review, isAssigned: true }, Object.fromEntries(points))]
  })
  await kit.write(day, [
    ...criteria.map((row) => create('reviewCriteria', row)),
    ...reviewers.map((row) => create('reviewers', row)),
    ...reviews.map((row) => create('reviews', row)),
  ])
}
