/**
 * What a list of people would become, before anything is written: every data row has exactly one status.
 */
import type { Person } from '../../../domain/person'
import type { Application } from '../../../domain/application'
import type { Participation } from '../../../domain/participation'
import { changesAgainst } from './draft-fields.rules'
import type { ExistingRows } from './draft-fields.rules'
import { identityIndex } from '../../../domain/identity/identity-index.rules'
import type { IdentityIndex, Likeness } from '../../../domain/identity/identity-index.rules'
import { identityKeys, identityOf } from '../../../domain/identity/keys.rules'
import type { IdentityKeys } from '../../../domain/identity/keys.rules'
import type {
  Candidate,
  FieldChange,
  Notice,
  PeopleKind,
  PeoplePlan,
  RowStatus,
  RowStatusCounts,
  PlannedPerson,
} from '../reading/import.types'
import { joinName } from '../../../domain/identity/names.rules'
import { identitiesOf } from '../../../domain/people.rules'
import { noLists } from './own-values.rules'
import { personReader } from './person-row.rules'
import type { ReadRow, RowSource } from '../reading/row-cells.rules'
import type { OwnLists, PersonDraft } from '../reading/import.types'
import { signedPhrase } from '../../../i18n/clean-text'

/** A stored row that may be in the trash. */
export type Stored<T> = T & { readonly deletedAt?: string | null }

/** Who and what is known before the import. */
export interface KnownPeople {
  /** Everybody in the register, those in the trash left out. */
  readonly people: readonly Person[]
  /** Participations of the cycle. */
  readonly participations: readonly Stored<Participation>[]
  /** Applications of the cycle. */
  readonly applications: readonly Stored<Application>[]
  /** The organization's own lists; none when missing. */
  readonly lists?: OwnLists
}

/** What a plan is made from. */
export interface PeoplePlanInput extends RowSource {
  readonly kind: PeopleKind
  readonly known: KnownPeople
}

/** The role that each kind of list gives, or null when a column or the user says. */
export const roleOfKind = { mentees: 'mentee', mentors: 'mentor', people: null } as const

/** The part that people have in the cycle, those in the trash left out. */
export function rolesOf(
  participations: readonly Stored<Pick<Participation, 'personId' | 'role'>>[],
): ReadonlyMap<string, Participation['role']> {
  const live = participations.filter((row) => (row.deletedAt ?? null) === null)
  return new Map(live.map((row) => [row.personId, row.role]))
}

/** Finds what is stored of a person in the cycle. */
export function existingRowsOf(
  known: KnownPeople,
  role: Participation['role'] | null,
): (personId: string) => ExistingRows {
  const people = new Map(known.people.map((person) => [person.id, person]))
  const live = <T>(row: Stored<T>): boolean => (row.deletedAt ?? null) === null
  const participations = new Map(
    known.participations
      .filter((row) => live(row) && row.role === role)
      .map((row) => [row.personId, row] as const),
  )
  const applications = new Map(
    known.applications.filter(live).map((row) => [row.personId, row] as const),
  )
  return (personId) => ({
    people: people.get(personId) ?? null,
    participations: participations.get(personId) ?? null,
    applications: applications.get(personId) ?? null,
  })
}

/** The spellings of fields of work that people have already, by folded phrase. */
function spellingsOf(people: readonly Person[]): Map<string, string> {
  const spellings = new Map<string, string>()
  for (const person of people) {
    for (const [key, value] of Object.entries(person)) {
      if (!key.startsWith('field:') || value !== true) continue
      const field = key.slice('field:'.length)
      spellings.set(signedPhrase(field), field)
    }
  }
  return spellings
}

/** Somebody known: a person of the register, or an earlier row of the file. Exactly one of the two is set. */
interface Known {
  readonly personId: string | null
  readonly row: number | null
  readonly somebody: Pick<
    Person,
    'firstName' | 'lastName' | 'email' | 'phone' | 'birthDate' | 'city'
  >
  /** Their part in the cycle, when they have one. */
  readonly role: Participation['role'] | null
}

/** Where an earlier row of the file has ended up. */
interface Settled {
  readonly personId: string | null
  readonly row: number
}

