/** Attendance: a person at a workshop. */
import type { AnyRecord, FindRecord } from './any-record'
import { choice, describeRecord, number, reference, text, textIn } from './descriptor'
import type { Broken } from './descriptor'
import { derivedId } from './ids'
import { roles } from './participation'
import { joined, ofPerson, personName, plainPersonName } from './title-parts'

/** What the roll call can say. */
export const attendanceStates = ['present', 'excused', 'absent'] as const
/** One of {@link attendanceStates}. */
export type AttendanceState = (typeof attendanceStates)[number]

/** Where an attendance was learned from. */
const attendanceSources = ['rollCall', 'zoom', 'teams', 'list'] as const
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

/** Whether somebody is in a cycle in any role; or was, and their part is in the trash. */
function partIn(cycleId: string, personId: string, find: FindRecord): 'in' | 'left' | 'never' {
  const parts = roles.flatMap((role) => {
    try {
      return find('participations', derivedId(cycleId, personId, role)) ?? []
    } catch {
      // An id that could not be derived belongs to nobody's part.
      return []
    }
  })
  if (parts.some(({ deletedAt }) => deletedAt === null)) return 'in'
  return parts.length > 0 ? 'left' : 'never'
}

/** Whoever is marked has a part in the workshop's cycle, or leads it; else they are a guest, or have left the cycle. */
function isOfCycle(row: AnyRecord, find: FindRecord): readonly Broken[] {
  const personId = textIn(row, 'personId')
  const workshop = find('workshops', textIn(row, 'workshopId'))
  if ((row['state'] ?? null) === null || workshop?.deletedAt !== null) return []
  if (workshop[`facilitator:${personId}`] === true) return []
  const cycleId = textIn(workshop, 'cycleId')
  const part = partIn(cycleId, personId, find)
  if (part === 'in') return []
  const other = { table: 'cycles', id: cycleId } as const
  return [{ code: part === 'left' ? 'leftButMarked' : 'guest', other }]
}

/** The description of an attendance. */
export const attendance = describeRecord<Attendance>()({
  table: 'attendance',
  indexes: { 1: 'id, workshopId, personId' },
  fields: {
    workshopId: reference('workshops:one', 'workshops'),
    personId: ofPerson,
    state: choice('attendance:field.state', 'attendance:state', attendanceStates, {
      isOptional: true,
      privacy: 'personal',
    }),
    minutes: number('attendance:field.minutes', { isOptional: true }),
    source: choice('attendance:field.source', 'attendance:source', attendanceSources),
    knownAs: text('records:field.knownAs', { isOptional: true, isName: true, privacy: 'personal' }),
  },
  title: (row, find, t) =>
    t('records:name.attendance', {
      name: personName(row['personId'], find, t),
      title:
        textIn(find('workshops', textIn(row, 'workshopId')), 'title') ||
        t('records:unknown.workshop'),
    }),
  plainTitle: (row, find) =>
    joined(
      plainPersonName(row['personId'], find),
      textIn(find('workshops', textIn(row, 'workshopId')), 'title'),
    ),
  screen: { name: 'workshops', by: 'workshopId' },
  invariants: [isOfCycle],
})
