/** Writes participations (who is in a cycle, in which role, how far they have come) and the applications sent for it. */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import type { Label } from '../../i18n/label'
import { change, create, isLive, label, remove } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import { derivedId } from '../../domain/ids'
import { database } from '../../storage/current'
import type { Row } from '../../domain/tables'
import { fullName } from '../../domain/people.rules'
import { countDependents, dependentsOf, freedEdits, removalEdits } from '../../storage/dependents'
import type { DependentCounts, Dependents } from '../../storage/dependents'
import { unaskedPersonIds } from '../../domain/consent.rules'
import { newApplication, newParticipation } from '../../domain/new-rows.rules'
import type { StatusChange } from '../../domain/participations.rules'
import type { Person } from '../../domain/person'
import type { Consent } from '../../domain/application'
import type { Application } from '../../domain/application'
import type { Status } from '../../domain/participation'
import type { Role } from '../../domain/participation'
import type { Participation } from '../../domain/participation'

const placeIn = (cycleId: string, recordId: string | null) => placeAt('people', cycleId, recordId)

/** The sentence for a change of status: it names the person when there is one, counts when there are more. */
export function statusLabel(status: Status, people: readonly Person[]): Label {
  const [only] = people
  return people.length === 1 && only
    ? label(`people:done.status.${status}`, { name: fullName(only) })
    : label(`people:done.statusOfMany.${status}`, { count: people.length })
}

/**
 * Sets statuses, as one commit. `people` are those concerned, for the sentence; changes to different statuses
 * are told as a number only. Taking it back leads to `screen`, where it was done.
 */
export function setStatuses(
  changes: readonly StatusChange[],
  people: readonly Person[],
  cycleId: string,
  screen: 'people' | 'selection' = 'people',
): Promise<ActResult> {
  const statuses = new Set(changes.map((one) => one.status))
  const [status] = statuses
  const done =
    status !== undefined && statuses.size === 1
      ? statusLabel(status, people)
      : label('people:done.statuses', { count: changes.length })
  return act(
    done,
    changes.map(({ participation, status }) =>
      change('participations', participation.id, {
        status,
        // Whoever comes onto the waiting list comes after those who are on it.
        ...(status === 'waiting' && (participation.waitingPlace ?? null) !== null
          ? { waitingPlace: null }
          : {}),
      }),
    ),
    placeAt(screen, cycleId, people.length === 1 ? (people[0]?.id ?? null) : null),
  )
}

/** Sets how many mentees a mentor takes at the most, or null when they have not said. */
export function setCapacity(
  participation: Participation,
  person: Person,
  capacity: number | null,
): Promise<ActResult> {
  return act(
    label('people:done.capacity', { name: fullName(person) }),
    [change('participations', participation.id, { capacity, capacityNote: null })],
    placeIn(participation.cycleId, person.id),
  )
}

/** Says how many mentees a mentor takes at the least. */
export function setLeast(
  participation: Participation,
  person: Person,
  least: number | null,
): Promise<ActResult> {
  return act(
    label('people:done.least', { name: fullName(person) }),
    [change('participations', participation.id, { least })],
    placeIn(participation.cycleId, person.id),
  )
}

/** Gives people a role in a cycle, as one commit. Who has it already keeps it as it is. */
export async function addToCycle(
  people: readonly Person[],
  cycle: { readonly id: string; readonly name: string },
  role: Role,
): Promise<ActResult> {
  const wanted = people.map((person) => newParticipation(cycle.id, person.id, role))
  const there = await database().participations.bulkGet(wanted.map((one) => one.id))
  const fresh = wanted.filter((_, index) => {
    const row = there[index]
    return row === undefined || !isLive(row)
  })
  const [only] = people
  const done =
    people.length === 1 && only
      ? label('people:done.addedToCycle', { name: fullName(only), cycle: cycle.name })
      : label('people:done.addedManyToCycle', { count: fresh.length, cycle: cycle.name })
  return act(
    done,
    fresh.map((one) => create('participations', one)),
    placeIn(cycle.id, people.length === 1 ? (only?.id ?? null) : null),
  )
}

/**
 * What goes along when a person leaves a role in a cycle: the pairs of that role and, when it was their last role in the
 * cycle, all else they have in it.
 */
