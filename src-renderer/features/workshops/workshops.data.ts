/** Writes workshops. They are read with the other rows of the cycle (`storage/cycle-rows.ts`). */
import { voidForms } from '../../domain/forms.rules'
import { dependentsOf, removalEdits } from '../../storage/dependents'
import { act, actOnLatest, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import { change, create, isLive, label, remove } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import { newId } from '../../domain/ids'
import { database } from '../../storage/current'
import { facilitatorChanges, movedTo } from '../../domain/workshops.rules'
import type { Workshop } from '../../domain/workshop'
import type { CyclePart } from '../../domain/cycle-rows'
import type { Row } from '../../domain/tables'
import type { StoredCycle } from '../../storage/cycle-rows'

/** What the screen of workshops shows of a cycle. */
export const workshopParts = [
  'workshops',
  'attendance',
  'participations',
  'people',
] as const satisfies readonly CyclePart[]

/** A cycle as the screen of workshops has it. */
export type WorkshopsRows = StoredCycle<(typeof workshopParts)[number]>

const placeOf = (workshop: Workshop, recordId: string | null = workshop.id) =>
  placeAt('workshops', workshop.cycleId, recordId)

/** What the form asks; the rest is filled in on the workshop's own pane. */
type NewWorkshop = Pick<Workshop, 'title' | 'kind' | 'format' | 'when' | 'endsOn' | 'minutes'>

/** Writes a new workshop of a cycle. The id goes with the answer. */
export async function addWorkshop(
  cycleId: string,
  wanted: NewWorkshop,
): Promise<{ readonly id: string; readonly result: ActResult }> {
  const workshop: Workshop = {
    ...wanted,
    id: newId(),
    cycleId,
    title: wanted.title.trim(),
    place: null,
    link: null,
    capacity: null,
    notes: null,
  }
  const result = await act(
    label('workshops:done.added', { title: workshop.title }),
    [create('workshops', workshop)],
    placeOf(workshop),
  )
  return { id: workshop.id, result }
}

/** Changes fields of a workshop. */
export function editWorkshop(
  workshop: Workshop,
  fields: FieldsOf<'workshops'>,
): Promise<ActResult> {
  const title = typeof fields.title === 'string' ? fields.title : workshop.title
  return act(
    label('workshops:done.edited', { title }),
    [change('workshops', workshop.id, { ...voidForms(workshop, fields), ...fields })],
    placeOf(workshop),
  )
}

/** Changes the day or the time of a workshop; the other stays as it is, and so does how many days it lasts. */
export function editWhen(workshop: Workshop, part: Partial<Workshop['when']>): Promise<ActResult> {
  const { id, title } = workshop
  return actOnLatest(
    label('workshops:done.edited', { title }),
    async () => {
      const stored = (await database().workshops.get(id)) ?? workshop
      return [change('workshops', id, movedTo(stored, { ...stored.when, ...part }))]
    },
    placeOf(workshop),
  )
}

/** Says who leads a workshop: exactly these people. */
export function setFacilitators(
  workshop: Workshop,
  personIds: readonly string[],
): Promise<ActResult> {
  return editWorkshop(workshop, facilitatorChanges(workshop, personIds))
}

/** How many people are marked at a workshop. */
export async function countMarked(workshopId: string): Promise<number> {
  const marks = await database().attendance.where('workshopId').equals(workshopId).toArray()
  return marks.filter((mark) => isLive(mark) && mark.state !== null).length
}

/** Puts a workshop in the trash with its attendance, as one commit. */
export async function deleteWorkshop(workshop: Workshop): Promise<ActResult> {
  const at = nowIso()
  const dependents = await dependentsOf([{ table: 'workshops', id: workshop.id }])
  return act(
    label('workshops:done.deleted', { title: workshop.title }),
    [remove('workshops', workshop.id, at), ...removalEdits(dependents, at)],
    placeOf(workshop, null),
  )
}

/** Every workshop that is not in the trash, of all cycles. */
export async function readAllWorkshops(): Promise<readonly Row<'workshops'>[]> {
  return (await database().workshops.toArray()).filter(isLive)
}
