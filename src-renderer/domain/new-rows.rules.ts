/** New rows as they are before anything is known: every field there, nothing in it. */
import { derivedId } from './ids'
import type { Person } from './person'
import type { Application } from './application'
import type { Status } from './participation'
import type { Role } from './participation'
import type { Participation } from './participation'
import { firstStatus } from './participations.rules'

/** A person without anything but an id. */
export function newPerson(id: string): Person {
  return {
    id,
    firstName: '',
    lastName: '',
    nameInOtherScript: null,
    email: null,
    phone: null,
    city: null,
    birthDate: null,
    organization: null,
    biography: null,
    notes: null,
  }
}

/** A part in a cycle, with nothing said about places. It begins as parts in this role do, unless it is told otherwise. */
export function newParticipation(
  cycleId: string,
  personId: string,
  role: Role,
  status: Status = firstStatus(role),
): Participation {
  return {
    id: derivedId(cycleId, personId, role),
    cycleId,
    personId,
    role,
    status,
    capacity: null,
    capacityNote: null,
    joinedOn: null,
  }
}

/** An application without any answer. */
export function newApplication(cycleId: string, personId: string): Application {
  return {
    id: derivedId(cycleId, personId),
    cycleId,
    personId,
    submittedAt: null,
    goals: null,
    wishedMentor: null,
    consent: null,
  }
}
