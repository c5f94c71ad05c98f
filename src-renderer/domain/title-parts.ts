/** Parts of what records are called, and the reference fields that several kinds have. */
import type { Translate } from '../i18n/i18n'
import type { AnyRecord, FindRecord } from './any-record'
import { reference, textIn } from './descriptor'
import { fullName } from './people.rules'

/** The cycle that a record is of. */
export const ofCycle = reference('records:field.cycle', 'cycles')
/** The person that a record is of. */
export const ofPerson = reference('records:field.person', 'people')

/** A person's name; words for nobody where the person is not there. */
export function personName(id: unknown, find: FindRecord, t: Translate): string {
  const name = plainPersonName(id, find)
  return name === '' ? t('records:unknown.person') : name
}

/** A person's name; empty where the person is not there. */
export function plainPersonName(id: unknown, find: FindRecord): string {
  const row = typeof id === 'string' ? find('people', id) : undefined
  return fullName({ firstName: textIn(row, 'firstName'), lastName: textIn(row, 'lastName') })
}

/** The id of the person of a participation. The id is made of the cycle, the person and the role: the row is not needed. */
export function personOfParticipation(id: unknown, find: FindRecord): unknown {
  const row = typeof id === 'string' ? find('participations', id) : undefined
  return row?.['personId'] ?? (typeof id === 'string' ? id.split('~')[1] : undefined)
}

/** The name of a record's cycle; words for none where it is not there. */
export function cycleName(row: AnyRecord, find: FindRecord, t: Translate): string {
  return plainCycleName(row, find) || t('records:unknown.cycle')
}

/** The name of a record's cycle; empty where it is not there. */
export function plainCycleName(row: AnyRecord, find: FindRecord): string {
  return textIn(find('cycles', textIn(row, 'cycleId')), 'name')
}

/** Names with a dash between, without those that are empty. */
export function joined(...names: readonly string[]): string {
  return names.filter(Boolean).join(' – ')
}

/** A record that is called by one of its own fields. */
export function calledBy(field: string): {
  readonly title: (row: AnyRecord) => string
  readonly plainTitle: (row: AnyRecord) => string
} {
  const title = (row: AnyRecord): string => textIn(row, field)
  return { title, plainTitle: title }
}
