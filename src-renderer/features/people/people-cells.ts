/** The fields of people that are entered in the list: in a cell, by pasting, for many at once. */
import { currentDay } from './people.data'
import { ownCells } from './own-cells'
import type { OwnContext } from './own-records'
import { statusLabel } from './participations.data'
import { fieldCell } from '../../app/cells/cell-field'
import type { CellField } from '../../app/cells/cell-field'
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
import { tagChanges, tagIdsOf, tagNamed, tagNames, tagWords } from '../../domain/tags.rules'
import type { Tag } from '../../domain/tag'
import { directory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
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

/** "Film, Dance" as a set. `isAdding` keeps those that are there. */
function fieldsCell({ translator: { t } }: PersonCellContext, isAdding: boolean) {
  const wordsOf = (text: string): readonly string[] =>
    text.split(/[,;\r\n]+/u).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
  const cell: CellField<PersonEntry> = {
    id: isAdding ? 'addedFields' : 'fields',
    title: t(isAdding ? 'people:cell.addFields' : 'people:field.fields'),
    kind: 'text',
    text: ({ person }) => fieldsOf(person).join(', '),
    locked: () => null,
    choices: () => [],
    commonChoices: () => [],
    suggestions: () => directory().fields(),
    done: edited,
    read: (text, { person }) => {
      const before = fieldsOf(person)
      const wanted = isAdding ? [...before, ...wordsOf(text)] : wordsOf(text)
      const set = fieldChanges(person, wanted)
      const after = fieldsOf({ ...person, ...set })
      const isSame = after.join('\n') === before.join('\n')
      const edits = isSame ? [] : [change('people', person.id, set)]
      return { ok: true, text: after.join(', '), edits }
    },
  }
  return cell
}

/** "Sound, Editing" as tags of the list. `isAdding` keeps those that are there. */
function tagsCell({ translator: { t }, tags }: PersonCellContext, isAdding: boolean) {
  const cell: CellField<PersonEntry> = {
    id: isAdding ? 'addedTags' : 'tags',
    title: t(isAdding ? 'people:cell.addTags' : 'people:field.tags'),
    kind: 'text',
    text: ({ person }) => tagNames(person, tags),
    locked: () => null,
    choices: () => [],
    commonChoices: () => [],
    suggestions: () => tags.map(({ name }) => name),
    done: edited,
    read: (text, { person }) => {
      const found = tagWords(text).map((name) => ({ name, tag: tagNamed(name, tags) }))
      const unknown = found.find(({ tag }) => tag === undefined)
      if (unknown)
        return { ok: false, problem: t('people:cell.unknownTag', { name: unknown.name }) }
      const before = isAdding ? tagIdsOf(person) : []
      const wanted = new Set([...before, ...found.flatMap(({ tag }) => tag?.id ?? [])])
      const set = tagChanges(person, wanted)
      const after = tagNames({ ...person, ...set }, tags)
      const edits = Object.keys(set).length === 0 ? [] : [change('people', person.id, set)]
      return { ok: true, text: after, edits }
    },
  }
  return cell
}

/** The fields that stand in the list, by the names of their columns. */
export function personCells(context: PersonCellContext): readonly CellField<PersonEntry>[] {
  const { translator, cycleId } = context
  const own = { translator, table: 'people' as const, record: personOf, done: edited }
  return [
    ...(cycleId === null ? [] : [statusCell(context)]),
    fieldCell({ ...own, field: 'city', suggestions: () => directory().cities() }),
    fieldsCell(context, false),
    ...(context.tags.length === 0 ? [] : [tagsCell(context, false)]),
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
    fieldsCell(context, true),
    ...(context.tags.length === 0 ? [] : [tagsCell(context, true)]),
    fieldCell({ ...own, field: 'birthDate', problem: bornProblem }),
    fieldCell({ ...own, field: 'biography', hasLines: true }),
    fieldCell({ ...own, field: 'notes', hasLines: true }),
  ]
}
