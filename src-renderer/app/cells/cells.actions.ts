/** What can be done with many rows of a list at once. */
import { defineActions, onScreen } from '../actions'

/** The actions: each list does them with its own fields. */
export const cellActions = defineActions('cells', {
  change: {
    title: (ids: readonly string[], t) => t('core:cells.manyOf', { count: ids.length }),
    label: 'core:cells.many',
    icon: 'pencil',
    when: (ids: readonly string[]) => ids.length > 0,
    run: onScreen<readonly string[]>(),
  },
  changeShown: {
    title: 'core:cells.manyShown',
    keywords: 'core:cells.manyKeywords',
    icon: 'pencil',
    inPalette: true,
    run: onScreen(),
  },
})

declare module '../actions.types' {
  interface ActionAreas {
    readonly cells: typeof cellActions
  }
}
