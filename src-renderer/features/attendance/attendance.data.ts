/** Writes attendance: one mark of the roll call, or the same mark for everybody who has none. */
import { act } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import { label } from '../../domain/edits'
import type { Workshop } from '../../domain/workshop'
import { markRestEdits, rollCallEdit } from '../../domain/attendance.rules'
import type { Marks } from '../../domain/attendance.rules'
import type { Attendance, AttendanceState } from '../../domain/attendance'

const placeOf = ({ cycleId, id }: Workshop) => placeAt('workshops', cycleId, id)

/** Marks one person at a workshop; `state` null takes the mark back. `existing` is the mark there is, if any. */
export function markPerson(
  workshop: Workshop,
  person: { readonly id: string; readonly name: string },
  state: AttendanceState | null,
  existing: Attendance | null,
): Promise<ActResult> {
  return act(
    label(`attendance:done.marked.${state ?? 'none'}`, {
      name: person.name,
      title: workshop.title,
    }),
    [rollCallEdit(workshop.id, person.id, state, existing)],
    placeOf(workshop),
  )
}

/** Gives everybody without a mark the same one. */
export function markRest(
  workshop: Workshop,
  personIds: readonly string[],
  marks: Marks,
  state: AttendanceState,
): Promise<ActResult> {
  const edits = markRestEdits(workshop.id, personIds, marks, state)
  return act(
    label(`attendance:done.rest.${state}`, { count: edits.length, title: workshop.title }),
    edits,
    placeOf(workshop),
  )
}