/** Plans a list of people. Nothing is decided that is not certain: the rest is put to the user. */
export function planPeople(input: PeoplePlanInput): PeoplePlan {
  return toTheEnd(planPeopleInSteps(input))
}

/** Runs a generator of steps to its end at once. */
export function toTheEnd<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/**
 * As {@link planPeople}, a few rows at a time: thousands of rows take seconds, and a window must not stand still. What
 * it yields is the number of rows planned so far.
 */
export function* planPeopleInSteps(input: PeoplePlanInput): Generator<number, PeoplePlan> {
  const read = personReader(
    input,
    input.kind,
    spellingsOf(input.known.people),
    input.known.lists ?? noLists,
  )
  const index = identityIndex<Known>()
  const roles = rolesOf(input.known.participations)
  for (const [at, person] of input.known.people.entries()) {
    if (at % 100 === 99) yield 0
    const role = roles.get(person.id) ?? null
    const known = { personId: person.id, row: null, somebody: person, role }
    for (const identity of identitiesOf(person)) index.add(known, identityKeys(identity))
  }
  const existing = existingRowsOf(input.known, roleOfKind[input.kind])
  const drafts = new Map<number, PersonDraft>()
  const settled = new Map<number, Settled>()
  const rows: PlannedPerson[] = []
  for (const number of input.header.dataRows) {
    if (rows.length % 20 === 19) yield rows.length
    const row = read(number)
    if (row.draft === null) {
      rows.push(unusable(row))
      continue
    }
    const keys = identityKeys(identityOf(row.draft))
    const found = place(row, keys, index, settled)
    const planned = input.doubtful?.has(number) === true ? tooLong(found) : doubted(found, row)
    index.add({ personId: null, row: number, somebody: row.draft, role: row.draft.role }, keys)
    settled.set(number, { personId: planned.personId, row: planned.sameAs ?? number })
    drafts.set(number, row.draft)
    const notices =
      planned.sameAs === null
        ? planned.notices
        : [...planned.notices, ...laterAnswers(row, drafts.get(planned.sameAs))]
    rows.push({ ...planned, notices, changes: changesOf(planned, row.draft, existing, drafts) })
  }
  return summed(input.kind, rows)
}

function unusable(row: ReadRow<PersonDraft>): PlannedPerson {
  return { ...emptyPlan(row), rowStatus: row.blank ? 'blank' : 'wrong' }
}

function emptyPlan(row: ReadRow<PersonDraft>): PlannedPerson {
  return {
    row: row.row,
    rowStatus: 'new',
    name: row.name,
    draft: row.draft,
    personId: null,
    sameAs: null,
    reason: null,
    candidates: [],
    changes: [],
    problems: row.problems,
    notices: row.notices,
  }
}

/** Two or more likenesses that lead to one person, or to one row, count as one. */
interface Root {
  readonly personId: string | null
  readonly row: number | null
  readonly likeness: Likeness<Known>
}

function rootsOf(
  likenesses: readonly Likeness<Known>[],
  settled: ReadonlyMap<number, Settled>,
): readonly Root[] {
  const roots = new Map<string, Root>()
  for (const likeness of likenesses) {
    const { personId, row } = likeness.found
    const via = row === null ? null : (settled.get(row) ?? null)
    const root = {
      personId: personId ?? via?.personId ?? null,
      row: via?.row ?? null,
      likeness,
    }
    const key = root.personId ?? `row ${String(root.row)}`
    const known = roots.get(key)
    // The row is remembered beside the person, so that a repeated row says which one it repeats.
    if (known === undefined) roots.set(key, root)
    else if (known.row === null && root.row !== null) roots.set(key, { ...known, row: root.row })
  }
  return [...roots.values()]
}

function place(
  row: ReadRow<PersonDraft>,
  keys: IdentityKeys,
  index: IdentityIndex<Known>,
  settled: ReadonlyMap<number, Settled>,
): PlannedPerson {
  const plan = emptyPlan(row)
  const roots = rootsOf(index.find(keys), settled)
  const certain = roots.filter((root) => root.likeness.certain)
  const [only] = certain
  if (only !== undefined && certain.length === 1) {
    const reason = only.likeness.reasons[0] ?? null
    if (only.row !== null)
      return { ...plan, rowStatus: 'sameAsRow', sameAs: only.row, personId: only.personId, reason }
    return { ...plan, rowStatus: 'existing', personId: only.personId, reason }
  }
  const open = certain.length > 1 ? certain : roots
  if (open.length === 0) return plan
  return { ...plan, rowStatus: 'unsure', candidates: open.slice(0, 5).map(candidateOf) }
}

