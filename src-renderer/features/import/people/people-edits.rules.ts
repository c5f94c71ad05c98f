/**
 * From a plan and the user's decisions to the edits of one commit. Blanks in the file never overwrite; what is
 * there stays unless the user takes the file's value.
 */
import type { Edit } from '../../../domain/record'
import type { Value } from '../../../domain/record'
import { create } from '../../../domain/edits'
import type { Person } from '../../../domain/person'
import type { Application } from '../../../domain/application'
import type { Status } from '../../../domain/participation'
import type { Role } from '../../../domain/participation'
import type { Participation } from '../../../domain/participation'
import { draftFields, mayFill, storedValue, takeNewKey, valueText } from './draft-fields.rules'
import type { DraftField, DraftTable, ExistingRows } from './draft-fields.rules'
import { isSaidIn } from './further-values.rules'
import type {
  ImportContext,
  PeopleDecisions,
  PeopleKind,
  PeoplePlan,
  PersonDraft,
  PlannedPerson,
} from '../reading/import.types'
import type { NameParts } from '../../../domain/identity/names.rules'
import { newApplication, newParticipation, newPerson } from '../../../domain/new-rows.rules'
import { withNewTags } from './people-tags.rules'
import { existingRowsOf, roleOfKind, toTheEnd } from './people-plan.rules'
import type { KnownPeople } from './people-plan.rules'

/** No decisions: everything certain is imported as planned, everything unsure waits. */
export const noPeopleDecisions: PeopleDecisions = {
  rows: new Map(),
  takeNew: new Set(),
  refused: new Set(),
  status: null,
  role: null,
  tags: new Map(),
}

/** Whom a row ends up with: a new person begun by a row, somebody of the register, or nobody. */
export type Outcome =
  | { readonly to: 'new'; readonly row: number }
  | { readonly to: 'person'; readonly personId: string }
  | { readonly to: 'none'; readonly why: 'undecided' | 'skipped' | 'unusable' }

/** Follows decisions and repeated rows to where each row ends up. Every row of the plan has an outcome. */
export function outcomes(
  plan: PeoplePlan,
  decisions: PeopleDecisions,
): ReadonlyMap<number, Outcome> {
  const found = new Map<number, Outcome>()
  for (const planned of plan.rows) found.set(planned.row, outcomeOf(planned, decisions, found))
  return found
}

function outcomeOf(
  planned: PlannedPerson,
  decisions: PeopleDecisions,
  earlier: ReadonlyMap<number, Outcome>,
): Outcome {
  if (planned.draft === null) return { to: 'none', why: 'unusable' }
  const decision = decisions.rows.get(planned.row)
  const asRow = (row: number): Outcome => earlier.get(row) ?? { to: 'none', why: 'undecided' }
  if (decision !== undefined) {
    if (decision.choice === 'skip') return { to: 'none', why: 'skipped' }
    if (decision.choice === 'person') return { to: 'person', personId: decision.personId }
    return decision.choice === 'row' ? asRow(decision.row) : { to: 'new', row: planned.row }
  }
  switch (planned.rowStatus) {
    case 'new':
      return { to: 'new', row: planned.row }
    case 'existing':
      return planned.personId === null
        ? { to: 'none', why: 'undecided' }
        : { to: 'person', personId: planned.personId }
    case 'sameAsRow':
      return repeated(planned, asRow)
    case 'unsure':
      return { to: 'none', why: 'undecided' }
    case 'wrong':
    case 'blank':
      return { to: 'none', why: 'unusable' }
  }
}

/** A repeated row goes where the row it repeats goes; when that one was skipped, it begins the person itself. */
function repeated(planned: PlannedPerson, asRow: (row: number) => Outcome): Outcome {
  const first = planned.sameAs === null ? null : asRow(planned.sameAs)
  if (first === null || (first.to === 'none' && first.why === 'skipped')) {
    return planned.personId === null
      ? { to: 'new', row: planned.row }
      : { to: 'person', personId: planned.personId }
  }
  return first
}

/** What an import would do, in numbers. */
export interface ImportEffect {
  readonly newPeople: number
  /** People of the register the file speaks of. */
  readonly knownPeople: number
  /** Rows that wait for a decision and would not be imported. */
  readonly undecided: number
  readonly skipped: number
}

