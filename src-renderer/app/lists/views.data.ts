/** Views of a list: those there are, and saving, changing and removing one, each as one commit. */
import { useMemo } from 'react'
import { change, create, label, remove } from '../../domain/edits'
import { newId } from '../../domain/ids'
import type { SavedView, ViewFilters } from '../../domain/saved-view'
import { useViews } from '../../storage/register-lists'
import { act, nowIso } from '../act'
import type { ActResult } from '../act'
import { listKey } from '../left.rules'
import { useUi } from '../ui'
import { keptFilters } from './list-state.rules'
import type { ListDescription, ListScreenName } from './list-types'
import { lastColumns } from './use-shown-list'

/** A list as far as its views go. */
type Viewed = Pick<ListDescription<never>, 'screen' | 'id'>

/** What a view of the list as it stands now keeps. */
export function currentFilters({ screen, id }: Viewed): ViewFilters {
  const stored = useUi.getState().filters[screen] ?? {}
  return keptFilters(stored, stored['columns'] ?? lastColumns(id))
}

/** The views of the list that a screen shows now; a screen may have several lists, each with views of its own. */
export function useListViews(screen: ListScreenName): readonly SavedView[] {
  const views = useViews(screen)
  const shown = useUi((ui) => listKey(screen, ui.filters[screen] ?? {}))
  return useMemo(
    () => views.filter(({ filters }) => listKey(screen, filters) === shown),
    [views, screen, shown],
  )
}

/** Saves the list as it stands under a name; a view of that name becomes it. */
export function saveView(list: Viewed, name: string, known: SavedView | null): Promise<ActResult> {
  const filters = currentFilters(list)
  if (known !== null)
    return act(label('register:done.viewChanged', { name }), [
      change('views', known.id, { name, filters }),
    ])
  return act(label('register:done.viewSaved', { name }), [
    create('views', { id: newId(), name, screen: list.screen, filters }),
  ])
}

/** Removes a view. */
export function removeView({ id, name }: SavedView): Promise<ActResult> {
  return act(label('register:done.viewRemoved', { name }), [remove('views', id, nowIso())])
}