/** A row that may have been read wrongly becomes nothing by itself, whoever it seems to be. */
function doubted(planned: PlannedPerson, { isDoubtful }: ReadRow<PersonDraft>): PlannedPerson {
  if (isDoubtful !== true) return planned
  return { ...planned, rowStatus: 'unsure', personId: null, sameAs: null, reason: null }
}

/** So does a row whose values may stand in the wrong columns. */
function tooLong(planned: PlannedPerson): PlannedPerson {
  const longer: Notice = {
    code: 'rowLonger',
    row: planned.row,
    column: null,
    heading: '',
    value: '',
  }
  return {
    ...planned,
    ...{ rowStatus: 'unsure', personId: null, sameAs: null, reason: null },
    notices: [...planned.notices, longer],
  }
}

function candidateOf(root: Root): Candidate {
  const { somebody, role } = root.likeness.found
  const details = [somebody.email, somebody.birthDate, somebody.phone, somebody.city]
  return {
    personId: root.personId,
    row: root.personId === null ? root.row : null,
    name: joinName(somebody),
    reasons: root.likeness.reasons,
    details: details.flatMap((detail) => detail || []),
    role,
  }
}

/** What a certain row changes: in the register, or beside the earlier row that it repeats. */
function changesOf(
  planned: PlannedPerson,
  draft: PersonDraft,
  existing: (personId: string) => ExistingRows,
  drafts: ReadonlyMap<number, PersonDraft>,
): readonly FieldChange[] {
  if (planned.personId !== null) return changesAgainst(draft, existing(planned.personId))
  const first = planned.sameAs === null ? undefined : drafts.get(planned.sameAs)
  return first === undefined ? [] : changesAgainst(draft, draftAsRows(first))
}

/** A draft in the shape of stored rows, to compare a later row with. */
function draftAsRows(draft: PersonDraft): ExistingRows {
  const fields = Object.fromEntries(draft.fields.map((field) => [`field:${field}`, true as const]))
  const { firstName, lastName, email, phone, city, birthDate, organization, biography, notes } =
    draft
  const { gender, organizationAddress, own, further } = draft
  const elements = Object.fromEntries(further.elements.map((field) => [field, true as const]))
  const tags = Object.fromEntries(draft.tags.map(({ field }) => [field, true as const]))
  return {
    people: {
      ...{ id: '', nameInOtherScript: null, firstName, lastName, email, phone, city, birthDate },
      ...{ organization, organizationAddress, biography, notes, gender, ...fields },
      ...{ ...tags, ...own.people, ...elements, ...further.texts },
    },
    participations: null,
    applications: null,
  }
}

/** Says so when two rows of one person answer differently: the answers sent last are kept. */
function laterAnswers(
  row: ReadRow<PersonDraft>,
  first: PersonDraft | undefined,
): readonly Notice[] {
  const [a, b] = [first?.application ?? null, row.draft?.application ?? null]
  if (a === null || b === null) return []
  const text = (draft: typeof a): string =>
    JSON.stringify([draft.goals, draft.wishedMentor, draft.consent?.text, [...draft.answers]])
  if (text(a) === text(b)) return []
  return [{ code: 'answersFromLaterRow', row: row.row, column: null, heading: '', value: '' }]
}

/** Counts the rows of each status. */
export function countRowStatuses(
  rows: readonly { readonly rowStatus: RowStatus }[],
): RowStatusCounts {
  const counts = { new: 0, existing: 0, sameAsRow: 0, unsure: 0, wrong: 0, blank: 0 }
  for (const { rowStatus } of rows) counts[rowStatus] += 1
  return counts
}

function summed(kind: PeopleKind, rows: readonly PlannedPerson[]): PeoplePlan {
  return {
    kind,
    rows,
    counts: countRowStatuses(rows),
    problems: rows.flatMap((row) => row.problems),
    notices: rows.flatMap((row) => row.notices),
  }
}