/** Counts what an import would do with the decisions made so far. */
export function effectOf(plan: PeoplePlan, decisions: PeopleDecisions): ImportEffect {
  const all = [...outcomes(plan, decisions).values()]
  return {
    newPeople: new Set(all.flatMap((outcome) => (outcome.to === 'new' ? outcome.row : []))).size,
    knownPeople: new Set(
      all.flatMap((outcome) => (outcome.to === 'person' ? outcome.personId : [])),
    ).size,
    undecided: all.filter((outcome) => outcome.to === 'none' && outcome.why === 'undecided').length,
    skipped: all.filter((outcome) => outcome.to === 'none' && outcome.why === 'skipped').length,
  }
}

/** The rows that make up one person, in the order of the file. */
interface Group {
  readonly personId: string | null
  readonly rows: readonly PlannedPerson[]
}

function groupsOf(plan: PeoplePlan, decisions: PeopleDecisions): readonly Group[] {
  const groups = new Map<string, { personId: string | null; rows: PlannedPerson[] }>()
  const found = outcomes(plan, decisions)
  for (const planned of plan.rows) {
    const outcome = found.get(planned.row)
    if (outcome === undefined || outcome.to === 'none') continue
    const key = outcome.to === 'new' ? `row ${String(outcome.row)}` : outcome.personId
    const group = groups.get(key) ?? {
      personId: outcome.to === 'person' ? outcome.personId : null,
      rows: [],
    }
    group.rows.push(planned)
    groups.set(key, group)
  }
  return [...groups.values()]
}

type Merged = ReadonlyMap<string, DraftField>

/**
 * Puts the rows of one person together. What a person is: the first row that says it, unless the user takes a
 * later one. What they answered: the row sent last, its blanks filled from the others.
 */
function mergedFields(
  { rows, personId }: Group,
  { takeNew, refused }: Pick<PeopleDecisions, 'takeNew' | 'refused'>,
): Merged {
  // Of somebody new nothing is refused: such a row is left out as a whole.
  const stays = (row: number, { table, field }: DraftField): boolean =>
    personId !== null && refused.has(takeNewKey(row, table, field))
  const merged = new Map<string, DraftField>()
  const put = (field: DraftField, over: boolean): void => {
    const key = `${field.table}:${field.field}`
    if (over || !merged.has(key)) merged.set(key, field)
  }
  const fieldsOf = new Map(
    rows.map(({ row, draft }) => {
      const fields = draft === null ? [] : draftFields(draft)
      return [row, fields.filter((field) => !stays(row, field))] as const
    }),
  )
  rows.forEach(({ row, draft }, index) => {
    const names = namesIn(merged)
    for (const field of fieldsOf.get(row) ?? []) {
      if (field.table === 'applications') continue
      const over = takeNew.has(takeNewKey(row, field.table, field.field))
      const fits = index === 0 || draft === null || mayFill(draft, field.field, names)
      if (over || fits) put(field, over)
    }
  })
  const byTime = rows.length === 1 ? rows : [...rows].sort(latestFirst)
  for (const { row } of byTime) {
    for (const field of fieldsOf.get(row) ?? []) {
      if (field.table === 'applications') put(field, false)
    }
  }
  return merged
}

/** The name put together so far. */
function namesIn(merged: Merged): NameParts {
  const text = (field: string): string => valueText(merged.get(`people:${field}`)?.value)
  return { firstName: text('firstName'), lastName: text('lastName') }
}

function latestFirst(a: PlannedPerson, b: PlannedPerson): number {
  const [x, y] = [a.draft?.application?.submittedAt ?? '', b.draft?.application?.submittedAt ?? '']
  return x === y ? b.row - a.row : x < y ? 1 : -1
}

/** The value that appears first among the drafts of a group. */
function firstOf<T>(
  rows: readonly PlannedPerson[],
  pick: (draft: PersonDraft) => T | null,
): T | null {
  for (const { draft } of rows) {
    const value = draft === null ? null : pick(draft)
    if (value !== null) return value
  }
  return null
}

/** A new row: what every row of its table has, with what the file says put in. */
function withFields<Row extends object>(blank: Row, merged: Merged, table: DraftTable): Row {
  const said = [...merged.values()].filter((field) => field.table === table)
  return Object.assign(blank, Object.fromEntries(said.map(({ field, value }) => [field, value])))
}

