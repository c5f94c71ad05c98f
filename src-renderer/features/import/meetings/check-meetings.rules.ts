/** What the check of a log of meetings shows: each row's state with the decisions made so far. */
import type { RowState } from '../people/check-people.rules'
import { isSkipped } from './meetings-plan.rules'
import type { MeetingDecisions, MeetingsPlan, PlannedMeeting } from './meetings.types'

/** A row with what becomes of it. */
export interface CheckedMeeting {
  readonly id: string
  readonly planned: PlannedMeeting
  readonly state: RowState
}

/** All rows of a plan as they stand now; blank rows are left out. */
export function checkedMeetings(
  plan: MeetingsPlan,
  decisions: MeetingDecisions,
): readonly CheckedMeeting[] {
  return plan.rows
    .filter(({ rowStatus }) => rowStatus !== 'blank')
    .map((planned) => {
      const skipped = planned.draft !== null && isSkipped(planned, decisions)
      return {
        id: String(planned.row),
        planned,
        state: skipped ? 'skipped' : planned.rowStatus,
      }
    })
}
