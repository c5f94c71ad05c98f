/** A list of the selection, as its table, cards, views and file are made of it. */
import { useMemo } from 'react'
import type { ListDescription } from '../../app/lists/list-types'
import { useTranslator } from '../../i18n/i18n'
import { wordFor } from '../../i18n/sentence'
import type { RoundView } from './SelectionScreen'

/** What one list of the selection has of its own. All of it is to be stable. */
type Own<R> = Pick<ListDescription<R>, 'id' | 'label' | 'rows' | 'idOf' | 'usual'> & {
  /** Missing where the list must not be one of people. */
  readonly peopleOf?: ListDescription<R>['peopleOf'] | undefined
  /** What else it is described by. */
  readonly more?: Partial<ListDescription<R>>
}

/** The description of a list of one cycle's selection. */
export function useSelectionList<R>({ rows: cycleRows, round }: RoundView, own: Own<R>) {
  const { t } = useTranslator()
  const { id, label, rows, idOf, usual, peopleOf, more } = own
  const { cycle, newest } = cycleRows
  return useMemo(
    (): ListDescription<R> => ({
      ...{ screen: 'selection', id, label, rows, idOf, usual },
      filterWords: (filters) => [
        cycle.name,
        wordFor('selection:view', filters['view'] ?? 'read', t),
        wordFor('selection:round', filters['round'] ?? round, t),
      ],
      ...{ cycle, newest },
      ...(peopleOf ? { peopleOf } : {}),
      ...more,
    }),
    [t, id, label, rows, idOf, usual, peopleOf, more, cycle, newest, round],
  )
}
