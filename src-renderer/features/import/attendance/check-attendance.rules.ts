/** What the check of an attendance report shows: each name's state with the decisions made so far. */
import { isNameless } from './attendance-edits.rules'
import type {
  AttendanceConflict,
  AttendanceDecision,
  AttendanceDecisions,
} from './attendance-edits.rules'
import type { AttendanceSource } from '../../../domain/attendance'
import type { Match, MatchLevel, MatchPerson } from './matching.types'
import type { Attendance } from '../../../domain/attendance'
import type { Person } from '../../../domain/person'
import type { Participation } from '../../../domain/participation'
import { splitFullName } from '../../../domain/identity/names.rules'
import { rolesOf } from '../people/people-plan.rules'
import type { AttendanceReport, ReportKind } from './report.types'
import { emailKey } from '../../../domain/identity/keys.rules'

/** The state a name is shown in: how sure the match is, or what the user decided. */
export type MatchState = MatchLevel | 'decided' | 'new' | 'skipped'

/** A name of the report with who it is. */
export interface CheckedMatch {
  readonly id: string
  readonly match: Match
  readonly state: MatchState
  readonly personId: string | null
  /** For `new`: the name somebody is added under. */
  readonly newName: string
  readonly conflict: AttendanceConflict | null
  /** Somebody who did not come, where that is not to be written. */
  readonly isUnwritten: boolean
  /** True while nothing is decided and nobody is marked for it. */
  readonly isWaiting: boolean
}

function stateOf(match: Match, decision: AttendanceDecision | undefined): MatchState {
  if (decision === undefined) return match.level
  if (decision.choice === 'skip') return 'skipped'
  return decision.choice === 'new' ? 'new' : 'decided'
}

function personOf(match: Match, decision: AttendanceDecision | undefined): string | null {
  if (decision === undefined) return match.level === 'sure' ? match.personId : null
  return decision.choice === 'person' ? decision.personId : null
}

/** All names of a report as they stand now. */
export function checkedMatches(
  matches: readonly Match[],
  decisions: AttendanceDecisions,
  conflicts: readonly AttendanceConflict[],
): readonly CheckedMatch[] {
  const inConflict = new Map(conflicts.map((conflict) => [conflict.personId, conflict]))
  return matches.map((match) => {
    const decision = decisions.matches.get(match.key)
    const personId = personOf(match, decision)
    return {
      id: match.key,
      match,
      state: stateOf(match, decision),
      personId,
      newName:
        decision?.choice === 'new' ? `${decision.firstName} ${decision.lastName}`.trim() : '',
      isUnwritten: decisions.absent === 'leave' && match.state === 'absent',
      conflict: personId === null ? null : (inConflict.get(personId) ?? null),
      isWaiting:
        isNameless(decision) ||
        (decision === undefined && (match.level === 'unsure' || match.level === 'none')),
    }
  })
}

/** A decision about a name; null takes it back. */
export function decideMatch(
  decisions: AttendanceDecisions,
  key: string,
  decision: AttendanceDecision | null,
): AttendanceDecisions {
  const matches = new Map(decisions.matches)
  if (decision === null) matches.delete(key)
  else matches.set(key, decision)
  return { ...decisions, matches }
}

/** Somebody new under the name that the report has. */
export function asNewPerson(match: Match): AttendanceDecision {
  const attendee = match.attendees[0]
  return { choice: 'new', ...splitFullName(attendee?.name ?? ''), role: null }
}

/** The decision that a key stands for; null when it stands for none. No letter does: letters search. */
export function matchDecisionForKey(code: string, match: Match): AttendanceDecision | null {
  if (/^(?:Digit|Numpad)0$/u.test(code)) return asNewPerson(match)
  if (code === 'Delete') return { choice: 'skip' }
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code)
  const candidate = digit === null ? undefined : match.candidates[Number(digit[1]) - 1]
  return candidate === undefined ? null : { choice: 'person', personId: candidate.personId }
}

/** Where marks of such a report were learned from. */
export function sourceOf(kind: ReportKind): AttendanceSource {
  return kind === 'zoom' || kind === 'teams' ? kind : 'list'
}

/**
 * Who may have been there: everybody with a part in the cycle, with the names they had in earlier reports, and
 * whoever else has exactly an address of the report.
 */
export function peopleForMatching(
  report: Pick<AttendanceReport, 'attendees'>,
  people: readonly Person[],
  participations: readonly Pick<Participation, 'personId' | 'role'>[],
  attendance: readonly Pick<Attendance, 'personId' | 'knownAs'>[],
): readonly MatchPerson[] {
  const roles = rolesOf(participations)
  const addresses = new Set(report.attendees.flatMap(({ email }) => email ?? []))
  const knownAs = new Map<string, string[]>()
  for (const row of attendance) {
    if (row.knownAs === null) continue
    knownAs.set(row.personId, [...(knownAs.get(row.personId) ?? []), row.knownAs])
  }
  return people
    .filter(({ id, email }) => roles.has(id) || (email !== null && addresses.has(emailKey(email))))
    .map((person) => ({
      person,
      knownAs: knownAs.get(person.id) ?? [],
      role: roles.get(person.id) ?? null,
    }))
}
