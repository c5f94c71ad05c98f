/** What can be done while a list is called. */
import { defineActions } from '../../app/actions'
import { notify } from '../../app/notify'
import { countMarks } from '../../domain/attendance.rules'
import type { Marks } from '../../domain/attendance.rules'
import type { AttendanceState } from '../../domain/attendance'
import type { Workshop } from '../../domain/workshop'
import { markRest } from './attendance.data'

/** A list that is being called, and the mark for everybody who has none. */
interface Rest {
  readonly workshop: Workshop
  readonly ids: readonly string[]
  readonly marks: Marks
  readonly state: AttendanceState
}

/** The actions. */
export const attendanceActions = defineActions('attendance', {
  markRest: {
    title: ({ state }: Rest, t) => t(`attendance:rollCall.restAs.${state}`),
    when: ({ ids, marks }: Rest) => countMarks(ids, marks).unmarked > 0,
    run: ({ workshop, ids, marks, state }: Rest) =>
      void markRest(workshop, ids, marks, state).then(notify),
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly attendance: typeof attendanceActions
  }
}
