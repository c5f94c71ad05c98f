/** Reads and writes what a selection is made of: criteria, reviewers, and what these say of applications. */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, actOnLatest, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import type { ReviewCriterion, Round } from '../../domain/review-criterion'
import { change, create, isLive, label, remove } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import { newId } from '../../domain/ids'
import type { Label } from '../../i18n/label'
import { compareText } from '../../i18n/sort'
import type { Person } from '../../domain/person'
import { fullName } from '../../domain/people.rules'
import type { Edit } from '../../domain/record'
import type { Review } from '../../domain/review'
import type { Reviewer } from '../../domain/reviewer'
import type { Row } from '../../domain/tables'
import { database } from '../../storage/current'
import { dependentsOf, removalEdits } from '../../storage/dependents'
import type { Assigned } from './assigning.rules'
import { newReview } from './reviews.rules'
import type { SelectionRows } from './selection.types'
import { criteriaOf } from './scores.rules'
import type { KnownTies } from './conflicts.rules'

/** Reads it for a cycle, reviewers in the order of their names. */
export async function readSelection(cycleId: string): Promise<SelectionRows> {
  const { reviewCriteria, reviewers, reviews } = database()
  const [asked, readers, said] = await Promise.all([
    reviewCriteria.where('cycleId').equals(cycleId).filter(isLive).toArray(),
    reviewers.where('cycleId').equals(cycleId).filter(isLive).toArray(),
    reviews.where('cycleId').equals(cycleId).filter(isLive).toArray(),
  ])
  const known = new Set(readers.map(({ id }) => id))
  return {
    criteria: asked,
    reviewers: readers.sort((a, b) => compareText(a.name, b.name) || (a.id < b.id ? -1 : 1)),
    reviews: said.filter(({ reviewerId }) => known.has(reviewerId)),
  }
}

/** The same, followed; undefined before the first answer. */
export function useSelection(cycleId: string): SelectionRows | undefined {
  return useLiveQuery(() => readSelection(cycleId), [cycleId])
}

/** Reads what conflicts of interest are found in: the people, and the pairs of all cycles. */
async function readTies(): Promise<KnownTies> {
  const { people, pairs, participations } = database()
  const [paired, parts, all] = await Promise.all([
    pairs.filter(isLive).toArray(),
    participations.filter(isLive).toArray(),
    people.filter(isLive).toArray(),
  ])
  return { pairs: paired, participations: parts, people: all }
}

/** The same, followed; undefined before the first answer. */
export function useTies(): KnownTies | undefined {
  return useLiveQuery(readTies, [])
}

const placeIn = (cycleId: string, personId: string | null = null) =>
  placeAt('selection', cycleId, personId)

/** Adds a criterion at the end of its round. */
export function addCriterion(
  cycleId: string,
  round: Round,
  name: string,
  among: readonly ReviewCriterion[],
): Promise<ActResult> {
  const last = criteriaOf(among, round).at(-1)?.position ?? 0
  const criterion: ReviewCriterion = {
    id: newId(),
    cycleId,
    round,
    name,
    guidance: null,
    weight: 1,
    most: 5,
    position: last + 1,
  }
  return act(
    label('selection:done.criterionAdded', { name }),
    [create('reviewCriteria', criterion)],
    placeIn(cycleId),
  )
}

/** Changes fields of a criterion. */
export function editCriterion(
  { id, cycleId, name }: ReviewCriterion,
  fields: FieldsOf<'reviewCriteria'>,
): Promise<ActResult> {
  return act(
    label('selection:done.criterionEdited', { name }),
    [change('reviewCriteria', id, fields)],
    placeIn(cycleId),
  )
}

/** Takes a criterion over from the other round, or another cycle: the same questions once more. */
export function copyCriteria(
  cycleId: string,
  round: Round,
  from: readonly ReviewCriterion[],
  among: readonly ReviewCriterion[],
): Promise<ActResult> {
  const last = criteriaOf(among, round).at(-1)?.position ?? 0
  const copies = from.map((one, at): Edit => {
    const { name, guidance, weight, most } = one
    const position = last + at + 1
    const copy = { id: newId(), cycleId, round, name, guidance, weight, most, position }
    return create('reviewCriteria', copy)
  })
  return act(
    label('selection:done.criteriaCopied', { count: copies.length }),
    copies,
    placeIn(cycleId),
  )
}

/** Puts a criterion in the trash. The points given for it stay with the reviews, and count again when it comes back. */
export function deleteCriterion({ id, cycleId, name }: ReviewCriterion): Promise<ActResult> {
  return act(
    label('selection:done.criterionDeleted', { name }),
    [remove('reviewCriteria', id, nowIso())],
    placeIn(cycleId),
  )
}

