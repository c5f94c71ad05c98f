/** The list of people as its table, cards, board, views and files are made of it. */
import { useMemo } from 'react'
import type { CellList } from '../../app/cells/plan.rules'
import { saveCards } from '../../app/cards/save-cards'
import type { ListDescription, ListFile } from '../../app/lists/list-types'
import type { ActionItem } from '../../app/use-actions'
import type { Cycle } from '../../domain/cycle'
import { newestChange } from '../../domain/figures.rules'
import { ownKey } from '../../domain/own-fields.rules'
import { readConditions } from '../../domain/own-filter.rules'
import type { ViewFilters } from '../../domain/saved-view'
import type { Tag } from '../../domain/tag'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { wordFor } from '../../i18n/sentence'
import { useCycles } from '../../storage/cycles'
import { useDirectory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import { useTags } from '../../storage/register-lists'
import type { GridColumn } from '../../ui/grid'
import { conditionText } from './condition-text'
import { moreColumns } from './more-columns'
import { ownColumns } from './own-cells'
import type { OwnContext } from './own-records'
import { personCells, storedEntry } from './people-cells'
import { peopleColumns } from './people-columns'
import { sensitiveColumns } from './people.export'
import { peopleScreen } from './people-list'
import type { PeopleList } from './people-list'

/** The id of a person on the list. */
export const idOf = (entry: PersonEntry): string => entry.id
const nameOf = ({ name }: PersonEntry): string => name

/** What is known beside the filters; nothing is said of the `hidden` columns. */
interface SentenceContext {
  readonly tags: readonly Tag[]
  readonly own: OwnContext
  readonly hidden: ReadonlySet<string>
  /** The cycle whose people the list shows. */
  readonly cycle: Cycle | null
}

/** What a view is narrowed to: "All cycles; Mentor; Niš; tag: Film; Shirt: is M". */
function wordsOf(
  filters: ViewFilters,
  translator: Translator,
  { tags, own, hidden, cycle }: SentenceContext,
): readonly string[] {
  const { t } = translator
  const { query, scope, role, status, consent, city, field, tag } = filters
  const tagName = tags.find(({ id }) => id === tag)?.name
  return [
    // On paper and in a file “this cycle” says nothing.
    scope === 'all' ? t('people:filter.allCycles') : (cycle?.name ?? t('people:filter.thisCycle')),
    role ? wordFor('people:role', role, t) : '',
    status ? wordFor('people:status', status, t) : '',
    consent ? t('people:filter.unasked') : '',
    city ?? '',
    field ? t('people:sentence.field', { name: field }) : '',
    tag ? t('people:sentence.tag', { name: tagName ?? t('people:sentence.goneTag') }) : '',
    ...readConditions(filters['own'])
      .filter(({ fieldId }) => !hidden.has(ownKey(fieldId)))
      .map((one) => conditionText(one, own.ownFields, translator)),
    query ? t('lists:sentence.query', { query }) : '',
  ]
}

const boardBy = ['status', 'role'] as const

const menu: readonly ActionItem[] = [
  'people.views',
  'people.columns',
  'people.filterOwn',
  'people.exportShown',
]

/** The columns: those shown at first, and those that are shown when they are chosen. */
function useColumns({ scope, cycleId, own }: PeopleList) {
  const translator = useTranslator()
  const cycles = useCycles()
  const tags = useTags()
  const shownCycle = scope === 'cycle' ? cycleId : null
  return useMemo(() => {
    const cycleNames = new Map((cycles ?? []).map(({ id, name }) => [id, name]))
    const { t } = translator
    const usual = peopleColumns({ t, cycleId: shownCycle, cycleNames, tags })
    const more: readonly GridColumn<PersonEntry>[] = [
      ...moreColumns(translator),
      ...ownColumns(own, translator),
    ]
    return { usual, more, sensitive: sensitiveColumns([...usual, ...more], own.ownFields) }
  }, [translator, shownCycle, cycles, tags, own])
}

/** The cells of the list that are entered. */
function useEntered({ scope, cycleId, role, own }: PeopleList): CellList<PersonEntry> {
  const translator = useTranslator()
  const tags = useTags()
  const shownCycle = scope === 'cycle' ? cycleId : null
  return useMemo(
    () => ({
      cells: personCells({ translator, cycleId: shownCycle, role, tags, own }),
      nameOf,
      stored: (entry) => storedEntry(entry, own),
    }),
    [translator, shownCycle, role, tags, own],
  )
}

/** The description of the list. */
export function usePeopleDescription(list: PeopleList): ListDescription<PersonEntry> {
  const translator = useTranslator()
  const { rows, own, role, status } = list
  const tags = useTags()
  const columns = useColumns(list)
  const cells = useEntered(list)
  const cycleId = list.scope === 'cycle' ? list.cycleId : null
  const cycle = useCycles()?.find(({ id }) => id === cycleId) ?? null
  const whole = useDirectory((people) => people.all)
  return useMemo(() => {
    const { t } = translator
    const cards: ListFile<PersonEntry> = {
      id: 'vcard',
      label: t('lists:export.vcard'),
      sensitive: [t('people:field.birthDate'), t('people:field.notes')],
      save: (entries, isSensitiveToo) =>
        saveCards(
          entries.map(({ person }) => person),
          isSensitiveToo,
        ),
    }
    return {
      ...{ screen: peopleScreen, id: 'people', label: t('people:title'), rows, whole, idOf },
      ...columns,
      cells,
      boardBy,
      narrowedTo: {
        role: role === null ? undefined : t(`people:role.${role}`),
        status: status === null ? undefined : t(`people:status.${status}`),
      },
      filterWords: (filters, hidden) => wordsOf(filters, translator, { tags, own, hidden, cycle }),
      cycle,
      // Asked for when there is a file to be saved, not at each letter of a search.
      get newest() {
        return newestChange(
          rows.flatMap(({ person, participations }) => [person, ...participations]),
        )
      },
      files: [cards],
      menu,
    }
  }, [translator, rows, whole, columns, cells, tags, own, role, status, cycle])
}
