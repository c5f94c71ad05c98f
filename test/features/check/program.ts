/** A small program with nothing wrong in it, and the ways in which a test puts something wrong into it. */
import { act } from '../../../src-renderer/app/act'
import type { ActResult } from '../../../src-renderer/app/act'
import type { Edit } from '../../../src-renderer/domain/record'
import { create } from '../../../src-renderer/domain/edits'
import { database } from '../../../src-renderer/storage/current'
import type { TableName } from '../../../src-renderer/domain/tables'
import { addDays } from '../../../src-renderer/i18n/dates'
import { today } from '../../../src-renderer/app/clock'
import {
  aCycle,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aWorkshop,
  aWorkspace,
  anApplication,
  anAttendance,
  anAward,
} from '../../builders'
import { label } from '../../labels'

export const day = (days: number): string => addDays(today(), days)
export const cycle = aCycle({ dates: { start: day(-200), end: day(100) } })
export const elsewhere = aCycle({ name: 'Other', dates: { start: day(-600), end: day(-300) } })
export const [mentor, mentee, leaver, guest] = [aPerson(), aPerson(), aPerson(), aPerson()]
export const inCycle = { cycleId: cycle.id }
export const asMentor = aParticipation({ ...inCycle, personId: mentor.id, role: 'mentor' })
export const asMentee = aParticipation({ ...inCycle, personId: mentee.id })
export const asLeaver = aParticipation({ ...inCycle, personId: leaver.id })
export const pair = aPair({
  ...inCycle,
  mentorId: asMentor.id,
  menteeId: asMentee.id,
  startedOn: day(-100),
})
export const workshop = aWorkshop({
  ...inCycle,
  when: { date: day(-10), time: null },
  [`facilitator:${mentor.id}`]: true,
})
export const toCome = aWorkshop({ ...inCycle, when: { date: day(10), time: null } })
export const mark = anAttendance({ workshopId: workshop.id, personId: mentee.id })
export const award = anAward({ ...inCycle, personId: mentee.id, number: 1, issuedOn: day(-1) })
export const application = anApplication({ ...inCycle, personId: mentee.id })

/** Makes the program, by one act. */
export async function makeProgram(): Promise<void> {
  const edits: readonly Edit[] = [
    create('workspaces', aWorkspace()),
    create('cycles', cycle),
    create('cycles', elsewhere),
    ...[mentor, mentee, leaver, guest].map((person) => create('people', person)),
    create('participations', asMentor),
    create('participations', asMentee),
    create('participations', asLeaver),
    create('applications', application),
    create('pairs', pair),
    create('projects', aProject({ ...inCycle, personId: mentee.id })),
    create('workshops', workshop),
    create('workshops', toCome),
    create('attendance', mark),
    create(
      'attendance',
      anAttendance({ workshopId: toCome.id, personId: mentor.id, state: 'excused' }),
    ),
    create('awards', award),
    create(
      'awards',
      anAward({
        ...inCycle,
        personId: mentor.id,
        kind: 'appreciation',
        number: 1,
        issuedOn: day(-1),
      }),
    ),
  ]
  await act(label('test:made'), edits)
}

/** Makes a record that should not be: by an act, so that the log and the second copy know it. */
export async function plant(table: TableName, row: { readonly id: string }): Promise<void> {
  await act(label('test:planted'), [create(table, row as never)])
}

/** Sets fields of a record, by an act. */
export const edit = (
  table: TableName,
  id: string,
  set: Readonly<Record<string, unknown>>,
): Promise<ActResult> =>
  act(label('test:planted'), [{ table, id, set: set as Edit['set'], mustExist: true }])

/** Behind the back of the commit: the disk's doing, or another program's. */
export const behind = (table: TableName, id: string, fields: object): Promise<number> =>
  database().table(table).update(id, fields)