/** Adds a reviewer: a person of the program, or somebody else by name. */
export function addReviewer(cycleId: string, who: Person | string): Promise<ActResult> {
  const reviewer: Reviewer =
    typeof who === 'string'
      ? { id: newId(), cycleId, name: who, email: null, personId: null }
      : { id: newId(), cycleId, name: fullName(who), email: who.email, personId: who.id }
  return act(
    label('selection:done.reviewerAdded', { name: reviewer.name }),
    [create('reviewers', reviewer)],
    placeIn(cycleId),
  )
}

/** Changes fields of a reviewer. */
export function editReviewer(
  { id, cycleId, name }: Reviewer,
  fields: FieldsOf<'reviewers'>,
): Promise<ActResult> {
  return act(
    label('selection:done.reviewerEdited', { name }),
    [change('reviewers', id, fields)],
    placeIn(cycleId),
  )
}

/** Puts a reviewer in the trash with everything they said, as one step. */
export async function deleteReviewer({ id, cycleId, name }: Reviewer): Promise<ActResult> {
  const at = nowIso()
  const dependents = await dependentsOf([{ table: 'reviewers', id }])
  return act(
    label('selection:done.reviewerDeleted', { name }),
    [remove('reviewers', id, at), ...removalEdits(dependents, at)],
    placeIn(cycleId),
  )
}

/** What is being said, of whom and by whom. */
interface Saying {
  readonly reviewer: Reviewer
  readonly person: Person
  readonly round: Round
  /** What the applicant is called on screen: no name where they are read without one. */
  readonly calledAs: string
}

/** Edits that set fields of reviews, each of which may not be there yet. */
async function reviewEdits(
  reviews: readonly Review[],
  fields: FieldsOf<'reviews'>,
): Promise<readonly Edit[]> {
  const stored = await database().reviews.bulkGet(reviews.map(({ id }) => id))
  return reviews.map((review, at) => {
    const row = stored[at]
    return row !== undefined && isLive(row)
      ? change('reviews', review.id, fields)
      : create('reviews', Object.assign({ ...review }, fields))
  })
}

/** Sets fields of a review: points, a note, how sure the reviewer is. */
export function say(
  { reviewer, person, round, calledAs }: Saying,
  fields: FieldsOf<'reviews'>,
): Promise<ActResult> {
  return actOnLatest(
    label('selection:done.reviewed', { reviewer: reviewer.name, name: calledAs }),
    () => reviewEdits([newReview(reviewer, person.id, round)], fields),
    placeIn(reviewer.cycleId, person.id),
  )
}

/** Gives applications to reviewers, as one step. */
export function assign(
  cycleId: string,
  round: Round,
  added: readonly Assigned[],
  reviewers: readonly Reviewer[],
): Promise<ActResult> {
  const known = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer]))
  const wanted = added.flatMap(({ reviewerId, personId }) => {
    const reviewer = known.get(reviewerId)
    return reviewer === undefined ? [] : [newReview(reviewer, personId, round)]
  })
  return actOnLatest(
    label('selection:done.assigned', { count: wanted.length }),
    () => reviewEdits(wanted, { isAssigned: true }),
    placeIn(cycleId),
  )
}

/** Lets everybody read everything again. What was said stays. */
export function unassign(
  cycleId: string,
  round: Round,
  reviews: readonly Review[],
): Promise<ActResult> {
  const given = reviews.filter((review) => review.round === round && review.isAssigned)
  return act(
    label('selection:done.unassigned'),
    given.map(({ id }) => change('reviews', id, { isAssigned: false })),
    placeIn(cycleId),
  )
}

/** Changes what the cycle says of its selection: how many places there are, and whether results may be seen. */
export function editSelection(
  cycle: Row<'cycles'> | { readonly id: string },
  done: Label,
  fields: FieldsOf<'cycles'>,
): Promise<ActResult> {
  return act(done, [change('cycles', cycle.id, fields)], placeIn(cycle.id))
}

/** Reads what says how many places of a cycle are taken; no cycle when it is in the trash. */
export async function readPlaces(cycleId: string): Promise<{
  readonly cycle: Row<'cycles'> | null
  readonly participations: readonly Row<'participations'>[]
}> {
  const { cycles, participations } = database()
  const [cycle, all] = await Promise.all([
    cycles.get(cycleId),
    participations.where('cycleId').equals(cycleId).filter(isLive).toArray(),
  ])
  return { cycle: cycle !== undefined && isLive(cycle) ? cycle : null, participations: all }
}
