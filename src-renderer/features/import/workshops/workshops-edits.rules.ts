/** From a plan of workshops and the user's decisions to the edits of one commit, new facilitators included. */
import type { Edit } from '../../../domain/record'
import type { Value } from '../../../domain/record'
import { create } from '../../../domain/edits'
import type { Participation } from '../../../domain/participation'
import type { Workshop } from '../../../domain/workshop'
import { storedValue, takeNewKey } from '../people/draft-fields.rules'
import type {
  PlannedWorkshop,
  WorkshopDecisions,
  WorkshopDraft,
  WorkshopsPlan,
} from '../reading/import.types'
import { splitFullName } from '../../../domain/identity/names.rules'
import { newParticipation, newPerson } from '../../../domain/new-rows.rules'
import type { Stored } from '../people/people-plan.rules'
import { facilitatorKey, workshopFields } from './workshops-plan.rules'

/** No decisions: everything as planned; names that several people have stay out. */
export const noWorkshopDecisions: WorkshopDecisions = {
  rows: new Map(),
  takeNew: new Set(),
  facilitators: new Map(),
}

/** What the edits of workshops need from outside. */
interface WorkshopEditContext {
  readonly cycleId: string
  readonly newId: () => string
  readonly known: {
    readonly workshops: readonly Workshop[]
    /** Participations of the cycle. */
    readonly participations: readonly Stored<Participation>[]
  }
}

/** A new person who leads workshops. */
function newFacilitator(
  name: string,
  context: WorkshopEditContext,
): { readonly id: string; readonly edits: readonly Edit[] } {
  const id = context.newId()
  const person = { ...newPerson(id), ...splitFullName(name) }
  return { id, edits: [create('people', person), facilitatorPart(id, context)] }
}

function facilitatorPart(personId: string, { cycleId }: WorkshopEditContext): Edit {
  return create('participations', newParticipation(cycleId, personId, 'facilitator', 'accepted'))
}

/** Decides who each name is; makes new people, and gives those without a part in the cycle one. */
function facilitators(
  plan: WorkshopsPlan,
  decisions: WorkshopDecisions,
  context: WorkshopEditContext,
  used: ReadonlySet<string>,
): { readonly ids: ReadonlyMap<string, string>; readonly edits: readonly Edit[] } {
  const inCycle = new Set(
    context.known.participations
      .filter((row) => (row.deletedAt ?? null) === null)
      .map((row) => row.personId),
  )
  const ids = new Map<string, string>()
  const edits: Edit[] = []
  for (const planned of plan.facilitators.filter(({ key }) => used.has(key))) {
    const decision = decisions.facilitators.get(planned.key)
    if (decision?.choice === 'skip') continue
    const personId = decision?.choice === 'person' ? decision.personId : planned.personId
    if (decision?.choice !== 'new' && personId !== null) {
      ids.set(planned.key, personId)
      if (!inCycle.has(personId)) edits.push(facilitatorPart(personId, context))
      inCycle.add(personId)
    } else if (decision?.choice === 'new' || planned.candidates.length === 0) {
      const made = newFacilitator(planned.name, context)
      ids.set(planned.key, made.id)
      edits.push(...made.edits)
    }
  }
  return { ids, edits }
}

/** The edits of one commit: people first, then the workshops they lead. */
export function planWorkshopEdits(
  plan: WorkshopsPlan,
  decisions: WorkshopDecisions,
  context: WorkshopEditContext,
): readonly Edit[] {
  const rows = plan.rows.filter((row) => decisions.rows.get(row.row)?.choice !== 'skip')
  const used = new Set(rows.flatMap((row) => row.draft?.facilitators.map(facilitatorKey) ?? []))
  const { ids, edits } = facilitators(plan, decisions, context, used)
  const known = new Map(context.known.workshops.map((row) => [row.id, row]))
  const workshops = rows.flatMap((row): readonly Edit[] => {
    if (row.draft === null) return []
    const led = [
      ...new Set(row.draft.facilitators.flatMap((name) => ids.get(facilitatorKey(name)) ?? [])),
    ]
    const asNew = decisions.rows.get(row.row)?.choice === 'new'
    const existing = row.workshopId === null ? undefined : known.get(row.workshopId)
    if (asNew || row.rowStatus === 'new') return [newWorkshop(row.draft, led, context)]
    return row.rowStatus === 'existing' && existing !== undefined
      ? filledWorkshop(row, row.draft, existing, led, decisions)
      : []
  })
  return [...edits, ...workshops]
}

const ledBy = (people: readonly string[]): Record<`facilitator:${string}`, true> =>
  Object.fromEntries(people.map((id) => [`facilitator:${id}` as const, true as const]))

function newWorkshop(
  draft: WorkshopDraft,
  led: readonly string[],
  context: WorkshopEditContext,
): Edit {
  const { title, when, endsOn, kind, format, minutes, place, link, capacity, notes } = draft
  const fields = { title, when, kind, format, minutes, place, link, capacity, notes }
  return create('workshops', {
    id: context.newId(),
    cycleId: context.cycleId,
    ...fields,
    ...(endsOn === null ? {} : { endsOn }),
    ...ledBy(led),
  })
}

function filledWorkshop(
  row: PlannedWorkshop,
  draft: WorkshopDraft,
  existing: Workshop,
  led: readonly string[],
  decisions: WorkshopDecisions,
): readonly Edit[] {
  const set: Record<string, Value> = {}
  const takes = (field: string): boolean =>
    decisions.takeNew.has(takeNewKey(row.row, 'workshops', field))
  for (const [field, value] of workshopFields(draft)) {
    const from = storedValue(existing, field)
    if (from === null || from === '' || (takes(field) && from !== value)) set[field] = value
  }
  for (const field of ['kind', 'format'] as const) {
    if (takes(field) && existing[field] !== draft[field]) set[field] = draft[field]
  }
  if (draft.when.time !== null && (existing.when.time === null || takes('when'))) {
    if (existing.when.time !== draft.when.time) set['when'] = { ...draft.when }
  }
  for (const personId of led) {
    if (storedValue(existing, `facilitator:${personId}`) !== true)
      set[`facilitator:${personId}`] = true
  }
  return Object.keys(set).length === 0
    ? []
    : [{ table: 'workshops', id: existing.id, set, mustExist: true }]
}
