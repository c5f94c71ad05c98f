/** From matches and the user's decisions to the edits of one commit. What a roll call said is not overwritten silently. */
import type { Edit } from '../../../domain/record'
import type { Value } from '../../../domain/record'
import { create } from '../../../domain/edits'
import { derivedId } from '../../../domain/ids'
import type { Attendee } from './report.types'
import { joinName } from '../../../domain/identity/names.rules'
import { newParticipation, newPerson } from '../../../domain/new-rows.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import type { Person } from '../../../domain/person'
import type { Role } from '../../../domain/participation'
import type { Attendance, AttendanceSource, AttendanceState } from '../../../domain/attendance'
import { minutesTogether } from './matching.rules'
import type { Match } from './matching.types'

/** What the user decided about one match. */
export type AttendanceDecision =
  | { readonly choice: 'person'; readonly personId: string }
  /** Somebody new; a role gives them a part in the cycle. */
  | {
      readonly choice: 'new'
      readonly firstName: string
      readonly lastName: string
      readonly role: Role | null
    }
  | { readonly choice: 'skip' }

/** What becomes of those of whom a file says that they did not come. */
export const absentChoices = ['absent', 'excused', 'leave'] as const
/** One of {@link absentChoices}. */
type AbsentChoice = (typeof absentChoices)[number]

/** All the user decided about a report. */
export interface AttendanceDecisions {
  /** By the match's key. */
  readonly matches: ReadonlyMap<string, AttendanceDecision>
  /** People whose mark from the roll call the report may replace. */
  readonly overwrite: ReadonlySet<string>
  readonly absent: AbsentChoice
}

/** No decisions: the sure ones are marked, the others wait. */
export const noAttendanceDecisions: AttendanceDecisions = {
  matches: new Map(),
  overwrite: new Set(),
  absent: 'absent',
}

/** What the edits of attendance need from outside. */
export interface AttendanceContext {
  readonly workshopId: string
  readonly cycleId: string
  readonly source: AttendanceSource
  /** Attendance of this workshop, those in the trash included. */
  readonly existing: readonly (Attendance & { readonly deletedAt?: string | null })[]
  /** Everybody the matches can name: to tell whether the report knew them by another name. */
  readonly people: readonly Pick<Person, 'id' | 'firstName' | 'lastName'>[]
  readonly newId: () => string
}

/** A mark that stays as it is although the report says otherwise. */
export interface AttendanceConflict {
  readonly personId: string
  readonly was: AttendanceState
  readonly by: AttendanceSource
  readonly report: AttendanceState
}

/** Somebody with the mark that they will have from the report. */
export interface PlannedMark {
  readonly personId: string
  /** The name of somebody who is added; null for people who are known. */
  readonly newName: string | null
  readonly state: AttendanceState
}

/** What marking from a report would do. */
interface AttendanceChanges {
  readonly edits: readonly Edit[]
  readonly conflicts: readonly AttendanceConflict[]
  /** Everybody with the mark that the report gives them; nobody else gets one. */
  readonly marks: readonly PlannedMark[]
  /** How many people the report has a mark for, whether or not it changes anything. */
  readonly people: number
  /** Matches that wait for a decision. */
  readonly waiting: number
  /** Matches left out: by decision, as host, as machine, unsigned, or absent where that is not to be written. */
  readonly leftOut: number
}

/** One person with all the attendees that they are. */
interface Marked {
  readonly personId: string
  readonly newName: string | null
  readonly attendees: Attendee[]
}

/** Works out what a report changes, and what it leaves because a person marked it otherwise. */
export function attendanceChanges(
  matches: readonly Match[],
  decisions: AttendanceDecisions,
  context: AttendanceContext,
): AttendanceChanges {
  const marked = new Map<string, Marked>()
  const edits: Edit[] = []
  const counts = { waiting: 0, leftOut: 0 }
  for (const match of matches) {
    const decision = decisions.matches.get(match.key)
    if (isNameless(decision)) {
      counts.waiting += 1
      continue
    }
    const personId = personOf(match, decision)
    if (decision?.choice === 'new') {
      const made = personMade(decision, context)
      edits.push(...made.edits)
      marked.set(made.id, {
        ...{ personId: made.id, newName: joinName(decision), attendees: [...match.attendees] },
      })
    } else if (personId === null) {
      const waits = decision === undefined && (match.level === 'unsure' || match.level === 'none')
      counts[waits ? 'waiting' : 'leftOut'] += 1
    } else {
      const known = marked.get(personId)
      if (known === undefined)
        marked.set(personId, { personId, newName: null, attendees: [...match.attendees] })
      else known.attendees.push(...match.attendees)
    }
  }
  const conflicts: AttendanceConflict[] = []
  const marks: PlannedMark[] = []
  let people = 0
  for (const mark of marked.values()) {
    const read = stateOf(mark.attendees)
    const state = read === 'absent' ? stateOfAbsent[decisions.absent] : read
    if (state === null) {
      counts.leftOut += 1
      continue
    }
    people += 1
    const result = markEdit(mark, state, decisions, context)
    if (result.conflict === null)
      marks.push({ personId: mark.personId, newName: mark.newName, state })
    else conflicts.push(result.conflict)
    if (result.edit !== null) edits.push(result.edit)
  }
  return { edits, conflicts, marks, people, ...counts }
}

