/**
 * Reads and writes people. The register itself is read from the directory in memory; what belongs to one person
 * is found by index. Every function that writes answers whether it is saved.
 */
import type { RecordName } from '../../domain/any-record'
import { act, nowIso, today } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import type { Edit } from '../../domain/record'
import { change, create, label, remove } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import { newId } from '../../domain/ids'
import { newParticipation, newPerson } from '../../domain/new-rows.rules'
import type { Row } from '../../domain/tables'
import { fullName, otherScriptSuggestion, tidyEmail, tidyName } from '../../domain/people.rules'
import { countDependents, dependentsOf, freedEdits, removalEdits } from '../../storage/dependents'
import type { DependentCounts } from '../../storage/dependents'
import { voidNameForms } from '../../domain/name-forms.rules'
import type { Person } from '../../domain/person'
import type { Role } from '../../domain/participation'

/** Somebody to be added: what the form asks. */
export interface NewPerson {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  /** The role in the chosen cycle, or null for somebody who is in no cycle yet. */
  readonly role: Role | null
}

/** The fields of a person that may be changed. */
export type PersonChanges = FieldsOf<'people'>

/** Today, `YYYY-MM-DD`. */
export const currentDay = today

const placeOf = (cycleId: string | null, recordId: string | null) =>
  placeAt('people', cycleId, recordId)

/** Writes a new person and, when a cycle and a role are given, their part in it. The id goes with the answer. */
export async function addPerson(
  wanted: NewPerson,
  cycleId: string | null,
): Promise<{ readonly id: string; readonly result: ActResult }> {
  const id = newId()
  const person: Person = {
    ...newPerson(id),
    firstName: tidyName(wanted.firstName),
    lastName: tidyName(wanted.lastName),
    email: tidyEmail(wanted.email),
  }
  const edits: Edit[] = [create('people', person)]
  if (cycleId !== null && wanted.role !== null)
    edits.push(create('participations', newParticipation(cycleId, id, wanted.role)))
  const done = label('people:done.added', { name: fullName(person) })
  return { id, result: await act(done, edits, placeOf(cycleId, id)) }
}

/** A form in the other script that was the letter-by-letter one of the old name goes with it; one written by hand stays. */
function voidName(person: Person, fields: PersonChanges): PersonChanges {
  const { nameInOtherScript } = person
  const isRenamed = fullName({ ...person, ...fields }) !== fullName(person)
  const isMade = nameInOtherScript === otherScriptSuggestion(fullName(person))
  return isRenamed && nameInOtherScript !== null && isMade ? { nameInOtherScript: null } : {}
}

/** Changes fields of a person. */
export function editPerson(
  person: Person,
  fields: PersonChanges,
  cycleId: string | null,
): Promise<ActResult> {
  const name = fullName({ ...person, ...fields })
  const gone = voidName(person, fields)
  const withVoid = { ...gone, ...voidNameForms(person, { ...person, ...gone, ...fields }) }
  return act(
    label('people:done.edited', { name }),
    [change('people', person.id, { ...withVoid, ...fields })],
    placeOf(cycleId, person.id),
  )
}

const asPerson = (id: string): RecordName => ({ table: 'people', id })

/** What would go to the trash with these people. */
export async function beforeDeleting(personIds: readonly string[]): Promise<DependentCounts> {
  return countDependents(await dependentsOf(personIds.map(asPerson)))
}

/** Puts people in the trash with all that belongs to them, as one commit. */
export async function deletePeople(
  people: readonly Row<'people'>[],
  cycleId: string | null,
): Promise<ActResult> {
  const at = nowIso()
  const dependents = await dependentsOf(people.map(({ id }) => asPerson(id)))
  const edits = [
    ...people.map((person) => remove('people', person.id, at)),
    ...removalEdits(dependents, at),
    ...(await freedEdits(dependents)),
  ]
  const [first] = people
  const done =
    people.length === 1 && first
      ? label('people:done.deleted', { name: fullName(first) })
      : label('people:done.deletedMany', { count: people.length })
  return act(done, edits, placeOf(cycleId, first?.id ?? null))
}
