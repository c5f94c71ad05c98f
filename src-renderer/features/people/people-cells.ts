/** The fields of people that are entered in the list: in a cell, by pasting, for many at once. */
import { currentDay } from './people.data'
import { ownCells } from './own-cells'
import type { OwnContext, StoredEntry } from './own-records'
import { statusLabel } from './participations.data'
import { fieldCell } from '../../app/cells/cell-field'
import type { CellField } from '../../app/cells/cell-field'
import { setCell } from '../../app/cells/set-cell'
import { storedRow } from '../../app/cells/stored-row'
import type { SetWay } from '../../app/cells/set-cell'
import { label, change } from '../../domain/edits'
import { statusWord } from '../../domain/gendered-words'
import { inCycle, statusChoices } from '../../domain/participations.rules'
import type { Participation, Role, Status } from '../../domain/participation'
import { statuses } from '../../domain/participation'
import {
  birthDateProblem,
  emailProblem,
  fieldChanges,
  fieldsOf,
  phoneProblem,
  tidyEmail,
} from '../../domain/people.rules'
import { tagChanges, tagIdsOf, tagNamed, tagWords } from '../../domain/tags.rules'
import type { Tag } from '../../domain/tag'
import { directory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import { fold } from '../../i18n/fold'
import type { Translator } from '../../i18n/i18n'

/** What the cells need to know beside the row. */
interface PersonCellContext {
  readonly translator: Translator
  /** The cycle whose statuses are shown, or null. */
  readonly cycleId: string | null
  /** The role that the list is narrowed to. */
  readonly role: Role | null
  /** The organization's list of tags. */
  readonly tags: readonly Tag[]
  readonly own: OwnContext
}

const edited = ({ name }: PersonEntry) => label('people:done.edited', { name })
const statusNamed = (value: string | null): Status | undefined =>
  statuses.find((one) => one === value)
const personOf = ({ person }: PersonEntry) => person

/** The parts that a status in the list is of. */
function partsOf(entry: PersonEntry, { cycleId, role }: PersonCellContext) {
  if (cycleId === null) return []
  return inCycle(entry.participations, cycleId).filter((one) => role === null || one.role === role)
}

function statusCell(context: PersonCellContext): CellField<PersonEntry> {
  const { t } = context.translator
  const only = (entry: PersonEntry): Participation | null => {
    const [part, ...more] = partsOf(entry, context)
    return part !== undefined && more.length === 0 ? part : null
  }
  return fieldCell({
    translator: context.translator,
    table: 'participations',
    field: 'status',
    record: only,
    locked: (entry) => {
      if (only(entry) !== null) return null
      return t(partsOf(entry, context).length === 0 ? 'people:cell.noPart' : 'people:cell.parts')
    },
    values: (entry) => {
      const part = only(entry)
      return part === null ? [] : statusChoices(part)
    },
    wordOf: (value, { person }) => {
      const status = statusNamed(value)
      return status === undefined ? value : statusWord(status, person, t)
    },
    // Whoever comes onto the waiting list comes after those who are on it.
    along: ({ waitingPlace = null }, { status }) =>
      status === 'waiting' && waitingPlace !== null ? { waitingPlace: null } : {},
    done: (entry, value) => {
      const status = statusNamed(value)
      return status === undefined ? edited(entry) : statusLabel(status, [entry.person])
    },
  })
}

const ids = {
  fields: { exactly: 'fields', beside: 'addedFields', without: 'takenFields' },
  tags: { exactly: 'tags', beside: 'addedTags', without: 'takenTags' },
} as const

const titles = {
  fields: {
    exactly: 'people:field.fields',
    beside: 'people:cell.addFields',
    without: 'people:cell.takeFields',
  },
  tags: {
    exactly: 'people:field.tags',
    beside: 'people:cell.addTags',
    without: 'people:cell.takeTags',
  },
} as const

/** "Film, Dance" as a set. */
function fieldsCell({ translator: { t } }: PersonCellContext, way: SetWay) {
  const wordsOf = (text: string): readonly string[] =>
    text.split(/[,;\r\n]+/u).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
  return setCell<PersonEntry>({
    id: ids.fields[way],
    title: t(titles.fields[way]),
    way,
    membersOf: ({ person }) => fieldsOf(person),
    isSame: (a, b) => fold(a) === fold(b),
    textOf: (words) => words.join(', '),
    find: (text) => ({ ok: true, keys: wordsOf(text) }),
    become: ({ person }, words) => {
      const set = fieldChanges(person, words)
      return {
        edits: [change('people', person.id, set)],
        keys: fieldsOf({ ...person, ...set }),
      }
    },
    suggestions: () => directory().fields(),
    done: edited,
  })
}

/** "Sound, Editing" as tags of the list. */
function tagsCell({ translator: { t }, tags }: PersonCellContext, way: SetWay) {
  const named = (keys: readonly string[]) => tags.filter(({ id }) => keys.includes(id))
  return setCell<PersonEntry>({
    id: ids.tags[way],
    title: t(titles.tags[way]),
    way,
    // A tag that is not on the list any more stays where it is not entered anew.
    membersOf: ({ person }) => tagIdsOf(person),
    textOf: (keys) =>
      named(keys)
        .map(({ name }) => name)
        .join(', '),
    find: (text) => {
      const found = tagWords(text).map((name) => ({ name, tag: tagNamed(name, tags) }))
      const unknown = found.find(({ tag }) => tag === undefined)
      if (unknown)
        return { ok: false, problem: t('people:cell.unknownTag', { name: unknown.name }) }
      return { ok: true, keys: found.flatMap(({ tag }) => tag?.id ?? []) }
    },
    become: ({ person }, keys) => ({
      edits: [change('people', person.id, tagChanges(person, new Set(keys)))],
      keys,
    }),
    suggestions: () => tags.map(({ name }) => name),
    done: edited,
  })
}

/** A row of the list with its records as they are stored now. */
export async function storedEntry(
  entry: PersonEntry,
  { applications }: Pick<OwnContext, 'applications'>,
): Promise<StoredEntry> {
  const shown = applications.get(entry.id)
  const [person, application, ...participations] = await Promise.all([
    storedRow('people', entry.person),
    shown && storedRow('applications', shown),
    ...entry.participations.map((part) => storedRow('participations', part)),
  ])
  return { ...entry, person, participations, application }
}

/** The fields that stand in the list, by the names of their columns. */
export function personCells(context: PersonCellContext): readonly CellField<PersonEntry>[] {
  const { translator, cycleId } = context
  const own = { translator, table: 'people' as const, record: personOf, done: edited }
  return [
    ...(cycleId === null ? [] : [statusCell(context)]),
    fieldCell({ ...own, field: 'city', suggestions: () => directory().cities() }),
    fieldsCell(context, 'exactly'),
    ...(context.tags.length === 0 ? [] : [tagsCell(context, 'exactly')]),
    fieldCell({ ...own, field: 'organization' }),
    fieldCell({ ...own, field: 'email', tidy: tidyEmail, problem: emailProblem }),
    fieldCell({ ...own, field: 'phone', problem: phoneProblem }),
    ...ownCells(context.own, translator),
  ]
}

/** The fields that many people can be given at once: also those that do not stand in the list. */
export function changeableCells(context: PersonCellContext): readonly CellField<PersonEntry>[] {
  const { translator } = context
  const own = { translator, table: 'people' as const, record: personOf, done: edited }
  const bornProblem = (day: string) => birthDateProblem(day, currentDay())
  return [
    ...personCells(context),
    fieldsCell(context, 'beside'),
    fieldsCell(context, 'without'),
    ...(context.tags.length === 0
      ? []
      : [tagsCell(context, 'beside'), tagsCell(context, 'without')]),
    fieldCell({ ...own, field: 'birthDate', problem: bornProblem }),
    fieldCell({ ...own, field: 'biography', hasLines: true }),
    fieldCell({ ...own, field: 'notes', hasLines: true }),
  ]
}
