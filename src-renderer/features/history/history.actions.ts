/** What can be done about what was done. */
import { defineActions, onScreen } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { useHistoryDialog } from '../../app/record-history'
import { routeTo } from '../../app/routes'
import type { RecordName } from '../../domain/any-record'
import type { Place } from '../../domain/place'
import type { HistoryEntry } from './history.types'

/** The actions. */
export const historyActions = defineActions('history', {
  open: {
    title: 'history:open',
    icon: 'clock',
    run: (record: RecordName) => useHistoryDialog.getState().open(record),
  },
  takeBack: {
    title: 'history:undo',
    icon: 'undo',
    when: ({ isUndone }: HistoryEntry) => !isUndone,
    run: onScreen<HistoryEntry>(),
  },
  goThere: { title: 'history:goThere', run: (place: Place) => goTo(routeTo(place)) },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly history: typeof historyActions
  }
}
