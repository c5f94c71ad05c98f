/** What can be done for a person who asks what is known of them, or to be forgotten. */
import { defineActions } from '../../app/actions'
import { openPersonId } from '../../app/open-person'
import type { PersonEntry } from '../../storage/directory'
import { useErasing } from './erasure.state'
import { saveEverything } from './everything.data'

/** The actions. */
export const erasureActions = defineActions('erasure', {
  everything: {
    title: 'erasure:everything.title',
    icon: 'file',
    run: ({ id }: PersonEntry) => saveEverything(id),
  },
  everythingHere: {
    title: 'erasure:everything.titleHere',
    keywords: 'erasure:everything.keywords',
    inPalette: true,
    when: () => openPersonId() !== null,
    run: () => {
      const id = openPersonId()
      return id === null ? false : saveEverything(id)
    },
  },
  erase: {
    title: 'erasure:erase',
    icon: 'trash',
    tone: 'danger',
    run: ({ id }: PersonEntry) => useErasing.getState().open(id),
  },
  eraseHere: {
    title: 'erasure:eraseHere',
    keywords: 'erasure:keywords',
    inPalette: true,
    when: () => openPersonId() !== null,
    run: () => {
      const id = openPersonId()
      if (id !== null) useErasing.getState().open(id)
    },
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly erasure: typeof erasureActions
  }
}
