/**
 * The fields of every table: by which words of the catalogues each is called, and what kind of value it holds, so that a
 * value can be shown as it stands on screen.
 */
import type { TableName } from './tables'

/** What kind of value a field holds. */
export type ValueKind =
  | { readonly is: 'text' | 'number' | 'day' | 'dateTime' | 'range' | 'moment' | 'yesNo' }
  | { readonly is: 'consent' | 'pairEnd' | 'picture' | 'texts' }
  /** One of a few words: `group` is the key above them. */
  | { readonly is: 'choice'; readonly group: string }
  /** The id of a row of another table. */
  | { readonly is: 'record'; readonly table: TableName }
  /** A member of a set: the name of the field says which. */
  | { readonly is: 'member'; readonly member: string; readonly table: TableName | null }

/** A field: its words, as a catalogue key or as they are, and the kind of its value. */
export interface FieldSpec {
  readonly key: string | null
  /** The words themselves, for a field that a person named: a question of a form. */
  readonly words: string | null
  /** For a key that takes one: another key whose words go into it as `name`. */
  readonly nameKey: string | null
  readonly kind: ValueKind
}

type Known = readonly [key: string, kind: ValueKind]

const text: ValueKind = { is: 'text' }
const number: ValueKind = { is: 'number' }
const day: ValueKind = { is: 'day' }
const choice = (group: string): ValueKind => ({ is: 'choice', group })
const record = (table: TableName): ValueKind => ({ is: 'record', table })

const ofPerson: Readonly<Record<string, Known>> = {
  cycleId: ['records:field.cycle', record('cycles')],
  personId: ['records:field.person', record('people')],
}

const fields: Readonly<Record<TableName, Readonly<Record<string, Known>>>> = {
  workspaces: {
    organization: ['workspace:field.organization', text],
    program: ['workspace:field.program', text],
    city: ['workspace:field.city', text],
    logo: ['workspace:field.logo', { is: 'picture' }],
    documentLanguage: ['workspace:field.documentLanguage', choice('awards:language')],
    isSample: ['records:field.isSample', { is: 'yesNo' }],
    createdOn: ['records:field.createdOn', day],
  },
  signatories: {
    name: ['workspace:field.signatoryName', text],
    role: ['workspace:field.signatoryRole', text],
    position: ['records:field.position', number],
  },
  cycles: {
    name: ['cycles:field.name', text],
    dates: ['cycles:field.dates', { is: 'range' }],
    stage: ['cycles:field.stage', choice('cycles:stage')],
    certificateText: ['cycles:field.certificateText', { is: 'texts' }],
    workshopsRequired: ['cycles:field.workshopsRequired', number],
  },
  people: {
    firstName: ['people:field.firstName', text],
    lastName: ['people:field.lastName', text],
    nameInOtherScript: ['people:field.otherScript', text],
    email: ['people:field.email', text],
    phone: ['people:field.phone', text],
    city: ['people:field.city', text],
    birthDate: ['people:field.birthDate', day],
    organization: ['people:field.organization', text],
    biography: ['people:field.biography', text],
    notes: ['people:field.notes', text],
  },
  participations: {
    ...ofPerson,
    role: ['people:filter.role', choice('people:role')],
    status: ['people:filter.status', choice('people:status')],
    capacity: ['people:participation.capacity', number],
    capacityNote: ['records:field.capacityNote', text],
    joinedOn: ['records:field.joinedOn', day],
  },
  applications: {
    ...ofPerson,
    submittedAt: ['people:application.submittedAt', { is: 'dateTime' }],
    goals: ['people:application.goals', text],
    wishedMentor: ['people:application.wishedMentor', text],
    consent: ['people:application.consent', { is: 'consent' }],
  },
  pairs: {
    cycleId: ofPerson['cycleId'] ?? ['records:field.cycle', record('cycles')],
    mentorId: ['pairs:field.mentor', record('participations')],
    menteeId: ['pairs:field.mentee', record('participations')],
    startedOn: ['pairs:field.startedOn', day],
    ended: ['pairs:field.endedOn', { is: 'pairEnd' }],
  },
  projects: {
    ...ofPerson,
    title: ['projects:name', text],
    kind: ['projects:kindLabel', choice('projects:kind')],
    summary: ['projects:summary', text],
  },
  workshops: {
    cycleId: ['records:field.cycle', record('cycles')],
    title: ['workshops:field.title', text],
    kind: ['workshops:field.kind', choice('workshops:kind')],
    format: ['workshops:field.format', choice('workshops:format')],
    when: ['records:field.when', { is: 'moment' }],
    minutes: ['workshops:field.minutes', number],
    place: ['workshops:field.place', text],
    link: ['workshops:field.link', text],
    capacity: ['workshops:field.capacity', number],
    notes: ['workshops:field.notes', text],
  },
  attendance: {
    workshopId: ['workshops:one', record('workshops')],
    personId: ['records:field.person', record('people')],
    state: ['attendance:field.state', choice('attendance:state')],
    minutes: ['attendance:field.minutes', number],
    source: ['attendance:field.source', choice('attendance:source')],
    knownAs: ['records:field.knownAs', text],
  },
  awards: {
    ...ofPerson,
    kind: ['awards:kind.label', choice('awards:kind')],
    number: ['awards:field.number', number],
    issuedOn: ['awards:field.issuedOn', day],
    state: ['awards:field.state', choice('awards:state')],
    language: ['awards:field.language', choice('awards:language')],
    nameOnAward: ['awards:field.nameOnAward', text],
  },
}

