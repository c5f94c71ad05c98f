/** Who of a cycle has still to be told what was decided about them. Pure. */
import { groupBy } from './by-id'
import type { CycleOf } from './cycle-rows'
import type { Letter } from './letter'
import type { LetterPurpose } from './letter-template'
import type { Participation, Status } from './participation'

/** What people are told about a decision. */
export const toldPurposes = ['accepted', 'promoted', 'waiting', 'declined'] as const
/** One of {@link toldPurposes}. */
type ToldPurpose = (typeof toldPurposes)[number]

/** To whom letters can be written at once: those of a decision, those of a role, both of each pair, or whom somebody chose. */
export const letterGroups = [
  ...toldPurposes,
  'interview',
  'mentees',
  'mentors',
  'pairs',
  'chosen',
] as const
/** One of {@link letterGroups}. */
export type LetterGroup = (typeof letterGroups)[number]

/** Statuses of those who were taken in; with a pair they are active already. */
const takenIn: ReadonlySet<Status> = new Set<Status>(['accepted', 'active'])

/** The letter that goes with how an applicant stands; null while nothing was decided. */
function letterFor(status: Status, hadWaiting: boolean): ToldPurpose | null {
  if (takenIn.has(status)) return hadWaiting ? 'promoted' : 'accepted'
  if (status === 'waiting') return 'waiting'
  return status === 'rejected' ? 'declined' : null
}

/** Whether a letter of one purpose has said what a letter of another would: "you moved up" says "you are accepted". */
function says(sent: LetterPurpose, due: ToldPurpose): boolean {
  const isIn = (one: LetterPurpose): boolean => one === 'accepted' || one === 'promoted'
  return sent === due || (isIn(sent) && isIn(due))
}

/** Applicants with the letter that goes with how they stand, and whether they have it. */
interface ToldApplicant {
  readonly participation: Participation
  readonly purpose: ToldPurpose
  readonly isTold: boolean
}

/** Everybody about whom something was decided. */
export function toldApplicants(
  rows: Pick<CycleOf<'participations' | 'letters'>, 'participations' | 'letters'>,
): readonly ToldApplicant[] {
  const sent = groupBy(rows.letters, ({ personId }) => personId)
  return rows.participations.flatMap((participation) => {
    if (participation.role !== 'mentee') return []
    const own = sent.get(participation.personId) ?? []
    const purpose = letterFor(
      participation.status,
      own.some((letter) => letter.purpose === 'waiting'),
    )
    if (purpose === null) return []
    return [{ participation, purpose, isTold: own.some((one) => says(one.purpose, purpose)) }]
  })
}

/** Whether a letter of this purpose, or one that says the same, went to the person already. */
export function hasLetter(
  letters: readonly Letter[],
  due: {
    readonly purpose: LetterPurpose
    readonly templateId: string
    readonly pairId: string | null
  },
): boolean {
  return letters.some((sent) => {
    const isSame =
      due.purpose === 'other' || due.purpose === 'reminder'
        ? sent.templateId === due.templateId
        : sent.purpose === due.purpose ||
          toldPurposes.some((told) => told === due.purpose && says(sent.purpose, told))
    return isSame && (due.pairId === null || (sent.pairId ?? null) === due.pairId)
  })
}