/** The edits alone. See {@link attendanceChanges} for what stays as it was. */
export function attendanceEdits(
  matches: readonly Match[],
  decisions: AttendanceDecisions,
  context: AttendanceContext,
): readonly Edit[] {
  return attendanceChanges(matches, decisions, context).edits
}

/** Whether a decision is for a new person whose names were both cleared: nobody could be found under that. */
export function isNameless(decision: AttendanceDecision | undefined): boolean {
  if (decision?.choice !== 'new') return false
  return `${decision.firstName}${decision.lastName}`.trim() === ''
}

function personOf(match: Match, decision: AttendanceDecision | undefined): string | null {
  if (decision?.choice === 'person') return decision.personId
  return decision === undefined && match.level === 'sure' ? match.personId : null
}

function personMade(
  decision: Extract<AttendanceDecision, { choice: 'new' }>,
  { cycleId, newId }: AttendanceContext,
): { readonly id: string; readonly edits: readonly Edit[] } {
  const id = newId()
  const { role } = decision
  const names = { firstName: decision.firstName.trim(), lastName: decision.lastName.trim() }
  const person = create('people', { ...newPerson(id), ...names })
  if (role === null) return { id, edits: [person] }
  const status = role === 'mentee' ? 'applied' : 'accepted'
  const part = create('participations', newParticipation(cycleId, id, role, status))
  return { id, edits: [person, part] }
}

/** The mark of somebody who did not come; null where none is to be written. */
const stateOfAbsent: Readonly<Record<AbsentChoice, AttendanceState | null>> = {
  ...{ absent: 'absent', excused: 'excused', leave: null },
}

function stateOf(attendees: readonly Attendee[]): AttendanceState | null {
  const states = attendees.map((attendee) => attendee.state)
  return (
    states.find((state) => state === 'present') ?? states.find((state) => state !== null) ?? null
  )
}

/** The name in the report when it was not the person's own. */
function knownAsOf(mark: Marked, { people }: AttendanceContext): string | null {
  const person = people.find(({ id }) => id === mark.personId)
  if (person === undefined) return mark.attendees[0]?.written ?? null
  const own = foldedPhrase(`${person.firstName} ${person.lastName}`)
  return mark.attendees.find((attendee) => foldedPhrase(attendee.written) !== own)?.written ?? null
}

/** The mark that stands, or null when there is none: taken back, or in the trash. */
function standingMark(
  context: AttendanceContext,
  id: string,
): (Attendance & { readonly state: AttendanceState }) | null {
  const row = context.existing.find((item) => item.id === id && (item.deletedAt ?? null) === null)
  return row === undefined || row.state === null ? null : { ...row, state: row.state }
}

function markEdit(
  mark: Marked,
  state: AttendanceState,
  decisions: AttendanceDecisions,
  context: AttendanceContext,
): { readonly edit: Edit | null; readonly conflict: AttendanceConflict | null } {
  const { personId } = mark
  const { workshopId, source } = context
  const id = derivedId(workshopId, personId)
  const minutes = minutesTogether(mark.attendees)
  const knownAs = knownAsOf(mark, context)
  const row = standingMark(context, id)
  if (row === null) {
    const edit = create('attendance', { id, workshopId, personId, state, minutes, source, knownAs })
    return { edit, conflict: null }
  }
  const isLess = row.state === 'present' && state !== 'present'
  const isGuarded = row.state !== state && (row.source === 'rollCall' || isLess)
  if (isGuarded && !decisions.overwrite.has(personId)) {
    return { edit: null, conflict: { personId, was: row.state, by: row.source, report: state } }
  }
  const set: Record<string, Value> = {}
  if (row.state !== state) Object.assign(set, { state, source })
  // A second report of the same workshop never makes somebody's time shorter.
  if (minutes !== null && minutes > (row.minutes ?? -1)) set['minutes'] = minutes
  if (knownAs !== null && row.knownAs === null) set['knownAs'] = knownAs
  const isChange = Object.keys(set).length > 0
  return {
    edit: isChange ? { table: 'attendance', id, set, mustExist: true } : null,
    conflict: null,
  }
}
