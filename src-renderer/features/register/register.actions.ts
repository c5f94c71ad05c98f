/** What can be done with the organization's own lists. */
import { defineActions } from '../../app/actions'
import { goTo } from '../../app/go-to'
import type { ListedTag } from './tags.data'

/** The actions. */
export const registerActions = defineActions('register', {
  open: {
    title: 'register:open',
    keywords: 'register:keywords',
    icon: 'list-checks',
    inPalette: true,
    run: () => goTo({ screen: 'settings', filters: { tab: 'register' } }),
  },
  whoHas: {
    title: (listed: ListedTag, t) => t('register:tags.whoHas', { name: listed.name }),
    run: (listed: ListedTag) =>
      goTo({
        screen: 'people',
        filters: {
          scope: 'all',
          ...(listed.is === 'tag' ? { tag: listed.tag.id } : { field: listed.name }),
        },
      }),
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly register: typeof registerActions
  }
}
