/** Attendance: a person at a workshop. */

/** What the roll call can say. */
export const attendanceStates = ['present', 'excused', 'absent'] as const
/** One of {@link attendanceStates}. */
export type AttendanceState = (typeof attendanceStates)[number]

/** Where an attendance was learned from. */
export const attendanceSources = ['rollCall', 'zoom', 'teams', 'list'] as const
/** One of {@link attendanceSources}. */
export type AttendanceSource = (typeof attendanceSources)[number]

/** A person at a workshop. Its id is derived: `workshopId~personId`. */
export interface Attendance {
  readonly id: string
  readonly workshopId: string
  readonly personId: string
  /** Null when a mark was taken back. */
  readonly state: AttendanceState | null
  readonly minutes: number | null
  readonly source: AttendanceSource
  /** The name in the report it came from, when it was not the person's own. */
  readonly knownAs: string | null
}