async function dependentsOfParticipation(
  participation: Row<'participations'>,
): Promise<Dependents> {
  const db = database()
  const { id, cycleId, personId } = participation
  const own = await dependentsOf([{ table: 'participations', id }])
  const all = await db.participations.where('personId').equals(personId).filter(isLive).toArray()
  if (all.some((one) => one.id !== id && one.cycleId === cycleId)) return own
  const workshops = new Set(await db.workshops.where('cycleId').equals(cycleId).primaryKeys())
  const theirs = await dependentsOf([{ table: 'people', id: personId }])
  const inCycle = theirs.going.filter(
    ({ row }) =>
      row.id !== id && (row['cycleId'] === cycleId || workshops.has(String(row['workshopId']))),
  )
  const projects = new Set(inCycle.flatMap((one) => (one.table === 'projects' ? [one.id] : [])))
  return {
    // News of a project may be of a later cycle, and goes with the project all the same.
    going: theirs.going.filter(
      (one) => inCycle.includes(one) || projects.has(String(one.row['projectId'])),
    ),
    loosened: theirs.loosened.filter((record) => workshops.has(record.id)),
  }
}

/** What would go to the trash with a participation. */
export async function beforeLeaving(
  participation: Row<'participations'>,
): Promise<DependentCounts> {
  return countDependents(await dependentsOfParticipation(participation))
}

/** Takes a person out of a cycle in one role, with what belongs to it, as one commit. */
export async function leaveCycle(
  participation: Row<'participations'>,
  person: Person,
  cycleName: string,
): Promise<ActResult> {
  const at = nowIso()
  const dependents = await dependentsOfParticipation(participation)
  return act(
    label('people:done.leftCycle', { name: fullName(person), cycle: cycleName }),
    [
      remove('participations', participation.id, at),
      ...removalEdits(dependents, at),
      ...(await freedEdits(dependents)).filter(({ id }) => id !== participation.id),
    ],
    placeIn(participation.cycleId, person.id),
  )
}

/** The application of a person for a cycle; null when there is none, undefined before the first answer. */
export function useApplication(
  personId: string,
  cycleId: string | null,
): Row<'applications'> | null | undefined {
  return useLiveQuery(async () => {
    if (cycleId === null) return null
    const row = await database().applications.get(derivedId(cycleId, personId))
    return row && isLive(row) ? row : null
  }, [personId, cycleId])
}

/** The people of a cycle whom nobody has asked for consent; none without a cycle. */
export async function readUnasked(cycleId: string | null): Promise<ReadonlySet<string>> {
  if (cycleId === null) return new Set()
  const { participations, applications } = database()
  const [parts, sent] = await Promise.all([
    participations.where('cycleId').equals(cycleId).filter(isLive).toArray(),
    applications.where('cycleId').equals(cycleId).filter(isLive).toArray(),
  ])
  return unaskedPersonIds(parts, sent)
}

/** The same, followed; undefined before the first answer. */
export function useUnasked(cycleId: string | null): ReadonlySet<string> | undefined {
  return useLiveQuery(() => readUnasked(cycleId), [cycleId])
}

/** Writes an empty application, to be filled in by hand: for somebody who applied on paper or by telephone. */
export function addApplication(person: Person, cycleId: string, today: string): Promise<ActResult> {
  const application: Application = { ...newApplication(cycleId, person.id), submittedAt: today }
  return act(
    label('people:done.applicationAdded', { name: fullName(person) }),
    [create('applications', application)],
    placeIn(cycleId, person.id),
  )
}

/** Changes fields of an application. */
export function editApplication(
  application: Application,
  person: Person,
  fields: FieldsOf<'applications'>,
): Promise<ActResult> {
  return act(
    label('people:done.applicationEdited', { name: fullName(person) }),
    [change('applications', application.id, fields)],
    placeIn(application.cycleId, person.id),
  )
}

/** Records by hand what somebody answered when asked for consent, or takes the record back with null. */
export function recordConsent(
  application: Application,
  person: Person,
  consent: Consent | null,
): Promise<ActResult> {
  const key =
    consent === null ? 'consentCleared' : consent.given ? 'consentGiven' : 'consentRefused'
  return act(
    label(`people:done.${key}`, { name: fullName(person) }),
    [change('applications', application.id, { consent })],
    placeIn(application.cycleId, person.id),
  )
}
