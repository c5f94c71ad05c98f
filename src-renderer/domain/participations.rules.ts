/**
 * Rules of a participation: which statuses make sense for a role, with which one it begins, how a status is drawn,
 * and what accepting, rejecting or withdrawing does.
 */
import type { Cycle } from './cycle'
import { roles } from './participation'
import type { Status } from './participation'
import type { Role } from './participation'
import type { Participation } from './participation'

const applying: readonly Status[] = [
  'applied',
  'shortlisted',
  'interview',
  'waiting',
  'accepted',
  'rejected',
  'active',
  'completed',
  'withdrawn',
]

const invited: readonly Status[] = [
  'invited',
  'accepted',
  'declined',
  'active',
  'completed',
  'withdrawn',
]

/** The statuses a person in this role can have, in the order in which they come. Mentees apply, the others are asked. */
export function statusesFor(role: Role): readonly Status[] {
  return role === 'mentee' ? applying : invited
}

/** The statuses offered for a participation: those of its role, and its own when an import gave it another. */
export function statusChoices(participation: Participation): readonly Status[] {
  const usual = statusesFor(participation.role)
  return usual.includes(participation.status) ? usual : [participation.status, ...usual]
}

/** The status a participation begins with. Coordinators need no invitation. */
export function firstStatus(role: Role): Status {
  if (role === 'mentee') return 'applied'
  return role === 'coordinator' ? 'active' : 'invited'
}

/** The shape and colour a status is drawn with, beside its word. */
export const statusKinds: Readonly<
  Record<Status, 'ok' | 'warn' | 'danger' | 'info' | 'neutral' | 'accent'>
> = {
  applied: 'info',
  shortlisted: 'info',
  interview: 'info',
  waiting: 'warn',
  invited: 'info',
  accepted: 'ok',
  declined: 'neutral',
  rejected: 'neutral',
  active: 'ok',
  completed: 'accent',
  withdrawn: 'warn',
}

/** A quick decision about somebody who applied or was invited. */
export const decisions = ['accept', 'reject', 'withdraw'] as const

/** One of {@link decisions}. */
export type Decision = (typeof decisions)[number]

/** Statuses of people about whom somebody still has to decide, or who have not answered yet. */
const waitingStatuses: ReadonlySet<Status> = new Set<Status>([
  'applied',
  'shortlisted',
  'interview',
  'waiting',
  'invited',
])

/** Whether somebody still has to decide about a participation. */
export function isWaiting(status: Status): boolean {
  return waitingStatuses.has(status)
}

/**
 * The status a decision leads to, or null when it does not apply: only those who wait can be accepted or rejected
 * (who was invited and says no has declined); whoever has not completed can withdraw.
 */
export function decidedStatus(participation: Participation, decision: Decision): Status | null {
  const { status } = participation
  if (decision === 'withdraw')
    return isWaiting(status) || status === 'accepted' || status === 'active' ? 'withdrawn' : null
  if (!isWaiting(status)) return null
  if (decision === 'accept') return 'accepted'
  return status === 'invited' ? 'declined' : 'rejected'
}

/** A participation and the status it is to have. */
export interface StatusChange {
  readonly participation: Participation
  readonly status: Status
}

/** Which of somebody's participations a decision is about. */
export interface DecisionScope {
  readonly cycleId: string
  /** In one role, or in all. */
  readonly role: Role | null
  /** Only those that stand so: a letter over the list of applications does not end what somebody does beside it. */
  readonly status?: Status
}

/** What a decision changes among somebody's participations of one cycle. */
export function decide(
  participations: readonly Participation[],
  decision: Decision,
  { cycleId, role, status: only }: DecisionScope,
): readonly StatusChange[] {
  const changes: StatusChange[] = []
  for (const participation of inCycle(participations, cycleId)) {
    if (role !== null && participation.role !== role) continue
    if (only !== undefined && participation.status !== only) continue
    const status = decidedStatus(participation, decision)
    if (status !== null) changes.push({ participation, status })
  }
  return changes
}

/** Somebody's participations in one cycle, in the order of the roles. */
export function inCycle<T extends Participation>(
  participations: readonly T[],
  cycleId: string | null,
): readonly T[] {
  return participations
    .filter((participation) => participation.cycleId === cycleId)
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
}

/** The roles somebody has or had, without repeating one, in the usual order. */
export function rolesOf(participations: readonly Participation[]): readonly Role[] {
  return roles.filter((role) => participations.some((one) => one.role === role))
}

/** Participations with the cycles they are in, the latest cycle first, then in the order of the roles. */
export function byCycle<P extends Participation, C extends Cycle>(
  participations: readonly P[],
  cycles: readonly C[],
): readonly { readonly participation: P; readonly cycle: C }[] {
  const known = new Map(cycles.map((cycle) => [cycle.id, cycle]))
  const found: { participation: P; cycle: C }[] = []
  for (const participation of participations) {
    const cycle = known.get(participation.cycleId)
    if (cycle) found.push({ participation, cycle })
  }
  return found.sort(
    (a, b) =>
      (a.cycle.dates.start < b.cycle.dates.start ? 1 : 0) -
        (a.cycle.dates.start > b.cycle.dates.start ? 1 : 0) ||
      (a.cycle.id < b.cycle.id ? -1 : a.cycle.id > b.cycle.id ? 1 : 0) ||
      roles.indexOf(a.participation.role) - roles.indexOf(b.participation.role),
  )
}

/** The roles somebody does not have in a cycle yet. */
export function freeRoles(
  participations: readonly Participation[],
  cycleId: string | null,
): readonly Role[] {
  const taken = rolesOf(inCycle(participations, cycleId))
  return roles.filter((role) => !taken.includes(role))
}

const outsideStatuses = ['declined', 'rejected', 'withdrawn'] as const
/** A status of somebody who is not in the program. */
type OutsideStatus = (typeof outsideStatuses)[number]

/** Statuses of people who are not in the program (any more). */
const outside: ReadonlySet<Status> = new Set<Status>(outsideStatuses)

/** Whether the person is in the program, or may still come to be: not declined, rejected or withdrawn. */

export function isInside(participation: Participation): boolean {
  return !outside.has(participation.status)
}

/** How somebody came not to be in the program, or null for those who are inside. */
export function outsideStatus({ status }: Participation): OutsideStatus | null {
  return outsideStatuses.find((one) => one === status) ?? null
}

/** Whether the person is in the program: not outside, and neither waiting for a decision nor for their own answer. */

export function takesPart(participation: Participation): boolean {
  return isInside(participation) && !isWaiting(participation.status)
}
