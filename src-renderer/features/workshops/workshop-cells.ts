/** The fields of workshops that are entered in the list: in a cell, by pasting, for many at once. */
import { fieldCell } from '../../app/cells/cell-field'
import type { CellField } from '../../app/cells/cell-field'
import type { CellList } from '../../app/cells/plan.rules'
import { setCell } from '../../app/cells/set-cell'
import { storedRow } from '../../app/cells/stored-row'
import { timeCell } from '../../app/cells/time-cell'
import type { WorkshopSummary } from '../../domain/attendance.rules'
import { byId } from '../../domain/by-id'
import { change, label } from '../../domain/edits'
import { voidForms } from '../../domain/forms.rules'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { workshopFormats, workshopKinds } from '../../domain/workshop'
import type { Workshop } from '../../domain/workshop'
import { facilitatorChanges, facilitatorIds, movedTo } from '../../domain/workshops.rules'
import { fold } from '../../i18n/fold'
import type { Translator } from '../../i18n/i18n'

/** A row of the list. */
export interface WorkshopRow {
  readonly workshop: Workshop
  readonly summary: WorkshopSummary
}

const nameOf = ({ workshop }: WorkshopRow): string => workshop.title

const ownOf = (translator: Translator) => ({
  translator,
  table: 'workshops' as const,
  record: ({ workshop }: WorkshopRow) => workshop,
  done: ({ workshop: { title } }: WorkshopRow) => label('workshops:done.edited', { title }),
})

/** The day, the kind and how people take part: a title is one workshop's own. */
function commonCells(translator: Translator): readonly CellField<WorkshopRow>[] {
  const own = ownOf(translator)
  return [
    // One of several days keeps how many they are.
    fieldCell({
      ...own,
      field: 'when',
      along: (record, { when }) => movedTo(record, when as never) as never,
    }),
    fieldCell({ ...own, field: 'kind', values: () => workshopKinds }),
    fieldCell({ ...own, field: 'format', values: () => workshopFormats }),
  ]
}

/** The cells of the list. */
export function workshopCells(translator: Translator): CellList<WorkshopRow> {
  const own = ownOf(translator)
  const title = fieldCell({
    ...own,
    field: 'title',
    along: voidForms,
    done: (row: WorkshopRow, to) =>
      label('workshops:done.edited', { title: to ?? row.workshop.title }),
  })
  return {
    cells: [...commonCells(translator), title],
    nameOf,
    stored: async (row) => ({ ...row, workshop: await storedRow('workshops', row.workshop) }),
  }
}

/** Who leads them: somebody of the cycle, by name, comes to those who do, or goes. */
function leaderCells(
  translator: Translator,
  people: readonly Person[],
): readonly CellField<WorkshopRow>[] {
  const { t } = translator
  const known = byId(people)
  const names = (ids: readonly string[]) =>
    ids.map((id) => {
      const person = known.get(id)
      return person === undefined ? t('workshops:inTrash') : fullName(person)
    })
  const find = (text: string) => {
    const meant = people.filter((person) => fold(fullName(person)) === fold(text))
    const [only] = meant
    if (only !== undefined && meant.length === 1) return { ok: true, keys: [only.id] } as const
    const problem = only === undefined ? 'workshops:problem.nobody' : 'workshops:problem.namesakes'
    return { ok: false, problem: t(problem, { name: text.trim() }) } as const
  }
  const cell = (way: 'beside' | 'without') =>
    setCell<WorkshopRow>({
      id: way === 'beside' ? 'addedLeader' : 'takenLeader',
      title: t(way === 'beside' ? 'workshops:many.addLeader' : 'workshops:many.takeLeader'),
      way,
      membersOf: ({ workshop }) => facilitatorIds(workshop),
      textOf: (ids) => names(ids).join(', '),
      find,
      become: ({ workshop }, ids) => ({
        edits: [change('workshops', workshop.id, facilitatorChanges(workshop, ids))],
        keys: ids,
      }),
      suggestions: () => people.map(fullName),
      done: ownOf(translator).done,
    })
  return [cell('beside'), cell('without')]
}

/** The fields that many workshops can be given a value in at once: also those that do not stand in the list. */
export function workshopFields(
  translator: Translator,
  people: readonly Person[],
): CellList<WorkshopRow> {
  const { t } = translator
  const own = ownOf(translator)
  const cells = [
    ...commonCells(translator),
    timeCell({ ...own, field: 'when', id: 'time', title: t('workshops:field.time') }),
    fieldCell({ ...own, field: 'minutes', min: 1, max: 10_000 }),
    ...leaderCells(translator, people),
    fieldCell({ ...own, field: 'place' }),
    fieldCell({ ...own, field: 'link' }),
    fieldCell({ ...own, field: 'capacity', min: 1, max: 100_000 }),
    fieldCell({ ...own, field: 'notes', hasLines: true }),
  ]
  return { cells, nameOf }
}
