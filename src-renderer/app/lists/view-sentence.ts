/** A view as a sentence: what a list is narrowed to, as what it is shown, its groups, its order and its columns. */
import type { ViewFilters } from '../../domain/saved-view'
import type { Translate } from '../../i18n/i18n'
import { allColumns, idsIn, sortIn } from './list-state.rules'
import type { ListDescription } from './list-types'

const nothing: ReadonlySet<string> = new Set()

/**
 * "All cycles; Niš; as cards; grouped by City; sorted by Name".
 * @param hidden columns of which nothing is to be said
 */
export function viewSentence<R>(
  filters: ViewFilters,
  list: ListDescription<R>,
  t: Translate,
  hidden: ReadonlySet<string> = nothing,
): string {
  const columns = allColumns(list).filter(({ id }) => !hidden.has(id))
  const named = (id: string | undefined) => columns.find((column) => column.id === id)?.title
  const group = named(filters['group'])
  const sort = sortIn(filters['sort'])
  const order = named(sort?.columnId)
  const shown = (idsIn(filters['columns']) ?? []).flatMap((id) => named(id) ?? [])
  const shape = (['cards', 'board'] as const).find((one) => one === filters['as'])
  const parts = [
    ...list.filterWords(filters, hidden),
    shape === undefined ? '' : t(`lists:sentence.${shape}`),
    group === undefined ? '' : t('lists:sentence.grouped', { title: group }),
    order === undefined
      ? ''
      : t(`lists:sentence.${sort?.direction ?? 'ascending'}`, { title: order }),
    shown.length === 0 ? '' : t('lists:sentence.columns', { list: shown.join(', ') }),
  ]
  return parts.filter((part) => part !== '').join('; ')
}
