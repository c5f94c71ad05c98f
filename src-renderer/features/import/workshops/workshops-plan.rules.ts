/** What a list of workshops would become, before anything is written. */
import type { Value } from '../../../domain/record'
import type { Person } from '../../../domain/person'
import type { Workshop } from '../../../domain/workshop'
import { storedValue, valueText } from '../people/draft-fields.rules'
import type {
  Candidate,
  FieldChange,
  PlannedFacilitator,
  PlannedWorkshop,
  WorkshopDraft,
  WorkshopsPlan,
} from '../reading/import.types'
import { looseNameKey } from '../../../domain/identity/keys.rules'
import { joinName, splitFullName } from '../../../domain/identity/names.rules'
import { countRowStatuses } from '../people/people-plan.rules'
import type { RowSource } from '../reading/row-cells.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import type { Participation } from '../../../domain/participation'
import { rolesOf } from '../people/people-plan.rules'
import { workshopReader } from './workshop-row.rules'

/** What is known before workshops are imported, those in the trash left out. */
interface KnownWorkshops {
  /** Workshops of the cycle. */
  readonly workshops: readonly Workshop[]
  /** Everybody: those who lead the workshops are looked for by name. */
  readonly people: readonly Person[]
  /** Parts in the cycle: what tells people of one name apart. */
  readonly participations?: readonly Pick<Participation, 'personId' | 'role'>[]
}

/** What a plan of workshops is made from. */
interface WorkshopsPlanInput extends RowSource {
  readonly known: KnownWorkshops
}

/** What a workshop is known by: its folded title and its date. */
function workshopKey(title: string, date: string): string {
  return `${date} ${foldedPhrase(title)}`
}

/** Plans a list of workshops. The same title on the same date is the same workshop. */
export function planWorkshops(input: WorkshopsPlanInput): WorkshopsPlan {
  const read = workshopReader(input)
  const known = new Map(
    input.known.workshops.map((row) => [workshopKey(row.title, row.when.date), row]),
  )
  const seen = new Map<string, number>()
  const rows = input.header.dataRows.map((number): PlannedWorkshop => {
    const { blank, name, draft, problems, notices } = read(number)
    const base = { row: number, title: name, draft, problems, notices }
    const open = { ...base, workshopId: null, sameAs: null, changes: [] }
    if (draft === null) return { ...open, rowStatus: blank ? 'blank' : 'wrong' }
    if (input.doubtful?.has(number) === true) return { ...open, rowStatus: 'unsure' }
    const key = workshopKey(draft.title, draft.when.date)
    const earlier = seen.get(key)
    if (earlier !== undefined) return { ...open, rowStatus: 'sameAsRow', sameAs: earlier }
    seen.set(key, number)
    const existing = known.get(key)
    if (existing === undefined) return { ...open, rowStatus: 'new' }
    return {
      ...open,
      rowStatus: 'existing',
      workshopId: existing.id,
      changes: workshopChanges(draft, existing),
    }
  })
  return {
    rows,
    facilitators: facilitatorsOf(rows, input.known),
    counts: countRowStatuses(rows),
    problems: rows.flatMap((row) => row.problems),
    notices: rows.flatMap((row) => row.notices),
  }
}

/** The fields of a workshop that a file can fill, with their values; those that say nothing are left out. */
export function workshopFields(draft: WorkshopDraft): ReadonlyMap<string, string | number> {
  const { endsOn, minutes, place, link, capacity, notes } = draft
  const all = { endsOn, minutes, place, link, capacity, notes }
  return new Map(
    Object.entries(all).flatMap(([field, value]) =>
      value === null ? [] : [[field, value] as const],
    ),
  )
}

function workshopChanges(draft: WorkshopDraft, existing: Workshop): readonly FieldChange[] {
  const changes: FieldChange[] = []
  const compare = (
    field: string,
    value: Value,
    text: string,
    from: Value,
    fromText: string,
  ): void => {
    if (from === null || from === '')
      changes.push({ table: 'workshops', field, from: '', to: text, effect: 'filled' })
    else if (JSON.stringify(from) !== JSON.stringify(value)) {
      changes.push({ table: 'workshops', field, from: fromText, to: text, effect: 'kept' })
    }
  }
  for (const [field, value] of workshopFields(draft)) {
    const from = storedValue(existing, field)
    compare(field, value, String(value), from, valueText(from))
  }
  for (const field of ['kind', 'format'] as const) {
    compare(field, draft[field], draft[field], existing[field], existing[field])
  }
  const { time } = existing.when
  if (draft.when.time !== null && draft.when.time !== time) {
    compare('when', draft.when.time, draft.when.time, time, time ?? '')
  }
  return changes
}

/** Everybody named as leading a workshop, once each, with the people of that name. */
function facilitatorsOf(
  rows: readonly PlannedWorkshop[],
  { people, participations = [] }: KnownWorkshops,
): readonly PlannedFacilitator[] {
  const roles = rolesOf(participations)
  const byName = new Map<string, Person[]>()
  for (const person of people) {
    const key = looseNameKey(joinName(person))
    byName.set(key, [...(byName.get(key) ?? []), person])
  }
  const found = new Map<string, PlannedFacilitator>()
  for (const name of rows.flatMap((row) => row.draft?.facilitators ?? [])) {
    const key = facilitatorKey(name)
    if (found.has(key)) continue
    const same = byName.get(key) ?? []
    const [only] = same
    found.set(key, {
      key,
      name,
      personId: same.length === 1 && only !== undefined ? only.id : null,
      candidates:
        same.length > 1
          ? same.slice(0, 5).map((person) => candidateOf(person, roles.get(person.id) ?? null))
          : [],
    })
  }
  return [...found.values()]
}

/** The key of somebody who leads a workshop: the name without titles, in any order and script. */
export function facilitatorKey(name: string): string {
  return looseNameKey(joinName(splitFullName(name)))
}

function candidateOf(person: Person, role: Candidate['role']): Candidate {
  return {
    personId: person.id,
    row: null,
    name: joinName(person),
    reasons: ['name'],
    details: [person.email, person.birthDate, person.city].filter((detail) => detail !== null),
    role,
  }
}
