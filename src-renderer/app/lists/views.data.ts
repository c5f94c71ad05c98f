/** Saves, changes and removes views of a list; each is one commit. */
import { change, create, label, remove } from '../../domain/edits'
import { newId } from '../../domain/ids'
import type { SavedView, ViewFilters } from '../../domain/saved-view'
import { act, nowIso } from '../act'
import type { ActResult } from '../act'
import { useUi } from '../ui'
import { keptFilters } from './list-state.rules'
import type { ListDescription } from './list-types'
import { lastColumns } from './use-shown-list'

/** A list as far as its views go. */
type Viewed = Pick<ListDescription<never>, 'screen' | 'id'>

/** What a view of the list as it stands now keeps. */
export function currentFilters({ screen, id }: Viewed): ViewFilters {
  const stored = useUi.getState().filters[screen] ?? {}
  return keptFilters(stored, stored['columns'] ?? lastColumns(id))
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