/** An edit that fills blanks, and takes the values the user asked for; null when nothing would change. */
function fillEdit(
  table: DraftTable,
  row: Person | Participation | Application,
  group: Group,
  merged: Merged,
  takeNew: ReadonlySet<string>,
): Edit | null {
  const set: Record<string, Value> = {}
  const names = namesIn(merged)
  const fits = (field: string): boolean => !('firstName' in row) || mayFill(names, field, row)
  for (const { field, value } of [...merged.values()].filter((item) => item.table === table)) {
    if (table === 'people' && isSaidIn(row, field)) continue
    const from = storedValue(row, field)
    const isEmpty = from === null || from === ''
    const taken = group.rows.some((planned) => takeNew.has(takeNewKey(planned.row, table, field)))
    if (taken ? valueText(from) !== valueText(value) : isEmpty && fits(field)) set[field] = value
  }
  return Object.keys(set).length === 0 ? null : { table, id: row.id, set, mustExist: true }
}

const statusOfRole = (role: Role): Status =>
  role === 'mentee' ? 'applied' : role === 'mentor' ? 'invited' : 'accepted'

/** Everything `planEdits` needs beside the plan and the decisions. */
export interface PeopleEditContext extends ImportContext {
  /** The same as the plan was made with; those of the cycle may include ones in the trash. */
  readonly known: KnownPeople
}

/** The edits of one commit. The same plan, decisions and ids give the same edits. */
export function planEdits(
  plan: PeoplePlan,
  decisions: PeopleDecisions,
  context: PeopleEditContext,
): readonly Edit[] {
  return toTheEnd(planEditsInSteps(plan, decisions, context))
}

/** As {@link planEdits}, a few people at a time. What it yields is the number of people done. */
export function* planEditsInSteps(
  plan: PeoplePlan,
  decisions: PeopleDecisions,
  context: PeopleEditContext,
): Generator<number, readonly Edit[]> {
  const edits: Edit[] = []
  const lookups = new Map<Role | null, ReturnType<typeof existingRowsOf>>()
  const lookupOf = (role: Role | null): ReturnType<typeof existingRowsOf> => {
    const known = lookups.get(role) ?? existingRowsOf(context.known, role)
    lookups.set(role, known)
    return known
  }
  for (const [at, group] of groupsOf(plan, decisions).entries()) {
    if (at % 20 === 19) yield at
    const merged = mergedFields(group, decisions)
    const role = roleOf(plan.kind, group, decisions)
    const existing = group.personId === null ? null : lookupOf(role)(group.personId)
    const personId = group.personId ?? context.newId()
    const person = personEdit(personId, existing, group, merged, decisions)
    const others = cycleEdits(personId, role, existing, group, merged, decisions, context)
    edits.push(...[person, ...others].filter((edit) => edit !== null))
  }
  return withNewTags(edits, decisions.tags, context.newId)
}

function roleOf(kind: PeopleKind, group: Group, decisions: PeopleDecisions): Role | null {
  return roleOfKind[kind] ?? firstOf(group.rows, (draft) => draft.role) ?? decisions.role
}

function personEdit(
  id: string,
  existing: ExistingRows | null,
  group: Group,
  merged: Merged,
  decisions: PeopleDecisions,
): Edit | null {
  const row = existing?.people ?? null
  if (row !== null) return fillEdit('people', row, group, merged, decisions.takeNew)
  if (group.personId !== null) return null
  return create('people', withFields(newPerson(id), merged, 'people'))
}

const hasApplication = ({ draft }: PlannedPerson): boolean => (draft?.application ?? null) !== null

/** The participation and the application of one person. */
function cycleEdits(
  personId: string,
  role: Role | null,
  existing: ExistingRows | null,
  group: Group,
  merged: Merged,
  decisions: PeopleDecisions,
  context: PeopleEditContext,
): readonly (Edit | null)[] {
  const { cycleId } = context
  if (cycleId === null || role === null) return []
  const edits: (Edit | null)[] = []
  const part = existing?.participations ?? null
  const sent = existing?.applications ?? null
  if (part !== null) {
    edits.push(fillEdit('participations', part, group, merged, decisions.takeNew))
  } else {
    const status =
      firstOf(group.rows, (draft) => draft.status) ?? decisions.status ?? statusOfRole(role)
    const blank = newParticipation(cycleId, personId, role, status)
    edits.push(create('participations', withFields(blank, merged, 'participations')))
  }
  if (!group.rows.some((planned) => hasApplication(planned))) return edits
  if (sent !== null) {
    edits.push(fillEdit('applications', sent, group, merged, decisions.takeNew))
  } else {
    const blank = newApplication(cycleId, personId)
    edits.push(create('applications', withFields(blank, merged, 'applications')))
  }
  return edits
}
