/** What can be done with any list. */
import type { SavedView } from '../../domain/saved-view'
import { defineActions, onScreen } from '../actions'
import { goTo } from '../go-to'
import { screenOf } from '../routes'
import { openedFilters } from './list-state.rules'

/** Shows a view on its screen: nothing of what was there before stays but who sits at the computer. */
export function openView({ screen, filters }: Pick<SavedView, 'screen' | 'filters'>): void {
  goTo({ screen: screenOf(screen), filters: openedFilters(filters) })
}

/** The actions. */
export const listActions = defineActions('lists', {
  views: {
    title: 'lists:views.open',
    label: 'lists:views.openShort',
    inPalette: true,
    run: onScreen(),
  },
  columns: {
    title: 'lists:columns.open',
    label: 'lists:columns.openShort',
    inPalette: true,
    run: onScreen(),
  },
  exportShown: {
    title: 'lists:export.openOf',
    label: 'lists:export.open',
    keywords: 'lists:export.keywords',
    icon: 'download',
    inPalette: true,
    run: onScreen(),
  },
  labels: {
    title: 'labels:actionOf',
    label: 'labels:action',
    keywords: 'labels:keywords',
    icon: 'mail',
    inPalette: true,
    run: onScreen(),
  },
  addresses: {
    title: 'people:copyAddresses',
    icon: 'mail',
    inPalette: true,
    run: onScreen(),
  },
  openView: { title: ({ name }: SavedView) => name, run: (view: SavedView) => openView(view) },
})

declare module '../actions.types' {
  interface ActionAreas {
    readonly lists: typeof listActions
  }
}
