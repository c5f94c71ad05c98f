/** Writes what comes after the points: times of interviews, the order of the waiting list, and reasons. */
import { act, actOnLatest } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import { change, isLive, label } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import type { Participation } from '../../domain/participation'
import type { Edit } from '../../domain/record'
import type { Person } from '../../domain/person'
import { fullName } from '../../domain/people.rules'
import { moved } from '../../domain/waiting-list.rules'
import type { Waiting } from '../../domain/waiting-list.rules'
import { database } from '../../storage/current'
import type { Applicant } from './applicants.rules'
import type { Interview } from './interviews.rules'

/** Writes the times of interviews that were laid, as one step. */
export function setInterviews(
  cycleId: string,
  interviews: readonly Interview[],
): Promise<ActResult> {
  return act(
    label('selection:done.interviewsLaid', { count: interviews.length }),
    interviews.map(({ applicant, on, minutes, place, by }) =>
      change('participations', applicant.participation.id, {
        interviewOn: on,
        interviewMinutes: minutes,
        interviewPlace: place,
        interviewers: by,
      }),
    ),
    placeAt('selection', cycleId, null),
  )
}

/** Changes something about one participation of a selection: its interview, or why it was decided so. */
export function editChosen(
  { participation, person }: { readonly participation: Participation; readonly person: Person },
  what: 'interview' | 'reason',
  fields: FieldsOf<'participations'>,
): Promise<ActResult> {
  return act(
    label(what === 'interview' ? 'selection:done.interview' : 'selection:done.reason', {
      name: fullName(person),
    }),
    [change('participations', participation.id, fields)],
    placeAt('selection', participation.cycleId, person.id),
  )
}

/** Moves somebody on the waiting list so many places down (negative: up). The list is as it is shown. */
export function moveWaiting(
  list: readonly Waiting[],
  { name, participation }: Waiting,
  steps: number,
): Promise<ActResult> {
  return act(
    label('selection:done.moved', { name }),
    moved(list, participation.id, steps).map((one) =>
      change('participations', one.participation.id, { waitingPlace: one.waitingPlace }),
    ),
    placeAt('selection', participation.cycleId, participation.personId),
  )
}

/** Accepts people although something speaks against it, with the reason why. Those of them who were accepted meanwhile stay so. */
export function acceptAnyway(
  applicants: readonly Applicant[],
  hindered: ReadonlySet<string>,
  reason: string,
): Promise<ActResult> {
  const [first] = applicants
  const edits = async (): Promise<readonly Edit[]> => {
    const ids = applicants.map(({ participation }) => participation.id)
    const stored = await database().participations.bulkGet(ids)
    return applicants.flatMap(({ id }, at): Edit[] => {
      const row = stored[at]
      if (row === undefined || !isLive(row)) return []
      const why = hindered.has(id) ? { decisionReason: reason } : {}
      return [change('participations', row.id, { status: 'accepted', ...why })]
    })
  }
  return actOnLatest(
    applicants.length === 1 && first !== undefined
      ? label('selection:done.acceptedAnyway', { name: first.name })
      : label('people:done.statuses', { count: applicants.length }),
    edits,
    placeAt('selection', first?.participation.cycleId ?? null, null),
  )
}
