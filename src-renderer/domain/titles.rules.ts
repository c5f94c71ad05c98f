/** What a record is called, what belongs to what, and where on screen a record is. */
import type { Place } from './place'
import { namedIn } from './references'
import type { TableName } from './tables'
import type { Translate } from '../i18n/i18n'
import { fullName } from './people.rules'
import type { AnyRecord, FindRecord, RecordName } from './any-record'

const textIn = (row: AnyRecord | undefined, field: string): string => {
  const value = row?.[field]
  return typeof value === 'string' ? value : ''
}

/** A person's name; words for nobody where the person is not there. */
export function personName(id: unknown, find: FindRecord, t: Translate): string {
  const row = typeof id === 'string' ? find('people', id) : undefined
  const name = fullName({ firstName: textIn(row, 'firstName'), lastName: textIn(row, 'lastName') })
  return name === '' ? t('records:unknown.person') : name
}

function ofParticipation(id: unknown, find: FindRecord, t: Translate): string {
  const row = typeof id === 'string' ? find('participations', id) : undefined
  // The id is made of the cycle, the person and the role: who it was can be said without the row.
  const personId = row?.['personId'] ?? (typeof id === 'string' ? id.split('~')[1] : undefined)
  return personName(personId, find, t)
}

type Namer = (row: AnyRecord, find: FindRecord, t: Translate) => string

const cycleName: Namer = (row, find, t) =>
  textIn(find('cycles', textIn(row, 'cycleId')), 'name') || t('records:unknown.cycle')

const namers: Readonly<Record<TableName, Namer>> = {
  workspaces: (row) => textIn(row, 'program'),
  signatories: (row) => textIn(row, 'name'),
  cycles: (row) => textIn(row, 'name'),
  people: (row, find, t) => personName(row.id, find, t),
  participations: (row, find, t) =>
    t('records:name.participation', {
      name: personName(row['personId'], find, t),
      cycle: cycleName(row, find, t),
      role: t(`people:role.${textIn(row, 'role')}`).toLocaleLowerCase(),
    }),
  applications: (row, find, t) =>
    t('records:name.application', {
      name: personName(row['personId'], find, t),
      cycle: cycleName(row, find, t),
    }),
  pairs: (row, find, t) =>
    t('pairs:title.pair', {
      mentee: ofParticipation(row['menteeId'], find, t),
      mentor: ofParticipation(row['mentorId'], find, t),
    }),
  projects: (row) => textIn(row, 'title'),
  workshops: (row) => textIn(row, 'title'),
  attendance: (row, find, t) =>
    t('records:name.attendance', {
      name: personName(row['personId'], find, t),
      title:
        textIn(find('workshops', textIn(row, 'workshopId')), 'title') ||
        t('records:unknown.workshop'),
    }),
  awards: (row, find, t) =>
    t('records:name.award', {
      name: textIn(row, 'nameOnAward') || personName(row['personId'], find, t),
      kind: t(`awards:kind.${textIn(row, 'kind')}`),
    }),
}

/** What a record is called on screen. One that is not there is called by its kind. */
export function recordTitle({ table, id }: RecordName, find: FindRecord, t: Translate): string {
  const row = find(table, id)
  const name = row === undefined ? '' : namers[table](row, find, t)
  return name === '' ? t(`records:kind.${table}`) : name
}

/** The names that a record is known by, without a word of any language: for the log, which is read in all of them. */
export function plainName({ table, id }: RecordName, find: FindRecord): string {
  const row = find(table, id)
  const person = (personId: unknown): string => personName(personId, find, () => '')
  const cycle = textIn(find('cycles', textIn(row, 'cycleId')), 'name')
  const both = (...names: readonly string[]): string => names.filter(Boolean).join(' – ')
  if (table === 'people') return person(id)
  if (table === 'participations' || table === 'applications')
    return both(person(row?.['personId']), cycle)
  if (table === 'pairs')
    return both(
      ofParticipation(row?.['menteeId'], find, () => ''),
      ofParticipation(row?.['mentorId'], find, () => ''),
    )
  if (table === 'attendance') {
    const workshop = find('workshops', textIn(row, 'workshopId'))
    return both(person(row?.['personId']), textIn(workshop, 'title'))
  }
  if (table === 'awards') return textIn(row, 'nameOnAward') || person(row?.['personId'])
  return textIn(row, 'name') || textIn(row, 'title') || textIn(row, 'program')
}

/** The records that one cannot do without: it goes to the trash with them, and does not come back before them. */
export function ownersOf(table: TableName, row: AnyRecord): readonly RecordName[] {
  const { id, ...fields } = row
  return namedIn(table, fields).filter((named) => !isFacilitator(table, named) && named.id !== id)
}

/** A workshop goes on without somebody who led it; only attendance and the like hang on a person. */
const isFacilitator = (table: TableName, named: RecordName): boolean =>
  table === 'workshops' && named.table === 'people'

const screens: Readonly<Record<TableName, readonly [screen: string, by: string | null]>> = {
  workspaces: ['settings', null],
  signatories: ['settings', null],
  cycles: ['cycles', 'id'],
  people: ['people', 'id'],
  participations: ['people', 'personId'],
  applications: ['people', 'personId'],
  pairs: ['pairs', 'id'],
  projects: ['people', 'personId'],
  workshops: ['workshops', 'id'],
  attendance: ['workshops', 'workshopId'],
  awards: ['awards', 'id'],
}

/** Where on screen a record is. What is of no cycle stays in the one that is chosen. */
export function placeOf(
  { table, id }: RecordName,
  find: FindRecord,
  chosenCycle: string | null,
): Place {
  const [screen, by] = screens[table]
  const row = find(table, id)
  const own = by === 'id' ? id : by === null ? null : textIn(row, by)
  const workshop = table === 'attendance' ? find('workshops', textIn(row, 'workshopId')) : row
  const cycleId = textIn(workshop, 'cycleId')
  return { screen, cycleId: cycleId === '' ? chosenCycle : cycleId, recordId: own }
}
