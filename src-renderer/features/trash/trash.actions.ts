/** What can be done about the trash. */
import { defineActions, onScreen } from '../../app/actions'
import { openInTrash } from './trash.state'
import type { TrashEntry } from './trash.types'

/** The actions. */
export const trashActions = defineActions('trash', {
  open: {
    title: 'people:empty.showTrash',
    icon: 'trash',
    run: (id: string) => {
      openInTrash(id)
      return true
    },
  },
  restore: {
    title: 'trash:restore',
    icon: 'restore',
    when: (entry: TrashEntry | null) => entry !== null,
    run: onScreen<TrashEntry | null>(),
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly trash: typeof trashActions
  }
}
