/** Plans a table with no decision made, by the same rules as the import's check, and works out what it would write. */
import type { Role } from '../../../src-renderer/domain/participation'
import type { Edit } from '../../../src-renderer/domain/record'
import {
  attendanceChanges,
  noAttendanceDecisions,
} from '../../../src-renderer/features/import/attendance/attendance-edits.rules'
import {
  checkedMatches,
  peopleForMatching,
  sourceOf,
} from '../../../src-renderer/features/import/attendance/check-attendance.rules'
import { matchAttendees } from '../../../src-renderer/features/import/attendance/matching.rules'
import { parseReport } from '../../../src-renderer/features/import/attendance/report.rules'
import { suggestWorkshops } from '../../../src-renderer/features/import/attendance/workshop-of-report.rules'
import { checkedPeople } from '../../../src-renderer/features/import/people/check-people.rules'
import {
  noPeopleDecisions,
  planEdits,
} from '../../../src-renderer/features/import/people/people-edits.rules'
import { planPeople } from '../../../src-renderer/features/import/people/people-plan.rules'
import type { PeopleKind } from '../../../src-renderer/features/import/reading/import.types'
import type { RowSource } from '../../../src-renderer/features/import/reading/row-cells.rules'
import {
  fatesOfMeetings,
  fatesOfPeople,
  fatesOfReport,
  fatesOfWorkshops,
} from '../../../src-renderer/features/import/reckoning/row-fates.rules'
import type { FatedRow } from '../../../src-renderer/features/import/reckoning/row-fates.rules'
import { checkedMeetings } from '../../../src-renderer/features/import/meetings/check-meetings.rules'
import { planMeetings } from '../../../src-renderer/features/import/meetings/meetings-plan.rules'
import { noMeetingDecisions } from '../../../src-renderer/features/import/meetings/meetings.types'
import { checkedWorkshops } from '../../../src-renderer/features/import/workshops/check-workshops.rules'
import {
  noWorkshopDecisions,
  planWorkshopEdits,
} from '../../../src-renderer/features/import/workshops/workshops-edits.rules'
import { planWorkshops } from '../../../src-renderer/features/import/workshops/workshops-plan.rules'
import { cycleId } from './register'
import type { Register } from './register'

/** What a table would become. */
export interface Planned {
  readonly fated: readonly FatedRow[]
  readonly edits: readonly Edit[]
  /** For a log of meetings: what each row says. No pairs are known here, so each waits for a decision. */
  readonly meetings?: readonly object[]
  /** For a report: the workshop it is taken to be of, and what the report says of itself. */
  readonly report?: Readonly<Record<string, unknown>>
}

/** Plans a list of people. */
export function planPeopleOf(
  source: RowSource,
  { kind, role }: { readonly kind: PeopleKind; readonly role: Role | null },
  register: Register,
): Planned {
  const known = register.rows
  const decisions = { ...noPeopleDecisions, role }
  const plan = planPeople({ ...source, kind, known })
  const context = { cycleId, newId: register.newId, today: source.today, known }
  return {
    fated: fatesOfPeople(checkedPeople(plan, decisions), decisions),
    edits: planEdits(plan, decisions, context),
  }
}

/** Plans a list of workshops. */
export function planWorkshopsOf(source: RowSource, register: Register): Planned {
  const known = register.rows
  const plan = planWorkshops({ ...source, known })
  return {
    fated: fatesOfWorkshops(checkedWorkshops(plan, noWorkshopDecisions)),
    edits: planWorkshopEdits(plan, noWorkshopDecisions, {
      ...{ cycleId, newId: register.newId, known },
    }),
  }
}

/** Plans a log of meetings: read, but of no pair, since a file alone makes none. */
export function planMeetingsOf(source: RowSource): Planned {
  const known = { pairs: [], meetings: [], people: [] }
  const plan = planMeetings({ ...source, known, decisions: noMeetingDecisions })
  return {
    fated: fatesOfMeetings(checkedMeetings(plan, noMeetingDecisions)),
    edits: [],
    meetings: plan.rows.flatMap(({ row, draft }) => (draft === null ? [] : { row, ...draft })),
  }
}

/** Plans a report; without a workshop that it can be of, nothing would be written. */
export function planReportOf(source: RowSource, fileName: string, register: Register): Planned {
  const { people, participations, attendance, workshops } = register.rows
  const report = parseReport(source.table, { ...source, fileName })
  const candidates = peopleForMatching(report, people, participations, attendance)
  const matches = matchAttendees(report, candidates)
  const [suggestion] = suggestWorkshops(report, workshops)
  const workshop = workshops.find(({ id }) => id === suggestion?.workshopId)
  const changes = attendanceChanges(matches, noAttendanceDecisions, {
    ...{ workshopId: workshop?.id ?? 'none', cycleId, people, newId: register.newId },
    source: sourceOf(report.kind),
    existing: attendance.filter((mark) => mark.workshopId === workshop?.id),
  })
  const conflicts = workshop === undefined ? [] : changes.conflicts
  const checked = checkedMatches(matches, noAttendanceDecisions, conflicts)
  const marked = new Set(changes.edits.flatMap(({ set }) => set['personId'] ?? []))
  const { topic, start, minutes, claimed } = report
  return {
    fated: fatesOfReport(source, report, checked, (id) => marked.has(id)),
    edits: workshop === undefined ? [] : changes.edits,
    report: {
      ...{ kind: report.kind, topic, start, minutes, claimed, workshop: workshop?.title ?? null },
      names: checked.map(({ match, state }) => ({
        name: match.attendees[0]?.written ?? '',
        is: match.personId,
        how: state,
        mark: match.state,
        minutes: match.minutes,
        mayBe: match.candidates.map(({ name, reasons }) => ({ name, reasons })),
      })),
    },
  }
}