/** Sets, and fields that people named: one field per member, by its prefix. */
function memberSpec(table: TableName, field: string): FieldSpec | null {
  const cut = field.indexOf(':')
  const prefix = field.slice(0, cut + 1)
  const member = field.slice(cut + 1)
  const plain = { words: null, nameKey: null }
  if (table === 'people' && prefix === 'field:')
    return { ...plain, key: 'people:field.fields', kind: { is: 'member', member, table: null } }
  if (table === 'workshops' && prefix === 'facilitator:') {
    const kind = { is: 'member', member, table: 'people' } as const
    return { ...plain, key: 'workshops:field.facilitators', kind }
  }
  if (table === 'applications' && prefix === 'answer:')
    return { key: null, words: member, nameKey: null, kind: text }
  if (table === 'cycles' && prefix === 'stage:') {
    const nameKey = `cycles:stage.${member}`
    return { key: 'records:field.plan', words: null, nameKey, kind: { is: 'range' } }
  }
  return null
}

/** Every record has this one: when it went to the trash. */
const inTrash: FieldSpec = {
  key: 'records:field.deletedAt',
  words: null,
  nameKey: null,
  kind: { is: 'dateTime' },
}

/** What is known of a field. One that this program does not know is called by its own name, and its value is shown as text. */
export function fieldSpec(table: TableName, field: string): FieldSpec {
  if (field === 'deletedAt') return inTrash
  const known = Object.hasOwn(fields[table], field) ? fields[table][field] : undefined
  if (known) return { key: known[0], words: null, nameKey: null, kind: known[1] }
  return memberSpec(table, field) ?? { key: null, words: field, nameKey: null, kind: text }
}

/** The fields that a record of the table has from the beginning and keeps: what it is of. */
const lasting: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  participations: ['cycleId', 'personId', 'role'],
  applications: ['cycleId', 'personId'],
  pairs: ['cycleId', 'mentorId', 'menteeId'],
  projects: ['cycleId', 'personId'],
  workshops: ['cycleId'],
  attendance: ['workshopId', 'personId'],
  awards: ['cycleId', 'personId', 'kind'],
}

/** Whether a field says what the record is of, and never changes. */
export function isLasting(table: TableName, field: string): boolean {
  return lasting[table]?.includes(field) ?? false
}
