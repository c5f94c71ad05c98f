/** Words for statuses and roles in the form that goes with a person, or a neutral one where that is not said. */
import type { Translate } from '../i18n/i18n'
import type { Role, Status } from './participation'
import type { Gender } from './person'

/** Whom a word is about. */
interface Somebody {
  readonly gender?: Gender | null
}

/** The word for a status: on screen short, in documents as part of a sentence. */
export function statusWord(
  status: Status,
  { gender = null }: Somebody,
  t: Translate,
  where: 'people' | 'documents' = 'people',
): string {
  return gender === null
    ? t(`${where}:status.${status}`)
    : t(`${where}:statusBy.${gender}.${status}`)
}

/** The word for a role. */
export function roleWord(
  role: Role,
  { gender = null }: Somebody,
  t: Translate,
  where: 'people' | 'documents' = 'people',
): string {
  return gender === null ? t(`${where}:role.${role}`) : t(`${where}:roleBy.${gender}.${role}`)
}
