/** Words for statuses and roles in the form that goes with a person, or a neutral one where that is not said. */
import type { Translate } from '../i18n/i18n'
import type { Role, Status } from './participation'
import type { Gender } from './person'

/** Whom a word is about. */
interface Somebody {
  readonly gender?: Gender | null
}

/** The word for a status on screen, short. */
export function statusWord(status: Status, { gender = null }: Somebody, t: Translate): string {
  return gender === null ? t(`people:status.${status}`) : t(`people:statusBy.${gender}.${status}`)
}

/** The word for a status in a document, where it is part of a sentence. */
export function statusInDocument(
  status: Status,
  { gender = null }: Somebody,
  t: Translate,
): string {
  return gender === null
    ? t(`documents:status.${status}`)
    : t(`documents:statusBy.${gender}.${status}`)
}

/** The word for a role on screen. */
export function roleWord(role: Role, { gender = null }: Somebody, t: Translate): string {
  return gender === null ? t(`people:role.${role}`) : t(`people:roleBy.${gender}.${role}`)
}

/** The word for a role in a document. */
export function roleInDocument(role: Role, { gender = null }: Somebody, t: Translate): string {
  return gender === null ? t(`documents:role.${role}`) : t(`documents:roleBy.${gender}.${role}`)
}
