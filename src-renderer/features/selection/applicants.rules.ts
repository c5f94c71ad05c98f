/** Who is read in a round, and who of them a reviewer reads. */
import type { Application } from '../../domain/application'
import { byId } from '../../domain/by-id'
import { isLate } from '../../domain/calls/call.rules'
import type { Round } from '../../domain/review-criterion'
import type { CycleOf } from '../../domain/cycle-rows'
import type { Participation, Status } from '../../domain/participation'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Review } from '../../domain/review'
import { compareText } from '../../i18n/sort'

/** Somebody who wants to be a mentee of the cycle. */
export interface Applicant {
  readonly id: string
  readonly name: string
  readonly person: Person
  readonly participation: Participation
  readonly application: Application | null
  /** Whether it came after the call had closed. */
  readonly isLate: boolean
}

/** What applicants are made of. */
export type ApplicantRows = CycleOf<'participations' | 'applications' | 'people'>

const interviewed: ReadonlySet<Status> = new Set<Status>(['shortlisted', 'interview'])

/** Whether anything was said in a review: one that was only given to its reader says nothing yet. */
function saysSomething(review: Review): boolean {
  const { conflict, hasAbstained, note } = review
  if (conflict !== null || hasAbstained || note !== null) return true
  return Object.entries(review).some(([key, value]) => key.startsWith('points:') && value !== null)
}

/** Those who are read in a round, by name: everybody first, then those on the shortlist and those who were read in it already. */
export function applicantsOf(
  rows: ApplicantRows,
  reviews: readonly Review[],
  round: Round,
): readonly Applicant[] {
  const people = byId(rows.people)
  const sent = new Map(rows.applications.map((one) => [one.personId, one]))
  const said = reviews.filter((one) => one.round === round && saysSomething(one))
  const read = new Set(said.map(({ personId }) => personId))
  const isIn = ({ status, personId }: Participation): boolean => {
    if (read.has(personId)) return true
    return round === 'shortlist' ? status !== 'withdrawn' : interviewed.has(status)
  }
  return rows.participations
    .filter((one) => one.role === 'mentee' && isIn(one))
    .flatMap((participation): Applicant[] => {
      const person = people.get(participation.personId)
      if (person === undefined) return []
      const application = sent.get(person.id) ?? null
      const { id } = person
      const came = { application, isLate: isLate(rows.cycle, application) }
      return [{ id, name: fullName(person), person, participation, ...came }]
    })
    .sort((a, b) => compareText(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** Applicants whom nobody reads: those who came after applications had been given to reviewers. */
export function unreadOf(
  applicants: readonly Applicant[],
  reviews: readonly Review[],
  round: Round,
): readonly Applicant[] {
  const given = reviews.filter((one) => one.round === round && one.isAssigned)
  const read = new Set(given.map(({ personId }) => personId))
  return given.length === 0 ? [] : applicants.filter(({ id }) => !read.has(id))
}

/** The applicants whom a reviewer reads: those given to them, or all when nobody was given any in this round. */
export function readBy(
  reviewerId: string,
  applicants: readonly Applicant[],
  reviews: readonly Review[],
  round: Round,
): readonly Applicant[] {
  const given = reviews.filter((one) => one.round === round && one.isAssigned)
  if (given.length === 0) return applicants
  const theirs = new Set(
    given.filter((one) => one.reviewerId === reviewerId).map(({ personId }) => personId),
  )
  return applicants.filter(({ id }) => theirs.has(id))
}
